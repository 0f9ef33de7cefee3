"""The benchmarks measure what they say: the same collection every time, and no figure for a build that went wrong."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import briefings_site
import cases
import checking
import measuring
import programs
import pytest
from cases import CASES
from checking import Untrue
from corpus import Collection
from measuring import Outcome
from programs import Program

from briefings.shell import cli

BENCHMARKS = Path(programs.__file__).parent
FIVE = Collection(5)
COUNTS = {"briefings": 5, "left_out": 0, "files": 90, "pages": 60, "written": 7, "removed": 0}


def python(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=True)


def built(folder: Path) -> Program:
    """The site of five briefings, built in this process."""
    program = programs.briefings(folder, jobs=1)
    briefings_site.write(folder, FIVE)
    assert cli.run(["build", "-q", "--site", str(folder), "--jobs", "1"]) == 0
    return program


def outcome(code: int = 0, issues: object = (), **counts: int) -> Outcome:
    return Outcome(1.0, 1.0, code, json.dumps({"counts": COUNTS | counts, "issues": issues}), "")


def test_a_collection_is_the_same_every_time(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        python(BENCHMARKS / "corpus.py", tmp_path / seed, "--n", 20, "--rich", PYTHONHASHSEED=seed)
    first = checking.fingerprints(tmp_path / "1")
    assert len(first) == 20
    checking.same(first, checking.fingerprints(tmp_path / "2"))


def test_a_program_gets_the_same_briefings_but_for_the_form_of_links() -> None:
    ours, theirs = (FIVE.briefing(3, link) for link in ("{}.md", "/briefings/{}/"))
    assert re.sub(r"\((brief-\d+)\.md\)", r"(/briefings/\1/)", ours) == theirs != ours


def test_every_case_is_measured_and_shown() -> None:
    done = python(BENCHMARKS / "run.py", "--sizes", 5, "--no-peer", "--runs", 1, "--jobs", 1)
    rows = dict(re.findall(r"^\| ([^|]+) \| (\d[^|]*) \|", done.stdout, re.MULTILINE))
    assert {case.title for case in CASES} < rows.keys()
    assert "### 5 briefings" in done.stdout
    assert "inputs and outputs" in done.stdout


def test_a_whole_site_is_complete_and_an_edit_of_each_kind_shows(tmp_path: Path) -> None:
    program = built(tmp_path)
    checking.complete(program, FIVE)
    for case in CASES:
        case.prepare(program, FIVE, 1)
        assert cli.run(["build", "-q", "--site", str(tmp_path), "--jobs", "1"]) == 0
        case.check(program, FIVE, 1, {})


def test_a_page_that_is_missing_or_torn_is_noticed(tmp_path: Path) -> None:
    program = built(tmp_path)
    page = program.output / "briefings" / "brief-000003" / "index.html"
    page.write_text(page.read_text()[:-20])
    with pytest.raises(Untrue, match="is not whole"):
        checking.complete(program, FIVE)
    page.unlink()
    with pytest.raises(Untrue, match="1 files are missing"):
        checking.complete(program, FIVE)


@pytest.mark.parametrize("key", ["body", "tag", "template"])
def test_an_edit_that_does_not_show_is_noticed(tmp_path: Path, key: str) -> None:
    program = built(tmp_path)
    (case,) = (each for each in CASES if each.key == key)
    case.prepare(program, FIVE, 1)
    with pytest.raises(Untrue):
        case.check(program, FIVE, 1, {})


def test_a_build_that_failed_or_left_something_out_is_noticed() -> None:
    assert checking.counts(outcome(), FIVE) == COUNTS
    for wrong in (outcome(code=1), outcome(issues=["one"]), outcome(briefings=4), outcome(left_out=1)):
        with pytest.raises(Untrue):
            checking.counts(wrong, FIVE)


def test_work_for_nothing_is_noticed(tmp_path: Path) -> None:
    program = programs.briefings(tmp_path, jobs=1)
    cases.wrote_nothing(program, FIVE, 1, COUNTS | {"written": 0})
    for check in (cases.wrote_nothing, cases.wrote_all):
        with pytest.raises(Untrue, match="wrote 7"):
            check(program, FIVE, 1, COUNTS)


def test_trees_that_differ_are_noticed() -> None:
    with pytest.raises(Untrue, match="2 files differ"):
        checking.same({"a": b"1", "b": b"2"}, {"a": b"0", "b": b"2", "c": b"3"})


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured through Linux's /proc")
def test_memory_is_that_of_all_processes_together() -> None:
    held = "import subprocess, sys, time; held = bytes(range(256)) * 200_000; "
    parent, child = f"{held}subprocess.run([sys.executable, '-c', sys.argv[1]])", f"{held}time.sleep(1)"
    peak = measuring.watched([sys.executable, "-c", parent, child], {}).peak
    assert peak is not None
    assert 95 < peak / 2**20 < 150
