"""A lock against a second run in the same folder, which the system releases when its holder dies."""

import errno
import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefings.errors import Issue, Stop, issue
from briefings.shell import clock


@contextmanager
def held(path: Path, label: str) -> Iterator[None]:
    """Holds the lock file at `path`; raises `errors.Stop`, naming the holder, where another process does.

    `label` is what issues call the folder. The file is removed at the end, unless the folder was deleted meanwhile and
    another run holds one of that name; one that a killed run left holds nothing.
    """
    handle = take(path, label)
    try:
        yield
    finally:
        if is_still_there(path, handle):
            path.unlink(missing_ok=True)
        os.close(handle)


def take(path: Path, label: str) -> int:
    """An open, locked file.

    Its last holder may remove it between our opening and our locking it: then we hold an orphan, and try again.
    """
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        try:
            # A record lock, unlike flock, is not inherited by the worker processes of a build: should they outlive it,
            # they hold nothing.
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as trouble:
            os.close(handle)
            if trouble.errno not in (errno.EACCES, errno.EAGAIN):
                raise
            raise Stop(refusal(path, label), exit_code=2) from None
        if is_still_there(path, handle):
            sign(path, handle)
            return handle
        os.close(handle)


def sign(path: Path, handle: int) -> None:
    """Writes who holds the lock; where the disk refuses, nobody does."""
    try:
        os.ftruncate(handle, 0)
        os.write(handle, holder().encode())
    except OSError:
        path.unlink(missing_ok=True)
        os.close(handle)
        raise


def is_still_there(path: Path, handle: int) -> bool:
    """Whether the file that we hold is the one that others will find."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return False


def holder() -> str:
    """Who we are, for those who find the lock taken."""
    words = " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]])
    return f"process {os.getpid()} ({words}), since {clock.stamp()}\n"


def refusal(path: Path, label: str) -> Issue:
    """Says who holds the lock."""
    who = path.read_text("utf-8", "replace").strip() if path.exists() else ""
    hint = "wait until it has ended, or end it"
    return issue(label, "O201", f"another run is writing here: {who or 'a process that just started'}", hint=hint)
