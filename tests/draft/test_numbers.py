"""Numbers worth a table: what they are, and what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft.numbers import numbers
from briefings.draft.parts import Number
from tests.draft.reports import passages


def found(text: str, language: str = "en") -> list[Number]:
    return [each.number for each in numbers(passages(text), language)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The town has 2,500 troops in Iraq.", Number(2500, what="troops in Iraq")),
        ("The 30-member alliance met.", Number(30, what="members of the alliance")),
        ("The River Party had held 48 seats.", Number(48, what="seats, River Party")),
        ("It grows from 500 personnel to approximately 4,000 and more.", Number(4000, 500, True, "", "personnel")),
        ("In the strike nine others were injured.", Number(9, what="others injured")),
        ("The strike killed one man in the town.", Number(1, what="man killed")),
        ("About 9.6 million voters took part.", Number(9_600_000, None, True, "", "voters")),
        ("More than two hundred people died in the flood.", Number(200, None, True, "", "people died")),
        ("A dozen soldiers were wounded.", Number(12, None, True, "", "soldiers wounded")),
        ("The police arrested 45 protesters on the bridge.", Number(45, what="protesters arrested")),
        ("The blast injured at least 12 people.", Number(12, None, True, "", "people injured")),
        ("It put turnout at 44 percent.", Number(44, unit="%", what="turnout")),
        ("Some 44% of voters stayed away.", Number(44, None, True, "%", "of voters")),
        ("The council approved a $4 bn loan.", Number(4_000_000_000, unit="USD", what="loan")),
        ("It needs £2.3m in aid.", Number(2_300_000, unit="GBP", what="aid")),
        ("They gave $40k in aid.", Number(40_000, unit="USD", what="aid")),
        ("The bank promised $1.5 billion in aid.", Number(1_500_000_000, unit="USD", what="aid")),
        ("Turnout was 61%, up from 55% in the last vote.", Number(61, 55, unit="%", what="Turnout")),
        ("The number of cases rose from 120 on Monday to 310.", Number(310, 120, what="cases")),
        ("The average price of a house is £285,000.", Number(285_000, unit="GBP", what="average price of a house")),
        ("Between 5,000 and 6,000 troops will leave.", Number(5000, approx=True, what="troops (5,000–6,000)")),
        ("Oil prices rose 5 percent.", Number(5, unit="%", what="Oil prices rose")),
    ],
)
def test_a_number_says_what_it_counts(text: str, number: Number) -> None:
    assert found(text) == [number]


def test_the_points_of_other_languages_are_read() -> None:
    assert [each.value for each in found("Rund 4.000 Soldaten bleiben im Land.", "de")] == [4000]
    assert [each.value for each in found("Plus de 4 000 soldats restent dans le pays.", "fr")] == [4000]
    assert [each.value for each in found("La ayuda asciende a 3,5 millones de euros.", "es")] == [3_500_000]


@pytest.mark.parametrize(
    "text",
    [
        "They met on February 15, 2021, and again in 2022.",
        "The 35-year-old left at 10:30 a.m. for a two-day meeting.",
        "Call 555-0134 or 555 0199 for help.",
        "He lives at 10 Downing Street in London.",
        "Article 5 and Section 12 of Resolution 2732 say so.",
        "Flight 370 and an F-16 crossed Highway 61.",
        "The 21st meeting took 15 days and 4 hours.",
        "He is aged 71 and won by 3-2.",
        "Two-thirds of it went to one of them.",
        "Hundreds of people and dozens of cars came.",
        "Several hundred people came.",
        "See https://example.org/123/456 for more.",
    ],
)
def test_what_is_no_amount_is_left_out(text: str) -> None:
    assert found(text) == []


def test_nothing_is_added_up() -> None:
    text = "The attack claimed the life of a contractor and nine others, including a soldier, were injured."
    assert [(each.value, each.what) for each in found(text)] == [(9, "others injured")]


def test_a_number_knows_its_sentence() -> None:
    text = passages("It rained.", "It was late. The town has 2,500 troops in Iraq. They stay.")
    whole = "\n\n".join(each.text for each in text)
    (number,) = numbers(text, "en")
    assert whole[number.start : number.end] == "The town has 2,500 troops in Iraq."


@given(
    st.text(st.sampled_from("0123456789.,-–$€% abt'’\u00a0٤万"), max_size=60), st.sampled_from(["en", "de", "fr", "zh"])
)
def test_no_text_is_too_much(text: str, language: str) -> None:
    for each in numbers(passages(text), language):
        assert 0 <= each.start < each.end <= len(text)
        assert each.number.what


def test_sums_and_shares_of_other_languages_say_what_they_are_of() -> None:
    assert found("Das Paket kostet 3,5 Milliarden Euro.", "de") == [
        Number(3_500_000_000, unit="EUR", what="Das Paket kostet")
    ]
    assert found("Le chômage a augmenté de 2,1 % en mars.", "fr") == [
        Number(2.1, unit="%", what="Le chômage a augmenté")
    ]


@pytest.mark.parametrize(
    "text", ["5 mıllıon people", "5 MİLLİON people", "kıllıng 20 people", "fıve hundred people", "20 mıles"]
)
def test_letters_that_only_look_alike_do_no_harm(text: str) -> None:
    assert all(each.what for each in found(f"It cost {text} in the town."))
