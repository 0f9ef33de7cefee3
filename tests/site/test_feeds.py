"""Feeds hold to RFC 4287 and JSON Feed 1.1, whatever stands in a title."""

import json
from xml.etree import ElementTree

import feedparser
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.site.feeds import NEVER, Publisher, atom, entry, json_feed
from tests.summaries import summary

ATOM = "{http://www.w3.org/2005/Atom}"
PUBLISHER = Publisher("Briefings & more", "Desk <1>", "en", "https://example.org/repo", "Briefings 0")
words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1)


def test_an_atom_feed_has_what_the_standard_asks_of_it() -> None:
    made = entry(PUBLISHER, summary("a", tags=("NATO",), summary="Lead."), ["A. Writer"], "")
    feed = ElementTree.fromstring(atom(PUBLISHER, "Feed", "/tags/nato/", [made]))
    assert feed.findtext(f"{ATOM}id") == "https://example.org/repo/tags/nato/atom.xml"
    assert feed.findtext(f"{ATOM}updated") == "2021-02-18T00:00:00Z"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Desk <1>"
    self_link = next(each for each in feed.findall(f"{ATOM}link") if each.get("rel") == "self")
    assert self_link.get("href") == "https://example.org/repo/tags/nato/atom.xml"
    one = feed.find(f"{ATOM}entry")
    assert one is not None
    assert one.findtext(f"{ATOM}id") == "https://example.org/repo/briefings/a/"
    assert one.findtext(f"{ATOM}summary") == "Lead."
    assert one.findtext(f"{ATOM}author/{ATOM}name") == "A. Writer"
    assert [each.get("term") for each in one.findall(f"{ATOM}category")] == ["NATO"]


def test_a_feed_reader_finds_nothing_wrong() -> None:
    made = entry(PUBLISHER, summary("a", summary="Lead."), [], "<p>Body</p>")
    parsed = feedparser.parse(atom(PUBLISHER, "Feed", "/", [made]))
    assert not parsed.bozo
    assert parsed.entries[0].link == "https://example.org/repo/briefings/a/"
    assert parsed.entries[0].content[0].value == "<p>Body</p>"


def test_an_item_of_a_json_feed_says_all_that_an_entry_of_atom_says() -> None:
    told = summary("a", tags=("NATO",), summary="Lead.", updated="2021-03-01", language="ar")
    item = json.loads(json_feed(PUBLISHER, "Feed", "/", [entry(PUBLISHER, told, ["A. Writer"], "<p>Body</p>")]))[
        "items"
    ][0]
    assert item == {
        "id": "https://example.org/repo/briefings/a/",
        "url": "https://example.org/repo/briefings/a/",
        "title": "A",
        "content_html": "<p>Body</p>",
        "summary": "Lead.",
        "date_published": "2021-02-18T00:00:00Z",
        "date_modified": "2021-03-01T00:00:00Z",
        "authors": [{"name": "A. Writer"}],
        "tags": ["NATO"],
        "language": "ar",
    }


@given(words, words)
def test_no_title_breaks_a_feed(title: str, tag: str) -> None:
    made = entry(PUBLISHER, summary("a", title=title, tags=(tag,)), [], "")
    feed = ElementTree.fromstring(atom(PUBLISHER, title, "/", [made]))
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == title
    items = json.loads(json_feed(PUBLISHER, title, "/", [made]))["items"]
    assert items[0]["title"] == title


def test_a_json_feed_has_what_the_standard_asks_of_it() -> None:
    made = [entry(PUBLISHER, summary(slug, updated="2021-03-01"), [], "") for slug in ("a", "b")]
    feed = json.loads(json_feed(PUBLISHER, "Feed", "/", made))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == "https://example.org/repo/"
    assert feed["feed_url"] == "https://example.org/repo/feed.json"
    assert [item["id"] for item in feed["items"]] == [f"https://example.org/repo/briefings/{slug}/" for slug in "ab"]
    assert all("content_text" in item or "content_html" in item for item in feed["items"])
    assert feed["items"][0]["date_modified"] == "2021-03-01T00:00:00Z"


def test_a_feed_without_entries_is_still_valid() -> None:
    assert NEVER.encode() in atom(PUBLISHER, "Feed", "/", [])
    assert json.loads(json_feed(PUBLISHER, "Feed", "/", []))["items"] == []


@pytest.mark.parametrize(("updated", "expected"), [("2020-01-01", "2021-02-18"), ("2022-01-01", "2022-01-01")])
def test_an_entry_is_never_updated_before_it_was_published(updated: str, expected: str) -> None:
    made = entry(PUBLISHER, summary("a", updated=updated), [], "")
    assert made.updated.startswith(expected)


def test_a_feed_says_what_the_site_is() -> None:
    publisher = msgspec.structs.replace(PUBLISHER, motto="News & notes")
    feed = ElementTree.fromstring(atom(publisher, "Feed", "/", []))
    assert feed.findtext(f"{ATOM}subtitle") == "News & notes"
    assert json.loads(json_feed(publisher, "Feed", "/", []))["description"] == "News & notes"
