"""The summary: the lead, no longer than a reader wants."""

from briefings.draft.summary import WHOLE, summary

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
