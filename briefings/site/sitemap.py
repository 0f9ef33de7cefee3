"""`sitemap.xml` with true `lastmod`, split where it would be too long, and `robots.txt`."""

from collections.abc import Iterable, Sequence

from briefings.page.addressing import absolute
from briefings.text import dates
from briefings.text.xml import escape

#: The most addresses that one sitemap may hold.
MOST = 50_000
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def names(count: int, most: int = MOST) -> list[str]:
    """The files of a sitemap of so many addresses: the first is the one that the world is told of."""
    parts = -(-count // most) if count > most else 0
    return ["sitemap.xml", *(f"sitemap-{number + 1}.xml" for number in range(parts))]


def sitemaps(base_url: str, pages: Sequence[tuple[str, str]], most: int = MOST) -> dict[str, bytes]:
    """`sitemap.xml`, and where there are too many addresses for one, the parts that it then names; `pages` are paths on
    the site, each with when what it shows last changed (ISO 8601, empty where nothing says so).
    """
    urls = [url(absolute(base_url, path), changed) for path, changed in pages]
    _, *parts = names(len(urls), most)
    if not parts:
        return {"sitemap.xml": urlset(urls)}
    entries = "".join(f"<sitemap><loc>{escape(absolute(base_url, name))}</loc></sitemap>\n" for name in parts)
    index = f"{HEAD}<sitemapindex {NAMESPACE}>\n{entries}</sitemapindex>\n"
    cut = {name: urlset(urls[number * most : (number + 1) * most]) for number, name in enumerate(parts)}
    return {"sitemap.xml": index.encode(), **cut}


def urlset(urls: Iterable[str]) -> bytes:
    """One sitemap."""
    return f"{HEAD}<urlset {NAMESPACE}>\n{''.join(urls)}</urlset>\n".encode()


def url(address: str, changed: str) -> str:
    """One address."""
    lastmod = f"<lastmod>{dates.rfc3339(changed) if 'T' in changed else changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(address)}</loc>{lastmod}</url>\n"


def robots(base_url: str) -> bytes:
    """Everybody may read everything."""
    return f"User-agent: *\nAllow: /\nSitemap: {absolute(base_url, 'sitemap.xml')}\n".encode()
