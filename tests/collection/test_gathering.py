"""Gathering: order, addresses, and tags that are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.collection.gathering import Collection, gather
from briefings.collection.tags import Tag
from briefings.errors import Stop
from tests.summaries import collection, summary


def slugs(made: Collection) -> list[str]:
    """The briefings in lists, newest first."""
    return [made.by_path[path].slug for path in made.order()]


def test_the_newest_stands_first_and_the_undated_last() -> None:
    made = collection(
        summary("undated", date=""),
        summary("old", "2020-01-01"),
        summary("new", "2021-01-01"),
        summary("b", "2020-01-01"),
    )
    assert slugs(made) == ["new", "b", "old", "undated"]


def test_a_moment_orders_within_its_day() -> None:
    made = collection(summary("evening", "2021-01-01T18:00:00"), summary("morning", "2021-01-01T06:00:00"))
    assert slugs(made) == ["evening", "morning"]


@given(st.permutations(["2021-01-01", "2021-01-01", "2020-05-05", "", "2021-01-01T06:00:00+02:00"]))
def test_the_order_does_not_depend_on_the_order_of_the_files(days: list[str]) -> None:
    summaries = [summary(f"s{number}", day) for number, day in enumerate(days)]
    one = collection(*summaries)
    other = collection(*reversed(summaries))
    assert one.order() == other.order()


def test_two_briefings_with_one_address_are_an_error_that_names_both_files() -> None:
    twin = summary("x")
    other = summary("y", title="Y")
    same = type(other)(path="content/z/x.md", slug="x", title="Other")
    with pytest.raises(Stop) as stop:
        gather([twin, other, same])
    assert "content/x.md" in str(stop.value)
    assert "content/z/x.md" in str(stop.value)


def test_slugs_that_differ_only_in_case_are_told_apart_and_none_is_lost() -> None:
    made, issues = gather([summary("Erbil"), summary("erbil")])
    assert len({slug.casefold() for slug in slugs(made)}) == 2
    assert len(issues) == 1
    assert "only in case" in issues[0].message


def test_tags_are_one_whatever_their_case_and_hyphens() -> None:
    made = collection(
        summary("a", tags=("Missile strike",)),
        summary("b", tags=("missile-strike",)),
        summary("c", tags=("Missile strike",)),
    )
    (tag,) = made.tags()
    assert (tag.name, tag.slug, tag.count) == ("Missile strike", "missile-strike", 3)
    assert made.tag(tag.key) == Tag("Missile strike", "missile-strike")
    assert len(made.members(tag.key)) == 3


def test_two_different_tags_with_one_address_are_an_error_that_names_both() -> None:
    with pytest.raises(Stop) as stop:
        collection(summary("a", tags=("C",)), summary("b", tags=("C!",)))
    assert "'C'" in str(stop.value)
    assert "'C!'" in str(stop.value)


def test_a_withdrawn_briefing_is_in_no_list_but_keeps_its_address() -> None:
    made = collection(summary("gone", status="withdrawn", tags=("NATO",)), summary("here"))
    assert slugs(made) == ["here"]
    assert made.tags() == ()
    assert made.withdrawn() == (made.by_slug("gone"),)
    assert "/briefings/gone/" in [each.url for each in made.addresses()]
