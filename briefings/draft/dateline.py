"""Datelines: `WASHINGTON –`, `LONDON (Reuters) -`, `BAGHDAD, Feb. 18 (Xinhua) --`, `NAIROBI, Kenya (AP) _`."""

import functools
import re
from collections.abc import Iterable

import msgspec

from briefings.draft import calendar, countries, foreign_datelines
from briefings.draft.agencies import agency
from briefings.draft.calendar import Mention
from briefings.draft.parts import Dateline, Place

DASH = re.compile(r"(?<=\))\.\s?[-–—]{1,2}\s+|\s*(?:(?<=\))\s*|\s)(?:--+|[-–—_―])\s+|(?<=\w)\s?[–—]\s?|(?<=\)):\s+")
AGENCY = re.compile(r"\s*\(([^()]{2,30})\)\s*$")
PLACE = re.compile(r"[^\W\d_](?:[\w.’'/-]|\s)*", re.U)
TAG = re.compile(r"\(([A-Z][A-Za-z/ ]{1,20})\)\s*(?:[-–—_]+\s*)?")
LONGEST = 80
WORDS = 6


class Opening(msgspec.Struct, frozen=True):
    """What stands before the first sentence: the dateline, a day without a year, and how many characters it takes."""

    dateline: Dateline
    length: int
    mention: Mention | None = None


def opening(text: str) -> Opening | None:
    """The dateline at the beginning of the first body paragraph, or a lead tag such as `(CNN)`."""
    if tagged := TAG.match(text):
        name = agency(tagged[1])
        return Opening(Dateline(agency=name), tagged.end()) if name else None
    if found := foreign_datelines.foreign(text):
        return made(found)
    dash = DASH.search(text[:LONGEST])
    if dash is None or not text[dash.end() :].strip():
        return None
    head = text[: dash.start()].strip()
    sender = AGENCY.search(head)
    name = (agency(sender[1]) or sender[1].strip()) if sender else ""
    if sender:
        head = head[: sender.start()]
    return placed(head.strip(" ,"), name, dash, text)


def made(found: foreign_datelines.Found) -> Opening:
    """The opening that a dateline of another form makes."""
    code = country_of(found.place)
    place = spelled(found.place[0])
    return Opening(Dateline(place=place, country=code or None, agency=found.agency), found.length, found.mention)


def alone(text: str) -> Opening | None:
    """The dateline that a line is, and nothing else."""
    found = foreign_datelines.line(text.strip())
    return made(found) if found else None


def placed(head: str, sender: str, dash: re.Match[str], text: str) -> Opening | None:
    """The dateline whose place and day are `head`, if it reads like one."""
    mention = next(iter(calendar.mentions(head)), None)
    place = (head[: mention.start] if mention else head).strip(" ,")
    parts = [part.strip() for part in place.split(",")]
    if not place or len(place.split()) > WORDS or not all(PLACE.fullmatch(part) for part in parts):
        return None
    if not believable(parts, sender, mention, text[dash.end() :]):
        return None
    code = country_of(parts)
    return Opening(
        Dateline(place=spelled(parts[0].split("/")[0].strip()), country=code or None, agency=sender),
        dash.end(),
        mention,
    )


def believable(parts: list[str], sender: str, mention: Mention | None, rest: str) -> bool:
    """Capitals, a known place, an agency or a day speak for a dateline; an insertion between two dashes against it."""
    if not all(
        word[0].isupper() or word in ("de", "of", "the", "al", "al-") for part in parts for word in part.split()
    ):
        return False
    known = bool(country_of(parts))
    capitals = parts[0].isupper() and len(parts[0]) > 2
    inserted = re.match(r"[^.!?]{0,80}?\s[–—-]\s", rest)
    if inserted and not sender and not (known and capitals):
        return False  # `NATO – the alliance – said`
    if sender or mention:
        return capitals or known or bool(sender and agency(sender))
    if capitals:
        return known or (is_long_or_town(parts[0]) and rest[:1].isupper())
    return known and parts[0] not in countries.CODES and rest[:1].isupper()


def is_long_or_town(place: str) -> bool:
    """Whether a place in capitals is no acronym: `NUUK` is a town, `NATO` is not."""
    return len(place) > 4 or place.capitalize() in cities()


@functools.cache
def cities() -> frozenset[str]:
    """The names of large cities and capitals."""
    from briefings.draft.entities.lists import lines

    return frozenset(line.split("\t", 1)[0] for line in lines("cities.tsv"))


def country_of(parts: list[str]) -> str:
    """The country that the last part names, else the state it is in, else that of the city."""
    if len(parts) > 1:
        return countries.country(plain(parts[-1])) or countries.of_state(parts[-1])
    return countries.country(plain(parts[0]))


def plain(place: str) -> str:
    """A place with the apostrophe that tables have: `N’Djamena`."""
    return place.replace("’", "'")


def spelled(place: str) -> str:
    """A place in capitals as it is usually written: `UNITED NATIONS` → `United Nations`."""
    if not place.isupper():
        return place
    known = next((city for city in countries.CITIES if city.casefold() == place.casefold()), "")
    small = {"De", "Of", "Al", "Da", "Do", "Del"}
    words = [part.capitalize() for part in re.split(r"(\W)", place)]
    return known or "".join(word.lower() if word in small and index else word for index, word in enumerate(words))


def located(dateline: Dateline, places: Iterable[Place]) -> Dateline:
    """A dateline with the country that the text's own places settle, where its place alone did not."""
    if dateline.country or not dateline.place:
        return dateline
    name = dateline.place.casefold()
    codes = {each.country for each in places if name in map(str.casefold, (each.name, *each.aliases))}
    return msgspec.structs.replace(dateline, country=next(iter(codes))) if len(codes) == 1 else dateline
