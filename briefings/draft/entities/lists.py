"""What is known before a text is read: bodies, places, given names. The files lie in `data/`, each with its origin."""

import functools
import pkgutil
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
#: The size of a capital, and of a city that needs no country, in thousands of people.
CAPITAL, LARGE = 10_000_000, 1_000
#: Languages that are not written in Latin letters.
OTHER_SCRIPTS = frozenset(
    """
    am ar be bg bn dz el fa gu he hi hy ja ka kk km kn ko ky lo mk ml mn mr ne or pa ps ru si sr ta te th ug uk ur zh
    """.split()  # noqa: SIM905  (a list of forty would stand one to a line)
)


class Entry(msgspec.Struct, frozen=True, gc=False):
    """Something known by name: `kind` is `organization`, `country`, `region` or `city`; `size` thousands of people.

    A capital has ten millions of thousands more.
    """

    kind: str
    name: str
    country: str = ""
    size: int = 0
    #: Whether the register says so.
    settled: bool = False
    #: Where a city lies: degrees north and east.
    at: tuple[float, float] | None = None


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
        here = (code,)
        for name in names.split("|"):
            found[name] = found[name] + here if name in found else here
    return found


@functools.cache
def nominatives() -> dict[str, str]:
    """Russian names of bodies in other cases → the nominative."""
    names = [name for name, _ in bodies() if "\u0400" <= name[0] <= "\u04ff"]
    return {form: name for name in sorted(names, key=len, reverse=True) for form in cases(name) if form != name}


@functools.cache
def capitals() -> dict[str, tuple[float, float]]:
    """Countries → where their capital lies."""
    found = (entry for _, entry in cities("en") if entry.size >= CAPITAL and entry.at)
    return {entry.country: entry.at for entry in found if entry.at}


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
    known: dict[str, tuple[Entry, ...]] = {}
    adjectives = dict(adjectives_of_countries())
    for name, entry in [*bodies(), *nations(language), *regions(), *cities(language)]:
        if "s " in name:
            name = name.replace("’s ", " ").replace("'s ", " ")
        if name not in known:
            known[name] = (entry,)
        elif known[name][0].kind in ("city", "region") and entry.kind == "city":
            known[name] += (entry,)
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
        first, _, more = name.removesuffix("'s").partition(" ")
        count = more.count(" ") + 2 if more else 1
        if count > longest.get(first, 0):
            longest[first] = count
    return Lists(known, longest, adjectives)


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


def cities(language: str) -> Iterator[tuple[str, Entry]]:
    """Cities of 100,000 people or more, and capitals, the largest first, by all their names that are written in the
    letters of a language.
    """
    usual = CITY_NAMES | ENGLISH_NAMES if language == "en" else CITY_NAMES
    rows = [line.split("\t") for line in lines("cities.tsv")]
    entries = [
        (Entry("city", usual.get(row[0], row[0]), row[1], int(row[2]), at=(float(row[3]), float(row[4]))), row)
        for row in rows
    ]
    yield from ((row[0], entry) for entry, row in entries)
    yield from ((row[0].replace("'", "’"), entry) for entry, row in entries if "'" in row[0])
    yield from ((usual[row[0]], entry) for entry, row in entries if row[0] in usual)
    firsts = {row[0] for row in rows}
    for spelled in (5, 6) if language in OTHER_SCRIPTS else (5,):
        for entry, row in entries:
            if row[spelled]:
                yield from ((name, entry) for name in row[spelled].split("|") if name not in firsts)


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
#: Cities that have another name in English than in the gazetteer; texts in other languages keep theirs.
ENGLISH_NAMES = {
    "Köln": "Cologne",
    "Hannover": "Hanover",
    "Gent": "Ghent",
    "Brugge": "Bruges",
    "Sevilla": "Seville",
    "Siracusa": "Syracuse",
    "Zürich": "Zurich",
    "Kraków": "Krakow",
    "Gdańsk": "Gdansk",
    "Poznań": "Poznan",
    "Łódź": "Lodz",
    "İzmir": "Izmir",
    "Makkah": "Mecca",
    "Hamah": "Hama",
    "Ar Raqqah": "Raqqa",
    "Madinah": "Medina",
    "Mykolayiv": "Mykolaiv",
    "Kryvyy Rih": "Kryvyi Rih",
    "Århus": "Aarhus",
    "Nizhniy Novgorod": "Nizhny Novgorod",
}
