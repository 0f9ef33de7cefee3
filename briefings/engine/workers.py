"""Running a pure function over many values: inline, or in chunks on an executor.

The executor has the interface of `concurrent.futures.Executor`: a process pool here, and any other object of that
interface where a collection outgrows the machine. Results come in the order of the values.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any, TypeVar

from briefings.errors import Stop, issue

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
        return unbroken(self.map_on_pool(function, values))

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
            self.executor = ProcessPoolExecutor(min(self.jobs, MOST), context, start_worker, (prepare, self.arguments))
            with undisturbed():
                self.executor.submit(int)  # the first task starts the processes
        return self.executor


def unbroken(results: Iterator[B]) -> Iterator[B]:
    """The results of a pool; raises Stop where somebody killed a worker."""
    try:
        yield from results
    except BrokenExecutor:
        hint = "the system does so where memory runs out; with `--jobs 1` the least is needed"
        raise Stop(issue("workers", "B105", "a process that did the work was killed", hint=hint)) from None


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


def start_worker(prepare: Callable[..., None] | None, arguments: tuple[Any, ...]) -> None:
    """A worker leaves Ctrl-C to its parent, ends with it, and prepares once.

    It has a process group of its own: what ends the parent's group must not end a worker in the middle of an answer,
    for the rest of which the parent would wait.
    """
    os.setpgrp()
    for each in (signal.SIGINT, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    threading.Thread(target=leave_with_parent, daemon=True).start()
    if prepare is not None:
        prepare(*arguments)


def leave_with_parent() -> None:
    """Ends this process when its parent has died: a killed build leaves no worker behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def run_chunk(function: Callable[[A], B], values: Sequence[A]) -> list[B]:
    """One task of the pool."""
    return [function(value) for value in values]
