"""Finding reports of one event that different publishers tell in their own words.

A report is remembered by its traits: whom and what it names, its numbers, the words of its headline and lead, each as
a hash, with the days of report and event. Two reports of one event share several traits that are rare. Only those that
share two names or numbers on neighbouring days are compared, so that the work grows with the number of reports.
"""

import datetime
import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple, TypeVar

import msgspec

from briefings.draft import Draft, countries
from briefings.draft.subjects import GENERIC
from briefings.draft.topics import IDLE, singular
from briefings.text.slugs import tag_key

D = TypeVar("D", bound=tuple[str, ...])
#: What a trait of each kind weighs: person, organization, place, country, number, round number, word.
WEIGHTS = {"p": 3.0, "o": 2.0, "l": 2.0, "c": 0.5, "n": 2.5, "r": 1.0, "w": 1.0}
#: Kinds that lead from one report to another.
LEADING = "polnr"
#: The weight of shared traits from which on two reports are of one event, and its part of the lighter one's weight.
ENOUGH, PART = 9.0, 0.36
#: Traits of each kind that are remembered at most; characters of a lead; holders of a trait on one day that are tried;
#: reports with a trait that still leads to others.
MOST = {"p": 8, "o": 8, "l": 8, "c": 4, "n": 10, "r": 10, "w": 30}
LEAD, TRIED, RARE = 400, 8, 100
#: Words that two leads of one event share, unless they share numbers.
FEW_WORDS = 4
#: Characters of a text whose numbers are looked at.
LOOKED_AT = 4_000
#: Reports that a small collection is weighed as if it had besides, so that what two of three share may be rare.
BESIDES = 50
NUMBER = re.compile(r"(?<![\w:.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w:.,])\d+(?:\.\d+)?(?![\w:]|[.,]\d)")
YEAR = re.compile(r"(?:19|20)\d\d")
MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?=[A-Z][a-z]{2})"
)
WORD = re.compile(r"[^\W\d_]{4,}")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY = re.compile(r"\b(?:last )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)\b", re.I)
NATIONS = frozenset(names[0] for names in countries.NAMES.values())
ENDINGS = ("ing", "ed", "er", "es", "e", "n")


class Traits(msgspec.Struct, frozen=True):
    """A report as it is remembered: when it was published, when what it tells happened (empty where it does not say),
    who published it, and its traits: a letter for the kind and eight digits each.
    """

    day: str
    happened: str
    publisher: str
    marks: tuple[str, ...]


class Pair(NamedTuple):
    """Two reports of one event, the later one first."""

    later: tuple[str, ...]
    earlier: tuple[str, ...]


def traits(draft: Draft) -> str:
    """The traits of a report in one line; empty where its day is not known."""
    if draft.date is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", draft.date.value[:10]):
        return ""
    day = draft.date.value[:10]
    text = "\n".join(part.markdown for part in draft.body)[:LOOKED_AT]
    lead = f"{draft.title}. {text[:LEAD]}"
    source = draft.sources[0] if draft.sources else None
    publisher = hashed(tag_key(source.name or source.url)) if source and (source.name or source.url) else "-"
    marks = [f"{kind}{hashed(name)}" for kind, names in named(draft, text, lead) for name in names[: MOST[kind]]]
    return " ".join([day, happened(lead, day) or "-", publisher, "".join(dict.fromkeys(marks))])


def read(line: str) -> Traits | None:
    """Traits that were remembered, None where they make no sense."""
    parts = line.split(" ")
    if len(parts) != len(Traits.__struct_fields__):
        return None
    day, event, publisher, marks = ("" if each == "-" else each for each in parts)
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        return None
    written = (marks[at : at + 9] for at in range(0, len(marks), 9))
    return Traits(day, event, publisher, tuple(each for each in written if each[0] in WEIGHTS))


def hashed(text: str) -> str:
    """Eight hexadecimal digits."""
    return f"{zlib.crc32(text.encode()):08x}"


