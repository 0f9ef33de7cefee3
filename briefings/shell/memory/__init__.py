"""The build's memory in `.briefings/`: what was made, and what the files looked like. Always safe to delete."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from briefings.errors import Issue, note
from briefings.shell import tree
from briefings.shell.memory import cache, checking
from briefings.shell.memory.cache import Cache, Damaged
from briefings.shell.memory.stamp import stamp

T = TypeVar("T")
REMEDY = "make room in .briefings/ and see to its permissions, or delete it: until then each build makes all anew"
PARTS = ("", cache.NEW, "-wal", "-shm", "-journal", checking.SEAL)


class Memory:
    """An open memory, and what there is to say about it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.label = f".briefings/{file.name}"
        self.cache, self.notes = open_at(file, self.label)

    def use(self, deed: Callable[[Cache], T]) -> T:
        """What comes of `deed`, which is done again with an empty memory where it meets damage, and with one that
        forgets where the disk refuses.
        """
        try:
            return deed(self.cache)
        except Damaged:
            self.start_anew()
        except sqlite3.Error as trouble:
            self.do_without(trouble)
        try:
            return deed(self.cache)
        except (Damaged, sqlite3.Error) as trouble:
            self.do_without(trouble)
            return deed(self.cache)

    def set_marks(self, place: str, marks: Mapping[str, tuple[bytes, bytes]], gone: Iterable[str]) -> None:
        """Adds or replaces marks, and takes away those of files that are gone."""
        with self.bearing():
            self.cache.set_marks(place, marks, gone)

    def commit(self) -> None:
        """Remembers this build."""
        with self.bearing():
            self.cache.commit()

    @contextmanager
    def bearing(self) -> Iterator[None]:
        """Where the disk refuses to remember, the next build has more to do, and that is all."""
        try:
            yield
        except (sqlite3.Error, Damaged) as trouble:
            self.do_without(trouble)

    def start_anew(self) -> None:
        """Forgets everything: what was there is damaged."""
        self.cache.close()
        remove(self.file)
        self.cache, more = open_at(self.file, self.label)
        self.notes += [note(self.label, "B201", "is damaged, so all is built anew"), *more]

    def do_without(self, trouble: Exception) -> None:
        """Goes on with a memory that forgets; what this build had to remember so far is not committed, even in part."""
        self.cache.close()
        self.cache = forgetful(stamp())
        message = f"cannot be written, so this build is not remembered: {trouble}"
        self.notes.append(note(self.label, "B202", message, hint=REMEDY))

    def close(self) -> None:
        """Lets go of the file."""
        self.cache.close()
        if self.cache.file is not None:
            checking.seal(self.file)


def place(memory: Path, label: str) -> Path:
    """The file of the memory of one output folder: each has its own, for each may be built with other options."""
    name = "".join(each if each.isalnum() else "-" for each in label).strip("-") or "site"
    if name != label:
        name += "-" + hashlib.sha256(label.encode()).hexdigest()[:8]
    return memory / f"{name}.db"


@contextmanager
def opened(memory: Path, label: str) -> Iterator[Memory]:
    """The memory of the output folder that issues call `label`."""
    made = Memory(place(memory, label))
    try:
        yield made
    finally:
        made.close()


@contextmanager
def consulted(memory: Path, label: str) -> Iterator[Cache]:
    """The memory of an output folder, to be read and left as it is; raises Empty, Foreign or Damaged, or what SQLite
    says.
    """
    file = place(memory, label)
    found = cache.connect_to_read(file)
    try:
        if not tables(found):
            raise Empty
        if found.meta("stamp") != stamp():
            raise Foreign
        yield found
    finally:
        found.close()


def open_at(file: Path, label: str) -> tuple[Cache, list[Issue]]:
    """The cache in a file; an empty one where it is damaged or of another version, one that forgets where it cannot be
    written.
    """
    notes: list[Issue] = []
    wanted = stamp()
    for _ in range(2):
        try:
            return usable(file, wanted), notes
        except Foreign:
            notes.append(
                note(label, "B203", "was made by another version of the program or of a library, so all is built anew")
            )
        except (Damaged, sqlite3.DatabaseError, UnicodeDecodeError, OSError) as trouble:  # SQLite may quote the damage
            if isinstance(trouble, OSError) or is_refusal(trouble):
                message = f"cannot be used, so this build remembers nothing: {reason(trouble)}"
                return forgetful(wanted), [*notes, note(label, "B202", message, hint=REMEDY)]
            notes.append(note(label, "B201", "is damaged, so all is built anew"))
        remove(file)
    return forgetful(wanted), notes


class Empty(Exception):
    """Nothing was ever written to the cache: its first build came to no end."""


class Foreign(Exception):
    """The cache is of another version."""


def usable(file: Path, wanted: str) -> Cache:
    """The cache in a file, made where there is none; raises Foreign or Damaged, or what SQLite or the disk says."""
    file.parent.mkdir(parents=True, exist_ok=True)
    is_new, is_sealed = not file.exists(), checking.is_sealed(file)
    found = cache.connect_new(file) if is_new else cache.connect(file)
    try:
        if is_new or not tables(found):
            cache.prepare(found, wanted)
        elif found.meta("stamp") != wanted:
            raise Foreign
        elif not is_sealed:
            checking.check(found)
    except BaseException:
        found.close()
        raise
    return found


def forgetful(wanted: str) -> Cache:
    """A cache in memory."""
    made = cache.connect(None)
    cache.prepare(made, wanted)
    return made


def tables(found: Cache) -> bool:
    """Whether a file holds anything: a kill may have left an empty one."""
    return bool(found.rows("SELECT 1 FROM sqlite_master LIMIT 1"))


def is_refusal(trouble: Exception) -> bool:
    """Whether SQLite could not use the file for a reason that lies outside it."""
    words = str(trouble)
    return any(each in words for each in ("readonly", "unable to open", "locked", "disk I/O", "full"))


def reason(trouble: Exception) -> str:
    """What the system says."""
    return tree.reason(trouble) if isinstance(trouble, OSError) else str(trouble)


def remove(file: Path) -> None:
    """Removes a cache with what SQLite keeps beside it."""
    for part in PARTS:
        with contextlib.suppress(FileNotFoundError):
            file.with_name(file.name + part).unlink()
