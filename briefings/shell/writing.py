"""A process beside the build that fills files: to create one costs the system more time than to plan what it holds."""

import gc
import os
import signal
import struct
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, NoReturn

import msgspec

from briefings.engine.workers import stand_apart, start_method, undisturbed
from briefings.shell import atomic

#: Before each file: the length of its path, 0 where there are no more, and of its bytes.
HEAD = struct.Struct("<II")
#: Bytes that wait in the pipe at most, where the system lets us say so.
WAITING = 1 << 20
SET_PIPE_SIZE = 1031
#: What the process says after so many files, and before the last that it has to say: nothing, or its trouble.
SAID, MANY, LAST = b".", 16, b"!"


class Trouble(msgspec.Struct, frozen=True):
    """Why a file could not be written."""

    number: int
    message: str
    file: str


class Filling:
    """Writes files below a folder, and the folders they need. Raises OSError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: set[str] = set()

    def write(self, path: str, wanted: atomic.Wanted) -> None:
        """Writes a file."""
        folder = path.rpartition("/")[0]
        if folder not in self.made:
            os.makedirs(f"{self.folder}/{folder}", exist_ok=True)  # noqa: PTH103  (the hot loop of a build)
            self.made.add(folder)
        atomic.write(f"{self.folder}/{path}", wanted)


class Writer:
    """The same in another process. What it has not yet said to be written is kept here, so that it may be killed at any
    moment and nothing is lost.
    """

    def __init__(self, folder: Path) -> None:
        self.filling = Filling(folder)
        self.owed: deque[tuple[str, bytes]] = deque()
        self.to, self.back, self.process = started(folder)
        self.is_alive = True

    def write(self, path: str, data: bytes) -> None:
        """Hands a file over. Raises OSError where this one, or one before it, cannot be written."""
        if not self.is_alive:
            self.filling.write(path, data)
            return
        self.owed.append((path, data))
        name = os.fsencode(path)
        try:
            send(self.to, b"".join((HEAD.pack(len(name), len(data)), name, data)))
        except BrokenPipeError:
            self.finish()
            return
        if len(self.owed) % MANY == 0:
            with suppress(BlockingIOError):
                self.settle(os.read(self.back, WAITING))

    def settle(self, said: bytes) -> None:
        """Forgets what is known to be written."""
        for _ in range(MANY * said.count(SAID)):
            self.owed.popleft()

    def finish(self) -> None:
        """Waits until all is written; raises OSError where something cannot be."""
        if not self.is_alive:
            return
        with suppress(BrokenPipeError):
            send(self.to, HEAD.pack(0, 0))
        os.set_blocking(self.back, True)
        said, is_over, trouble = b"".join(everything(self.back)).partition(LAST)
        self.stop()
        if trouble:
            found = msgspec.msgpack.decode(trouble, type=Trouble)
            raise OSError(found.number, found.message, found.file)
        if not is_over:  # somebody killed it
            self.settle(said)
            for path, data in self.owed:
                self.filling.write(path, data)
        self.owed.clear()

    def stop(self) -> None:
        """Ends the process, whatever it does."""
        if self.is_alive:
            self.is_alive = False
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            os.close(self.to)
            os.close(self.back)


def is_possible() -> bool:
    """Whether this process can be doubled safely, which is when no other thread is in the middle of something."""
    return start_method() == "fork"


def started(folder: Path) -> tuple[int, int, int]:
    """A pipe to the process, one back, and its number."""
    files, to = os.pipe()
    back, answers = os.pipe()
    enlarge(to)
    with undisturbed():
        process = os.fork()
        if process == 0:
            os.close(to)
            os.close(back)
            serve(folder, files, answers)
    os.close(files)
    os.close(answers)
    os.set_blocking(back, False)
    return to, back, process


def enlarge(pipe: int) -> None:
    """Lets more bytes wait in a pipe, so that the processes change turns less often; only Linux can."""
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.fcntl(pipe, SET_PIPE_SIZE, WAITING)


def send(pipe: int, data: bytes) -> None:
    """Writes all of it; raises BrokenPipeError where nobody reads it any more."""
    view = memoryview(data)
    while view:
        view = view[os.write(pipe, view) :]


def everything(pipe: int) -> Iterator[bytes]:
    """What comes until the other side is gone."""
    while data := os.read(pipe, WAITING):
        yield data


def serve(folder: Path, files: int, answers: int) -> NoReturn:
    """The life of the process: never to return into the program that it is a copy of."""
    try:
        gc.freeze()
        stand_apart()
        work(folder, files, answers)
    finally:
        os._exit(0)


def work(folder: Path, files: int, answers: int) -> None:
    """Writes what comes, until there is no more or the other side is gone, and says how it went."""
    try:
        with os.fdopen(files, "rb", WAITING) as source:
            fill(source, Filling(folder), answers)
    except OSError as trouble:
        number, file = trouble.errno or 0, str(trouble.filename or folder)
        os.write(answers, LAST + msgspec.msgpack.encode(Trouble(number, trouble.strerror or str(trouble), file)))


def fill(source: IO[bytes], filling: Filling, answers: int) -> None:
    """Writes each file that comes."""
    count = 0
    while len(head := source.read(HEAD.size)) == HEAD.size:
        name, size = HEAD.unpack(head)
        if not name:
            os.write(answers, LAST)
            return
        filling.write(os.fsdecode(source.read(name)), source.read(size))
        count += 1
        if count % MANY == 0:
            os.write(answers, SAID)
