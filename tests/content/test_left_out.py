"""What a reader left out of a page is on record for the curator, and without its words where none may be taken over."""

from briefings.content import review, writing
from briefings.seed import LeftOut

PART = LeftOut("comments of readers", "I have lived here for sixty years…", 240, 3)


def test_the_record_has_the_words_of_a_part_only_where_words_may_be_taken_over() -> None:
    assert writing.told(PART, "full")["text"] == PART.text
    assert writing.told(PART, "link") == {"why": "comments of readers", "characters": 240, "lines": 3}


def test_a_review_tells_how_much_was_left_out_and_why() -> None:
    (line,) = review.dropped({"left_out": [writing.told(PART, "full")]})
    assert line == "comments of readers (240 characters of the page), such as “I have lived here for sixty years…”"
    assert list(review.dropped({"left_out": "damaged"})) == []
