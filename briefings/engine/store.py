"""Where nodes and values live between builds."""

from collections.abc import Iterable
from typing import Protocol

import msgspec

from briefings.engine import Key
from briefings.engine.traces import Node
from briefings.errors import Issue


class Changes(msgspec.Struct, frozen=True):
    """What a build leaves behind: nodes that are new or differ, numbers of those that are gone, those still to be
    made.
    """

    nodes: tuple[Node, ...]
    gone: tuple[int, ...]
    waiting: tuple[int, ...]
    build: int


class Store(Protocol):
    """Holds nodes by key and by number, and the encoded value of those that are kept."""

    def build(self) -> int:
        """The number of the last build, 0 before the first."""

    def waiting(self) -> list[Node]:
        """Nodes that the last build did not come to, because it was stopped."""

    def load(self, key: Key) -> Node | None:
        """The node of that name."""

    def load_kind(self, kind: str) -> list[Node]:
        """Every node of a kind."""

    def numbered(self, numbers: Iterable[int]) -> list[Node]:
        """The nodes of these numbers, as far as they are there."""

    def value(self, number: int) -> bytes | None:
        """A kept value."""

    def values(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """The kept values of these numbers, as far as they are there."""

    def values_of(self, kind: str) -> dict[int, bytes]:
        """Every kept value of a kind."""

    def keep(self, number: int, value: bytes) -> None:
        """Keeps a value, to be saved with the next `save`."""

    def issues(self) -> dict[Key, tuple[Issue, ...]]:
        """What there is to say about the nodes of the last build, for those where it is something and is sure."""

    def last_number(self) -> int:
        """The highest number that any node has had."""

    def save(self, changes: Changes) -> None:
        """Makes these changes, all or none."""


class MemoryStore:
    """Forgets everything in the end: for a clean build, and for tests of the engine."""

    def __init__(self) -> None:
        self.nodes: dict[int, Node] = {}
        self.by_key: dict[Key, int] = {}
        self.kept: dict[int, bytes] = {}
        self.left: tuple[int, ...] = ()
        self.builds = 0
        self.highest = 0

    def build(self) -> int:
        return self.builds

    def waiting(self) -> list[Node]:
        return self.numbered(self.left)

    def load(self, key: Key) -> Node | None:
        return self.nodes.get(self.by_key.get(key, -1))

    def load_kind(self, kind: str) -> list[Node]:
        return [node for node in self.nodes.values() if node.key.kind == kind]

    def numbered(self, numbers: Iterable[int]) -> list[Node]:
        return [self.nodes[number] for number in numbers if number in self.nodes]

    def value(self, number: int) -> bytes | None:
        return self.kept.get(number)

    def values(self, numbers: Iterable[int]) -> dict[int, bytes]:
        return {number: self.kept[number] for number in numbers if number in self.kept}

    def values_of(self, kind: str) -> dict[int, bytes]:
        return self.values(node.number for node in self.load_kind(kind))

    def keep(self, number: int, value: bytes) -> None:
        self.kept[number] = value

    def issues(self) -> dict[Key, tuple[Issue, ...]]:
        sure = {node.key: node.remarks for node in self.nodes.values() if node.number not in self.left}
        return {key: said for key, said in sure.items() if said}

    def last_number(self) -> int:
        return self.highest

    def save(self, changes: Changes) -> None:
        self.builds, self.left = changes.build, changes.waiting
        for node in changes.nodes:
            self.nodes[node.number] = node
            self.by_key[node.key] = node.number
            self.highest = max(self.highest, node.number)
        for number in changes.gone:
            self.kept.pop(number, None)
            if number in self.nodes:
                del self.by_key[self.nodes.pop(number).key]
