"""The command line itself: help that is there at once, wrong usage that says what was meant."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefings import __version__
from tests.cli.sites import ROOT, make, process, put, run

COMMANDS = ("convert", "build", "serve", "check", "resolve", "why", "new", "clean", "schema")
HEAVY = ("rich", "jinja2", "markdown_it", "pygments", "trafilatura", "lxml", "yaml", "watchdog", "http.server")


def test_help_names_every_command_and_the_exit_codes(tmp_path: Path) -> None:
    done = run("--help", site=tmp_path)
    assert done.code == 0
    assert re.findall(r"^  (\w+)  ", done.out, re.M)[: len(COMMANDS)] == list(COMMANDS)
    assert "130" in done.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_what_it_does_by_example(tmp_path: Path, command: str) -> None:
    done = run(command, "--help", site=tmp_path)
    assert done.code == 0
    assert f"briefings {command}" in done.out
    assert "Example" in done.out
    assert "Exit codes:" in done.out
    assert "..." not in re.sub(r"\[(SEED|FIELD)\]\.\.\.", "", done.out)


def test_help_loads_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", str(ROOT / "build.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "click" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_the_package_can_be_run_as_a_module() -> None:
    command = [sys.executable, "-m", "briefings", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == f"briefings {__version__}\n"


def test_an_unknown_command_names_the_nearest(tmp_path: Path) -> None:
    done = run("biuld", site=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "did you mean `build`?" in done.err


@pytest.mark.parametrize(
    "arguments", [["build", "--strct"], ["new"], ["build", "--jobs", "0"], ["serve", "--port", "x"], ["build", "extra"]]
)
def test_wrong_usage_exits_2_and_says_so(tmp_path: Path, arguments: list[str]) -> None:
    done = run(*arguments, site=make(tmp_path))
    assert (done.code, done.out) == (2, "")
    assert "Error:" in done.err


def test_a_site_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run("build", site=tmp_path / "nowhere").code == 2


def test_a_folder_that_is_no_site_gets_nothing_written(tmp_path: Path) -> None:
    put(tmp_path, "letter.txt", "Dear all")
    for command in ([], ["build"], ["check"], ["convert"], ["new", "Title"], ["serve"]):
        done = run(*command, site=tmp_path)
        assert done.code == 2
        assert "C205" in done.err
        assert f"`briefings --site {tmp_path} new" in done.err
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


def test_an_empty_folder_becomes_a_site_with_its_first_briefing(tmp_path: Path) -> None:
    assert run("new", "Rivers rise", site=tmp_path).code == 0
    assert run("build", "--drafts", site=tmp_path).code == 0
    assert (tmp_path / "public/briefings/rivers-rise/index.html").is_file()


def test_without_a_command_the_options_of_build_hold(tmp_path: Path) -> None:
    site, out = make(tmp_path / "site"), tmp_path / "out"
    put(site, "content/gamma.md", "---\ntitle: Gamma\nstatus: draft\n---\n")
    done = run("--drafts", "--base-url", "https://example.org/repo/", "--out", out, site=site)
    assert done.code == 0
    assert "https://example.org/repo/" in (out / "briefings/gamma/index.html").read_text()
    put(site, "content/broken.md", "---\ntitel: Gamma\n---\n")
    assert run("--strict", "--out", tmp_path / "other", site=site).code == 1
    assert not (tmp_path / "other").exists()


def test_an_option_before_a_command_that_has_none_such_is_wrong_usage(tmp_path: Path) -> None:
    done = run("--strict", "check", site=make(tmp_path))
    assert (done.code, done.out) == (2, "")
    assert "No such option '--strict' for `check`" in done.err


def test_options_are_understood_before_and_after_the_command(tmp_path: Path) -> None:
    site = make(tmp_path)
    assert process("check", "--site", site, "-q").code == 0
    done = process("-q", "--site", site, "check")
    assert (done.code, done.out) == (0, "")


def test_messages_survive_a_terminal_that_knows_only_ascii(tmp_path: Path) -> None:
    site = make(tmp_path)
    put(site, "content/gamma.md", "---\ntitle: “Ünïcode”\nnümbers: 1\n---\n")
    done = process("check", "--site", site, PYTHONIOENCODING="ascii")
    assert done.code == 1
    assert "Traceback" not in done.err


def test_the_schema_is_printed_or_written(tmp_path: Path) -> None:
    printed = run("schema", site=tmp_path)
    assert printed.out.startswith("{")
    assert run("schema", "--out", tmp_path / "schema.json", site=tmp_path).code == 0
    assert (tmp_path / "schema.json").read_text() == printed.out
    assert [each.name for each in tmp_path.iterdir()] == ["schema.json"]


def test_the_register_has_a_schema_too(tmp_path: Path) -> None:
    assert "content/register.yaml" in run("schema", "--register", site=tmp_path).out


def test_a_schema_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    done = run("schema", "--out", tmp_path / "missing/schema.json", site=tmp_path)
    assert done.code == 2
    assert "O106" in done.err


def test_the_reference_is_a_table_of_every_key(tmp_path: Path) -> None:
    assert "| `per_page` |" in run("schema", "--reference", site=tmp_path).out
