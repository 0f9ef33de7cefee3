import pytest

from briefings.draft.dates import Passage
from briefings.draft.entities import named
from briefings.draft.tags import Story, tags

TEXT = """The World Health Organization (WHO) said that the Iraqi ministry had asked for help. Anna Berg, the head
of the WHO in Iraq, said that the Green Zone was safe. Berg spoke in Baghdad. The Green Zone was closed on Monday.
NATO helped. The NATO mission in Baghdad was informed. The United States and the US Army were not. In February, Getty
Images showed it; AFP and AFP did too."""


def found(title: str = "A title", text: str = TEXT, keywords: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tags(Story(title, text, named(title, [Passage(text, 0)], "en")), keywords)


@pytest.mark.parametrize("name", ["WHO", "Iraq", "NATO", "Baghdad", "Anna Berg", "Green Zone"])
def test_names_that_the_text_introduces_are_tags(name: str) -> None:
    assert name in found()


@pytest.mark.parametrize(
    "name", ["Monday", "February", "AFP", "Getty Images", "Berg", "World Health Organization", "US"]
)
def test_days_agencies_and_lone_surnames_are_none(name: str) -> None:
    assert name not in found()


def test_names_of_the_headline_come_first() -> None:
    assert found("What NATO did in Iraq")[:2] == ("NATO", "Iraq")


def test_the_seeds_own_keywords_come_before_all_others() -> None:
    assert found(keywords=("health", "aid"))[:2] == ("health", "aid")


def test_enough_keywords_are_left_as_they_are() -> None:
    assert found(keywords=("health", "aid", "nato")) == ("health", "aid", "NATO")


def test_the_same_name_is_one_tag() -> None:
    assert found(keywords=("NATO", "nato", "Nato", "green-zone", "Green Zone", "UN", "United Nations")) == (
        "NATO",
        "Green Zone",
        "United Nations",
    )


def test_a_well_known_name_has_one_spelling() -> None:
    assert found(keywords=("Security Council", "Kiev", "World Health Organisation")) == (
        "UN Security Council",
        "Kyiv",
        "WHO",
    )


def test_what_a_text_comes_back_to_is_a_tag() -> None:
    text = "The peace talks go on in Oslo. Nobody knows how long the peace talks will last, or who pays for them."
    assert "peace talks" in found("A day of waiting", text)


def test_those_who_speak_for_others_matter_less() -> None:
    text = "Spokesman Omar Diallo said the Sahel Bank will close. Anna Berg, the head of the Sahel Bank, resigned."
    assert found("The bank", text) == ("Sahel Bank", "Anna Berg")


def test_at_most_ten() -> None:
    assert len(found(keywords=tuple(f"word {number}" for number in range(30)))) == 10


def test_a_text_that_names_little_has_few() -> None:
    assert found(text="The river rose by two metres, and nobody knew why.") == ()


def test_a_place_named_once_is_better_than_no_tag() -> None:
    assert found(text="The river rose by two metres in Norway.") == ("Norway",)
