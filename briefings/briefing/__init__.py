"""A briefing as its Markdown file says it: validated metadata and a rendered body.

In `html` and in every other rendered text a placeholder stands for what only the whole collection knows; U+0002 and
U+0003 cannot come from a document, because reading removes them:

- `\\x02a3\\x03` … `\\x02/a3\\x03` around the label of `links[3]`, where `<a …>` and `</a>` will be (or nothing);
- `\\x02t3\\x03` as the label of `links[3]`, where its target's title will be;
- `\\x02f0\\x03` as an address, where that of `files[0]` will be.
"""

from typing import Literal

import msgspec

from briefings.briefing.front_matter import FrontMatter


class Link(msgspec.Struct, frozen=True):
    """A link inside the site: to a `briefing` or `page` (its content path or slug) or to a `tag` (its name)."""

    kind: Literal["content", "slug", "tag"]
    target: str
    line: int
    column: int = 0
    anchor: str = ""
    title: str = ""
    #: The sentence around the link as plain text, for "Mentioned in".
    sentence: str = ""


class File(msgspec.Struct, frozen=True):
    """A file beside the content that the body shows or links: its path relative to `content/`."""

    path: str
    line: int


class Heading(msgspec.Struct, frozen=True):
    """A heading of the body."""

    level: int
    text: str
    id: str


class Briefing(msgspec.Struct, frozen=True):
    """One content file, finished: `path` is relative to the site, `text` the body without markup."""

    path: str
    slug: str
    meta: FrontMatter
    html: str
    text: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    files: tuple[File, ...] = ()
    #: Ids that a link may point to (`other.md#id`).
    anchors: tuple[str, ...] = ()
    words: int = 0
