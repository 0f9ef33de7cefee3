"""Text that stands loose in a box comes out as the paragraphs that a reader sees."""

import time

import pytest

from briefings.config import Limits
from briefings.seed import Block
from briefings.seed.reading import read

FIRST = (
    "The ferry to the northern islands did not leave on Monday because a cable in its engine room had burned through."
)
SECOND = "Passengers were put up in a school near the harbour, and the company promised them their money back in full."
THIRD = "It will be repaired by Friday."


def blocks(body: str) -> list[Block]:
    head = '<title>Ferry stays</title><link rel="canonical" href="https://news.example/ferry">'
    source = f"<!DOCTYPE html><html><head>{head}</head><body><h1>Ferry stays</h1>{body}</body></html>"
    (seed,), issues = read("seeds/a.html", source.encode(), Limits())
    assert issues == []
    return [each for each in seed.blocks if each.text != "Ferry stays"]


def texts(body: str) -> list[str]:
    return [each.text for each in blocks(body)]


@pytest.mark.parametrize("gap", ["<br><br>", "<br/>\n <br/>", "<br><br><br>"])
def test_two_line_breaks_part_paragraphs(gap: str) -> None:
    assert texts(f'<div class="story">{FIRST}{gap}{SECOND}{gap}{THIRD}</div>') == [FIRST, SECOND, THIRD]


def test_a_link_in_loose_text_does_not_cut_its_paragraph() -> None:
    linked = FIRST.replace("the northern islands", '<a href="/islands">the northern islands</a>')
    first, second = blocks(f"<div>{linked}<br><br>{SECOND}</div>")
    assert first.text == FIRST
    assert "to [the northern islands](https://news.example/islands) did not" in first.markdown
    assert second.text == SECOND


@pytest.mark.parametrize("tag", ["span", "font", "p"])
def test_a_line_that_holds_several_paragraphs_is_parted(tag: str) -> None:
    assert texts(f"<div><{tag}>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</{tag}></div>") == [FIRST, SECOND, THIRD]


def test_loose_text_between_other_blocks_stays_in_its_place() -> None:
    body = f"<div>{FIRST}<p>{SECOND}</p><h2>Aboard</h2>{SECOND} <b>{THIRD}</b><p>{FIRST} {SECOND}</p>{FIRST}</div>"
    assert texts(body) == [FIRST, SECOND, "Aboard", f"{SECOND} {THIRD}", f"{FIRST} {SECOND}", FIRST]


def test_a_row_of_links_is_no_paragraph() -> None:
    links = " | ".join(f'<a href="/{n}">Section number {n} of the paper</a>' for n in range(6))
    assert not any(
        "Section" in each for each in texts(f"<article><p>{FIRST}</p><p>{SECOND}</p></article><div>{links}</div>")
    )


def test_a_heading_as_long_as_a_paragraph_is_one() -> None:
    (first, *_) = blocks(f"<article><h2>{FIRST} {SECOND}</h2><p>{SECOND}</p><p>{FIRST}</p></article>")
    assert (first.kind, first.text) == ("paragraph", f"{FIRST} {SECOND}")


def test_a_first_paragraph_that_is_set_apart_is_not_lost() -> None:
    body = f'<header><p class="fig-chapo">{FIRST}</p></header><article><p>{SECOND}</p><p>{SECOND} {THIRD}</p></article>'
    assert texts(body) == [FIRST, SECOND, f"{SECOND} {THIRD}"]
    assert texts(body.replace("<header>", f"<article><p>{FIRST}</p></article><header>")).count(FIRST) == 1


def test_a_page_of_very_many_lines_is_read_in_time() -> None:
    start = time.process_time()
    blocks(f"<article><p>{FIRST}</p><p>{SECOND}</p></article><div>{'one more line<br><br>' * 20_000}</div>")
    assert time.process_time() - start < 15


def test_what_is_set_above_and_below_an_article_without_a_name_is_left_out() -> None:
    body = f"<p>{FIRST}</p><h2>Aboard</h2><p>{SECOND}</p><p>{FIRST} {SECOND}</p>"
    assert texts(f"<div><h2>A cable burned</h2>{body}<ul><li>Boats</li></ul></div>") == [
        FIRST,
        "Aboard",
        SECOND,
        f"{FIRST} {SECOND}",
    ]
