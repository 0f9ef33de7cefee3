"""What other pages may show of a briefing, and nothing else: when this stays equal, other pages stay as they are."""

import msgspec

from briefings.briefing import Briefing, Link
from briefings.draft.parts import Correction, Number

WORDS_A_MINUTE = 220


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
    numbers: tuple[Number, ...] = ()
    aliases: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def url(self) -> str:
        """Its path on the site."""
        return f"/briefings/{self.slug}/"


def summarize(briefing: Briefing) -> Summary:
    """The summary of a finished briefing."""
    meta = briefing.meta
    return Summary(
        path=briefing.path,
        slug=briefing.slug,
        title=meta.title,
        summary=meta.summary,
        date=meta.date or "",
        updated=changed(briefing),
        status=meta.status,
        tags=meta.tags,
        thread=meta.thread,
        place=meta.dateline.place if meta.dateline else "",
        language=meta.language or "",
        minutes=max(1, round(briefing.words / WORDS_A_MINUTE)),
        sources=len(meta.sources),
        numbers=meta.numbers[:2],
        aliases=meta.aliases,
        links=briefing.links,
        corrections=meta.corrections,
    )


def changed(briefing: Briefing) -> str:
    """When the briefing last changed for a reader: `updated`, else the last correction, else its date."""
    meta = briefing.meta
    return meta.updated or max((each.date for each in meta.corrections), default="") or meta.date or ""
