"""Numbers worth a table, with what they count; nothing is added up, and what is no amount is left out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from briefings.draft import Counted
from briefings.draft.dates import Passage
from briefings.draft.numbers.amounts import JOIN, Amount, amounts
from briefings.draft.numbers.nouns import PERSONS, SINGULAR, counted
from briefings.draft.paragraphs import BULLET
from briefings.draft.parts import HUGE, Number
from briefings.text import sentences

#: Most numbers of one briefing, the characters in which they are looked for, and the least that makes one worth a line.
MOST, LOOKED_AT, WORTH = 8, 40_000, 2
DIGIT = re.compile(r"\d")
#: What makes of two amounts one that changed.
FROM = re.compile(
    r"\b(?:from|von|de|da|desde)\s(?:(?:about|around|nearly|some|more than|just|only|rund|etwa)\s)?$", re.I
)
TO = re.compile(
    r"^[^.;:!?]{0,60}?\b(?:to|auf|à|a|hasta)\s(?:(?:about|around|approximately|nearly|almost|roughly|some|more than"
    r"|over|at least|as many as|up to|just under|just over|rund|etwa|environ|unos|cerca de|más de|plus de)\s)?$",
    re.I,
)
DOWN_FROM = re.compile(
    r"^[^.;:!?]{0,60}?\b(?:up from|down from|from|compared (?:with|to)|against|after|nach|contre"
    r"|frente a)\s(?:(?:about|around|nearly|some|more than|just|only)\s)?$",
    re.I,
)
#: A part of a number that the text gave just before makes no sense by itself.
PART = re.compile(r"\b(?:including|among them|of whom|of them)\s(?:at least\s|about\s)?$")


class Found(msgspec.Struct, frozen=True):
    """A number on its way into the table: its sentence, and how much speaks for it."""

    number: Number
    start: int
    end: int
    worth: int


def numbers(passages: Sequence[Passage], language: str) -> tuple[Counted, ...]:
    """The numbers of a text in their order, each once."""
    found: dict[tuple[object, ...], Found] = {}
    length = 0
    for passage in passages:
        length += len(passage.text)
        if passage.caption or length > LOOKED_AT or BULLET.match(passage.text):
            continue
        for each in within(passage, language[:2]):
            found.setdefault((each.number.value, each.number.unit, each.number.what[:6].casefold()), each)
    least = sorted((each.worth for each in found.values()), reverse=True)[:MOST][-1:]
    best = [each for each in found.values() if each.worth >= least[0]] if least else []
    return tuple(Counted(each.number, each.start, each.end) for each in best[:MOST])


def within(passage: Passage, language: str) -> Iterator[Found]:
    """The numbers of one passage that are worth a line."""
    text = passage.text
    every = list(amounts(text, language))
    if not every:
        return
    spans = sentences.spans(text)
    starts = [start for start, _ in spans]
    for amount, was, until in joined(text, every):
        first, last = spans[max(0, bisect_right(starts, amount.start) - 1)]
        number = number_of(text[:last], amount, was, until, language)
        if number is None or PART.search(text, max(0, amount.start - 30), amount.start):
            continue
        worth = worth_of(number, amount, text[first:last])
        if worth >= WORTH:
            yield Found(number, passage.start + first, passage.start + last, worth)


def joined(text: str, every: list[Amount]) -> Iterator[tuple[Amount, Amount | None, Amount | None]]:
    """The amounts, each with what it was before and how far it may reach; a pair of either kind is one number."""
    used = -1
    for index, (one, other) in enumerate(pairwise([*every, None])):
        if one is None or index <= used:
            continue
        between = text[one.end : other.start] if other else ""
        if other and FROM.search(text[max(0, one.start - 30) : one.start]) and TO.search(between):
            used = index + 1
            yield other, one, None
        elif other and DOWN_FROM.search(between) and comparable(one, other):
            used = index + 1
            yield one, other, None
        elif other and JOIN.fullmatch(between) and one.value < other.value:
            used = index + 1
            yield one, None, other
        else:
            yield one, None, None


def comparable(one: Amount, other: Amount) -> bool:
    """Whether two amounts may be the same thing at two times."""
    return one.unit == other.unit and not one.spelled and not other.spelled


def number_of(text: str, amount: Amount, was: Amount | None, until: Amount | None, language: str) -> Number | None:
    """The number with what it counts; None where the text does not say what that is."""
    what = counted(until or amount, text, language) or (counted(was, text, language) if was else "")
    if amount.value == 1 and not SINGULAR.match(text, amount.end) and not amount.unit:
        return None
    if not what or abs(amount.value) > HUGE or not re.search(r"\w{2}", what):
        return None
    unit = amount.unit or (until.unit if until else "") or (was.unit if was else "")
    if until:
        first, last = (" ".join(text[each.start : each.end].split()) for each in (amount, until))
        return Number(amount.value, None, True, unit, f"{what} ({first}–{last})")
    return Number(amount.value, was.value if was else None, amount.approx, unit, what)


def worth_of(number: Number, amount: Amount, sentence: str) -> int:
    """How much speaks for a number: a change, a sum, a share, people and what became of them, and sheer size."""
    fate = re.search(
        r"\b(?:kill|injur|wound|dead\b|died\b|arrest|missing|displac|tot[e]?\b|verletzt|muert|herid|mort|bless)",
        sentence,
    )
    people = PERSONS.search(number.what) is not None
    worth = (
        4 * (number.was is not None)
        + 3 * bool(number.unit)
        + 2 * people * bool(fate)
        + people
        + (number.value >= 1000) * 2
    )
    worth += 1 if number.value > 12 else 0
    return worth + (number.value > 12 and not amount.spelled) - (amount.spelled and number.value <= 12 and not fate)
