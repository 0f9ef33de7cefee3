"""What stands where a build wants to write or remove, and was put there by somebody else."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from briefings.errors import Issue, issue
from briefings.shell import output
from briefings.shell.output import Output

HINT = "move it away, or give the source another name"


def foreign(out: Output, changed: list[str]) -> Iterator[Issue]:
    """What keeps these files, which are sorted, from being written: each thing once."""
    seen: set[str] = set()
    for path in changed:
        for folder in unseen(path, seen):
            if is_file(out.root / folder):
                message = f"a file stands where {out.label}/{path} needs a folder"
                hint = "it goes as soon as nothing is broken" if folder in out.owned else HINT  # a preview keeps pages
                yield issue(f"{out.label}/{folder}", "O105", message, hint=hint)
        mode = mode_of(f"{out.root}/{path}")
        if stat.S_ISDIR(mode):
            message = "a folder that no build made stands where a file of the site belongs"
            yield issue(f"{out.label}/{path}", "O105", message, hint="move it away, or remove it, then build again")
        elif mode and path not in out.owned:
            yield issue(f"{out.label}/{path}", "O105", "a file that no build wrote is in the way", hint=HINT)


def mode_of(path: str) -> int:
    """What kind of thing has that name, a link being one; 0 where there is none."""
    try:
        return os.lstat(path).st_mode
    except OSError:
        return 0


def unseen(path: str, seen: set[str]) -> Iterator[str]:
    """The folders of a path that were not looked at before, the innermost first."""
    while (path := path.rpartition("/")[0]) and path not in seen:
        seen.add(path)
        yield path


def is_file(path: Path) -> bool:
    """Whether there is something that can hold nothing. A link that leads out was refused before."""
    return os.path.lexists(path) and not path.is_dir()


def is_somebodys(root: Path, path: str) -> bool:
    """Whether in the place of a file of ours, or of one of its folders, there is now something that no build makes."""
    return output.is_folder(root / path) or any(is_file(root / folder) for folder in unseen(path, set()))
