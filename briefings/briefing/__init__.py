"""A briefing as its Markdown file says it: validated metadata and a rendered body.

In `html` a placeholder stands for what only the whole collection knows; U+0002 and U+0003 cannot come from a document,
because reading removes them. Plain texts (`text`, `sentence`, a heading's `text`) never hold one.

- `\\x02a3\\x03` … `\\x02/a3\\x03` around the label of `links[3]`, where `<a …>` and `</a>` will be (or nothing);
- `\\x02t3\\x03` as the label of `links[3]`, where its target's title will be;
- `\\x02f0\\x03` as an address, where that of `files[0]` will be.
"""

from typing import Literal

import msgspec

from briefings.briefing.front_matter import FrontMatter, PageMatter


class Link(msgspec.Struct, frozen=True):
    """A link inside the site: its kind says what `target` is.

    `content` a content file (`content/x.md`), `slug` that of a briefing, `tag` a tag's name, `path` a path of the
    finished site (`/about/`).
    """

    kind: Literal["content", "slug", "tag", "path"]
    target: str
    line: int
    column: int = 0
    anchor: str = ""
    title: str = ""
    #: The sentence around the link as plain text, for "Mentioned in".
    sentence: str = ""
    #: The words of `sentence` that stand for the title of the target, where the link has no label of its own.
    words: str = ""


class File(msgspec.Struct, frozen=True):
    """A file beside the content that the body shows or links: its path relative to `content/`."""

    path: str
    line: int


class Heading(msgspec.Struct, frozen=True):
    """A heading of the body; `level` is 2 to 6."""

    level: int
    text: str
    id: str


class Body(msgspec.Struct, frozen=True):
    """Rendered Markdown and what it holds."""

    html: str = ""
    text: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    files: tuple[File, ...] = ()
    #: Ids that a link may point to (`other.md#id`).
    anchors: tuple[str, ...] = ()
    words: int = 0


class Briefing(Body, frozen=True, kw_only=True):
    """One content file, finished: `path` is relative to the site, `text` the body without markup."""

    path: str
    slug: str
    meta: FrontMatter


class PlainPage(Body, frozen=True, kw_only=True):
    """One file of `content/pages/`, finished."""

    path: str
    slug: str
    meta: PageMatter
