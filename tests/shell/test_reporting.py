"""What a run says: every issue on one line of its own, nothing that steers a terminal, one document for scripts."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import Issue, issue, note, warning
from briefings.shell import report, reporting
from briefings.shell.options import Voice
from briefings.shell.report import Outcome, Report

ISSUES: tuple[Issue, ...] = (
    issue("a.md", "F103", "titel: unknown key", hint="did you mean `title`?", at=(2, 1)),
    warning("b.md", "L102", "a link"),
    note("config.yaml", "C203", "no file"),
)
DONE = Report("build", 1, ("Built.",), ("wrote x",), {"files": 1}, (Outcome("x", "written"),), ISSUES)
Capture = pytest.CaptureFixture[str]


def test_lines_go_to_stdout_and_issues_to_stderr(capsys: Capture) -> None:
    assert reporting.show(DONE, Voice()) == 1
    assert capsys.readouterr() == (
        "Built.\n",
        "a.md:2:1: F103 titel: unknown key (did you mean `title`?)\nb.md: warning: L102 a link\n"
        "config.yaml: note: C203 no file\n1 error, 1 warning\n",
    )


def test_quiet_leaves_only_problems(capsys: Capture) -> None:
    reporting.show(DONE, Voice(quiet=True))
    out, err = capsys.readouterr()
    assert out == ""
    assert "C203" not in err


def test_verbose_names_every_file(capsys: Capture) -> None:
    reporting.show(DONE, Voice(verbose=True))
    assert capsys.readouterr().out == "wrote x\nBuilt.\n"


def test_json_is_one_document_and_nothing_else(capsys: Capture) -> None:
    reporting.show(DONE, Voice(json=True))
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert err == ""
    assert list(document) == ["command", "exit_code", "counts", "outcomes", "issues"]
    assert document["issues"][0] == {
        "path": "a.md",
        "line": 2,
        "column": 1,
        "severity": "error",
        "code": "F103",
        "message": "titel: unknown key",
        "hint": "did you mean `title`?",
    }


@given(st.text())
def test_no_text_can_break_the_line_or_steer_the_terminal(text: str) -> None:
    shown = reporting.printable(text)
    shown.encode()
    assert "\x1b" not in shown
    assert "\n" not in shown
    assert "\r" not in shown


def test_colour_needs_a_terminal_that_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert reporting.has_colour(Terminal())  # type: ignore[arg-type]
    monkeypatch.setenv("NO_COLOR", "1")
    assert not reporting.has_colour(Terminal())  # type: ignore[arg-type]
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not reporting.has_colour(Terminal())  # type: ignore[arg-type]


def test_painted_issues_are_whole_lines_with_markup_as_text(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "has_colour", lambda _: True)
    long = issue("x.md", "F103", "[red]" + "word " * 60)
    reporting.show_issues((long,), Voice())
    assert str(long) in capsys.readouterr().err.replace("\x1b[1m", "").splitlines()


def test_counts_are_words() -> None:
    assert [report.count(each, "file") for each in (0, 1, 1000)] == ["0 files", "1 file", "1,000 files"]
