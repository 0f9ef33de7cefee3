"""Brings the values that a build wants up to date, kind by kind, and makes only what has to be made."""

import functools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import msgspec

from briefings.engine import Key, Rule, digest
from briefings.engine.graph import Graph
from briefings.engine.origins import origins
from briefings.engine.store import Store
from briefings.engine.traces import Node, packed_trace
from briefings.engine.workers import Lost, Workers
from briefings.errors import Issue, Stop

encode = msgspec.msgpack.Encoder().encode
#: Of many reasons to make a value again, so many are remembered.
REASONS = 4
FIRST, FORCED = "first", "asked"


class Ran(msgspec.Struct, frozen=True):
    """A value that was made in this build, why, and whether it differs from what it was."""

    key: Key
    why: tuple[str, ...]
    changed: bool
    forced: bool = False
    change: str = ""


class Tracing:
    """The questions of one run, and their answers' digests."""

    __slots__ = ("demands", "engine", "issues", "needs", "rank")

    def __init__(self, engine: "Engine", rank: int) -> None:
        self.engine = engine
        self.rank = rank
        self.needs: dict[int, bytes] = {}
        self.demands: set[int] = set()
        self.issues: list[Issue] = []

    def __call__(self, kind: str, name: str = "") -> Any:
        try:
            number, digest, value = self.engine.answers[kind][name]
        except KeyError:
            return self.ask(kind, name)
        self.needs[number] = digest
        return value

    def ask(self, kind: str, name: str) -> Any:
        """The first question of a build for a value, or one for a value that does not stay in memory."""
        engine = self.engine
        node = engine.current(kind, name, self.rank)
        number = node.number
        self.needs[number] = node.digest
        value = engine.values[number] if number in engine.values else engine.obtain(node)
        if not engine.rules[kind].weak:
            engine.answers[kind][name] = number, node.digest, value
        return value

    def demand(self, kind: str, name: str = "") -> None:
        node = self.engine.graph.known[kind].get(name)
        if node is None or not node.digest:
            node = self.engine.demanded(kind, name, self.rank)
        self.demands.add(node.number)

    def report(self, *issues: Issue) -> None:
        self.issues += issues


