"""A draft: what an editor would make of a seed, with the evidence for it.

`headline`, `dates`, `dateline`, `captions`, `crumbs`, `tags` and the like each find one thing; `compose` puts them
together.
"""

from typing import Any

import msgspec

from briefings.draft.parts import Dateline, Number, Organization, Person, Place, Quote, Source


class Span(msgspec.Struct, frozen=True):
    """A stretch of the seed's text: `seed.text[start:end]`."""

    start: int
    end: int


class Dropped(msgspec.Struct, frozen=True):
    """A stretch of the seed that is no part of the briefing, and why."""

    start: int
    end: int
    why: str


class Dated(msgspec.Struct, frozen=True):
    """The day (or moment) of the report, how sure that is (0 to 1), and the words it was inferred from."""

    value: str
    confidence: float
    spans: tuple[Span, ...] = ()
    #: Where the date stood when not in the text: "meta article:published_time", "front matter".
    source: str = ""


class KeyPoint(msgspec.Struct, frozen=True):
    """A sentence that says what matters, word for word: `seed.text[start:end]`."""

    text: str
    start: int
    end: int


class Quoted(msgspec.Struct, frozen=True):
    """A quotation, and where each of its parts stands."""

    quote: Quote
    spans: tuple[Span, ...]


class Counted(msgspec.Struct, frozen=True):
    """A number, and the sentence that names it: `seed.text[start:end]`."""

    number: Number
    start: int
    end: int


class Named(msgspec.Struct, frozen=True):
    """Who and what a text names, each once, the weightiest first."""

    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()


class Part(msgspec.Struct, frozen=True):
    """One block of the finished body as Markdown: a paragraph, a heading, a list, or a `::: figure` block."""

    markdown: str


class Picture(msgspec.Struct, frozen=True):
    """A picture that a seed shows: its address, what it shows, and its caption; the digest of its bytes where it is
    taken over.
    """

    address: str
    alt: str = ""
    caption: str = ""
    photo: str = ""


class Confidence(msgspec.Struct, frozen=True):
    """How sure a draft is, from 0 to 1: of its title, of names by kind, and of each quotation and number in order."""

    title: float = 0
    people: dict[str, float] = {}
    organizations: dict[str, float] = {}
    places: dict[str, float] = {}
    quotes: tuple[float, ...] = ()
    numbers: tuple[float, ...] = ()


class Draft(msgspec.Struct, frozen=True):
    """A finished draft of one briefing."""

    title: str
    language: str
    body: tuple[Part, ...]
    summary: str = ""
    date: Dated | None = None
    updated: str = ""
    dateline: Dateline | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    named: Named = Named()
    quotes: tuple[Quoted, ...] = ()
    numbers: tuple[Counted, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    #: What the report says of its own mistakes.
    corrections: tuple[Span, ...] = ()
    pictures: tuple[Picture, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    #: Questions to the editor: what the text leaves open.
    queries: tuple[str, ...] = ()
    #: Front matter that a Markdown seed brought along, key by key, in the content format.
    fields: dict[str, Any] = {}
    confidence: Confidence = Confidence()
