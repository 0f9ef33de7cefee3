"""Three to five sentences of a text that say what matters."""

from collections.abc import Sequence

from briefings.draft import KeyPoint
from briefings.draft.dates import Passage


def chosen(title: str, passages: Sequence[Passage], language: str) -> tuple[KeyPoint, ...]:  # noqa: ARG001
    """Exact sentences in the order of the text."""
    return ()
