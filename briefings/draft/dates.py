"""The day of a report, inferred from the text alone: its evidence, and how sure that is. The clock is never asked.

What decides, in this order: what the format claims; a stamp; the day in a dateline; a day said with its weekday in the
first paragraphs; a weekday there, resolved against the latest day of the past that the text or a caption names.
"""

import datetime
import re

import msgspec

from briefings.draft import Dated, Span, calendar
from briefings.draft.calendar import Mention, Order

#: What is to come is no evidence of when a report was written.
AHEAD = re.compile(
    r"\b(?:will|would|shall|is to|are to|was to|were to|to be|due|scheduled|planned|plans?|expected"
    r"|expects?|set (?:for|to)|ahead of|deadline|expires?|upcoming)\b"
    r"|\b(?:wird|werden|soll|sollen|sera|seront|doit|será|serán|sarà|saranno|zal|zullen|będzie|будет|будут)\b"
    r"|\b(?:by|until|till|before|next|from|begins?|starts?|opens?)(?:\s+(?:on|the|late|early))?\s*$",
    re.I,
)
SAID = re.compile(
    r"\b(?:said|says|told|met|held|left|began|took|struck|hit|\w{3,}ed)\b"  # announced, agreed, decided, voted …
)
PEG = re.compile(
    r"(?<!next )(?<!last )(?<!since )(?<!until )(?<!by )(?<!every )"
    + calendar.LONE_WEEKDAY.pattern
    + r"(?![’']s)(?! to [A-Z])"
)
#: Where one of these stands, the verb of a sentence can be asked for.
ENGLISH = re.compile(r"\b(?:the|of|and|to)\b", re.I)
YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
HALF_A_YEAR = 180
#: Characters before a day in which its clause is looked for.
CLAUSE = 300
#: Characters of one paragraph in which its weekday is looked for.
MOST_LOOKED_AT = 10_000
#: Days of one paragraph that are looked at; more are a table.
MOST = 500
#: Paragraphs in which a report says when its news happened.
LEAD = 4


class Passage(msgspec.Struct, frozen=True):
    """A stretch of text and where it begins in the seed; captions are weaker evidence than the text.

    One that is `quoted` is a block quote; a line of its own below may say whose (`signed`).
    """

    text: str
    start: int
    caption: bool = False
    quoted: bool = False
    signed: str = ""


class Evidence(msgspec.Struct, frozen=True):
    """A day of the past that a passage names."""

    day: datetime.date
    span: Span
    caption: bool
    weekday: bool
    place: int


def inferred(passages: list[Passage], order: Order = "") -> tuple[Dated | None, list[str]]:
    """The day of a report that neither its format nor a stamp dates, and questions to the editor."""
    evidence = [each for number, passage in enumerate(passages) for each in days(passage, number, order)]
    if not evidence:
        return None, ambiguous(passages, order)
    body = [each for each in passages if not each.caption][:LEAD]
    if said := outright(evidence, body):
        return said, []
    latest = max(evidence, key=lambda each: (each.day, not each.caption))
    if later_year(passages, latest.day.year):
        return None, [f"no date: the latest day that the text names, {latest.day.isoformat()}, is older than its story"]
    return resolved(latest, body)


def days(passage: Passage, place: int, order: Order = "") -> list[Evidence]:
    """The days of the past with a year in one passage."""
    found = []
    for mention in calendar.mentions(passage.text, order)[:MOST]:
        day = mention.date() if mention.year and not mention.other else None
        if day and not is_ahead(passage.text, mention.start):
            span = Span(passage.start + mention.start, passage.start + mention.end)
            found.append(Evidence(day, span, passage.caption, mention.weekday == day.weekday(), place))
    return found


def is_ahead(text: str, position: int) -> bool:
    """Whether what stands at `position` was still to come: something before it in its clause says so."""
    clause = re.split(r"[.;!?]\s|,\s|[“”]|\b(?:and|after|but)\b", text[max(0, position - CLAUSE) : position])[-1]
    return AHEAD.search(clause) is not None


