"""What can be wrong with user input, and how it is said.

An `Issue` is a value: stages return issues beside their results and never print. `Stop` ends a run that cannot go on.
"""

import enum
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import msgspec


class Severity(enum.StrEnum):
    """How an issue weighs: errors make the exit code 1, warnings and notes never stop a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Location(msgspec.Struct, frozen=True, order=True):
    """Where an issue is: a path relative to the site; line and column count from 1, 0 where there is none."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


class Issue(msgspec.Struct, frozen=True):
    """One problem with user input: where, what (a code that never changes meaning), why, and what to do."""

    location: Location
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        weight = "" if self.severity is Severity.ERROR else f"{self.severity.value}: "
        return f"{self.location}: {weight}{self.code} {self.message}{hint}"


class Stop(Exception):
    """A run that cannot go on, with every issue that says why; `exit_code` 2 is wrong usage or configuration."""

    def __init__(self, *issues: Issue, exit_code: int = 1) -> None:
        super().__init__("\n".join(map(str, issues)))
        self.issues = issues
        self.exit_code = exit_code


@contextmanager
def besides(issues: Iterable[Issue]) -> Iterator[None]:
    """Lets a `Stop` in its body say these issues too: all problems of a run are reported, not the last."""
    try:
        yield
    except Stop as stop:
        raise Stop(*issues, *stop.issues, exit_code=stop.exit_code) from None


def issue(path: str, code: str, message: str, *, hint: str = "", at: tuple[int, int] = (0, 0)) -> Issue:
    """An error at `path`; `at` is (line, column), counted from 1."""
    return Issue(Location(path, *at), code, message, hint)


def warning(path: str, code: str, message: str, *, hint: str = "", at: tuple[int, int] = (0, 0)) -> Issue:
    """A warning at `path`; `at` is (line, column), counted from 1."""
    return Issue(Location(path, *at), code, message, hint, Severity.WARNING)


def note(path: str, code: str, message: str, *, hint: str = "", at: tuple[int, int] = (0, 0)) -> Issue:
    """A remark at `path`; `at` is (line, column), counted from 1."""
    return Issue(Location(path, *at), code, message, hint, Severity.NOTE)


def in_order(issues: list[Issue]) -> list[Issue]:
    """Issues without repetitions, by place and then code: the order in which every run reports them."""
    return sorted(set(issues), key=lambda each: (each.location, each.code, each.message))
