"""The places of a text, each once under its usual name, with the country that the text means."""

import itertools
import math
import re
from collections import Counter
from collections.abc import Collection

import msgspec

from briefings.draft import countries
from briefings.draft.entities.capitals import IDLE, NO_PERSON
from briefings.draft.entities.lists import CAPITAL, LARGE, Entry, Lists, capitals, given_names, towns
from briefings.draft.entities.mentions import Mention, behind
from briefings.draft.entities.towns import LOCATIVE, WEAK, WORDY, before, country_of_town, in_lists, is_spot, is_town
from briefings.draft.vocabulary import words

#: Kinds of places, before a name (`the town of Bucha`) or behind it (`Helmand province`).
KINDS = (
    r"town|village|city|district|province|port|suburb|island|region|state|neighbou?rhood|county|governorate|hamlet"
    r"|capital|prefecture|oblast|peninsula|municipality|township|settlement|camp"
)
OF_KIND = re.compile(rf"\b(?:{KINDS}|capital city|port city|border town|resort) of $")
KIND_BEHIND = re.compile(r" (?:province|district|region|governorate|county|prefecture|oblast|peninsula|state)\b")
#: Words that follow the adjective of a country where the country itself is meant.
STATE = re.compile(
    r"[ -](?:government|authorities|capital|border|army|military|parliament|embassy|territory|airspace|President|Prime"
    r"|Foreign|Defen[cs]e Min|Interior|Finance|president|prime minister|foreign min|coast|waters|soil|economy|state"
    r"|city|province|town|regime)\b"
)
NIGER = re.compile(r" [Ss]tates?\b")
GEORGIAN = re.compile(r"\b(?:Tbilisi|Abkhazia|South Ossetia|Saakashvili|Caucasus|Russian?|Georgian)\b")
#: Abbreviations of states that are words too: they count only behind a city.
SHORT_STATES = words(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Vt Va Wash Wis Wyo
    """
)
CLEAR = 5
#: Words of the name of a place at most.
MOST_WORDS = 3
#: Thousands of people of a city that needs support by a country near it, and how many kilometres are near.
LESSER, FAR = 300, 3_000
#: Behind this stand the scripts whose names are two characters long.
LETTERS = "\u2e80"
#: How often its people must be named for a country to be meant.
OFTEN = 3


class Spot(msgspec.Struct):
    """A place on the way: its usual name, its country, other spellings, how often and where it first stands."""

    name: str
    country: str
    spellings: Counter[str]
    first: int
    times: int = 0
    kind: str = ""


def places(found: list[Mention], lists: Lists, title: str = "") -> list[Spot]:
    """The places among the mentions of a text, after people and organizations have taken theirs."""
    near = meant(found, lists)
    listed = in_lists(found)
    said = countries_behind(found)
    peoples = Counter(lists.adjectives[each.name] for each in found if each.kind == "adjective")
    meant_by_people = {code for code, times in peoples.items() if times >= OFTEN or in_title(code, title)}
    spots: dict[tuple[str, str], Spot] = {}
    for order, mention in enumerate(found):
        entry = placed(mention, near, lists, meant_by_people, listed)
        if (
            entry is None
            and mention.kind == "unknown"
            and not is_patron(mention)
            and (id(mention) in listed or is_town(mention, near))
        ):
            entry = Entry("place", mention.name)
        if entry is not None and entry.kind == "place" and not entry.country:
            entry = Entry("place", entry.name, country_of_town(entry.name, near))
        if entry is None:
            continue
        if entry.kind in ("city", "place") and entry.name in said:
            entry = Entry(entry.kind, entry.name, said[entry.name], entry.size)
        spot = spots.setdefault(
            (entry.name, entry.country), Spot(entry.name, entry.country, Counter(), order, 0, entry.kind)
        )
        spot.times += 1
        if mention.kind == "place" and mention.name != entry.name and mention.name not in SHORT_STATES:
            spot.spellings[mention.name] += 1
    return united(list(spots.values()))


def unnamed(found: list[Mention], lists: Lists) -> None:
    """Takes from people what `in` and a country or state make a place: `in Santa Marta, Colombia`."""
    kinds = {each.name for each in found if each.kind in ("person", "unknown") and is_of_kind(each)}
    for each in found:
        words, end = each.words, each.end
        if each.kind in ("person", "unknown") and each.name in kinds and each.end - each.begin <= MOST_WORDS:
            each.kind = "place"
        if each.kind != "person" or before(each) not in ("in", "near"):
            continue
        if each.name in towns():
            each.kind = "place"
        if end >= len(words) or words.gaps[end] != ", ":
            continue
        entries = known_at(words.words[end : end + 3], lists)
        if entries and entries[0].kind in ("country", "region"):
            each.kind = "place"


def is_of_kind(mention: Mention) -> bool:
    """Whether the words before a name say what kind of place it is: `the town of Bucha`."""
    start = mention.words.starts[mention.begin]
    return OF_KIND.search(mention.words.text, max(0, start - 40), start) is not None


def united(spots: list[Spot]) -> list[Spot]:
    """A place of which one mention tells the country and another does not is one."""
    told = {each.name: each for each in reversed(spots) if each.country}
    result = []
    for each in spots:
        if not each.country and each.name in told:
            told[each.name].times += each.times
            told[each.name].first = min(told[each.name].first, each.first)
        else:
            result.append(each)
    return result


def countries_behind(found: list[Mention]) -> dict[str, str]:
    """Cities with the country that a text itself puts behind them: `Paris, Texas,`."""
    said: dict[str, str] = {}
    for one, other in itertools.pairwise(found):
        words, entries = one.words, other.entries
        if other.words is not words or one.end != other.begin or words.gaps[other.begin] != ", " or not entries:
            continue
        closed = other.end >= len(words) or words.gaps[other.end][:1] in (",", ".", ")", ";", "—")
        if closed and other.kind == "place" and entries[0].kind in ("country", "region") and is_within(one, entries[0]):
            name = one.entries[0].name if one.entries else one.name
            said.setdefault(name, entries[0].country if entries[0].name != "Georgia" else "")
    return {name: code for name, code in said.items() if code}


def is_within(mention: Mention, region: Entry) -> bool:
    """Whether a name before that of a region may be a city there, rather than its neighbour in a list."""
    if not mention.entries:
        return mention.kind in ("unknown", "place")
    options = [each for each in mention.entries if each.kind == "city"]
    inside = any(each.country == region.country for each in options)
    return inside or (bool(options) and region.country in WORDY and before(mention) in LOCATIVE)


def in_title(code: str, title: str) -> bool:
    """Whether a headline names a country by any of its words."""
    return any(name in title for name in countries.NAMES[code])


def meant(found: list[Mention], lists: Lists) -> Counter[str]:
    """The countries that a text speaks of, by its nouns, adjectives (in names of bodies too), states and capitals."""
    near: Counter[str] = Counter()
    for mention in found:
        if mention.kind == "adjective":
            near[lists.adjectives[mention.name]] += 1
        elif mention.kind == "organization":
            near.update(lists.adjectives[each] for each in mention.name.split() if each in lists.adjectives)
        elif mention.kind == "place" and mention.entries:
            sure = [each for each in mention.entries if each.kind != "city" or each.size >= CAPITAL]
            if sure and sure[0].country and sure[0].name != "Georgia" and not is_shared(mention):
                near[sure[0].country] += 1
    return near


def is_shared(mention: Mention) -> bool:
    """Whether a region and a city of another country are called the same, so that neither speaks for its country; not
    a state of America or Canada, after which cities elsewhere are called: `Ontario`.
    """
    first, *others = mention.entries
    return (
        first.kind == "region" and first.country not in WORDY and any(each.country != first.country for each in others)
    )


def placed(
    mention: Mention, near: Counter[str], lists: Lists, peoples: set[str], listed: Collection[int] = ()
) -> Entry | None:
    """What place a mention names; None where it is none, or cannot be told. `listed` are those in a list of places."""
    if mention.kind == "adjective":
        code = lists.adjectives[mention.name]
        named = countries.NAMES[code][0]
        if code in peoples:
            return Entry("country", named, code)
        return Entry("country", named, code) if STATE.match(mention.words.text, behind(mention)) else None
    if is_patron(mention):
        return None
    if mention.kind == "place":
        if mention.entries and mention.name in SHORT_STATES and mention.words.gaps[mention.begin] != ", ":
            return None
        if not mention.entries:
            return Entry("place", mention.name)
        if mention.entries[0].kind == "city" or is_city_here(mention, near):
            return city(mention, near, listed=id(mention) in listed)
        if mention.name == "Niger" and near["NG"] and NIGER.match(mention.words.text, behind(mention)):
            return Entry("region", "Niger", "NG")
        if mention.entries[0].name == "Georgia":
            return georgia(mention, near, lists)
        return mention.entries[0]
    return unknown(mention, lists) if mention.kind == "unknown" else None


def is_patron(mention: Mention) -> bool:
    """Whether a building is called after a saint: `Cathedral of Saint Joseph`, `Saint Joseph’s Cathedral`."""
    words, begin, end = mention.words, mention.begin, mention.end
    if words.words[begin] not in ("St", "Saint", "San", "Santa", "Saints"):
        return False
    owns = words.owning[end - 1] and end < len(words) and words.gaps[end] == " " and words.capital[end]
    return owns or (begin > 1 and words.words[begin - 1] == "of" and words.words[begin - 2] in NO_PERSON)


def is_city_here(mention: Mention, near: Counter[str]) -> bool:
    """Whether a text names the country of a city, and not that of the region which is called the same."""
    region, *others = mention.entries
    return is_shared(mention) and not near[region.country] and any(near[each.country] for each in others)


def city(mention: Mention, near: Counter[str], *, listed: bool = False) -> Entry | None:
    """The city of that name in a country that the text names, else the one that everybody means; one that stands in a
    list with places is one.
    """
    options = tuple(each for each in mention.entries if each.kind == "city")
    if mention.name == "Victoria" and near["AU"] > max(near["CA"], near["SC"]):
        return Entry("region", "Victoria", "AU")
    here = [each for each in options if near[each.country]]
    first = max(here, key=lambda each: (near[each.country], each.size)) if here else options[0]
    if options[0].size >= CAPITAL and first.size * CLEAR < 1000:
        first = options[0]
    if not (listed or is_located(mention, near)) and not (
        first.size >= LARGE and (len(mention.name) > 3 or mention.name[0] > LETTERS)
    ):
        return None
    small = "" if here else country_of_town(mention.name, near)
    if small and first.size < LARGE:
        return Entry("city", first.name, small)
    if is_far(first, near):
        return Entry("city", first.name)
    others = {each.country for each in options} - {first.country}
    clear = not others or bool(here) or first.size >= CLEAR * options[1].size
    return first if clear else Entry("city", first.name)


def is_far(place: Entry, near: Counter[str]) -> bool:
    """Whether a smaller city of one word lies far from each country that a text names, so that another may be meant:
    `Bole airport` of Addis Ababa, which is a city of China too.
    """
    if place.at is None or near[place.country] or place.size >= LESSER or " " in place.name:
        return False
    homes = [capitals()[code] for code in near if near[code] and code in capitals()]
    return bool(homes) and all(distance(place.at, home) > FAR for home in homes)


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two places on a globe."""
    north, other_north, east = math.radians(one[0]), math.radians(other[0]), math.radians(one[1] - other[1])
    cosine = math.sin(north) * math.sin(other_north) + math.cos(north) * math.cos(other_north) * math.cos(east)
    return 6371 * math.acos(max(-1.0, min(1.0, cosine)))


def is_located(mention: Mention, near: Counter[str]) -> bool:
    """Whether the words around a name say that it is a place."""
    words, begin = mention.words, mention.begin
    before = words.words[begin - 1] if begin else ""
    if before.lower() in LOCATIVE and words.gaps[begin].strip() == "":
        return True
    plain = len(mention.name) > 3 and mention.name not in WEAK and mention.name not in given_names()
    told = plain and (" " in mention.name or any(near[each.country] > 0 for each in mention.entries))
    return told and not (words.joined[begin] and before[:1].isupper())


def georgia(mention: Mention, near: Counter[str], lists: Lists) -> Entry:
    """The country, or the state where the text is about America and names nothing of the Caucasus."""
    words, begin = mention.words, mention.begin
    if begin and words.gaps[begin] == ", ":
        cities = [
            each
            for stop in (1, 2)
            if begin >= stop
            for each in lists.known.get(" ".join(words.words[begin - stop : begin]), ())
        ]
        if any(each.country == "US" for each in cities) and all(each.country != "GE" for each in cities):
            return Entry("region", "Georgia", "US")
    state = near["US"] > 0 and not GEORGIAN.search(mention.words.text) and not near["GE"] and not near["RU"]
    return Entry("region", "Georgia", "US") if state else Entry("country", "Georgia", "GE")


def unknown(mention: Mention, lists: Lists) -> Entry | None:
    """A place that only the text vouches for: `the town of Bucha`, `in Kramatorsk, Ukraine`, `Helmand province`."""
    words, begin, end = mention.words, mention.begin, mention.end
    if end - begin > 3 or mention.name in IDLE:
        return None
    if is_of_kind(mention):
        return Entry("place", mention.name)
    if begin and words.words[begin - 1] in ("in", "near", "from", "at", "outside", "of", "to"):
        if end < len(words) and words.gaps[end] == ", " and words.capital[end]:
            entries = known_at(words.words[end : end + 3], lists)
            if entries and entries[0].kind in ("country", "region"):
                return Entry("place", mention.name, entries[0].country if entries[0].name != "Georgia" else "")
        if end - begin == 1 and KIND_BEHIND.match(words.text, behind(mention)):
            return Entry("place", mention.name)
    before = words.words[begin - 1].lower() if begin and words.gaps[begin] == " " else ""
    if before in ("in", "near") and is_spot(mention):
        return Entry("place", mention.name)
    return None


def known_at(words: list[str], lists: Lists) -> tuple[Entry, ...]:
    """What is known by the longest beginning of some words."""
    for stop in range(len(words), 0, -1):
        if entries := lists.known.get(" ".join(words[:stop])):
            return entries
    return ()
