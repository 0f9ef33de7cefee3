"""The editor's commands: `resolve`, `convert --join`, `convert --review`, and what `check` says of conflicts."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.cli.sites import ROOT, edit, process, put, run, tree

SEED = """Ministers agree on a larger mission

BRUSSELS, Feb. 18, 2021 - The ministers agreed on Thursday to widen the training mission in Iraq.

The mission will grow step by step, the secretary general said after the meeting in Brussels.
"""
STRIKE = """Dockers widen their strike

GOTHENBURG, March 4, 2022 - The strike at the port grew on Friday from 500 to about 4,000 dockers, the union said.

“We will not load a single ship until the pay is settled,” said Mara Lindqvist, who leads the union's talks.

“Nobody wants this to last beyond the weekend,” a union official said in the evening, after the last shift had ended.
"""
SEED_PATH = "seeds/ministers.txt"
NAME = "ministers-agree-on-a-larger-mission"
CONTENT = f"content/{NAME}.md"
CONFLICTS = f"content/.converted/{NAME}.conflicts.json"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose curator and whose seed say different things in a title and in a paragraph."""
    put(tmp_path, "config.yaml", "base_url: https://example.org/\nconvert: {unknown_rights: ignore}\n")
    put(tmp_path, SEED_PATH, SEED)
    run("convert", site=tmp_path)
    edit(tmp_path / CONTENT, "title: Ministers agree", "title: Ministers quarrel")
    edit(tmp_path / CONTENT, "step by step", "in steps")
    put(tmp_path, SEED_PATH, SEED.replace("Ministers agree", "All agree").replace("step by step", "by and by"))
    done = run("convert", site=tmp_path)
    assert "differs from your edits, which stand: title, body[2]" in done.err
    return tmp_path


def test_check_lists_what_is_open_with_both_versions(site: Path) -> None:
    done = run("check", site=site)
    assert done.code == 0
    assert f"{CONTENT}:2: warning: S301 title: you have “Ministers quarrel on a larger mission”, " in done.err
    assert "the new conversion “All agree on a larger mission”" in done.err
    line = (
        (site / CONTENT)
        .read_text()
        .split("\n")
        .index("The mission will grow in steps, the secretary general said after the meeting in Brussels.")
    )
    assert f"{CONTENT}:{line + 1}: warning: S301 body[2]: " in done.err


def test_resolve_shows_both_versions_and_writes_nothing(site: Path) -> None:
    before = tree(site)
    done = run("resolve", CONTENT, site=site)
    assert (done.code, done.err) == (0, "")
    assert "  mine: Ministers quarrel on a larger mission\n  new:  All agree on a larger mission\n" in done.out
    assert tree(site) == before


def test_resolve_takes_the_new_version_of_one_place(site: Path) -> None:
    done = run("resolve", CONTENT, "--take", "new", "body[2]", site=site)
    assert (done.code, done.err) == (0, "")
    text = (site / CONTENT).read_text()
    assert "by and by" in text
    assert "Ministers quarrel" in text
    assert run("check", site=site).err.count("S301") == 1
    assert run("convert", site=site).err == ""


def test_resolve_keeps_the_curators_versions(site: Path) -> None:
    before = (site / CONTENT).read_bytes()
    assert (
        "2 conflicts settled, your version stays: title, body[2]"
        in run("resolve", NAME, "--take", "mine", site=site).out
    )
    assert (site / CONTENT).read_bytes() == before
    assert not (site / CONFLICTS).exists()
    assert "S301" not in run("check", site=site).err
    assert f"{CONTENT}: nothing to settle." in run("resolve", CONTENT, site=site).out


def test_taking_everything_new_makes_the_file_the_conversion_again(site: Path) -> None:
    run("resolve", CONTENT, "--take", "new", site=site)
    assert (site / CONTENT).read_bytes() == (site / f"content/.converted/{NAME}.md").read_bytes()


def test_who_edits_the_place_has_settled_it(site: Path) -> None:
    edit(site / CONTENT, "Ministers quarrel", "Ministers speak")
    assert run("check", site=site).err.count("S301") == 1


def test_a_moved_file_keeps_its_conflicts(site: Path) -> None:
    (site / "content/2021").mkdir()
    (site / CONTENT).rename(site / "content/2021/x.md")
    assert run("check", site=site).err.count("content/2021/x.md:") == 2
    assert run("resolve", "content/2021/x.md", "--take", "new", "title", site=site).code == 0
    assert "title: All agree" in (site / "content/2021/x.md").read_text()


@pytest.mark.parametrize(("arguments", "code"), [(["content/none.md"], "S307"), ([CONTENT, "tags"], "S314")])
def test_what_is_not_there_is_wrong_usage(site: Path, arguments: list[str], code: str) -> None:
    done = run("resolve", *arguments, site=site)
    assert done.code == 2
    assert code in done.err


