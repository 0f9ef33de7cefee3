"""Saved pages: what they say of themselves, their article, and nothing that could become markup."""

import pytest

from briefings.config import Limits
from briefings.seed import Block, Claims, Seed
from briefings.seed.reading import read
from tests.draft.converting import converted_all

TEXT = "<p>The rivers rose by two metres on Monday, and the bridges of the town were closed until the evening.</p>"
LONG = "\n".join(TEXT.replace("two", str(number)) for number in range(2, 8))


def page(body: str = LONG, head: str = "", attributes: str = "") -> Seed:
    article = f"<main><article>{body}</article></main>"
    source = f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{article}</body></html>"
    seeds, issues = read("seeds/a.html", source.encode(), Limits())
    assert issues == []
    return seeds[0]


def claims(head: str, body: str = LONG, attributes: str = "") -> Claims:
    return page(body, head, attributes).claims


def markdown(body: str, head: str = "") -> list[str]:
    return [block.markdown for block in page(body + LONG, head).blocks]


JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},
{"@type": "NewsArticle", "headline": "Rivers &amp; bridges", "datePublished": "2021-02-18T14:30:00-05:00",
"dateModified": "2021-02-19", "author": [{"@type": "Person", "name": "Jane Doe"},
{"@type": "Organization", "name": "News"}],
"publisher": {"name": "The News"}, "keywords": ["Rivers", "Bridges"], "inLanguage": "en-GB"}]}</script>"""


def test_json_ld_comes_first() -> None:
    said = claims(JSON_LD + '<meta property="og:title" content="Other"><meta name="author" content="Other">')
    assert (said.title, said.date, said.updated) == ("Rivers & bridges", "2021-02-18T14:30:00-05:00", "2021-02-19")
    assert (said.authors, said.publisher, said.language) == (("Jane Doe",), "The News", "en-GB")
    assert said.keywords == ("Rivers", "Bridges")
    assert said.date_source == "JSON-LD datePublished"


def test_meta_tags_come_next() -> None:
    said = claims(
        '<title>Rivers | The News</title><meta property="og:title" content="Rivers">'
        '<meta name="author" content="Jane Doe">'
        '<meta property="og:site_name" content="The News"><meta property="article:published_time" content="2021-02-18">'
        '<link rel="canonical" href="https://example.org/a"><meta name="keywords" content="a, b; c">',
        attributes='lang="en"',
    )
    wanted = ("Rivers", "2021-02-18", ("Jane Doe",), "https://example.org/a", ("a", "b", "c"), "en", "The News")
    assert (said.title, said.date, said.authors, said.url, said.keywords, said.language, said.publisher) == wanted


@pytest.mark.parametrize("broken", ["{", "[[[[", "null", '{"@type": 1}', '{"@graph": {"@graph": [1]}}', "[" * 100_000])
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    assert claims(f'<title>Rivers</title><script type="application/ld+json">{broken}</script>').title == "Rivers"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "/a", "ftp://example.org/", "https://"])
def test_only_web_addresses_are_taken(address: str) -> None:
    assert claims(f'<link rel="canonical" href="{address}">').url == ""


def test_a_figure_stays_in_its_place_with_caption_credit_and_picture() -> None:
    caption = '<figcaption>A bridge.<span class="credit">Jane Doe</span></figcaption>'
    figure = f'<figure><img src="pic.jpg" alt="A bridge">{caption}</figure>'
    blocks = page(TEXT + figure + LONG, '<link rel="canonical" href="https://example.org/x/">').blocks
    assert blocks[1] == Block(
        "A bridge.", "figure", credit="Jane Doe", image="https://example.org/x/pic.jpg", alt="A bridge"
    )
    assert [block.kind for block in blocks].count("figure") == 1


def test_a_figure_above_the_text_is_not_lost() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>A bridge in the town.</figcaption></figure>"
    figure = f"<header><h1>Rivers</h1>{figure}</header>"
    assert "figure" in [block.kind for block in page(figure + LONG).blocks[:2]]


def test_a_figure_without_a_caption_is_dropped() -> None:
    assert "figure" not in [block.kind for block in page(TEXT + "<figure><img src='a.jpg'></figure>" + LONG).blocks]


def test_a_table_in_a_figure_is_a_table() -> None:
    table = "<figure><table><tr><th>River</th><th>Metres</th></tr><tr><td>Foo</td><td>2</td></tr></table></figure>"
    assert "| River | Metres |\n| --- | --- |\n| Foo | 2 |" in markdown(TEXT + table)


def test_headings_lists_quotes_and_links_are_markdown() -> None:
    found = markdown(
        TEXT + "<h2>Next</h2><p>See <a href='https://example.org/b?c=1'>the <b>plan</b></a> and <em>wait</em>.</p>"
        "<ul><li>one</li><li>two <a href='https://example.org/'>links</a></li></ul>"
        "<blockquote><p>It is high.</p></blockquote>"
    )
    assert "## Next" in found
    assert "See [the plan](https://example.org/b?c=1) and *wait*." in [
        each.replace("the **plan**", "the plan") for each in found
    ]
    assert "- one\n- two [links](https://example.org/)" in found
    assert "> It is high." in found


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("/b", "[plan](https://example.org/b)"),
        ("b", "[plan](https://example.org/x/b)"),
        ("javascript:alert(1)", "plan"),
        ("data:text/html,x", "plan"),
    ],
)
def test_links_are_resolved_or_become_text(address: str, written: str) -> None:
    head = '<link rel="canonical" href="https://example.org/x/a">'
    assert f"See the {written} of the town." in markdown(
        f"<p>See the <a href='{address}'>plan</a> of the town.</p>", head
    )


def test_a_relative_link_without_an_address_of_the_page_is_text() -> None:
    assert "See the plan of the town." in markdown("<p>See the <a href='/b'>plan</a> of the town.</p>")


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("# no heading", r"\# no heading"),
        ("[[no-link]]", r"\[[no-link]]"),
        ("::: figure", r"\::: figure"),
        ("*no* `code` &lt;b&gt;x&lt;/b&gt;", r"\*no\* \`code\` \<b>x\</b>"),
        ("1. no list", r"1\. no list"),
        ("--- title: x ---", "--- title: x ---"),
        ("{{ 7*7 }}", r"{{ 7\*7 }}"),
    ],
)
def test_nothing_in_a_page_becomes_markup(source: str, written: str) -> None:
    assert written in markdown(TEXT + f"<p>{source}</p>")


def test_a_control_sign_from_a_reference_is_removed() -> None:
    assert not any("\x02" in each or "\x03" in each for each in markdown(TEXT + "<p>a &#2;b&#3; c and more of it</p>"))


@pytest.mark.parametrize("name", ["windows-1252", "iso-8859-1"])
def test_a_declared_encoding_is_read(name: str) -> None:
    source = (
        f"<html><head><meta charset={name}><title>Flüsse</title></head><body><article>{LONG}</article></body></html>"
    )
    (seed,), issues = read("seeds/a.html", source.encode(name), Limits())
    assert (seed.claims.title, issues) == ("Flüsse", [])


@pytest.mark.parametrize(
    "source",
    [
        "<html></html>",
        "<html><body></body></html>",
        "<html><body><script>1</script></body></html>",
        "<p></p>",
        "<!DOCTYPE html>",
    ],
)
def test_a_page_without_text_is_one_issue(source: str) -> None:
    seeds, (found,) = read("seeds/a.html", source.encode(), Limits())
    assert seeds == []
    assert found.code == "S106"


def test_many_unclosed_tags_are_bounded() -> None:
    seeds, issues = read("seeds/a.html", ("<html><body>" + "<div>" * 100_000 + "text").encode(), Limits())
    assert len(seeds) + len(issues) == 1


@pytest.mark.parametrize(
    "end",
    ["", "</article>", "<p>Half a sen", "</article></main><p cla", "</article></main></bo", "</article></main><!-- "],
)
def test_a_page_that_is_cut_off_is_one_issue(end: str) -> None:
    seeds, (found,) = read("seeds/a.html", f"<html><body><main><article>{LONG}{end}".encode(), Limits())
    assert seeds == []
    assert (found.code, "cut off" in found.message) == ("S105", True)


def test_a_page_may_leave_out_head_and_body() -> None:
    source = f"<!doctype html><title>Port strike</title><main><p>Dockers walked out on Monday.</p>{LONG}</main>"
    seeds, issues = read("seeds/a.html", source.encode(), Limits())
    assert issues == []
    assert seeds[0].claims.title == "Port strike"
    assert seeds[0].blocks[0].text == "Dockers walked out on Monday."
    assert len(seeds[0].blocks) == 7


@pytest.mark.parametrize("source", [f"<article>{LONG}</article>", f"<html><body><div>{LONG}</body>", LONG])
def test_a_page_without_its_optional_ends_is_whole(source: str) -> None:
    seeds, issues = read("seeds/a.html", source.encode(), Limits())
    assert (len(seeds), issues) == (1, [])


def test_an_address_that_is_none_costs_its_link_or_picture_alone() -> None:
    head = '<link rel="canonical" href="https://example.org/a/">'
    link = '<p>The plan, <a href="https://[x">published</a> on Monday, says that the bridges stay closed for weeks.</p>'
    figure = '<figure><img src="//[x/a.jpg" alt="A river"><figcaption>A river above the town.</figcaption></figure>'
    blocks = page(link + figure + LONG, head).blocks
    assert any("The plan, published on Monday" in block.text and "](" not in block.markdown for block in blocks)
    assert [block.image for block in blocks if block.kind == "figure"] == [""]


@pytest.mark.parametrize(
    "source",
    [
        '<div><img src="a.jpg"><p class="image-caption">A bridge</p><span class="credit">Ann Lee</span></div>',
        '<div><a><img src="a.jpg"></a><p class="credit">(Credit: Ann Lee)</p><p class="caption">A bridge</p></div>',
        '<table><tr><td><img src="a.jpg"><div class="photoCaption">A bridge</div>'
        '<small class="photoCredit">Ann Lee</small></td></tr></table>',
    ],
)
def test_a_box_of_a_picture_and_its_caption_is_a_figure(source: str) -> None:
    blocks = page(f"<article>{LONG}{source}{LONG}</article>").blocks
    (figure,) = [each for each in blocks if each.kind == "figure"]
    assert (figure.text, figure.credit) == ("A bridge", "Ann Lee")


def test_a_credit_without_a_caption_is_no_paragraph() -> None:
    source = '<div id="lead"><img src="a.jpg"><p><span class="photoCredit">Courtesy Harbour Press</span></p></div>'
    assert not any("Courtesy" in each.text for each in page(f"<article>{source}{LONG}</article>").blocks)


def test_of_a_box_with_more_than_a_picture_and_its_caption_only_these_are_the_figure() -> None:
    blocks = page(f'<div><img src="a.jpg"><span class="caption">A bridge</span>{LONG}</div>').blocks
    assert [each.text for each in blocks if each.kind == "figure"] == ["A bridge"]
    assert len(blocks) > 1
    loose = page(f'<div><img src="a.jpg">{LONG}<span class="caption">A bridge</span>{LONG}</div>').blocks
    assert not any(each.kind == "figure" for each in loose)


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="post_byline"><span>By <a rel="author">Jane Doe</a> posted Aug 18th 2010 7:30PM</span></div>',
        '<p class="autor">Jane Doe | Palma | 08/01/2014</p>',
        '<span class="meta-author">By Jane Doe</span>',
        '<div class="byline">By <span class="name">Jane Doe</span> Tuesday, Aug. 17, 2010</div>',
    ],
)
def test_a_byline_is_told_from_what_stands_behind_it(byline: str) -> None:
    assert claims("", f"{byline}{LONG}").authors == ("Jane Doe",)


def test_the_line_that_the_page_calls_its_date_is_the_last_resort() -> None:
    said = claims("", f'<div class="story_tmstmp">الأحد، 04 آب/أغسطس 2013، آخر تحديث 02:21</div>{LONG}')
    assert (said.date[:8], said.date_source) == ("الأحد، 0", "markup")


def test_the_name_of_the_site_behind_two_dashes_is_no_title() -> None:
    said = claims("<title>Rivers rise -- The River Post</title>", f"<h1>Rivers rise</h1>{LONG}")
    assert said.title == "Rivers rise"


@pytest.mark.parametrize(
    ("date", "read"),
    [
        ("20180619T055000+0900", "2018-06-19T05:50:00+09:00"),
        ("20180619", "2018-06-19"),
        ("June 19, 2018", "June 19, 2018"),
    ],
)
def test_the_short_form_of_a_date_is_made_long(date: str, read: str) -> None:
    assert claims(f'<meta property="article:published_time" content="{date}">').date == read


@pytest.mark.parametrize("behind", [" • The River Post", " ：川新聞", " -- The River Post"])
def test_the_name_of_the_site_is_no_part_of_a_title_that_the_page_shows(behind: str) -> None:
    assert claims(f"<title>Rivers rise{behind}</title>", f"<h1>Rivers rise</h1>{LONG}").title == "Rivers rise"


TOLD = [
    "The railway to the port will be ten kilometres longer by the end of the year, it said on Monday evening.",
    "The line will carry copper from the mountains to the ships, and nobody will ride on it for now, it said.",
    "It will cost two hundred million, and the work has begun at both of its ends, where the bridges are to be built.",
    "The first train is to run in March, although the ministry did not say on which day of the month that will be.",
]


def story(*before: str) -> list[str]:
    """The body of a page with some elements before its paragraphs."""
    inside = "".join([*before, *(f"<p>{each}</p>" for each in TOLD)])
    source = (
        f"<html><head><title>Railway grows</title></head><body><h1>Railway grows</h1><div>{inside}</div></body></html>"
    )
    return converted_all(source.encode(), "a.html")[0].body


@pytest.mark.parametrize(
    "picture",
    [
        "<img src='a.jpg'><p class='caption'>Workers lay track. Valley Post/File</p>",
        "<p><img src='a.jpg'></p><p class='photo-caption'>Workers lay track.</p><p class='credit'>Valley Post/File</p>",
        "<a><img src='a.jpg'></a> <small class='caption'>Workers lay track.<br>Photo: Valley Post/File</small>",
        "<figure><img src='a.jpg'><figcaption>Workers lay track.<br>Image: Valley Post/File.</figcaption></figure>",
    ],
)
def test_a_caption_behind_a_picture_is_a_figure(picture: str) -> None:
    assert story(picture) == ["::: figure\nWorkers lay track.\ncredit: Valley Post/File\n:::", *TOLD]


def test_a_table_of_facts_beside_an_article_is_none_of_it() -> None:
    box = "<table class='infobox'><tr><th>Africa</th></tr><tr><td>A ferry sank in May</td></tr></table>"
    assert story(box) == TOLD
