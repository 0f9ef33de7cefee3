"""Edits as editors make them: each is noticed once it is finished, and none is lost."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefings.shell.serving.watching import Changes, Watcher

PATIENCE = 20.0


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content/sub").mkdir(parents=True)
    (tmp_path / "content/a.md").write_text("a")
    return tmp_path.resolve()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def watcher(site: Path, changes: Changes) -> Iterator[Watcher]:
    watcher = Watcher(site, [site / "content", site / "themes"], changes)
    watcher.start()
    yield watcher
    watcher.stop()


def until(changes: Changes, name: str) -> set[str]:
    """Every name that changed, up to the one that is waited for."""
    seen: set[str] = set()
    while name not in seen:
        found = changes.wait(PATIENCE)
        assert found, f"{name} was not noticed, only {seen}"
        seen |= {Path(each).name for each in found}
    return seen


def replaced(site: Path) -> None:
    (site / "content/new.tmp1").write_text("b")
    (site / "content/new.tmp1").replace(site / "content/a.md")


EDITS: dict[str, Callable[[Path], object]] = {
    "written": lambda site: (site / "content/a.md").write_text("b"),
    "renamed over": replaced,
    "deleted": lambda site: (site / "content/a.md").unlink(),
    "moved away": lambda site: (site / "content/a.md").rename(site / "content/sub/b.md"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
@pytest.mark.usefixtures("watcher")
def test_an_edit_is_noticed(site: Path, changes: Changes, edit: Callable[[Path], object]) -> None:
    edit(site)
    until(changes, "a.md")


# watchdog may come to a folder twice when it is made with another inside, and says so; only where warnings are
# errors, as here, does that end its thread.
@pytest.mark.filterwarnings("ignore:Callback with id .* already exists:RuntimeWarning")
@pytest.mark.usefixtures("watcher")
def test_new_folders_are_watched_too(site: Path, changes: Changes) -> None:
    (site / "content/deep/er").mkdir(parents=True)
    until(changes, "deep")
    (site / "content/deep/er/x.md").write_text("x")
    until(changes, "x.md")


@pytest.mark.usefixtures("watcher")
def test_the_configuration_is_watched_and_the_output_beside_it_is_not(site: Path, changes: Changes) -> None:
    (site / "public").mkdir()
    (site / "public/index.html").write_text("x")
    (site / "notes.txt").write_text("x")
    (site / "config.yaml").write_text("title: x")
    assert until(changes, "config.yaml") == {"config.yaml"}


@pytest.mark.usefixtures("watcher")
def test_leftovers_and_reading_are_no_edits(site: Path, changes: Changes) -> None:
    (site / "content/.a.md.swp").write_text("x")
    (site / "content/a.md~").write_text("x")
    (site / "content/sub").joinpath("..", "a.md").read_text()
    (site / "content/z.md").write_text("x")
    assert until(changes, "z.md") == {"z.md"}


def test_a_folder_that_comes_later_or_comes_back_is_watched(site: Path, changes: Changes, watcher: Watcher) -> None:
    (site / "themes").mkdir()
    until(changes, "themes")
    watcher.follow()
    (site / "themes/x.html").write_text("x")
    until(changes, "x.html")
    (site / "themes").rename(site / "old")
    (site / "themes").mkdir()
    until(changes, "themes")
    watcher.follow()
    (site / "themes/y.html").write_text("y")
    until(changes, "y.html")


def test_a_change_during_a_build_is_there_when_it_is_asked_for_next(changes: Changes) -> None:
    changes.add("a")
    assert changes.wait(PATIENCE) == {"a"}
    changes.add("b")
    changes.add("c")
    assert changes.wait(PATIENCE) == {"b", "c"}
    assert changes.wait(0) == frozenset()


def test_changes_that_never_cease_do_not_put_off_the_build_for_ever(changes: Changes) -> None:
    ended = threading.Event()

    def go_on() -> None:
        while not ended.wait(0.01):
            changes.add("a")

    busy = threading.Thread(target=go_on)
    busy.start()
    try:
        assert changes.wait(PATIENCE) == {"a"}
    finally:
        ended.set()
        busy.join()
