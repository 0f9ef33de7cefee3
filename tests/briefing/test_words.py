"""Words and sentences: what a reader counts, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.briefing.markdown.sentences import LIMIT, around
from briefings.text.sentences import starts
from briefings.text.words import count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One two, three — four.", 4),
        ("Ben’s well-known 4,000 don't 2.5%", 5),
        ("东京的早晨", 3),
        ("NATO は 北大西洋条約機構", 6),
        ("สวัสดีครับ", 5),
        ("حلف شمال الأطلسي", 3),
    ],
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert count(text) == words


@pytest.mark.parametrize(
    ("text", "mark", "sentence"),
    [
        ("One. Two here! Three?", "here", "Two here!"),
        ("He said “go.” Then left.", "left", "Then left."),
        ("Col. Wayne Marotto of the U.S. Army spoke. Next.", "Army", "Col. Wayne Marotto of the U.S. Army spoke."),
        ("On Feb. 16 it fell. It rose.", "16", "On Feb. 16 it fell."),
        ("It costs 4.5 dollars e.g. here. Next.", "here", "It costs 4.5 dollars e.g. here."),
        ("一つ目。二つ目です。三つ目。", "二", "二つ目です。"),
    ],
)
def test_the_sentence_around_a_place_is_found(text: str, mark: str, sentence: str) -> None:
    assert around(text, starts(text), text.index(mark)) == sentence


@given(st.text(max_size=1_000), st.data())
def test_a_sentence_is_short_and_comes_from_the_text(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, max(0, len(text) - 1)))
    found = around(text, starts(text), position)
    assert len(found) <= LIMIT
    assert found.strip("…") in " ".join(text.split())


def test_a_long_sentence_is_cut_around_the_place() -> None:
    text = "word " * 200 + "HERE " + "more " * 200
    found = around(text, starts(text), text.index("HERE"))
    assert "HERE" in found
    assert found.startswith("…")
    assert found.endswith("…")
