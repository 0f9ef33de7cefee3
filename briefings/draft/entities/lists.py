"""What is known before a text is read: bodies, places, given names. The files lie in `data/`, each with its origin."""

import functools
import pkgutil
import unicodedata
from collections.abc import Iterator

import msgspec

from briefings.draft import countries
from briefings.draft.entities.inflection import cases
from briefings.draft.entities.register import NONE, Register
from briefings.text.countries import COUNTRIES

#: Names of countries that are no adjectives, beside the usual one.
NOUNS = frozenset(
    """
    UAE|Bosnia|DR Congo|Côte d’Ivoire|Côte d'Ivoire|Czechia|UK|U.K.|Britain|Great Britain|Burma|Palestine|US|U.S.|USA
    |U.S.A.|Russian Federation|Türkiye|United States of America|Vatican|America
    """.replace("\n", "")
    .replace("  ", "")
    .split("|")
)
#: Further names of countries: code → names.
MORE_NOUNS = {"US": ("USA", "U.S.A.", "America"), "CD": ("Congo",), "CZ": ("Czechia",), "PS": ("Palestine",)}
#: Adjectives and peoples that say nothing of a country that is meant, or more than one.
CAPITAL, LARGE = 10_000_000, 1_000
LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss", "æ": "ae", "ı": "i"})


class Entry(msgspec.Struct, frozen=True):
    """Something known by name: `kind` is `organization`, `country`, `region` or `city`; `size` thousands of people.

    A capital has ten millions of thousands more.
    """

    kind: str
    name: str
    country: str = ""
    size: int = 0
    #: Whether the register says so.
    settled: bool = False


class Lists(msgspec.Struct, frozen=True):
    """Names → what they may mean; the most words that a name has which begins with a word; adjectives → codes."""

    known: dict[str, tuple[Entry, ...]]
    longest: dict[str, int]
    adjectives: dict[str, str]


def lines(name: str) -> Iterator[str]:
    """The lines of a data file that say something."""
    data = (pkgutil.get_data("briefings.draft.entities", f"data/{name}") or b"").decode()
    return (line for line in data.split("\n") if line and not line.startswith("#"))


@functools.cache
def given_names() -> frozenset[str]:
    """Given names of many languages in Latin letters."""
    return frozenset(lines("given_names.txt"))


