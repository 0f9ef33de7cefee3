"""Who and what a text names: people with their roles, organizations, places.

`reading` reads each passage; `people`, `organizations` and `places` make of all mentions of a text each entity once.
"""

import re
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from briefings.draft import Named
from briefings.draft.dates import Passage
from briefings.draft.entities import slavic
from briefings.draft.entities.bodies import OPENING_HEADS
from briefings.draft.entities.lists import lists, nominatives
from briefings.draft.entities.mentions import Mention
from briefings.draft.entities.organizations import Body, organizations, told
from briefings.draft.entities.people import Known, people
from briefings.draft.entities.places import Spot, places, unnamed
from briefings.draft.entities.reading import mentions
from briefings.draft.entities.register import NONE, Register, Settled
from briefings.draft.entities.tokens import is_shouted, words_of
from briefings.draft.parts import Dateline, Organization, Person, Place

Entity = TypeVar("Entity", Person, Organization)
#: The last sentence of wire copy, which names its writers.
CONTRIBUTED = re.compile(
    r"(?<![^.\n”] )\b[A-Z][^.\n]{0,250}\bcontributed(?: reporting| to this [a-z]+)?\b[^.\n]{0,60}\.?$"
)
#: What ends the region of a dateline.
NO_REGION = re.compile(r"[(–—\d]| -|--|,")
#: The share of capitalised words from which a headline capitalises all.
TITLED = 0.7
#: Entities of one kind that a briefing lists at most.
MOST = 40
#: Characters of a text in which names are looked for.
LOOKED_AT = 60_000


def named(title: str, passages: Sequence[Passage], language: str, register: Register = NONE, filed: str = "") -> Named:
    """Each person, organization and place once, with what the text says of it, the weightiest first.

    `filed` is where the report comes from, as `whence` words it.
    """
    tongue = language.partition("-")[0]
    known = lists(tongue, register)
    said = told("\n".join(passage.text for passage in passages)[:LOOKED_AT])
    found: list[Mention] = []
    by_end: list[dict[int, Mention]] = []
    where: dict[int, int] = {}
    room = LOOKED_AT
    for passage in (Passage(filed, 0), *passages):
        if room <= 0:
            break
        if is_shouted(passage.text):
            continue
        text = passage.text[:room]
        words = words_of(CONTRIBUTED.sub("", text) if "contributed" in text else text, tongue, known.known)
        room -= len(passage.text)
        met = mentions(words, known, tongue, said.acronyms)
        where[id(words)] = len(by_end)
        by_end.append({each.end: each for each in met})
        found += met
    unnamed(found, known)
    headed = words_of(title, tongue, known.known)
    met = mentions(headed, known, tongue)
    where[id(headed)] = len(by_end)
    by_end.append({each.end: each for each in met})
    found += in_title(met, found, title)
    persons = people(found, by_end, where, said.groups, known)
    bodies = organizations(found, said, known)
    spots = places(found, known, title)
    listed = [person(each) for each in weighed_people(persons, title, found)]
    if tongue in ("ru", "uk"):
        text = "\n".join(passage.text for passage in passages)[:LOOKED_AT]
        listed = [*slavic.people(text, known.known, tongue), *listed]
    return settled(
        Named(
            tuple(listed[:MOST]),
            tuple(organization(each) for each in weighed_bodies(bodies, title)[:MOST]),
            tuple(place(each) for each in weighed_spots(spots, title)[:MOST]),
        ),
        register,
    )


def whence(dateline: Dateline | None, said: str) -> str:
    """`In Birmingham, Ala.` for a dateline that reads `BIRMINGHAM, Ala. (AP) —`; empty where there is none."""
    if dateline is None or not dateline.place:
        return ""
    region = NO_REGION.split(said.partition(",")[2], maxsplit=1)[0].strip(" .")
    return f"In {dateline.place}, {region}." if region else f"In {dateline.place}."


def in_title(met: list[Mention], found: list[Mention], title: str) -> list[Mention]:
    """Well-known names that only the headline has; where that capitalises every word, no single words but countries."""
    names = {part for each in found for part in (each.name, *each.name.split())}
    names -= {each.name for each in met if each.entries and each.entries[0].kind == "country"}
    titled = title.istitle() or sum(map(str.isupper, title)) > len(title.split()) * TITLED
    known = [each for each in met if each.entries and each.kind in ("place", "organization") and each.name not in names]
    return [each for each in known if not titled or each.end - each.begin > 1 or each.entries[0].kind == "country"]


def settled(named: Named, register: Register) -> Named:
    """The same with names and roles as the register has them."""
    if not register.entries:
        return named
    return Named(
        tuple(as_settled(each, register.find(each.name)) for each in named.people if not never(each.name, register)),
        tuple(as_settled(e, register.find(e.name)) for e in named.organizations if not never(e.name, register)),
        named.places,
    )


def never(name: str, register: Register) -> bool:
    """Whether the register wants a name left out."""
    entry = register.find(name)
    return entry is not None and entry.never


def as_settled(entity: Entity, entry: Settled | None) -> Entity:
    """An entity under its settled name; the one of the text becomes another spelling."""
    if entry is None:
        return entity
    aliases = tuple(each for each in dict.fromkeys((*entity.aliases, entity.name)) if each != entry.name)
    changed = msgspec.structs.replace(entity, name=entry.name, aliases=aliases)
    if entry.role and hasattr(changed, "role"):
        changed = msgspec.structs.replace(changed, role=entry.role)
    return changed


def weighed_people(persons: list[Known], title: str, found: list[Mention]) -> list[Known]:
    """Those of the headline first, then by the number of mentions, then in the order of the text."""
    order = {id(each): index for index, each in enumerate(found)}
    return sorted(
        persons, key=lambda each: (-2 * (each.surname in title) - len(each.mentions), order[id(each.mentions[0])])
    )


def weighed_bodies(bodies: list[Body], title: str) -> list[Body]:
    """The same for organizations."""
    return sorted(bodies, key=lambda each: (-2 * any(n in title for n in each.names) - each.names.total(), each.first))


def weighed_spots(spots: list[Spot], title: str) -> list[Spot]:
    """The same for places."""
    return sorted(spots, key=lambda each: (-2 * (each.name in title) - each.times, each.first))


def person(known: Known) -> Person:
    """A person as a briefing has it."""
    return Person(known.name, known.role, tuple(known.spellings))


def organization(body: Body) -> Organization:
    """An organization under the name that the text uses most, the longer one of two."""
    full = [each for each in body.names if each not in OPENING_HEADS] or list(body.names)  # no bare `Council`
    name = max(full, key=lambda each: (body.names[each], each == body.canonical, len(each), each))
    if "\u0400" <= name[0] <= "\u04ff":
        name = nominatives().get(name, name)
        full = [nominatives().get(each, each) for each in full]
    usual = [each for each in (body.canonical, body.key) if each.replace(".", "") != name.replace(".", "")]
    others = [each for each in (*full, *usual) if each and each != name]
    return Organization(name, tuple(dict.fromkeys(others)))


def place(spot: Spot) -> Place:
    """A place under its usual name."""
    return Place(spot.name, spot.country or None, tuple(spot.spellings))
