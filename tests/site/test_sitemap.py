"""The sitemap holds to sitemaps.org: every address once, and never more in one file than it may hold."""

from xml.etree import ElementTree

from briefings.site.sitemap import robots, sitemaps

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://example.org/repo/"


def text(name: str) -> tuple[str, str]:
    """A page and when it changed."""
    return f"/{name}/", "2021-02-18T14:30:00"


def places(sitemap: bytes) -> list[str | None]:
    """The addresses that a sitemap or an index of sitemaps names."""
    return [each.findtext(f"{SITEMAP}loc") for each in ElementTree.fromstring(sitemap)]


def test_more_addresses_than_one_sitemap_may_hold_are_split() -> None:
    pages = [text(name) for name in "abcde"]
    made = sitemaps(BASE, pages, most=2)
    assert places(made["sitemap.xml"]) == [f"{BASE}sitemap-{number}.xml" for number in (1, 2, 3)]
    assert [place for number in (1, 2, 3) for place in places(made[f"sitemap-{number}.xml"])] == [
        f"{BASE}{name}/" for name in "abcde"
    ]
    assert list(sitemaps(BASE, pages, most=5)) == ["sitemap.xml"]


def test_a_sitemap_holds_escaped_addresses() -> None:
    made = sitemaps(BASE, [text("a & ü")])["sitemap.xml"]
    assert places(made) == [f"{BASE}a%20%26%20%C3%BC/"]
    assert b"<lastmod>2021-02-18T14:30:00Z</lastmod>" in made


def test_robots_are_told_where_the_sitemap_is() -> None:
    assert robots(BASE).decode().splitlines()[-1] == f"Sitemap: {BASE}sitemap.xml"
