"""How briefings belong together: what may be asked of a collection, and the answers' types.

`gathering.gather` makes a `Collection` from all summaries, one shared index, so that no page ever scans it. Pages never
see it as a whole: they ask an `Index` small questions, each answered by a value of its own, so that a page knows just
what it was made from.
"""

from typing import Protocol

import msgspec

from briefings.collection.tags import Tag, TagCount
from briefings.summary import Summary


class Destination(msgspec.Struct, frozen=True):
    """Where a link may lead: a page's title, its path on the site, and the content file it is made from, if any."""

    title: str
    path: str
    source: str = ""


class Mention(msgspec.Struct, frozen=True):
    """A briefing that links here, by its path, and the sentence in which it does."""

    path: str
    sentence: str


class Place(msgspec.Struct, frozen=True):
    """A briefing among the others: the paths of its neighbours (empty where there is none), and who links to it."""

    summary: Summary
    newer: str = ""
    older: str = ""
    mentions: tuple[Mention, ...] = ()


class Whole(msgspec.Struct, frozen=True):
    """How much there is in all; `minutes` is the time to read it, `updated` when the last change was."""

    count: int = 0
    first: str = ""
    last: str = ""
    minutes: int = 0
    updated: str = ""


class Thread(msgspec.Struct, frozen=True):
    """A running story of two briefings or more."""

    name: str
    count: int
    newest: str


class Address(msgspec.Struct, frozen=True):
    """Where a briefing lives, by its path, and its old addresses."""

    path: str
    url: str
    aliases: tuple[str, ...] = ()


class Text(msgspec.Struct, frozen=True):
    """A plain page: its content path, its path on the site, and what other pages show of it."""

    path: str
    url: str
    title: str
    updated: str = ""
    aliases: tuple[str, ...] = ()


class Index(Protocol):
    """What may be asked of a collection. Briefings are named by the paths of their content files, newest first."""

    def order(self) -> tuple[str, ...]:
        """Every briefing that stands in lists."""

    def withdrawn(self) -> tuple[str, ...]:
        """Briefings that keep their page, but stand in no list."""

    def whole(self) -> Whole:
        """How much stands in lists."""

    def place(self, path: str) -> Place | None:
        """A briefing among the others."""

    def by_slug(self, slug: str) -> str:
        """The path of the briefing with that slug, empty where there is none."""

    def tags(self) -> tuple[TagCount, ...]:
        """Every tag, in the order of their keys."""

    def tag(self, key: str) -> Tag | None:
        """A tag by its key, or by that of another spelling of it."""

    def description(self, key: str) -> str:
        """What the register says that a tag is; empty where it says nothing."""

    def tag_aliases(self) -> dict[str, str]:
        """Addresses that other spellings of tags would have, each with the key of its tag."""

    def members(self, key: str) -> tuple[str, ...]:
        """The briefings with a tag."""

    def peers(self, key: str) -> dict[str, tuple[str, float]]:
        """The briefings with a tag that is not common, each with what orders it by date."""

    def newest(self, key: str) -> tuple[str, ...]:
        """The newest briefings with a common tag."""

    def weight(self, key: str) -> int:
        """What it says that two briefings share a tag: see `tags.weight`."""

    def months(self) -> dict[str, int]:
        """How many briefings each month (`2021-02`) has."""

    def month(self, month: str) -> tuple[str, ...]:
        """The briefings of a month."""

    def undated(self) -> tuple[str, ...]:
        """Briefings without a date."""

    def threads(self) -> tuple[Thread, ...]:
        """Running stories, the latest first."""

    def thread(self, name: str) -> tuple[str, ...]:
        """The briefings of a running story, oldest first."""

    def corrected(self) -> tuple[str, ...]:
        """Briefings with corrections."""

    def addresses(self) -> tuple[Address, ...]:
        """Where every briefing lives, those in lists first."""

    def updates(self) -> dict[str, str]:
        """When each briefing last changed for its readers."""

    def texts(self) -> tuple[Text, ...]:
        """Every plain page."""

    def text(self, path: str) -> Destination | None:
        """A plain page by its content path."""

    def media(self) -> tuple[str, ...]:
        """Content paths of files that bodies show or link."""

    def broken(self) -> int:
        """How many content files are left out for their errors."""

    def left_out(self, name: str) -> str:
        """Why the content file, slug, address or tag (`tag:` and its key) of that name is not built; empty where there
        is none such.
        """

    def nearest(self, name: str) -> tuple[str, ...]:
        """What has nearly the name that a link gives (`slug:x`, `tag:x` or `content:x`), the nearest first."""
