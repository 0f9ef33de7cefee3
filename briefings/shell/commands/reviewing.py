"""`convert --review`: what the last conversion found in each seed, how sure it is, and what it asks."""

import textwrap
from collections.abc import Sequence
from pathlib import Path

from briefings.content import notices, review
from briefings.content.review import SENTENCES, Review, Row
from briefings.content.shelf import Library
from briefings.errors import Issue, issue
from briefings.shell import settings, shelf
from briefings.shell.commands import convert
from briefings.shell.options import Options
from briefings.shell.report import Report, count

#: Columns for names that follow each other.
COLUMNS = 100


def run(options: Options, named: Sequence[str]) -> Report:
    """A table a seed; nothing is written."""
    settings.read(options.site)
    wanted = {convert.seed_path(options.site, each) for each in named}
    found = list(review.every(Library(shelf.content(options.site)), wanted))
    issues = tuple(unknown(options.site, wanted - {each.seed for each in found}))
    queries = sum(len(each.queries) for each in found)
    closing = f"Reviewed {count(len(found), 'document')}: {count(queries, 'open query', 'open queries')}"
    return Report(
        "convert",
        exit_code=int(bool(issues)),
        lines=(*(line for each in found for line in table(each)), closing),
        counts={"reviewed": len(found), "queries": queries},
        issues=issues,
        reviews=tuple(found),
    )


def unknown(site: Path, paths: set[str]) -> list[Issue]:
    """Seeds that were named and never converted."""
    return [
        notices.missing(each)
        if not (site / each).is_file()
        else issue(each, "S312", "was not converted yet", hint="`briefings convert` does it")
        for each in sorted(paths)
    ]


def table(found: Review) -> list[str]:
    """A review as lines: what, how sure, and the values; names follow each other, a sentence has a line of its own."""
    head = f"{found.seed}{f'#{found.item}' if found.item else ''} → {found.content}"
    width = max(len(each.what) for each in found.rows)
    before = ("", *(each.what for each in found.rows))
    rows = [
        each for row, last in zip(found.rows, before, strict=False) for each in lines_of(row, width, row.what != last)
    ]
    dropped = [line("left out", each, width) for each in found.dropped]
    asked = [line("query", each, width) for each in found.queries]
    return [head, *rows, *dropped, *asked, ""]


def lines_of(row: Row, width: int, is_first: bool) -> list[str]:
    """A row as lines, the first with its name; what was looked for in vain is a dash."""
    if not row.items:
        return [line(row.what, row.value or "–", width, row.confidence)]
    wrapped = [row.items[0]]
    if row.what not in SENTENCES:
        wrapped = textwrap.wrap("; ".join(row.items), COLUMNS, break_long_words=False, break_on_hyphens=False)
    first, *more = wrapped
    name = row.what if is_first else ""
    return [line(name, first, width, row.confidence), *(line("", each, width) for each in more)]


def line(what: str, value: str, width: int, confidence: float | None = None) -> str:
    """A line of the table."""
    return f"  {what:<{width}}  {sure(confidence)}  {value}"


def sure(confidence: float | None) -> str:
    """A confidence as per cent, in four columns; blank where none was estimated."""
    return "    " if confidence is None else f"{confidence:4.0%}"
