"""What the owner chooses in `config.yaml`, and what the clock chooses, as the finished site shows it."""

import datetime
import json
import re
from pathlib import Path

import pytest

from tests.cli.sites import make, put, run, tree

BASE = "base_url: https://example.org/\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path)


def built(site: Path, config: str = "", *options: str) -> dict[str, bytes]:
    """The output tree of a build in which nothing is wrong."""
    put(site, "config.yaml", BASE + config)
    done = run("build", "-q", *options, site=site)
    assert (done.code, done.err) == (0, "")
    return tree(site / "public")


def test_a_domain_of_ones_own_is_written_for_github_pages(site: Path) -> None:
    assert built(site, "cname: news.example.org\n")["CNAME"] == b"news.example.org\n"
    assert "CNAME" not in built(site)


def test_feeds_of_tags_can_be_left_out_and_then_nobody_links_them(site: Path) -> None:
    assert "tags/nato/atom.xml" in built(site)
    files = built(site, "feeds: {per_tag: false}\n")
    assert not [path for path in files if re.match(r"tags/.*(atom\.xml|feed\.json)", path)]
    assert not [path for path, data in files.items() if path.endswith(".html") and b"tags/nato/atom.xml" in data]
    assert b'href="../../atom.xml"' in files["tags/nato/index.html"]


def test_a_feed_holds_the_newest_and_no_more_than_chosen(site: Path) -> None:
    items = json.loads(built(site, "feeds: {entries: 1}\n")["feed.json"])["items"]
    assert [item["title"] for item in items] == ["Beta"]


def test_the_undated_are_in_no_feed(site: Path) -> None:
    put(site, "content/when.md", "---\ntitle: When\ntags: [nato]\n---\n")
    files = built(site)
    assert b"briefings/when/" in files["tags/nato/index.html"]
    feeds = [path for path in files if path.endswith(("atom.xml", "feed.json"))]
    assert feeds
    assert not [path for path in feeds if b"briefings/when/" in files[path]]


def test_the_navigation_stands_in_the_order_chosen_and_the_other_pages_at_the_foot(site: Path) -> None:
    for name in ("about", "imprint"):
        put(site, f"content/pages/{name}.md", f"---\ntitle: {name.title()}\n---\n")
    nav = "nav: [{label: Who, url: /about/}, {label: New, url: /}, {label: Out, url: 'https://example.com/'}]\n"
    home = built(site, nav)["index.html"].decode()
    top, _, foot = home.partition("</nav>")
    assert re.findall(r'<a href="([^"]*)"[^>]*>(Who|New|Out)<', top) == [
        ("about/", "Who"),
        ("./", "New"),
        ("https://example.com/", "Out"),
    ]
    assert '<a href="imprint/">Imprint</a>' in foot
    assert "about/" not in foot
    assert '<a href="about/">About</a>' in built(site)["index.html"].decode()


def test_a_navigation_that_leads_nowhere_is_an_error_that_names_its_entry(site: Path) -> None:
    put(site, "config.yaml", BASE + "nav: [{label: Lost, url: /lost/}]\n")
    done = run("build", site=site)
    assert done.code == 1
    assert "config.yaml: C103 nav: 'Lost' leads to /lost/, and there is no such page" in done.err


def test_the_index_of_tags_has_pages_where_there_are_many(site: Path) -> None:
    for start in range(0, 400, 50):
        names = ", ".join(f"Tag {number:03d}" for number in range(start, start + 50))
        put(site, f"content/many-{start}.md", f"---\ntitle: Many\ntags: [{names}]\n---\n")
    files = built(site)
    pages = [files[path].decode() for path in ("tags/index.html", "tags/page/2/index.html")]
    found = [re.findall(r'<li><a href="[^"]*/(?:nato|iraq|tag-\d+)/">', page) for page in pages]
    assert [len(each) for each in found] == [300, 102]
    assert '<a href="../tags/page/2/" rel="next">' in pages[0]


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        ("2021-06-01T09:59:59", False),
        ("2021-06-01T10:00:00", True),
        ("2021-06-30T23:59:59", True),
        ("2021-07-01", False),
    ],
)
def test_a_briefing_appears_and_goes_at_its_time(
    site: Path, monkeypatch: pytest.MonkeyPatch, moment: str, there: bool
) -> None:
    seconds = datetime.datetime.fromisoformat(moment).replace(tzinfo=datetime.UTC).timestamp()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(seconds)))
    times = "publish_at: 2021-06-01T12:00:00+02:00\nexpires_at: 2021-07-01"
    put(site, "content/brief.md", f"---\ntitle: Brief\n{times}\n---\n")
    files = built(site)
    assert ("briefings/brief/index.html" in files) is there
    assert (b"briefings/brief/" in files["sitemap.xml"]) is there


def test_every_mistake_of_a_theme_is_told_at_once_at_its_place(site: Path) -> None:
    put(site, "config.yaml", BASE + "theme: {name: mine}\n")
    put(site, "themes/mine/theme.yaml", "name: min\ncontract: 2\nextends: broadshet\noptoins: {}\n")
    put(site, "themes/mine/templates/row.html", "").write_bytes(b"ok\n\xff")
    done = run("build", site=site)
    assert done.code == 1
    assert [line.partition(" ")[0] + line.split()[1] for line in done.err.splitlines()[:-1]] == [
        "themes/mine/templates/row.html:2:T104",
        "themes/mine/theme.yaml:1:1:T102",
        "themes/mine/theme.yaml:2:1:T102",
        "themes/mine/theme.yaml:3:1:T201",
        "themes/mine/theme.yaml:4:1:T102",
    ]
