"""The people of a text, each once: those named in full, then what later mentions and spellings belong to them."""

import difflib
import re

import msgspec

from briefings.draft.entities.bodies import HEADS
from briefings.draft.entities.capitals import IDLE, NO_PERSON, PARTICLES
from briefings.draft.entities.evidence import (
    SAID_BEFORE,
    Evidence,
    beside,
    evidence,
    is_person,
    no_people,
    of_bodies,
    of_family,
    single_names,
)
from briefings.draft.entities.lists import Lists
from briefings.draft.entities.mentions import Mention, is_given
from briefings.draft.entities.namesakes import is_given_here
from briefings.draft.entities.offices import KIN
from briefings.draft.entities.relations import Owners
from briefings.draft.entities.roles import AGED, apposed, is_related, own_introduced, role
from briefings.draft.vocabulary import words

NEAR = 0.8
#: People of one text that are told apart: each new name is held against all.
MOST_PEOPLE = 150
SUFFIXES = words("Jr Sr Jr. Sr. II III IV")
#: Forms of address that alone show a person.
STYLES = words("Mr Mrs Ms")
#: What is called after those who govern: `the Biden administration`.
REIGN = words(
    """
    administration government cabinet presidency regime era years campaign team camp dynasty family doctrine
    """
)
CONSORT = re.compile(r"\b(?:[Ff]irst lady|[Ff]irst gentleman|[Ss]econd lady)\b")


class Known(msgspec.Struct):
    """A person on the way: the name, mentions in order, further spellings, and roles as they came."""

    name: str
    mentions: list[Mention]
    spellings: list[str] = []
    role: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name, without `Jr`."""
        return core(self.name)[-1]


def core(name: str) -> list[str]:
    """The words of a name without `Jr.` and the like; its particles small, as they are not where a sentence begins."""
    *parts, last = [each for each in name.split() if each.strip(",") not in SUFFIXES] or name.split()
    return [*(each.lower() if each.lower() in PARTICLES else each for each in parts), last]


def people(
    found: list[Mention],
    names_before: list[dict[int, Mention]],
    where: dict[int, int],
    groups: frozenset[str],
    lists: Lists,
) -> list[Known]:
    """The people among all mentions of a text; `names_before` and `where` give each passage's mentions by their end."""
    told = evidence(found, lists)
    settle(found, groups, told)
    known: list[Known] = []
    for mention in found:
        if mention.kind == "person":
            place(mention, known)
    alone = refer(found, known)
    owners = Owners(where)
    for person in [*known, *alone]:
        for mention in person.mentions:
            owners.note(mention, person.name)
    for person in [*known, *alone]:
        person.role = best_role(person, names_before, where, owners)
    return [*known, *(each for each in alone if each.role or is_sure(each))]


def settle(found: list[Mention], groups: frozenset[str], told: Evidence) -> None:
    """Tells of each mention whether it is a person."""
    ships = frozenset(each.name for each in found if each.kind == "ship")
    for mention in found:
        if mention.kind in ("person", "unknown") and mention.name in ships:
            mention.kind = "ship"
    for mention in found:
        if mention.name in groups or (mention.kind in ("person", "unknown") and mention.name in no_people()):
            mention.kind = "organization"
        elif mention.kind == "unknown" and is_person(mention, told):
            mention.kind = "person"
    for mention in [*beside(found, told), *of_family(found, told), *of_bodies(found, told)]:
        mention.kind = "person"
    full = frozenset(part for each in found if each.kind == "person" for part in each.name.split())
    for mention in found:
        if mention.kind in ("unknown", "place") and mention.name not in full and is_first(mention):
            mention.kind = "person"
    last = frozenset(core(each.name)[-1] for each in found if each.kind == "person")
    alone = bare(found) & told.singles.keys()
    for mention in found:
        if mention.kind == "titled" and is_given_here(mention, last, told.small, alone):
            mention.kind, mention.begin = "person", mention.begin - 1
            mention.name = " ".join(mention.words.said(mention.begin, mention.end).split())


def bare(found: list[Mention]) -> frozenset[str]:
    """Names of one word that stand without a title somewhere."""
    return frozenset(each.name for each in found if each.kind == "unknown" and each.end - each.begin == 1)


def is_first(mention: Mention) -> bool:
    """Whether a single given name is that of a relative or somebody of an age: `her husband, Dirk`; `Sutarno, 63,`."""
    words, begin, end = mention.words, mention.begin, mention.end
    if end - begin != 1 or mention.name in NO_PERSON or mention.name in HEADS or mention.name in IDLE:
        return False
    start = words.starts[begin] + len(words.words[begin])
    if mention.name.isupper() or not mention.name.isalpha():
        return False
    if mention.kind == "place":
        return is_given(mention.name) and is_related(words, begin, only=KIN)
    if AGED.match(words.text, start) and (is_given(mention.name) or apposed(words, end)):
        return True
    if SAID_BEFORE.search(words.text, max(0, words.starts[begin] - 12), words.starts[begin]):
        return bool(apposed(words, end))
    if is_related(words, begin, only=KIN):
        return True
    return is_given(mention.name) and (is_related(words, begin) or bool(own_introduced(mention)))


