"""Names that a spaCy model finds, merged into those of the rules: which model, for which language, the owner says.

spaCy is no part of the program (`briefings[nlp]` brings it), and is imported where such a text is drafted.
"""

import functools
import importlib.util
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from briefings.draft import Named
from briefings.draft.entities.lists import Lists, lists
from briefings.draft.entities.people import same
from briefings.draft.entities.register import NONE, Register
from briefings.draft.parts import Organization, Person, Place

if TYPE_CHECKING:
    from spacy.language import Language

Entity = TypeVar("Entity", Person, Organization, Place)

#: What models call people, organizations and places: OntoNotes' labels, and WikiNER's.
KINDS = {"PERSON": "person", "PER": "person", "ORG": "organization", "GPE": "place", "LOC": "place"}
#: Parts of a pipeline that names do not need.
NEEDLESS = ("tagger", "parser", "senter", "lemmatizer", "attribute_ruler", "morphologizer", "trainable_lemmatizer")
#: Characters of a text that a model reads.
LOOKED_AT = 60_000
NAME = re.compile(r"[^\W\d_](?:[\w&+./’'-]*(?:,? )?){1,8}")
EDGES = re.compile(r"^(?:[Tt]he\s+|[\W_]+)+|(?:[’']s|[\W_]+)$")


def missing(model: str) -> bool:
    """Whether a model, or spaCy itself, is not installed; neither is imported for that."""
    return any(importlib.util.find_spec(each) is None for each in ("spacy", model))


@functools.cache
def version(model: str) -> str:
    """What a conversion with a model depends on: its version and that of spaCy."""
    import importlib.metadata  # heavy

    distributions = importlib.metadata.packages_distributions().get(model, [model])
    return " ".join((model, *(importlib.metadata.version(each) for each in (*distributions[:1], "spacy"))))


@functools.cache
def pipeline(model: str) -> "Language":
    """The model, read once in each process."""
    import spacy

    return spacy.load(model, exclude=NEEDLESS)


def load(models: Mapping[str, str]) -> None:
    """Reads all models, for a process that is about to be held within bounds."""
    for model in sorted(set(models.values())):
        pipeline(model)


def found(model: str, text: str) -> Counter[tuple[str, str]]:
    """How often a model finds each name: (kind, name), in the order of the text."""
    names = ((KINDS.get(each.label_, ""), cleaned(each.text)) for each in pipeline(model)(text[:LOOKED_AT]).ents)
    return Counter((kind, name) for kind, name in names if kind and is_name(name))


def cleaned(text: str) -> str:
    """A name without an article before it or a genitive behind it."""
    return EDGES.sub("", " ".join(text.split()))


def is_name(name: str) -> bool:
    """Whether a name may be one: a few words without the marks of a sentence, the first not in small letters."""
    return len(name) > 1 and NAME.fullmatch(name) is not None and not name[0].islower()


def with_model(named: Named, model: str, title: str, text: str, language: str, register: Register = NONE) -> Named:
    """`named` with what a model finds besides; what the rules or the register know already stays as it is."""
    seen = Counter[tuple[str, str]]()
    for (kind, name), times in found(model, text).items():
        entry = register.find(name)
        if not (entry and entry.never):
            seen[kind, entry.name if entry else name] += times
    known = lists(language.partition("-")[0], register)
    taken = {spelling.casefold() for spelling in spellings(named)}
    fresh = {(kind, name): times for (kind, name), times in seen.items() if name.casefold() not in taken}
    weight = functools.partial(weighed, title=title, text=text)
    return Named(
        people=placed(named.people, persons(fresh, named, register), weight),
        organizations=placed(named.organizations, bodies(fresh, named), weight),
        places=placed(named.places, spots(fresh, named, known), weight),
    )


def spellings(named: Named) -> Iterator[str]:
    """Every name and alias."""
    for entities in (named.people, named.organizations, named.places):
        for each in entities:
            yield from (each.name, *each.aliases)


def persons(fresh: Mapping[tuple[str, str], int], named: Named, register: Register) -> Iterator[Person]:
    """New people: those with a full name, each once."""
    known = [name for each in named.people for name in (each.name, *each.aliases)]
    for kind, name in fresh:
        if kind == "person" and " " in name and not any(same(name, other) for other in known):
            known.append(name)
            entry = register.find(name)
            yield Person(name, entry.role if entry else "")


def bodies(fresh: Mapping[tuple[str, str], int], named: Named) -> Iterator[Organization]:
    """New organizations, but for those that are words of the name of another, or of a person."""
    longer = [f" {name} " for name in spellings(named)] + [f" {name} " for kind, name in fresh if " " in name]
    for kind, name in fresh:
        if kind == "organization" and not any(f" {name} " in other and len(other) > len(name) + 2 for other in longer):
            yield Organization(name)


def spots(fresh: Mapping[tuple[str, str], int], named: Named, known: Lists) -> Iterator[Place]:
    """New places, with the country of those that are known; an adjective or another's name is none."""
    there = {each.name for each in named.places}
    for kind, name in fresh:
        if kind != "place" or name in known.adjectives:
            continue
        entry = next((each for each in known.known.get(name, ()) if each.kind not in ("organization", "person")), None)
        place = Place(entry.name, entry.country or None) if entry else Place(name)
        if place.name not in there:
            there.add(place.name)
            yield place


def weighed(entity: Person | Organization | Place, title: str, text: str) -> int:
    """How often a text names something, the headline counting twice."""
    names = {entity.name.split()[-1]} if isinstance(entity, Person) else {entity.name, *entity.aliases}
    return sum(text.count(each) + 2 * (each in title) for each in names)


def placed(
    entities: tuple[Entity, ...], fresh: Iterator[Entity], weight: "functools.partial[int]"
) -> tuple[Entity, ...]:
    """New entities before the first that is named less often, which keeps the order of the others."""
    result = list(entities)
    for new in fresh:
        heavy = weight(new)
        at = next((index for index, each in enumerate(result) if weight(each) < heavy), len(result))
        result.insert(at, new)
    return tuple(result)
