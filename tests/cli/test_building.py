"""`build` and `check` on small sites, from the command line to the disk."""

import os
from pathlib import Path

import pytest

from briefings.shell import output
from tests.cli.interrupting import interrupted_at
from tests.cli.sites import ALPHA, make, process, put, run, tree


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path / "site")


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("  name: boardsheet\n", "config.yaml:2:3: C102 theme.name: there is no theme 'boardsheet'"),
        ('  name: ""\n', "config.yaml:2:3: C102 theme.name: there is no theme ''"),
        ("  options:\n    nosuch: 1\n", "config.yaml:3:5: C102 theme.options.nosuch: this theme has no such option"),
    ],
)
def test_a_wrong_theme_in_the_configuration_is_named_with_its_place(tmp_path: Path, theme: str, said: str) -> None:
    site = make(tmp_path)
    put(site, "config.yaml", f"theme:\n{theme}")
    done = run("build", site=site)
    assert done.code == 2
    assert said in done.err


def test_a_build_says_in_two_lines_what_it_made_and_where(site: Path) -> None:
    done = run("build", site=site)
    assert (done.code, done.err) == (0, "")
    first, second = done.out.splitlines()
    assert first.startswith("Built 2 briefings, 2 tags: ")
    assert f"{site}/public/index.html" in second
    assert (site / "public/briefings/alpha/index.html").is_file()


def test_a_second_build_writes_nothing(site: Path) -> None:
    run("build", site=site)
    before = {each: each.stat().st_mtime_ns for each in (site / "public").rglob("*") if each.is_file()}
    done = run("build", "--json", site=site)
    assert (done.document["counts"]["written"], done.document["counts"]["removed"]) == (0, 0)
    assert {each: each.stat().st_mtime_ns for each in (site / "public").rglob("*") if each.is_file()} == before


def test_a_deleted_briefing_leaves_no_page(site: Path) -> None:
    run("build", site=site)
    (site / "content/beta.md").unlink()
    run("build", site=site)
    changed = tree(site / "public")
    run("clean", site=site)
    run("build", site=site)
    assert tree(site / "public") == changed
    assert not (site / "public/briefings/beta").exists()


def test_the_list_names_every_file_that_was_written(site: Path) -> None:
    run("build", site=site)
    written = set(tree(site / "public")) - {output.MANIFEST}
    assert (site / "public" / output.MANIFEST).read_text().splitlines() == sorted(written)


def test_verbose_names_what_was_written_and_removed(site: Path) -> None:
    assert "wrote public/briefings/alpha/index.html\n" in run("build", "-v", site=site).out
    (site / "content/alpha.md").unlink()
    put(site, "content/beta.md", ALPHA)
    assert "removed public/briefings/alpha/index.html\n" in run("build", "-v", site=site).out


def test_a_broken_briefing_is_named_and_left_out_and_the_others_are_published(site: Path) -> None:
    put(site, "content/broken.md", "---\ntitel: Broken\n---\n")
    done = run("build", site=site)
    assert done.code == 1
    assert "content/broken.md:2:1: F103 titel: unknown key (did you mean `title`?)\n" in done.err
    assert done.err.endswith(" errors\n")
    assert "(1 left out)" in done.out
    assert (site / "public/briefings/alpha/index.html").is_file()
    assert not (site / "public/briefings/broken").exists()


def test_strict_publishes_nothing_where_there_is_an_error(site: Path) -> None:
    put(site, "content/broken.md", "---\ntitel: Broken\n---\n")
    done = run("build", "--strict", site=site)
    assert done.code == 1
    assert "Nothing published" in done.out
    assert not (site / "public").exists()


def test_strict_keeps_what_was_published_before(site: Path) -> None:
    run("build", site=site)
    before = tree(site / "public")
    put(site, "content/broken.md", "---\ntitel: Broken\n---\n")
    put(site, "content/alpha.md", ALPHA.replace("first", "other"))
    run("build", "--strict", site=site)
    assert tree(site / "public") == before


def test_json_is_one_document_with_every_issue(site: Path) -> None:
    put(site, "content/broken.md", "---\ntitel: Broken\n---\n")
    done = run("build", "--json", site=site)
    assert done.err == ""
    assert (done.document["command"], done.document["exit_code"], done.code) == ("build", 1, 1)
    assert done.document["counts"]["briefings"] == 2
    places = [(each["path"], each["line"], each["column"], each["code"]) for each in done.document["issues"]]
    assert ("content/broken.md", 2, 1, "F103") in places
    assert places == sorted(places)


def test_quiet_prints_nothing_where_all_is_well(site: Path) -> None:
    done = run("build", "-q", site=site)
    assert (done.code, done.out, done.err) == (0, "", "")


def test_check_finds_what_a_build_finds_and_publishes_nothing(site: Path) -> None:
    put(site, "content/gamma.md", ALPHA.replace("The first text.", "See [this](nowhere.md)."))
    before = tree(site)
    done = run("check", site=site)
    assert done.code == 1
    assert "content/gamma.md:7:" in done.err
    assert tree(site) == before


def test_check_is_content_with_a_good_site(site: Path) -> None:
    done = run("check", site=site)
    assert (done.code, done.err) == (0, "")
    assert "all is well" in done.out