def refer(found: list[Mention], known: list[Known]) -> list[Known]:
    """Gives each person the mentions by the surname; those whom a text never names in full."""
    surnames: dict[str, Known] = {}
    for each in known:
        surnames.setdefault(each.surname, each)
    parts: dict[str, Known] = {}
    for each in known:
        for part in each.name.split()[:-1]:
            parts.setdefault(part, each)
    consorts = {each.surname for each in known if each.mentions and is_consort(each.mentions[0])}
    alone: dict[str, Known] = {}
    for mention in found:
        if mention.end - mention.begin != 1 or mention.kind not in ("unknown", "titled", "place", "organization"):
            continue
        person = surnames.get(mention.name)
        if person is not None and not (mention.kind == "titled" and mention.name in consorts):
            person.mentions.append(mention)
            mention.kind = "surname"
        elif mention.kind == "unknown" and mention.name in parts:
            parts[mention.name].mentions.append(mention)
        elif mention.kind == "titled" or is_well_known(mention):
            alone.setdefault(mention.name, Known(mention.name, [], [])).mentions.append(mention)
    return list(alone.values())


def is_well_known(mention: Mention) -> bool:
    """Whether a single name is one that everybody knows, and not only an age is called after it."""
    if mention.kind != "unknown" or mention.name not in single_names():
        return False
    words, end = mention.words, mention.end
    return not (end < len(words) and words.joined[end] and (words.words[end] in REIGN or words.capital[end]))


def is_consort(mention: Mention) -> bool:
    """Whether a name is that of somebody's wife or husband: `first lady Jill Biden` is not `President Biden`."""
    words = mention.words
    start = words.starts[mention.begin]
    before = words.text[max(0, start - 30) : start]
    return CONSORT.search(before) is not None or is_related(words, mention.begin)


def is_sure(person: Known) -> bool:
    """Whether somebody without a given name and a role is a person all the same: `Ms. Rao`, `Suharto`."""
    if person.name in single_names():
        return True
    return any(
        each.begin and each.words.words[each.begin - 1] in STYLES and each.name not in NO_PERSON
        for each in person.mentions
    )


def best_role(person: Known, names_before: list[dict[int, Mention]], where: dict[int, int], owners: Owners) -> str:
    """The first role that the text gives with a person's full name, else with the surname."""
    for mention in sorted(person.mentions, key=lambda each: each.end - each.begin == 1):
        if found := role(mention, names_before[where[id(mention.words)]], owners.of(person.name, mention)):
            return found
    return ""


def place(mention: Mention, known: list[Known]) -> None:
    """Adds a full name to the person it names, or as a new one."""
    nicked = " ".join(mention.words.said(mention.begin, mention.end).split())
    for each in known:
        if same(each.name, mention.name):
            each.mentions.append(mention)
            spell(each, mention.name, nicked)
            return
    if len(known) < MOST_PEOPLE:
        known.append(Known(mention.name, [mention], []))
        spell(known[-1], mention.name, nicked)


def spell(person: Known, *names: str) -> None:
    """Adds spellings of a name; a whole name takes the place of its end: `Ploeg` of `Lorna Vander Ploeg`."""
    for name in names:
        if is_end(person.name, name) and '"' not in name:
            person.spellings.append(person.name)
            person.name = name
        elif name != person.name and name != f"{person.name}s" and name not in person.spellings:
            person.spellings.append(name)


def is_end(few: str, many: str) -> bool:
    """Whether a longer name ends like another, which may have begun a sentence: `Von der Leyen`."""
    return many.endswith((f" {few}", f" {few[:1].lower()}{few[1:]}"))


def same(one: str, other: str) -> bool:
    """Whether two full names are one: equal, one a part of the other, or spelled a little otherwise."""
    if one == other:
        return True
    first, second = core(one), core(other)
    few, many = sorted((first, second), key=len)
    if len(first) != len(second):
        if len(few) < 2:
            return False
        return (few[0], few[-1]) == (many[0], many[-1]) or few == many[-len(few) :] or few == many[: len(few)]
    if first[0][0] != second[0][0] or first[-1][0] != second[-1][0]:
        return False
    return all(near(*pair) for pair in zip(first, second, strict=True))


def near(one: str, other: str) -> bool:
    """Whether two words are spellings of one name."""
    if one == other:
        return True
    return min(len(one), len(other)) > 4 and difflib.SequenceMatcher(None, one, other, False).ratio() >= NEAR
