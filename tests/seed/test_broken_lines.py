"""Sentences that a page's links broke into several lines: whole again, and no other line touched."""

from hypothesis import given
from hypothesis import strategies as st

from briefings.seed.broken_lines import mended

PARAGRAPH = (
    "The rivers of the north rose by two metres on Monday, officials of the district said at a news conference in the "
    "town hall, and nobody was hurt."
)
BROKEN = ("The council of the town signed a contract with the", "Harbour Company", ", which builds pumps for dykes.")
AGAIN = ("Engineers of the company looked at the dykes with", "officials", "of the district before the summer.")


def page(*lines: str) -> str:
    return "\n".join(["A headline of the day", PARAGRAPH, *lines, PARAGRAPH])


def test_a_sentence_is_put_together_at_its_links() -> None:
    text = mended(page(*BROKEN, *AGAIN))
    assert "signed a contract with the Harbour Company, which builds pumps for dykes.\n" in text
    assert "\nEngineers of the company looked at the dykes with officials of the district before the summer.\n" in text


def test_a_byline_is_one_line() -> None:
    assert "\nBy Jane Doe and John Roe\n" in mended(page("By", "Jane Doe", "and", "John Roe", "Share", "Print"))


def test_menus_and_headlines_stay_lines_of_their_own() -> None:
    menu = ("Home", "News", "share", "tweet", "A new school opens its doors at the harbour of the town", "by Jane Doe")
    assert mended(page(*menu, *BROKEN, *AGAIN)).startswith(page(*menu).rsplit("\n", 1)[0])


def test_text_that_is_wrapped_or_whole_stays_as_it_is() -> None:
    wrapped = "\n".join(
        ["The rivers rose by two metres on Monday, and the", "bridges were opened again, officials said."] * 9
    )
    for text in (wrapped, page("A second paragraph.", "iPhones were not harmed.", "A third one.")):
        assert mended(text) == text


@given(st.lists(st.sampled_from([*BROKEN, *AGAIN, PARAGRAPH, "By", "Home", "", ", ", "of", "«", "’s"]), max_size=30))
def test_nothing_but_line_ends_and_spaces_changes(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert "".join(mended(text).split()) == "".join(text.split())
