"""The output folder: where it may be, whose it is, and the list that says what earlier builds wrote there."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec

from briefings.errors import Issue, Stop, issue
from briefings.shell import atomic, locks, tree

MANIFEST = ".briefings-manifest"
LOCK = ".briefings-lock"
#: The one temporary file: what a kill leaves of it, the next build writes over or removes.
PART = ".briefings-part"
#: Where a first build writes before its parts are moved into place; what a kill leaves, the next build removes.
STAGE = ".briefings-new"
OWN = (MANIFEST, LOCK, PART, STAGE)
MEMORY = ".briefings"
#: Parts of a path that do not lead to a place below.
UNREAL = frozenset(("", ".", ".."))
#: Folders of a site whose files are a person's.
SOURCES = ("content", "seeds", "themes", ".git")


class Output(msgspec.Struct, frozen=True):
    """A folder that is ours to write: its resolved place, what issues call it, and what earlier builds wrote there."""

    root: Path
    label: str
    owned: frozenset[str] = frozenset()


@contextmanager
def opened(out: Path, site: Path) -> Iterator[Output]:
    """Locks the output folder, made where it is missing; raises `errors.Stop` with exit code 2 where it is not ours."""
    root, label = accepted(out, site), shown(out, site)
    fresh = not os.path.lexists(root)
    with ExitStack() as stack:
        if fresh:
            stack.callback(remove_empty, root)
        try:
            root.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locks.held(root / LOCK, label))
            (root / PART).unlink(missing_ok=True)
            shutil.rmtree(root / STAGE, ignore_errors=True)
            known = manifest(root)
        except OSError as trouble:
            raise refusal(label, "O107", f"cannot be written to: {tree.reason(trouble)}", "") from None
        yield Output(root, label, known)


def accepted(out: Path, site: Path) -> Path:
    """The resolved place of an output folder that may be written to."""
    root, home, label = real(out), real(site), shown(out, site)
    if root == home or root in home.parents:
        raise refusal(label, "O101", "the output folder would hold the site itself", "choose a folder inside it")
    if root == home / MEMORY:
        raise refusal(label, "O101", "the output folder would be the build's memory", "choose another")
    for source in (home / name for name in SOURCES):
        if root == source or source in root.parents or root in source.parents:
            raise refusal(
                label, "O101", f"the output folder would meet the sources in {source.name}/", "choose another"
            )
    if os.path.lexists(root) and not os.path.isdir(root):  # noqa: PTH112  (which takes a name that is too long)
        raise refusal(label, "O101", "the output folder is a file", "choose another with --out")
    if is_foreign(root):
        hint = f"choose an empty folder with --out, or empty it yourself; one of ours holds a {MANIFEST}"
        raise refusal(label, "O102", "the output folder is not empty and was not made by a build", hint)
    return root


def is_foreign(root: Path) -> bool:
    """Whether a folder holds files and no list of ours."""
    try:
        return not (root / MANIFEST).is_file() and any(each.name not in OWN for each in root.iterdir())
    except FileNotFoundError:
        return False
    except OSError as trouble:
        raise refusal(str(root), "O107", f"cannot be read: {tree.reason(trouble)}", "") from None


def is_fresh(root: Path) -> bool:
    """Whether a folder holds nothing but what a build holds while it works."""
    return all(each.name in (LOCK, PART, STAGE) for each in root.iterdir())


def refused(out: Output, trouble: OSError) -> Issue:
    """What the disk says, as an issue."""
    name = str(trouble.filename2 or trouble.filename or out.root)
    place = out.label + name.removeprefix(str(out.root)) if name.startswith(str(out.root)) else name
    hint = "every file there is whole; the next build goes on from here"
    return issue(place, "O106", f"cannot be written: {tree.reason(trouble)}", hint=hint)


def unforeseen(trouble: OSError, site: Path, name: str) -> Issue:
    """What the system says of a disk or a folder with which nobody reckoned; `name` stands where it names no file."""
    place = shown(Path(os.fsdecode(trouble.filename)), site) if trouble.filename else name
    hint = "see to that file or folder, then try again"
    return issue(place, "O108", f"the system refuses it: {tree.reason(trouble)}", hint=hint)


def refusal(label: str, code: str, message: str, hint: str) -> Stop:
    """Why this folder will not be written to."""
    return Stop(issue(label, code, message, hint=hint), exit_code=2)


def shown(path: Path, site: Path) -> str:
    """A path as people know it: relative to the site where it is inside, else as a whole."""
    try:
        return real(path).relative_to(real(site)).as_posix()
    except ValueError:
        return str(path)


def real(path: Path) -> Path:
    """A path with every link followed; unlike `Path.resolve` it bears links that lead in a circle."""
    return Path(os.path.realpath(path))


def manifest(root: Path) -> frozenset[str]:
    """What earlier builds wrote; lines that lead out of the folder, or to our own files, count for nothing."""
    try:
        text = (root / MANIFEST).read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return frozenset()
    lines = text.removesuffix("\n").split("\n")
    all_plain = is_plain("/".join(lines))  # as one path: a part of it is wrong just where a part of a line is
    return frozenset(lines if all_plain else filter(is_plain, lines)).difference(OWN)


def write_manifest(root: Path, paths: Iterable[str]) -> None:
    """Writes the list, sorted, a path a line."""
    data = "".join(f"{path}\n" for path in sorted(paths)).encode()
    if not atomic.same(str(root / MANIFEST), data):
        atomic.replace(root / MANIFEST, data, root / PART)


def is_plain(path: str) -> bool:
    """Whether a path can only lead to a place inside: no `..`, no root, no control characters, no odd separators."""
    if "\\" in path or (not tree.is_simple(path) and (tree.CONTROL.search(path) or not tree.is_utf8(path))):
        return False
    return UNREAL.isdisjoint(path.split("/"))


def remove_empty(folder: Path) -> bool:
    """Removes a folder that holds nothing, and says whether it did."""
    try:
        os.rmdir(folder)  # noqa: PTH106  (a question asked by trying)
    except OSError:
        return False
    return True
