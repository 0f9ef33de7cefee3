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
    """The people of the first line that is a byline, else of the first that names them beside or above a day; what
    bears the name of the publisher is nobody.
    """
    lines = claims.beside
    found = filter(
        None,
        (
            *map(whole, lines, [*lines[1:], ""]),
            *map(beside_a_day, lines),
            *map(above_a_day, lines, zip(lines[1:], [*lines[2:], ""], strict=False)),
        ),
    )
    return next(filter(None, (named(people, claims.publisher) for people in found)), ())


def named(people: tuple[str, ...], publisher: str) -> tuple[str, ...]:
    """The people who are not the publisher."""
    return tuple(each for each in people if each.casefold() != publisher.casefold())


def whole(line: str, following: str) -> tuple[str, ...]:
    """The people of a line that is a byline; of the next one where it says no more than `By`."""
    if bylines.ALONE.fullmatch(line):
        return (following,) if bylines.is_name(following) else ()
    found = bylines.byline(line)
    return found.authors if found else ()


def above_a_day(line: str, following: tuple[str, str]) -> tuple[str, ...]:
    """The person whose name stands alone above a day."""
    return (line,) if bylines.is_person(line) and any(map(stamps.among, following)) else ()


def beside_a_day(line: str) -> tuple[str, ...]:
    """The people whom a line names after `by`, or in front of a day."""
    found = stamps.among(line)
    return bylines.within(line) or (bylines.before(line[: found[0].mention.start]) if found else ())
