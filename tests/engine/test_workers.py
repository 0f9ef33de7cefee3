"""Workers: the same results wherever they run, and a limit of time for each value."""

import os
import time

import pytest

from briefings.engine import workers as workers_module
from briefings.engine.workers import WORTH_A_POOL, OutOfTime, Workers, time_limit

STATE: list[int] = []


def square(value: int) -> int:
    return value * value


def process(_: int) -> int:
    return os.getpid()


def prepare(number: int) -> None:
    STATE[:] = [number]


def add_prepared(value: int) -> int:
    return value + STATE[0]


def wait(seconds: float) -> None:
    """Works in Python until the time is over: what a signal can interrupt."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        pass


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_results_come_in_the_order_of_the_values(jobs: int) -> None:
    values = list(range(WORTH_A_POOL * 5))
    with Workers(jobs) as workers:
        assert list(workers.map(square, values)) == [value * value for value in values]


def test_many_values_run_in_other_processes_and_few_in_this_one() -> None:
    with Workers(2) as workers:
        assert set(workers.map(process, range(WORTH_A_POOL - 1))) == {os.getpid()}
        assert os.getpid() not in set(workers.map(process, range(WORTH_A_POOL * 4)))


def test_a_pool_that_must_start_afresh_pays_only_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module, "start_method", lambda: "spawn")
    with Workers(2) as workers:
        assert set(workers.map(process, range(WORTH_A_POOL + 1))) == {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_process_is_prepared_before_its_first_value(jobs: int) -> None:
    STATE.clear()
    with Workers(jobs, prepare, (1000,)) as workers:
        assert list(workers.map(add_prepared, range(200))) == [1000 + value for value in range(200)]


def test_what_takes_too_long_is_stopped() -> None:
    with pytest.raises(OutOfTime), time_limit(0.05):
        wait(10)


def test_what_is_quick_is_not_stopped_later() -> None:
    with time_limit(0.05):
        pass
    wait(0.1)


def test_far_too_many_jobs_start_no_more_processes_than_a_system_bears() -> None:
    with Workers(10**9) as workers:
        assert set(workers.map(square, range(WORTH_A_POOL * 2))) == {each * each for each in range(WORTH_A_POOL * 2)}
