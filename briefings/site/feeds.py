"""Atom (RFC 4287) and JSON Feed 1.1 of a list of briefings. An entry is written once and used in many feeds."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from briefings.page.addressing import absolute, base_of
from briefings.summary import Summary
from briefings.text import dates
from briefings.text.xml import escape, quoted

#: When there is nothing yet, a feed was last updated at the beginning of time.
NEVER = "1970-01-01T00:00:00Z"


class Entry(msgspec.Struct, frozen=True):
    """One briefing as both kinds of feed write it."""

    updated: str
    atom: str
    item: str


class Publisher(msgspec.Struct, frozen=True):
    """Whose feeds these are; `base_url` as the configuration has it."""

    title: str
    author: str
    language: str
    base_url: str
    generator: str
    motto: str = ""


def entry(publisher: Publisher, summary: Summary, authors: Sequence[str], body: str) -> Entry:
    """A dated briefing as an entry; `body` is its HTML with whole addresses, empty where feeds carry the summary."""
    url = absolute(publisher.base_url, summary.url)
    published = dates.rfc3339(summary.date)
    updated = max(published, dates.rfc3339(summary.updated or summary.date), key=dates.moment)
    language = summary.language or publisher.language
    text = summary.summary or summary.title
    content = f'<content type="html">{escape(body)}</content>' if body else ""
    lines = [
        f"<entry xml:lang={quoted(language)}>",
        f"<title>{escape(summary.title)}</title>",
        f"<id>{escape(url)}</id>",
        f'<link rel="alternate" type="text/html" href={quoted(url)}/>',
        f"<published>{published}</published>",
        f"<updated>{updated}</updated>",
        *(f"<author><name>{escape(name)}</name></author>" for name in authors),
        *(f"<category term={quoted(tag)}/>" for tag in summary.tags),
        f"<summary>{escape(text)}</summary>",
        content,
        "</entry>",
    ]
    item = {
        "id": url,
        "url": url,
        "title": summary.title,
        **({"content_html": body} if body else {"content_text": text}),
        "summary": text,
        "date_published": published,
        "date_modified": updated,
        **({"authors": [{"name": name} for name in authors]} if authors else {}),
        **({"tags": list(summary.tags)} if summary.tags else {}),
        "language": language,
    }
    return Entry(updated, "\n".join(line for line in lines if line), json.dumps(item, ensure_ascii=False))


def atom(publisher: Publisher, title: str, folder: str, entries: Sequence[Entry]) -> bytes:
    """The Atom feed at `<folder>atom.xml`."""
    home, own = absolute(publisher.base_url, folder), absolute(publisher.base_url, f"{folder}atom.xml")
    author, site = escape(publisher.author or publisher.title), escape(base_of(publisher.base_url))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoted(publisher.language)}>',
        f"<title>{escape(title)}</title>",
        *([f"<subtitle>{escape(publisher.motto)}</subtitle>"] if publisher.motto else []),
        f"<id>{escape(own)}</id>",
        f'<link rel="self" type="application/atom+xml" href={quoted(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoted(home)}/>',
        f"<updated>{newest(entries)}</updated>",
        f"<author><name>{author}</name><uri>{site}</uri></author>",
        f"<generator>{escape(publisher.generator)}</generator>",
        *(each.atom for each in entries),
        "</feed>",
        "",
    ]
    return "\n".join(lines).encode()


def json_feed(publisher: Publisher, title: str, folder: str, entries: Sequence[Entry]) -> bytes:
    """The JSON Feed at `<folder>feed.json`."""
    head: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        **({"description": publisher.motto} if publisher.motto else {}),
        "home_page_url": absolute(publisher.base_url, folder),
        "feed_url": absolute(publisher.base_url, f"{folder}feed.json"),
        "language": publisher.language,
        "authors": [{"name": publisher.author or publisher.title, "url": base_of(publisher.base_url)}],
    }
    items = ",\n".join(each.item for each in entries)
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "items": [\n{items}\n]}}\n'.encode()


def newest(entries: Sequence[Entry]) -> str:
    """When the newest entry was updated."""
    return max((each.updated for each in entries), key=dates.moment, default=NEVER)
