"""`sitemap.xml` with true `lastmod`, split where it would be too long, and `robots.txt`."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from briefings.page import (
    ArchivePage,
    BriefingPage,
    HomePage,
    Item,
    ListPage,
    MonthPage,
    NotFoundPage,
    Page,
    RedirectPage,
    TagPage,
    TextPage,
)
from briefings.page.addressing import absolute
from briefings.text import dates

#: The most addresses that one sitemap may hold.
MOST = 50_000
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemaps(base_url: str, pages: Sequence[Page], most: int = MOST) -> dict[str, bytes]:
    """`sitemap.xml`, and where there are too many addresses for one, the parts that it then names."""
    newest = latest(page.item.updated for page in pages if isinstance(page, BriefingPage))
    urls = [url(page, newest) for page in pages if not isinstance(page, NotFoundPage | RedirectPage)]
    if len(urls) <= most:
        return {"sitemap.xml": urlset(urls)}
    parts = {f"sitemap-{at // most + 1}.xml": urlset(urls[at : at + most]) for at in range(0, len(urls), most)}
    entries = "".join(f"<sitemap><loc>{escape(absolute(base_url, name))}</loc></sitemap>\n" for name in parts)
    index = f"{HEAD}<sitemapindex {NAMESPACE}>\n{entries}</sitemapindex>\n"
    return {"sitemap.xml": index.encode(), **parts}


def urlset(urls: Iterable[str]) -> bytes:
    """One sitemap."""
    return f"{HEAD}<urlset {NAMESPACE}>\n{''.join(urls)}</urlset>\n".encode()


def url(page: Page, newest: str) -> str:
    """One address; the index of tags changes with the newest briefing."""
    changed = modified(page, newest)
    lastmod = f"<lastmod>{dates.rfc3339(changed) if 'T' in changed else changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(page.head.canonical)}</loc>{lastmod}</url>\n"


def modified(page: Page, newest: str) -> str:
    """When what the page shows last changed, empty where nothing says so."""
    if isinstance(page, TextPage):
        return page.updated
    if isinstance(page, BriefingPage):
        return page.item.updated
    if isinstance(page, HomePage | ListPage | TagPage | MonthPage):
        return latest(item.updated for item in items(page))
    if isinstance(page, ArchivePage):  # it counts briefings by their dates, and shows the undated
        return latest([page.range.last, *(item.updated for item in page.undated)])
    return newest


def items(page: HomePage | ListPage | TagPage | MonthPage) -> Iterator[Item]:
    """The briefings that a list shows."""
    if isinstance(page, HomePage):
        yield from (page.lead,) if page.lead else ()
        yield from (*page.seconds, *page.rows, *page.tail)
    else:
        for group in page.days if isinstance(page, MonthPage) else page.years:
            yield from group.items


def latest(days: Iterable[str]) -> str:
    """The latest of these dates (ISO 8601 or empty)."""
    return max(days, key=dates.sort_key, default="")


def robots(base_url: str) -> bytes:
    """Everybody may read everything."""
    return f"User-agent: *\nAllow: /\nSitemap: {absolute(base_url, 'sitemap.xml')}\n".encode()
