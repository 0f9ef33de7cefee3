"""What feeds of every kind say of their entries."""

import re
from html import escape

import msgspec

BLANK = re.compile(r"\n\s*\n")


class Entry(msgspec.Struct, frozen=True):
    """An entry as a feed gives it; `content` and `summary` are HTML, everything else is text."""

    name: str = ""
    title: str = ""
    content: str = ""
    summary: str = ""
    link: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    date_source: str = ""
    updated: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    publisher: str = ""


class Feed(msgspec.Struct, frozen=True):
    """The entries that could be read, and why there may be more."""

    entries: tuple[Entry, ...]
    damage: str = ""


def paragraphs(text: str) -> str:
    """Plain text as HTML that shows the same."""
    return parted(escape(text, quote=False))


def parted(source: str) -> str:
    """HTML without elements, its blank lines as the ends of paragraphs."""
    return "".join(f"<p>{each}</p>" for each in BLANK.split(source) if each.strip())
