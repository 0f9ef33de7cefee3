"""What stands around the article of a page goes before the article is looked for, and nothing of the article does."""

import pytest

from briefings.config import Limits
from briefings.seed import Seed
from briefings.seed.reading import read

TEXT = "The rivers rose by {} metres on Monday, and the bridges of the town were closed until the evening of that day."
LONG = "\n".join(f"<p>{TEXT.format(number)}</p>" for number in range(2, 8))
NOISE = "Our readers have been waiting for this for many years, and today they can at last have it for nothing at all."


def page(body: str, head: str = "<title>Rivers rise</title>") -> Seed:
    source = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    (seed,), issues = read("seeds/a.html", source.encode(), Limits())
    assert issues == []
    return seed


def texts(body: str) -> list[str]:
    return [block.text for block in page(body).blocks]


@pytest.mark.parametrize(
    "attributes",
    [
        'class="newsletter-signup"',
        'class="c-related"',
        'id="comments"',
        'class="share-bar"',
        "hidden",
        'style="display: none"',
    ],
)
def test_a_box_that_says_what_it_is_goes(attributes: str) -> None:
    assert NOISE not in texts(f"<div><h1>Rivers rise</h1>{LONG}<div {attributes}><p>{NOISE}</p></div></div>")


def test_cards_of_other_stories_go() -> None:
    cards = "".join(
        f'<div class="x1"><h3><a href="/{n}">Story number {n} of the day</a></h3><p>{NOISE} {n}</p></div>'
        for n in range(4)
    )
    assert not any(NOISE in text for text in texts(f"<div class='x0'>{LONG}</div><div class='x2'>{cards}</div>"))


@pytest.mark.parametrize("name", ["post newsletter-post", "article social-story", "related-to-rivers", "share"])
def test_an_article_stays_whatever_its_element_is_called(name: str) -> None:
    assert TEXT.format(5) in texts(f'<div class="{name}"><h1>Rivers rise</h1>{LONG}</div>')


def test_headings_of_an_article_that_lead_elsewhere_stay_with_their_text() -> None:
    parts = "".join(f'<h2><a href="#p{n}">Part {n}</a></h2><p>{TEXT.format(n)}</p>' for n in range(2, 8))
    assert TEXT.format(5) in texts(f"<article>{parts}</article>")


def test_the_one_byline_that_is_marked_names_the_author() -> None:
    signed = f'<article><p class="byline">By Jane Doe</p>{LONG}</article>'
    signed += '<div class="comment"><a rel="author">Troll Y</a></div>'
    assert page(signed).claims.authors == ("Jane Doe",)


def test_two_bylines_that_are_marked_name_nobody() -> None:
    signed = f'<article><a rel="author">Jane Doe</a><a rel="author">John Roe</a>{LONG}</article>'
    assert page(signed).claims.authors == ()


def test_the_hours_of_a_live_blog_are_headings() -> None:
    entries = "".join(f"<article><time>1{n}:05</time><p>{TEXT.format(n)}</p></article>" for n in (4, 3, 2))
    assert [text for text in texts(f"<main><h1>Rivers rise</h1>{entries}</main>") if len(text) == 5] == [
        "14:05",
        "13:05",
        "12:05",
    ]


@pytest.mark.parametrize("sign", ["-", "|", "–", "»"])
def test_a_heading_of_the_page_tells_the_title_from_the_site(sign: str) -> None:
    head = f"<title>The rivers rise {sign} Dyke Blog</title>"
    assert page(f"<div><h1>Dyke Blog</h1><h2>The rivers rise</h2>{LONG}</div>", head).claims.title == "The rivers rise"


def test_a_microformat_says_the_day() -> None:
    said = page(f'<div>{LONG}<abbr class="published" title="2019-07-14T21:08:00+02:00">9:08</abbr></div>').claims
    assert (said.date, said.date_source) == ("2019-07-14T21:08:00+02:00", "microformat")


def test_htmldate_is_the_last_resort_and_does_not_ask_the_clock() -> None:
    said = page(f'<div class="entry-date">14 July 2039</div><div>{LONG}</div>').claims
    assert said.date in ("", "2039-07-14")
    assert page(f"<div>{LONG}</div>").claims.date == ""
    assert page(f"<div>{LONG}</div><footer>© 2019 The News</footer>").claims.date == ""
    known = page(f"<div>{LONG}</div>", '<meta name="pubdate" content="2021-06-04"><title>Rivers rise</title>').claims
    assert known.date_source == "meta pubdate"


@pytest.mark.parametrize("name", ["paywall", "body-text paywall", "subscription"])
def test_paragraphs_that_are_paid_for_are_the_article(name: str) -> None:
    paid = LONG.replace("<p>", f'<p class="{name}">')
    assert TEXT.format(5) in texts(f"<article><p>{TEXT.format(1)}</p>{paid}</article>")


def test_the_box_that_asks_for_money_goes() -> None:
    assert NOISE not in texts(f'<article>{LONG}<div class="paywall"><p>{NOISE}</p></div></article>')


@pytest.mark.parametrize("name", ["comments-list", "commentList", "comentarios_lectores", "fig-comments"])
def test_what_readers_wrote_goes_even_where_it_is_longer_than_the_article(name: str) -> None:
    wrote = "".join(f"<li><p>{NOISE} {n}</p></li>" for n in range(9))
    assert not any(NOISE in each for each in texts(f'<div>{LONG}</div><div class="{name}"><ol>{wrote}</ol></div>'))


def test_words_in_one_word_are_told_apart() -> None:
    assert NOISE not in texts(f'<article>{LONG}<div class="relatedStories"><p>{NOISE}</p></div></article>')
