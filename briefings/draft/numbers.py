"""Numbers worth a table, with what they count."""

from collections.abc import Sequence

from briefings.draft import Counted
from briefings.draft.dates import Passage


def numbers(passages: Sequence[Passage], language: str) -> tuple[Counted, ...]:  # noqa: ARG001
    """The numbers of a text in their order."""
    return ()
