"""Writing what a conversion made, so that neither a kill nor an edit in the meantime can confuse who wrote what.

A content file counts as edited where it differs from its base, the exact last conversion in `content/.converted/`.
Three files belong to a conversion (content, base, evidence), and a kill may come between any two. Therefore:

1. A journal is written first: for each content file that is about to be written, its path, its base's path, the digest
   of its new bytes and, where a person's edits were merged with a conversion, that conversion: the base of the next.
2. The pictures that texts show come first: a text that is there has its pictures. They are only ever new files. Then
   for each text, in this order: the conflicts of a merge, the content file, its base, its evidence. A content file is
   replaced only where it still holds what it held when the conversion read it; a person who saved it in between keeps
   it, everything beside it stays, and the next run sees an edit.
3. The journal is removed.

After a kill the next run reads the journal. A content file with just the digest that was to be written is the
machine's: its base gets the bytes it was to get, so that machine output never passes for an edit. With any other bytes
it is the old one, or a person's; neither is touched. The evidence comes last, because it says what was converted: as
long as it is old, the seed is converted again.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec

from briefings.errors import Issue, Stop, issue, warning
from briefings.shell import atomic, tree

CONVERTED = "content/.converted/"
JOURNAL = f"{CONVERTED}.unfinished"
#: The one temporary file; a leftover is written over.
PART = f"{CONVERTED}.part"
#: The ending of the files of conflicts.
CONFLICTS = ".conflicts.json"


class Entry(msgspec.Struct, frozen=True):
    """A line of the journal: a content file that is about to be written, its base, and the digest of both.

    `base` is empty where the base holds these bytes already; then there is nothing to heal. `new` is what the base is
    to hold where that differs from the content file: the other side of a merge.
    """

    path: str
    base: str
    sha256: str
    new: bytes = b""


def heal(site: Path) -> None:
    """Ends what a killed run began; raises `errors.Stop` where the disk refuses."""
    with refusals(site):
        for each in journal(site):
            data = read(site, each.path)
            wanted = each.new or data
            if wanted and each.base and digest(data) == each.sha256 and read(site, each.base) != wanted:
                put(site, each.base, wanted)
        (site / JOURNAL).unlink(missing_ok=True)
        (site / PART).unlink(missing_ok=True)


def is_unfinished(site: Path) -> bool:
    """Whether a run was killed while it wrote."""
    return (site / JOURNAL).exists()


def journal(site: Path) -> list[Entry]:
    """What a killed run was about to write; a journal that makes no sense says nothing."""
    try:
        entries = msgspec.json.decode(read(site, JOURNAL) or b"[]", type=list[Entry])
    except msgspec.DecodeError:
        return []
    return [each for each in entries if is_content(each.path) and is_memory(each.base or CONVERTED)]


def is_content(path: str) -> bool:
    """Whether a path lies in the content folder, and nowhere else."""
    return path.startswith("content/") and not path.startswith(CONVERTED) and ".." not in path.split("/")


def is_memory(path: str) -> bool:
    """Whether a path lies in the folder of bases and evidence."""
    return path.startswith(CONVERTED) and ".." not in path.split("/")


def write(
    site: Path,
    writes: Mapping[str, bytes],
    before: Mapping[str, str],
    bases: Mapping[str, str] | None = None,
    spooled: Callable[[str], Path] | None = None,
) -> list[Issue]:
    """Writes every file of a conversion; `before` has the digest of each content file as it was when it was read,
    `bases` the path of its base where the two do not hold the same. `spooled` says where the bytes of a picture are
    that are not among the writes.

    Returns a warning for each content file that somebody saved in the meantime; raises `errors.Stop` where the disk
    refuses.
    """
    heal(site)
    pictures = {path: data for path, data in writes.items() if is_content(path) and not path.endswith(".md")}
    entries = [entry(path, writes, bases or {}) for path in writes if is_content(path) and path not in pictures]
    with refusals(site):
        for folder in sorted({path.rpartition("/")[0] for path in pictures}):
            if (site / folder).is_symlink():  # nobody knows where they would be written
                raise Stop(issue(folder, "R101", "is a symbolic link", hint="put a folder there"))
        if entries or pictures:
            put(site, JOURNAL, msgspec.json.encode(entries))
        put_pictures(site, pictures, spooled)
        issues = list(write_all(site, entries, writes, before))
        (site / JOURNAL).unlink(missing_ok=True)
    return issues


def put_pictures(site: Path, pictures: Mapping[str, bytes], spooled: Callable[[str], Path] | None) -> None:
    """Writes the pictures, which are new: one that somebody put there in the meantime stays."""
    for path, data in pictures.items():
        if not os.path.lexists(site / path):
            put(site, path, data if data or spooled is None else spooled(path))


@contextmanager
def refusals(site: Path) -> Iterator[None]:
    """What the disk refuses, as an issue."""
    try:
        yield
    except OSError as trouble:
        place = str(trouble.filename2 or trouble.filename or CONVERTED).removeprefix(f"{site}/")
        hint = "every file there is whole; the next run goes on from here"
        raise Stop(issue(place, "O106", f"cannot be written: {tree.reason(trouble)}", hint=hint)) from None


def write_all(
    site: Path, entries: list[Entry], writes: Mapping[str, bytes], before: Mapping[str, str]
) -> Iterator[Issue]:
    """Each content file with what belongs to it, then what belongs to none (the base of a file that is adopted)."""
    belonging = {stem(each.base) for each in entries}
    for each in entries:
        if (site / each.path).is_symlink() or digest(read(site, each.path)) != before.get(each.path, ""):
            yield warning(each.path, "V110", "was saved while its seed was converted: left alone", hint="convert again")
            continue
        name = stem(each.base)
        put_memory(site, (f"{name}{CONFLICTS}",), writes)
        put(site, each.path, writes[each.path])
        put_memory(site, (f"{name}.md", f"{name}.json"), writes)
    put_memory(site, (path for path in writes if path.startswith(CONVERTED) and stem(path) not in belonging), writes)


def remove(site: Path, paths: Iterable[str], before: Mapping[str, str]) -> list[Issue]:
    """Takes content files away that still hold what they held when they were read; a warning for each other."""
    issues: list[Issue] = []
    with refusals(site):
        for path in paths:
            if (site / path).is_symlink() or digest(read(site, path)) != before.get(path, ""):
                issues.append(warning(path, "V110", "was saved in the meantime: left alone", hint="try again"))
            else:
                (site / path).unlink(missing_ok=True)
    return issues


def put_memory(site: Path, paths: Iterable[str], writes: Mapping[str, bytes]) -> None:
    """Those of the files that are to be written, one after the other; an empty one is removed."""
    for path in paths:
        if writes.get(path):
            put(site, path, writes[path])
        elif path in writes:
            (site / path).unlink(missing_ok=True)


def stem(path: str) -> str:
    """What the files beside a content file have in common: their path without the ending."""
    return path.removesuffix(CONFLICTS).removesuffix(".json").removesuffix(".md")


def entry(path: str, writes: Mapping[str, bytes], bases: Mapping[str, str]) -> Entry:
    """What the journal says of a content file."""
    base = bases.get(path) or base_of(path, writes)
    new = writes.get(base, b"")
    if base and not new:  # the base holds what it is to hold, and so does the file when it is written
        return Entry(path, "", digest(writes[path]))
    return Entry(path, base, digest(writes[path]), b"" if new == writes[path] else new)


def base_of(path: str, writes: Mapping[str, bytes]) -> str:
    """The base of a content file: the one that gets the same bytes, whatever its name, for the file may have moved."""
    bases = (each for each in writes if each.startswith(CONVERTED) and writes[each] == writes[path])
    return next(bases, "")


def put(site: Path, path: str, data: atomic.Wanted) -> None:
    """Writes one file whole."""
    (site / PART).parent.mkdir(parents=True, exist_ok=True)
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    atomic.replace(site / path, data, site / PART)


def read(site: Path, path: str) -> bytes | None:
    """What a file holds; None where there is none."""
    try:
        return (site / path).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def digest(data: bytes | None) -> str:
    """SHA-256; empty where there is nothing."""
    return "" if data is None else hashlib.sha256(data).hexdigest()