@functools.cache
def towns() -> dict[str, tuple[str, ...]]:
    """Towns too small for the list of cities → the countries that have one of that name."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines("towns.tsv"):
        code, names = line.split("\t")
        for name in names.split("|"):
            for spelled in {name, plain(name)}:
                found[spelled] = (*found.get(spelled, ()), code)
    return found


def plain(name: str) -> str:
    """A name as news in English writes it: `Bodo` for `Bodø`."""
    if name.isascii():
        return name
    letters = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return "".join(each for each in letters if not unicodedata.combining(each))


@functools.cache
def family_names() -> frozenset[str]:
    """Family names of many languages in Latin letters."""
    return frozenset(lines("family_names.txt"))


@functools.cache
def names_of_women() -> frozenset[str]:
    """Given names that women have."""
    return frozenset(lines("names_of_women.txt"))


@functools.cache
def names_of_men() -> frozenset[str]:
    """Given names that men have."""
    return frozenset(lines("names_of_men.txt"))


@functools.lru_cache(8)
def lists(language: str, register: Register = NONE) -> Lists:
    """All that is known, what the register says above all."""
    known = listed(language)
    if register == NONE:
        return known
    names = dict(known.known)
    longest = dict(known.longest)
    for each in register.entries:
        kind = "never" if each.never else {"place": "region"}.get(each.kind, each.kind)
        for name in each.names() if kind != "tag" else ():
            names[name] = (Entry(kind, each.name, each.country or "", CAPITAL, settled=True),)
            first, *more = name.split(" ")
            longest[first] = max(longest.get(first, 1), len(more) + 1)
    return Lists(names, longest, known.adjectives)


@functools.cache
def listed(language: str) -> Lists:
    """All that is known, with the names of countries in `language` besides the English ones."""
    known: dict[str, list[Entry]] = {}
    adjectives = dict(adjectives_of_countries())
    for name, entry in [*bodies(), *nations(language), *regions(), *cities()]:
        name = name.replace("’s ", " ").replace("'s ", " ")
        listed = known.setdefault(name, [])
        if not listed or (listed[0].kind == "city" and entry.kind == "city"):
            listed.append(entry)
    for name in (
        "Of",
        "Nation",
        "Split",
        "Same",
        "Man",
        "Bar",
        "Police",
        "Most",
        "March",
        "Can",
        "Ii",
        "Of",
        "Ha",
        "Delta",
    ):
        known.pop(name, None)
    if language == "en":
        known.pop("Roma", None)
    if language != "en":
        for name in [name for name, entries in known.items() if is_short(name, entries[0])]:
            del known[name]
    if language == "ru":
        for name, entries in list(known.items()):
            for form in cases(name):
                known.setdefault(form, entries)
    longest: dict[str, int] = {}
    for name in known:
        first, *more = name.removesuffix("'s").split(" ")
        longest[first] = max(longest.get(first, 1), len(more) + 1)
    return Lists({name: tuple(entries) for name, entries in known.items()}, longest, adjectives)


def is_short(name: str, entry: Entry) -> bool:
    """Whether a name is the abbreviation of an American state, which is a word elsewhere: `La`."""
    return entry.kind == "region" and entry.country == "US" and len(name) < 6 and name != entry.name


def bodies() -> Iterator[tuple[str, Entry]]:
    """Organizations by all their names."""
    for line in lines("bodies.txt"):
        names = [name.strip() for name in line.split(";")]
        entry = Entry("organization", names[0])
        yield from ((name, entry) for each in names for name in {each, each.replace("'", "’")})


def nations(language: str) -> Iterator[tuple[str, Entry]]:
    """Countries by their nouns."""
    for code, names in countries.NAMES.items():
        entry = Entry("country", names[0], code)
        yield from ((name, entry) for name in (names[0], *(each for each in names[1:] if each in NOUNS)))
        yield from ((name, entry) for name in MORE_NOUNS.get(code, ()))
    for code, name in COUNTRIES.items():
        yield name, Entry("country", countries.NAMES.get(code, [name])[0], code)
    for line in (*lines("countries.tsv"), *lines("more_countries.tsv")):
        code, spoken, name = line.split("\t")
        if spoken == language:
            yield name, Entry("country", countries.NAMES.get(code, [COUNTRIES.get(code, name)])[0], code)


def adjectives_of_countries() -> Iterator[tuple[str, str]]:
    """`Iraqi` and `Iraqis` with the code of the country."""
    for code, names in countries.NAMES.items():
        for name in names[1:]:
            if name not in NOUNS and name not in ("England", "Scotland", "Wales", "Northern Ireland", "Holland"):
                yield name, code
                yield f"{name}s", code


def regions() -> Iterator[tuple[str, Entry]]:
    """States, provinces, seas and continents by all their names."""
    for line in lines("regions.txt"):
        name, country, *others = (part.strip() for part in line.split(";"))
        entry = Entry("region", name, country.strip("-"))
        yield from ((each, entry) for each in (name, *others))


def cities() -> Iterator[tuple[str, Entry]]:
    """Cities of 100,000 people or more, and capitals, the largest first, by all their names."""
    rows = [line.split("\t") for line in lines("cities.tsv")]
    entries = [(Entry("city", CITY_NAMES.get(row[0], row[0]), row[1], int(row[2])), row) for row in rows]
    yield from ((row[0], entry) for entry, row in entries)
    for wanted, name in CITY_NAMES.items():
        yield from ((name, entry) for entry, row in entries if row[0] == wanted)
    spellings = [(name, entry) for entry, row in entries for name in row[5].split("|") if name]
    firsts = {row[0] for row in rows}
    yield from ((name, entry) for name, entry in spellings if name not in firsts)


#: Cities that news in English calls otherwise than the gazetteer.
CITY_NAMES = {
    "New York City": "New York",
    "Sanaa": "Sanaa",
    "Odesa": "Odesa",
    "Bengaluru": "Bengaluru",
    "Ho Chi Minh City": "Ho Chi Minh City",
    "Washington": "Washington",
    "Al Başrah al Qadīmah": "Basra",
    "Al Basrah": "Basra",
    "Frankfurt am Main": "Frankfurt",
}
