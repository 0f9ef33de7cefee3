"""What a build is asked for, and what it begins with."""

from typing import Protocol

import msgspec

from briefings.config import Config
from briefings.text.folders import STATIC
from briefings.theme import Theme

EVERY_STATUS = ("draft", "review", "published", "withdrawn")


class Request(msgspec.Struct, frozen=True):
    """The configuration, and what the command line adds to it."""

    config: Config
    base_url: str = ""
    drafts: bool = False
    file_links: bool = False

    @property
    def statuses(self) -> tuple[str, ...]:
        """Which briefings appear."""
        return EVERY_STATUS if self.drafts else tuple(self.config.build.statuses)


class Inputs(Protocol):
    """What a build begins with, as the shell offers it."""

    @property
    def request(self) -> Request:
        """What is to be built."""

    @property
    def theme(self) -> Theme:
        """How it is to look."""

    @property
    def now(self) -> str:
        """ISO 8601 in UTC; it decides only what `publish_at` and `expires_at` have passed."""

    def paths(self) -> tuple[str, ...]:
        """Every file below `content/`, relative to the site, sorted; without `content/.converted/`."""

    def read(self, path: str) -> bytes:
        """The bytes of one of them; raises OSError where it has vanished or may not be read."""


def static_path(path: str) -> str | None:
    """Where a file of `content/static/` is published; None for any other."""
    return path.removeprefix(STATIC) if path.startswith(STATIC) else None
