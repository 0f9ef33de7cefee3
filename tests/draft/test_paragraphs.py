"""Lines of a seed as the paragraphs that their author meant."""

import pytest

from briefings.draft import cut_words
from briefings.draft.paragraphs import Piece, pieces
from briefings.seed import Block, Seed
from tests.draft.converting import converted

WRAPPED = """The government of Iraq had asked for this step in a letter to the
Council dated 8 May 2024. The resolution calls on it to cooperate with
the United Nations while tasks are handed over and war-torn cities re-
built."""


def cut(text: str) -> list[Piece]:
    seed = Seed("seeds/a.txt", "", tuple(map(Block, text.split("\n\n"))))
    found = pieces(seed)
    for each in found:
        assert seed.text[each.start : each.end].split() == each.text.replace("re-built", "re- built").split()
    return found


def test_lines_broken_for_their_width_are_joined() -> None:
    (whole,) = cut(WRAPPED)
    assert "\n" not in whole.text
    assert "letter to the Council dated" in whole.text


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    assert "cities re-built." in cut(WRAPPED)[0].text


def test_lines_that_end_early_are_paragraphs_of_their_own() -> None:
    text = "Rivers rise\nBy Jane Doe\nThe rivers rose by two metres on Monday, and nobody knew why."
    assert [each.text for each in cut(text)] == text.split("\n")


def test_long_lines_without_blank_lines_between_are_paragraphs() -> None:
    text = "\n".join(f"Paragraph {number} says something that goes on for quite a while, " * 3 for number in range(3))
    assert len(cut(text.replace(" \n", "\n").strip())) == 3


def test_items_of_a_list_are_told_apart_and_keep_their_further_lines() -> None:
    text = (
        WRAPPED + "\n\n• The first item of the list, which goes on for so long that it takes\n  two lines\n• the second"
    )
    assert [each.kind for each in cut(text)] == ["text", "list", "list"]


def test_a_lone_item_is_no_list() -> None:
    assert [each.kind for each in cut("– I do not know, he said.\n\nHe left.")] == ["text", "text"]


def test_lines_with_tabs_are_a_table() -> None:
    (table,) = cut("Site\tListed\nHatra\t1985\nAshur\t2003")
    assert (table.kind, table.text.count("\n")) == ("table", 2)


@pytest.mark.parametrize(
    "halves",
    ["ambas-sadors", "com-mittee", "inves-tigation", "agree-ment", "govern-ment", "opera-tions", "nego-tiations"],
)
def test_a_word_that_a_line_cut_is_one_again(halves: str) -> None:
    first, second = halves.split("-")
    assert cut_words.is_cut(first, second, frozenset())


@pytest.mark.parametrize(
    "compound",
    ["harbor-master", "short-term", "part-time", "cross-section", "Franco-German", "long-range", "re-built",
     "cease-fire", "oil-tanker", "counter-action", "police-station", "east-tower", "ex-president", "mid-2024",
     "trade-agreement"],
)  # fmt: skip
def test_a_compound_stays(compound: str) -> None:
    first, second = compound.split("-")
    assert not cut_words.is_cut(first, second, frozenset())


def test_the_text_itself_says_what_is_one_word() -> None:
    known = cut_words.known_words("The harbormaster met the tug-gang and a man of the gang-\nplank.")
    assert cut_words.is_cut("harbor", "master", known)
    assert not cut_words.is_cut("tug", "gang", known)
    assert "plank" not in known


def test_the_halves_stand_together_in_the_text() -> None:
    lines = WRAPPED.replace("war-torn cities re-\nbuilt", "new ambas-\nsadors are sent")
    assert "new ambassadors are sent" in pieces(Seed("seeds/a.txt", "", (Block(lines),)))[0].text


@pytest.mark.parametrize("last", ["Enditem", "(End)", "(END)", "ENDS", "###", "-30-", "- 30 -", "-ends-"])
@pytest.mark.parametrize("own", [True, False])
def test_the_mark_below_the_last_line_is_no_text(last: str, own: bool) -> None:
    told = "The board of the harbor said that ships may go out again on Friday, when the storm is over."
    end = [told, last] if own else [f"{told} {last}"]
    if own or " " not in last:
        found = converted("Ships may go out again on Friday", f"{told} It will tell them by radio.", *end)
        assert found.body[-1] == told
        assert last in found.dropped
