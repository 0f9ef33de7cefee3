"""What stands where a build wants to write or remove, and was put there by somebody else."""

import os
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
                message = f"a file stands where {out.label}/{path} needs a folder, and no build wrote it"
                yield issue(f"{out.label}/{folder}", "O105", message, hint=HINT)
        if output.is_folder(out.root / path):
            message = "a folder that no build made stands where a file of the site belongs"
            yield issue(f"{out.label}/{path}", "O105", message, hint="move it away, or remove it, then build again")
        elif path not in out.owned and os.path.lexists(out.root / path):
            yield issue(f"{out.label}/{path}", "O105", "a file that no build wrote is in the way", hint=HINT)


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
