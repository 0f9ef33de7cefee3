"""Two runs in one folder: the second is told of the first."""

import os
import signal
from pathlib import Path

import pytest

from briefings.errors import Stop
from briefings.shell import locks
from tests.shell.holding import other_holder


def test_the_second_is_refused_and_told_who_holds_the_lock(tmp_path: Path) -> None:
    with other_holder(tmp_path / "lock") as child:
        with (
            pytest.raises(Stop, match=f"public: O201 .*process {child.pid} ") as stop,
            locks.held(tmp_path / "lock", "public"),
        ):
            pass
        assert stop.value.exit_code == 2
        assert (tmp_path / "lock").exists()


def test_a_lock_is_released_by_the_death_of_its_holder(tmp_path: Path) -> None:
    with other_holder(tmp_path / "lock") as child:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        with locks.held(tmp_path / "lock", "public"):
            assert f"process {os.getpid()} " in (tmp_path / "lock").read_text()
    assert not (tmp_path / "lock").exists()
