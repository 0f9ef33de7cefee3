"""What a document turns out to hold while it is parsed: links, files, headings, issues, and how much work it was."""

import functools
from collections.abc import MutableMapping
from pathlib import PurePosixPath
from typing import Any

from briefings.briefing import Heading, Link
from briefings.errors import Issue, issue, warning

Place = tuple[int, int]

#: Units of work, of about ten nanoseconds, that one document may cost.
WORK = 200_000_000


MANY = 100


class TooMuch(Exception):
    """A document that would cost more work than any honest one does, or that markdown-it would silently cut."""

    code = "M106"


class TooDeep(TooMuch):
    """A document with more levels than are read."""

    code = "M105"


class Findings:
    """The notebook of one document: mutable while the document is parsed, then read once."""

    def __init__(self, path: str, slug: str, first_line: int, source: str) -> None:
        self.path, self.slug, self.first_line = path, slug, first_line
        self.source = source
        self.links: list[Link] = []
        self.files: dict[str, tuple[int, int]] = {}
        self.headings: list[Heading] = []
        self.jumps: list[tuple[str, Place]] = []
        self.issues: list[Issue] = []
        self.work = 0

    @functools.cached_property
    def folder(self) -> PurePosixPath:
        """The folder of the file, relative to `content/`."""
        return PurePosixPath(*PurePosixPath(self.path).parent.parts[1:])

    @functools.cached_property
    def lines(self) -> list[str]:
        """The lines of the source."""
        return self.source.split("\n")

    def spend(self, units: int) -> None:
        """Counts work against the bound; raises TooMuch above it."""
        self.work += units
        if self.work > WORK:
            raise TooMuch("the Markdown takes too much work to read")

    def link(self, found: Link) -> int:
        """Notes a link; its index stands in the placeholder."""
        self.links.append(found)
        return len(self.links) - 1

    def file(self, path: str, line: int) -> int:
        """Notes a file; its index stands in the placeholder, the same for every use of one file."""
        if path not in self.files:
            self.files[path] = (len(self.files), line)
        return self.files[path][0]

    def error(self, code: str, message: str, at: Place, hint: str = "") -> None:
        """Notes an error of the document."""
        self.note(issue(self.path, code, message, hint=hint, at=at))

    def warning(self, code: str, message: str, at: Place, hint: str = "") -> None:
        """Notes a warning about the document."""
        self.note(warning(self.path, code, message, hint=hint, at=at))

    def note(self, found: Issue) -> None:
        """Notes an issue; a document that has a hundred is told so once, and no more."""
        if len(self.issues) < MANY:
            self.issues.append(found)
        elif len(self.issues) == MANY:
            self.issues.append(issue(self.path, "M111", f"more than {MANY} issues", hint="mend these first"))


def of(env: MutableMapping[str, Any]) -> Findings:
    """The findings of the document that a parser state works on."""
    found: Findings = env["findings"]
    return found