def test_resolve_is_told_to_scripts_too(site: Path) -> None:
    outcomes = run("resolve", "--json", CONTENT, site=site).document["outcomes"]
    assert outcomes[0] == {"path": CONTENT, "what": "open", "note": "title"}


def test_join_makes_one_briefing_of_two(site: Path) -> None:
    put(site, "seeds/other.txt", SEED.replace("Ministers agree on", "What ministers said about"))
    run("convert", site=site)
    other = "content/what-ministers-said-about-a-larger-mission.md"
    edit(site / other, "on Thursday", "this Thursday")
    done = run("convert", "--join", CONTENT, "seeds/other.txt", site=site)
    assert (done.code, done.err) == (0, "")
    assert f"{other} is joined to {CONTENT}\n" in done.out
    assert not (site / other).exists()
    assert "seeds/other.txt" in (site / CONTENT).read_text()
    copy = site / "content/.converted/what-ministers-said-about-a-larger-mission.joined.md"
    assert "this Thursday" in copy.read_text()
    assert "1 joined to another" in run("convert", site=site).out
    assert run("check", site=site).code == 0


@pytest.mark.parametrize("arguments", [["--join"], ["--join", CONTENT], ["--join", "--check"], ["--join", "--review"]])
def test_join_needs_two_and_stands_alone(site: Path, arguments: list[str]) -> None:
    before = tree(site)
    assert run("convert", *arguments, site=site).code == 2
    assert tree(site) == before


def test_review_shows_what_was_found_and_writes_nothing(site: Path) -> None:
    before = tree(site)
    done = run("convert", "--review", site=site)
    assert (done.code, done.err) == (0, "")
    assert f"{SEED_PATH} → {CONTENT}\n" in done.out
    assert "All agree on a larger mission\n" in done.out
    assert "2021-02-18 (from “" in done.out
    assert tree(site) == before


def test_review_gives_each_quote_number_and_key_point_a_line_and_names_in_full(site: Path) -> None:
    put(site, "seeds/strike.txt", STRIKE)
    run("convert", site=site)
    lines = run("convert", "--review", "seeds/strike.txt", site=site).out.splitlines()
    said = [" ".join(line.split()) for line in lines]
    assert "quotes 97% Mara Lindqvist: “We will not load a single ship until the pay is settled”" in said
    assert "90% a union official: “Nobody wants this to last beyond the weekend”" in said
    assert "numbers 90% about 4,000 dockers, before: 500" in said
    assert not any("True" in line or "None" in line for line in lines)
    reviews = run("convert", "--review", "--json", "seeds/strike.txt", site=site).document["reviews"]
    quotes = [row for row in reviews[0]["rows"] if row["what"] == "quotes"]
    assert [row["confidence"] for row in quotes] == [0.97, 0.9]


def test_review_tells_what_is_sure_from_what_is_not(site: Path) -> None:
    text = STRIKE + "\nAna Costa, the mayor, met Bo Ek in Skarpvik. The Quayside Initiative said it would march.\n"
    put(site, "seeds/strike.txt", text.removeprefix("Dockers widen their strike\n\n"))
    run("convert", site=site)
    rows = run("convert", "--review", "--json", "seeds/strike.txt", site=site).document["reviews"][0]["rows"]
    sure = {(row["what"], item): row.get("confidence") for row in rows for item in row.get("items", [row.get("value")])}
    assert next(share for (what, _), share in sure.items() if what == "title") == 0.3
    people = {item.partition(" (")[0]: share for (what, item), share in sure.items() if what == "people"}
    assert people["Ana Costa"] == 0.97
    assert people["Bo Ek"] == 0.9


def test_hints_are_commands_that_can_be_copied(site: Path) -> None:
    put(site, "seeds/strike.txt", STRIKE)
    put(site, "seeds/strike-again.txt", STRIKE + "\nIt goes on.\n")
    done = process("convert", "--site", site)
    assert f"build.py --site {site} convert --join content/" in done.err
    hinted = re.search(r"`([^`]+ convert --join [^`]+)`", done.err)
    assert hinted is not None
    command = shlex.split(hinted[1])
    joined = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert joined.returncode == 0, joined.stderr


def test_review_is_told_to_scripts_too(site: Path) -> None:
    (found,) = run("convert", "--review", "--json", SEED_PATH, site=site).document["reviews"]
    assert (found["seed"], found["content"]) == (SEED_PATH, CONTENT)
    (date,) = [each for each in found["rows"] if each["what"] == "date"]
    assert date["confidence"] > 0.5


def test_review_of_a_seed_that_is_not_there_is_an_issue(site: Path) -> None:
    put(site, "seeds/late.txt", SEED)
    assert "S312 was not converted yet" in run("convert", "--review", "seeds/late.txt", site=site).err
    assert "S108" in run("convert", "--review", "seeds/none.txt", site=site).err
