import pytest

from briefings.draft.dates import Passage, inferred
from tests.draft.converting import converted

STRIKE = "A worker cleans broken glass outside a damaged shop on Feb. 16, 2021 after a missile strike the night before."
MORE = "The city was calm, and its airport was open again for the people who wanted to leave it."


def date(*texts: str, caption: str = "") -> str | None:
    start, passages = 0, []
    for text in texts:
        passages.append(Passage(text, start))
        start += len(text) + 2
    if caption:
        passages.append(Passage(caption, start, caption=True))
    found, _ = inferred(passages)
    return found.value if found else None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("The secretary general announced Thursday that the mission will grow.", "2021-02-18"),
        ("The secretary general said on Tuesday that the mission will grow.", "2021-02-16"),
        ("Ministers agreed on Sunday that the mission will grow.", "2021-02-21"),
    ],
)
def test_a_weekday_is_resolved_against_the_day_of_a_caption(lead: str, day: str) -> None:
    assert date(lead, MORE, caption=STRIKE) == day


def test_a_day_ahead_is_no_evidence() -> None:
    ahead = "The secretary general will hold a press conference on February 25, 2021, ahead of the meetings."
    assert date("Ministers agreed on Thursday that the mission will grow.", caption=ahead) is None


def test_a_day_ahead_does_not_win_over_a_day_of_the_past() -> None:
    text = "The election will be held on March 25, 2021, the commission said."
    assert date("Ministers agreed on Thursday to send help.", text, caption=STRIKE) == "2021-02-18"


def test_a_possessive_weekday_is_not_the_day_of_the_news() -> None:
    assert date("Monday’s attack was condemned on Wednesday by the ministers.", caption=STRIKE) == "2021-02-17"


def test_a_weekday_with_its_date_in_the_lead_is_the_day() -> None:
    lead = "Defence ministers agreed on Thursday, February 18, 2021, to enlarge the mission."
    found, queries = inferred([Passage(lead, 0)])
    assert found is not None
    assert (found.value, queries) == ("2021-02-18", [])
    assert [lead[span.start : span.end] for span in found.spans] == ["Thursday, February 18, 2021"]


def test_history_does_not_date_a_report() -> None:
    text = "The treaty was signed on April 4, 1949. In 2017 a new member joined."
    assert date("Ministers agreed on Thursday to send help.", MORE, MORE, text) is None


@pytest.mark.parametrize(("day", "asked"), [("02/03/2021", True), ("13/03/2021", False)])
def test_an_open_order_of_day_and_month_is_a_question(day: str, asked: bool) -> None:
    found, queries = inferred(
        [Passage(f"The bridge was opened on {day} by the mayor, and many people came to see it.", 0)]
    )
    assert (found is None) is asked
    assert ("2021-02-03 or 2021-03-02" in " ".join(queries)) is asked


def test_a_text_without_days_has_no_date_and_says_so() -> None:
    found, queries = inferred([Passage("Ministers agreed on Thursday to send help.", 0)])
    assert found is None
    assert queries


YEARLESS = "VARNA, Jan. 11 (Xinhua) -- The port agreed on {} to open a third basin."


@pytest.mark.parametrize(("weekday", "day"), [("Saturday", "2025-01-11"), ("Thursday", "2024-01-11")])
def test_the_weekday_of_the_lead_tells_the_year_of_a_dateline(weekday: str, day: str) -> None:
    found = converted("Port opens basin", YEARLESS.format(weekday), "It had signed a truce on Jan. 1, 2024.")
    assert found.date == day
    assert weekday in found.dated


def test_a_weekday_that_fits_no_year_is_a_question() -> None:
    found = converted("Port opens basin", YEARLESS.format("Monday"), "It had signed a truce on Jan. 1, 2024.")
    assert "fits no year" in found.queries


@pytest.mark.parametrize(
    "line",
    ["By Ann Lee, Varna, 5 April 2024", "VARNA | By Ann Lee | 5 April 2024", "AP-ES-04-05-24 1633EST"],
)
def test_the_day_of_a_byline_or_a_foot_is_a_stamp(line: str) -> None:
    lead = "The harbour was closed after a tanker lost its rudder in the fog, the port said."
    assert converted("Port closed", line, lead).date.startswith("2024-04-05")
