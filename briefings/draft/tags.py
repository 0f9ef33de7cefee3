"""Tags: who and what a text is about, in the spelling that every text of the same story would give them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from briefings.draft import Named, countries
from briefings.draft.agencies import is_outlet, pictures
from briefings.draft.entities.lists import LARGE, Entry, lists
from briefings.draft.entities.register import NONE, Register
from briefings.draft.parts import Organization, Person, Place
from briefings.draft.topics import topics
from briefings.draft.vocabulary import CALENDAR, MACHINERY, NO_ACRONYM, OPENERS, SPELLINGS
from briefings.text.characters import one_line
from briefings.text.slugs import tag_key

#: How many keywords of the seed's own are enough; how many tags a text of some length has, and at most.
ENOUGH, FEWEST, MOST = 3, 6, 10
#: The score from which an entity is worth a tag; one of a short text, which says everything but once.
WORTH, SLIGHT = 3.0, 1.0
#: Characters of a text that has room for six tags, and those at its beginning, whose names weigh more.
LONG, OPENING = 500, 600
LONGEST = 60
#: Characters of a text in which names are counted.
LOOKED_AT = 40_000
#: Houses that comment on everything.
HOUSES = frozenset(("White House", "State Department", "Pentagon", "Kremlin", "Downing Street", "Congress"))
MOUTHPIECE = re.compile(r"spokes|press secretary|Sprecher|porte-parole|portavoz", re.I)
SHORT_NAME = re.compile(r"[A-Z][A-Za-z&-]*[A-Z]")


class Story(msgspec.Struct, frozen=True):
    """What tags are made from: headline, text, the names found in it, its language."""

    title: str
    text: str
    named: Named = Named()
    language: str = "en"


class Candidate(msgspec.Struct, frozen=True):
    """A name that may become a tag: what speaks for it, and where it stands first."""

    name: str
    score: float
    first: int


def tags(story: Story, keywords: Iterable[str], register: Register = NONE) -> tuple[str, ...]:
    """Six to ten tags, the seed's own keywords first; fewer where the text names less."""
    chosen: dict[str, str] = {}
    for keyword in keywords:
        add(chosen, spelling(as_written(keyword, story.text[:LOOKED_AT]), register), register)
    if len(chosen) < ENOUGH:
        for name in names(story):
            add(chosen, spelling(name, register), register)
    return tuple(chosen.values())


def add(chosen: dict[str, str], name: str, register: Register) -> None:
    """Adds a tag, if it is one and there is room."""
    entry = register.find(name)
    if len(chosen) < MOST and usable(name) and not (entry and entry.never):
        chosen.setdefault(tag_key(name), name)


def spelling(name: str, register: Register = NONE) -> str:
    """The one spelling of a name: the register's, else the usual one."""
    name = one_line(name).strip(" ,.;:#")
    entry = register.find(name)
    if entry:
        return entry.name
    usual = SPELLINGS.get(name.casefold()) or known_as(name)
    entry = register.find(usual)
    return entry.name if entry else usual


def known_as(name: str) -> str:
    """The usual name of a well-known body, country or large city; any other name as it is."""
    entries = lists("en").known.get(name)
    if not entries or (entries[0].kind == "city" and entries[0].size < LARGE):
        return name
    return entries[0].name


def as_written(keyword: str, text: str) -> str:
    """A keyword as the text spells it where it is written in small letters: `jens-stoltenberg` → `Jens Stoltenberg`."""
    if keyword != keyword.lower() or len(keyword) > LONGEST:
        return keyword
    words = r"[\s-]+".join(map(re.escape, re.split(r"[\s_-]+", keyword.strip())))
    matches = re.finditer(rf"(?<!\w){words}(?!\w)", text, re.I)
    found = Counter(each[0] for each in matches if not is_part_of_name(text, each))
    return max(found, key=lambda each: (found[each], each)) if found else keyword


