"""Whatever signs a plain text holds, the page of its briefing reads the same, word for word."""

import html
import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from briefings.briefing.markdown.findings import Findings
from briefings.briefing.markdown.parser import parser
from tests.draft.converting import converted

SIGNS = st.text(alphabet="ab1 *_`#>-+=~:|[]()!<>&\\/^{};'@$%—é", max_size=30)
LONG = "The harbor board of the town said on Monday that ships of every size would wait outside until the storm is over"


def letters(text: str) -> str:
    """A text without its white space."""
    return re.sub(r"\s", "", text)


def page(body: list[str]) -> str:
    """What a reader sees of a body, without white space."""
    text = "\n\n".join(body)
    shown = str(parser(html=False).render(text, {"findings": Findings("content/a.md", "a", 1, text)}))
    return letters(html.unescape(re.sub(r"<[^>]*>", "", shown)))


def briefing(*blocks: str) -> list[str]:
    """The body of a briefing of those blocks between two paragraphs."""
    found = converted("Ships wait outside the harbor", f"{LONG}, it added.", *blocks, f"{LONG}, they went on.")
    assume(not found.dropped and found.matter["title"] == "Ships wait outside the harbor")
    return found.body


@given(SIGNS, SIGNS)
@settings(max_examples=120, deadline=None)
@example("*not*", "2 * 3 * 4")
def test_a_paragraph_reads_the_same(one: str, two: str) -> None:
    text = f"The {one} board of the harbor said {two} it would wait for the storm to be over before ships go out."
    assert letters(text) in page(briefing(text))


@given(SIGNS, SIGNS)
@settings(max_examples=120, deadline=None)
@example("2 * 3 * 4", "*not*")
@example("1. 2. 3) 4", "- a - b")
@example("*second*", "**bold**")
def test_the_items_of_a_list_read_the_same(one: str, two: str) -> None:
    texts = [f"Item {one} of the list", f"The {two} is here", f"{one.strip(' -*+>')} word {two} word"]
    shown = page(briefing("\n".join(f"- {text}" for text in texts)))
    assert "".join(letters(text) for text in texts[:2]) in shown
    assert letters(texts[2]) in shown


@given(SIGNS)
@settings(max_examples=100, deadline=None)
@example("2 * 3 * 4 #")
def test_a_heading_reads_the_same(one: str) -> None:
    text = f"Ships {one} again"
    assert letters(text) in page(briefing(text))


@given(st.lists(SIGNS, min_size=4, max_size=4))
@settings(max_examples=100, deadline=None)
@example(["2 * 3 * 4", "a | b", "\\", "*x* - y"])
def test_the_cells_of_a_table_read_the_same(cells: list[str]) -> None:
    one, two, three, four = cells
    text = f"Port {one}\tShips {two}\nNorth {three}\tMany {four}\nSouth\tFew"
    assert letters(text) in page(briefing(text))


@given(SIGNS)
@settings(max_examples=100, deadline=None)
@example("2 * 3 * 4")
@example("*not*")
def test_a_caption_reads_the_same(one: str) -> None:
    text = f"A crane of the port {one} lifts a box on Monday."
    assert letters(text) in page(briefing(f"{text} (Photo: Jane Doe)"))


@pytest.mark.parametrize("mark", ["-", "*", "•", "1."])
def test_an_item_loses_its_own_mark_only(mark: str) -> None:
    items = f"{mark} first 2 * 3 * 4 thing\n{mark} the 1. of 2) and a - b"
    body = converted("Ships wait outside the harbor", f"{LONG}, it added.", items, f"{LONG}, they went on.").body
    first, second = body[1].split("\n")
    assert first in ("- first 2 * 3 * 4 thing", "1. first 2 * 3 * 4 thing")
    assert second in ("- the 1. of 2) and a - b", "2. the 1. of 2) and a - b")
