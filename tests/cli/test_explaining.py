"""What a person may ask of a build: why a page is as it is, what ran, and whether a clean build would be the same."""

import re
from pathlib import Path

import pytest

from briefings.shell import marks, planning
from briefings.shell.options import Options
from briefings.shell.output import Output
from briefings.shell.verifying import differences
from tests.cli.sites import edit, make, process, put, run

ALPHA = "content/alpha.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = make(tmp_path)
    run("build", site=made)
    return made


def test_why_names_what_a_page_was_made_from(site: Path) -> None:
    said = run("why", "/tags/nato/", site=site)
    assert (said.code, said.err) == (0, "")
    assert "public/tags/nato/index.html" in said.out
    for name in ("content/alpha.md: as lists show it", "content/beta.md: as lists show it", "tag.html"):
        assert name in said.out


@pytest.mark.parametrize(
    "name",
    [
        "/briefings/alpha/",
        "briefings/alpha",
        "public/briefings/alpha/index.html",
        "https://example.org/briefings/alpha/",
        ALPHA,
    ],
)
def test_why_takes_an_address_a_file_or_the_content_file(site: Path, name: str) -> None:
    assert run("why", name, site=site).out.startswith("public/briefings/alpha/index.html\n")


def test_why_tells_which_change_made_a_page_run(site: Path) -> None:
    edit(site / ALPHA, "title: Alpha", "title: Alpha two")
    run("build", site=site)
    assert run("why", "/briefings/beta/", site=site).out.endswith("because:\n    content/alpha.md: title\n")
    assert "first time" in run("why", "/robots.txt", site=site).out


def test_why_tells_that_an_output_was_restored(site: Path) -> None:
    (site / "public/robots.txt").write_text("mine")
    run("build", site=site)
    assert "its file had been changed or deleted" in run("why", "robots.txt", site=site).out


def test_why_of_nothing_names_the_nearest(site: Path) -> None:
    said = run("why", "/briefings/alpa/", site=site)
    assert said.code == 1
    assert "W101" in said.err
    assert "did you mean public/briefings/alpha/index.html?" in said.err


def test_why_before_a_build_says_so(tmp_path: Path) -> None:
    said = run("why", "/", site=make(tmp_path))
    assert (said.code, said.out) == (2, "")
    assert "W102" in said.err


def test_explain_prints_a_line_for_each_file_that_was_made_anew(site: Path) -> None:
    edit(site / ALPHA, "The first text.", "The first text, longer.")
    lines = run("build", "--explain", site=site).out.splitlines()[:-2]
    assert lines == [
        "content/alpha.md: text",
        "briefings/alpha/index.html: content/alpha.md (text)",
    ]
    assert len(run("build", "--explain", site=site).out.splitlines()) == 2


def test_explain_of_everything_names_what_came_out_the_same(site: Path) -> None:
    edit(site / ALPHA, "The first text.", "The first text, longer.")
    assert "content/alpha.md: what others may show of it: the same as before" in (
        run("build", "--explain", "-v", site=site).out
    )


def test_verify_finds_no_difference_after_an_edit(site: Path) -> None:
    edit(site / ALPHA, "tags: [nato]", "tags: [nato, erbil]")
    said = run("build", "--verify", site=site)
    assert said.code == 0
    assert "a clean build is the same, byte for byte" in said.out


def test_verify_names_every_difference(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "public/robots.txt").write_text("mine")
    (site / "public/index.html").unlink()
    monkeypatch.setattr(marks, "held", lambda _, known: (set(known), {}))  # a build that trusts blindly
    said = run("build", "--verify", site=site)
    assert said.code == 1
    for line in ("public/index.html: V101", "public/robots.txt: V102"):
        assert line in said.err


def test_a_file_that_a_clean_build_does_not_have_is_a_difference(site: Path) -> None:
    with (site / "public/.briefings-manifest").open("a") as manifest:
        manifest.write("stray.html\n")
    out = Output(site / "public", "public")
    assert [str(each.location) for each in differences(out, planning.whole(Options(site=site, jobs=1)))] == [
        "public/stray.html"
    ]


@pytest.mark.parametrize("name", ["foo/index.html", "x/tags/nato/", "out/index.html", "/etc/index.html"])
def test_why_answers_about_no_other_page(site: Path, name: str) -> None:
    said = run("why", name, site=site)
    assert (said.code, said.out) == (1, "")


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0 and then nothing", b"\0" * 5_000])
def test_why_bears_a_damaged_memory_and_leaves_it(site: Path, data: bytes) -> None:
    memory = site / ".briefings/public.db"
    memory.write_bytes(data)
    said = run("why", "/", site=site)
    assert (said.code, said.out) == (2, "")
    assert "W102" in said.err
    assert memory.read_bytes() == data


