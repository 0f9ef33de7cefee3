"""The nearest name."""

import difflib

from hypothesis import given
from hypothesis import strategies as st

from briefings.text.near import ALIKE, Names

NAMES = ["nato-mission-iraq", "nato-mission-kosovo", "erbil-citadel", "a", "Ürümqi", "北京"]


def test_a_slip_of_the_keys_is_understood() -> None:
    names = Names(NAMES)
    for wanted, meant in {"nato-mision-iraq": NAMES[0], "erbil-citadell": NAMES[2], "Urümqi": NAMES[4]}.items():
        assert names.nearest(wanted) == meant


def test_what_is_like_nothing_has_no_nearest() -> None:
    assert Names(NAMES).nearest("zzz") == ""
    assert Names([]).nearest("a") == ""


@given(st.lists(st.text("abc-", max_size=8), max_size=8), st.text("abc-", max_size=8))
def test_the_answer_is_alike_enough_and_does_not_depend_on_the_order(names: list[str], wanted: str) -> None:
    found = Names(names).nearest(wanted)
    assert found == Names(reversed(names)).nearest(wanted)
    assert not found or difflib.SequenceMatcher(None, found, wanted).ratio() >= ALIKE


def test_among_very_many_alike_names_the_nearest_is_found() -> None:
    names = Names(f"brief-{number:06}" for number in range(5_000))
    assert names.nearest("brief-00012") in {"brief-000012", "brief-000120", "brief-000121", "brief-000112"} | {
        f"brief-00012{digit}" for digit in range(10)
    }
