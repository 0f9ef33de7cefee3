"""The engine on a toy graph: cells with numbers or formulas, and reports that show some of them."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.engine import Fetch, Key, Rule
from briefings.engine.scheduler import Engine
from briefings.engine.store import Changes, MemoryStore
from briefings.engine.traces import Node
from briefings.engine.workers import Workers
from briefings.errors import Issue, Stop, issue

ROOT = Key("index")


class Sheet:
    """Cells by name; a formula names cells of the level below to be added. Reports show a cell of the upper level."""

    def __init__(self) -> None:
        self.cells: dict[str, int] = {"a": 1, "b": 2, "c": 3}
        self.sums: dict[str, list[str]] = {"ab": ["a", "b"], "bc": ["b", "c"]}
        self.shown: list[str] = ["ab", "bc"]
        self.broken: set[str] = set()
        self.store = MemoryStore()

    def rules(self) -> list[Rule]:
        return [
            Rule("cell", lambda _, name: self.cells.get(name, 0), int),
            Rule("formula", lambda _, name: self.sums.get(name, []), list[str]),
            Rule("listing", lambda *_: sorted(self.shown), list[str]),
            Rule("sum", self.sum, int),
            Rule("parity", lambda fetch, name: fetch("sum", name) % 2, int),
            Rule("index", self.index, int),
            Rule("report", lambda fetch, name: fetch("parity", name), bytes, work=write, kept=False),
        ]

    def sum(self, fetch: Fetch, name: str) -> int:
        if name in self.broken:
            raise Stop(issue(name, "X1", "cannot be added"))
        if len(fetch("formula", name)) > 2:
            fetch.report(remark(name))
        return sum(fetch("cell", each) for each in fetch("formula", name))

    def index(self, fetch: Fetch, _: str) -> int:
        for name in fetch("listing"):
            fetch.demand("report", name)
        return len(fetch("listing"))

    def build(self, suspects: Iterable[Key] | None = None, lost: Iterable[Key] = ()) -> Engine:
        """A build that looks at every leaf, unless told which."""
        engine = Engine(self.rules(), self.store, Workers(1))
        engine.run([ROOT], self.leaves() if suspects is None else suspects, lost)
        return engine

    def leaves(self) -> list[Key]:
        names = {*self.cells, "a", "b", "c", "d"}
        formulas = {*self.sums, "ab", "bc", "abc", "z"}
        return [Key("listing"), *(Key("cell", name) for name in names), *(Key("formula", name) for name in formulas)]

    def reports(self) -> dict[str, bytes]:
        """What all reports say."""
        engine = Engine(self.rules(), self.store, Workers(1))
        return {name: engine.value(Key("report", name)) for name in sorted(self.shown)}


def write(_: bytes, job: bytes) -> bytes:
    return b"report " + job


def remark(name: str) -> Issue:
    return issue(name, "X2", "has many cells")


def ran(engine: Engine) -> set[str]:
    """What was made, leaves left out."""
    return {str(each.key) for each in engine.ran} - {str(key) for key in Sheet().leaves()} - {"cell:d"}


@pytest.fixture
def sheet() -> Sheet:
    made = Sheet()
    made.build()
    return made


def test_everything_is_made_once(sheet: Sheet) -> None:
    assert ran(sheet.build()) == set()
    assert sheet.build(()).ran == []


def test_a_change_reaches_just_what_is_behind_it(sheet: Sheet) -> None:
    sheet.cells["a"] = 2
    engine = sheet.build()
    assert ran(engine) == {"sum:ab", "parity:ab", "report:ab"}
    assert next(each.why for each in engine.ran if each.key == Key("sum", "ab")) == ("cell:a",)


def test_an_equal_value_stops_the_change(sheet: Sheet) -> None:
    sheet.cells["a"] = 3
    assert ran(sheet.build()) == {"sum:ab", "parity:ab"}


def test_a_job_that_was_done_is_not_done_again(sheet: Sheet) -> None:
    jobs: list[bytes] = []

    def counting(_: bytes, job: bytes) -> bytes:
        jobs.append(job)
        return b"report " + job

    rules = [
        Rule("report", lambda fetch, name: fetch("sum", name) % 2, bytes, work=counting, kept=False)
        if rule.kind == "report"
        else rule
        for rule in sheet.rules()
    ]
    Engine(rules, store := MemoryStore(), Workers(1)).run([ROOT])
    sheet.cells["a"] = 3
    engine = Engine(rules, store, Workers(1))
    engine.run([ROOT], [Key("cell", "a")])
    assert len(jobs) == 2
    assert [(each.changed) for each in engine.ran if each.key.kind == "report"] == [False]


def test_what_nobody_wants_any_more_is_forgotten_with_what_only_it_used(sheet: Sheet) -> None:
    sheet.shown = ["ab"]
    engine = sheet.build()
    gone = {str(key) for key in engine.removed}
    assert gone == {"report:bc", "parity:bc", "sum:bc", "formula:bc", "cell:c"}
    assert {str(node.key) for node in sheet.store.nodes.values()} & gone == set()


def test_what_comes_back_is_made_anew(sheet: Sheet) -> None:
    sheet.shown = ["ab"]
    sheet.build()
    sheet.cells["c"] = 10
    sheet.build()
    sheet.shown = ["ab", "bc"]
    sheet.build()
    assert sheet.reports()["bc"] == b"report \x00"


def test_a_value_asked_for_once_more_is_made_though_nothing_changed(sheet: Sheet) -> None:
    engine = sheet.build((), [Key("report", "ab")])
    assert [(str(each.key), each.changed, each.forced) for each in engine.ran] == [("report:ab", False, True)]
    assert engine.value(Key("report", "ab")) == b"report \x01"


def test_what_was_made_again_and_is_as_it_was_is_not_saved_again(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[str] = []
    real = MemoryStore.save

    def save(store: MemoryStore, changes: Changes) -> None:
        saved.extend(str(node.key) for node in changes.nodes)
        real(store, changes)

    monkeypatch.setattr(MemoryStore, "save", save)
    sheet.cells["a"] = 3
    assert "parity:ab" in ran(sheet.build())
    assert sorted(saved) == ["cell:a", "sum:ab"]


def test_what_a_rule_asked_for_last_time_is_taken_from_the_store_at_once(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet.cells |= dict.fromkeys("defgh", 1)
    sheet.sums["ab"] = list("abcdefgh")
    sheet.build([*sheet.leaves(), *(Key("cell", name) for name in "efgh")])
    sheet.sums["ab"] = list("bcdefgh")
    alone: list[Key] = []
    real = MemoryStore.load

    def load(store: MemoryStore, key: Key) -> Node | None:
        alone.append(key)
        return real(store, key)

    monkeypatch.setattr(MemoryStore, "load", load)
    monkeypatch.setattr(MemoryStore, "value", lambda *_: pytest.fail("asked for one by one"))
    engine = sheet.build([Key("formula", "ab")])
    assert ran(engine) == {"sum:ab", "parity:ab", "report:ab"}
    assert {key.kind for key in alone} <= {"index", "formula"}


def test_what_was_recalled_before_a_build_is_not_believed_after_it(sheet: Sheet) -> None:
    sheet.cells["a"] = 5
    engine = Engine(sheet.rules(), sheet.store, Workers(1))
    assert (engine.recalled(Key("sum", "ab")), engine.recalled(Key("sum", "x"))) == (3, None)
    engine.run([ROOT], sheet.leaves())
    assert engine.value(Key("sum", "ab")) == 7


def test_issues_are_said_again_until_they_are_mended(sheet: Sheet) -> None:
    sheet.sums["ab"] = ["a", "b", "c"]
    assert sheet.build().issues() == [remark("ab")]
    assert sheet.build(()).issues() == [remark("ab")]
    sheet.sums["ab"] = ["a", "b"]
    assert sheet.build().issues() == []


def test_after_a_stop_the_rest_is_made_and_nothing_twice(sheet: Sheet) -> None:
    sheet.cells |= {"a": 2, "c": 4}
    sheet.broken = {"bc"}
    with pytest.raises(Stop, match="cannot be added"):
        sheet.build()
    sheet.broken = set()
    engine = sheet.build(())
    assert {"cell:a", "cell:c", "sum:ab"} & {str(each.key) for each in engine.ran} == set()
    assert sheet.reports() == {"ab": b"report \x00", "bc": b"report \x00"}


def test_what_a_stopped_build_made_for_its_caller_is_made_again() -> None:
    def refusing(data: bytes) -> tuple[bytes, tuple[Issue, ...]]:
        if data.endswith(b"\x07"):
            raise Stop(issue("page", "X3", "seven is too many"))
        return data, ()

    leaves = {"a": 1, "b": 1}

    def root(fetch: Fetch, _: str) -> int:
        for name in leaves:
            fetch.demand("page", name)
        return len(leaves)

    rules = [
        Rule("leaf", lambda _, name: leaves[name], int),
        Rule("root", root, int),
        Rule("page", lambda fetch, name: fetch("leaf", name), bytes, work=write, finish=refusing, kept=False),
    ]
    suspects = [Key("leaf", "a"), Key("leaf", "b")]
    store = MemoryStore()
    Engine(rules, store, Workers(1)).run([Key("root")])
    leaves |= {"a": 2, "b": 7}
    with pytest.raises(Stop, match="seven is too many"):
        Engine(rules, store, Workers(1)).run([Key("root")], suspects)
    leaves["b"] = 1
    engine = Engine(rules, store, Workers(1))
    engine.run([Key("root")], suspects)
    assert [each.key.name for each in engine.ran if each.key.kind == "page" and each.changed] == ["a"]


def test_what_a_stopped_work_was_made_from_keeps_its_say() -> None:
    def part(fetch: Fetch, name: str) -> int:
        fetch.report(remark(name))
        return 7

    def refusing(_: bytes) -> tuple[bytes, tuple[Issue, ...]]:
        raise Stop(issue("page", "X3", "seven is too many"))

    rules = [
        Rule("part", part, int),
        Rule("root", lambda fetch, _: fetch.demand("page", "a"), type(None)),
        Rule("page", lambda fetch, name: fetch("part", name), bytes, work=write, finish=refusing, kept=False),
    ]
    store = MemoryStore()
    for _ in range(2):
        engine = Engine(rules, store, Workers(1))
        with pytest.raises(Stop, match="seven is too many"):
            engine.run([Key("root")])
        assert engine.issues() == [remark("a")]


def test_what_only_the_dead_use_is_not_made() -> None:
    """A page that is no longer wanted stands until the end of the build; what it was made from is gone already."""
    there = {"a": 1, "b": 2}

    def root(fetch: Fetch, _: str) -> int:
        for name in fetch("listing"):
            fetch.demand("page", name)
        return len(fetch("listing"))

    rules = [
        Rule("leaf", lambda _, name: there.get(name, 0), int),
        Rule("listing", lambda *_: sorted(there), list[str]),
        Rule("root", root, int),
        Rule("part", lambda fetch, name: there[name] + fetch("leaf", name), int),
        Rule("page", lambda fetch, name: fetch("part", name), bytes, work=write, kept=False),
    ]
    store = MemoryStore()
    Engine(rules, store, Workers(1)).run([Key("root")])
    del there["b"]
    engine = Engine(rules, store, Workers(1))
    engine.run([Key("root")], [Key("listing"), Key("leaf", "b")])
    assert {str(each.key) for each in engine.ran} == {"listing:", "leaf:b", "root:"}
    assert {node.key.name for node in store.nodes.values() if node.key.kind in ("part", "page")} == {"a"}


def test_a_rule_may_not_ask_for_what_comes_after_it() -> None:
    rules = [Rule("a", lambda fetch, _: fetch("b"), int), Rule("b", lambda *_: 1, int)]
    with pytest.raises(AssertionError, match="only for kinds before its own"):
        Engine(rules, MemoryStore(), Workers(1)).run([Key("a")])


def test_values_that_are_not_kept_are_made_again_where_they_are_needed() -> None:
    made: list[str] = []

    def whole(fetch: Fetch, _: str) -> frozenset[int]:
        made.append("whole")
        return frozenset({fetch("leaf", "x"), fetch("leaf", "y")})

    leaves = {"x": 1, "y": 2, "z": 1}
    rules = [
        Rule("leaf", lambda _, name: leaves[name], int),
        Rule("whole", whole, kept=False),
        Rule("has", lambda fetch, name: fetch("leaf", name) in fetch("whole"), bool),
        Rule("root", lambda fetch, _: [fetch("has", name) for name in "xyz"], list[bool]),
    ]
    store = MemoryStore()
    Engine(rules, store, Workers(1)).run([Key("root")])
    leaves["z"] = 7
    engine = Engine(rules, store, Workers(1))
    engine.run([Key("root")], [Key("leaf", "z")])
    assert engine.value(Key("root")) == [True, True, False]
    assert made == ["whole", "whole"]
    assert "whole" not in {each.key.kind for each in engine.ran}


edits = st.lists(
    st.one_of(
        st.tuples(st.just("cell"), st.sampled_from("abcd"), st.integers(0, 5)),
        st.tuples(st.just("sum"), st.sampled_from(["ab", "bc", "abc", "z"]), st.lists(st.sampled_from("abcd"))),
        st.tuples(st.just("shown"), st.just(""), st.lists(st.sampled_from(["ab", "bc", "abc", "z"]), unique=True)),
        st.tuples(st.just("broken"), st.just(""), st.lists(st.sampled_from(["ab", "z"]), unique=True)),
    ),
    max_size=6,
)


@given(st.lists(edits, max_size=6))
@settings(max_examples=150, deadline=None)
def test_after_any_edits_a_build_equals_a_clean_one(rounds: list[list[tuple[str, str, object]]]) -> None:
    sheet = Sheet()
    for round_ in rounds:
        for what, name, value in round_:
            match what:
                case "cell":
                    sheet.cells[name] = value  # type: ignore[assignment]
                case "sum":
                    sheet.sums[name] = value  # type: ignore[assignment]
                case "shown":
                    sheet.shown = value  # type: ignore[assignment]
                case _:
                    sheet.broken = set(value)  # type: ignore[call-overload]
        try:
            sheet.build()
        except Stop:
            continue
        clean = Sheet()
        clean.cells, clean.sums, clean.shown = sheet.cells, sheet.sums, sheet.shown
        engine = clean.build()
        assert sheet.reports() == clean.reports()
        assert sorted(map(str, sheet.build(()).issues())) == sorted(map(str, engine.issues()))
        assert {node.key for node in sheet.store.nodes.values()} == {node.key for node in clean.store.nodes.values()}
