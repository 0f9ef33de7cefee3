"""What of the configuration reading a content file depends on: small, frozen, and so part of a cache key."""

import msgspec

from briefings.config import Config, Limits, Severities
from briefings.draft.entities.register import NONE, Publisher, Register


class Options(msgspec.Struct, frozen=True):
    """Whether raw HTML is let through (cleaned), the bounds of one document, and how it weighs that the rights to the
    whole text of a seed are unknown; the `sources` of which the register says what they are.
    """

    html: bool = False
    limits: Limits = Limits()
    unknown_rights: Severities = "ignore"
    sources: tuple[Publisher, ...] = ()
    #: Whether conversion takes over whole texts, so that what is quoted from them must stand in the body.
    is_whole: bool = True


def options(config: Config, register: Register = NONE) -> Options:
    """The part of the configuration and of the register that matters here."""
    is_whole = config.convert.rights == "full"  # else conversion takes no whole texts over
    unknown = config.convert.unknown_rights if is_whole else "ignore"
    settled = tuple(each for each in register.sources if each.rights) if unknown != "ignore" else ()
    return Options(config.markdown.html, config.limits, unknown, settled, is_whole)
