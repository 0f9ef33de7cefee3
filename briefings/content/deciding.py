"""What happens to a content file when its seed is converted: the rule that a person's work is never lost."""

import msgspec

from briefings.content import Action


class Standing(msgspec.Struct, frozen=True):
    """How things stand: the new text, the last conversion (the base), what is in the content file; None where there is
    none. `again` is the wish to have a deleted file back, `locked` what the file says of itself.
    """

    new: bytes
    base: bytes | None = None
    content: bytes | None = None
    again: bool = False
    locked: bool = False


def decide(standing: Standing) -> Action:
    """The action; only `created`, `restored`, `updated` and `merged` write the content file.

    A file is overwritten only where it is byte for byte what conversion wrote last. One that a person edited is merged
    with a new conversion, for which the last one must be known.
    """
    if standing.content is None:
        return absent(standing)
    if standing.content == standing.new:
        return Action.UNCHANGED
    if standing.locked:
        return Action.LOCKED
    if standing.content == standing.base:
        return Action.UPDATED
    return Action.KEPT if standing.base in (None, standing.new) else Action.MERGED


def absent(standing: Standing) -> Action:
    """A file that is not there was never written, or a person deleted it."""
    if standing.base is None:
        return Action.CREATED
    return Action.RESTORED if standing.again else Action.DELETED


WRITES_CONTENT = frozenset({Action.CREATED, Action.UPDATED, Action.RESTORED})
#: What makes the new text the base: it is in the content file now.
WRITES_BASE = WRITES_CONTENT | {Action.UNCHANGED}
