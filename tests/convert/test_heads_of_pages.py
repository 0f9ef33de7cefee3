"""Title, day, authors and source of saved pages of many systems, as the whole conversion gives them."""

import json

import pytest

from briefings.config import Convert, Limits
from briefings.draft import Draft
from briefings.draft.compose import compose
from briefings.seed.reading import read

TITLE = "Island council votes to keep its two lighthouses"
TEXT = (
    "<p>The council of the island decided on {} readings to keep both lighthouses, and to pay for new lamps itself.</p>"
)
STORY = "".join(TEXT.format(number) for number in range(2, 9))
OTHERS = '<div class="related"><ul><li>Ferry is late again <span class="date">January 9, 2020</span></li></ul></div>'
FOOT = '<div id="footer">© 2021 Island Post</div>'


def page(head: str, beside: str, heading: str = f"<h1>{TITLE}</h1>", attributes: str = 'lang="en"') -> Draft:
    article = f'<div class="content">{heading}{beside}<div class="story">{STORY}</div></div>'
    source = f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{article}{OTHERS}{FOOT}</body></html>"
    seeds, _ = read("seeds/a.html", source.encode(), Limits())
    draft, _ = compose(seeds[0], Convert())
    assert draft is not None
    return draft


def day(draft: Draft) -> str:
    return draft.date.value[:10] if draft.date else ""


def linked(*objects: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in objects)


@pytest.mark.parametrize(
    ("line", "attributes"),
    [
        ("<p>Posted on May 2, 2019</p>", 'lang="en"'),
        ("<p>Published: May 2, 2019 at 5:02 PM EST</p>", 'lang="en"'),
        ("<p>Submitted by admin on Thu, 05/02/2019 - 14:15</p>", 'lang="en"'),
        ("<time>May 2, 2019</time>", 'lang="en"'),
        ('<span property="dc:date" content="2019-05-02T14:15:00+00:00">Thursday</span>', 'lang="en"'),
        ('<abbr title="2019-05-02T14:15:00Z">3 hours ago</abbr>', 'lang="en"'),
        ("<p>Veröffentlicht am 2. Mai 2019 | Von Max Muster</p>", 'lang="de"'),
        ("<p>Par Marie Exemple<br>Publié le 02/05/2019 à 17:08, mis à jour le 06/05/2019 à 10:37</p>", 'lang="fr"'),
        ("<p>02/05/2019 18h20 - Atualizado em 03/05/2019 10h32</p>", 'lang="pt"'),
        ("<p>Opublikowano: 2 maja 2019, 10:15</p>", 'lang="pl"'),
        ("<div>2019-05-02 10:23 来源：岛报</div>", 'lang="zh"'),
        ("<div>입력 2019.05.02 14:02 수정 2019.05.04 10:00</div>", 'lang="ko"'),
    ],
)
def test_the_line_below_the_headline_is_the_day_and_no_other_story_is(line: str, attributes: str) -> None:
    found = page(f"<title>{TITLE} - Island Post</title>", line, attributes=attributes)
    assert (found.title, day(found)) == (TITLE, "2019-05-02")


@pytest.mark.parametrize("line", ["", "<p>3 hours ago</p>", '<div class="today date">Monday, July 8, 2019</div>'])
def test_a_page_that_does_not_say_when_has_no_day(line: str) -> None:
    assert page("<title>x</title>", "", f"{line}<h1>{TITLE}</h1>").date is None


@pytest.mark.parametrize("line", ["Updated: May 2, 2019, 5:02 PM ET", "Last updated on 2 May 2019"])
def test_an_update_beside_the_headline_is_no_day_of_publication(line: str) -> None:
    found = page(f"<title>{TITLE}</title>", f"<p>{line}</p>")
    assert (day(found), found.updated[:10]) == ("", "2019-05-02")
    assert "no date: it only says when it was updated" in found.queries


@pytest.mark.parametrize(
    "address",
    ["https://i.example/2019/05/02/lamps", "https://i.example/2019/may/02/lamps", "https://i.example/n/20190502-x"],
)
def test_the_day_in_the_address_of_a_page(address: str) -> None:
    assert day(page(f'<link rel="canonical" href="{address}">', "")) == "2019-05-02"


@pytest.mark.parametrize(
    "said", ["1556791200", "1556791200000", "Thu May 02 2019 10:00:00 GMT+0000 (UTC)", "May 2, 2019 10 am"]
)
def test_moments_as_systems_write_them(said: str) -> None:
    assert day(page(linked({"@type": "NewsArticle", "headline": TITLE, "datePublished": said}), "")) == "2019-05-02"


@pytest.mark.parametrize(
    "title",
    [
        f"{TITLE} - Local - News - Island Post",
        f"Island Post » Archive » {TITLE}",
        f"Island Post: {TITLE}",
        f"NEWS | Coast | {TITLE}",
        f"{TITLE} | IslandPost.example",
    ],
)
@pytest.mark.parametrize("heading", [f"<h1>{TITLE}</h1>", f"<h1>Island Post</h1><h2>{TITLE}</h2>", f"<b>{TITLE}</b>"])
def test_a_headline_is_the_part_of_the_title_that_the_page_shows(title: str, heading: str) -> None:
    assert page(f"<title>{title}</title>", "", heading).title == TITLE


