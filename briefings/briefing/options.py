"""What of the configuration reading a content file depends on: small, frozen, and so part of a cache key."""

import msgspec

from briefings.config import Config, Limits


class Options(msgspec.Struct, frozen=True):
    """Whether raw HTML is let through (cleaned), and the bounds of one document."""

    html: bool = False
    limits: Limits = Limits()


def options(config: Config) -> Options:
    """The part of `config` that matters here."""
    return Options(config.markdown.html, config.limits)
