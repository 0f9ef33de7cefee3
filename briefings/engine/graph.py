"""The nodes of a build, taken from the store as they are needed, and who uses whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from briefings.engine import Key
from briefings.engine.store import Changes, Store
from briefings.engine.traces import Node, packed, unpacked

#: After so many single questions about a kind, one question about all of it is cheaper.
MANY = 100
#: A trace of so many values is worth one question for all of them; a longer one is most of some kind.
FEW, MOST = 4, 5000
WIDTH = len(packed([0]))


class Graph:
    """Nodes by name and by number; what was touched is saved in the end."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.nodes: dict[int, Node] = {}
        self.known: dict[str, dict[str, Node]] = defaultdict(dict)
        self.touched: dict[int, Node] = {}
        self.loose: set[int] = set()
        self.gone: set[int] = set()
        self.highest = store.last_number()
        self.is_empty = self.highest == 0
        self.asked: Counter[str] = Counter()
        self.whole: set[str] = set()
        self.foreseen = 0

    def find(self, kind: str, name: str) -> Node | None:
        """The node of that name, if there is one."""
        found = self.known[kind].get(name)
        if found is not None or kind in self.whole or self.is_empty:
            return found
        self.asked[kind] += 1
        if self.asked[kind] > MANY:
            self.whole.add(kind)
            for node in self.store.load_kind(kind):
                self.admit(node)
            return self.known[kind].get(name)
        loaded = self.store.load(Key(kind, name))
        return self.admit(loaded) if loaded is not None else None

    def foresee(self, node: Node) -> list[Node]:
        """The values that a rule will ask for, as far as it asks for the same ones as last time; where many rules run,
        their kinds are soon there as a whole.
        """
        if not FEW * WIDTH <= len(node.needs) <= MOST * WIDTH or self.foreseen > MANY:
            return []
        self.foreseen += 1
        return self.numbered(unpacked(node.needs))

    def admit(self, node: Node) -> Node:
        """A node from the store, unless it is here already."""
        if node.number in self.gone:
            return node
        here = self.nodes.setdefault(node.number, node)
        self.known[node.key.kind][node.key.name] = here
        return here

    def create(self, kind: str, name: str) -> Node:
        """A new node."""
        self.highest += 1
        node = Node(self.highest, Key(kind, name))
        self.nodes[node.number] = self.known[kind][name] = node
        self.loose.add(node.number)
        return node

    def numbered(self, numbers: Iterable[int]) -> list[Node]:
        """The nodes of these numbers."""
        wanted = list(numbers)
        missing = [number for number in wanted if number not in self.nodes]
        for node in self.store.numbered(missing) if missing else ():
            self.admit(node)
        return [self.nodes[number] for number in wanted if number in self.nodes]

    def is_alive(self, node: Node, roots: frozenset[Key]) -> bool:
        """Whether somebody still wants a value, for itself or for another that is alive."""
        if node.is_demanded or node.key in roots:
            return True
        return any(self.is_alive(user, roots) for number in node.used_by() for user in self.numbered([number]))

    def touch(self, node: Node) -> None:
        """Notes that a node differs from what is stored of it."""
        self.touched[node.number] = node

    def retrace(self, node: Node, needs: dict[int, bytes], demands: set[int]) -> None:
        """Gives a node a new trace, and tells those on its other side; most often it is the old one."""
        asked, wanted = packed(needs), packed(sorted(demands)) if demands else b""
        if asked == node.needs and wanted == node.demands:
            return
        if node.needs or node.demands:
            before, kept = set(unpacked(node.needs)), set(unpacked(node.demands))
            self.let_go(node, before - needs.keys(), kept - demands)
            self.take_up(node.number, needs.keys() - before, demands - kept)
        else:  # it is new, as most are in a clean build
            self.take_up(node.number, needs, demands)
        node.needs, node.demands = asked, wanted
        self.touched[node.number] = node

    def take_up(self, number: int, needs: Iterable[int], demands: Iterable[int]) -> None:
        """Tells those that a node uses or demands, all of which are here, because it asked for them."""
        nodes, touched = self.nodes, self.touched
        for each in needs:
            nodes[each].users.add(number)
            touched[each] = nodes[each]
        for each in demands:
            nodes[each].keepers.add(number)
            touched[each] = nodes[each]

    def let_go(self, node: Node, needs: Iterable[int], demands: Iterable[int]) -> None:
        """Takes a node away from those that it used or demanded."""
        for other in self.numbered(needs):
            other.users.discard(node.number)
            self.touched[other.number] = other
            self.loose.add(other.number)
        for other in self.numbered(demands):
            other.keepers.discard(node.number)
            self.touched[other.number] = other
            self.loose.add(other.number)

    def sweep(self, roots: frozenset[Key]) -> list[Node]:
        """Removes nodes that nobody uses or demands any more, and then those that only they used."""
        removed: list[Node] = []
        while self.loose:
            node = self.nodes.get(self.loose.pop())
            if node is None or node.is_wanted or node.key in roots:
                continue
            self.let_go(node, unpacked(node.needs), unpacked(node.demands))
            removed.append(node)
            del self.nodes[node.number], self.known[node.key.kind][node.key.name]
            self.gone.add(node.number)
            self.touched.pop(node.number, None)
        return removed

    def changes(self, waiting: Iterable[Node], build: int) -> Changes:
        """What is to be saved."""
        numbers = tuple(node.number for node in waiting)
        return Changes(tuple(self.touched.values()), tuple(sorted(self.gone)), numbers, build)
