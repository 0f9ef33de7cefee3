"""Numbers worth a table, with what they count; nothing is added up, and what is no amount is left out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from briefings.draft import Counted
from briefings.draft.dates import Passage
from briefings.draft.list_items import one_by_one
from briefings.draft.numbers.amounts import SHARES, Amount, amounts
from briefings.draft.numbers.before import before_it
from briefings.draft.numbers.currencies import MONEY, SHARED, settled
from briefings.draft.numbers.nouns import BALLOTS, PERSONS, SINGULAR, counted
from briefings.draft.numbers.pairs import Pair, Vote, paired, votes
from briefings.draft.numbers.sums import DISTANCES
from briefings.draft.parts import HUGE, Number
from briefings.text import sentences

#: Most numbers of one briefing, the characters in which they are looked for, and the least that makes one worth a line.
MOST, LOOKED_AT, WORTH = 8, 40_000, 2
#: Sentences whose numbers weigh more: those of the lead.
LEAD = 600
#: A part of a number that the text gave just before makes no sense by itself.
PART = re.compile(r"\b(?:including|among them|of whom|of them)\s(?:at least\s|about\s)?$")
FATE = re.compile(
    r"\b(?:kill|injur|wound|dead\b|died\b|toll\b|arrest|missing|displac|trapped|rescued|evacuat|drown"
    r"|shot\b|stabb|hostage|still missing|tot[e]?\b|死|伤|傷|负伤|사망|숨지|다쳤|부상|погиб|убит|ранен|постра|загин"
    r"|вбит|поран|zgin|rann|zabit|döda|omkom|skada|مقتل|قتل|إصابة|کشته|زخمی|getötet|starben|verletzt|muert"
    r"|herid"
    r"|mort|bless|tué)"
)
VOTING = re.compile(
    r"\b(?:vot|voix|Stimmen|stemmen|(?:passed|approved|adopted|rejected|confirmed|carried|ruled)\b)", re.I
)
#: What is told of people and things, and is no number of them.
NO_MATTER = frozenset(
    ("age", "ages", "legal age", "minimum age", "year", "years", "page", "number", "it", "time", "cent", "cents")
)
DIGITS = re.compile(r"\d[\d.,]*\d|\d")


class Found(msgspec.Struct, frozen=True):
    """A number on its way into the table: its sentence, and how much speaks for it."""

    number: Number
    start: int
    end: int
    worth: int
    place: int


def numbers(passages: Sequence[Passage], language: str, title: str = "", where: str = "") -> tuple[Counted, ...]:
    """The numbers of a text in their order, each once; those of the headline and of the lead come before others.

    `where` is what the text says of where it was filed: it may tell whose shillings it speaks of.
    """
    found: list[Found] = []
    length = 0
    headline = frozenset(DIGITS.findall(title))
    for passage in one_by_one(passages):
        length += len(passage.text)
        if passage.caption or length > LOOKED_AT:
            continue
        for each in within(passage, language[:2], headline):
            if not any(same(each.number, other.number) for other in found):
                found.append(each)
    best = sorted(sorted(found, key=lambda each: -each.worth)[:MOST], key=lambda each: each.place)
    return tuple(
        Counted(number, each.start, each.end)
        for each, number in zip(
            best, with_codes([each.number for each in best], passages, language, where), strict=True
        )
    )


def with_codes(found: list[Number], passages: Sequence[Passage], language: str, where: str) -> list[Number]:
    """Numbers with the code of their currency where their word for it is one of several countries."""
    if not any(each.unit.casefold() in SHARED for each in found):
        return found
    text = "\n".join([where, *(each.text for each in passages)])[:LOOKED_AT]
    return [msgspec.structs.replace(each, unit=settled(each.unit, text, language[:2])) for each in found]


def same(one: Number, other: Number) -> bool:
    """Whether two numbers are one that is told twice: one value of one unit that has three digits or one noun."""
    if (one.value, one.unit) != (other.value, other.unit):
        return False
    precise = len(f"{abs(one.value):g}".replace(".", "").strip("0")) > 2
    return precise or one.what[:6].casefold() == other.what[:6].casefold() or shared(one.what, other.what)


def shared(one: str, other: str) -> bool:
    """Whether the names of two numbers have a telling word in common."""
    words = [{word[:6].casefold() for word in re.findall(r"[^\W\d_]{4,}", each)} for each in (one, other)]
    return bool(words[0] & words[1])


def within(passage: Passage, language: str, headline: frozenset[str] = frozenset()) -> Iterator[Found]:
    """The numbers of one passage that are worth a line."""
    text = passage.text
    every = list(amounts(text, language))
    cast = votes(text, language) if VOTING.search(text) else []
    if not every and not cast:
        return
    spans = sentences.spans(text)
    starts = [start for start, _ in spans]
    free = [each for each in every if not any(vote.start < each.end and each.start < vote.end for vote in cast)]
    for start, end, number, worth in sorted([*read(text, free, language), *ballots(cast)], key=lambda each: each[:2]):
        first, last = spans[max(0, bisect_right(starts, start) - 1)]
        worth += 6 * (not headline.isdisjoint(DIGITS.findall(text[start:end]))) + (passage.start + start < LEAD)
        worth += 2 * bool(PERSONS.search(number.what)) * bool(FATE.search(text[first:last]))
        if worth >= WORTH:
            yield Found(number, passage.start + first, passage.start + last, worth, passage.start + start)


def ballots(cast: list[Vote]) -> Iterator[tuple[int, int, Number, int]]:
    """The votes as numbers, each with its place and what speaks for it."""
    for each in cast:
        yield each.start, each.end, Number(each.value, what=each.what), 3


def read(text: str, every: list[Amount], language: str) -> Iterator[tuple[int, int, Number, int]]:
    """The amounts as numbers, each with its place and what speaks for it; those of which the text does not say what
    they count are left out.
    """
    spans = sentences.spans(text)
    starts = [start for start, _ in spans]
    for pair in paired(text, every, language):
        _, last = spans[max(0, bisect_right(starts, pair.amount.start) - 1)]
        number = number_of(text[:last], pair, language)
        if number and not PART.search(text, max(0, pair.amount.start - 30), pair.amount.start):
            told = 2 * (pair.whole is not None or bool(BALLOTS.match(number.what)))
            yield pair.amount.start, pair.amount.end, number, worth_of(number, pair.amount) + told


def number_of(text: str, pair: Pair, language: str) -> Number | None:
    """The number with what it counts; None where the text does not say what that is."""
    amount, was = pair.amount, pair.was
    ends = [each for each in (amount, was, pair.until) if each]
    around = msgspec.structs.replace(
        pair.until or amount, start=min(each.start for each in ends), unit=amount.unit or (was.unit if was else "")
    )
    what = counted(around, text, language)
    if (was or pair.until) and not what:
        what = (counted(was, text, language) if was else "") or before_it(text[: around.start], language)
    if amount.value == 1 and not SINGULAR.match(text, amount.end) and not amount.unit:
        return None
    if not what or abs(amount.value) > HUGE or what.casefold() in NO_MATTER or not re.search(r"\w{2}", what):
        return None
    return Number(
        amount.value,
        was.value if was else None,
        amount.approx or pair.until is not None,
        around.unit,
        f"{what}{extent(text, pair)}",
    )


def extent(text: str, pair: Pair) -> str:
    """How far a number that is not exact may reach, as the text says it: ` (5,000–6,000)`, ` (at least)`."""
    if pair.until:
        ends = (" ".join(text[each.start : each.end].split()) for each in (pair.amount, pair.until))
        return f" ({'–'.join(ends)})"
    if pair.amount.until is not None:
        return f" ({' '.join(text[pair.amount.start : pair.amount.end].split())})"
    return f" ({pair.amount.bound})" if pair.amount.bound else ""


def worth_of(number: Number, amount: Amount) -> int:
    """How much speaks for a number: a change, a sum, a share, people, and sheer size."""
    people = PERSONS.search(number.what) is not None
    unit = number.unit in MONEY or number.unit in SHARES
    worth = 4 * (number.was is not None) + 3 * unit + (bool(number.unit) and not unit and number.unit not in DISTANCES)
    worth += people + 2 * (number.value >= 1000) + (number.value > 12)
    fate = FATE.search(number.what)
    return worth + (number.value > 12 and not amount.spelled) - (amount.spelled and number.value <= 12 and not fate)
