import pytest

from briefings.draft.stamps import is_relative, stamps

READ = [
    ("PUBLISHED THU, FEB 18 2021 2:30 PM EST", "2021-02-18T14:30:00-05:00", False),
    ("UPDATED THU, FEB 18 2021 5:12 PM EST", "2021-02-18T17:12:00-05:00", True),
    ("Published: May 31, 2024", "2024-05-31", False),
    ("Posted on 27 December 2021", "2021-12-27", False),
    ("Last updated on 3 March 2021 at 10:05 GMT", "2021-03-03T10:05:00+00:00", True),
    ("Feb. 18, 2021 12:05 a.m. ET", "2021-02-18T00:05:00", False),
    ("18 February 2021, 14.30 CET", "2021-02-18T14:30:00+01:00", False),
    ("2021-02-18 14:30 +0300", "2021-02-18T14:30:00+03:00", False),
    ("2021-02-18", "2021-02-18", False),
    ("18/02/2021", "2021-02-18", False),
    ("Thursday, February 18, 2021", "2021-02-18", False),
    ("| February 18, 2021 |", "2021-02-18", False),
    ("02/03/2021", "", False),
    ("Thu, 02/18/2021 - 14:30", "2021-02-18T14:30:00", False),
    ("Thu, 05/02/2013 - 14:15", "2013-05-02T14:15:00", False),
    ("mayo 2, 2019", "2019-05-02", False),
    ("Eylül 14, 2021 06:30", "2021-09-14T06:30:00", False),
    ("10/9/10 7:15 AM EDT", "2010-10-09T07:15:00-04:00", False),
    ("18 ก.พ. 2564", "2021-02-18", False),
    ("18 กุมภาพันธ์ พ.ศ. 2564 14:30", "2021-02-18T14:30:00", False),
    ("2021年2月18日", "2021-02-18", False),
    ("2021년 2월 18일", "2021-02-18", False),
]


@pytest.mark.parametrize(("line", "value", "updated"), READ)
def test_a_stamp_keeps_its_local_time_and_its_zone(line: str, value: str, updated: bool) -> None:
    assert [(each.value, each.updated) for each in stamps(line)] == [(value, updated)]


def test_two_stamps_on_a_line_are_told_apart() -> None:
    line = "Published Thu, Feb 18 2021 2:30 PM EST Updated Fri, Feb 19 2021 9:00 AM EST"
    assert [(each.value, each.updated) for each in stamps(line)] == [
        ("2021-02-18T14:30:00-05:00", False),
        ("2021-02-19T09:00:00-05:00", True),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The treaty was signed on February 18, 2021.",
        "Published in Paris on February 18, 2021",
        "February 18",
        "30 February 2021",
        "10/9/10 7:15",
        "The day after",
        "",
    ],
)
def test_a_line_that_says_more_is_no_stamp(line: str) -> None:
    assert stamps(line) == []


@pytest.mark.parametrize("line", ["3 hours ago", "Updated 2 days ago", "an hour ago", "5m ago", "Yesterday"])
def test_a_relative_stamp_is_known(line: str) -> None:
    assert is_relative(line)


@pytest.mark.parametrize("line", ["3 hours ago a bomb exploded.", "Ages ago"])
def test_a_sentence_is_no_relative_stamp(line: str) -> None:
    assert not is_relative(line)
