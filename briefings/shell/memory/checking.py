"""Whether a cache still is what the last build left.

SQLite tells neither that a file was cut nor that bytes in it were changed, as long as it happens not to stumble over
them, and a page that it passes over in silence would be a change that is never seen. A file that lies as it was left,
by size, times and inode, is trusted; any other (copied, restored, cut, left by a kill) is read from end to end.
"""

import os
import stat
import struct
from pathlib import Path

from briefings.engine import digest
from briefings.shell.memory.cache import NODES, Cache, Damaged, node_of

PACK = struct.Struct("<qqqq").pack
#: What is kept beside a cache: how its file looked when it was closed.
SEAL = ".seal"


def seal(file: Path) -> None:
    """Notes how a closed cache lies there; where the disk refuses, it will just be read once more."""
    try:
        place(file).write_bytes(look(file))
    except OSError:
        place(file).unlink(missing_ok=True)


def is_sealed(file: Path) -> bool:
    """Whether a cache that nobody has open yet lies as it was left; what SQLite keeps beside it was left by a kill."""
    try:
        return place(file).read_bytes() == look(file) and not file.with_name(f"{file.name}-wal").exists()
    except OSError:
        return False


def place(file: Path) -> Path:
    """The file of the seal."""
    return file.with_name(file.name + SEAL)


def look(file: Path) -> bytes:
    """What a change of a file changes."""
    found = os.lstat(file)
    if not stat.S_ISREG(found.st_mode):
        raise OSError(f"{file} is no file")
    return PACK(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def check(cache: Cache) -> None:
    """Reads all of a cache; raises Damaged where it does not hold what was written to it."""
    if (said := cache.rows("PRAGMA integrity_check(1)")) != [("ok",)]:
        raise Damaged(str(said))
    known: dict[int, bytes] = {}
    with cache.asking() as connection:
        for row in connection.execute(NODES):
            known[row[0]] = node_of(row).digest
        for number, data in connection.execute("SELECT number, data FROM value"):
            if known.get(number, b"") not in (b"", digest(data)):
                raise Damaged(f"the value {number} is not what was written")
    if cache.last_number() < max(known, default=0) or cache.build() < 0:
        raise Damaged("its numbers are not what was written")
