"""The cache as a store of the engine."""

from collections.abc import Iterator

import pytest

from briefings.engine import Fetch, Key, Rule
from briefings.engine.scheduler import Engine
from briefings.engine.traces import packed, unpacked
from briefings.engine.workers import Workers
from briefings.errors import Issue, Stop, issue, warning
from briefings.shell.memory import cache
from briefings.shell.memory.cache import Cache, Damaged

ROOT = Key("sign")
REMARK = warning("a", "X1", "is odd")


@pytest.fixture
def store() -> Iterator[Cache]:
    made = cache.connect(None)
    cache.prepare(made, "stamp")
    yield made
    made.close()


class Signs:
    """A number, whether it is odd, and a sign that shows that; a bad number stops the build."""

    def __init__(self) -> None:
        self.number = 1

    def build(self, store: Cache) -> Engine:
        engine = Engine(
            [
                Rule("number", lambda *_: self.number, int),
                Rule("odd", odd, bool),
                Rule("guard", guard, int),
                Rule("sign", lambda fetch, _: (fetch("guard"), fetch("odd"))[1], bool),
            ],
            store,
            Workers(1),
        )
        engine.run([ROOT], [Key("number")])
        return engine


def odd(fetch: Fetch, _: str) -> bool:
    if fetch("number") % 2:
        fetch.report(REMARK)
    return bool(fetch("number") % 2)


def guard(fetch: Fetch, _: str) -> int:
    if fetch("number") < 0:
        raise Stop(issue("a", "X2", "is bad"))
    return 0


def test_a_node_comes_back_as_it_was(store: Cache) -> None:
    Signs().build(store)
    found = {str(node.key): node for kind in ("number", "odd", "sign") for node in store.load_kind(kind)}
    number, odd, sign = found["number:"], found["odd:"], found["sign:"]
    assert list(unpacked(odd.needs)) == [number.number]
    assert odd.users == {sign.number}
    assert (odd.asides, odd.issues, odd.ran, odd.why) == ((REMARK,), (), 1, ("first",))
    assert list(unpacked(packed([3, 1]))) == [3, 1]


def test_issues_are_said_while_they_hold(store: Cache) -> None:
    signs = Signs()
    said: list[list[Issue]] = []
    for number in (1, 1, 2, 2, 3):
        signs.number = number
        said.append(signs.build(store).issues())
    assert said == [[REMARK], [REMARK], [], [], [REMARK]]


def test_what_waited_and_came_out_as_it_was_waits_no_more(store: Cache) -> None:
    signs = Signs()
    signs.build(store)
    signs.number = -1
    with pytest.raises(Stop):
        signs.build(store)
    assert store.waiting()
    signs.number = 3
    signs.build(store)
    assert store.waiting() == []


@pytest.mark.parametrize("column", ["kind", "name", "digest", "body", "says", "sum"])
def test_a_row_that_is_not_what_was_written_is_noticed(store: Cache, column: str) -> None:
    Signs().build(store)
    number = store.load_kind("odd")[0].number
    new = {"kind": "'other'", "name": "'x'", "says": "1 - says", "sum": "sum + 1"}.get(column, "x'0102'")
    store.rows(f"UPDATE node SET {column} = {new} WHERE number = {number}")  # noqa: S608  (our own words)
    with pytest.raises(Damaged):
        store.numbered([number])
