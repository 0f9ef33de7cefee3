"""What of the configuration reading a content file depends on: small, frozen, and so part of a cache key."""

import msgspec

from briefings.config import Config, Limits, Severities


class Options(msgspec.Struct, frozen=True):
    """Whether raw HTML is let through (cleaned), the bounds of one document, and how it weighs that the rights to the
    whole text of a seed are unknown.
    """

    html: bool = False
    limits: Limits = Limits()
    unknown_rights: Severities = "ignore"
    #: Whether conversion takes over whole texts, so that what is quoted from them must stand in the body.
    is_whole: bool = True


def options(config: Config) -> Options:
    """The part of `config` that matters here."""
    is_whole = config.convert.rights == "full"  # else conversion takes no whole texts over
    return Options(
        config.markdown.html, config.limits, config.convert.unknown_rights if is_whole else "ignore", is_whole
    )
