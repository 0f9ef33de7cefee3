"""A report with its numerals: a key point leads to the sentence that it repeats, and the sentence to its source."""

from collections.abc import Iterable

import msgspec
from markupsafe import Markup

from briefings.page import BriefingPage
from briefings.theme.pulling import with_quotes
from briefings.theme.sentences import DATELINE, Spot, find


class Point(msgspec.Struct, frozen=True):
    """A key point and the number of its sentence in the report, 0 where the report does not have it word for word."""

    text: str
    number: int = 0


class Report(msgspec.Struct, frozen=True):
    """The body of a briefing as it is read, and the key points that lead into it."""

    body: Markup
    points: tuple[Point, ...] = ()


def report_of(page: BriefingPage, pull: bool = True) -> Report:
    """The report of a page; `pull` says whether a long one repeats a quotation in large type."""
    spots = find(page.body, page.key_points)
    numbers = {spot: number for number, spot in enumerate(apart(spots), 1)}
    points = tuple(
        Point(text, numbers.get(spot, 0) if spot else 0) for text, spot in zip(page.key_points, spots, strict=True)
    )
    body = with_numerals(page.body, numbers, bool(page.sources))
    if pull and page.quotes:
        body = with_quotes(body, page.quotes, {each.name: each.role for each in page.people})
    return Report(Markup(body), points)  # noqa: S704  (the page's own body, with elements around whole stretches of it)


def apart(spots: Iterable[Spot | None]) -> list[Spot]:
    """The spots in the order of the text, without those that reach into one before them."""
    kept: list[Spot] = []
    for spot in sorted({each for each in spots if each}):
        if not kept or kept[-1].end <= spot.start:
            kept.append(spot)
    return kept


def with_numerals(body: str, numbers: dict[Spot, int], sourced: bool) -> str:
    """`body` with a number before each of these stretches; where there is a source, the number leads to it."""
    done, at = [], 0
    for spot, number in numbers.items():
        dateline = DATELINE.search(body, at, spot.start)
        start = dateline.start() if dateline else spot.start
        done += [body[at:start], numeral(number, sourced), f'<span class="cited" id="s{number}">']
        done += [body[start : spot.end], "</span>"]
        at = spot.end
    return "".join([*done, body[at:]])


def numeral(number: int, sourced: bool) -> str:
    """The number of the sentence behind it."""
    if not sourced:
        return f'<span class="cite" aria-hidden="true">{number}</span>'
    return f'<a class="cite" href="#source-1" aria-label="{number}: source of the next sentence">{number}</a>'
