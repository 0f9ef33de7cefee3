"""Sentences in any script."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.text.sentences import spans


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["He met Col. Pike on Feb. 16 at 5 p.m. Monday.", "It rained."],
        ["The U.S. Army left.", "It came at 5 p.m.", "The end was near."],
        ["He lost to the U.S.", "She won."],
        ["“Go now. We will stay,” he said.", "Then he left."],
        ["No. 5 came in.", "Did he?", "No."],
        ["Am 3. Oktober kam er.", "Dann ging er, z. B. nach Ulm."],
        ["„Geht. Wir bleiben“, sagte er.", "Dann ging er."],
        ["قال إنه سيأتي.", "هل يأتي؟", "نعم."],
    ],
)
def test_a_short_form_ends_no_sentence(sentences: list[str]) -> None:
    assert parts(" ".join(sentences)) == sentences


def test_scripts_without_spaces_have_sentences() -> None:
    assert parts("彼は「行く。」と述べた。雨が降った。") == ["彼は「行く。」と述べた。", "雨が降った。"]
    assert parts("เขาไปแล้ว ฝนตก") == ["เขาไปแล้ว ฝนตก"]


@given(st.text(st.sampled_from("aA. “”„「」。?!’ \n5"), max_size=60))
def test_sentences_follow_each_other_and_nothing_is_lost(text: str) -> None:
    found = spans(text)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert "".join("".join(parts(text)).split()) == "".join(text.split())
