"""Every value that a build makes has a name for people."""

from typing import Any

import pytest

from briefings.build import building
from briefings.build.making import PLAN
from briefings.build.wording import PARTS, WORDS, label
from briefings.engine import Key


class Nothing:
    """What a build begins with, as far as rules look at it before they run."""

    now = "2021-06-01T00:00:00Z"


def kinds() -> set[str]:
    nothing: Any = Nothing()
    return {rule.kind.removesuffix(PLAN) for rule in building.rules(nothing)}


def test_every_kind_has_words_and_no_words_are_left_over() -> None:
    assert kinds() == WORDS.keys()
    assert PARTS.keys() <= WORDS.keys()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Key("tag-page", "0:nato"), "the page of the tag nato"),
        (Key("tag-page", "2:a: b"), "the page of the tag a: b, page 2"),
        (Key("feed", "atom:"), "the Atom feed"),
        (Key("feed", "json:nato"), "the JSON feed of the tag nato"),
        (Key("redirect", "content/a>b.md>/old/"), "the old address /old/"),
        (Key("nearest", "slug:alpa"), "the name that is nearest to alpa"),
        (Key("exists", "content/{x}.png"), "whether there is content/{x}.png"),
    ],
)
def test_a_name_that_has_parts_is_told_in_words(key: Key, words: str) -> None:
    assert label(key) == words
