"""The process that writes beside a build: whatever happens to it, every file is whole, or the build knows why not."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.shell import writing
from briefings.shell.writing import MANY, Filling, Writer

pytestmark = pytest.mark.skipif(not writing.is_possible(), reason="processes cannot be doubled here")


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    made = Writer(tmp_path / "stage")
    yield made
    made.stop()


def files(count: int, size: int = 5_000) -> dict[str, bytes]:
    """Some files in folders, their bytes all different."""
    return {f"b/{number}/ü.html": f"{number} ".encode() * (size // (len(str(number)) + 1)) for number in range(count)}


def hand_over(writer: Writer, wanted: dict[str, bytes]) -> None:
    for path, data in wanted.items():
        writer.write(path, data)


def hand_over_all(writer: Writer, wanted: dict[str, bytes]) -> None:
    hand_over(writer, wanted)
    writer.finish()


def on_disk(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize(("count", "size"), [(0, 0), (1, 0), (MANY, 10), (500, 5_000), (3, 3_000_000)])
def test_what_was_handed_over_is_on_the_disk_in_the_end(writer: Writer, count: int, size: int) -> None:
    wanted = files(count, size)
    hand_over(writer, wanted)
    writer.finish()
    assert on_disk(writer.filling.folder) == wanted


def test_of_two_files_with_one_path_the_later_stays(writer: Writer) -> None:
    hand_over(writer, {"a": b"first"})
    hand_over(writer, {"a": b"then"})
    writer.finish()
    assert on_disk(writer.filling.folder) == {"a": b"then"}


@given(after=st.integers(0, 60), stands_still=st.booleans())
def test_a_writer_that_is_killed_at_any_moment_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, after: int, stands_still: bool
) -> None:
    """Where it stands still for a while before, files wait in the pipe when it is killed; the pipe holds them."""
    wanted = files(60, 2_000)
    writer = Writer(tmp_path_factory.mktemp("killed"))
    for number, (path, data) in enumerate(wanted.items()):
        if number == after:
            signal_to(writer, signal.SIGSTOP if stands_still else signal.SIGKILL)
        if number == after + 10:
            signal_to(writer, signal.SIGKILL)
        writer.write(path, data)
    signal_to(writer, signal.SIGKILL)
    writer.finish()
    assert on_disk(writer.filling.folder) == wanted


def signal_to(writer: Writer, which: signal.Signals) -> None:
    """Sends it, unless the build already knows that the process is gone."""
    if writer.is_alive:
        os.kill(writer.process, which)


def test_what_the_disk_refuses_is_told_with_the_name_of_the_file(writer: Writer) -> None:
    writer.filling.folder.mkdir()
    (writer.filling.folder / "b").write_text("a file where a folder belongs")
    with pytest.raises(NotADirectoryError, match="b/0"):
        hand_over_all(writer, files(2_000))
    assert not writer.is_alive


def test_files_that_are_known_to_be_written_are_not_held_any_longer(writer: Writer) -> None:
    for number in range(40):
        hand_over(writer, {f"{number}-{path}": data for path, data in files(100, 50_000).items()})
        assert sum(len(data) for _, data in writer.owed) < 2 * writing.WAITING + 100 * 50_000
    writer.finish()
    assert not writer.owed


def test_a_writer_that_is_stopped_leaves_no_process(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    hand_over(writer, files(50))
    writer.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(writer.process, 0)
    writer.stop()
    writer.finish()


def test_filling_makes_the_folders_that_files_need(tmp_path: Path) -> None:
    Filling(tmp_path / "new").write("a/b/c", b"1")
    assert on_disk(tmp_path / "new") == {"a/b/c": b"1"}
