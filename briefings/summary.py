"""What other pages may show of a briefing, and nothing else: when this stays equal, other pages stay as they are."""

from typing import Protocol

import msgspec

from briefings.briefing import Link
from briefings.briefing.front_matter import FrontMatter
from briefings.draft.parts import Correction, Number

WORDS_A_MINUTE = 220


class Reference(msgspec.Struct, frozen=True):
    """A link to what may be another briefing, and the sentence around it: its kinds are those of a `Link`. `words` of
    the sentence stand for the title of the target, where the link has no label of its own.
    """

    kind: str
    target: str
    sentence: str
    words: str = ""


class Summary(msgspec.Struct, frozen=True):
    """One briefing as others see it. Dates are ISO 8601 or empty; `path` is the content file, `sources` counts them."""

    path: str
    slug: str
    title: str
    summary: str = ""
    date: str = ""
    updated: str = ""
    status: str = "published"
    tags: tuple[str, ...] = ()
    thread: str = ""
    place: str = ""
    language: str = ""
    minutes: int = 1
    sources: int = 0
    authors: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    aliases: tuple[str, ...] = ()
    links: tuple[Reference, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def url(self) -> str:
        """Its path on the site."""
        return f"/briefings/{self.slug}/"


class Told(Protocol):
    """What a summary is made from: a briefing, or its outline."""

    @property
    def path(self) -> str: ...

    @property
    def slug(self) -> str: ...

    @property
    def meta(self) -> FrontMatter: ...

    @property
    def links(self) -> tuple[Link, ...]: ...

    @property
    def words(self) -> int: ...


def summarize(briefing: Told) -> Summary:
    """The summary of a finished briefing."""
    meta = briefing.meta
    return Summary(
        path=briefing.path,
        slug=briefing.slug,
        title=meta.title,
        summary=meta.summary,
        date=meta.date or "",
        updated=changed(meta),
        status=meta.status,
        tags=meta.tags,
        thread=meta.thread,
        place=meta.dateline.place if meta.dateline else "",
        language=meta.language or "",
        minutes=max(1, round(briefing.words / WORDS_A_MINUTE)),
        sources=len(meta.sources),
        authors=meta.authors,
        numbers=meta.numbers[:2],
        aliases=meta.aliases,
        links=tuple(
            Reference(each.kind, each.target, each.sentence, each.words)
            for each in briefing.links
            if each.kind != "tag" or each.words
        ),
        corrections=meta.corrections,
    )


def changed(meta: FrontMatter) -> str:
    """When the briefing last changed for a reader: `updated`, else the last correction, else its date."""
    return meta.updated or max((each.date for each in meta.corrections), default="") or meta.date or ""
