"""What to take in from elsewhere, and what was taken."""

import msgspec

from briefings.errors import Issue


class Wanted(msgspec.Struct, frozen=True):
    """What to take in: standard input or not, feeds and pages by their addresses."""

    standard_input: bool = False
    feeds: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.standard_input or bool(self.feeds or self.pages)


class Taken(msgspec.Struct, frozen=True):
    """The seeds that were taken in, what there is to say of each, and what went wrong."""

    seeds: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()
