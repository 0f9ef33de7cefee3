"""Every format through the whole conversion: what comes out is a briefing that a build reads, and comes out again."""

import plistlib

import pytest

from briefings.briefing.options import Options
from briefings.briefing.parsing import parse
from briefings.content import Action
from tests.convert.folder import Site

WORDS = "The river rose by two metres on Monday, officials of the district said in a statement. "
PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>Rivers rise</title></head>"
    f"<body><article><p>{WORDS * 6}</p></article></body></html>"
)
ITEM = (
    "<item><guid>{0}</guid><title>Rivers rise {0}</title><link>https://r.example/{0}</link>"
    "<pubDate>Thu, 18 Feb 2021 14:30:00 GMT</pubDate><description>" + WORDS + "</description></item>"
)
FEED = f"<rss version='2.0'><channel><title>P</title>{ITEM.format(1)}{ITEM.format(2)}</channel></rss>"
FORMATS: dict[str, tuple[bytes, int]] = {
    "text.txt": (f"Rivers rise\n\n{WORDS}".encode("utf-16"), 1),
    "own.md": (b"---\ntitle: Rivers rise\n---\n\nText.\n", 1),
    "clip.md": (
        b"---\ntitle: Rivers rise\nsource: https://r.example/\npublished: 2021-02-18T14:30:00Z\n---\n\nText.\n",
        1,
    ),
    "page.html": (PAGE.encode(), 1),
    "page.mhtml": (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://r.example/\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n\n"
        + PAGE.encode()
        + b"\n--x--\n",
        1,
    ),
    "feed.xml": (FEED.encode(), 2),
    "feed.json": (
        b'{"version": "https://jsonfeed.org/version/1.1", "title": "P", "items": ['
        b'{"id": "1", "url": "https://r.example/1", "content_text": "Water rose.", '
        b'"date_published": "2021-02-18T14:30:00Z"},'
        b'{"id": "2", "title": "A title alone"}]}',
        2,
    ),
    "link.url": (b"[InternetShortcut]\nURL=https://r.example/\n", 1),
    "link.webloc": (plistlib.dumps({"URL": "https://r.example/"}), 1),
    "link.desktop": (b"[Desktop Entry]\nType=Link\nName=Rivers\nURL=https://r.example/\n", 1),
}


@pytest.mark.parametrize("name", FORMATS)
def test_it_becomes_briefings_that_a_build_reads(name: str) -> None:
    data, number = FORMATS[name]
    site = Site({name: data})
    done = site.convert()
    assert [each.severity for each in done.issues if each.severity == "error"] == []
    assert [each.action for each in done.outcomes] == [Action.CREATED] * number
    for each in done.outcomes:
        briefing, issues = parse(each.content, site.content[each.content], Options())
        assert (briefing is not None, issues) == (True, [])


@pytest.mark.parametrize("name", FORMATS)
def test_converting_it_again_changes_nothing(name: str) -> None:
    data, number = FORMATS[name]
    site = Site({name: data})
    site.convert()
    again = site.convert()
    assert [each.action for each in again.outcomes] == [Action.UNCHANGED] * number
    assert again.writes == {}


def test_an_entry_that_left_the_feed_keeps_its_briefing() -> None:
    site = Site({"feed.xml": FEED.encode()})
    before = {each.item: each.content for each in site.convert().outcomes}
    site.seeds["seeds/feed.xml"] = FEED.replace(ITEM.format(1), ITEM.format(3)).encode()
    after = {each.item: each.content for each in site.convert().outcomes}
    assert sorted(after) == ["2", "3"]
    assert before["1"] in site.content
    assert after["2"] == before["2"]