@pytest.mark.parametrize(
    "said", [f"{TITLE[:40]}...", f"{TITLE[:40]}…", "Why the island will keep both of its lighthouses"]
)
def test_the_heading_of_a_page_wins_over_a_title_that_is_cut_or_made_for_searches(said: str) -> None:
    assert page(linked({"@type": "Article", "headline": said}), "").title == TITLE


def test_a_heading_of_the_site_alone_is_no_headline() -> None:
    head = f'<meta property="og:site_name" content="The Good Island Post"><meta property="og:title" content="{TITLE}">'
    assert page(head, "", "<h1>The Good Island Post</h1>").title == TITLE


def test_the_article_that_the_page_shows_is_chosen_among_several() -> None:
    other = {"@type": "NewsArticle", "headline": "Ferry is late again", "datePublished": "2020-01-09"}
    own = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2019-05-02"}
    found = page(linked(other, own), "")
    assert (found.title, day(found)) == (TITLE, "2019-05-02")


def test_people_and_publishers_that_are_only_referred_to() -> None:
    graph = [
        {"@type": "Organization", "@id": "#o", "name": "Island Post"},
        {"@type": "Article", "headline": TITLE, "author": {"@id": "#p"}, "publisher": {"@id": "#o"}},
        {"@type": "Person", "@id": "#p", "name": "Jane Doe"},
    ]
    found = page(linked({"@graph": graph}), "")
    assert (found.authors, found.sources[0].name) == (("Jane Doe",), "Island Post")


@pytest.mark.parametrize("form", ["//<![CDATA[\n{}\n//]]>", "<!-- {} -->", "{}"])
def test_what_systems_leave_in_their_data_does_no_harm(form: str) -> None:
    data = form.format(f'{{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": "2019-05-02",}}')
    assert day(page(f'<script type="application/ld+json">{data}</script>', "")) == "2019-05-02"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe, Island Post", ("Jane Doe",)),
        ("By JANE DOE and JOHN ROE, Associated Press", ("Jane Doe", "John Roe")),
        ("By JANE DOE - AP Technology Writers | AP", ("Jane Doe",)),
        ("Posted by Jane Doe on May 2, 2019 at 10:15 am", ("Jane Doe",)),
        ("Jane Doe, USA TODAY 8:42 a.m. EDT May 2, 2019", ("Jane Doe",)),
        ("June 4th, 2011 by Jan Summer", ("Jan Summer",)),
        ("Text: Anna Beispiel, Foto: Max Muster", ("Anna Beispiel",)),
        ("Von Max Muster und Erika Beispiel", ("Max Muster", "Erika Beispiel")),
        ("By Island Staff Writers", ()),
        ("By the sea in May 2019", ()),
    ],
)
def test_authors_beside_the_headline_are_people_alone(line: str, authors: tuple[str, ...]) -> None:
    found = page(f'<meta property="og:site_name" content="Island Post"><title>{TITLE}</title>', f"<p>{line}</p>")
    assert found.authors == authors


def test_the_author_of_a_catalogue_is_turned_round() -> None:
    assert page('<meta name="DC.creator" content="Doe, Jane">', "").authors == ("Jane Doe",)


def test_the_name_of_the_site_behind_the_headline_is_the_source() -> None:
    found = page(f'<title>{TITLE} - Local - Island Post</title><link rel="canonical" href="https://i.example/a">', "")
    assert (found.sources[0].name, found.sources[0].url) == ("Island Post", "https://i.example/a")


@pytest.mark.parametrize(
    "beside",
    [
        '<div>by <span class="author vcard"><a>Jane Doe</a></span> | <span class="published">May 2, 2019</span></div>',
        '<div class="name">By <a>Jane Doe</a> - </div><time class="entry-date updated">May 2, 2019</time>',
        "<p>Jane Doe</p><p>May 2, 2019</p><p>5 min read</p>",
        "<p>Jane Doe</p><p>The Coast Desk</p><p>Thu, 2 May 2019 17:55 UTC</p>",
        "<p>By Jane Doe (Upper Valley, correspondent)</p><p>May 2, 2019</p>",
        "<p>By JANE DOE 5/ 2/19 09:19 PM ET</p>",
        "<p>Oluşturulma Tarihi: Mayıs 2, 2019 06:30</p><p>Jane Doe</p><p>2 Mayıs 2019</p>",
    ],
)
def test_name_and_day_in_lines_of_their_own(beside: str) -> None:
    found = page(f"<title>{TITLE}</title>", beside)
    assert (found.authors, day(found)) == (("Jane Doe",), "2019-05-02")


def test_the_day_in_the_bar_of_the_site_is_none_of_the_article() -> None:
    bar = '<header><div class="clock">Friday, June 2, 2023</div></header>'
    assert page("<title>Portal</title>", "", f"{bar}<b>{TITLE}</b>").date is None


@pytest.mark.parametrize("name", ["related", "comments"])
def test_deep_boxes_of_other_stories_take_no_long_time(name: str) -> None:
    boxes = f'<div class="{name}">' * 200 + "<p>The ferry is late again.</p>" * 2000 + "</div>" * 200
    assert page(f"<title>{TITLE}</title>", boxes).title == TITLE
