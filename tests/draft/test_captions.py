import pytest

from briefings.draft.captions import figure_at, is_credit, split_credit
from briefings.draft.paragraphs import pieces
from briefings.seed import Block, Seed


def figures(*lines: str) -> list[tuple[str, str]]:
    found = pieces(Seed("seeds/a.txt", "", tuple(map(Block, lines))))
    made = (figure_at(found, index) for index in range(len(found)))
    return [(each.caption, each.credit) for each in made if each]


CAPTION = "A worker cleans broken glass outside a damaged shop on Feb. 16, 2021 in Arbil."
BODY = "Monday’s attack claimed the life of a contractor, and nine others were injured, said a spokesman."


@pytest.mark.parametrize(
    "credit",
    [
        "Safin Hamed | AFP | Getty Images",
        "Safin Hamed/AFP via Getty Images",
        "Photo: Safin Hamed / AFP",
        "Photo by Safin Hamed",
        "AFP/Getty Images",
        "Getty Images",
        "Vatican Media",
        "NATO",
        "DVIDS",
    ],
)
def test_a_credit_makes_the_line_before_it_a_caption(credit: str) -> None:
    assert figures(BODY, CAPTION, credit, BODY) == [(CAPTION, credit)]


def test_a_stock_picture_of_what_was_to_come_is_a_figure() -> None:
    caption = "NATO Secretary General Jens Stoltenberg will hold a press conference on February 15, 2021, in Brussels."
    assert figures(caption, "NATO", BODY) == [(caption, "NATO")]


@pytest.mark.parametrize("line", ["NATO", "Background", "Getty Images announced a merger.", "What happens next?"])
def test_a_short_line_behind_the_text_makes_no_figure(line: str) -> None:
    assert figures(BODY, line, BODY) == []


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "Smoke rises over the city. (Photo by Ali Abdul/Getty Images)",
            "Smoke rises over the city.",
            "Ali Abdul/Getty Images",
        ),
        (
            "Smoke rises over the city. (AP Photo/Khalid Mohammed)",
            "Smoke rises over the city.",
            "AP Photo/Khalid Mohammed",
        ),
        ("Smoke rises over the city. [Ali Abdul/Reuters]", "Smoke rises over the city.", "Ali Abdul/Reuters"),
        (
            "Smoke rises over the city. REUTERS/Thaier Al-Sudani",
            "Smoke rises over the city.",
            "REUTERS/Thaier Al-Sudani",
        ),
        ("Smoke rises over the city. Credit: NATO", "Smoke rises over the city.", "NATO"),
    ],
)
def test_a_credit_in_the_caption_is_taken_out_of_it(line: str, caption: str, credit: str) -> None:
    assert split_credit(line) == (caption, credit)
    assert figures(BODY, line, BODY) == [(caption, credit)]


@pytest.mark.parametrize(
    "line",
    [
        "The minister spoke for an hour. (He had been asked to be brief.)",
        "The World Health Organization said so. (WHO)",
        "Getty Images announced a merger.",
        "“It is over,” he told Reuters.",
    ],
)
def test_brackets_and_agencies_in_the_text_are_no_credit(line: str) -> None:
    assert split_credit(line) is None


@pytest.mark.parametrize("line", ["Jens Stoltenberg", "Read more", "The alliance", "Thursday, Feb. 18"])
def test_a_name_alone_is_no_credit(line: str) -> None:
    assert not is_credit(line)
