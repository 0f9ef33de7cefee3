"""Running a pure function over many values: inline, or in chunks on an executor.

The executor has the interface of `concurrent.futures.Executor`: a process pool here, and any other object of that
interface where a collection outgrows the machine. Results come in the order of the values. What a pool needs is
imported by the first that is started: most builds have too little to do for one.
"""

import contextlib
import gc
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

A = TypeVar("A")
B = TypeVar("B")

CHUNK = 32
#: Chunks that wait for a worker, for each of them.
AHEAD = 3
#: How a run is asked to end.
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
#: Processes at most, however many somebody asks for.
MOST = 256
#: Below this many values a pool costs more than it saves.
WORTH_A_POOL = 64
#: The same where each of its processes starts afresh, as they do beside the threads of a preview.
WORTH_SPAWNING = 256


class OutOfTime(Exception):
    """A document took longer than it may."""


class Lost(NamedTuple):
    """In the place of a result: the value ended the worker that held it, or went over the bound named `limit`."""

    reason: str
    limit: str = ""


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
    """Where work runs: `jobs` processes at most, or in what `start` makes; with one, or for few values, inline."""

    def __init__(self, jobs: int, start: "Callable[[int], Executor] | None" = None) -> None:
        self.jobs = jobs
        self.start = start or pool
        self.executor: Executor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets the workers go."""
        if self.executor is not None:
            unblock(self.executor)
            self.executor.shutdown(cancel_futures=True)
        self.executor = None

    def map(self, function: Callable[[A], B], values: Iterable[A], count: int) -> Iterator[B | Lost]:
        """`function` of each of `count` values or fewer; with more than one job it must be picklable."""
        if self.jobs < 2 or count < (WORTH_A_POOL if self.executor or start_method() == "fork" else WORTH_SPAWNING):
            return map(function, values)
        return self.map_in_chunks(function, iter(values))

    def map_in_chunks(self, function: Callable[[A], B], values: Iterator[A]) -> Iterator[B | Lost]:
        """A few chunks for each worker are on their way at a time, so that neither values nor results pile up."""
        waiting: deque[tuple[list[A], Future[list[B]]]] = deque()
        while chunk := list(islice(values, CHUNK)):
            waiting.append((chunk, self.submit(function, chunk)))
            if len(waiting) > AHEAD * self.jobs:
                yield from self.results(function, waiting)
        while waiting:
            yield from self.results(function, waiting)

    def results(
        self, function: Callable[[A], B], waiting: "deque[tuple[list[A], Future[list[B]]]]"
    ) -> Iterator[B | Lost]:
        """The results of the chunk that has waited longest; where the workers broke, of all chunks that they held."""
        from concurrent.futures import BrokenExecutor

        chunk, future = waiting.popleft()
        try:
            results = future.result()
        except BrokenExecutor:
            chunks = [chunk, *(each for each, _ in waiting)]
            waiting.clear()
            for each in chunks:
                yield from self.singly(function, each)
            return
        yield from results

    def singly(self, function: Callable[[A], B], chunk: list[A]) -> Iterator[B | Lost]:
        """Each value by itself, so that the one that breaks a worker is known."""
        from concurrent.futures import BrokenExecutor

        for value in chunk:
            try:
                yield from self.submit(function, [value]).result()
            except BrokenExecutor as broken:
                yield Lost(str(broken) or "the worker ended")

    def submit(self, function: Callable[[A], B], chunk: list[A]) -> "Future[list[B]]":
        """Sends a chunk on its way; workers that broke are replaced."""
        from concurrent.futures import BrokenExecutor

        for _ in range(2):
            if self.executor is None:
                with undisturbed():  # until we know the workers, nobody could let them go
                    self.executor = self.start(self.jobs)
                    self.executor.submit(int)  # the first task starts the processes
            try:
                return self.executor.submit(run_chunk, function, chunk)
            except BrokenExecutor:
                self.close()
        raise AssertionError("new workers are broken from the start")


def pool(jobs: int) -> "Executor":
    """Processes of this machine."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(min(jobs, MOST), multiprocessing.get_context(start_method()), start_worker)


def unblock(executor: "Executor") -> None:
    """Lets a pool go whose process died while it was being sent a chunk: Pythons as old as Debian's 3.11.2 wait for
    ever until somebody reads the rest of it (CPython's issue 94777). Newer ones close the queue themselves, which must
    not happen twice.
    """
    queue = getattr(executor, "_call_queue", None) if getattr(executor, "_broken", False) else None
    reader = getattr(queue, "_reader", None)
    if reader is not None and not closes_its_queue():
        with contextlib.suppress(OSError):
            reader.close()


def closes_its_queue() -> bool:
    """Whether a broken pool of this Python closes the queue that its processes no longer read."""
    from concurrent.futures import process

    ending: Any = getattr(getattr(process, "_ExecutorManagerThread", None), "terminate_broken", None)
    return ending is None or not {"_reader", "_terminate_broken"}.isdisjoint(ending.__code__.co_names)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Lets Ctrl-C and its like wait while processes are started; each of those takes them again when it is ready."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def start_method() -> str:
    """Fork where that is safe and cheap (Linux, no other thread); else a fresh process for each worker."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def start_worker() -> None:
    """A worker ends with its parent, and looks for cycles of objects rarely: there are hardly any."""
    gc.freeze()
    gc.set_threshold(50_000)
    gc.enable()
    stand_apart()
    threading.Thread(target=leave_with_parent, daemon=True).start()


def stand_apart() -> None:
    """Leaves Ctrl-C to the parent, in a process group of its own: what ends the parent's group must not end a child in
    the middle of an answer, for the rest of which the parent would wait.
    """
    os.setpgrp()
    for each in (signal.SIGINT, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def leave_with_parent() -> None:
    """Ends this process when its parent has died: a killed build leaves no worker behind."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def run_chunk(function: Callable[[A], B], values: list[A]) -> list[B]:
    """One task of the pool."""
    return [function(value) for value in values]
