"""Workers: the same results wherever they run, and a limit of time for each value."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from briefings.engine import workers as workers_module
from briefings.engine.workers import WORTH_A_POOL, Lost, OutOfTime, Workers, time_limit

#: So many that they go to a pool wherever these tests run: inline, what ends its worker would end the tests.
MANY = 2 * workers_module.WORTH_SPAWNING


def square(value: int) -> int:
    return value * value


def process(_: int) -> int:
    return os.getpid()


def die_of_negatives(value: int) -> int:
    """Ends the process as the system does when memory runs out."""
    if value < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return value


def wait(seconds: float) -> None:
    """Works in Python until the time is over: what a signal can interrupt."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        pass


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_results_come_in_the_order_of_the_values(jobs: int) -> None:
    values = list(range(WORTH_A_POOL * 5))
    with Workers(jobs) as workers:
        assert list(workers.map(square, values, len(values))) == [value * value for value in values]


def test_many_values_run_in_other_processes_and_few_in_this_one() -> None:
    with Workers(2) as workers:
        assert set(workers.map(process, range(WORTH_A_POOL - 1), WORTH_A_POOL - 1)) == {os.getpid()}
        assert os.getpid() not in set(workers.map(process, range(WORTH_A_POOL * 4), WORTH_A_POOL * 4))


def test_a_pool_that_must_start_afresh_pays_only_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module, "start_method", lambda: "spawn")
    with Workers(2) as workers:
        assert set(workers.map(process, range(WORTH_A_POOL + 1), WORTH_A_POOL + 1)) == {os.getpid()}


def test_any_executor_will_do() -> None:
    names: set[str] = set()

    def work(value: int) -> int:
        names.add(threading.current_thread().name)
        return value + 1

    with Workers(2, lambda jobs: ThreadPoolExecutor(jobs, thread_name_prefix="own")) as workers:
        assert list(workers.map(work, range(MANY), MANY)) == list(range(1, MANY + 1))
    assert names
    assert all(name.startswith("own") for name in names)


def test_a_value_that_ends_its_worker_is_named_and_the_others_are_done() -> None:
    deadly = {70, 71, 150}
    values = [-value if value in deadly else value for value in range(MANY)]
    with Workers(2) as workers:
        results = list(workers.map(die_of_negatives, values, len(values)))
    assert {number for number, result in enumerate(results) if isinstance(result, Lost)} == deadly
    assert [result for result in results if not isinstance(result, Lost)] == [v for v in values if v >= 0]


def test_values_are_drawn_as_workers_become_free() -> None:
    drawn: list[int] = []

    def values() -> Iterator[int]:
        for value in range(2_000):
            drawn.append(value)
            yield value

    with Workers(2) as workers:
        next(iter(workers.map(square, values(), 2_000)))
        assert len(drawn) < 1_000


def test_what_takes_too_long_is_stopped() -> None:
    with pytest.raises(OutOfTime), time_limit(0.05):
        wait(10)


def test_what_is_quick_is_not_stopped_later() -> None:
    with time_limit(0.05):
        pass
    wait(0.1)


def test_far_too_many_jobs_start_no_more_processes_than_a_system_bears() -> None:
    with Workers(10**9) as workers:
        values = range(WORTH_A_POOL * 2)
        assert set(workers.map(square, values, len(values))) == {each * each for each in values}
