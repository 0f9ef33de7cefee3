"""What stands in the output tree beside pages: feeds, sitemap, assets, static files, pictures."""

import re
from collections.abc import Iterator

import msgspec

from briefings.build.making import Ground, TracedDesk
from briefings.build.reading import Source, parsed
from briefings.build.request import Request
from briefings.build.tree import UNLISTED, Outputs
from briefings.collection.tags import Tag
from briefings.engine import Fetch, Rule, digest
from briefings.page import link
from briefings.page.addressing import base_of, fill
from briefings.page.archive import years_of
from briefings.page.bodies import Bodies
from briefings.page.home import home_leaves
from briefings.page.site_view import GENERATOR
from briefings.page.tag_pages import tag_leaves
from briefings.site.feeds import Entry, Publisher, atom, entry, json_feed
from briefings.site.sitemap import robots, sitemaps
from briefings.text import dates

#: A link to a place on the page itself.
JUMP = re.compile(r'(<a\b[^<>]*? href=")#')


class Copy(msgspec.Struct, frozen=True):
    """A file with the bytes of a source; without digest it vanished."""

    source: str
    digest: bytes = b""


def rules() -> list[Rule]:
    """Everything that is no page."""
    return [
        Rule("entry", feed_entry, Entry | None),
        Rule("feed", feed, bytes, kept=False),
        Rule("sitemaps", sitemap, dict[str, bytes]),
        Rule("sitemap", lambda fetch, name: fetch("sitemaps")[name], bytes, kept=False),
        Rule("plain", plain, bytes, kept=False),
        Rule("asset", lambda fetch, name: fetch("assets")[name], bytes, kept=False),
        Rule("copy", copy, Copy),
    ]


def copy(fetch: Fetch, path: str) -> Copy:
    """A static file, or one that a body shows."""
    source: Source = fetch("source", path)
    return Copy(path, digest(source.data) if source.data is not None else b"")


def plain(fetch: Fetch, name: str) -> bytes:
    """A file of a line or two."""
    request: Request = fetch("request")
    if name == "robots.txt":
        return robots(request.base_url)
    return f"{request.config.cname}\n".encode() if name == "CNAME" else b""


def publisher(request: Request) -> Publisher:
    """Whose feeds these are."""
    config = request.config
    return Publisher(config.title, config.author, config.language, request.base_url, GENERATOR, config.motto)


def feed_entry(fetch: Fetch, path: str) -> Entry | None:
    """A briefing in feeds, None where it has no date, or went."""
    request: Request = fetch("request")
    desk = TracedDesk(fetch)
    place = desk.index.place(path)
    if place is None or not place.summary.date:
        return None
    summary, body = place.summary, ""
    if request.config.feeds.full_text:
        found = parsed.decode(fetch("briefing", path)).briefing
        assert found is not None, f"{path} is in the collection"  # noqa: S101
        body = whole(Bodies(Ground(fetch)).of_briefing(found)[0], base_of(request.base_url), summary.url)
    tags = tuple(tag.name for tag in desk.item(path).tags)  # in their canonical spelling
    return entry(publisher(request), msgspec.structs.replace(summary, tags=tags), summary.authors, body)


def whole(body: str, base: str, path: str) -> str:
    """A body with whole addresses, those of places on its own page too: in a feed it stands on none."""
    return fill(JUMP.sub(lambda found: f"{found[1]}{link(path)}#", body), base)


def feed(fetch: Fetch, name: str) -> bytes:
    """A feed: its format, and the key of its tag (none for that of the site)."""
    form, _, key = name.partition(":")
    request: Request = fetch("request")
    tag: Tag | None = fetch("tag", key) if key else None
    title = f"{request.config.title}: {tag.name}" if tag else request.config.title
    paths = (fetch("members", key) if key else fetch("order"))[: request.config.feeds.entries]
    entries = [each for path in paths if (each := fetch("entry", path)) is not None]
    write = atom if form == "atom" else json_feed
    return write(publisher(request), title, tag.path if tag else "/", entries)


def sitemap(fetch: Fetch, _: str) -> dict[str, bytes]:
    """The sitemap, whole or in parts."""
    return sitemaps(fetch("request").base_url, list(changes(fetch)))


def changes(fetch: Fetch) -> Iterator[tuple[str, str]]:
    """Every page that search engines are told of, with when what it shows last changed."""
    outputs: Outputs = fetch("outputs")
    updates: dict[str, str] = dict(fetch("updates"))
    updates |= {text.path: text.updated for text in fetch("texts")}
    shown = dict(lists(fetch))
    others, newest = archives(fetch, updates), fetch("whole").updated
    for each in outputs.files.values():
        if each.page and each.kind not in UNLISTED:
            if each.source:
                yield each.page, updates[each.source]
            elif (each.kind, each.name) in shown:
                yield each.page, dates.latest(updates[path] for path in shown[each.kind, each.name])
            else:
                yield each.page, others.get((each.kind, each.name), newest)  # an index changes with the newest briefing


def archives(fetch: Fetch, updates: dict[str, str]) -> dict[tuple[str, str], str]:
    """When each page that counts briefings by their dates last changed; that of all shows the undated too."""
    desk = TracedDesk(fetch)
    newest = {month: desk.summary(desk.index.month(month)[0]).date for month in desk.index.months()}
    found = {
        ("year", year): max((month, day) for month, day in newest.items() if month[:4] == year)[1]
        for year in years_of(desk)
    }
    undated = [updates[path] for path in desk.index.undated()]
    return found | {("archive", ""): dates.latest([fetch("whole").last, *undated])}


def lists(fetch: Fetch) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """Which briefings each list page shows, by its kind and name."""
    desk = TracedDesk(fetch)
    for leaf in home_leaves(desk):
        yield ("list" if leaf.number else "home", str(leaf.number)), tuple(leaf.members)
    for tag in desk.index.tags():
        for leaf in tag_leaves(desk, tag.key):
            yield ("tag-page", f"{leaf.number}:{tag.key}"), tuple(leaf.members)
    for month in desk.index.months():
        yield ("month-page", month), desk.index.month(month)
