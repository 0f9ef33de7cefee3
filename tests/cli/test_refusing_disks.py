"""Disks, folders and terminals that refuse: said in one line, nothing half-written, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.sites import ROOT, Run, make, put, run, tree

FULL = "ulimit -f 0; "


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path / "site")


def shell(site: Path, *arguments: str, before: str = "", after: str = "") -> Run:
    """The command line run by a shell, which can take its streams or its disk away."""
    script = f'{before} exec "$@" {after}'
    command = ["sh", "-c", script, "sh", sys.executable, str(ROOT / "build.py"), *arguments, "--site", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


def test_a_full_disk_leaves_no_half_of_a_new_file(site: Path) -> None:
    before = tree(site)
    done = shell(site, "new", "Gamma", before=FULL)
    assert done.code == 2
    assert done.err.startswith("content/gamma.md: N103 cannot be written: file too large (make room, or")
    assert tree(site) == before


@pytest.mark.parametrize("command", ["build", "convert"])
def test_a_full_disk_leaves_no_lock(site: Path, command: str) -> None:
    put(site, "seeds/x.txt", "A headline of some words\n\nA text of some words more.\n")
    before = tree(site)
    done = shell(site, command, before=FULL)
    assert done.code == 2
    assert "O107 cannot be written to: file too large" in done.err
    assert tree(site) == before


@pytest.mark.parametrize("command", ["build", "check", "convert"])
@pytest.mark.parametrize("stream", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_ends_no_run(site: Path, command: str, stream: str) -> None:
    done = shell(site, command, after=stream)
    assert (done.code, done.err) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_lines_that_nobody_takes_are_said_in_one(site: Path) -> None:
    done = shell(site, "build", after=">/dev/full")
    assert (done.code, done.err) == (1, "error: cannot print: no space left on device\n")
    assert (site / "public/index.html").is_file()


@pytest.mark.parametrize("out", ["x" * 300, "loop", "loop/public"])
def test_an_output_folder_that_cannot_be_is_wrong_usage(site: Path, out: str) -> None:
    (site / "loop").symlink_to("loop")
    done = run("build", "--out", site / out, site=site)
    assert done.code == 2
    assert "O10" in done.err


def test_a_seed_whose_name_no_disk_can_hold_is_said(site: Path) -> None:
    done = run("convert", "x" * 300, site=site)
    assert done.code == 2
    assert "O108 the system refuses it: file name too long" in done.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize(("folder", "command"), [("public", "clean"), ("themes", "build")])
def test_a_folder_that_nobody_may_enter_is_said(site: Path, folder: str, command: str) -> None:
    put(site, "config.yaml", "title: Test\ntheme: {name: mine}\n")
    (site / folder).mkdir(mode=0)
    try:
        done = run(command, site=site)
    finally:
        (site / folder).chmod(0o700)
    assert done.code == 2
    assert "permission denied" in done.err


def test_a_file_in_the_place_of_the_memory_is_said_with_a_remedy_and_costs_time_only(site: Path) -> None:
    put(site, ".briefings", "mine")
    done = run("build", site=site)
    assert (done.code, (site / "public/index.html").is_file()) == (0, True)
    assert "B202 cannot be used, so this build remembers nothing: file exists (make room in .briefings/" in done.err
    assert (site / ".briefings").read_text() == "mine"


def test_what_stands_in_the_place_of_the_content_is_said_for_what_it_is(site: Path) -> None:
    (site / "content").rename(site / "elsewhere")
    (site / "content").symlink_to("elsewhere")
    assert "R101 expected a folder here (a symbolic link is not followed: put the" in run("build", site=site).err
    (site / "content").unlink()
    put(site, "content", "mine")
    assert "content: R101 expected a folder here (move the file away)" in run("build", site=site).err


def test_a_site_without_content_says_how_to_begin(site: Path) -> None:
    assert "Nothing is in content/" not in run("build", site=site).out
    (site / "content").rename(site / "elsewhere")
    assert f"Nothing is in content/ yet: `briefings --site {site} convert`" in run("build", site=site).out


def test_of_a_first_build_that_came_to_no_end_nothing_is_remembered(site: Path) -> None:
    put(site, ".briefings/public.db", "")
    assert "W102 nothing is remembered of how this was built (build it first)" in run("why", "/", site=site).err


def test_a_disk_that_fills_up_is_said_with_a_remedy(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefings.shell import atomic

    def full(file: Path, _: object) -> None:
        raise OSError(28, "No space left on device", str(file))

    monkeypatch.setattr(atomic, "write", full)
    done = run("build", site=site)
    assert done.code == 1
    assert "O106 cannot be written: no space left on device (make room, " in done.err
