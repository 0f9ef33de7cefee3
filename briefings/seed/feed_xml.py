"""RSS 0.9 to 2.0, RDF and Atom by feedparser, which bears with feeds that are not quite XML."""

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from briefings.seed import web_fragment
from briefings.seed.feed import Entry, Feed, paragraphs
from briefings.seed.formats import FEED, beginning, root
from briefings.seed.refusal import Refusal

#: A feed that declares entities of its own wants to grow in the reader's memory, or to read the reader's files.
ENTITY = re.compile(rb"<!doctype[^>]{0,1000}\[", re.I)
#: Bytes of a feed that is not well-formed XML which are read all the same: bearing with it takes its time.
BORNE = 2_000_000
ITEM = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)[\s>]", re.I)
END = re.compile(rb"</(?:\w{1,20}:)?(?:rss|feed|rdf)\s*>", re.I)


def read(data: bytes, most: int) -> Feed:
    """The first `most` entries; raises Refusal for what is no feed."""
    head = beginning(data)
    start = root(head)
    if ENTITY.match(head, start):
        raise Refusal("S104", "it declares entities of its own, which no feed needs", "save its text as .txt")
    if FEED.match(head, start) is None:
        raise Refusal("S106", "it is XML, but neither RSS nor Atom", "save the article as a page or as text")
    wanted = cut(data, most)
    found = parsed(wanted if len(wanted) <= BORNE or is_well_formed(wanted) else wanted[:BORNE])
    damage = damaged(found) if not END.search(data[-4096:]) or found.get("bozo") else ""
    if damage and not found.entries:
        raise Refusal("S106", damage, "save the feed again")
    said = found.feed
    return Feed(tuple(entry(each, said) for each in found.entries[:most]), damage)


def parsed(data: bytes) -> Any:
    """What feedparser makes of it; it is given bytes only, for it would open an address or a file."""
    import feedparser  # heavy, and only for feeds

    return feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)


def is_well_formed(data: bytes) -> bool:
    """Whether it is XML without a fault; its entities are not looked up."""
    try:
        expat.ParserCreate().Parse(data, True)
    except (expat.ExpatError, ValueError):
        return False
    return True


def cut(data: bytes, most: int) -> bytes:
    """A feed without the entries behind the first `most`: they would be read for nothing."""
    for number, match in enumerate(ITEM.finditer(data)):
        if number == most:
            return data[: match.start()] + ending(data)
    return data


def ending(data: bytes) -> bytes:
    """The end tags that close a feed which was cut."""
    head = beginning(data)
    match = FEED.match(head, root(head))
    name = match[0][1:-1].strip() if match else b"feed"
    return b"</channel></rss>" if name.lower() == b"rss" else b"</" + name + b">"


def damaged(found: Any) -> str:
    """Why a feed is not whole, empty where only its encoding was declared wrongly."""
    problem = found.get("bozo_exception")
    if type(problem).__name__ in ("CharacterEncodingOverride", "NonXMLContentType", "UndeclaredNamespace"):
        return ""
    if problem is None:
        return "" if found.get("bozo") is False else "it ends before its last element does: it seems cut off"
    line = getattr(problem, "getLineNumber", lambda: None)()
    why = str(getattr(problem, "getMessage", lambda: problem)())
    return f"its XML is broken{f' at line {line}' if line else ''}: {' '.join(why.split())[:200]}"


def value(said: Any, key: str) -> Any:
    """What stands at a key, empty where nothing does; asked so, feedparser puts no other key in its place."""
    return dict.get(said, key) or ""


def entry(said: Any, feed: Any) -> Entry:
    """One entry with what its feed says for all of them."""
    published, updated = value(said, "published"), value(said, "updated")
    source = value(said, "source") or {}
    content = max((html(each) for each in value(said, "content") or []), key=len, default="")
    return Entry(
        name=value(said, "id"),
        title=text(value(said, "title_detail")) or str(value(said, "title")),
        content=content,
        summary=html(value(said, "summary_detail")) or str(value(said, "summary")),
        link=str(value(said, "link")),
        authors=tuple(authors(said)) or tuple(authors(source)) or tuple(authors(feed)),
        date=published or updated,
        date_source="feed published" if published else "feed updated",
        updated=updated if published else "",
        tags=tuple(str(each.get("term") or each.get("label") or "") for each in value(said, "tags") or []),
        language=str(value(said, "language") or content_language(said) or value(feed, "language")),
        publisher=str(value(source, "title") or value(feed, "title")),
    )


def authors(said: Any) -> Iterator[str]:
    """The names of the authors; an address without a name is none."""
    for each in value(said, "authors") or []:
        name = str(each.get("name") or "")
        if name and "@" not in name:
            yield name


def html(detail: Any) -> str:
    """A text of a feed as HTML."""
    if not detail:
        return ""
    plain = value(detail, "type") == "text/plain"
    return paragraphs(str(value(detail, "value"))) if plain else str(value(detail, "value"))


def text(detail: Any) -> str:
    """A text of a feed without its markup."""
    if not detail:
        return ""
    found = str(value(detail, "value"))
    marked_up = value(detail, "type") != "text/plain" and re.search(r"<[a-zA-Z/]|&\w", found)
    return web_fragment.text(found) if marked_up else found


def content_language(said: Any) -> str:
    """The language that the content itself names."""
    details = [*(value(said, "content") or []), value(said, "title_detail") or {}]
    return next((str(value(each, "language")) for each in details if value(each, "language")), "")
