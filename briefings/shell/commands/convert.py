"""`convert`: a Markdown briefing for each seed."""

import msgspec

from briefings.shell.options import Options
from briefings.shell.report import Report


class Wish(msgspec.Struct, frozen=True):
    """Which seeds (none: all), which of them although their briefing was deleted, and whether only to look."""

    seeds: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    check: bool = False


def run(options: Options, wish: Wish) -> Report:
    """Nothing yet."""
    raise NotImplementedError