def is_part_of_name(text: str, match: re.Match[str]) -> bool:
    """Whether capitalised words stand beside a match, as in `World Health Organization` for `health`."""
    before = text[max(0, match.start() - 40) : match.start()].split()
    after = text[match.end() : match.end() + 40].lstrip()
    named = bool(before) and before[-1][0].isupper() and before[-1] not in OPENERS
    return named or after[:1].isupper()


def usable(name: str) -> bool:
    """Whether a reader could look for `name`: no day, no agency or outlet, no word of a page's own machinery."""
    words = name.split()
    if not words or len(name) > LONGEST or not re.search(r"\w", name):
        return False
    if (pictures(name) or is_outlet(name)) and name.upper() not in ("NATO", "TASS"):
        return False
    idle = CALENDAR | NO_ACRONYM if len(words) > 1 else CALENDAR
    return not idle.issuperset(words) and name.casefold() not in MACHINERY


def names(story: Story) -> list[str]:
    """The tags of a text: its weightiest entities, then its topics."""
    text = story.text[:LOOKED_AT]
    found = sorted(candidates(story, text), key=lambda each: (-each.score, each.first, each.name))
    found = [each for each in found if each.score >= SLIGHT]
    about = [phrase for phrase, _ in topics(story.title, text)] if story.language.startswith("en") else []
    worthy = sum(each.score >= WORTH for each in found)
    wanted = FEWEST if len(text) > LONG else ENOUGH
    room = max(min(worthy, MOST - len(about)), min(len(found), wanted - len(about)))
    return [*(each.name for each in found[:room]), *about]


def candidates(story: Story, text: str) -> Iterator[Candidate]:
    """Every entity with what speaks for it."""
    known = lists(story.language.partition("-")[0]).known
    for person in story.named.people:
        if " " in person.name:
            yield weighed(person.name, [person.name.rpartition(" ")[2]], weight_of(person), story, text)
    for body in story.named.organizations:
        label = label_of(body, known)
        yield weighed(label, [body.name, *body.aliases], 0.0 if label in HOUSES else 1.0, story, text)
    for place in story.named.places:
        yield weighed(place.name, forms(place), 0.5 if is_country(place) else 1.0, story, text)


def label_of(body: Organization, known: dict[str, tuple[Entry, ...]]) -> str:
    """The tag of an organization: the usual name of a well-known one, else the acronym that the text defines."""
    for name in (body.name, *body.aliases):
        entry = known.get(name)
        if entry and entry[0].kind == "organization":
            return entry[0].name
    return next((each for each in body.aliases if SHORT_NAME.fullmatch(each)), body.name)


def weight_of(person: Person) -> float:
    """What speaks for a person beforehand: little for those who speak for others."""
    return -0.5 if MOUTHPIECE.search(person.role) else 1.0 + 0.5 * bool(person.role)


def is_country(place: Place) -> bool:
    """Whether a place is a whole country."""
    return bool(place.country) and countries.NAMES.get(place.country or "", [""])[0] == place.name


def forms(place: Place) -> list[str]:
    """What a text may call a place: its name and spellings; a country also by its adjective."""
    spoken = [place.name, *place.aliases]
    if is_country(place):
        spoken += [each for each in countries.NAMES[place.country or ""][1:] if each not in spoken]
    return spoken


def weighed(name: str, spoken: list[str], weight: float, story: Story, text: str) -> Candidate:
    """A name with its score: how often it is named, whether in the headline, whether early."""
    outer = [each for each in spoken if not any(each != other and other in each for other in spoken)] or spoken
    times = sum(map(text.count, outer))
    first = min((at for at in map(text.find, spoken) if at >= 0), default=len(text))
    headed = any(each in story.title for each in spoken)
    partly = not headed and spoken[0].rpartition(" ")[2] in story.title.split()
    score = weight + min(times, 8) + 4 * headed + 2 * partly + 2 * (first < OPENING and times > 1)
    return Candidate(name, score if times > 1 or headed or partly else score - 0.5 * (first >= OPENING), first)