def named(draft: Draft, text: str, lead: str) -> Iterator[tuple[str, list[str]]]:
    """The traits of each kind, those that matter most first."""
    yield "p", [tag_key(each.name.rpartition(" ")[2]) for each in draft.named.people]
    yield "o", [tag_key(each.name) for each in draft.named.organizations]
    spots = [each.name for each in draft.named.places]
    spots += [draft.dateline.place] if draft.dateline and draft.dateline.place not in spots else []
    yield "l", [tag_key(each) for each in spots if each not in NATIONS]
    yield "c", [each.country for each in draft.named.places if each.country]
    numbers = list(dict.fromkeys(numerals(text)))
    yield "n", [each for each in numbers if len(each.rstrip("0").replace(".", "")) > 1]
    yield "r", [each for each in numbers if len(each.rstrip("0").replace(".", "")) == 1 and len(each) > 1]
    yield "w", list(words(lead))


def numerals(text: str) -> Iterator[str]:
    """Numbers in figures, without years, days and hours."""
    for match in NUMBER.finditer(MONTH.sub(" ", text)):
        number = match[0].replace(",", "")
        if len(number) > 1 and not YEAR.fullmatch(number):
            yield number


def words(lead: str) -> Iterator[str]:
    """The stems of words that say something."""
    for word in WORD.findall(lead.casefold()):
        single = singular(word)
        if single not in GENERIC and single not in IDLE and word not in IDLE and word not in DAYS:
            ending = next((each for each in ENDINGS if single.endswith(each) and len(single) > len(each) + 3), "")
            yield single.removesuffix(ending)


def happened(lead: str, day: str) -> str:
    """The day of the event: the first weekday that a lead names, on the day of the report or before it."""
    found = DAY.search(lead)
    if not found:
        return ""
    date = datetime.date.fromisoformat(day)
    name = found[1].lower()
    back = DAYS.index(name) if name in DAYS else date.weekday() - (name == "yesterday")
    back = (date.weekday() - back) % 7
    return (date - datetime.timedelta(days=back)).isoformat() if date.toordinal() > back else ""


def pairs(remembered: Mapping[D, str]) -> Iterator[Pair]:
    """For each report the earlier one (in the order of the mapping) that most likely tells of its event, if any."""
    found = {name: each for name, line in remembered.items() if (each := read(line))}
    times = Counter(mark for each in found.values() for mark in each.marks)
    best: dict[D, tuple[float, D]] = {}
    for (earlier, later), shared in candidates(found, times).items():
        score = likeness(found[earlier], found[later], times, len(found)) if shared > 1 else 0.0
        if score and (later not in best or score > best[later][0]):
            best[later] = score, earlier
    yield from (Pair(name, best[name][1]) for name in remembered if name in best)


def candidates(found: Mapping[D, Traits], times: Mapping[str, int]) -> Counter[tuple[D, D]]:
    """How many names and numbers, none of them common, pairs of reports of neighbouring days share."""
    holders: dict[tuple[str, int], list[D]] = defaultdict(list)
    shared: Counter[tuple[D, D]] = Counter()
    for name, each in found.items():
        ordinal = datetime.date.fromisoformat(each.day).toordinal()
        for mark in each.marks:
            if mark[0] not in LEADING or times[mark] > RARE:
                continue
            for day in (ordinal - 1, ordinal, ordinal + 1):
                for other in holders.get((mark, day), ()):
                    shared[other, name] += 1
            own = holders[mark, ordinal]
            if len(own) < TRIED:
                own.append(name)
    return shared


def likeness(one: Traits, other: Traits, times: Mapping[str, int], count: int) -> float:
    """What speaks for one event; 0 where too little does, or days or publishers speak against it."""
    if one.publisher and one.publisher == other.publisher:
        return 0.0
    if one.happened and other.happened and one.happened != other.happened:
        return 0.0
    weights = [{mark: weight(mark, times, count) for mark in each.marks} for each in (one, other)]
    both = weights[0].keys() & weights[1].keys()
    shared = sum(weights[0][mark] for mark in both)
    lighter = min(sum(each.values()) for each in weights)
    return shared if shared >= ENOUGH and shared >= PART * lighter and is_various(both) else 0.0


def is_various(marks: Collection[str]) -> bool:
    """Whether traits are of several kinds: two stories of one minister share him, his ministry and his country."""
    kinds = Counter(mark[0] for mark in marks)
    return len(kinds.keys() & set(LEADING)) > 1 and (kinds["w"] >= FEW_WORDS or kinds["n"] > 1)


def weight(mark: str, times: Mapping[str, int], count: int) -> float:
    """What a trait weighs: the more, the fewer reports have it."""
    whole = count + BESIDES
    return WEIGHTS[mark[0]] * math.log(whole / times[mark]) / math.log(whole / 2)
