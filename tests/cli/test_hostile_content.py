"""Content of strangers and of the clumsy: a clear issue or plain text, and no other page is lost."""

from pathlib import Path

import msgspec
import pytest

from briefings.build import parsing
from tests.cli.sites import ALPHA, make, put, run, tree


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path / "site")


def page(site: Path, slug: str) -> str:
    return (site / f"public/briefings/{slug}/index.html").read_text("utf-8")


def test_a_place_may_hold_backslashes(site: Path) -> None:
    put(site, "content/gamma.md", "---\ntitle: Gamma\ndateline: {place: '\\1 \\g<x> \\'}\n---\n\nText.\n")
    assert run("build", site=site).code == 0
    assert '<span class="dateline">\\1 \\g&lt;x&gt; \\</span> – Text.' in page(site, "gamma")


@pytest.mark.parametrize("value", ["9" * 30, "-" + "9" * 400, "inf", "nan", "1e300", "x", "[]"])
def test_a_number_that_is_none_is_an_issue_of_its_file_alone(site: Path, value: str) -> None:
    put(site, "content/gamma.md", f"---\ntitle: Gamma\nnumbers: [{{value: {value}, what: ships}}]\n---\n")
    done = run("build", site=site)
    assert done.code == 1
    assert "content/gamma.md:3:12: F103 numbers[0].value: expected a " in done.err
    assert "number" in done.err
    assert page(site, "alpha")


def test_a_bug_in_packing_a_file_costs_no_other_page(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = parsing.parsed

    def broken(job: parsing.Job) -> parsing.Parsed:
        found = whole(job)
        return msgspec.structs.replace(found, path=10**30) if job.path.endswith("beta.md") else found

    monkeypatch.setattr(parsing, "parsed", broken)
    done = run("build", site=site)
    assert done.code == 1
    assert "content/beta.md: B103 this file cannot be read, which is a bug of ours" in done.err
    assert page(site, "alpha")


@pytest.mark.parametrize("line", ["slug: 1.5", "slug: -1", "aliases: [1.]", "sources: [{url: 3}]"])
def test_a_number_obeys_the_rules_of_the_text_that_it_stands_for(site: Path, line: str) -> None:
    put(site, "content/gamma.md", f"---\ntitle: Gamma\n{line}\n---\n")
    done = run("build", site=site)
    assert done.code == 1
    assert "content/gamma.md:3:" in done.err
    assert not (site / "public/briefings/gamma").exists()


def test_a_number_may_be_an_old_address(site: Path) -> None:
    put(site, "content/gamma.md", "---\ntitle: Gamma\naliases: [404]\n---\n")
    assert run("build", site=site).code == 0
    assert (site / "public/404/index.html").is_file()


def test_with_a_clash_every_other_problem_is_told_too(site: Path) -> None:
    put(site, "config.yaml", "title: Test\n")
    put(site, "content/one.md", "---\ntitle: One\nslug: same\n---\n[a](javascript:x)\n")
    put(site, "content/two.md", "---\ntitle: Two\nslug: same\n---\n")
    put(site, "content/three.md", "---\ntitel: Three\n---\n")
    (site / "content/four.md").symlink_to("one.md")
    done = run("build", site=site)
    assert done.code == 1
    said = {line.split(" ")[0] + code for line in done.err.splitlines() for code in line.split(" ")[1:2]}
    assert {
        "content/four.md:R101",
        "content/one.md:5:1:L102",
        "content/three.md:2:1:F103",
        "content/two.md:P101",
    } <= said
    assert not (site / "public").exists()


def test_with_two_that_need_one_file_the_lost_links_are_told_too(site: Path) -> None:
    put(site, "content/static/briefings/alpha/index.html", "mine")
    put(site, "content/static/tags", "mine")
    put(site, "content/gamma.md", "---\ntitle: Gamma\n---\n[[nowhere]]\n")
    done = run("build", site=site)
    assert done.code == 1
    assert "content/gamma.md:4:1: L301" in done.err
    assert "P101" in done.err
    assert "content/static/tags: P104" in done.err


def test_a_file_in_the_way_of_the_output_does_not_hide_what_is_wrong_with_the_content(site: Path) -> None:
    run("build", site=site)
    put(site, "public/mine.txt", "mine")
    put(site, "content/static/mine.txt", "other")
    put(site, "content/gamma.md", "---\ntitel: Gamma\n---\n")
    done = run("build", site=site)
    assert "public/mine.txt: O105" in done.err
    assert "content/gamma.md:2:1: F103" in done.err


def test_three_slugs_that_differ_in_case_or_not_at_all_are_told_apart_or_named(site: Path) -> None:
    for name, slug in (("a", "Foo"), ("b", "foo"), ("c", "foo")):
        put(site, f"content/{name}.md", f"---\ntitle: {name}\nslug: {slug}\n---\n")
    done = run("build", site=site)
    assert "content/c.md: P101 claims the address /briefings/foo/, which content/b.md has already" in done.err


def test_a_hashed_slug_that_somebody_has_already_names_both_files(site: Path) -> None:
    for name, slug in (("a", "Foo"), ("b", "foo"), ("c", "foo-2c26b46b")):
        put(site, f"content/{name}.md", f"---\ntitle: {name}\nslug: {slug}\n---\n")
    done = run("build", site=site)
    lines = [line for line in done.err.splitlines() if "P101" in line]
    assert len(lines) == 1
    assert "content/b.md" in lines[0]
    assert "content/c.md" in lines[0]


@pytest.mark.parametrize(
    "link", ["[[nowhere-{}]]", "[x](alpha.md#nowhere-{})", "[x](nowhere-{}.pdf)", "![x](no-{}.png)"]
)
def test_a_thousand_lost_links_are_told_once(site: Path, link: str) -> None:
    put(site, "content/gamma.md", "---\ntitle: Gamma\n---\n" + " ".join(map(link.format, range(1_000))))
    done = run("build", site=site)
    assert done.code == 1
    assert done.err.splitlines()[0] == "content/gamma.md: L306 more than 100 links lead nowhere (mend these first)"
    assert len(done.err.splitlines()) == 102
    assert page(site, "gamma")


def test_a_hundred_links_to_drafts_and_more_are_warnings(site: Path) -> None:
    put(site, "content/draft.md", "---\ntitle: Draft\nstatus: draft\n---\n")
    put(site, "content/gamma.md", "---\ntitle: Gamma\n---\n" + "[[draft]] " * 200)
    done = run("build", site=site)
    assert done.code == 0
    assert "warning: L306" in done.err


def test_missing_and_present_files_do_not_take_each_others_place(site: Path) -> None:
    put(site, "content/here.pdf", "x")
    put(site, "content/gamma.md", "---\ntitle: Gamma\n---\n[a](no.pdf#page=2) [b](here.pdf) ![c](no.png) [d](no.pdf)\n")
    assert run("build", site=site).code == 1
    assert '<p>a <a href="../../media/here.pdf">b</a> c d' in page(site, "gamma")


@pytest.mark.parametrize("kind", ["link", "file"])
def test_a_content_folder_that_cannot_be_read_takes_no_page_away(site: Path, kind: str) -> None:
    run("build", site=site)
    before = tree(site / "public")
    (site / "content").rename(site / "elsewhere")
    if kind == "link":
        (site / "content").symlink_to("elsewhere")
    else:
        put(site, "content", ALPHA)
    done = run("build", site=site)
    assert done.code == 1
    assert "content: R101 expected a folder here" in done.err
    assert tree(site / "public") == before
