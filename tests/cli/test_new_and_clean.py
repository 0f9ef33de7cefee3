"""`new` never writes over a file, `clean` never removes one that is somebody's."""

from pathlib import Path

import pytest

from tests.cli.sites import make, put, run, tree


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path)


def test_a_new_briefing_is_a_draft_of_today_named_after_its_title(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1613667600")
    done = run("new", "Ministers agree: “more”  troops", site=site)
    assert (done.code, done.err) == (0, "")
    text = (site / "content/ministers-agree-more-troops.md").read_text()
    assert text == "---\ntitle: 'Ministers agree: “more” troops'\ndate: 2021-02-18\nstatus: draft\n---\n\n"
    assert "content/ministers-agree-more-troops.md" in done.out


def test_a_new_briefing_is_shown_with_drafts_and_not_without(site: Path) -> None:
    run("new", "Gamma", site=site)
    run("build", site=site)
    assert not (site / "public/briefings/gamma/index.html").exists()
    assert run("build", "--drafts", site=site).code == 0
    assert (site / "public/briefings/gamma/index.html").exists()


def test_a_new_page_is_a_plain_one(site: Path) -> None:
    assert run("new", "--page", "About us", site=site).code == 0
    assert (site / "content/pages/about-us.md").read_text() == "---\ntitle: About us\n---\n\n"


def test_a_file_that_is_there_already_stays_as_it_is(site: Path) -> None:
    before = tree(site)
    done = run("new", "Alpha", site=site)
    assert done.code == 2
    assert "content/alpha.md: N102" in done.err
    assert tree(site) == before


@pytest.mark.parametrize("title", ["", "   ", "\x07"])
def test_a_title_that_is_empty_is_wrong_usage(site: Path, title: str) -> None:
    assert run("new", title, site=site).code == 2


@pytest.mark.parametrize("title", ["../../etc/passwd", "/etc/passwd", "..", "a" * 1000, "con", "日本語"])
def test_no_title_leads_out_of_the_content_folder(site: Path, title: str) -> None:
    before = set(tree(site))
    done = run("new", title, site=site)
    assert done.code == 0
    (made,) = set(tree(site)) - before
    assert made.startswith("content/")
    assert made.count("/") == 1


def test_a_title_that_no_build_would_take_is_wrong_usage(site: Path) -> None:
    before = tree(site)
    done = run("new", "a" * 1001, site=site)
    assert done.code == 2
    assert "N104 the title has 1,001 characters, more than 1,000" in done.err
    assert tree(site) == before


def test_clean_removes_what_builds_wrote_and_nothing_else(site: Path) -> None:
    before = tree(site)
    run("build", site=site)
    put(site, "public/tags/mine.txt", "mine")
    put(site, ".briefings/cache", "x")
    assert run("clean", site=site).code == 0
    assert tree(site) == before | {"public/tags/mine.txt": b"mine"}


def test_clean_leaves_nothing_empty_behind(site: Path) -> None:
    run("build", site=site)
    done = run("clean", "--json", site=site)
    assert done.document["counts"]["removed"] > 10
    assert not (site / "public").exists()


def test_clean_with_nothing_to_clean_is_fine(site: Path) -> None:
    before = tree(site)
    assert run("clean", site=site).code == 0
    assert tree(site) == before


def test_clean_leaves_a_folder_that_no_build_made(site: Path) -> None:
    put(site, "public/thesis.txt", "ten years")
    before = tree(site)
    run("clean", site=site)
    assert tree(site) == before


def test_clean_does_not_follow_a_link_in_place_of_the_memory(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    put(elsewhere, "mine.txt", "mine")
    (site / ".briefings").symlink_to(elsewhere)
    run("clean", site=site)
    assert (elsewhere / "mine.txt").exists()
