"""Who and what a text names: people with their roles, organizations, places."""

from collections.abc import Sequence

from briefings.draft import Named
from briefings.draft.dates import Passage


def named(title: str, passages: Sequence[Passage], language: str) -> Named:  # noqa: ARG001  (to be written)
    """Each person, organization and place once, with what the text says of it."""
    return Named()
