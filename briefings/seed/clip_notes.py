"""What note programs write into the text of a note instead of front matter: lines of properties below the title, or at
the end, as Notion, Readwise, Zotero, Evernote's converters and Joplin's raw export do.
"""

import re
from typing import Any, NamedTuple

from briefings.seed import clipping

#: A line of one property, as an item, indented or in bold letters.
PROPERTY = re.compile(
    r"[ \t]{0,8}(?:[-*+][ \t]+)?\*{0,2}(?P<key>[A-Za-z][A-Za-z _-]{0,30}?)\*{0,2}[ \t]?:\*{0,2}[ \t]*(?P<value>.*)"
)
#: What may stand between a title and its properties: a picture, and the heading that Readwise gives them.
BEFORE = re.compile(
    r"(?:#[ \t][^\n]{1,400}\n+)?(?:!\[[^\]\n]{0,200}\]\([^)\n]{1,2000}\)\s*)?(?:##[ \t]+metadata[ \t]*\n+)?", re.I
)
#: A line below the title that is only an address.
ALONE = re.compile(r"\[[^\[\]\n]{1,2000}\]\((https?://[^()\s]{1,2000})\)|<?(https?://[^\s<>]{1,2000})>?")
#: Joplin's raw notes end in properties from `id:` to `type_:`.
RAW = re.compile(r"\n\n(id: [0-9a-f]{32}\n(?:[a-z_]{2,40}: ?[^\n]{0,2000}\n){4,60}type_: 1)\s*\Z")
#: Names that say nothing that a briefing has a place for.
OTHERS = frozenset(
    (
        "status", "category", "full_title", "document_note", "highlights", "note", "notes", "type", "read", "score",
        "pages", "volume", "issue", "doi", "isbn", "issn", "journal_abbreviation", "library_catalog", "item_type",
        "rights", "rating", "short_title", "cite_key", "citekey", "title", "archived", "favorite", "last_highlighted",
        "last_synced",
    )
)  # fmt: skip
KNOWN = frozenset((*clipping.KNOWN, *OTHERS))
#: Properties that make a block of them.
FEW = 2


class Noted(NamedTuple):
    """The properties of a note, and its text without them."""

    fields: dict[str, Any]
    body: str


def of(body: str) -> Noted | None:
    """The properties that stand in a note's text; None where there are none, or none that name a page."""
    raw = RAW.search(body)
    if raw is not None:
        title, _, rest = body[: raw.start()].lstrip("\n").partition("\n")
        return Noted(fields_of(raw[1].split("\n")), f"# {title}\n\n{rest.strip(chr(10))}\n")
    before = BEFORE.match(body)
    start = before.end() if before else 0
    lines = body[start:].lstrip("\n").split("\n")
    link = ALONE.fullmatch(lines[0]) if start else None
    if link is not None:
        return Noted({"source": link[1] or link[2]}, f"{body[:start].rstrip()}\n\n" + "\n".join(lines[1:]).lstrip("\n"))
    count = next((at for at, line in enumerate(lines) if not is_property(line)), len(lines))
    fields = fields_of(lines[:count])
    if count < FEW or not clipping.is_clipping(fields):
        return None
    title = body[:start].partition("\n")[0] if body.startswith("# ") else ""
    return Noted(fields, f"{title}\n\n" * bool(title) + "\n".join(lines[count:]).lstrip("\n"))


def is_property(line: str) -> bool:
    """Whether a line is a property that note programs know."""
    match = PROPERTY.fullmatch(line[:4000])
    return match is not None and clipping.name_of(match["key"]) in KNOWN


def fields_of(lines: list[str]) -> dict[str, Any]:
    """Properties as front matter has them."""
    found: dict[str, Any] = {}
    for line in lines:
        match = PROPERTY.fullmatch(line[:4000])
        if match and match["value"].strip():
            found.setdefault(clipping.name_of(match["key"]), match["value"].strip())
    return {key: each for key, each in found.items() if key in clipping.KNOWN}
