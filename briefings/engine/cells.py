"""Running a pure function over values from strangers: each in a child process that is held within bounds.

A cell may neither open a connection nor start a program, may write no file, and takes no more time and memory than it
is given; it does one value after another. What a value does to its cell is said in its place, and the next one gets a
new cell. Where the system sets no bounds (`resource` is missing, or does not know one), the cell watches its own memory
and this process its time.
"""

import contextlib
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from briefings.engine.workers import AHEAD, MOST, Lost, start_method, start_worker, undisturbed

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

A = TypeVar("A")
B = TypeVar("B")

#: What a cell may not do, as Python's audit events name it: connections, and programs or processes of its own.
REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "pty.",
)  # fmt: skip
#: How many times its processor time a value may take on a busy machine, and the least, in seconds.
PATIENCE, LEAST = 4, 5
#: Seconds that a new cell may take to come up where it starts afresh or prepares itself, which are no fault of its
#: first value.
RISING = 30
#: How a cell ends that saw itself take too much memory, and how often it looks, in seconds.
EXHAUSTED, GLANCE = 76, 0.05
#: The failure of a value that asked for more memory than there is.
MEMORY = "memory"


class Bounds(NamedTuple):
    """What one value may take: seconds of processor time, and bytes of memory besides the program itself."""

    seconds: float
    memory: int


class Answer(NamedTuple):
    """What a cell gives back: a result, or how it failed; a spent cell is not given another value."""

    result: Any = None
    failure: str = ""
    spent: bool = False


class Cell:
    """One child process and what it is doing."""

    def __init__(self, bounds: Bounds, prepare: Callable[[], object]) -> None:
        import multiprocessing

        method = start_method()
        context: Any = multiprocessing.get_context(method)  # the stubs of the plain context lack `Process`
        self.bounds = bounds
        self.rising = RISING if method == "spawn" or prepare is not nothing else 0
        self.line, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(theirs, bounds, prepare), daemon=True)
        with undisturbed():
            self.process.start()
        theirs.close()
        self.number, self.deadline, self.seconds = -1, math.inf, bounds.seconds

    def give(self, number: int, function: Callable[[A], B], value: A, seconds: float) -> None:
        """Sets the cell to work on the value of that number."""
        self.number, self.seconds = number, seconds
        self.deadline = time.monotonic() + max(LEAST, PATIENCE * seconds) + self.rising
        self.rising = 0
        with contextlib.suppress(OSError):  # a cell that is gone is found to be when its answer is fetched
            self.line.send((function, value, seconds))

    def answer(self) -> Answer | Lost:
        """What came of the value, once there is something to fetch or the cell has ended."""
        try:
            found: Answer = self.line.recv()
        except (EOFError, OSError):
            self.process.join(LEAST)
            return self.ended()
        return found

    def ended(self) -> Lost:
        """Why a cell ended without an answer."""
        code = self.process.exitcode
        if code == EXHAUSTED:
            return out_of_memory(self.bounds)
        if code is not None and code == -getattr(signal, "SIGXCPU", 0):
            return out_of_time(self.seconds)
        return Lost(ending(code))

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self.line.close()
        self.process.kill()
        self.process.join()


def ending(code: int | None) -> str:
    """How a process ended, in words."""
    if code is None:
        return "it no longer answers"
    try:
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"
    except ValueError:
        return f"signal {-code}"


def out_of_time(seconds: float) -> Lost:
    """Says that a value took too long."""
    return Lost(f"it takes longer than {seconds:g} seconds", "seconds")


def out_of_memory(bounds: Bounds) -> Lost:
    """Says that a value took too much memory."""
    return Lost(f"it takes more than {bounds.memory:,} bytes of memory", "memory_bytes")


def nothing() -> None:
    """The preparation of a cell that needs none."""


