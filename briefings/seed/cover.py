"""What stands on the cover of a report: the table of title, author, organization and date, as its labels say; the line
of its publisher above the title, and the line of its authors below it.
"""

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
#: A line above or below a title, at most; what parts what an imprint says, and what that may be.
LINE, BETWEEN = 160, re.compile(r"\s*[|·•]\s*")
DATE = re.compile(r"(?:\d{1,2}\.? )?[^\W\d_]{3,12}\.?(?: \d{1,2})?,? \d{4}|\d{4}-\d\d(?:-\d\d)?|\d{4}", re.I)
SERIES = re.compile(
    r"\b(?:policy|briefing|working|discussion|research|white|green) (?:brief|paper|note|report)s?\b"
    r"|\b(?:no|nr|vol|issue)\b\.? ?\d"
    r"|\b(?:report|brief|analysis|commentary|factsheet|policy paper|arbeitspapier)\b(?: \d{1,4})?$",
    re.I,
)
HOUSE = re.compile(r"[^\W\d_a-z][^\d|.!?:]{2,80}")
#: Two to four words that begin as names do, and what stands between two people.
NAME = re.compile(
    r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w’'-]{0,20}(?: (?:[A-Z]\.|de|del|da|di|van|von|der|den|bin|al|la|le)){0,3}"
    r"(?: [A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w’'-]{1,20}){1,2}"
)
JOINT = re.compile(r",? (?:and|und|et|y|e|en|och|og|i) |, | & |; ")


class Cover(NamedTuple):
    """What a cover says, and where its table stands."""

    at: int
    said: dict[str, str]


def taken(seed: Seed) -> Seed:
    """A document whose cover is among its claims and not in its text."""
    found = of(seed.blocks)
    if found is None:
        return around_title(seed)
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


def around_title(seed: Seed) -> Seed:
    """A document without the line of its publisher above its title and that of its authors below, which are claims."""
    at = next((number for number, each in enumerate(seed.blocks[:FIRST]) if each.level == 1), None)
    if at is None:
        return seed
    above, below = seed.blocks[at - 1] if at == 1 else None, seed.blocks[at + 1] if at + 1 < len(seed.blocks) else None
    said = imprint(above.text) if above is not None and above.kind == "text" else {}
    people = authors(below.text) if below is not None and below.kind == "text" and not seed.claims.authors else ()
    gone = ([above] if said else []) + ([below] if people else [])
    blocks = tuple(each for each in seed.blocks if not any(each is other for other in gone))
    claims = msgspec.structs.replace(seed.claims, authors=people or seed.claims.authors)
    return msgspec.structs.replace(seed, blocks=blocks, claims=claimed(claims, Cover(at, said)) if said else claims)


def imprint(text: str) -> dict[str, str]:
    """The publisher and the date in a line of which each part is known, with a series or a date beside the publisher;
    nothing where any of it is something else.
    """
    parts = [each.strip() for each in BETWEEN.split(text)] if len(text) <= LINE else []
    dates = [each for each in parts if DATE.fullmatch(each)]
    series = [each for each in parts if each not in dates and SERIES.search(each)]
    houses = [each for each in parts if each not in dates and each not in series]
    if len(houses) != 1 or len(dates) > 1 or not (dates or series) or not HOUSE.fullmatch(houses[0]):
        return {}
    return {"house": houses[0], "date": dates[0] if dates else ""}


def authors(text: str) -> tuple[str, ...]:
    """The people of a line that is two names or more and nothing else."""
    names = tuple(each.strip() for each in JOINT.split(text)) if len(text) <= LINE else ()
    return names if len(names) > 1 and all(NAME.fullmatch(each) for each in names) else ()
