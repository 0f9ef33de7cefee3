"""Marks: what tells that a file is as it was, without reading it.

A mark is size, times and inode. Content may change within the clock's grain and leave all of them equal, so a mark
that is as young as that says nothing; such a file is read again next time. (Git calls such an entry racy.)
"""

import os
import stat
import struct
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefings.engine import digest

PACK = struct.Struct("<qqqq").pack
#: Nanoseconds within which a clock of a file system may stand still: usual ones tick every 10 ms at the least, those
#: that count whole seconds are told by their zeros.
GRAIN = 100_000_000
COARSE = 2_100_000_000
#: What says nothing of a file.
UNKNOWN = b""


def mark_of(found: os.stat_result, now: int) -> bytes:
    """The mark of a file that was looked at; `now` is the moment before, in nanoseconds."""
    newest = max(found.st_ctime_ns, found.st_mtime_ns)
    grain = GRAIN if found.st_ctime_ns % 1_000_000_000 else COARSE
    if newest > now - grain:
        return UNKNOWN
    return PACK(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def is_marked(found: os.stat_result, mark: bytes) -> bool:
    """Whether a file has a mark that once said something: whoever gave it saw to the grain, and the times are those."""
    return PACK(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino) == mark


def clock() -> int:
    """This moment, to compare with the times of files."""
    return time.time_ns()


def held(root: Path, known: Mapping[str, tuple[bytes, bytes]]) -> tuple[set[str], dict[str, tuple[bytes, bytes]]]:
    """Which files below `root` are as they were left (by mark and digest), and new marks of those that had to be
    read.
    """
    base, now = f"{root}/", clock()
    same: set[str] = set()
    fresh: dict[str, tuple[bytes, bytes]] = {}
    for path, (mark, known_digest) in known.items():
        try:
            found = os.lstat(base + path)
        except OSError:
            continue
        if mark and is_marked(found, mark):
            same.add(path)
        elif stat.S_ISREG(found.st_mode) and digest_of(base + path) == known_digest:
            same.add(path)
            fresh[path] = (mark_of(found, now), known_digest)
    return same, fresh


def digest_of(path: str) -> bytes | None:
    """The digest of a file's bytes, None where it cannot be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123  (the hot loop of a build)
            return digest(file.read())
    except OSError:
        return None


def marks_of(root: Path, digests: Mapping[str, bytes]) -> dict[str, tuple[bytes, bytes]]:
    """Marks of files that were just written, by path, with the digests of their bytes."""
    now = clock()
    return {path: (look(f"{root}/{path}", now), each) for path, each in digests.items()}


def look(path: str, now: int) -> bytes:
    """The mark of a file that ought to be there."""
    try:
        return mark_of(os.lstat(path), now)
    except OSError:
        return UNKNOWN


def changed(found: Mapping[str, bytes], known: Mapping[str, tuple[bytes, bytes]]) -> list[str]:
    """The files whose marks are new, or say nothing."""
    return [path for path, mark in found.items() if not mark or path not in known or known[path][0] != mark]


def gone(found: Iterable[str], known: Mapping[str, tuple[bytes, bytes]]) -> set[str]:
    """The files that had a mark and are not there any more."""
    return known.keys() - set(found)
