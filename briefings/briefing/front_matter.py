"""The front matter of a briefing: the names that the content format gives, and what each may hold."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from briefings.config import Language, Status
from briefings.draft.parts import (
    Correction,
    Dateline,
    Number,
    Organization,
    Person,
    Place,
    Quote,
    SeedTie,
    Source,
)
from briefings.text.dates import Date

#: Characters that a title may have.
TITLE = 1_000
Title = Annotated[str, Meta(min_length=1, max_length=TITLE)]
Text = Annotated[str, Meta(max_length=20_000, title="a text of at most 20,000 characters")]


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything that the front matter of a briefing may say; only `title` must be there."""

    title: Title
    summary: Text = ""
    key_points: tuple[Text, ...] = ()
    date: Date | None = None
    updated: Date | None = None
    publish_at: Date | None = None
    expires_at: Date | None = None
    status: Status = "published"
    slug: str = ""
    aliases: tuple[str, ...] = ()
    dateline: Dateline | None = None
    authors: tuple[str, ...] = ()
    language: Language | None = None
    tags: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    numbers: tuple[Number, ...] = ()
    sources: tuple[Source, ...] = ()
    thread: str = ""
    edition: str = ""
    corrections: tuple[Correction, ...] = ()
    seeds: tuple[SeedTie, ...] = ()
    locked: bool = False
    extra: dict[str, Any] = {}


class PageMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything that the front matter of a plain page (`content/pages/*.md`) may say; only `title` must be there."""

    title: Title
    summary: Text = ""
    updated: Date | None = None
    status: Status = "published"
    slug: str = ""
    aliases: tuple[str, ...] = ()
    language: Language | None = None
    extra: dict[str, Any] = {}
