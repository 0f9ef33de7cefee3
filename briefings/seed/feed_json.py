"""JSON Feed 1.0 and 1.1."""

import json
from collections.abc import Iterator
from typing import Any

from briefings.seed.encodings import text_of
from briefings.seed.feed_entry import Entry, Feed, paragraphs
from briefings.seed.refusal import Refusal


def read(data: bytes, most: int) -> Feed:
    """The first `most` entries; raises Refusal for what is no feed."""
    try:
        found: Any = json.loads(text_of(data), strict=False)
    except ValueError as problem:
        why = " ".join(str(problem).split())[:200]
        raise Refusal("S106", f"its JSON cannot be read: {why}", "save the feed again") from None
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in text(found.get("version")):
        raise Refusal("S106", "it is JSON, but no JSON Feed", "save the article as a page or as text")
    return Feed(tuple(entry(each, found) for each in items[:most] if isinstance(each, dict)))


def entry(said: dict[str, Any], feed: dict[str, Any]) -> Entry:
    """One entry with what its feed says for all of them."""
    published, updated = text(said.get("date_published")), text(said.get("date_modified"))
    tags = said.get("tags")
    return Entry(
        name=text(said.get("id")),
        title=text(said.get("title")),
        content=text(said.get("content_html")) or paragraphs(text(said.get("content_text"))),
        summary=paragraphs(text(said.get("summary"))),
        link=text(said.get("url")) or text(said.get("external_url")),
        authors=tuple(authors(said)) or tuple(authors(feed)),
        date=published or updated,
        date_source="feed date_published" if published else "feed date_updated",
        updated=updated if published else "",
        tags=tuple(map(text, tags)) if isinstance(tags, list) else (),
        language=text(said.get("language")) or text(feed.get("language")),
        publisher=text(feed.get("title")),
    )


def authors(said: dict[str, Any]) -> Iterator[str]:
    """The names of the authors, in either version of the format."""
    listed = said.get("authors")
    for each in listed if isinstance(listed, list) else [said.get("author")]:
        if isinstance(each, dict) and text(each.get("name")):
            yield text(each.get("name"))


def text(value: Any) -> str:
    """A text, or a number as one; empty for everything else."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
