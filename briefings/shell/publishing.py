"""From a planned tree to files on disk: a kill at any point leaves whole files, and the next build repairs the rest.

1. Everything is checked before the first byte is written.
2. The list of files first names the old and the new ones: whatever a kill leaves, the next build knows as its own.
3. Each file goes to a temporary name and is renamed; files whose bytes are right already stay untouched. Into an empty
   folder, all of them go to a folder beside, whose parts are then renamed: half the work for the disk.
4. What is no longer planned is removed, with folders that it leaves empty; files that no build wrote are never touched.
5. The list names the new files only.
"""

import os
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from briefings.errors import Issue, Stop, issue
from briefings.shell import atomic, output, tree
from briefings.shell.atomic import Wanted
from briefings.shell.output import Output


class Published(msgspec.Struct, frozen=True):
    """What a build changed in its output folder, by path."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0


def publish(out: Output, files: Mapping[str, Wanted], *, keep: bool = False) -> Published:
    """Makes the folder hold `files`, by path relative to it; with `keep`, what is no longer planned stays.

    Raises `errors.Stop` where a path leads outside or clashes, where a file that no build wrote is in the way, or where
    the disk refuses.
    """
    check(out, files)
    stale = set() if keep else set(out.owned - files.keys())
    early = in_the_way(stale, files)
    try:
        out.root.mkdir(parents=True, exist_ok=True)
        if early:
            output.write_manifest(out.root, out.owned | files.keys())
            remove(out.root, early)
        return settle(out, files, stale - early, early)
    except OSError as trouble:
        raise Stop(refused(out, trouble)) from None


def settle(out: Output, files: Mapping[str, Wanted], stale: set[str], early: set[str]) -> Published:
    """Writes what differs, then removes what is left over."""
    if output.is_fresh(out.root):
        return begin(out, files)
    root = str(out.root)
    changed = [path for path in sorted(files) if not atomic.same(f"{root}/{path}", files[path])]
    refuse_foreign(out, changed)
    if changed or stale:
        output.write_manifest(out.root, out.owned | files.keys())
    write(out.root, {path: files[path] for path in changed})
    remove(out.root, stale)
    output.write_manifest(out.root, (out.owned - stale - early) | files.keys())
    return Published(tuple(changed), tuple(sorted(stale | early)), len(files) - len(changed))


def begin(out: Output, files: Mapping[str, Wanted]) -> Published:
    """Fills an empty folder: everything into the stage, then each of its parts into its place."""
    stage = out.root / output.STAGE
    try:
        fill(stage, files)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    output.write_manifest(out.root, files.keys())
    for name in sorted({path.partition("/")[0] for path in files}):
        os.replace(stage / name, out.root / name)  # noqa: PTH105  (as everywhere here, so that a test can count them)
    output.remove_empty(stage)
    return Published(tuple(sorted(files)))


def fill(stage: Path, files: Mapping[str, Wanted]) -> None:
    """Writes every file below a folder that nobody looks at."""
    made: set[str] = set()
    for path, wanted in files.items():
        folder = path.rpartition("/")[0]
        if folder not in made:
            (stage / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        atomic.write(stage / path, wanted)


def write(root: Path, files: Mapping[str, Wanted]) -> None:
    """Writes each file whole."""
    made: set[str] = set()
    for path, wanted in files.items():
        folder = path.rpartition("/")[0]
        if folder not in made:
            (root / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        atomic.replace(root / path, wanted, root / output.PART)


def remove(root: Path, paths: set[str]) -> None:
    """Removes files that earlier builds wrote, and the folders that this leaves empty."""
    for path in sorted(paths, reverse=True):
        if not is_inside(root, path):
            continue
        (root / path).unlink(missing_ok=True)
        folder = (root / path).parent
        while folder != root and output.remove_empty(folder):
            folder = folder.parent


def check(out: Output, files: Mapping[str, Wanted]) -> None:
    """Raises `errors.Stop` with every reason why these paths cannot be written."""
    issues = [*outside(out, files), *clashes(out, files)]
    if issues:
        raise Stop(*issues)


def outside(out: Output, files: Mapping[str, Wanted]) -> Iterator[Issue]:
    """Paths that would leave the folder, by themselves or through a link on the disk, and our own names."""
    plain = [path for path in files if output.is_plain(path) and path not in output.OWN]
    for path in sorted(files.keys() - set(plain)):
        yield issue(
            f"{out.label}/{tree.shown(path)}",
            "O103",
            "this is no path that a build may write",
            hint="rename its source",
        )
    for folder in sorted({path.rpartition("/")[0] for path in plain}):
        if not is_inside(out.root, f"{folder}/x"):
            yield issue(f"{out.label}/{folder}", "O103", "this leads out of the output folder", hint="remove the link")


def is_inside(root: Path, path: str) -> bool:
    """Whether the folder of a path, with every link on the disk followed, is in `root`."""
    folder = os.path.realpath(root / path.rpartition("/")[0])
    return folder == str(root) or folder.startswith(f"{root}{os.sep}")


def clashes(out: Output, files: Mapping[str, Wanted]) -> Iterator[Issue]:
    """Two files that are one where the disk does not tell case apart, and files where others need a folder."""
    seen: dict[str, str] = {}
    for path in sorted(files):
        other = seen.setdefault(folded(path), path)
        if other != path:
            yield issue(f"{out.label}/{path}", "O104", f"differs from {out.label}/{other} only in its spelling")
    for path in sorted(files):
        for folder in above(folded(path)):
            if folder in seen:
                yield issue(f"{out.label}/{path}", "O104", f"needs a folder where {out.label}/{seen[folder]} is a file")


def in_the_way(stale: set[str], files: Mapping[str, Wanted]) -> set[str]:
    """Old files whose names, or whose folders' names, new ones need: they have to go first."""
    planned = {folded(path) for path in files}
    folders = {folder for path in planned for folder in above(path)}
    return {
        path
        for path in stale
        if folded(path) in planned or folded(path) in folders or any(each in planned for each in above(folded(path)))
    }


def refuse_foreign(out: Output, changed: list[str]) -> None:
    """Files that no build wrote are somebody's: they are not replaced."""
    foreign = [path for path in changed if path not in out.owned and os.path.lexists(out.root / path)]
    hint = "move it away, or give the source another name"
    found = [
        issue(f"{out.label}/{path}", "O105", "a file that no build wrote is in the way", hint=hint) for path in foreign
    ]
    if found:
        raise Stop(*found)


def refused(out: Output, trouble: OSError) -> Issue:
    """What the disk says, as an issue."""
    name = str(trouble.filename2 or trouble.filename or out.root)
    place = out.label + name.removeprefix(str(out.root)) if name.startswith(str(out.root)) else name
    hint = "every file there is whole; the next build goes on from here"
    return issue(place, "O106", f"cannot be written: {tree.reason(trouble)}", hint=hint)


def folded(path: str) -> str:
    """A path as a file system sees it that tells neither case nor Unicode spelling apart."""
    return path.casefold() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def above(path: str) -> Iterator[str]:
    """The folders of a path: `a/b/c` lies in `a/b` and in `a`."""
    while path := path.rpartition("/")[0]:
        yield path
