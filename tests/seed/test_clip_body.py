"""Clippings as programs write them: properties wherever they stand, and the text without what stood around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.config import Limits
from briefings.seed import Seed
from briefings.seed.reading import read

ADDRESS = "https://dailyriver.example/2021/rivers"
TEXT = "The rivers of the north rose by two metres on Monday, officials of the district said."
MORE = "The council will vote on new dams next week, and nobody knows who will pay for them."
MATTER = f"---\ntitle: Rivers rise\nsource: {ADDRESS}\n---\n"


def seed(text: str) -> Seed:
    seeds, issues = read("seeds/a.md", text.encode(), Limits())
    assert issues == []
    return seeds[0]


def body(text: str) -> str:
    return seed(MATTER + text).text


@pytest.mark.parametrize(
    "properties",
    [
        f"URL: {ADDRESS}\nAuthor: Jane Doe\nStatus: Read",
        f"**Authors**: Doe, Jane; Roe, John\n**URL**: {ADDRESS}\n**Volume**: 12",
        f"    Created at: 2021-03-01\n    Source: {ADDRESS}\n    Author: Jane Doe",
        f"![](https://x.example/c)\n\n## Metadata\n- Author: [[Jane Doe]]\n- URL: {ADDRESS}",
    ],
)
def test_properties_below_the_title_are_claims(properties: str) -> None:
    found = seed(f"# Rivers rise\n\n{properties}\n\n{TEXT}\n")
    assert (found.claims.title, found.claims.url, found.claims.authors[0]) == ("Rivers rise", ADDRESS, "Jane Doe")
    assert found.text == TEXT


def test_a_raw_note_of_joplin_loses_its_properties() -> None:
    raw = "\n".join(
        ["id: " + "8a1b2c3d" * 4, "parent_id: ", "author: Jane Doe", f"source_url: {ADDRESS}", "is_todo: 0"]
    )
    found = seed(f"Rivers rise\n\n{TEXT}\n\n{raw}\ntype_: 1")
    assert (found.claims.title, found.claims.url, found.claims.fields) == ("Rivers rise", ADDRESS, {})
    assert found.text == TEXT


@pytest.mark.parametrize("link", [ADDRESS, f"<{ADDRESS}>", f"[{ADDRESS}]({ADDRESS})"])
def test_an_address_alone_below_the_title_is_that_of_the_page(link: str) -> None:
    found = seed(f"# Rivers rise\n\n{link}\n\n{TEXT}\n")
    assert (found.claims.url, found.text) == (ADDRESS, TEXT)


def test_lines_of_a_text_that_look_like_properties_stay() -> None:
    text = f"# Rivers rise\n\nAller: two metres\nLeine: one metre\n\n{TEXT}"
    assert seed(text).text == text.partition("\n\n")[2]


def test_what_stands_above_a_text_is_taken_from_it() -> None:
    excerpt = "> ## Excerpt\n> Bridges are closed.\n\n---\n[Skip to content](#main)"
    found = seed(f"{MATTER}{excerpt}\n\nBy [Jane Doe](/jane)\n\nFebruary 18, 2021\n\n{TEXT}\n")
    said = found.claims
    assert (said.summary, said.authors, said.date) == ("Bridges are closed.", ("Jane Doe",), "February 18, 2021")
    assert found.text == TEXT


def test_a_menu_goes_and_pictures_stay() -> None:
    menu = "[Home](/) | [News](/news) | [Sport](/sport)"
    picture = "![The bridge](https://x.example/b.jpg)"
    assert body(f"{menu}\n\n{picture}\n\n**Rivers rise**\n\n{TEXT}\n") == f"{picture}\n\n{TEXT}"


def test_what_stands_below_a_text_goes_and_its_notes_stay() -> None:
    below = (
        "## Related articles\n\n- [Another story](/a)\n\n[^1]: A note.\n\nShare this article\n\n© 2021 The Daily River"
    )
    assert body(f"{TEXT}[^1]\n\n## What comes next\n\n{MORE}\n\n{below}\n") == (
        f"{TEXT}[^1]\n\n## What comes next\n\n{MORE}\n\n[^1]: A note."
    )


def test_marks_of_clippers_are_markdown() -> None:
    found = body(f"{TEXT}\n\n> [!quote] Mira Olsen\n> Water.\n\n==Marked== by [[Rivers|the river]] [[Aller]]. a == b\n")
    assert found == f"{TEXT}\n\n> **Mira Olsen**\n>\n> Water.\n\n**Marked** by the river Aller. a == b"


def test_a_clipping_with_code_keeps_every_line() -> None:
    text = f"[Home](/) | [News](/news) | [Sport](/sport)\n\n```\na == b\n\n[[x]]\n```\n\n{TEXT}"
    assert body(text) == text


def test_the_name_of_the_site_leaves_the_title_where_its_host_says_so() -> None:
    found = seed(f'---\ntitle: "Rivers rise - The Daily River"\nsource: {ADDRESS}\n---\n{TEXT}\n').claims
    assert (found.title, found.publisher) == ("Rivers rise", "The Daily River")
    other = seed(f'---\ntitle: "Rivers rise - What comes next"\nsource: {ADDRESS}\n---\n{TEXT}\n').claims
    assert (other.title, other.publisher) == ("Rivers rise - What comes next", "")


def test_names_of_fields_may_begin_with_capitals() -> None:
    found = seed(
        f"---\nTitle: Rivers rise\nLink: {ADDRESS}\nTags: '#a #b'\nauthor: bob@x.example\n---\n{TEXT}\n"
    ).claims
    assert (found.title, found.keywords, found.authors, found.fields) == ("Rivers rise", ("a", "b"), (), {})


@given(
    st.lists(
        st.sampled_from([TEXT, MORE, f"- {TEXT}", f"## {TEXT[:30]}", f"> {MORE}", f"![{MORE}](/a.png)"]), min_size=1
    )
)
def test_no_paragraph_of_a_clipping_is_lost(blocks: list[str]) -> None:
    text = "\n\n".join([TEXT, *blocks, MORE])
    assert body(text) == text
