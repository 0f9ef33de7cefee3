"""What a command has to say when it is done, as a value: the lines for people and the document for scripts."""

from typing import Any

import msgspec

from briefings.errors import Issue, Severity, in_order


class Outcome(msgspec.Struct, frozen=True):
    """What happened to one file."""

    path: str
    what: str
    note: str = ""


class Report(msgspec.Struct, frozen=True):
    """A finished run. `lines` are said to people, `details` only with `-v`; `counts` are for scripts. `verified` says
    whether a clean build would be the same, None where nobody asked.
    """

    command: str
    exit_code: int = 0
    lines: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    counts: dict[str, int] = {}
    outcomes: tuple[Outcome, ...] = ()
    issues: tuple[Issue, ...] = ()
    verified: bool | None = None
    #: What `convert --review` found, for scripts.
    reviews: tuple[Any, ...] | None = None


def joined(command: str, first: Report, second: Report) -> Report:
    """Two runs as one: its exit code is the worse."""
    return Report(
        command=command,
        exit_code=max(first.exit_code, second.exit_code),
        lines=first.lines + second.lines,
        details=first.details + second.details,
        counts=first.counts | second.counts,
        outcomes=first.outcomes + second.outcomes,
        issues=tuple(in_order([*first.issues, *second.issues])),
        verified=second.verified,
    )


def as_json(report: Report) -> bytes:
    """The document that `--json` prints."""
    document: dict[str, Any] = {
        "command": report.command,
        "exit_code": report.exit_code,
        **({"verified": report.verified} if report.verified is not None else {}),
        "counts": report.counts,
        "outcomes": report.outcomes,
        "issues": [flat(each) for each in report.issues],
    }
    if report.reviews is not None:
        document["reviews"] = report.reviews
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def flat(issue: Issue) -> dict[str, Any]:
    """An issue with its place as fields of their own."""
    place = issue.location
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "severity": issue.severity,
        "code": issue.code,
        "message": issue.message,
        "hint": issue.hint,
    }


def tally(issues: tuple[Issue, ...]) -> str:
    """How many issues of each weight: `2 errors, 1 warning`; empty where there is nothing to mind."""
    weights = [each.severity for each in issues]
    counts = [(weights.count(weight), weight.value) for weight in (Severity.ERROR, Severity.WARNING)]
    return ", ".join(count(number, word) for number, word in counts if number)


def count(number: int, word: str, plural: str = "") -> str:
    """`1 file`, `2 files`, `1,000 files`."""
    return f"{number:,} {word if number == 1 else plural or word + 's'}"