def outright(evidence: list[Evidence], body: list[Passage]) -> Dated | None:
    """`on Thursday, February 18, 2021` in the first paragraphs, with something that was done or said."""
    starts = {passage.start: passage for passage in body[:2]}
    for each in evidence:
        passage = next((p for start, p in starts.items() if start <= each.span.start < start + len(p.text)), None)
        if passage and each.weekday and (SAID.search(passage.text) or not ENGLISH.search(passage.text)):
            return Dated(each.day.isoformat(), 0.85, (each.span,))
    return None


def latest_day(passages: list[Passage], order: Order = "") -> datetime.date | None:
    """The latest day of the past that the text names."""
    found = [each.day for place, passage in enumerate(passages) for each in days(passage, place, order)]
    return max(found, default=None)


def in_its_year(mention: Mention, near: datetime.date) -> datetime.date | None:
    """A day without a year in the year in which it follows `near`, or lies just before it."""
    day = mention.date(near.year)
    return mention.date(near.year + 1) if day and (near - day).days > HALF_A_YEAR else day


def agreed(day: datetime.date, mention: Mention, lead: Passage | None) -> tuple[datetime.date | None, Span | None]:
    """A dateline's day in the year, that of `day` or the next, in which the weekday of the lead is that day or (in the
    first year) the day before; the day itself where the lead names no weekday, none where neither
    year fits; and where the weekday stands.
    """
    peg = peg_of(lead) if lead else None
    if lead is None or peg is None:
        return day, None
    wanted, span = calendar.weekday_of(peg[0]), Span(lead.start + peg.start(), lead.start + peg.end())
    following = mention.date(day.year + 1)
    if (day.weekday() - wanted) % 7 <= 1:
        return day, span
    return (following, span) if following and following.weekday() == wanted else (None, span)


def peg_of(passage: Passage) -> re.Match[str] | None:
    """The first weekday of a passage on which something was done or said."""
    for match in PEG.finditer(passage.text, 0, MOST_LOOKED_AT):
        english = match[0].endswith("day")
        if not is_ahead(passage.text, match.start()) and not (english and not SAID.search(passage.text)):
            return match
    return None


def on_or_before(mention: Mention, made: datetime.date) -> datetime.date | None:
    """A day in its own year, else in the year in which a file was made soon after it."""
    if mention.year:
        return mention.date()
    found = (mention.date(year) for year in (made.year, made.year - 1))
    return next((each for each in found if each and -1 <= (made - each).days <= HALF_A_YEAR), None)


def resolved(latest: Evidence, body: list[Passage]) -> tuple[Dated | None, list[str]]:
    """The weekday of the news, on or after the latest dated day; without one there is only a question."""
    for passage in body:
        if match := peg_of(passage):
            day = calendar.on_or_after(calendar.weekday_of(match[0]), latest.day)
            spans = tuple(
                sorted(
                    (latest.span, Span(passage.start + match.start(), passage.start + match.end())),
                    key=lambda s: s.start,
                )
            )
            return Dated(day.isoformat(), 0.7 if latest.caption else 0.75, spans), []
    if latest.caption or latest.place <= 1:
        return Dated(latest.day.isoformat(), 0.4, (latest.span,)), [
            "the date rests on one day that the text names: please check it"
        ]
    return None, [f"no date: the latest day that the text names is {latest.day.isoformat()}"]


def later_year(passages: list[Passage], year: int) -> bool:
    """Whether the text speaks of a year after `year` as past, so that its dated days are history."""
    for passage in passages:
        for match in YEAR.finditer(passage.text):
            if int(match[0]) > year and not is_ahead(passage.text, match.start()):
                return True
    return False


def ambiguous(passages: list[Passage], order: Order = "") -> list[str]:
    """The question that a day such as 02/03/2021 leaves open."""
    for passage in passages:
        for mention in calendar.mentions(passage.text, order):
            if mention.other:
                return [open_order(passage.text[mention.start : mention.end], mention)]
    return ["no date: the text names no day of the past with its year"]


def open_order(words: str, mention: Mention) -> str:
    """`02/03/2021` may be two days."""
    first = mention.date()
    second = mention.other and datetime.date(mention.year, *mention.other)
    return f"no date: {words} is {first} or {second}"
