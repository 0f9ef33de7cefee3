"""The repository's own site, built and then read as a browser, a validator and a feed reader would."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit
from urllib.request import url2pathname
from xml.etree import ElementTree

import feedparser
import pytest

from tests import samples
from tests.html_validator import html_problems

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
BASES = {"/": "https://example.org/", "/repo/": "https://example.org/repo/"}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The site under a base path, or from the disk (`file`), each built once."""
    made: dict[str, Path] = {}

    def site(kind: str) -> Path:
        if kind not in made:
            options = ["--file-links"] if kind == "file" else ["--base-url", BASES[kind]]
            made[kind] = samples.built(tmp_path_factory.mktemp("site"), *options)
        return made[kind]

    return site


class Links(HTMLParser):
    """Every address and id of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and not (tag == "link" and ("rel", "canonical") in attrs):
                self.addresses.append(value or "")
            elif name == "id":
                self.ids.add(value or "")


def crawl(start: str, read: Callable[[str], str | None]) -> tuple[set[str], list[str]]:
    """The pages reached from `start`, and every link that leads to nothing; `read` gives what stands at an address."""
    pages: dict[str, Links] = {}
    waiting, broken, wanted = [start], [], []
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        text = read(address)
        if text is None:
            broken.append(address)
            continue
        pages[address] = Links(text if address.endswith(("/", ".html")) else "")
        for link in pages[address].addresses:
            target, anchor = urldefrag(urljoin(address, link))
            if urlsplit(target).netloc == urlsplit(start).netloc and urlsplit(target).scheme == urlsplit(start).scheme:
                waiting.append(target)
                wanted.append((address, target, unquote(anchor)))
    for address, target, anchor in wanted:
        if anchor and target in pages and anchor not in pages[target].ids:
            broken.append(f"{address} → {target}#{anchor}")
    return set(pages), broken


@pytest.mark.parametrize("base", BASES)
def test_a_crawler_finds_no_broken_link_under_a_base_path(sites: Callable[[str], Path], base: str) -> None:
    out = sites(base)

    def read(address: str) -> str | None:
        path = unquote(urlsplit(address).path)
        file = out / (path.removeprefix(base) + ("index.html" if path.endswith("/") else ""))
        return file.read_text() if path.startswith(base) and file.is_file() else None

    pages, broken = crawl("http://site.example" + base, read)
    assert not broken
    everything = {path.relative_to(out).as_posix() for path in out.rglob("*.html")}
    reached = {unquote(urlsplit(page).path).removeprefix(base) for page in pages}
    assert {path.removesuffix("index.html") for path in everything} - reached <= {"404.html"}


def test_a_crawler_finds_no_broken_link_in_a_tree_opened_from_disk(sites: Callable[[str], Path]) -> None:
    out = sites("file")

    def read(address: str) -> str | None:
        file = Path(url2pathname(urlsplit(address).path))
        return file.read_text() if file.is_file() and out in file.parents else None

    pages, broken = crawl((out / "index.html").as_uri(), read)
    assert not broken
    assert len(pages) > 30
    assert "style-src 'self' file:;" in (out / "index.html").read_text()


def test_the_page_for_lost_readers_works_at_any_depth(sites: Callable[[str], Path]) -> None:
    links = Links((sites("/repo/") / "404.html").read_text())
    assert all(address.startswith(("/repo/", "#")) for address in links.addresses)


def test_every_page_is_valid_html(sites: Callable[[str], Path]) -> None:
    assert html_problems([sites("/repo/")]) == []


def test_feeds_are_valid_and_absolute_for_the_site_and_every_tag(sites: Callable[[str], Path]) -> None:
    out = sites("/repo/")
    feeds = sorted(out.rglob("atom.xml"))
    assert len(feeds) == 1 + len(list(out.glob("tags/*/index.html"))) - (out / "tags/page/index.html").exists()
    for path in feeds:
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, path
        assert parsed.entries, path
        for entry in parsed.entries:
            page = out / unquote(urlsplit(entry.link).path).removeprefix("/repo/") / "index.html"
            assert page.is_file()
            assert entry.id
            assert entry.title
            assert entry.updated
            assert entry.summary
        root = ElementTree.fromstring(path.read_bytes())
        own = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert own == [f"https://example.org/repo/{quote(path.relative_to(out).as_posix())}"]
        elements = (root, *root.findall(f"{ATOM}entry"))
        for element in elements:
            assert all(len(element.findall(ATOM + name)) == 1 for name in ("id", "title", "updated"))
            assert RFC_3339.fullmatch(element.findtext(f"{ATOM}updated") or "")
            alternate = [
                link.get("href", "") for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"
            ]
            assert len(alternate) == 1
            assert alternate[0].startswith("https://example.org/repo/")
        assert root.find(f"{ATOM}author/{ATOM}name") is not None
        assert len({element.findtext(f"{ATOM}id") for element in elements}) == len(elements)
        assert max(element.findtext(f"{ATOM}updated") or "" for element in elements[1:]) == root.findtext(
            f"{ATOM}updated"
        )


def test_json_feeds_name_the_same_briefings_as_the_atom_feeds(sites: Callable[[str], Path]) -> None:
    out = sites("/repo/")
    for path in out.rglob("feed.json"):
        feed = json.loads(path.read_text())
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"].endswith(path.relative_to(out).as_posix())
        atom = feedparser.parse(path.with_name("atom.xml").read_bytes())
        assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]
        assert all({"id", "url", "title", "content_text", "date_published"} <= set(item) for item in feed["items"])


def test_the_sitemap_names_every_page_with_the_day_it_last_changed(sites: Callable[[str], Path]) -> None:
    out = sites("/repo/")
    urls = ElementTree.fromstring((out / "sitemap.xml").read_bytes()).findall(f"{SITEMAP}url")
    places = {unquote(urlsplit(url.findtext(f"{SITEMAP}loc") or "").path).removeprefix("/repo/") for url in urls}
    pages = {path.relative_to(out).as_posix().removesuffix("index.html") for path in out.rglob("index.html")}
    assert places == pages
    briefing = "briefings/nato-expands-its-mission-in-iraq-after-a-deadly-missile-strike/"
    days = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in urls}
    assert days[f"https://example.org/repo/{briefing}"] == "2021-02-18"


def test_no_page_asks_another_host_or_holds_inline_script_or_style(sites: Callable[[str], Path]) -> None:
    for path in sites("/").rglob("*.html"):
        text = path.read_text()
        assert "<style" not in text
        assert " style=" not in text
        assert " onclick=" not in text
        assert "Content-Security-Policy" in text
        assert text.count("<script") == text.count('<script src="')


def test_pages_and_assets_stay_within_their_sizes(sites: Callable[[str], Path]) -> None:
    out = sites("/")
    assert all(path.stat().st_size < 40_000 for path in out.glob("briefings/*/index.html"))
    assert sum(path.stat().st_size for path in out.rglob("*.css")) < 25_000
    assert sum(path.stat().st_size for path in out.rglob("*.js")) < 10_000
