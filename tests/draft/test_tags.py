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


def test_the_seeds_own_keywords_come_behind_the_names_that_the_text_is_about() -> None:
    made = found("Health in Oslo", "Oslo asks its nurses for better health.", ("nursing", "health"))
    assert made == ("Oslo", "health", "nursing")


def test_a_name_that_is_a_keyword_weighs_more() -> None:
    assert found(keywords=("green-zone",))[0] == "Green Zone"


def test_of_many_keywords_those_that_the_text_has_no_word_of_only_fill_up() -> None:
    words = ("rowing", "sculling", "oars", "boats", "lakes", "coxswains", "regattas")
    assert not set(words) & set(found(keywords=words))


def test_the_same_name_is_one_tag() -> None:
    tags_ = found(keywords=("NATO", "nato", "Nato", "green-zone", "Green Zone", "UN", "United Nations"))
    assert [each for each in tags_ if each.upper() in ("NATO", "GREEN ZONE", "GREEN-ZONE", "UN")] == [
        "Green Zone",
        "NATO",
    ]


def test_neither_the_site_nor_its_sections_nor_who_wrote_it_are_tags() -> None:
    text = "Anna Berg saw the bridge of Oslo. Anna Berg liked the bridge."
    story = Story("The bridge", text, named("", [Passage(text, 0)], "en"), "en", ("Anna Berg",), ("The Oslo Gazette",))
    keywords = (
        "oslo-gazette",
        "Anna Berg",
        "news",
        "Breaking News",
        "general",
        "npr",
        "bridges",
        "A whole sentence that is one",
    )
    assert tags(story, keywords) == ("Oslo", "bridges")


def test_a_name_of_the_headline_that_the_text_is_full_of_is_a_tag() -> None:
    text = (
        "Reviewers like the Glide. They rode the Glide in rain, and then the Glide again, on its way to Blue Mug Cafe."
    )
    assert "Glide" in found(
        "Glide, a bicycle for Rain", f"{text} He went to Blue Mug, then a Blue Mug, and the Blue Mug."
    )
    assert not {"Rain", "rain", "Blue", "Mug"} & set(found("Rain at Blue Mug", text.replace("the Glide", "a Blue Mug")))
    assert "Blue Mug" in found("Rain at Blue Mug", text.replace("the Glide", "a Blue Mug"))


def test_a_headline_cut_up_is_no_list_of_keywords() -> None:
    text = "Many workers left the farms of Alabama, said Anna Berg, the head of the Farm Union, on Monday."
    title = "Alabama workers leave state as strict law takes hold of farms"
    made = tags(Story(title, text, named(title, [Passage(text, 0)], "en")), title.lower().split())
    assert not {"workers", "leave", "state", "as", "takes", "of", "strict"} & set(made)


def test_an_outlet_is_a_tag_where_the_headline_is_about_it() -> None:
    text = "Facebook will pay a fine, a court in Oslo said. The BBC had seen the ruling. Facebook will appeal."
    assert "Facebook" in found("Facebook to pay a fine", text)
    assert "BBC" not in found("Facebook to pay a fine", text)


def test_whom_the_press_may_call_is_no_tag() -> None:
    text = f"{TEXT}\nMedia contact: Ruth Olsen, +1 503 555 0100, ruth.olsen@state.example\nContact: Ola Nord, 555-0101"
    assert not {"Ruth Olsen", "Ola Nord"} & set(found(text=text))


@pytest.mark.parametrize(
    ("title", "text", "topic"),
    [
        ("Measles outbreak spreads to a third county", "Officials found 14 new cases of measles in Oslo.", "measles"),
        ("A city waits", "Covid wards in Oslo are full. Nobody knows when covid will end, or how.", "COVID-19"),
        (
            "Bank raises rates to tame inflation",
            "The bank raised its interest rate, as inflation stays high.",
            "inflation",
        ),
        (
            "Bank raises rates to tame inflation",
            "The bank raised its interest rate, as inflation stays high.",
            "interest rate",
        ),
        ("Kiosks close", "The last kiosk in Oslo closed. A kiosk was a meeting place. The kiosk is gone.", "kiosk"),
        ("Patient had Ebola", "The man had Ebola, the hospital in Oslo said. Ebola is rare.", "Ebola"),
        ("A city waits", "Wards are full of COVID-19, and COVID-19 spreads in Oslo.", "COVID-19"),
        ("A cease-fire holds", "The cease-fire in the hills held on Monday.", "ceasefire"),
    ],
)
def test_the_subject_is_a_tag(title: str, text: str, topic: str) -> None:
    assert topic in found(title, text)


@pytest.mark.parametrize("word", ["outbreak spread", "chief visit", "official", "officials", "people", "visit", "gray"])
def test_verbs_of_headlines_names_and_words_of_every_text_are_none(word: str) -> None:
    text = "The outbreak grew. The chief, Mr. Gray, came for a visit. People and officials said: the officials know."
    assert word not in found("Outbreak spreads as chief visits officials Gray knows", text)


def test_a_keyword_that_another_tag_has_all_words_of_is_left_out() -> None:
    assert "Berg" not in found(keywords=("Berg",))


def test_a_well_known_name_has_one_spelling() -> None:
    keywords = ("Security Council", "kiev", "World Health Organisation", "new york")
    assert {"UN Security Council", "Kyiv", "WHO", "New York"} < set(found("A day", "Rain fell in Oslo.", keywords))


def test_what_a_text_comes_back_to_is_a_tag() -> None:
    text = "The peace talks go on in Oslo. Nobody knows how long the peace talks will last, or who pays for them."
    assert "peace talks" in found("A day of waiting", text)


def test_those_who_speak_for_others_matter_less() -> None:
    text = "Spokesman Omar Diallo said the Sahel Bank will close. Anna Berg, the head of the Sahel Bank, resigned."
    assert found("The bank", text) == ("Sahel Bank", "Anna Berg")


def test_at_most_ten() -> None:
    assert len(found(keywords=tuple(TEXT.split()))) == 10


def test_a_text_that_names_little_has_few() -> None:
    assert found(text="The river rose by two metres, and nobody knew why.") == ()


def test_a_place_named_once_is_better_than_no_tag() -> None:
    assert found(text="The river rose by two metres in Norway.") == ("Norway",)
