"""A page that is no article, or not a whole one, is not taken for one in silence; what it had beside is on record."""

import json

import pytest

from briefings.config import Limits
from briefings.errors import Issue
from briefings.seed import Seed
from briefings.seed.reading import read
from tests.draft.converting import converted_all

TEXT = "The rivers rose by {} metres on Monday, and the bridges of the town were closed until the evening of that day."
LONG = "\n".join(f"<p>{TEXT.format(number)}</p>" for number in range(2, 8))


def source(body: str, head: str = "", address: str = "https://river.example/a") -> bytes:
    canonical = f'<title>Rivers rise</title><link rel="canonical" href="{address}">'
    return f"<!DOCTYPE html><html><head>{canonical}{head}</head><body><h1>Rivers rise</h1>{body}</body></html>".encode()


def result(body: str, head: str = "", address: str = "https://river.example/a") -> tuple[list[Seed], list[Issue]]:
    return read("seeds/a.html", source(body, head, address), Limits())


def page(body: str, head: str = "") -> Seed:
    (seed,), issues = result(body, head)
    assert issues == []
    return seed


def described(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


CARD = (
    '<div class="{}"><h2><a href="/{}">Story number {} of a long day in town</a></h2><p>What happened there.</p></div>'
)
FRONT = f"<main>{''.join(CARD.format(n % 3, n, n) for n in range(30))}<p>{TEXT.format(1)}</p></main>"


@pytest.mark.parametrize("path", ["", "/", "/index.html", "/en/", "/de-at/home"])
def test_the_front_page_of_a_site_is_one_issue_that_names_it(path: str) -> None:
    seeds, issues = result(FRONT, address=f"https://river.example{path}")
    assert (seeds, [each.code for each in issues]) == ([], ["S106"])
    assert "front page of river.example" in issues[0].message


def test_a_whole_article_at_the_root_of_a_site_is_one() -> None:
    seeds, issues = result(f"<article>{LONG}</article>", address="https://river.example/")
    assert (len(seeds), issues) == (1, [])


def test_a_list_of_links_is_a_question() -> None:
    body = "".join(
        f'<p><a href="/{n}">Story number {n} of a long day in the old town by the river</a></p>' for n in range(30)
    )
    seeds, _ = result(f"<article><p>{TEXT.format(1)}</p>{body}</article>")
    assert all(any("links to other pages" in each for each in seed.queries) for seed in seeds)


@pytest.mark.parametrize(
    "head", [described(isAccessibleForFree=False), '<meta property="article:content_tier" content="locked">']
)
def test_a_short_text_that_is_paid_for_is_a_question(head: str) -> None:
    assert any("only its beginning" in each for each in page(f"<article>{LONG}</article>", head).queries)
    assert page(f"<article>{LONG * 5}</article>", head).queries == ()


def test_a_text_that_breaks_off_is_a_question() -> None:
    assert any("only its beginning" in each for each in page(f"<article>{LONG}<p>{TEXT[:60]}…</p></article>").queries)


def test_the_text_for_machines_stands_in_where_the_page_shows_little() -> None:
    body = "\n".join(TEXT.format(number) for number in range(2, 8))
    found = page(f"<article><p>{TEXT.format(2)}</p></article>", described(articleBody=body))
    assert [each.text for each in found.blocks] == body.split("\n")
    assert (
        page(f"<article>{LONG}</article>", described(articleBody="Rivers.")).text
        == page(f"<article>{LONG}</article>").text
    )


AROUND = """<nav><a href="/">The front page of the River Post</a></nav>
<div class="related-stories"><p>A ferry that never came back to its harbour</p></div>
<div id="comments"><p>I have lived here for sixty years and never saw such a flood.</p></div>
<div class="cookie-banner"><p>We would like to put some cookies on your device.</p></div>"""


def test_what_a_page_had_beside_its_article_is_told_with_the_reason() -> None:
    found = {each.why: each for each in page(f"<article>{LONG}</article>{AROUND}").left_out}
    assert {"other stories", "comments of readers", "cookie notice", "menu, head or foot of the page"} <= set(found)
    assert found["comments of readers"].text.startswith("I have lived here for sixty years")
    assert found["cookie notice"].characters == len("We would like to put some cookies on your device.")


def test_a_paragraph_that_nothing_explains_is_told_by_itself() -> None:
    lost = (
        "Nobody knows why this paragraph stands in a box of its own, far away from the article, " + "so to speak, " * 5
    )
    body = f"<article>{LONG}</article><section class='teaser'><p>{lost}indeed.</p></section>"
    assert not any("Nobody knows" in each.text for each in page(body).blocks)
    assert any(each.text.startswith("Nobody knows") for each in page(body).left_out)


def test_nothing_of_the_article_is_told_as_left_out() -> None:
    assert page(f"<article>{LONG}<ul><li>{TEXT.format(8)}</li><li>{TEXT.format(9)}</li></ul></article>").left_out == ()


def test_the_evidence_of_a_conversion_tells_it() -> None:
    (found,) = converted_all(source(f"<article>{LONG}</article>{AROUND}"), "a.html")
    assert any(each["why"] == "comments of readers" for each in found.evidence["left_out"])


@pytest.mark.parametrize("path", ["2010/POLITICS/08/13/rivers", "2010/08/13/rivers", "2010/politics/8/13/rivers"])
def test_the_day_in_the_address_of_a_page_dates_it(path: str) -> None:
    body = f"<article>{LONG}<p>The law of the rivers was signed on August 14, 1935.</p></article>"
    (found,) = converted_all(source(body, address=f"https://river.example/{path}"), "a.html")
    assert found.date == "2010-08-13"
