"""How templates write dates, numbers, names and places."""

import pytest

from briefings.draft.parts import Place
from briefings.page import Range
from briefings.theme import filters


def test_a_day_has_its_year_only_where_that_is_another() -> None:
    assert filters.day_month("2021-02-19") == "19 Feb"
    assert filters.day_month("2021-02-19", "2021-01-01") == "19 Feb"
    assert filters.day_month("2021-02-19", "2020-12-31") == "19 Feb 2021"


@pytest.mark.parametrize(
    ("value", "shown"), [(4000, "4,000"), (2.5, "2.5"), (2500.0, "2,500"), (0, "0"), (-1234567, "-1,234,567")]
)
def test_a_number_is_grouped_by_thousands(value: float, shown: str) -> None:
    assert filters.number(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(9_600_000, "9.6 million"), (750 * 10**9, "750 billion"), (10**12, "1 trillion"), (999_000, "999,000")],
)
def test_a_large_round_number_has_its_zeros_in_a_word(value: float, shown: str) -> None:
    assert filters.number(value) == shown


def test_a_count_agrees_with_its_noun() -> None:
    assert filters.counted(1, "briefing") == "1 briefing"
    assert filters.counted(0, "briefing") == "0 briefings"
    assert filters.counted(1200, "story", "stories") == "1,200 stories"


@pytest.mark.parametrize(
    ("names", "shown"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_are_joined_as_in_a_sentence(names: list[str], shown: str) -> None:
    assert filters.listed(names) == shown


def test_a_span_within_one_month_names_it_once() -> None:
    assert filters.span(Range(2, "2021-02-01", "2021-02-18")) == "February 2021"
    assert filters.span(Range(2, "2020-11-24", "2021-02-18")) == "November 2020 to February 2021"
    assert filters.short_span(Range(2, "2020-11-24", "2021-02-18")) == "Nov 2020 to Feb 2021"
    assert filters.span(Range(2)) == ""


def test_a_country_that_is_named_itself_is_said_once() -> None:
    iraq, erbil, mali = Place("Iraq", "IQ"), Place("Erbil", "IQ"), Place("Mali", "ML")
    assert filters.by_country([iraq, erbil, mali]) == [("Iraq", [erbil]), ("", [mali])]


def test_places_stand_together_by_country() -> None:
    erbil, brussels, mosul = Place("Erbil", "IQ"), Place("Brussels", "BE"), Place("Mosul", "IQ")
    nowhere = Place("Middle East")
    assert filters.by_country([erbil, brussels, mosul, nowhere]) == [
        ("Iraq", [erbil, mosul]),
        ("Belgium", [brussels]),
        ("", [nowhere]),
    ]
    assert filters.country("XX") == "XX"
    assert filters.country("NO") == "Norway"
