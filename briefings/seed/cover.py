"""The table on the cover of a report: title, author, organization and date, as its labels say."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from briefings.seed import Block, Claims, Seed, file_properties

#: What labels mean, in the languages of office templates; the last kind says nothing that a briefing has a place for.
LABELS = {
    "title": r"(?:document |report )?title|titel|titre|título|titolo",
    "author": r"authors?|prepared by|written by|autor(?:en|in|es)?|verfasser(?:in)?|auteure?s?|rédigé par|autore",
    "house": r"organi[sz]ation|organisation|issued by|publisher|herausgeber|éditeur|organización|department",
    "date": r"(?:publication |issue )?date|date of (?:issue|publication)|datum|stand|fecha|data|published(?: on)?",
    "other": r"classification|status|version|reference|ref\.?(?: no\.?)?|document (?:no\.?|number|id)|distribution"
    r"|e-?mail|phone|contact|einstufung|aktenzeichen|verteiler|référence|statut|approved by|reviewed by",
}
FORMS = {kind: re.compile(rf"(?:{words})\s*:?", re.I) for kind, words in LABELS.items()}
#: Blocks at the beginning among which such a table is, the kinds of rows that make one, and its cells in each.
FIRST, ROWS, CELLS = 8, 2, 2


class Cover(NamedTuple):
    """What a cover says, and where its table stands."""

    at: int
    said: dict[str, str]


def taken(seed: Seed) -> Seed:
    """A document whose cover is among its claims and not in its text."""
    found = of(seed.blocks)
    if found is None:
        return seed
    blocks = (*seed.blocks[: found.at], *seed.blocks[found.at + 1 :])
    return msgspec.structs.replace(seed, blocks=blocks, claims=claimed(seed.claims, found))


def of(blocks: Sequence[Block]) -> Cover | None:
    """The cover of a document; None where there is none, or a table that says more than a cover does."""
    for at, block in enumerate(blocks[:FIRST]):
        if block.kind != "table":
            continue
        rows = [row.split("\t") for row in block.text.split("\n")]
        kinds = [kind_of(row[0]) for row in rows]
        if all(len(row) == CELLS for row in rows) and all(kinds) and len(set(kinds) - {"other"}) >= ROWS:
            said: dict[str, str] = {}
            for kind, row in zip(kinds, rows, strict=True):
                said.setdefault(kind, row[1].strip())
            return Cover(at, said)
    return None


def kind_of(label: str) -> str:
    """What a label means, empty where that is not known."""
    return next((kind for kind, form in FORMS.items() if form.fullmatch(label.strip())), "")


def claimed(claims: Claims, cover: Cover) -> Claims:
    """The claims of a document with what its cover says, which somebody wrote to be read."""
    said = cover.said
    dated = {"date": said["date"], "date_source": "cover"} if said.get("date") else {}
    return msgspec.structs.replace(
        claims,
        title=said.get("title") or claims.title,
        authors=file_properties.listed(said.get("author", "")) or claims.authors,
        publisher=said.get("house") or claims.publisher,
        **dated,
    )
