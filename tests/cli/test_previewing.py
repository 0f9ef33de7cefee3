"""`serve` from start to Ctrl-C: what is edited appears, what is broken is shown, and the last good page stays."""

import os
import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.previews import Preview
from tests.cli.sites import ALPHA, make, process, put, run, tree


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path / "site")


@pytest.fixture
def preview(site: Path) -> Iterator[Preview]:
    preview = Preview(site)
    yield preview
    preview.close()


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that nobody edits, below a base path."""
    preview = Preview(make(tmp_path_factory.mktemp("lasting")), "--base-url", "https://example.org/repo/")
    yield preview
    preview.close()


def test_an_edit_appears_by_itself_and_public_stays_as_it_is(site: Path, preview: Preview) -> None:
    assert "The first text." in preview.ask("briefings/alpha/")[1]
    states = preview.states()
    first = next(states)
    put(site, "content/alpha.md", ALPHA.replace("first text", "edited text"))
    assert next(states)["build"] != first["build"]
    preview.eventually("briefings/alpha/", "The edited text.")
    assert not (site / "public").exists()
    assert "alpha.md changed: " in preview.until("changed")


def test_a_broken_edit_keeps_the_last_good_page_and_is_told_to_the_browser(site: Path, preview: Preview) -> None:
    put(site, "content/alpha.md", ALPHA.replace("title:", "titel:"))
    assert any("content/alpha.md:2:1: F103" in str(state["issues"]) for state in preview.states())
    assert "The first text." in preview.ask("briefings/alpha/")[1]
    preview.until("alpha.md:2:1: F103")
    put(site, "content/alpha.md", ALPHA.replace("first text", "mended text"))
    preview.eventually("briefings/alpha/", "The mended text.")
    assert any(state["issues"] == [] for state in preview.states())


def test_a_broken_configuration_does_not_end_the_preview(site: Path, preview: Preview) -> None:
    put(site, "config.yaml", "titel: Test\n")
    assert "C102" in preview.until("config.yaml:1:1")
    assert preview.ask("")[0] == 200
    put(site, "config.yaml", "title: Renamed\n")
    preview.eventually("", "Renamed")


def test_a_preview_whose_memory_is_deleted_builds_all_anew_and_goes_on(site: Path, preview: Preview) -> None:
    for text in ("The third text.", "The fourth text."):
        shutil.rmtree(site / ".briefings")
        assert re.search(r"deleted, so all is built anew: \d+ files written", preview.until("built anew"))
        preview.eventually("briefings/beta/", "The second text")
        put(site, "content/alpha.md", ALPHA.replace("The first text.", text))
        preview.eventually("briefings/alpha/", text)
    assert process("serve", "--site", site).code == 2  # the lock holds again
    assert preview.end()[0] == 0


def test_a_preview_whose_folder_is_deleted_builds_it_anew_with_the_next_edit(site: Path, preview: Preview) -> None:
    shutil.rmtree(site / ".briefings/preview")
    put(site, "content/alpha.md", ALPHA.replace("first text", "third text"))
    preview.eventually("briefings/alpha/", "The third text.")
    preview.eventually("briefings/beta/", "The second text")


def test_a_deleted_briefing_is_gone_from_the_preview(site: Path, preview: Preview) -> None:
    (site / "content/beta.md").unlink()
    preview.eventually("briefings/beta/", "", 404)


def test_a_renamed_briefing_moves(site: Path, preview: Preview) -> None:
    (site / "content/beta.md").rename(site / "content/gamma.md")
    preview.eventually("briefings/gamma/", "The second text")
    preview.eventually("briefings/beta/", "", 404)


def test_another_base_path_is_served_at_once(site: Path, preview: Preview) -> None:
    put(site, "config.yaml", "title: Test\nbase_url: https://example.org/repo/\n")
    preview.eventually("repo/briefings/alpha/", "The first text.")
    assert 'href="/repo/tags/"' in preview.ask("repo/nowhere/")[1]


def test_a_broken_template_is_told_and_its_mending_seen(site: Path) -> None:
    put(site, "config.yaml", "theme:\n  name: mine\n")
    put(site, "themes/mine/theme.yaml", "name: mine\ncontract: 1\nextends: broadsheet\n")
    preview = Preview(site)
    try:
        put(site, "themes/mine/templates/404.html", "<body>{{ nobody }}</body>")
        assert any("themes/mine/templates/404.html:1: T115" in str(state["issues"]) for state in preview.states())
        assert preview.ask("briefings/alpha/")[0] == 200
        put(site, "themes/mine/templates/404.html", "<body>{{ site.title }} is mended</body>")
        preview.eventually("nowhere/", "is mended", 404)
        assert any(state["issues"] == [] for state in preview.states())
    finally:
        preview.close()


def test_an_edit_of_the_sites_own_theme_appears_too(site: Path) -> None:
    put(site, "config.yaml", "theme:\n  name: mine\n")
    put(site, "themes/mine/theme.yaml", "name: mine\ncontract: 1\nextends: broadsheet\n")
    preview = Preview(site)
    try:
        put(site, "themes/mine/templates/404.html", "<!doctype html><title>gone</title><body>Gone for good</body>")
        preview.eventually("nowhere/", "Gone for good", 404)
    finally:
        preview.close()


def test_it_ends_cleanly_and_at_once_while_browsers_listen(site: Path, preview: Preview) -> None:
    next(preview.states())
    code, out = preview.end()
    assert (code, out.splitlines()[-1:]) == (0, ["Stopped."])
    assert not list((site / ".briefings/preview").glob("*-lock"))


def test_a_second_preview_of_the_same_site_is_told_of_the_first(lasting: Preview) -> None:
    done = process("serve", "--site", lasting.site, "--port", "0")
    assert done.code == 2
    assert re.search(rf"O201 another run is writing here: process {lasting.child.pid} ", done.err)


def test_clean_leaves_a_preview_that_is_being_watched(lasting: Preview) -> None:
    before = tree(lasting.site)
    assert run("clean", site=lasting.site).code == 2
    assert tree(lasting.site) == before


def test_the_base_path_of_the_site_is_kept(lasting: Preview) -> None:
    assert lasting.url.path == "/repo/"
    assert "/repo/.briefings/reload.js" in lasting.ask("briefings/alpha/")[1]


def test_a_preview_killed_hard_leaves_no_lock_that_holds(site: Path, preview: Preview) -> None:
    os.kill(preview.child.pid, signal.SIGKILL)
    preview.child.wait()
    Preview(site).close()
