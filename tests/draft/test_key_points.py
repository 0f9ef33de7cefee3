"""Key points: exact sentences of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft.dates import Passage
from briefings.draft.key_points import chosen
from tests.draft.reports import passages

TITLE = "River town builds a new bridge after the flood"
REPORT = (
    "The council of the river town voted on Monday to build a new bridge for 12 million euros. It was a close vote.",
    "The old bridge fell in the flood of last spring, which killed four people in the valley.",
    "“We have waited long enough and we will not wait any longer,” the mayor, Ada Quill, said.",
    "But not everybody is happy. Traders on the southern bank fear that the works will last for three years.",
    "The new bridge of the river town will carry two lanes and a path for bicycles. Work begins in March.",
    "The council voted on Monday to build a new bridge in the river town for 12 million euros, it said again.",
    "What will become of the ruins of the old bridge in the river?",
)


def points(*texts: str) -> list[str]:
    return [each.text for each in chosen(TITLE, passages(*texts), "en")]


def test_three_to_five_sentences_word_for_word() -> None:
    found = points(*REPORT)
    assert 3 <= len(found) <= 5
    assert all(any(point in paragraph for paragraph in REPORT) for point in found)


def test_the_lead_is_among_them() -> None:
    assert "The council of the river town voted on Monday to build a new bridge for 12 million euros." in points(
        *REPORT
    )


def test_none_is_a_mere_quotation_a_question_or_leans_on_another() -> None:
    assert not any(point.startswith(("“", "But", "It", "What")) for point in points(*REPORT))


def test_nothing_is_said_twice() -> None:
    assert sum("voted on Monday" in point for point in points(*REPORT)) == 1


def test_a_short_text_has_none() -> None:
    assert points(*REPORT[:2]) == []


def test_a_caption_is_no_point() -> None:
    text = "The council of the river town voted on a new bridge on Monday, and the mayor looked on."
    caption = Passage(text, 5000, caption=True)
    assert text not in [each.text for each in chosen(TITLE, [caption, *passages(*REPORT)], "en")]


def test_a_point_knows_its_place() -> None:
    whole = "\n\n".join(REPORT)
    assert all(whole[each.start : each.end] == each.text for each in chosen(TITLE, passages(*REPORT), "en"))


@given(st.lists(st.text(max_size=80), max_size=9))
def test_no_text_is_too_much(texts: list[str]) -> None:
    found = points(*texts)
    assert all(any(point in text for text in texts) for point in found)


FILLER = (
    "The council of the river town voted on Monday to build a new bridge for 12 million euros.",
    "Traders on the southern bank fear that the works of the town will last for three years.",
    "Engineers from Ware will begin to clear the ruins of the bridge in March.",
    "Ada Quill, the mayor, promised free ferries for 2,000 pupils until the bridge opens.",
)


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday, she said that the new bridge in the river town would be built for 12 million euros.",
        "For example, the new bridge of the river town will cost the council 12 million euros this year.",
        "bridge of the river town, which the council voted for on Monday, will cost 12 million euros.",
        "ADA QUILL: The new bridge in the river town was built after the flood for 12 million euros.",
        "The bridge in the river town,” the mayor of the council said, “is built for 12 million euros.”",
        "(Corrects the sum of 12 million euros for the new bridge of the river town in the headline.)",
        "The flood built the bridge of the river town.Town councillors voted on Monday for 12 million euros.",
        "Five days later, the council of the river town voted to build the new bridge for 12 million euros.",
        "First, the council of the river town will build the new bridge for 12 million euros in March.",
    ],
)
def test_what_cannot_stand_alone_is_no_point(sentence: str) -> None:
    found = points(*FILLER, sentence)
    assert len(found) >= 3
    assert sentence not in found


def test_background_comes_after_news() -> None:
    old = "In 1950, the old bridge of the river town was built by the council after another flood."
    new = "The old bridge of the river town will be pulled down by the council after the flood."
    assert new in points(FILLER[0], old, new, *FILLER[1:3])
    assert old not in points(FILLER[0], old, new, *FILLER[1:3])


def test_where_only_pronouns_are_left_there_is_no_point() -> None:
    lines = [f"She said that the {word} of the town would be built in March." for word in ("bridge", "mill", "quay")]
    assert points(*lines, *lines, *lines) == []


def test_the_items_of_a_list_may_be_points() -> None:
    item = "The council of the river town will build a new bridge for 12 million euros after the flood."
    assert item in points(*FILLER[1:], f"- {item}", "It rained on the town for the whole of the day.")


def test_a_dateline_is_no_part_of_a_point() -> None:
    found = points(f"NEW HARLOW--{FILLER[0]}", *FILLER[1:], "It rained on the town for the whole of the day.")
    assert FILLER[0] in found
