"""How sure a draft is of what it found, from 0 to 1: the share that is right of what is found in this way.

The shares are those of reports and real pages whose names and quotations were looked through by hand, rounded.
"""

from collections.abc import Iterable

from briefings.draft import Confidence, Counted, Draft, Quoted
from briefings.draft.entities.lists import Entry, lists
from briefings.draft.entities.register import NONE, Register
from briefings.draft.parts import Organization, Person, Place
from briefings.seed import Seed

SURE, LIKELY, OPEN, DOUBTFUL, STAND_IN = 0.97, 0.9, 0.8, 0.7, 0.3
#: Mentions from which on a name is hardly a mistake.
OFTEN = 3
#: Characters around a quotation in which its speaker's name settles whose it is.
NEAR = 200


def confidence(seed: Seed, draft: Draft, register: Register = NONE) -> Confidence:
    """How sure each part of a draft is."""
    known = lists(draft.language.partition("-")[0], register).known
    return Confidence(
        title=title(seed, draft),
        people={each.name: person(each, seed.text) for each in draft.named.people},
        organizations={each.name: organization(each, seed.text, known) for each in draft.named.organizations},
        places={each.name: place(each, known) for each in draft.named.places},
        quotes=tuple(speaker(each, seed.text) for each in draft.quotes),
        numbers=tuple(number(each) for each in draft.numbers),
    )


def title(seed: Seed, draft: Draft) -> float:
    """One that the format claims, that reads like a headline, or first words that stand in."""
    if seed.claims.title or "title" in draft.fields:
        return SURE
    return STAND_IN if any("no headline" in query for query in draft.queries) else LIKELY


def person(found: Person, text: str) -> float:
    """One with a role, or named again and again, is hardly anything else."""
    return SURE if found.role or text.count(found.name.rpartition(" ")[2]) >= OFTEN else LIKELY


def organization(found: Organization, text: str, known: dict[str, tuple[Entry, ...]]) -> float:
    """One that a list knows, that the text names often, or that only its form or a word beside it tells."""
    names = (found.name, *found.aliases)
    if any(entry.kind == "organization" for name in names for entry in known.get(name, ())):
        return SURE
    return LIKELY if times(names, text) >= OFTEN else OPEN


def place(found: Place, known: dict[str, tuple[Entry, ...]]) -> float:
    """One whose country is known, one that a list knows, or one that only the words around it tell."""
    if found.country:
        return SURE
    return LIKELY if any(name in known for name in (found.name, *found.aliases)) else DOUBTFUL


def speaker(found: Quoted, text: str) -> float:
    """A speaker whose name stands beside the words, or one who was named before; nobody named is nobody mistaken."""
    name = found.quote.speaker
    if not name:
        return LIKELY
    start, end = found.spans[0].start, found.spans[-1].end
    around = text[max(0, start - NEAR) : start] + text[end : end + NEAR]
    return SURE if name in around or name.rpartition(" ")[2] in around else OPEN


def number(found: Counted) -> float:
    """A number with what it counts, or one without."""
    return LIKELY if found.number.what or found.number.unit else DOUBTFUL


def times(names: Iterable[str], text: str) -> int:
    """How often any of some names stands in a text."""
    return sum(text.count(name) for name in names)
