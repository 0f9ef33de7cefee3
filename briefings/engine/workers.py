"""Running a pure function over many values: inline, or in chunks on an executor.

The executor has the interface of `concurrent.futures.Executor`: a process pool here, and any other object of that
interface where a collection outgrows the machine. Results come in the order of the values.
"""

import contextlib
import multiprocessing
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")

CHUNK = 32
#: Chunks that wait for a worker, for each of them.
AHEAD = 3
#: Below this many values a pool costs more than it saves.
WORTH_A_POOL = 64
#: The same where each of its processes starts afresh, as they do beside the threads of a preview.
WORTH_SPAWNING = 256


class OutOfTime(Exception):
    """A document took longer than it may."""


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises OutOfTime in its body after `seconds`; only where signals reach (the main thread of a Unix process)."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_: object) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class Workers:
    """Where work runs. `jobs` processes at most; with one, or for few values, everything runs inline."""

    def __init__(self, jobs: int, prepare: Callable[..., None] | None = None, arguments: tuple[Any, ...] = ()) -> None:
        self.jobs = jobs
        self.prepare = prepare
        self.arguments = arguments
        self.executor: Executor | None = None
        self.prepared = False

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        if self.executor is not None:
            self.executor.shutdown(cancel_futures=True)

    def map(self, function: Callable[[A], B], values: Sequence[A]) -> Iterator[B]:
        """`function` of each value; it must be a module-level function where there is more than one job."""
        if self.jobs < 2 or len(values) < (WORTH_A_POOL if start_method() == "fork" else WORTH_SPAWNING):
            self.prepare_inline()
            return map(function, values)
        return self.map_on_pool(function, values)

    def map_on_pool(self, function: Callable[[A], B], values: Sequence[A]) -> Iterator[B]:
        """A few chunks for each worker are on their way at a time, so that neither values nor results pile up."""
        waiting: deque[Future[list[B]]] = deque()
        for start in range(0, len(values), CHUNK):
            chunk = [values[at] for at in range(start, min(start + CHUNK, len(values)))]
            waiting.append(self.pool().submit(run_chunk, function, chunk))
            if len(waiting) > AHEAD * self.jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def prepare_inline(self) -> None:
        """Does once in this process what a pool does in each of its own."""
        if self.prepare is not None and not self.prepared:
            self.prepare(*self.arguments)
        self.prepared = True

    def pool(self) -> Executor:
        """The pool, started when first needed; forked workers inherit what was prepared, others prepare themselves."""
        if self.executor is None:
            method = start_method()
            if method == "fork":
                self.prepare_inline()
            prepare = None if method == "fork" else self.prepare
            context = multiprocessing.get_context(method)
            self.executor = ProcessPoolExecutor(self.jobs, context, start_worker, (prepare, self.arguments))
        return self.executor


def start_method() -> str:
    """Fork where that is safe and cheap (Linux, no other thread); else a fresh process for each worker."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def start_worker(prepare: Callable[..., None] | None, arguments: tuple[Any, ...]) -> None:
    """A worker leaves Ctrl-C to its parent and prepares once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if prepare is not None:
        prepare(*arguments)


def run_chunk(function: Callable[[A], B], values: Sequence[A]) -> list[B]:
    """One task of the pool."""
    return [function(value) for value in values]
