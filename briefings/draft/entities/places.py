"""The places of a text, each once under its usual name, with the country that the text means."""

import re
from collections import Counter

import msgspec

from briefings.draft import countries
from briefings.draft.entities.bodies import HEADS
from briefings.draft.entities.capitals import IDLE, NO_PERSON
from briefings.draft.entities.lists import CAPITAL, LARGE, Entry, Lists, given_names
from briefings.draft.entities.mentions import Mention, behind
from briefings.draft.vocabulary import words

#: Words before a place.
LOCATIVE = words(
    """
    in at from near to around outside of toward towards into across between and via over through throughout
    inside downtown northern southern eastern western central leaving reached reach visited visit visiting left
    off above en à dans vers depuis près de a desde hacia cerca nach aus bei um bis von
    """
)
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
GEORGIAN = re.compile(r"\b(?:Tbilisi|Abkhazia|South Ossetia|Saakashvili|Caucasus|Russian?|Georgian)\b")
#: Abbreviations of states that are words too: they count only behind a city.
SHORT_STATES = words(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Vt Va Wash Wis Wyo
    """
)
#: What `in` may be followed by that is no place.
NO_SPOT = words(
    """
    Nature Science English French Spanish Arabic Chapter Section Article Phase Group Room Act Game Formula Parliament
    Congress Twitter Facebook Instagram Reuters Python Java Cell Lancet Vogue Time Newsweek Variety Forbes Paragraph
    Question Stage Round Week Season Part Level Table Figure Episode Volume Title Category Schedule Annex Appendix
    Christ Jesus Allah Heaven Hell Earth Mars Venus Jupiter Saturn Space Word Excel Bitcoin Euro Dollars Sharia
    Mandarin Hebrew Latin Hindi Urdu Swahili Kurdish Pashto Dari Farsi Persian Catalan Welsh Gaelic
    """
)
#: What English calls countries: no spellings that a reader must be told.
COUNTRY_NAMES = frozenset((*countries.CODES, "Congo", "America", "U.S.A."))
#: Cities that are words or family names too: only what stands around them tells.
WEAK = words(
    """
    Brent Reading Mobile Bath Nice Orange Split Sale Hull Bury Rugby Lincoln Jackson Washington Houston Dallas Madison
    Columbus Cleveland Austin Warren Newport Preston Bradford Bolton Derby York Chester Blackburn Sutton Barnet Bexley
    Kent Essex Surrey Victoria Durham Lancaster Carson Norman Fremont Tyler Abilene Arlington Clinton Elgin Gary Hampton
    Hayward Irving Manning Marina Most Palmer Pomona Providence Stockton Surprise Temple Troy Vista Waterloo Salem Bari
    Batman Male Young Van Same Police Banks Mission Union Central Buffalo Phoenix Aurora Enterprise Independence
    Sparks Concord Sterling Olympia Eugene Roanoke Cary Corona Garland Laredo Plano Denton Murrieta Paterson Vallejo
    Orlando Lorca Como Lens Tours Brest Nancy Angers Reims Essen Halle Hamm Siegen Moers Worms Ulm Bali Bonn Wien
    """
)
CLEAR = 5
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
    peoples = Counter(lists.adjectives[each.name] for each in found if each.kind == "adjective")
    meant_by_people = {code for code, times in peoples.items() if times >= OFTEN or in_title(code, title)}
    spots: dict[tuple[str, str], Spot] = {}
    for order, mention in enumerate(found):
        entry = placed(mention, near, lists, meant_by_people)
        if entry is None:
            continue
        spot = spots.setdefault(
            (entry.name, entry.country), Spot(entry.name, entry.country, Counter(), order, 0, entry.kind)
        )
        spot.times += 1
        usual = COUNTRY_NAMES if entry.kind == "country" else frozenset((entry.name,))
        if mention.kind == "place" and mention.name not in usual:
            spot.spellings[mention.name] += 1
    return list(spots.values())


def in_title(code: str, title: str) -> bool:
    """Whether a headline names a country by any of its words."""
    return any(name in title for name in countries.NAMES[code])


def meant(found: list[Mention], lists: Lists) -> Counter[str]:
    """The countries that a text speaks of, by its nouns, adjectives, states and capitals."""
    near: Counter[str] = Counter()
    for mention in found:
        if mention.kind == "adjective":
            near[lists.adjectives[mention.name]] += 1
        elif mention.kind == "place" and mention.entries:
            sure = [each for each in mention.entries if each.kind != "city" or each.size >= CAPITAL]
            if sure and sure[0].country and sure[0].name != "Georgia":
                near[sure[0].country] += 1
    return near


def placed(mention: Mention, near: Counter[str], lists: Lists, peoples: set[str]) -> Entry | None:
    """What place a mention names; None where it is none, or cannot be told."""
    if mention.kind == "adjective":
        code = lists.adjectives[mention.name]
        named = countries.NAMES[code][0]
        if code in peoples:
            return Entry("country", named, code)
        return Entry("country", named, code) if STATE.match(mention.words.text, behind(mention)) else None
    if mention.kind == "place":
        if mention.entries and mention.name in SHORT_STATES and mention.words.gaps[mention.begin] != ", ":
            return None
        if not mention.entries:
            return Entry("region", mention.name)
        if mention.entries[0].kind == "city":
            return city(mention, near)
        if mention.entries[0].name == "Georgia":
            return georgia(mention, near)
        return mention.entries[0]
    return unknown(mention, lists) if mention.kind == "unknown" else None


def city(mention: Mention, near: Counter[str]) -> Entry | None:
    """The city of that name in a country that the text names, else the one that everybody means."""
    options = mention.entries
    here = [each for each in options if near[each.country]]
    first = max(here, key=lambda each: (near[each.country], each.size)) if here else options[0]
    if options[0].size >= CAPITAL and first.size * CLEAR < 1000:
        first = options[0]
    if not is_located(mention, near) and not (first.size >= LARGE and len(mention.name) > 3):
        return None
    others = {each.country for each in options} - {first.country}
    clear = not others or bool(here) or first.size >= CLEAR * options[1].size
    return first if clear else Entry("city", first.name)


def is_located(mention: Mention, near: Counter[str]) -> bool:
    """Whether the words around a name say that it is a place."""
    words, begin = mention.words, mention.begin
    before = words.words[begin - 1] if begin else ""
    if before.lower() in LOCATIVE and words.gaps[begin].strip() == "":
        return True
    plain = len(mention.name) > 3 and mention.name not in WEAK and mention.name not in given_names()
    told = plain and any(near[each.country] > 0 for each in mention.entries)
    return told and not (words.joined[begin] and before[:1].isupper())


def georgia(mention: Mention, near: Counter[str]) -> Entry:
    """The country, or the state where the text is about America and names nothing of the Caucasus."""
    state = near["US"] > 0 and not GEORGIAN.search(mention.words.text) and not near["GE"] and not near["RU"]
    return Entry("region", "Georgia", "US") if state else Entry("country", "Georgia", "GE")


def unknown(mention: Mention, lists: Lists) -> Entry | None:
    """A place that only the text vouches for: `the town of Bucha`, `in Kramatorsk, Ukraine`, `Helmand province`."""
    words, begin, end = mention.words, mention.begin, mention.end
    if end - begin > 3 or mention.name in IDLE:
        return None
    start = words.starts[begin]
    if OF_KIND.search(words.text, max(0, start - 40), start):
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


def is_spot(mention: Mention) -> bool:
    """Whether an unknown name behind `in` reads like one of a place: no code, no journal, no thing that has parts."""
    words = mention.words
    parts = mention.name.split()
    if words.owning[mention.end - 1] or not all(part[0].isupper() and len(part) > 2 for part in parts):
        return False
    if any(part.isupper() or part in NO_SPOT or part in NO_PERSON or part in HEADS for part in parts):
        return False
    return all(part.isalpha() or "-" in part for part in parts)


def known_at(words: list[str], lists: Lists) -> tuple[Entry, ...]:
    """What is known by the longest beginning of some words."""
    for stop in range(len(words), 0, -1):
        if entries := lists.known.get(" ".join(words[:stop])):
            return entries
    return ()
