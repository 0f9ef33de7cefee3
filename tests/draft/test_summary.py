"""The summary: the lead, no longer than a reader wants."""

import pytest

from briefings.draft.summary import WHOLE, lead, summary

LONG = (
    "The council of the river town voted on Monday to build a new bridge over the river for Mr. Quill and the others. "
)


def test_a_lead_is_the_summary_whole() -> None:
    assert summary("The town\nvoted on Monday.") == "The town voted on Monday."


def test_a_long_lead_ends_at_a_sentence() -> None:
    found = summary(LONG * 6)
    assert found.endswith("the others.")
    assert len(found) <= WHOLE


def test_a_sentence_that_is_too_long_ends_at_a_clause() -> None:
    found = summary("The council " + "of the river town voted on it, and " * 20)
    assert found.endswith("voted on it …")
    assert len(found) <= WHOLE


def test_a_label_is_no_part_of_it() -> None:
    assert summary("EXCLUSIVE: The town voted on Monday.") == "The town voted on Monday."


@pytest.mark.parametrize("label", ["Summary. ", "Abstract: ", "Key findings – ", "EXECUTIVE SUMMARY. "])
def test_a_label_that_runs_into_the_lead_is_no_part_of_it(label: str) -> None:
    assert summary(f"{label}The town voted on Monday.") == "The town voted on Monday."


def test_a_desks_note_is_no_lead() -> None:
    note = "(Corrects the name of the mayor in the third paragraph.)"
    assert lead([note, "The town voted on Monday to build a bridge."]) == "The town voted on Monday to build a bridge."
    assert summary("(Adds detail) The town voted on Monday.") == "The town voted on Monday."


@pytest.mark.parametrize("crumb", ["The announcement:", "and of the others too.", "Read this.", "Harlow"])
def test_a_crumb_is_no_lead(crumb: str) -> None:
    assert lead([crumb, "The town voted on Monday to build a bridge."]) == "The town voted on Monday to build a bridge."


def test_a_very_short_lead_has_the_next_paragraph_with_it() -> None:
    assert lead(["The town has its bridge.", "It was built in two years."]) == (
        "The town has its bridge. It was built in two years."
    )


def test_where_nothing_reads_as_a_lead_the_first_words_are_one() -> None:
    assert lead(["Harlow", "Ware"]) == "Harlow"
    assert lead([]) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("NEW HARLOW--The town voted on Monday.", "The town voted on Monday."),
        ("Harlow, Ware (AFP) - The town voted on Monday.", "The town voted on Monday."),
        ("هارلو، وير (CNN) -- صوتت المدينة يوم الاثنين.", "صوتت المدينة يوم الاثنين."),
        ("【6月18日 AFP】町は月曜日に投票した。", "町は月曜日に投票した。"),
        ("NATO – the alliance – voted on Monday.", "NATO – the alliance – voted on Monday."),
    ],
)
def test_a_dateline_is_no_part_of_it(text: str, said: str) -> None:
    assert summary(text) == said