class Engine:
    """One build over a store. `rules` stand in their order: each asks only for kinds before its own."""

    def __init__(
        self, rules: Sequence[Rule], store: Store, workers: Workers, sink: Callable[[Key, bytes], bool] | None = None
    ) -> None:
        """`sink` is offered each new value that is not kept but was made by work; what it takes leaves the memory."""
        self.sink = sink
        self.taken: set[Key] = set()
        self.rules = {rule.kind: rule for rule in rules}
        self.ranks = {rule.kind: rank for rank, rule in enumerate(rules)}
        self.decoders = {rule.kind: decoder(rule) for rule in rules}
        self.store = store
        self.workers = workers
        self.graph = Graph(store)
        self.values: dict[int, Any] = {}
        #: What was asked before: it is final, because nothing of a kind changes once a later kind asks for it.
        self.answers: dict[str, dict[str, tuple[int, bytes, Any]]] = {rule.kind: {} for rule in rules}
        #: Values that were read before they were asked for, and the kinds of which that are all.
        self.raw: dict[int, bytes] = {}
        self.read: set[str] = set()
        self.due: dict[str, dict[str, list[str]]] = {rule.kind: {} for rule in rules}
        self.forced: set[int] = set()
        self.ran: list[Ran] = []
        self.removed: list[Key] = []
        self.number = store.build() + 1
        #: Whether there was something that an earlier build was to make.
        self.resumed = False
        #: The rank of the rule that raised Stop.
        self.stopped = len(rules)

    def run(
        self,
        roots: Iterable[Key],
        suspects: Iterable[Key] = (),
        lost: Iterable[Key] = (),
        verdict: Callable[[], None] = lambda: None,
    ) -> None:
        """Makes `roots`, and all that they need or demand, up to date.

        `suspects` are leaves whose value may have changed; `lost` are values that are wanted once more, though nothing
        changed. Raises `errors.Stop` where a rule does, or the `verdict` on what was made; what others need of it is
        not made again.
        """
        wanted = frozenset(roots)
        for node in self.store.waiting():
            self.resumed = True
            left = self.graph.admit(node)
            self.graph.touch(left)
            self.resume(left, left.why)
        for key in wanted:
            if self.graph.find(*key) is None:
                self.mark(self.graph.create(*key), FIRST)
        for key, reason in chain(((key, "") for key in suspects), ((key, FORCED) for key in lost)):
            self.remind(key, reason)
        try:
            while any(self.due.values()):  # once, unless a value was demanded after its kind was settled
                for kind in self.rules:
                    self.settle(kind, wanted)
            verdict()
        except Stop:
            self.withdraw()
            self.save(wanted)
            raise
        self.save(wanted)

    def withdraw(self) -> None:
        """Takes back what a build that stopped made for its caller, who never saw it; the next one makes it again."""
        for each in self.ran:
            node = self.graph.find(*each.key)
            if node is not None and each.changed and not node.users:
                node.digest = node.job = b""
                self.resume(node, each.why)

    def save(self, roots: frozenset[Key]) -> None:
        """Leaves what was made, and what is still to be made, to the next build."""
        self.removed = [node.key for node in self.graph.sweep(roots)]
        due = [(kind, name, why) for kind, names in self.due.items() for name, why in names.items()]
        left = [(node, why) for kind, name, why in due if (node := self.graph.known[kind].get(name)) is not None]
        causes = {str(each.key): each.why for each in self.ran if not each.change} if left else {}
        for node, why in left:  # what people did in this build shall be told by the one that comes to it
            node.why = origins(causes, why)[:REASONS]
            self.graph.touched[node.number] = node
        self.store.save(self.graph.changes([node for node, _ in left], self.number))

    def resume(self, node: Node, reasons: Iterable[str]) -> None:
        """Marks a value that was to be made, or was made in vain, for the reasons that there were."""
        for reason in reasons or ("",):
            self.mark(node, reason)

    def remind(self, key: Key, reason: str) -> None:
        """Marks a value that is known; a leaf that nobody ever asked for is nobody's business."""
        node = self.graph.find(*key)
        if node is not None:
            self.mark(node, reason)
            if reason == FORCED:
                self.forced.add(node.number)

    def mark(self, node: Node, reason: str) -> None:
        """Notes that a value has to be made, and why."""
        reasons = self.due[node.key.kind].setdefault(node.key.name, [])
        if reason and len(reasons) < REASONS:
            reasons.append(reason)

    def settle(self, kind: str, roots: frozenset[Key]) -> None:
        """Makes what is due of one kind; nothing of it changes after that."""
        rule, known = self.rules[kind], self.graph.known[kind]
        nodes = [node for name in sorted(self.due[kind]) if (node := known.get(name))]
        live = [node for node in nodes if self.graph.is_alive(node, roots)]
        if rule.work is not None:
            self.work(rule, live)
        else:
            for node in live:
                if node.key.name in self.due[kind]:
                    self.make(rule, node)
        self.due[kind].clear()

    def current(self, kind: str, name: str, rank: int) -> Node:
        """The node of a value that is up to date; it is made on the spot where it is new."""
        if self.ranks[kind] >= rank:
            raise AssertionError(f"a rule may ask only for kinds before its own, not for {kind}")
        node = self.graph.known[kind].get(name) or self.graph.find(kind, name)
        if node is None:
            node = self.graph.create(kind, name)
            self.make_alone(node)
        elif name in self.due[kind] or not node.digest:
            self.make_alone(node)
        return node

    def demanded(self, kind: str, name: str, rank: int) -> Node:
        """The node of a later value, which will be made when its kind is settled."""
        if self.ranks[kind] <= rank:
            raise AssertionError(f"a rule may demand only kinds after its own, not {kind}")
        node = self.graph.find(kind, name)
        if node is None:
            node = self.graph.create(kind, name)
        if not node.digest:
            self.mark(node, FIRST)
        return node

    def make_alone(self, node: Node) -> None:
        """Makes one value here and now."""
        rule = self.rules[node.key.kind]
        self.due[node.key.kind].setdefault(node.key.name, [FIRST] if not node.digest else [])
        if rule.work is not None:
            self.work(rule, [node])
        else:
            self.make(rule, node)

    def make(self, rule: Rule, node: Node) -> None:
        """Runs a rule in this process."""
        fetch = Tracing(self, self.ranks[rule.kind])
        value = self.attempt(rule, fetch, node)
        data = packed_trace(fetch.needs) if rule.type is None else value if rule.type is bytes else encode(value)
        self.finish(rule, node, fetch, data)
        if not rule.weak:
            self.values[node.number] = value

    def attempt(self, rule: Rule, fetch: Tracing, node: Node) -> Any:
        """What a rule gives; where it raises Stop, its rank is noted, that of the innermost one first."""
        node.open()
        self.foresee(node)
        try:
            return rule.run(fetch, node.key.name)
        except Stop:
            self.stopped = min(self.stopped, self.ranks[rule.kind])
            raise

    def foresee(self, node: Node) -> None:
        """Takes from the store at once what a rule will probably ask for one by one."""
        known = self.graph.foresee(node)
        if not known:
            return
        fresh = (each for each in known if each.number not in self.values and each.number not in self.raw)
        numbers = [each.number for each in fresh if self.is_light(each.key.kind)]
        if numbers:
            self.raw.update(self.store.values(numbers))

    def is_light(self, kind: str) -> bool:
        """Whether values of a kind are kept and small enough to be read before they are asked for."""
        rule = self.rules[kind]
        return rule.kept and not rule.weak and kind not in self.read

    def work(self, rule: Rule, nodes: Sequence[Node]) -> None:
        """Runs a rule for many names: its jobs are made here and done by the workers."""
        waiting: deque[tuple[Node, Tracing, bytes]] = deque()
        jobs = self.jobs(rule, nodes, waiting)
        first = next(jobs, None)
        if first is None:
            return
        stops: list[Stop] = []
        for result in self.workers.map(self.worker(rule), chain([first], jobs), len(nodes)):
            node, fetch, mark = waiting.popleft()
            try:
                self.take(rule, node, fetch, result)
                node.job = mark
            except Stop as stop:  # the others may have more to say
                stops.append(stop)
                self.graph.retrace(node, fetch.needs, fetch.demands)  # it still is to be made, of what it asked for
        if stops:
            self.stopped = min(self.stopped, self.ranks[rule.kind])
            raise Stop(*dict.fromkeys(each for stop in stops for each in stop.issues), exit_code=stops[0].exit_code)

    def worker(self, rule: Rule) -> Callable[[bytes], bytes]:
        """The work of a rule with its setting."""
        assert rule.work is not None  # noqa: S101  (only asked where there is work)
        setting = rule.setting(Tracing(self, self.ranks[rule.kind])) if rule.setting else b""
        return functools.partial(rule.work, setting)

    def jobs(self, rule: Rule, nodes: Iterable[Node], waiting: deque[tuple[Node, Tracing, bytes]]) -> Iterator[bytes]:
        """The jobs of these nodes, without those that were done before."""
        for node in nodes:
            fetch = Tracing(self, self.ranks[rule.kind])
            job = encode(self.attempt(rule, fetch, node))
            mark = digest(job)
            if node.digest and mark == node.job and node.number not in self.forced:
                self.keep(node, fetch)
                continue
            waiting.append((node, fetch, mark))
            yield job

    def keep(self, node: Node, fetch: Tracing) -> None:
        """The job is the same, so the value and what the work said of it are: only the trace is new."""
        self.note(node, changed=False)
        self.remark(node, fetch)
        self.graph.retrace(node, fetch.needs, fetch.demands)

    def take(self, rule: Rule, node: Node, fetch: Tracing, result: bytes | Lost) -> None:
        """What came back from a worker."""
        if isinstance(result, Lost):
            assert rule.lost is not None, f"{node.key} ended its worker: {result.reason}"  # noqa: S101
            result = rule.lost(node.key.name, result.reason)
        data, issues = rule.finish(result) if rule.finish else (result, ())
        node.issues = issues
        self.finish(rule, node, fetch, data)
        if not rule.kept:
            if self.sink is not None and self.sink(node.key, data):
                self.taken.add(node.key)
            else:
                self.values[node.number] = data

    def finish(self, rule: Rule, node: Node, fetch: Tracing, data: bytes) -> None:
        """Takes over a new value: early cutoff where it equals the old one, else its users are due."""
        new = digest(data)
        changed = new != node.digest
        if changed and rule.describe is not None:
            node.change = self.described(rule, node, data)
        self.note(node, changed=changed)
        self.remark(node, fetch)
        node.digest = new
        self.graph.retrace(node, fetch.needs, fetch.demands)
        if changed or rule.work is not None:  # whose job and issues may differ
            self.graph.touch(node)
        if changed:
            self.values.pop(node.number, None)
            if rule.kept:
                self.store.keep(node.number, data)
                self.raw.pop(node.number, None)
            for user in self.graph.numbered(node.users) if node.users else ():
                self.mark(user, str(node.key))

    def note(self, node: Node, *, changed: bool) -> None:
        """Remembers that a value was made, and why; for long only where that made a difference."""
        why = tuple(self.due[node.key.kind].pop(node.key.name, ()))
        forced = node.number in self.forced
        if changed or forced:
            node.ran, node.why = self.number, why
            self.graph.touch(node)
        self.ran.append(Ran(node.key, why, changed, forced, node.change if changed else ""))

    def remark(self, node: Node, fetch: Tracing) -> None:
        """Takes over what a rule had to say."""
        said = tuple(fetch.issues)
        if said != node.asides:
            node.asides = said
            self.graph.touch(node)

    def described(self, rule: Rule, node: Node, data: bytes) -> str:
        """How a value differs from what it was."""
        old = self.store.value(node.number) if node.digest else None
        decode = self.decoders[rule.kind]
        return rule.describe(decode(old), decode(data)) if old is not None and rule.describe else ""

    def obtain(self, node: Node) -> Any:
        """A value that is up to date but not in memory."""
        rule = self.rules[node.key.kind]
        data = self.stored(rule, node) if rule.kept else None
        value = self.decoders[rule.kind](data) if data is not None else self.again(rule, node)
        if not rule.weak:
            self.values[node.number] = value
        return value

    def stored(self, rule: Rule, node: Node) -> bytes | None:
        """A kept value; after many questions about a kind, all of it is read at once, unless it is large."""
        if rule.kind in self.graph.whole and not rule.weak and rule.kind not in self.read:
            self.read.add(rule.kind)
            self.raw.update(self.store.values_of(rule.kind))
        found = self.raw.pop(node.number, None)
        return found if found is not None else self.store.value(node.number)

    def again(self, rule: Rule, node: Node) -> Any:
        """Makes a value once more that was not kept; as nothing changed, its trace stays."""
        value = rule.run(Tracing(self, self.ranks[rule.kind]), node.key.name)
        if rule.work is None:
            return value
        result = rule.work(rule.setting(Tracing(self, self.ranks[rule.kind])) if rule.setting else b"", encode(value))
        return rule.finish(result)[0] if rule.finish else result

    def recalled(self, key: Key) -> Any:
        """A kept value as the last build left it, None where it is not remembered; asked before the build."""
        node = self.graph.find(*key)
        data = self.store.value(node.number) if node is not None else None
        if node is None or data is None:
            return None
        return self.values.setdefault(node.number, self.decoders[key.kind](data))  # what differs will take its place

    def value(self, key: Key) -> Any:
        """A value after the build."""
        node = self.graph.find(*key)
        assert node is not None, f"{key} was never made"  # noqa: S101
        return self.values[node.number] if node.number in self.values else self.obtain(node)

    def digest(self, key: Key) -> bytes:
        """The digest of a value after the build."""
        node = self.graph.find(*key)
        assert node is not None, f"{key} was never made"  # noqa: S101
        return node.digest

    def issues(self) -> list[Issue]:
        """All that there is to say, about what was made now and about what was left as it is. After a Stop only what a
        clean build would have come to before it: what stood behind it may be outdated.
        """
        found = self.store.issues()
        for each in self.ran:
            node = self.graph.known[each.key.kind].get(each.key.name)
            if node is not None and (node.asides or node.issues or each.key in found):
                found[each.key] = node.remarks
        return [each for key, issues in found.items() if self.ranks[key.kind] < self.stopped for each in issues]


def decoder(rule: Rule) -> Callable[[bytes], Any]:
    """What turns the bytes of a kept value into the value."""
    return bytes if rule.type is bytes or rule.type is None else msgspec.msgpack.Decoder(rule.type).decode
