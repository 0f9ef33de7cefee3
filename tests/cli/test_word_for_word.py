"""What a build and `check` say of quotes, key points and numbers that the body of a briefing no longer holds."""

from pathlib import Path

import pytest

from tests.cli.sites import make, put, run

BODY = """The bridge over the Arle will stay closed until May, the council said on Monday.

“We looked at every bolt twice,” said Ada Quill, the engineer. “Two of them will not hold.”

Repairs cost 4.5 million euros and keep twenty-two workers busy. The detour is 12 km long.
"""
MATTER = """---
title: The bridge
key_points:
- The bridge over the Arle will stay closed until May, the council said on Monday.
- The detour is 12 km long.
quotes:
- {text: "We looked at every bolt twice […] Two of them will not hold.", speaker: Ada Quill}
numbers:
- {value: 4500000, unit: EUR, what: repairs}
- {value: 22, what: workers}
- {value: 12, unit: km, what: detour}
seeds:
- path: seeds/bridge.txt
---

"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path)


def said(site: Path, matter: str, body: str, code: str) -> list[str]:
    put(site, "content/bridge.md", matter + body)
    return [line for line in run("check", site=site).err.splitlines() if f" {code} " in line]


@pytest.mark.parametrize("code", ["Q101", "Q102", "Q103"])
def test_a_briefing_that_holds_what_it_quotes_is_clean(site: Path, code: str) -> None:
    assert said(site, MATTER, BODY, code) == []


def test_a_quote_that_was_edited_in_the_body_is_named_with_its_place_and_what_stands_there(site: Path) -> None:
    (line,) = said(site, MATTER, BODY.replace("every bolt twice", "every bolt three times"), "Q101")
    assert line.startswith("content/bridge.md:7:3: warning: Q101 quotes[0]: is not word for word in the body")
    assert "the body has: " in line
    assert "three times" in line


def test_a_key_point_that_was_edited_in_the_body_is_named(site: Path) -> None:
    (line,) = said(site, MATTER, BODY.replace("until May", "until June"), "Q102")
    assert "content/bridge.md:4:3:" in line
    assert "until June" in line


@pytest.mark.parametrize(
    ("old", "new", "row"), [("4.5 million", "5 million", 0), ("twenty-two", "many", 1), ("12 km", "13 km", 2)]
)
def test_a_number_whose_value_is_gone_is_named(site: Path, old: str, new: str, row: int) -> None:
    lines = said(site, MATTER, BODY.replace(old, new), "Q103")
    assert [f"numbers[{row}]" in line for line in lines] == [True]


@pytest.mark.parametrize(
    "text",
    ["4,500,000 euros", "4.500.000 euros", "4 500 000 euros", "4,5 million euros", "EUR 4.50 million", "4500000 euros"],
)
def test_a_number_may_be_written_in_any_way(site: Path, text: str) -> None:
    assert said(site, MATTER, BODY.replace("4.5 million euros", text), "Q103") == []


@pytest.mark.parametrize(("value", "text"), [(5, "1,500 people"), (15, "1.15 km"), (9, "in 1990"), (8, "weight of it")])
def test_a_part_of_another_number_is_not_the_number(site: Path, value: int, text: str) -> None:
    matter = MATTER.replace("{value: 12, unit: km, what: detour}", f"{{value: {value}, what: things}}")
    assert len(said(site, matter, BODY + f"\nIt was {text}.\n", "Q103")) == 1


def test_typographic_variants_are_the_same_words(site: Path) -> None:
    body = BODY.replace("“", '"').replace("”", '"').replace("bolt twice", "bolt\u00a0twice")
    assert said(site, MATTER, body, "Q101") == []


def test_parts_of_a_quote_must_stand_in_their_order(site: Path) -> None:
    matter = MATTER.replace(
        "We looked at every bolt twice […] Two of them will not hold.",
        "Two of them will not hold. […] We looked at every bolt twice",
    )
    assert len(said(site, matter, BODY, "Q101")) == 1


def test_a_quote_that_the_body_has_nothing_of_says_so(site: Path) -> None:
    matter = MATTER.replace("We looked at every bolt twice […] Two of them will not hold.", "Nobody knows a thing here")
    (line,) = said(site, matter, BODY, "Q101")
    assert "put it back into the body, or take it out" in line


def test_key_points_of_a_box_beside_the_text_need_not_stand_in_it(site: Path) -> None:
    points = MATTER[MATTER.index("- The bridge") : MATTER.index("quotes:")]
    matter = MATTER.replace(points, "- Closed till spring\n- A long way round\n")
    assert said(site, matter, BODY, "Q102") == []


def test_points_and_numbers_of_a_briefing_written_by_hand_are_its_own(site: Path) -> None:
    matter = MATTER.replace("seeds:\n- path: seeds/bridge.txt\n", "").replace("value: 22", "value: 23")
    assert said(site, matter, BODY.replace("until May", "until June"), "Q10") == []


@pytest.mark.parametrize("rights", ["digest", "link"])
def test_nothing_is_said_where_texts_are_not_taken_over(site: Path, rights: str) -> None:
    put(site, "config.yaml", f"title: T\nbase_url: https://example.org/\nconvert:\n  rights: {rights}\n")
    assert said(site, MATTER, "A word of our own.\n", "Q101") == []


def test_a_build_says_it_too_and_publishes_the_page(site: Path) -> None:
    put(site, "content/bridge.md", MATTER + BODY.replace("every bolt twice", "every bolt"))
    built = run("build", site=site)
    assert built.code == 0
    assert "Q101" in built.err
    assert [each.parent.name for each in (site / "public").rglob("index.html") if "bridge" in each.parts] == ["bridge"]


def test_an_incremental_build_says_it_once_more_without_reading_the_page_again(site: Path) -> None:
    put(site, "content/bridge.md", MATTER + BODY.replace("every bolt twice", "every bolt"))
    run("build", site=site)
    put(site, "content/alpha.md", "---\ntitle: Alpha\n---\n\nAnother text.\n")
    again = run("build", "--explain", "--json", site=site).document
    assert [each["path"] for each in again["issues"] if each["code"] == "Q101"] == ["content/bridge.md"]
    assert [each["path"] for each in again["outcomes"] if each["what"] == "changed"] == ["content/alpha.md"]