def test_a_wrong_configuration_exits_2_with_its_place_and_publishes_nothing(site: Path) -> None:
    put(site, "config.yaml", "title: Test\nbuild:\n  per_pages: 20\n")
    done = run("build", site=site)
    assert done.code == 2
    assert done.err.startswith("config.yaml:3:3: C102 build.per_pages: unknown key (did you mean `per_page`?)\n")
    assert not (site / "public").exists()


def test_an_unknown_theme_exits_2_and_names_the_nearest(site: Path) -> None:
    put(site, "config.yaml", "theme:\n  name: broadshet\n")
    done = run("build", site=site)
    assert done.code == 2
    assert "did you mean `broadsheet`?" in done.err


def test_a_broken_theme_publishes_nothing(site: Path) -> None:
    put(site, "config.yaml", "theme:\n  name: mine\n")
    put(site, "themes/mine/theme.yaml", "name: mine\ncontract: 1\nextends: broadsheet\n")
    put(site, "themes/mine/templates/briefing.html", "{% if %}")
    done = run("build", site=site)
    assert done.code == 1
    assert "themes/mine/templates/briefing.html:1" in done.err
    assert not (site / "public").exists()


def test_an_output_folder_of_somebody_else_is_refused_before_anything_is_built(site: Path, tmp_path: Path) -> None:
    put(tmp_path, "thesis/chapter.txt", "ten years")
    done = run("build", "--out", tmp_path / "thesis", site=site)
    assert done.code == 2
    assert "O102" in done.err
    assert tree(tmp_path / "thesis") == {"chapter.txt": b"ten years"}


def test_the_output_may_be_anywhere_else(site: Path, tmp_path: Path) -> None:
    assert run("build", "--out", tmp_path / "a/b", site=site).code == 0
    assert (tmp_path / "a/b/index.html").is_file()
    assert not (site / "public").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_output_folder_that_is_read_only_is_said(site: Path) -> None:
    (site / "public").mkdir(mode=0o500)
    done = run("build", site=site)
    assert done.code == 2
    assert "O107 cannot be written to: permission denied" in done.err


def test_the_base_path_is_in_addresses_that_must_be_whole(site: Path) -> None:
    run("build", "--base-url", "https://example.org/repo/", site=site)
    assert "https://example.org/repo/briefings/alpha/" in (site / "public/sitemap.xml").read_text()
    assert "/repo/" in (site / "public/404.html").read_text()


def test_with_file_links_every_link_leads_to_a_file(site: Path) -> None:
    assert run("build", "--file-links", site=site).code == 0
    assert "briefings/beta/index.html" in (site / "public/index.html").read_text()


def test_without_an_address_a_remark_says_what_is_used(site: Path) -> None:
    put(site, "config.yaml", "title: Test\n")
    done = run("build", site=site)
    assert done.code == 0
    assert "config.yaml: note: C104" in done.err


def test_a_link_among_the_sources_is_an_issue_and_the_others_are_published(site: Path) -> None:
    (site / "content/passwd.md").symlink_to("/etc/passwd")
    done = run("build", site=site)
    assert done.code == 1
    assert "content/passwd.md: R101 a symbolic link cannot be a source" in done.err
    assert (site / "public/briefings/alpha/index.html").is_file()


def test_an_interrupted_build_exits_130_and_the_next_one_goes_on(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with interrupted_at(5, monkeypatch):
        done = run("build", site=site)
    assert (done.code, done.out) == (130, "")
    assert "Traceback" not in done.err
    assert run("build", site=site).code == 0
    repaired = tree(site / "public")
    run("build", "--out", site.parent / "clean", site=site)
    assert repaired == tree(site.parent / "clean")


def test_the_same_bytes_come_out_whatever_the_jobs_the_zone_and_the_hash_seed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    trees = []
    for number, environment in enumerate(({"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"}, {"TZ": "UTC", "LC_ALL": "C"})):
        out = tmp_path / str(number)
        done = process(
            "build", "--site", site, "--out", out, "--jobs", number + 1, folder=tmp_path / "elsewhere", **environment
        )
        assert done.code == 0, done.err
        trees.append(tree(out))
    assert trees[0] == trees[1]


def test_a_check_with_warnings_does_not_say_that_all_is_well(site: Path) -> None:
    assert "all is well" in run("check", site=site).out
    put(site, "content/gamma.md", "---\ntitle: Gamma\nstatus: draft\n---\n")
    put(site, "content/delta.md", "---\ntitle: Delta\n---\nAfter [[gamma]].\n")
    done = run("check", site=site)
    assert (done.code, "see above" in done.out) == (0, True)


def test_a_name_leads_to_its_tag_by_any_of_its_spellings(tmp_path: Path) -> None:
    site = make(tmp_path)
    named = "organizations: [{name: ISIS, aliases: [Islamic State]}]\ntags: [Islamic State]"
    put(site, "content/alpha.md", f"---\ntitle: Alpha\ndate: 2021-02-18\n{named}\n---\n\nText.\n")
    assert run("build", site=site).code == 0
    assert '/tags/islamic-state/">ISIS</a>' in (site / "public/briefings/alpha/index.html").read_text()
