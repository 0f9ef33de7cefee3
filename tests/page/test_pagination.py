"""Pagination: numbered pages are full and never change."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from briefings.page.pagination import Leaves


def names(numbers: Iterable[int]) -> list[str]:
    """Briefings by number."""
    return [f"content/{number}.md" for number in numbers]


@given(st.integers(0, 500), st.integers(1, 40))
def test_every_member_stands_on_one_page_in_order(count: int, size: int) -> None:
    members = names(range(count))
    assert [each for leaf in Leaves(members, size) for each in leaf.members] == members


@given(st.integers(0, 100), st.integers(1, 9), st.integers(-5, 5), st.slices(12))
def test_pages_are_a_sequence(count: int, size: int, index: int, part: slice) -> None:
    pages = Leaves(names(range(count)), size)
    whole = list(pages)
    assert len(whole) == len(pages)
    assert pages[part] == whole[part]
    if -len(whole) <= index < len(whole):
        assert pages[index] == whole[index]


@given(st.integers(0, 500), st.integers(1, 40))
def test_numbered_pages_are_full_and_the_front_holds_one_to_two_pages_worth(count: int, size: int) -> None:
    front, *rest = Leaves(names(range(count)), size)
    assert all(len(leaf.members) == size for leaf in rest)
    assert len(front.members) < 2 * size
    assert len(front.members) >= min(count, size)


@given(st.integers(0, 300), st.integers(1, 20))
def test_a_new_briefing_changes_no_numbered_page(count: int, size: int) -> None:
    members = names(range(count, 0, -1))
    before = {leaf.number: list(leaf.members) for leaf in Leaves(members, size) if leaf.number}
    after = {leaf.number: list(leaf.members) for leaf in Leaves([*names([count + 1]), *members], size)}
    assert all(after[number] == held for number, held in before.items())