class Cells(Generic[A, B]):
    """As many cells as there are jobs at most, started when there is something for them.

    `prepare` is called in each before its bounds hold: what it takes is no fault of a value.
    """

    def __init__(self, jobs: int, bounds: Bounds, prepare: Callable[[], object] = nothing) -> None:
        self.most, self.bounds, self.prepare = max(1, min(jobs, MOST)), bounds, prepare
        self.idle: list[Cell] = []
        self.busy: list[Cell] = []

    def __enter__(self) -> "Cells[A, B]":
        return self

    def __exit__(self, *_: object) -> None:
        for each in [*self.idle, *self.busy]:
            each.end()
        self.idle, self.busy = [], []

    def map(
        self, function: Callable[[A], B], values: Iterable[A], share: Callable[[A], float] = lambda _: 1
    ) -> Iterator[B | Lost]:
        """`function` of each value in their order; `share` says how many times the bound of time one may take."""
        waiting, results = enumerate(values), dict[int, B | Lost]()
        wanted, more = 0, True
        while more or self.busy or results:
            while more and len(self.busy) < self.most and len(self.busy) + len(results) < AHEAD * self.most:
                number, value = next(waiting, (-1, None))
                if more := number >= 0:
                    self.begin(number, function, value, share)
            results |= self.done()
            while wanted in results:
                yield results.pop(wanted)
                wanted += 1

    def begin(self, number: int, function: Callable[[A], B], value: Any, share: Callable[[A], float]) -> None:
        """Gives a value to a cell."""
        cell = self.idle.pop() if self.idle else Cell(self.bounds, self.prepare)
        self.busy.append(cell)
        cell.give(number, function, value, self.bounds.seconds * share(value))

    def done(self) -> dict[int, B | Lost]:
        """The results of the cells that have one, as soon as one has; of one that is out of time, that it is."""
        from multiprocessing.connection import wait

        if not self.busy:
            return {}
        patience = min(each.deadline for each in self.busy) - time.monotonic()
        ready = wait([each.line for each in self.busy], max(0, patience))
        now = time.monotonic()
        finished = [each for each in self.busy if each.line in ready or each.deadline <= now]
        return {each.number: self.take(each, each.line in ready) for each in finished}

    def take(self, cell: Cell, ready: bool) -> B | Lost:
        """The result of a cell, which then waits for the next value or is let go."""
        self.busy.remove(cell)
        answer = cell.answer() if ready else out_of_time(cell.seconds)
        if isinstance(answer, Lost) or answer.spent:
            cell.end()
        else:
            self.idle.append(cell)
        if isinstance(answer, Lost):
            return answer
        if answer.failure:
            return out_of_memory(self.bounds) if answer.failure == MEMORY else Lost(answer.failure)
        result: B = answer.result
        return result


def serve(line: "Connection[Any, Any]", bounds: Bounds, prepare: Callable[[], object]) -> None:
    """The life of a cell: it prepares itself, then answers until nobody asks any more."""
    start_worker()
    sys.dont_write_bytecode = True
    prepare()
    base = confine(bounds)
    sys.addaudithook(refuse)
    try:
        while True:
            function, value, seconds = line.recv()
            allow(seconds)
            answer = tried(function, value)
            spent = answer.failure != "" or largest() > base + bounds.memory // 2
            line.send(answer._replace(spent=spent))
    except (EOFError, OSError):
        return
    except MemoryError:  # there was not enough left even to say so
        os._exit(EXHAUSTED)


def tried(function: Callable[[Any], Any], value: Any) -> Answer:
    """The result of a value, or how it failed; what it held is let go of before anything is said."""
    try:
        return Answer(function(value))
    except MemoryError:
        failure = MEMORY
    except Exception as problem:
        failure = type(problem).__name__
    return Answer(failure=failure)


def refuse(event: str, _: object) -> None:
    """An audit hook: no connections, no programs, whatever a library was talked into."""
    if event.startswith(REFUSED):
        raise PermissionError(f"the reading of seeds may not do this: {event}")


def confine(bounds: Bounds) -> int:
    """Sets the bounds that hold for all values; gives the memory that the program takes itself."""
    try:
        import resource
    except ImportError:  # Windows: the time is watched from outside
        return 0
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    base = largest()
    if not limited(resource.RLIMIT_AS, addresses() + bounds.memory):
        threading.Thread(target=watch, args=(base + bounds.memory,), daemon=True).start()
    return base


def limited(kind: int, most: int) -> bool:
    """Sets one bound below what the user's own shell allows; whether the system keeps to it."""
    import resource

    hard = resource.getrlimit(kind)[1]
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(kind, (wanted, hard))
    except (ValueError, OSError):
        return False
    return sys.platform == "linux" or kind == resource.RLIMIT_CPU  # macOS accepts a bound of addresses and forgets it


def allow(seconds: float) -> None:
    """Bounds the processor time of the next value; the system counts whole seconds."""
    with contextlib.suppress(ImportError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        limited(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + seconds))


def addresses() -> int:
    """Bytes of addresses that this process uses already, 0 where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - the engine holds no paths; this is no file
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def largest() -> int:
    """The most memory, in bytes, that this process has held."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def watch(most: int) -> None:
    """Ends this process when it holds more than `most` bytes."""
    while largest() <= most:
        time.sleep(GLANCE)
    os._exit(EXHAUSTED)
