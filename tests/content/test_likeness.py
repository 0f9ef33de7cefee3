"""Copies of one report are found, other reports are not, and many seeds take little longer than few."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.content.likeness import SKETCH, copies, hashes, resemblance, sketch


def story(number: int, words: int = 300) -> str:
    """A text of its own."""
    chosen = random.Random(number)
    return " ".join(f"word{chosen.randrange(2_000)}" for _ in range(words))


def found(*texts: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    sketches = {(str(number),): sketch(text) for number, text in enumerate(texts)}
    return [each[:2] for each in copies(sketches)]


def test_a_copy_is_found_whatever_an_outlet_changed_in_it() -> None:
    text = story(1)
    other = "Our own first line stands here. " + text.upper().replace("WORD1 ", "that ") + "\n\nSigned, an editor."
    assert found(text, story(2), other) == [(("2",), ("0",))]


def test_a_copy_that_was_cut_by_a_third_is_found() -> None:
    text = story(3)
    assert found(text, " ".join(text.split()[:200])) == [(("1",), ("0",))]


def test_a_quotation_in_common_makes_no_copy() -> None:
    quotation = story(4, 40)
    assert found(story(5) + quotation, quotation + story(6)) == []


def test_texts_too_short_to_tell_have_no_sketch_and_short_ones_one_of_all_their_words() -> None:
    assert sketch("One two three.") == ""
    assert sketch("Same few words of a text.") == sketch("Same, few words of a text!")
    assert sketch("Same few words of a text.") != sketch("Same few words of the text.")


def test_a_hundred_copies_are_a_hundred_pairs() -> None:
    text = story(7)
    assert found(*[text] * 100) == [((str(number),), ("0",)) for number in range(1, 100)]


def test_a_sketch_that_makes_no_sense_holds_nothing() -> None:
    assert hashes("xyz") == []


@given(st.integers(0, 300), st.integers(0, 10_000))
@settings(max_examples=50)
def test_the_estimate_is_near_the_share_of_phrases_in_common(cut: int, number: int) -> None:
    text = story(number, 400)
    part = " ".join(text.split()[: 400 - cut])
    share = (400 - cut - 2) / 398
    assert abs(resemblance(hashes(sketch(text)), hashes(sketch(part))) - share) < 0.3
    assert len(hashes(sketch(text))) == SKETCH
