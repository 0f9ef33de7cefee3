"""The date of a report: what its format claims, a stamp, the dateline, the address or the text, by their weight."""

import datetime
import re
from email.utils import parsedate_to_datetime

from briefings.draft import (
    Dated,
    Span,
    beside,
    calendar,
    dates,
    months,
    stamps,
)
from briefings.draft.body import Body
from briefings.draft.calendar import Mention
from briefings.draft.desk import Desk, Filed
from briefings.seed import Claims, Seed
from briefings.text.characters import one_line, shorten
from briefings.text.dates import normal

MIDNIGHT = re.compile(r"T00:00:00(?:[+-]\d\d:\d\d)?$")
#: Where the day stands on which somebody made a file, and other places that are weaker than a stamp.
PROPERTIES = frozenset({"Word created", "PDF CreationDate"})
MARKUP = frozenset({"htmldate", "markup"})
WEAK = PROPERTIES | MARKUP
URL_DAY = re.compile(
    r"[/_-]((?:19|20)\d\d)(?:[/-](0?[1-9]|1[0-2])[/-]|/([a-z]{3})/|(?=\d{4}(?!\d))(0[1-9]|1[0-2]))"
    r"(0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)"
)
#: `/2010/politics/08/13/`.
PARTED_DAY = re.compile(r"/((?:19|20)\d\d)/[A-Za-z][\w-]{1,40}/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/")


def date_of(seed: Seed, filed: list[Filed], made: Body, desk: Desk) -> tuple[Dated | None, str]:
    """The date of the report, and when it was updated: what the format claims, a stamp, the dateline, the text."""
    published = [each for each in filed if each.stamp.value and not each.stamp.updated]
    shown = beside.stamped(seed.claims, desk.order)
    own = [each for each in shown if not each.updated]
    later = [each.value for each in (*shown, *(each.stamp for each in filed)) if each.value and each.updated]
    updated = read(seed.claims.updated, desk.order) or (later[-1] if later else "")
    claimed, source = read(seed.claims.date, desk.order), seed.claims.date_source
    guess = source in WEAK
    desk.queries += unread(seed.claims, desk.order)
    date: Dated | None
    if claimed and not (guess and (published or own)) and not (source in MARKUP and day_of(seed.claims.url)):
        said = Dated(claimed, 0.7 if guess else 0.98, (), source)
        date = filed_on(said, made) if said.source in PROPERTIES else said
    elif own:
        date = Dated(own[0].value, 0.95 if own[0].mention.sure else 0.8, (), "beside the headline")
    elif published:
        first = published[0]
        date = Dated(first.stamp.value, 0.95 if first.stamp.mention.sure else 0.8, (first.span,))
    elif day := day_of(seed.claims.url):
        date = Dated(day, 0.8, (), "address")
    else:
        date = from_text(made, filed, desk)
        if date is None and updated:
            desk.queries.insert(0, "no date: it only says when it was updated")
    return date if date and date.value else None, updated if date is None or updated[:10] >= date.value[:10] else ""


def day_of(address: str) -> str:
    """The day in the address of a report, in its normal form; empty where there is none."""
    if match := URL_DAY.search(address):
        year, number, name, glued, day = match.groups()
        month = number or glued or f"{months.month(name, with_year=True)}"
    elif match := PARTED_DAY.search(address):
        year, month, day = match.groups()
    else:
        return ""
    return read(f"{year}-{month:0>2}-{day:0>2}")


def filed_on(created: Dated, made: Body) -> Dated:
    """The day of the dateline, in the year that fits the day on which the file was made; that day where none does."""
    mention = made.opening.mention if made.opening else None
    day = dates.on_or_before(mention, datetime.date.fromisoformat(created.value[:10])) if mention else None
    if mention is None or made.opening is None or day is None:
        return created
    span = Span(made.opening_start + mention.start, made.opening_start + mention.end)
    return Dated(day.isoformat(), 0.9 if mention.year else 0.85, (span,), "" if mention.year else created.source)


def from_text(made: Body, filed: list[Filed], desk: Desk) -> Dated | None:
    """The date by the dateline or by the text."""
    date, queries = dates.inferred(list(made.passages), desk.order)
    mention = made.opening.mention if made.opening else None
    if mention:
        near = dates.latest_day(list(made.passages), desk.order)
        span = Span(made.opening_start + mention.start, made.opening_start + mention.end)
        if mention.year and (day := mention.date()):
            return Dated(day.isoformat(), 0.9, (span,))
        found, weekday = in_a_year(mention, near, made) if near else (None, None)
        if found and (weekday or not dates.later_year(list(made.passages), found.year)):
            spans = {span, *(date.spans if date else ()), *([weekday] if weekday else [])}
            return Dated(found.isoformat(), 0.8 if weekday else 0.7, tuple(sorted(spans, key=lambda each: each.start)))
        if weekday and near and (day := dates.in_its_year(mention, near)):
            desk.queries += [*queries, "the weekday below the dateline fits no year of the text: please check the date"]
            return Dated(day.isoformat(), 0.4, (span,))
        queries.insert(0, "no date: the dateline names a day without its year")
        date = None
    open_stamps = [each.stamp for each in filed if each.stamp.mention.other]
    if open_stamps and date is None:
        queries.insert(0, dates.open_order("the stamp", open_stamps[0].mention))
    desk.queries += queries
    return date


def in_a_year(mention: Mention, near: datetime.date, made: Body) -> tuple[datetime.date | None, Span | None]:
    """The day of a dateline in a year near to the days of the text that the weekday of the lead agrees with."""
    day = dates.in_its_year(mention, near)
    lead = next((each for each in made.passages if not each.caption and each.start >= made.opening_start), None)
    return dates.agreed(day, mention, lead) if day else (None, None)


def read(text: str, order: calendar.Order = "") -> str:
    """A date that a format claims, in its normal form; empty where it is none, or might be two.

    Midnight sharp is what systems write that know only the day.
    """
    return MIDNIGHT.sub("", moment(one_line(text), order))


def moment(text: str, order: calendar.Order = "") -> str:
    """The date in `text` in its normal form, with the hour and the zone that it names."""
    try:
        return normal(text)
    except ValueError:
        pass
    if found := stamps.stamps(text, order):
        return found[0].value
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return lone_day(text)


def lone_day(text: str) -> str:
    """The only day that a line names, whatever else it says."""
    found = calendar.mentions(text)
    day = found[0].date() if len(found) == 1 and found[0].year and not found[0].other else None
    return day.isoformat() if day else ""


def unread(claims: Claims, order: calendar.Order = "") -> list[str]:
    """Says that a format names a date which cannot be read; a line that only looks like one in the markup may not."""
    said = one_line(claims.date)
    if not said or read(said, order) or claims.date_source == "markup":
        return []
    two = next((each for each in calendar.mentions(said) if each.other), None)
    why = "may be two days" if two else "is no day that can be read"
    return [f"{claims.date_source or 'the document'} says “{shorten(said, 60)}”, which {why}: write `date:`"]
