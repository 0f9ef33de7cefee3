"""The output folder: where it may be, whose it is, and the list that says what earlier builds wrote there."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec

from briefings.errors import Issue, Stop, issue, warning
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
    """A folder that is ours to write: its resolved place, what issues call it, what earlier builds wrote there, and
    what is wrong with the list that says so.
    """

    root: Path
    label: str
    owned: frozenset[str] = frozenset()
    damage: tuple[Issue, ...] = ()


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
            known = opened_list(root, label)
        except OSError as trouble:
            raise unwritable(root, label, trouble) from None
        yield known


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
        hint = "see to its permissions, or choose another folder with --out"
        raise refusal(str(root), "O107", f"cannot be read: {tree.reason(trouble)}", hint) from None


def is_fresh(root: Path, besides: tuple[str, ...] = ()) -> bool:
    """Whether a folder holds nothing but what a build holds while it works (and files of these names)."""
    return all(each.name in (LOCK, PART, STAGE, *besides) for each in root.iterdir())


def refused(out: Output, trouble: OSError) -> Issue:
    """What the disk says, as an issue."""
    name = str(trouble.filename2 or trouble.filename or out.root)
    place = out.label + name.removeprefix(str(out.root)) if name.startswith(str(out.root)) else name
    hint = "make room, or see to its permissions, then build again; every file there is whole"
    return issue(place, "O106", f"cannot be written: {tree.reason(trouble)}", hint=hint)


def unwritable(root: Path, label: str, trouble: OSError) -> Stop:
    """Why no build can work in the folder; the file of ours that is to blame is named."""
    name = Path(os.fsdecode(trouble.filename or "")).name
    if name in OWN and is_folder(root / name):
        return refusal(f"{label}/{name}", "O107", "a folder stands where a build keeps a file of its own", "remove it")
    hint = "make room, or see to its permissions, or choose another folder with --out"
    return refusal(label, "O107", f"cannot be written to: {tree.reason(trouble)}", hint)


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


def opened_list(root: Path, label: str) -> Output:
    """The folder with what its list says."""
    paths, fault = listed(root)
    if not fault:
        return Output(root, label, paths)
    message = f"is damaged: {fault}; files that it does not name any more count as somebody's"
    hint = f"where nothing in {label}/ is yours, delete that folder and build again"
    return Output(root, label, paths, (warning(f"{label}/{MANIFEST}", "O109", message, hint=hint),))


def manifest(root: Path) -> frozenset[str]:
    """What earlier builds wrote."""
    return listed(root)[0]


def listed(root: Path) -> tuple[frozenset[str], str]:
    """What earlier builds wrote, by their list, and what is wrong with that. A line that was cut, that leads out of the
    folder, or to our own files, counts for nothing: it may name what is somebody's.
    """
    try:
        data = (root / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return frozenset(), ""
    *lines, rest = data.decode("utf-8", "surrogateescape").split("\n")
    all_plain = is_plain("/".join(lines))  # as one path: a part of it is wrong just where a part of a line is
    good = frozenset(lines if all_plain else filter(is_plain, lines)).difference(OWN)
    return good, fault_of(root, lines, rest, good)


def fault_of(root: Path, lines: list[str], rest: str, good: frozenset[str]) -> str:
    """What is wrong with a list of whole `lines`, and a `rest`, of which only some are `good`."""
    if len(good) < len(lines):
        bad = next((number for number, line in enumerate(lines, 1) if line not in good), 0)
        return f"line {bad} is no path of a file" if bad else "a line stands in it twice"
    if rest:
        return "its last line is cut"
    if not is_fresh(root, besides=(MANIFEST,)) and not any(os.path.lexists(root / path) for path in lines):
        return "it names no file that is here" if lines else "it is empty"
    return ""


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


def is_folder(path: Path) -> bool:
    """Whether there is a real folder, no link to one."""
    return path.is_dir() and not path.is_symlink()


def remove_empty(folder: Path) -> bool:
    """Removes a folder that holds nothing, and says whether it did."""
    try:
        os.rmdir(folder)  # noqa: PTH106  (a question asked by trying)
    except OSError:
        return False
    return True
