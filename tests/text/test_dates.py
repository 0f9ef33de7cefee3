"""Dates: one normal form, in which a day is a day of the calendar."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.text import dates


@given(st.dates(min_value=datetime.date(1, 1, 1)))
def test_a_day_of_the_calendar_is_its_own_normal_form(day: datetime.date) -> None:
    assert dates.normal(day.isoformat()) == day.isoformat()
    assert dates.day(dates.normal(day.isoformat())) == day


@given(st.datetimes(timezones=st.sampled_from([None, datetime.UTC, datetime.timezone(datetime.timedelta(hours=-5))])))
def test_a_normal_form_stays_as_it_is(moment: datetime.datetime) -> None:
    once = dates.normal(moment.replace(microsecond=0).isoformat())
    assert dates.normal(once) == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-02-18", "2021-02-18"),
        ("2021-02-18 14:30", "2021-02-18T14:30:00"),
        ("2021-02-18T14:30:15Z", "2021-02-18T14:30:15+00:00"),
        ("2021-02-18T14:30:15.250z", "2021-02-18T14:30:15+00:00"),
        ("2021-02-18 14:30 +0500", "2021-02-18T14:30:00+05:00"),
        ("2021-02-18T14:30:00-05:00", "2021-02-18T14:30:00-05:00"),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, expected: str) -> None:
    assert dates.normal(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2021-02-30",
        "2021-13-01",
        "2021-2-1",
        "18.2.2021",
        "",
        "2021-02-18T25:00",
        "0000-01-01",
        "2021-02-18\n",
        "２０２１-02-18",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        dates.normal(text)


def test_dates_sort_by_local_day_then_moment_and_the_undated_last() -> None:
    given_ = [None, "2021-02-18", "2021-02-19T00:30:00+05:00", "2021-02-18T23:00:00-05:00"]
    newest_first = sorted(given_, key=dates.sort_key, reverse=True)
    assert newest_first == ["2021-02-19T00:30:00+05:00", "2021-02-18T23:00:00-05:00", "2021-02-18", None]


def test_dates_are_written_for_people_and_for_feeds() -> None:
    assert dates.short("2021-02-08") == "8 Feb 2021"
    assert (dates.month("2021-02"), dates.short_month("2021-02-08")) == ("February 2021", "Feb 2021")
    assert dates.rfc3339("2021-02-18") == "2021-02-18T00:00:00Z"
    assert dates.rfc3339("2021-02-18T14:30:00-05:00") == "2021-02-18T14:30:00-05:00"
