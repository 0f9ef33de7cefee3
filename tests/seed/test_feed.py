"""Feeds: each entry is a seed with its whole content, and with all that the feed says of it."""

import json
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.config import Limits
from briefings.seed import Seed
from briefings.seed.reading import read

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The River Post</title><link>https://river.example/</link><language>en-GB</language>
<item><title>Rivers &amp;amp; lakes rise</title><link>https://river.example/a</link>
<guid isPermaLink="false">no-1</guid>
<dc:creator>Jane Doe</dc:creator><pubDate>Thu, 18 Feb 2021 14:30:00 -0500</pubDate>
<category>Floods</category><category>Rivers</category><description>A short word on it.</description>
<content:encoded><![CDATA[BODY]]></content:encoded></item>
<item><title>A teaser</title><link>https://river.example/b</link><guid>https://river.example/b</guid>
<pubDate>Fri, 19 Feb 2021 09:00:00 GMT</pubDate>
<description>&lt;p&gt;Something was seen in the north.&lt;/p&gt;</description></item>
<item><title>A title alone</title><link>javascript:alert(1)</link></item>
</channel></rss>"""
BODY = """<p>The river rose by <b>two metres</b>, <a href="/x">officials</a> said.</p>
<div>One thing.<br/><br>Another, with “words of some weight”.</div>
<figure><img src="/p.jpg" alt="Water"><figcaption>The river on Monday.</figcaption></figure>
<ul><li>First</li><li>Second</li></ul><blockquote><p>We stay.</p></blockquote><h2>What next</h2>
<script>alert(1)</script><p>Caf\u00c3\u00a9 owners\u00a0wait.</p>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Flusspost</title>
<author><name>Redaktion Fluss</name></author>
<entry><id>urn:1</id><title type="html">Die &lt;i&gt;Flüsse&lt;/i&gt; steigen</title>
<link rel="alternate" href="https://fluss.example/1"/>
<updated>2021-02-19T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>Am Montag stieg das Wasser.</p></div></content></entry>
<entry><id>urn:2</id><title>Zwei Daten</title><published>2021-02-18T08:00:00+01:00</published>
<updated>2021-02-19T08:00:00Z</updated><author><name>Ann Beck</name></author><summary>Nur kurz.</summary></entry>
</feed>"""
ITEM: dict[str, Any] = {
    "id": 7,
    "url": "https://river.example/7",
    "title": "Seven bridges",
    "content_html": "<p>Seven bridges were closed.</p>",
    "date_published": "2021-02-18T08:00:00Z",
    "authors": [{"name": "Jane Doe"}, {"url": "https://x.example"}],
    "tags": ["bridges", 7],
}
KEYS = [
    "id",
    "url",
    "title",
    "content_html",
    "content_text",
    "summary",
    "date_published",
    "authors",
    "tags",
    "language",
    "name",
]


def seeds(text: str | bytes, path: str = "seeds/f.xml") -> list[Seed]:
    found, issues = read(path, text if isinstance(text, bytes) else text.encode(), Limits())
    assert issues == []
    return found


def json_feed(*items: Any, **more: Any) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Bridges", "items": items, **more})


def test_an_entry_is_a_seed_with_its_claims() -> None:
    claims = seeds(RSS.replace("BODY", BODY))[0].claims
    assert (claims.title, claims.authors, claims.keywords) == (
        "Rivers & lakes rise",
        ("Jane Doe",),
        ("Floods", "Rivers"),
    )
    assert (claims.date, claims.date_source) == ("Thu, 18 Feb 2021 14:30:00 -0500", "feed published")
    assert (claims.url, claims.publisher, claims.language) == ("https://river.example/a", "The River Post", "en-GB")
    assert claims.summary == "A short word on it."


def test_the_content_of_an_entry_is_read_whole() -> None:
    blocks = seeds(RSS.replace("BODY", BODY))[0].blocks
    assert [each.kind for each in blocks] == [
        "paragraph", "paragraph", "paragraph", "figure", "list", "quote", "heading", "paragraph",
    ]  # fmt: skip
    assert blocks[0].markdown == "The river rose by **two metres**, [officials](https://river.example/x) said."
    assert [each.text for each in blocks[1:3]] == ["One thing.", "Another, with “words of some weight”."]
    assert (blocks[3].text, blocks[3].image) == ("The river on Monday.", "https://river.example/p.jpg")
    assert blocks[-1].text == "Café owners wait."


def test_entries_are_told_apart_by_their_identifiers() -> None:
    assert [each.item for each in seeds(RSS)] == ["no-1", "https://river.example/b", "javascript:alert(1)"]


def test_a_repeated_entry_is_read_once() -> None:
    item = "<item><guid>x</guid><title>New</title></item><item><guid>x</guid><title>Old</title></item>"
    (only,) = seeds(f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>")
    assert only.claims.title == "New"


def test_a_feed_that_only_teases_is_a_question() -> None:
    _, teaser, title = seeds(RSS)
    assert "https://river.example/b" in teaser.queries[0]
    assert title.claims.fields == {"status": "draft"}
    assert (title.blocks, title.claims.url) == ((), "")


def test_atom_is_read_with_what_it_says_for_all_entries() -> None:
    first, second = seeds(ATOM)
    assert (first.item, first.claims.title, first.text) == (
        "urn:1",
        "Die Flüsse steigen",
        "Am Montag stieg das Wasser.",
    )
    assert (first.claims.authors, first.claims.language) == (("Redaktion Fluss",), "de")
    assert (second.claims.authors, second.text) == (("Ann Beck",), "Nur kurz.")


def test_a_date_that_is_only_an_update_is_a_question() -> None:
    first, second = seeds(ATOM)
    assert (first.claims.date, first.claims.date_source) == ("2021-02-19T08:00:00Z", "feed updated")
    assert any("updated" in each for each in first.queries)
    assert (second.claims.date, second.claims.updated) == ("2021-02-18T08:00:00+01:00", "2021-02-19T08:00:00Z")


def test_a_json_feed_is_read() -> None:
    (only,) = seeds(json_feed(ITEM, language="en"), "seeds/f.json")
    assert (only.item, only.text, only.claims.title) == ("7", "Seven bridges were closed.", "Seven bridges")
    assert (only.claims.authors, only.claims.keywords) == (("Jane Doe",), ("bridges", "7"))
    assert (only.claims.publisher, only.claims.language) == ("Bridges", "en")


def test_plain_text_of_a_json_feed_is_no_markup() -> None:
    (only,) = seeds(json_feed({"id": "1", "content_text": "a < b & c\n\n<b>not bold</b>"}), "seeds/f.json")
    assert [each.text for each in only.blocks] == ["a < b & c", "<b>not bold</b>"]


@pytest.mark.parametrize("unseen", ["<!--more-->", "<!-- a -- b -->", "<?php x ?>", "<!-->"])
def test_what_no_reader_of_an_entry_sees_is_left_out(unseen: str) -> None:
    told = f"<p>The river rose. {unseen}</p>{unseen}<p>It fell {unseen}on Friday.</p>"
    (only,) = seeds(json_feed({"id": "1", "title": "Rivers", "content_html": told}), "seeds/f.json")
    assert [each.text for each in only.blocks] == ["The river rose.", "It fell on Friday."]


@pytest.mark.parametrize("name", ["f.txt", "f.html", "f.md", "f.xml", "f.rss"])
def test_a_feed_is_known_by_its_first_element(name: str) -> None:
    assert [each.item for each in seeds(ATOM, f"seeds/{name}")] == ["urn:1", "urn:2"]


def test_a_json_feed_is_known_by_its_version() -> None:
    assert [each.item for each in seeds(json_feed(ITEM), "seeds/f.txt")] == ["7"]


@pytest.mark.parametrize("kind", ["xml", "json"])
def test_entries_over_the_limit_are_left_out_with_a_word(kind: str) -> None:
    items = "".join(f"<item><guid>{each}</guid><title>T {each}</title></item>" for each in range(5))
    text = {
        "xml": f"<rss version='2.0'><channel><title>t</title>{items}</channel></rss>",
        "json": json_feed(*({"id": each, "content_text": "x"} for each in range(5))),
    }[kind]
    found, (problem,) = read(f"seeds/f.{kind}", text.encode(), Limits(items=3))
    assert [each.item for each in found] == ["0", "1", "2"] or kind == "json"
    assert (len(found), problem.code, "limits.items" in problem.hint) == (3, "S203", True)


def test_a_damaged_feed_gives_what_can_be_read_and_a_word() -> None:
    found, (problem,) = read("seeds/f.xml", RSS[: RSS.index("<item><title>A title")].encode(), Limits())
    assert len(found) == 2
    assert problem.code == "S204"


def test_entities_of_its_own_are_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + RSS[RSS.index("<rss") :]
    found, (problem,) = read("seeds/f.xml", bomb.replace("A teaser", "&b;").encode(), Limits())
    assert (found, problem.code) == ([], "S104")


def test_a_feed_reads_no_file_and_no_address() -> None:
    text = '<!DOCTYPE rss SYSTEM "file:///etc/passwd">' + RSS[RSS.index("<rss") :]
    assert len(seeds(text)) == 3


@pytest.mark.parametrize("piece", ["<div>", "<br>", "<b>a</b> ", "<table><tr><td>", "<a href=x>"])
def test_content_that_was_made_to_be_slow_is_read_or_left_out(piece: str) -> None:
    read("seeds/f.xml", RSS.replace("BODY", piece * 20_000).encode(), Limits())


def test_a_large_feed_that_is_broken_is_read_as_far_as_time_allows() -> None:
    item = "<item><title>T</title><description>&nbsp;Water</description><guid>{}</guid></item>\n"
    items = "".join(item.format(each) + "<i/>" * 1_000 for each in range(150))
    found, (problem,) = read("seeds/f.xml", f"<rss version='2.0'><channel>{items}</channel>".encode(), Limits())
    assert 50 < len(found) < 150
    assert problem.code == "S204"


def test_an_entry_that_only_says_its_title_twice_is_a_title_alone() -> None:
    item = "<item><title>Rivers rise</title><description>Rivers rise.</description></item>"
    (only,) = seeds(f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>")
    assert (only.blocks, only.claims.fields) == ((), {"status": "draft"})


ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=20)
    | st.sampled_from(["\ud800", "<p>x</p>", "https://x.example/"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=12,
)


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), ANY, max_size=8), max_size=3))
def test_a_json_feed_of_any_values_is_read_or_refused_with_its_reason(items: list[dict[str, Any]]) -> None:
    found, issues = read("seeds/f.json", json_feed(*items, author={"name": 3}).encode(), Limits())
    assert bool(found) != bool(issues)
    assert [each.code for each in issues if each.code == "S109"] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("iso-8859-1", "<?xml version='1.0' encoding='iso-8859-1'?>"),
        ("utf-16", "<?xml version='1.0' encoding='utf-16'?>"),
        ("utf-8", "\n\n<?xml version='1.0' encoding='utf-8'?>"),
        ("utf-8-sig", "<?xml version='1.0'?>"),
        ("utf-8", "<!DOCTYPE rss PUBLIC '-//N//DTD RSS 0.91//EN' 'http://n.example/rss-0.91.dtd'>"),
    ],
)
def test_a_feed_is_read_in_its_own_encoding_and_with_the_entities_of_html(name: str, text: str) -> None:
    item = "<item><title>Flüsse &amp;amp; Seen</title><description>Ein&nbsp;Fluss.</description></item>"
    (only,) = seeds(f"{text}<rss version='2.0'><channel><title>t</title>{item}</channel></rss>".encode(name))
    assert (only.claims.title, only.text) == ("Flüsse & Seen", "Ein Fluss.")


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("jane@x.example (Jane Doe)", ("Jane Doe",)),
        ("Jane Doe <jane@x.example>", ("Jane Doe",)),
        ("jane@x.example", ()),
    ],
)
def test_an_author_is_a_name_and_no_address(author: str, names: tuple[str, ...]) -> None:
    item = f"<item><title>T</title><author>{escape(author)}</author></item>"
    (only,) = seeds(f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>")
    assert only.claims.authors == names


def test_the_date_of_rdf_is_the_day_of_publication_and_links_are_made_whole() -> None:
    (only,) = seeds(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title><link>https://r.example/</link></channel>'
        "<item><title>One</title><link>/1</link><dc:date>2021-02-18</dc:date></item></rdf:RDF>"
    )
    assert (only.claims.date, only.claims.date_source) == ("2021-02-18", "feed published")
    assert only.claims.url == "https://r.example/1"


def test_blank_lines_part_the_paragraphs_of_a_description_without_markup() -> None:
    item = "<item><title>T</title><description>One &amp;lt; two.\n\nThree.</description></item>"
    (only,) = seeds(f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>")
    assert [each.text for each in only.blocks] == ["One < two.", "Three."]


def test_a_whole_article_called_a_description_is_no_question() -> None:
    item = f"<item><title>T</title><description>{'Water rose in the north. ' * 40}</description></item>"
    (only,) = seeds(f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>")
    assert only.queries == ()


@pytest.mark.parametrize(("guid", "address"), [("1", ""), ("https://r.example/1", "https://r.example/1")])
def test_an_identifier_is_an_address_only_where_it_is_a_whole_one(guid: str, address: str) -> None:
    item = f"<link>https://r.example/</link><item><guid>{guid}</guid><title>T</title></item>"
    (only,) = seeds(f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>")
    assert (only.item, only.claims.url) == (guid, address)


WHOLE = "The town council met on Monday and decided that the old bridge would be closed for good after winter. " * 8


def entry(content: str) -> Seed:
    link = "<link>https://r.example/1</link>"
    item = f"<item><title>Bridge</title>{link}<content:encoded><![CDATA[{content}]]></content:encoded></item>"
    space = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    (only,) = seeds(f"<rss version='2.0' {space}><channel><title>t</title>{item}</channel></rss>")
    return only


@pytest.mark.parametrize(
    "end",
    [
        " [...]</p>",
        "…</p>",
        " &#8230;</p>",
        "</p><p><a href='/1'>Continue reading →</a></p>",
        " <a href='/1'>Read more</a></p>",
        "</p><p>[Read the rest of this story]</p>",
        "</p><p>Weiterlesen »</p><p>The post Bridge appeared first on The Town.</p>",
    ],
)
def test_an_entry_that_is_cut_short_is_a_teaser_with_the_way_to_the_whole(end: str) -> None:
    found = entry(f"<p>{WHOLE.strip()}{end}")
    assert found.claims.fields == {"status": "draft"}
    assert "only a summary or the beginning; the whole article is at https://r.example/1" in found.queries[0]
    assert len(found.blocks) == 1


@pytest.mark.parametrize(
    "end", ["", " They asked readers to read more.", "</p><p>Read more: A town without a bridge</p>", " Full stop.</p>"]
)
def test_a_whole_entry_is_no_teaser(end: str) -> None:
    found = entry(f"<p>{WHOLE.strip()}{end}")
    assert (found.claims.fields, found.queries) == ({}, ())
