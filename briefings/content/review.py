"""What a conversion found, for the editor who signs it: read from its evidence and from what it wrote."""

from collections.abc import Collection, Iterator
from typing import Any

import msgspec

from briefings.content import CONVERTED, FOLDER, merging
from briefings.content.shelf import Library
from briefings.text.characters import one_line, shorten

#: Fields of the front matter in the order in which they are reviewed.
FIELDS = (
    "title",
    "date",
    "updated",
    "dateline",
    "authors",
    "people",
    "organizations",
    "places",
    "quotes",
    "numbers",
    "key_points",
    "tags",
    "sources",
)
#: Characters of a value, of one among many, and how many of many are shown.
SHOWN, PART, FEW = 100, 40, 8


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that was found; `count` of lists, `confidence` (0 to 1) where conversion estimates one."""

    what: str
    value: str
    count: int = 1
    confidence: float | None = None


class Review(msgspec.Struct, frozen=True):
    """Everything about one document."""

    seed: str
    item: str
    content: str
    rows: tuple[Row, ...]
    dropped: tuple[str, ...]
    queries: tuple[str, ...]


def every(library: Library, wanted: Collection[str]) -> Iterator[Review]:
    """A review of each document that was converted, by seed; of all where none is named."""
    for document, record in sorted(library.records.items()):
        if not wanted or document.path in wanted:
            home = library.home(document, record.name) or library.hosts.get(document)
            said = evidence(library.read(f"{CONVERTED}/{record.name}.json"))
            version = merging.read(library.base(record.name) or b"")
            rows = tuple(rows_of(version.fields if version else {}, said))
            queries = tuple(map(str, listed(said.get("queries"))))
            where = home or f"{FOLDER}/{record.name}.md (deleted)"
            yield Review(document.path, document.item, where, rows, tuple(dropped(said)), queries)


def evidence(data: bytes | None) -> dict[str, Any]:
    """The evidence as it is; nothing where it makes no sense."""
    try:
        found = msgspec.json.decode(data or b"{}")
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}
    return found if isinstance(found, dict) else {}


def listed(value: Any) -> list[Any]:
    """A list, whatever a damaged file holds."""
    return value if isinstance(value, list) else []


def rows_of(fields: dict[str, Any], said: dict[str, Any]) -> Iterator[Row]:
    """What was found, and what was looked for in vain."""
    for key in FIELDS:
        value = fields.get(key)
        if isinstance(value, list):
            yield Row(key, several(value), len(value))
        elif key == "date" and value:
            yield date(str(value), said.get("date"))
        else:
            yield Row(key, shorten(plain(value), SHOWN) or "–", int(bool(value)))


def date(value: str, said: Any) -> Row:
    """The date with what it rests on."""
    if not isinstance(said, dict):
        return Row("date", value)
    where = f" ({said['source']})" if said.get("source") else rests(listed(said.get("spans")))
    confidence = said.get("confidence")
    return Row("date", f"{value}{where}", 1, confidence if isinstance(confidence, int | float) else None)


def rests(spans: list[Any]) -> str:
    """The words of the text that settle something."""
    words = [f"“{each['text']}”" for each in spans if isinstance(each, dict) and each.get("text")]
    return f" (from {', '.join(words)})" if words else ""


def several(values: list[Any]) -> str:
    """A list as how many there are and the first of them."""
    shown = "; ".join(shorten(plain(each), PART) for each in values[:FEW])
    return f"{len(values)}: {shown}{'; …' if len(values) > FEW else ''}"


def plain(value: Any) -> str:
    """A value as a few words: of a person or a place what it is called, and what more is known."""
    if isinstance(value, dict):
        first, *rest = [plain(each) for key, each in value.items() if each not in (None, "", [])] or [""]
        return f"{first} ({', '.join(rest)})" if rest else first
    if isinstance(value, list):
        return ", ".join(map(plain, value))
    return "" if value is None else one_line(str(value))


def dropped(said: dict[str, Any]) -> Iterator[str]:
    """What was left out of the text or of the page around it, with the reason."""
    for each in listed(said.get("dropped")):
        if isinstance(each, dict):
            words = f": “{each['text']}”" if each.get("text") else ""
            yield f"{each.get('why') or 'no reason'}{words}"
    for each in listed(said.get("left_out")):
        if isinstance(each, dict):
            words = f", such as “{each['text']}”" if each.get("text") else ""
            yield f"{each.get('why') or 'no reason'} ({each.get('characters')} characters of the page){words}"
