"""The parts of a briefing that a draft finds and a curator may write, named as in the content format."""

from typing import Annotated

import msgspec
from msgspec import Meta

from briefings.text.dates import Date

Country = Annotated[
    str, Meta(pattern=r"^[A-Z]{2}$", title="a country code of two capital letters such as IQ (ISO 3166-1)")
]
#: Neither infinite nor "not a number", and small enough for every format that carries it.
HUGE = 10**18
Value = Annotated[int, Meta(ge=-HUGE, le=HUGE)] | Annotated[float, Meta(ge=-HUGE, le=HUGE)]


class Dateline(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a report was filed."""

    place: str = ""
    country: Country | None = None
    agency: str = ""


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A person named in the text."""

    name: str
    role: str = ""
    aliases: tuple[str, ...] = ()


class Organization(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An organization named in the text."""

    name: str
    aliases: tuple[str, ...] = ()


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A place named in the text."""

    name: str
    country: Country | None = None
    aliases: tuple[str, ...] = ()
    lat: Annotated[float, Meta(ge=-90, le=90)] | None = None
    lon: Annotated[float, Meta(ge=-180, le=180)] | None = None


class Quote(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words as they stand in the body, and whose they are; `description` says who spoke where nobody is named."""

    text: str
    speaker: str | None = None
    description: str = ""


class Number(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A number worth a table: its value, what it was before, its unit and what it counts."""

    value: Value
    was: Value | None = None
    approx: bool = False
    unit: str = ""
    what: str = ""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A report that the briefing rests on."""

    name: str = ""
    url: str = ""
    title: str = ""
    published: Date | None = None
    retrieved: Date | None = None
    rights: str = ""


class Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was corrected, and when."""

    date: Date
    note: str


class SeedTie(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The seed that a briefing came from; `item` tells apart what one file holds several of."""

    path: str
    item: str = ""
    sha256: str = ""