def test_why_of_another_version_leaves_the_memory(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (site / ".briefings/public.db").read_bytes()
    monkeypatch.setattr("briefings.shell.memory.stamp", lambda: "another")
    said = run("why", "/", site=site)
    assert (said.code, "of another version" in said.err) == (2, True)
    assert (site / ".briefings/public.db").read_bytes() == before


def test_why_answers_scripts_too(site: Path) -> None:
    outcomes = run("why", "/briefings/alpha/", "--json", site=site).document["outcomes"]
    assert {"path": "public/briefings/alpha/index.html", "what": "made from", "note": ALPHA} in outcomes
    assert {each["what"] for each in outcomes} == {"made from", "because"}


def test_reasons_name_the_file_the_template_and_the_key(site: Path) -> None:
    put(site, "content/gamma.md", "---\ntitle: Gamma\ntags: [nato]\ndate: 2021-02-20\n---\n\nNew.\n")
    run("build", site=site)
    assert "content/gamma.md is new" in run("why", "/tags/nato/", site=site).out
    edit(site / "config.yaml", "title: Test", "title: Other")
    run("build", site=site)
    assert run("why", "/atom.xml", site=site).out.endswith("config.yaml and the options of the command: title\n")


def test_explain_says_that_an_output_was_restored(site: Path) -> None:
    (site / "public/robots.txt").write_text("mine")
    assert run("build", "--explain", site=site).out.startswith("robots.txt: its file had been changed or deleted")


def break_the_theme(site: Path) -> Path:
    """A mistake in a theme of the site's own."""
    put(site, "config.yaml", "title: Test\nbase_url: https://example.org/\ntheme: {name: mine}\n")
    put(site, "themes/mine/theme.yaml", "name: mine\ncontract: 1\nextends: broadsheet\n")
    run("build", site=site)
    return put(site, "themes/mine/templates/404.html", "{% if %}")


def test_after_a_build_refused_for_its_theme_the_edit_is_named(site: Path) -> None:
    broken = break_the_theme(site)
    edit(site / ALPHA, "title: Alpha", "title: Alpha two")
    assert run("build", site=site).code == 1
    waiting = run("why", "/briefings/beta/", site=site).out
    assert waiting.endswith("  the next build makes it again, because:\n    content/alpha.md: title\n")
    assert run("build", site=site).code == 1  # and once more
    broken.unlink()
    lines = run("build", "--explain", site=site).out.splitlines()
    assert lines[0] == "the theme: themes/mine/templates/404.html is gone"
    assert "briefings/beta/index.html: content/alpha.md (title)" in lines
    assert "stopped" not in "".join(lines)
    assert "last made in build" in run("why", "/briefings/beta/", site=site).out


def test_after_a_build_refused_for_a_clash_the_new_file_is_named(site: Path) -> None:
    new = put(site, "content/gamma.md", "---\ntitle: Gamma\nslug: alpha\ntags: [nato]\ndate: 2021-02-20\n---\n\nNew.\n")
    assert run("build", site=site).code == 1
    edit(new, "slug: alpha", "slug: gamma")
    lines = run("build", "--explain", site=site).out.splitlines()
    assert "content/gamma.md: slug" in lines
    assert "briefings/gamma/index.html: it was made for the first time" in lines
    assert "index.html: the list of files in content/ (content/gamma.md is new)" in lines


def test_after_a_refused_strict_build_what_people_did_comes_before_what_lacks_in_the_output(site: Path) -> None:
    edit(site / ALPHA, "title: Alpha", "title: Alpha two")
    edit(site / "content/beta.md", "title:", "titel:")
    assert run("build", "--strict", site=site).code == 1
    edit(site / "content/beta.md", "titel:", "title:")
    lines = run("build", "--explain", site=site).out.splitlines()
    assert "briefings/alpha/index.html: content/beta.md (mended)" in lines


def test_a_new_briefing_is_called_new_and_no_page_of_before_is(site: Path) -> None:
    put(site, "content/gamma.md", "---\ntitle: Gamma\ntags: [nato]\ndate: 2021-02-20\n---\n\nNew.\n")
    lines = run("build", "--explain", site=site).out.splitlines()
    assert lines[0] == "content/gamma.md: new"
    assert [each for each in lines if "first time" in each] == [
        "briefings/gamma/index.html: it was made for the first time"
    ]


def test_a_template_that_went_is_called_gone_and_the_one_behind_it_is_not_named(site: Path) -> None:
    put(site, "config.yaml", "title: Test\nbase_url: https://example.org/\ntheme: {name: mine}\n")
    put(site, "themes/mine/theme.yaml", "name: mine\ncontract: 1\nextends: broadsheet\n")
    template = put(site, "themes/mine/templates/404.html", "Not here.")
    run("build", site=site)
    template.write_text("Gone.")
    assert "the theme: themes/mine/templates/404.html\n" in run("build", "--explain", site=site).out
    template.unlink()
    assert "the theme: themes/mine/templates/404.html is gone\n" in run("build", "--explain", site=site).out


def test_nothing_is_called_by_the_name_of_its_kind(site: Path) -> None:
    (site / ".briefings/public.db").unlink()
    lines = run("build", "--explain", "-v", site=site).out.splitlines()
    told = [line.split(": ")[0] for line in lines if not line.startswith(("wrote ", "Built ", "→ "))]
    assert {"the sitemap", "how many briefings each month has", "all briefings together"} <= set(told)
    for page in ("/sitemap.xml", "/", "/archive/", "/atom.xml", "/404.html", "/tags/"):
        told += run("why", "-v", page, site=site).out.splitlines()[2:-2]
    single = re.compile(r"[a-z_-]+")
    assert [each for each in told if single.fullmatch(each.strip()) or "_" in each] == []


def test_explain_gives_scripts_each_reason(site: Path) -> None:
    edit(site / ALPHA, "The first text.", "The first text, longer.")
    assert run("build", "--explain", "--json", site=site).document["outcomes"] == [
        {"path": ALPHA, "what": "changed", "note": "text"},
        {"path": "public/briefings/alpha/index.html", "what": "because", "note": "content/alpha.md (text)"},
    ]
    edit(site / ALPHA, "longer.", "the longest.")
    outcomes = run("build", "--explain", "-v", "--json", site=site).document["outcomes"]
    assert {
        "path": "content/alpha.md: what others may show of it",
        "what": "unchanged",
        "note": "the same as before",
    } in outcomes
    assert run("build", "--json", site=site).document["outcomes"] == []


def test_verify_gives_scripts_its_verdict(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "verified" not in run("build", "--json", site=site).document
    assert run("build", "--verify", "--json", site=site).document["verified"] is True
    assert run("--verify", "--json", site=site).document["verified"] is True  # convert and build
    (site / "public/robots.txt").write_text("mine")
    monkeypatch.setattr(marks, "held", lambda _, known: (set(known), {}))  # a build that trusts blindly
    done = run("build", "--verify", "--json", site=site)
    assert (done.code, done.document["verified"]) == (1, False)


def test_clean_beside_a_running_preview_takes_nothing(site: Path) -> None:
    from briefings.shell import locks, output

    (site / ".briefings/preview").mkdir()
    with locks.held(site / ".briefings/preview" / output.LOCK, "preview"):
        held = process("clean", "--site", site)
    assert held.code == 2
    assert (site / "public/index.html").is_file()


def test_the_output_is_never_the_memory(site: Path) -> None:
    said = run("build", "--out", site / ".briefings", site=site)
    assert (said.code, "O101" in said.err) == (2, True)


def test_why_says_of_drafts_and_seeds_why_they_have_no_page(tmp_path: Path) -> None:
    make(tmp_path)
    put(tmp_path, "content/later.md", "---\ntitle: Later\nstatus: draft\n---\n\nNot yet.\n")
    put(tmp_path, "content/broken.md", "---\ntitle: [\n---\n\nBroken.\n")
    put(tmp_path, "seeds/rivers.txt", "Rivers rise\n\nThe rivers rose by two metres on Monday, officials said.\n")
    run("build", site=tmp_path)
    assert (
        "it has `status: draft` (build with `--drafts` to see it)" in run("why", "content/later.md", site=tmp_path).err
    )
    assert "W101 the last build left it out" in run("why", "content/broken.md", site=tmp_path).err
    assert "W101 it has no briefing" in run("why", "seeds/rivers.txt", site=tmp_path).err
    run("convert", site=tmp_path)
    assert "it became content/rivers-rise.md" in run("why", "seeds/rivers.txt", site=tmp_path).err
    assert "W101 no file of the last build" in run("why", "seeds/none.txt", site=tmp_path).err
