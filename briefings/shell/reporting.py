"""Saying it: lines for people on stdout, issues on stderr, or one JSON document; colour only where it is welcome."""

import contextlib
import os
import re
import sys
from typing import TextIO

import msgspec

from briefings.errors import Issue, Severity
from briefings.shell import report, tree
from briefings.shell.options import Voice
from briefings.shell.report import Report

#: What commands in messages begin with.
PROGRAM = "briefings"
#: Texts from strangers end up in messages: none of them may steer the terminal.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def show(result: Report, voice: Voice) -> int:
    """Prints a finished run and returns its exit code."""
    result = as_typed(result, voice)
    if voice.json:
        sys.stdout.write(report.as_json(result).decode())
    else:
        show_issues(result.issues, voice)
        if not voice.quiet:
            say(*(result.details if voice.verbose else ()), *result.lines)
    sys.stdout.flush()
    return result.exit_code


def as_typed(result: Report, voice: Voice) -> Report:
    """The same with every command in it as this person has to type it."""
    if voice.program == PROGRAM:
        return result
    begin, typed = f"`{PROGRAM} ", f"`{voice.program} "
    return msgspec.structs.replace(
        result,
        lines=tuple(each.replace(begin, typed) for each in result.lines),
        details=tuple(each.replace(begin, typed) for each in result.details),
        issues=tuple(msgspec.structs.replace(each, hint=each.hint.replace(begin, typed)) for each in result.issues),
    )


def say(*lines: str) -> None:
    """Lines for people."""
    for line in lines:
        print(printable(line), flush=True)


def show_issues(issues: tuple[Issue, ...], voice: Voice) -> None:
    """One issue a line, and how many there were; `-q` leaves remarks out."""
    sys.stdout.flush()
    shown = [each for each in issues if not (voice.quiet and each.severity is Severity.NOTE)]
    lines = [printable(str(each)) for each in shown]
    if has_colour(sys.stderr):
        paint(lines, [each.severity for each in shown])
    else:
        sys.stderr.writelines(f"{line}\n" for line in lines)
    if tally := report.tally(issues):
        sys.stderr.write(f"{tally}\n")
    sys.stderr.flush()


def paint(lines: list[str], weights: list[Severity]) -> None:
    """The same lines with the place in bold and the code in the colour of its weight."""
    from rich.console import Console
    from rich.text import Text

    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
    console = Console(stderr=True, highlight=False)
    for line, weight in zip(lines, weights, strict=True):
        text = Text(line)
        text.highlight_regex(r"^\S+?(?=: )", "bold")
        text.highlight_regex(r"(?<=: )[A-Z]\d{3}\b", colours[weight])
        console.print(text, soft_wrap=True)


def has_colour(stream: TextIO) -> bool:
    """Whether a stream is a terminal whose owner does not mind colour."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def printable(text: str) -> str:
    """`text` on one line, with what could steer a terminal written as escapes."""
    return UNPRINTABLE.sub(lambda found: f"\\x{ord(found[0]):02x}", text.replace("\n", " "))


def never_fail_to_print() -> None:
    """Lets a terminal that knows only ASCII show escapes, and a closed one nothing, where it would else end the run."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, nowhere())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def unheard(trouble: OSError) -> None:
    """Says on stderr that stdout takes no more, and writes nothing to it from now on."""
    with contextlib.suppress(OSError):
        sys.stderr.write(f"error: cannot print: {tree.reason(trouble)}\n")
        sys.stderr.flush()
    sys.stdout = nowhere()


def nowhere() -> TextIO:
    """A stream that takes everything."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  (open until the process ends)
