"""From a planned tree to files on disk: a kill at any point leaves whole files, and the next build repairs the rest.

1. Everything is checked before the first byte is written.
2. The list of files first names the old and the new ones: whatever a kill leaves, the next build knows as its own.
3. Each file goes to a temporary name and is renamed; files whose bytes are right already stay untouched. Into an empty
   folder, all of them go to a folder beside, whose parts are then renamed: half the work for the disk.
4. What is no longer planned is removed, with folders that it leaves empty; files that no build wrote are never touched.
5. The list names the new files only.
"""

import os
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import msgspec

from briefings.errors import Issue, Stop, issue
from briefings.shell import atomic, in_place, output, tree
from briefings.shell.atomic import Wanted
from briefings.shell.output import Output
from briefings.shell.staging import Stage

SPELLING = "give one of them another `slug:` or name"


class Published(msgspec.Struct, frozen=True):
    """What a build changed in its output folder, by path."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0


def publish(
    stage: Stage,
    files: Mapping[str, Wanted],
    outdated: Collection[str] = (),
    *,
    planned: Collection[str] | None = None,
    keep: bool = False,
) -> Published:
    """Makes the folder hold `files`, by path relative to it, what is on the stage, and nothing else of ours but what is
    `planned` (`files`, unless they are just those that may differ); with `keep`, what is no longer planned stays. What
    is known to be `outdated` is not compared with what it should be.

    Raises `errors.Stop` where a path leads outside or clashes, where a file that no build wrote is in the way, or where
    the disk refuses.
    """
    out, whole = stage.out, files.keys() if planned is None else planned
    stage.finish()
    check(out, [*files, *stage.written], whole)
    stale = set() if keep else set(out.owned.difference(whole))
    early = in_the_way(stale, [*files, *stage.written]) if stale else set()
    try:
        out.root.mkdir(parents=True, exist_ok=True)
        if early:
            output.write_manifest(out.root, out.owned.union(whole))
            remove(out.root, early)
        done = settle(stage, files, outdated, stale - early, early)
        output.write_manifest(out.root, (out.owned - stale).union(whole))
        return msgspec.structs.replace(done, unchanged=len(whole) - len(done.written))
    except OSError as trouble:
        raise Stop(output.refused(out, trouble)) from None


def settle(
    stage: Stage, files: Mapping[str, Wanted], outdated: Collection[str], stale: set[str], early: set[str]
) -> Published:
    """Writes what differs, then removes what is left over."""
    out = stage.out
    if stage.is_fresh:
        return begin(stage, files)
    root, wanted = str(out.root), {**files, **stage.files()}
    changed = [path for path in sorted(wanted) if path in outdated or not atomic.same(f"{root}/{path}", wanted[path])]
    refuse_foreign(out, changed)
    if (changed or stale) and not out.owned.issuperset(wanted):  # else it names them all
        output.write_manifest(out.root, out.owned | wanted.keys())
    write(stage, {path: wanted[path] for path in changed})
    remove(out.root, stale)
    return Published(tuple(changed), tuple(sorted(stale | early)))


def begin(stage: Stage, files: Mapping[str, Wanted]) -> Published:
    """Fills an empty folder: everything into the stage, then each of its parts into its place."""
    try:
        stage.fill(files)
    except BaseException:
        stage.clear()
        raise
    written = tuple(sorted(stage.written))
    output.write_manifest(stage.out.root, written)
    stage.unveil()
    return Published(written)


def write(stage: Stage, files: Mapping[str, Wanted]) -> None:
    """Writes each file whole; what stands on the stage is so already."""
    root, made = stage.out.root, set[str]()
    for path, wanted in files.items():
        folder = path.rpartition("/")[0]
        if folder not in made:
            (root / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        if path in stage.written:
            os.replace(stage.place(path), root / path)  # noqa: PTH105  (so that a test can count them)
        else:
            atomic.replace(root / path, wanted, root / output.PART)


def remove(root: Path, paths: set[str]) -> None:
    """Removes files that earlier builds wrote, and the folders that this leaves empty."""
    for path in sorted(paths, reverse=True):
        if not is_inside(root, path) or in_place.is_somebodys(root, path):
            continue
        (root / path).unlink(missing_ok=True)
        folder = (root / path).parent
        while folder != root and output.remove_empty(folder):
            folder = folder.parent


def check(out: Output, files: Collection[str], whole: Collection[str]) -> None:
    """Raises `errors.Stop` with every reason why these paths cannot be written; a tree that is there was checked."""
    issues = [*outside(out, files), *(clashes(out, whole) if out.owned != frozenset(whole) else ())]
    if issues:
        raise Stop(*issues)


def outside(out: Output, files: Collection[str]) -> Iterator[Issue]:
    """Paths that would leave the folder, by themselves or through a link on the disk, and our own names."""
    plain = [path for path in files if output.is_plain(path) and path not in output.OWN]
    for path in sorted(set(files).difference(plain)):
        yield issue(
            f"{out.label}/{tree.shown(path)}",
            "O103",
            "this is no path that a build may write",
            hint="rename its source",
        )
    for folder in sorted(linked(out.root, plain)):
        if not is_inside(out.root, f"{folder}/x"):
            yield issue(f"{out.label}/{folder}", "O103", "this leads out of the output folder", hint="remove the link")


def linked(root: Path, paths: Collection[str]) -> set[str]:
    """The folders of these paths that are links on the disk, or lie below one."""
    folders = {path.rpartition("/")[0] for path in paths}
    places = {place: f"{root}/{place}" for folder in folders for place in (folder, *above(folder)) if place}
    links = {place for place, whole in places.items() if os.path.islink(whole)}  # noqa: PTH114  (thousands of calls)
    return {folder for folder in folders if links and not links.isdisjoint((folder, *above(folder)))}


def is_inside(root: Path, path: str) -> bool:
    """Whether the folder of a path, with every link on the disk followed, is in `root`."""
    folder = os.path.realpath(root / path.rpartition("/")[0])
    return folder == str(root) or folder.startswith(f"{root}{os.sep}")


def clashes(out: Output, files: Collection[str]) -> Iterator[Issue]:
    """Two files that are one where the disk does not tell case apart, and files where others need a folder."""
    seen: dict[str, str] = {}
    for path in sorted(files):
        other = seen.setdefault(folded(path), path)
        if other != path:
            yield issue(
                f"{out.label}/{path}", "O104", f"differs from {out.label}/{other} only in its spelling", hint=SPELLING
            )
    for path in sorted(files):
        for folder in above(folded(path)):
            if folder in seen:
                yield issue(
                    f"{out.label}/{path}",
                    "O104",
                    f"needs a folder where {out.label}/{seen[folder]} is a file",
                    hint=SPELLING,
                )


def in_the_way(stale: set[str], files: Collection[str]) -> set[str]:
    """Old files whose names, or whose folders' names, new ones need: they have to go first."""
    planned = {folded(path) for path in files}
    folders = {folder for path in planned for folder in above(path)}
    return {
        path
        for path in stale
        if folded(path) in planned or folded(path) in folders or any(each in planned for each in above(folded(path)))
    }


def refuse_foreign(out: Output, changed: list[str]) -> None:
    """Files and folders that no build made are somebody's: they are not replaced."""
    issues = list(in_place.foreign(out, changed))
    if issues:
        raise Stop(*issues)


def folded(path: str) -> str:
    """A path as a file system sees it that tells neither case nor Unicode spelling apart."""
    return path.casefold() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def above(path: str) -> Iterator[str]:
    """The folders of a path: `a/b/c` lies in `a/b` and in `a`."""
    while path := path.rpartition("/")[0]:
        yield path
