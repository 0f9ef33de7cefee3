"""Clippings of other programs: what they call things is understood, and their own housekeeping is left out."""

import pytest

from briefings.config import Limits
from briefings.seed import Claims
from briefings.seed.reading import read
from tests.draft.converting import converted_all

OBSIDIAN = """title: "Rivers rise"
source: "https://river.example/a"
author:
  - "[[Jane Doe]]"
  - "[[people/ann|Ann Beck]]"
published: 2021-02-18
created: 2021-02-20
description: "The rivers rose by two metres."
site: The River Post
image: https://river.example/p.jpg
tags:
  - "clippings"
  - "floods"
"""
DOWNLOADED = """created: 2021-02-20T10:11:12 (UTC +01:00)
tags: [floods, rivers]
source: https://river.example/a
author: Jane Doe and Ann Beck
"""
JOPLIN = """title: Rivers rise
updated: 2021-03-01 09:00:00Z
created: 2021-02-20 10:00:00Z
source: https://river.example/a
author: Jane Doe
latitude: 51.50000000
completed?: no
tags:
  - floods
"""
EVERNOTE = """title: Rivers rise
source-url: <https://river.example/a>
Date Clipped: 2021-02-20
tag: "#floods, #rivers"
"""


def claims(matter: str) -> Claims:
    found, issues = read("seeds/a.md", f"---\n{matter}---\n\nThe rivers rose.\n".encode(), Limits())
    assert issues == []
    return found[0].claims


@pytest.mark.parametrize("matter", [OBSIDIAN, DOWNLOADED, JOPLIN, EVERNOTE])
def test_every_clipper_says_where_the_page_was_and_when_it_was_taken(matter: str) -> None:
    found = claims(matter)
    assert found.url == "https://river.example/a"
    assert found.retrieved[:10] == "2021-02-20"
    assert "floods" in found.keywords
    assert found.updated == ""


def test_the_day_of_clipping_is_not_the_day_of_the_report() -> None:
    assert claims(DOWNLOADED).date == claims(JOPLIN).date == ""
    assert (claims(OBSIDIAN).date, claims(OBSIDIAN).date_source) == ("2021-02-18", "front matter published")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ('author: "[[Jane Doe]]"', ("Jane Doe",)),
        ("author: [[Jane Doe]]", ("Jane Doe",)),
        ('author: ["[[Jane Doe]]", "[[people/ann|Ann Beck]]"]', ("Jane Doe", "Ann Beck")),
        ("author: Jane Doe, Ann Beck & Cy Dow", ("Jane Doe", "Ann Beck", "Cy Dow")),
        ("author: https://river.example/jane", ()),
        ("byline: Jane Doe", ("Jane Doe",)),
    ],
)
def test_authors_are_names(line: str, names: tuple[str, ...]) -> None:
    assert claims(f"title: T\n{line}\n").authors == names


def test_that_something_was_clipped_is_no_tag() -> None:
    assert claims(OBSIDIAN).keywords == ("floods",)


def test_publisher_and_summary_are_taken() -> None:
    found = claims(OBSIDIAN)
    assert (found.publisher, found.summary) == ("The River Post", "The rivers rose by two metres.")


def test_housekeeping_is_left_out_and_the_rest_is_judged() -> None:
    assert claims(OBSIDIAN).fields == {}
    assert claims(OBSIDIAN + "mood: fine\nthread: floods\n").fields == {"mood": "fine", "thread": "floods"}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "obsidian://x", "a note"])
def test_only_an_address_of_the_web_is_one(address: str) -> None:
    assert claims(f"title: T\nauthor: Jane\nsource: '{address}'\n").url == ""


def test_our_own_front_matter_is_read_as_before() -> None:
    assert claims("title: T\nupdated: 2021-03-01\ndate: 2021-02-18\n").updated == "2021-03-01"


def test_the_layout_of_the_page_is_no_part_of_a_clipping() -> None:
    body = "Two\u00a0metres of wa\u00adter.\n"
    texts = {}
    for matter in ("source: https://river.example/a", "thread: floods"):
        (seed,), _ = read("seeds/a.md", f"---\n{matter}\n---\n\n{body}".encode(), Limits())
        texts[matter] = seed.text
    assert [*texts.values()] == ["Two metres of water.", body.strip()]


def test_a_note_of_ones_own_keeps_its_fields() -> None:
    found = claims("title: T\nauthor: Jane Doe\nupdated: 2021-03-01\nid: 7\n")
    assert (found.authors, found.updated, found.fields) == (("Jane Doe",), "2021-03-01", {"id": 7})


@pytest.mark.parametrize(
    ("day", "why"), [("one day in spring", "no day"), ("2021-13-45", "no day"), ("02/03/2021", "two")]
)
def test_a_day_that_cannot_be_read_is_a_question_that_names_it(day: str, why: str) -> None:
    matter = f'---\ntitle: T\nsource: https://river.example/a\npublished: "{day}"\n---\n\nThe rivers rose.\n'
    (found,) = converted_all(matter.encode(), "a.md")
    assert f"front matter published says “{day}”" in found.queries
    assert why in found.queries


def test_the_only_day_in_a_line_of_words_is_read() -> None:
    matter = (
        '---\nsource: https://river.example/a\npublished: "Out on 4 March 2021 in the north"\n---\n\nThe rivers rose.\n'
    )
    (found,) = converted_all(matter.encode(), "a.md")
    assert (found.date, "published says" in found.queries) == ("2021-03-04", False)
