"""Cells: whatever a value does to the process that holds it, every other value has its result."""

import os
import socket
import subprocess
import sys
import tempfile
import time

import pytest

from briefings.engine.cells import Bounds, Cells
from briefings.engine.workers import Lost
from tests.cli.sites import ROOT

BOUNDS = Bounds(1.0, 400_000_000)
OVER = 900_000_000


def deed(what: str) -> str:
    """What a value makes of its cell."""
    if what == "die":
        os._exit(3)
    if what == "crash":
        os.abort()
    if what == "spin":
        while True:
            pass
    if what == "fail":
        raise KeyError(what)
    if what == "grow":
        return str(len(bytearray(OVER)))
    if what == "fill":
        held = []
        while True:
            held.append(bytearray(10_000_000))
    return f"{what} {os.getpid()}"


def forbidden(what: str) -> str:
    """Tries what no cell may do; gives why it could not."""
    try:
        if what == "connect":
            socket.create_connection(("127.0.0.1", 9))
        elif what == "listen":
            socket.socket().bind(("127.0.0.1", 0))
        elif what == "run":
            subprocess.run([sys.executable, "-V"], check=False)
        elif what == "shell":
            os.system("true")  # noqa: S605 - this is what must be refused
        elif what == "fork":
            os.fork()
        elif what == "write":
            with tempfile.TemporaryFile() as file:
                file.write(b"x" * 100_000)
    except OSError as problem:
        return str(problem)
    return ""


def results(values: list[str], jobs: int = 1) -> list[str | Lost]:
    with Cells[str, str](jobs, BOUNDS) as cells:
        return list(cells.map(deed, values))


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("what", "limit", "word"),
    [
        ("die", "", "exit code 3"),
        ("crash", "", "SIGABRT"),
        ("fail", "", "KeyError"),
        ("spin", "seconds", "1 seconds"),
        ("grow", "memory_bytes", "400,000,000"),
        ("fill", "memory_bytes", "400,000,000"),
    ],
)
def test_what_ends_its_cell_is_known_and_the_others_have_their_results(
    jobs: int, what: str, limit: str, word: str
) -> None:
    first, second, third, fourth = results(["a", what, "b", "c"], jobs)
    assert isinstance(second, Lost)
    assert second.limit == limit
    assert word in second.reason
    assert [str(each)[0] for each in (first, third, fourth)] == ["a", "b", "c"]


def test_a_cell_is_used_again() -> None:
    assert len({str(each).split()[1] for each in results(["a", "b", "c", "d"])}) == 1


def test_time_is_counted_for_each_value_alone() -> None:
    with Cells[float, float](1, BOUNDS) as cells:
        assert list(cells.map(work, [0.4] * 6)) == [0.4] * 6


def work(seconds: float) -> float:
    """Keeps the processor busy."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return seconds


def test_a_value_may_be_given_more_time_than_others() -> None:
    with Cells[float, float](1, BOUNDS) as cells:
        assert list(cells.map(work, [3.0], lambda _: 5)) == [3.0]


@pytest.mark.parametrize("what", ["connect", "listen", "run", "shell", "fork", "write"])
def test_a_cell_neither_connects_nor_starts_programs_nor_writes(what: str) -> None:
    with Cells[str, str](1, BOUNDS) as cells:
        (found,) = cells.map(forbidden, [what])
    assert found
    assert not isinstance(found, Lost)


def test_nothing_is_started_for_nothing() -> None:
    with Cells[str, str](4, BOUNDS) as cells:
        assert list(cells.map(deed, [])) == []
        assert not cells.idle


#: A system that sets no bounds: the cell looks at its memory itself.
BOUNDLESS = """
from briefings.engine import cells
from tests.engine.test_cells import touch

cells.limited = lambda *_: False
with cells.Cells(1, cells.Bounds(20, 100_000_000)) as found:
    print([getattr(each, "limit", each) for each in found.map(touch, [1, 300_000_000, 2])])
"""


def touch(size: int) -> int:
    """Takes memory and writes to it, for long enough to be seen."""
    held = b"x" * size
    time.sleep(0.5 if size > 2 else 0)
    return len(held)


@pytest.mark.skipif(sys.platform != "linux", reason="the stand-in reaches a cell only by fork")
def test_a_cell_watches_its_memory_where_the_system_does_not() -> None:
    command = [sys.executable, "-c", BOUNDLESS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[1, 'memory_bytes', 2]"
