"""Key points: exact sentences of the text."""

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
