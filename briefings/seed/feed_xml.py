"""RSS 0.9 to 2.0, RDF and Atom by feedparser, which bears with feeds that are not quite XML."""

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from briefings.seed import web_fragment
from briefings.seed.feed_entry import Entry, Feed, paragraphs, parted
from briefings.seed.formats import FEED, beginning, root
from briefings.seed.refusal import Refusal
from briefings.text import addresses

#: A feed that declares entities of its own wants to grow in the reader's memory, or to read the reader's files.
ENTITY = re.compile(rb"<!doctype[^>]{0,1000}\[", re.I)
DECLARATION = re.compile(rb"<\?xml\s[^>]{0,300}\?>")
#: Entities of HTML are none of XML, but what they mean is no secret.
HARMLESS = re.compile(r"undefined entity")
MAILBOX = re.compile(r"[^\s@()]{1,100}@[^\s@()]{1,200}\s*\(([^()@]{1,200})\)|([^<>@]{1,200}?)\s*<[^<>\s]{1,300}>")
LONE = re.compile(r"[^\s@]{1,100}@[^\s@]{1,200}")
#: Tags of a feed that are read, and of one that is not well-formed XML: bearing with each takes its time.
TAGS, BORNE = 1_000_000, 100_000
ITEM = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)[\s>]", re.I)
ELEMENT = re.compile(r"<[a-zA-Z!]")
CUT_OFF = "it ends before its last element does: it seems cut off"
END = re.compile(rb"</(?:\w{1,20}:)?(?:rss|feed|rdf)\s*>", re.I)


def read(data: bytes, most: int) -> Feed:
    """The first `most` entries; raises Refusal for what is no feed."""
    head = beginning(data)
    start = root(head)
    if ENTITY.match(head, start):
        raise Refusal("S104", "it declares entities of its own, which no feed needs", "save its text as .txt")
    if FEED.match(head, start) is None:
        raise Refusal("S106", "it is XML, but neither RSS nor Atom", "save the article as a page or as text")
    wanted = cut(without_doctype(data, start), most)
    found = parsed(within(wanted, TAGS if is_well_formed(wanted) else BORNE))
    damage = damaged(found) or ("" if END.search(data[-4096:]) or head != data[: len(head)] else CUT_OFF)
    if damage and not found.entries:
        raise Refusal("S106", damage, "save the feed again")
    said = found.feed
    is_atom = str(found.get("version")).startswith("atom")
    return Feed(tuple(entry(each, said, is_atom) for each in found.entries[:most]), damage)


def without_doctype(data: bytes, start: int) -> bytes:
    """A feed without what stands before its first element but for the declaration: with the name of a document type, a
    reader leaves out the entities that it would have to look up there. UTF-16 is left as it is.
    """
    head = beginning(data)
    if not data.removeprefix(b"\xef\xbb\xbf").startswith(head):
        return data
    declared = DECLARATION.search(head[:start])
    return (declared[0] if declared else b"") + data.removeprefix(b"\xef\xbb\xbf")[start:]


def parsed(data: bytes) -> Any:
    """What feedparser makes of it; it is given bytes only, for it would open an address or a file."""
    import feedparser  # heavy, and only for feeds

    return feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)


def within(data: bytes, tags: int) -> bytes:
    """A feed as far as so many tags reach."""
    if data.count(b"<") <= tags:
        return data
    return data[: -len(data.split(b"<", tags)[-1]) - 1]


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
        return ""
    line = getattr(problem, "getLineNumber", lambda: None)()
    why = str(getattr(problem, "getMessage", lambda: problem)())
    if HARMLESS.search(why):
        return ""
    return f"its XML is broken{f' at line {line}' if line else ''}: {' '.join(why.split())[:200]}"


def value(said: Any, key: str) -> Any:
    """What stands at a key, empty where nothing does; asked so, feedparser puts no other key in its place."""
    return dict.get(said, key) or ""


def entry(said: Any, feed: Any, is_atom: bool) -> Entry:
    """One entry with what its feed says for all of them."""
    published, updated = value(said, "published"), value(said, "updated")
    if not published and not is_atom:
        published, updated = updated, ""  # `dc:date` of RSS is the day of publication
    source = value(said, "source") or {}
    content = max((html(each) for each in value(said, "content") or []), key=len, default="")
    return Entry(
        name=value(said, "id"),
        title=text(value(said, "title_detail")) or str(value(said, "title")),
        content=content,
        summary=html(value(said, "summary_detail")) or str(value(said, "summary")),
        link=link(said, feed),
        authors=tuple(authors(said)) or tuple(authors(source)) or tuple(authors(feed)),
        date=published or updated,
        date_source="feed published" if published else "feed updated",
        updated=updated if published else "",
        tags=tuple(str(each.get("term") or each.get("label") or "") for each in value(said, "tags") or []),
        language=str(value(said, "language") or content_language(said) or value(feed, "language")),
        publisher=str(value(source, "title") or value(feed, "title")),
    )


def link(said: Any, feed: Any) -> str:
    """The address of an entry; its identifier only counts as one where it is a whole address."""
    found = str(value(said, "link"))
    if found == value(said, "id") and "://" not in found:
        return ""
    return addresses.joined(str(value(feed, "link")), found)


def authors(said: Any) -> Iterator[str]:
    """The names of the authors; an address without a name is none."""
    whole = str(value(said, "author")).strip()
    mailbox = MAILBOX.fullmatch(whole)
    names = [str(each.get("name") or "") for each in value(said, "authors") or []]
    for name in [mailbox[1] or mailbox[2]] if mailbox else names:
        if name and "@" not in name and not LONE.fullmatch(whole):
            yield name


def html(detail: Any) -> str:
    """A text of a feed as HTML."""
    if not detail:
        return ""
    said = str(value(detail, "value"))
    if value(detail, "type") == "text/plain":
        return paragraphs(said)
    return said if ELEMENT.search(said) else parted(said)


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
