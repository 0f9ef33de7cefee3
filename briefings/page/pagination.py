"""Numbered pages that never change: they are full and counted from the oldest; the front holds the newest rest."""

from collections.abc import Sequence
from typing import NamedTuple

from briefings.page import PageLink, Pager, link
from briefings.page.items import Desk, span_note


class Leaf(NamedTuple):
    """One page of a list: `number` counts from the oldest, 0 is the front."""

    number: int
    members: Sequence[str]

    def path(self, folder: str) -> str:
        """Its address, where the list's front is `folder`."""
        return f"{folder}page/{self.number}/" if self.number else folder


def leaves(members: Sequence[str], size: int) -> list[Leaf]:
    """The pages of a list (`members` newest first): the front (one to two pages' worth), then newest to oldest."""
    full = max(0, len(members) // size - 1)
    rest = len(members) - full * size
    front = Leaf(0, members[:rest])
    return [front] + [Leaf(number, members[rest + (full - number) * size :][:size]) for number in range(full, 0, -1)]


def pager(desk: Desk, folder: str, pages: Sequence[Leaf], index: int) -> Pager | None:
    """The way from the page at `index` to the others; None where there are none."""
    if len(pages) == 1:
        return None
    newer = pages[index - 1] if index else None
    older = pages[index + 1] if index + 1 < len(pages) else None
    return Pager(
        current=label(pages[index]),
        newer=neighbour(desk, folder, newer),
        older=neighbour(desk, folder, older),
        newest=neighbour(desk, folder, pages[0]) if index > 1 else None,
        oldest=neighbour(desk, folder, pages[-1]) if index + 2 < len(pages) else None,
    )


def neighbour(desk: Desk, folder: str, leaf: Leaf | None) -> PageLink | None:
    """A link to another page of the list."""
    if leaf is None:
        return None
    return PageLink(label(leaf), link(leaf.path(folder)), span_note(desk.range(leaf.members)))


def label(leaf: Leaf) -> str:
    """What a page of a list is called."""
    return f"Page {leaf.number}" if leaf.number else "Newest page"
