"""Numbered pages that never change: they are full and counted from the oldest; the front holds the newest rest."""

from collections.abc import Sequence
from typing import NamedTuple, overload

from briefings.page import PageLink, Pager, link
from briefings.page.items import Desk, span_note


class Leaf(NamedTuple):
    """One page of a list: `number` counts from the oldest, 0 is the front."""

    number: int
    members: Sequence[str]

    def path(self, folder: str) -> str:
        """Its address, where the list's front is `folder`."""
        return f"{folder}page/{self.number}/" if self.number else folder


class Leaves(Sequence[Leaf]):
    """The pages of a list: the front (one to two pages' worth), then newest to oldest. Each is cut when it is asked
    for, because a page shows but a few of them.
    """

    def __init__(self, members: Sequence[str], size: int) -> None:
        """`members` are newest first."""
        self.members = members
        self.size = size
        self.full = max(0, len(members) // size - 1)
        self.rest = len(members) - self.full * size

    def __len__(self) -> int:
        return self.full + 1

    @overload
    def __getitem__(self, index: int) -> Leaf: ...

    @overload
    def __getitem__(self, index: slice) -> list[Leaf]: ...

    def __getitem__(self, index: int | slice) -> Leaf | list[Leaf]:
        if isinstance(index, slice):
            return [self.cut(at) for at in range(*index.indices(len(self)))]
        return self.cut(range(len(self))[index])

    def cut(self, index: int) -> Leaf:
        """The page at an index from 0 on."""
        if not index:
            return Leaf(0, self.members[: self.rest])
        start = self.rest + (index - 1) * self.size
        return Leaf(self.full - index + 1, self.members[start : start + self.size])


def pager(desk: Desk, folder: str, pages: Leaves, index: int) -> Pager | None:
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
    return PageLink(label(leaf), link(leaf.path(folder)), span_note(desk.span(leaf.members)))


def label(leaf: Leaf) -> str:
    """What a page of a list is called."""
    return f"Page {leaf.number}" if leaf.number else "Newest page"
