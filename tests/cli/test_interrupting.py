"""Runs that are ended from outside: nobody is left behind, nothing half-written, and the next run goes on."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from briefings.engine.workers import start_method
from tests.cli.sites import ROOT, make, process, put, tree

WAIT = 30
CHILDREN = 3 if start_method() == "fork" else 2


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that takes a second or two."""
    site = make(tmp_path / "site")
    for number in range(300):
        put(site, f"content/b{number}.md", f"---\ntitle: Briefing {number}\n---\n\n" + "*Text* of it.\n" * 200)
    return site


@contextmanager
def building(site: Path) -> Iterator["subprocess.Popen[str]"]:
    """A build in a process group of its own."""
    command = [sys.executable, str(ROOT / "build.py"), "build", "--site", str(site), "--jobs", "2"]
    pipe = subprocess.PIPE
    run = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True)
    try:
        yield run
    finally:
        run.kill()
        run.communicate()


def processes() -> dict[int, int]:
    """Each living process with its parent."""
    if not Path("/proc/self/stat").exists():
        listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
        return {int(child): int(parent) for child, parent in map(str.split, listed.splitlines())}
    found: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
            if state != "Z":
                found[int(stat.parent.name)] = int(parent)
    return found


def workers(run: "subprocess.Popen[str]") -> list[int]:
    """The workers of a build, once there are some."""
    return until(lambda: [child for child, parent in processes().items() if parent == run.pid])


def until(found: Callable[[], list[int]]) -> list[int]:
    """What is found, as soon as there is anything."""
    for _ in range(WAIT * 50):
        if result := found():
            return result
        time.sleep(0.02)
    raise AssertionError("it did not happen")


def gone(ended: list[int]) -> None:
    """Waits until none of these processes lives."""
    until(lambda: [] if processes().keys() & ended else [1])


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("whole_group", [False, True])
def test_a_build_that_is_asked_to_end_does_so_and_the_next_one_goes_on(
    site: Path, ending: signal.Signals, whole_group: bool
) -> None:
    with building(site) as run:
        started = workers(run)
        (os.killpg if whole_group else os.kill)(run.pid, ending)
        out, err = run.communicate(timeout=WAIT)
    assert (run.returncode, out) == (130, "")
    assert err.strip() == "Interrupted. Nothing is half-written; the next run goes on from here."
    gone(started)
    for each in (site / "content").glob("b[0-9]*.md"):  # the rest is enough, and quick
        each.unlink()
    assert process("build", "-q", "--site", site).code == 0
    assert not {".briefings-lock", ".briefings-part"} & set(tree(site / "public"))


def test_a_killed_build_leaves_no_worker(site: Path) -> None:
    with building(site) as run:
        started = workers(run)
        run.kill()
        run.communicate(timeout=WAIT)
    gone(started)


@pytest.mark.parametrize("which", range(3))
def test_a_child_that_the_system_kills_once_costs_nothing(site: Path, which: int) -> None:
    """Two workers and, where processes can be doubled, the one that writes."""
    with building(site) as run:
        children = until(lambda: [] if len(found := sorted(workers(run))) < CHILDREN else found)
        os.kill(children[which % CHILDREN], signal.SIGKILL)
        _, err = run.communicate(timeout=WAIT)
    assert (run.returncode, err) == (0, "")
    assert len([path for path in tree(site / "public") if path.startswith("briefings/")]) == 302
