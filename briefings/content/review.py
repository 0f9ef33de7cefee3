"""What a conversion found, for the editor who signs it: read from its evidence and from what it wrote."""

from collections.abc import Callable, Collection, Iterator
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
#: Fields of which each item is a sentence, and has a line of its own.
SENTENCES = ("quotes", "numbers", "key_points")
#: Characters of a value that are shown.
SHOWN = 160


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """One field: its value, or the `items` of a list, and the `confidence` (0 to 1) where conversion estimates one."""

    what: str
    value: str = ""
    items: tuple[str, ...] = ()
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
            rows = (*rows_of(version.fields if version else {}, said), *pictures(said.get("images")))
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
            yield from graded(key, value, confidences(key, said))
        elif key == "date" and value:
            yield date(str(value), said.get("date"))
        else:
            yield Row(key, shorten(plain(value), SHOWN), confidence=confidences(key, said).get(""))


def graded(key: str, values: list[Any], known: dict[str, float]) -> Iterator[Row]:
    """The items of a list: sentences in their order, names in a row for each degree of confidence, the surest first."""
    items = [(shorten(SAID.get(key, plain)(each), SHOWN), known.get(named(each))) for each in values]
    if key in SENTENCES:
        yield from (Row(key, items=(text,), confidence=sure) for text, sure in items)
        return
    degrees = sorted({sure for _, sure in items}, key=lambda each: -(each or 0))
    for sure in degrees:
        yield Row(key, items=tuple(text for text, each in items if each == sure), confidence=sure)


def confidences(key: str, said: dict[str, Any]) -> dict[str, float]:
    """What the evidence holds of how sure a field is: its items by name or text; a single value by nothing."""
    if key in ("quotes", "numbers"):
        return {named(part(each)): each["confidence"] for each in listed(said.get(key)) if is_graded(each)}
    found = said.get("confidence")
    value = found.get(key) if isinstance(found, dict) else None
    if isinstance(value, int | float):
        return {"": value}
    return {name: each for name, each in value.items() if is_share(each)} if isinstance(value, dict) else {}


def part(each: dict[str, Any]) -> Any:
    """The quotation or the number of a piece of evidence."""
    return each.get("quote") or each.get("number")


def named(value: Any) -> str:
    """What tells an item of a list from the others: a name, the words of a quotation, a number with what it counts."""
    if not isinstance(value, dict):
        return ""
    return str(value.get("name") or value.get("text") or f"{value.get('value')} {value.get('what', '')}")


def is_graded(each: Any) -> bool:
    """Whether a piece of evidence says how sure it is."""
    return isinstance(each, dict) and is_share(each.get("confidence"))


def is_share(value: Any) -> bool:
    """Whether a value is a number as confidences are."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def pictures(said: Any) -> Iterator[Row]:
    """The pictures that were taken over, if any."""
    if isinstance(said, dict) and said:
        yield Row("pictures", items=tuple(map(str, said)))


def date(value: str, said: Any) -> Row:
    """The date with what it rests on."""
    if not isinstance(said, dict):
        return Row("date", value)
    where = f" ({said['source']})" if said.get("source") else rests(listed(said.get("spans")))
    confidence = said.get("confidence")
    return Row("date", f"{value}{where}", confidence=confidence if isinstance(confidence, int | float) else None)


def rests(spans: list[Any]) -> str:
    """The words of the text that settle something."""
    words = [f"“{each['text']}”" for each in spans if isinstance(each, dict) and each.get("text")]
    return f" (from {', '.join(words)})" if words else ""


def quotation(value: Any) -> str:
    """Who says what: the speaker first, so that it is seen however long the words are."""
    if not isinstance(value, dict):
        return plain(value)
    who = value.get("speaker") or value.get("description") or "nobody named"
    return f"{one_line(str(who))}: “{plain(value.get('text'))}”"


def number(value: Any) -> str:
    """A number as a person would read it out: `about 4,000 troops, before: 500`."""
    if not isinstance(value, dict):
        return plain(value)
    said = f"{'about ' if value.get('approx') else ''}{figure(value.get('value'))}"
    words = " ".join(filter(None, (said, plain(value.get("unit")), plain(value.get("what")))))
    return words if value.get("was") is None else f"{words}, before: {figure(value['was'])}"


def figure(value: Any) -> str:
    """A number with its thousands marked."""
    return f"{value:,}" if isinstance(value, int | float) else plain(value)


SAID: dict[str, Callable[[Any], str]] = {"quotes": quotation, "numbers": number}


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
