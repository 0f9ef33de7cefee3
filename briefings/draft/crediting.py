"""Who wrote a report, and whose it is."""

import re

from briefings.draft import (
    Dated,
    beside,
    bylines,
)
from briefings.draft.body import Body
from briefings.draft.bylines import Byline
from briefings.draft.headline import Headline
from briefings.draft.parts import Source
from briefings.seed import Claims

LATIN = re.compile(r"[A-Za-z]")


def authors(claims: Claims, byline: Byline) -> tuple[str, ...]:
    """The people who wrote it: those of the byline, else those that the format names and that read like people."""
    if byline.authors:
        return byline.authors
    named = [person for each in claims.authors for person in people(each)]
    return tuple(dict.fromkeys(named)) or beside.signed(claims)


def people(author: str) -> tuple[str, ...]:
    """The people of one author field; what is written in another script than ours is taken as it is."""
    family, _, given = author.partition(", ")
    if given and len(family.split()) == len(given.split()) == 1 and bylines.is_name(turned := f"{given} {family}"):
        return (turned,)
    return bylines.people(author) if LATIN.search(author) else (author,)


def agency_of(made: Body) -> str:
    """The agency of the dateline."""
    return made.opening.dateline.agency if made.opening else ""


def sources(claims: Claims, title: Headline, date: Dated | None, named: str) -> tuple[Source, ...]:
    """The report that the seed is, as far as it says: publisher (or who is `named` in the text), address, day."""
    name = claims.publisher or title.site or named
    if not name and not claims.url:
        return ()
    return (
        Source(
            name=name,
            url=claims.url,
            title=title.title if claims.url else "",
            published=date.value if date else None,
            retrieved=claims.retrieved or None,
        ),
    )
