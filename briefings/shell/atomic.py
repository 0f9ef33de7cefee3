"""Writing a file so that whoever looks sees the old bytes or the new ones, never half of them."""

import os
import shutil
import stat
from pathlib import Path

from briefings.shell import tree

#: What a file is to hold: bytes, or the file on disk whose bytes it gets.
Wanted = bytes | Path


def replace(target: Path, wanted: Wanted, part: Path) -> None:
    """Fills `part` (on the same file system) and renames it to `target`; an interruption leaves nothing of it."""
    try:
        write(part, wanted)
        os.replace(part, target)  # noqa: PTH105  (the hot loop of a build: thousands of calls)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write(file: Path | str, wanted: Wanted) -> None:
    """Fills a file that nobody looks at yet."""
    if isinstance(wanted, bytes):
        with open(file, "wb") as out:  # noqa: PTH123  (the hot loop of a build)
            out.write(wanted)
        return
    with tree.open_file(wanted, str(wanted)) as source, open(file, "wb") as copy:  # noqa: PTH123
        shutil.copyfileobj(source, copy)


def same(target: str, wanted: Wanted) -> bool:
    """Whether `target` is a regular file of just these bytes; sizes are compared before anything is read."""
    try:
        found = os.lstat(target)
        size = len(wanted) if isinstance(wanted, bytes) else wanted.stat().st_size
        if not stat.S_ISREG(found.st_mode) or found.st_size != size:
            return False
        with open(target, "rb") as file:  # noqa: PTH123  (the hot loop of a build)
            return file.read() == (wanted if isinstance(wanted, bytes) else wanted.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return False
