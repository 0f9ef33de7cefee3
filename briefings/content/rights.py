"""How much of a report may be taken over, and how its sources are called: the register's word, else the settings."""

from collections.abc import Iterable
from typing import Any

import msgspec

from briefings.config import Convert
from briefings.draft import Draft
from briefings.draft.entities.register import Publisher, Register, Rights
from briefings.draft.parts import Source

#: Of several sources the strictest counts.
STRICTEST_FIRST: tuple[Rights, ...] = ("link", "digest", "full")


def credited(draft: Draft, register: Register) -> Draft:
    """The draft with its sources as the register calls them, each with its notice."""
    if not register.sources:
        return draft
    changes: dict[str, Any] = {"sources": tuple(called(each, register) for each in draft.sources)}
    if "sources" in draft.fields:
        named = [called(each, register) for each in sources(draft)]
        changes["fields"] = {**draft.fields, "sources": msgspec.to_builtins(named)}
    return msgspec.structs.replace(draft, **changes)


def sources(draft: Draft) -> tuple[Source, ...]:
    """The sources of a draft: those that a person wrote down, else those that were found."""
    if "sources" not in draft.fields:
        return draft.sources
    return msgspec.convert(draft.fields["sources"] or (), tuple[Source, ...], from_attributes=True)


def called(source: Source, register: Register) -> Source:
    """A source under its settled name; what it says of its rights itself stays."""
    found = register.source(source.name, source.url)
    if found is None:
        return source
    return msgspec.structs.replace(source, name=found.name, rights=source.rights or found.notice)


def permitted(draft: Draft, convert: Convert, register: Register) -> Convert:
    """The settings with the rights that the draft's sources leave."""
    found = settled(publishers(sources(draft), register))
    return msgspec.structs.replace(convert, rights=found) if found else convert


def publishers(named: Iterable[Source], register: Register) -> list[Publisher]:
    """What the register has of these sources."""
    found = [register.source(each.name, each.url) for each in named]
    return [each for each in found if each is not None]


def settled(found: Iterable[Publisher]) -> Rights | None:
    """The strictest rights that are settled; None where none are."""
    said = {each.rights for each in found}
    return next((each for each in STRICTEST_FIRST if each in said), None)
