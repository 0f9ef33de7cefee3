"""Feeds and the sitemap of a small site, as a feed reader and a search engine find them."""

import json
import re
from pathlib import Path

import feedparser
import pytest

from tests.cli.sites import make, put, run

BODY = 'One[^a]; [below](#part); [there](alpha.md#other); ![p](p.png)\n\n## Part\n\n`href="#code"`\n\n[^a]: Note.'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = make(tmp_path)
    put(site, "config.yaml", "base_url: https://example.org/repo/\nfeeds: {full_text: true}\nmarkdown: {html: true}\n")
    put(site, "content/p.png", "x")
    put(
        site,
        "content/alpha.md",
        "---\ntitle: Alpha\ndate: 2019-05-06\ntags: [NATO]\nupdated: 2022-01-02\n---\n\n## Other\n",
    )
    (site / "content/beta.md").unlink()
    for number, tag in ((1, "NATO"), (2, "nato")):
        text = f"---\ntitle: Gamma {number}\ndate: 2021-03-0{number}\ntags: [{tag}]\n---\n\n{BODY}\n"
        put(site, f"content/gamma-{number}.md", text)
    assert run("build", "-q", site=site).err == ""
    return site / "public"


def test_every_address_in_the_text_of_a_feed_is_whole(site: Path) -> None:
    atom = feedparser.parse((site / "atom.xml").read_bytes()).entries
    texts = [entry.content[0].value for entry in atom]
    texts += [item["content_html"] for item in json.loads((site / "feed.json").read_text())["items"]]
    found = [address for text in texts for address in re.findall(r'<(?:a|img)\b[^>]*? (?:href|src)="([^"]*)"', text)]
    assert all(address.startswith("https://example.org/repo/") for address in found)
    assert "https://example.org/repo/briefings/gamma-1/#fn-gamma-1-1" in found
    assert "https://example.org/repo/briefings/gamma-1/#part" in found
    assert "https://example.org/repo/media/p.png" in found
    assert any('<code>href="#code"</code>' in text for text in texts)


def test_a_feed_spells_a_tag_as_its_page_does(site: Path) -> None:
    atom = feedparser.parse((site / "tags/nato/atom.xml").read_bytes()).entries
    assert {tag.term for entry in atom for tag in entry.tags} == {"NATO"}
    items = json.loads((site / "feed.json").read_text())["items"]
    assert {tag for item in items for tag in item["tags"]} == {"NATO"}


def test_the_archive_of_a_year_last_changed_with_that_year(site: Path) -> None:
    text = (site / "sitemap.xml").read_text()
    days = dict(re.findall(r"<loc>https://example\.org/repo/([^<]*)</loc><lastmod>([^<]*)</lastmod>", text))
    assert days["archive/"] == days["archive/2021/"] == "2021-03-02"
    assert days["archive/2019/"] == "2019-05-06"
    assert days["archive/2019/05/"] == days["briefings/alpha/"] == days["tags/nato/"] == "2022-01-02"
