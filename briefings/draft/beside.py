"""What the lines beside the headline of a page say: when it was published and updated, and by whom."""

from briefings.draft import bylines, calendar, stamps
from briefings.draft.stamps import Stamp
from briefings.seed import Claims


def stamped(claims: Claims, order: calendar.Order) -> list[Stamp]:
    """The stamps of the first lines that hold nothing else, else of the first that says a day and little else."""
    whole = [each for line in claims.beside for each in stamps.stamps(line, order) if each.value]
    if any(not each.updated for each in whole):
        return whole
    mixed = (found for line in claims.beside if (found := stamps.among(line, order)) and found[0].value)
    return [*next(mixed, []), *whole]


def signed(claims: Claims) -> tuple[str, ...]:
    """The people of the first line that is a byline, else of the first that names them beside a day."""
    found = (read.authors for line in claims.beside if (read := bylines.byline(line)) and read.authors)
    if whole := next(found, ()):
        return whole
    return next(filter(None, map(beside_a_day, claims.beside)), ())


def beside_a_day(line: str) -> tuple[str, ...]:
    """The people whom a line names after `by`, or in front of a day."""
    found = stamps.among(line)
    return bylines.within(line) or (bylines.before(line[: found[0].mention.start]) if found else ())
