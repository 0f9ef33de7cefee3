from hypothesis import given
from hypothesis import strategies as st

from briefings.content.naming import name
from briefings.text.slugs import is_slug


def test_a_free_name_is_the_slug_of_the_title() -> None:
    assert name("Rivers rise!", set()) == "rivers-rise"


def test_taken_names_are_numbered() -> None:
    assert name("Rivers rise!", {"rivers-rise"}) == "rivers-rise-2"
    assert name("Rivers rise!", {"rivers-rise", "rivers-rise-2", "rivers-rise-3"}) == "rivers-rise-4"


def test_a_long_name_keeps_its_words_when_it_is_numbered() -> None:
    title = "The rivers of the north rise by two metres after a week of rain in the mountains above"
    first = name(title, set())
    assert name(title, {first}).startswith("the-rivers-of-the-north-rise-by-two-metres-after-a-week-of")


@given(st.text(max_size=200))
def test_every_name_is_a_slug_and_free(title: str) -> None:
    taken: set[str] = set()
    for _ in range(4):
        found = name(title, taken)
        assert is_slug(found)
        assert found.casefold() not in taken
        taken.add(found.casefold())
