"""Every page of the site, from the collection and the bodies."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from briefings.briefing import Briefing, PlainPage
from briefings.collection import Destination
from briefings.errors import Issue
from briefings.page import Page
from briefings.page.archive import archive_pages
from briefings.page.bodies import STATIC, Bodies, media_path
from briefings.page.briefings import briefing_pages
from briefings.page.home import home_pages
from briefings.page.items import Desk
from briefings.page.tag_pages import index_pages, tag_pages
from briefings.page.texts import not_found, redirect, text_page, text_path

#: Before the content file that claims an old address.
ALIAS_OF = "an alias of "


class Planned(msgspec.Struct, frozen=True):
    """A page, and who claims its address: a content file, or words such as "the index of tags"."""

    page: Page
    claimant: str


class Plan(msgspec.Struct, frozen=True):
    """All pages; what is wrong with their links; the content paths of the files they show; every address there is."""

    pages: tuple[Planned, ...]
    issues: tuple[Issue, ...]
    files: tuple[str, ...]
    addresses: frozenset[str]


def plan(desk: Desk, briefings: Mapping[str, Briefing], texts: Sequence[PlainPage], available: frozenset[str]) -> Plan:
    """Plans the whole site; `available` are content paths of files that bodies may show."""
    lists = list(list_pages(desk))
    known = {**beside(desk, available), **destinations(desk, lists, briefings)}
    known = {**{old: known[new] for old, new, _, _ in moved(desk, texts) if new in known}, **known}
    bodies = Bodies(desk.collection, available, known)
    pages = list(lists)
    issues: list[Issue] = []
    written = [(page, found, text.path) for text in texts for page, found in [text_page(desk, text, bodies)]]
    paths = [each.path for each in (*desk.collection.summaries, *desk.collection.withdrawn)]
    for path, (page, found) in zip(paths, briefing_pages(desk, briefings, bodies), strict=True):
        pages.append(Planned(page, path))
        issues += found
    for text, found, path in written:
        pages.append(Planned(text, path))
        issues += found
    pages += aliases(desk, texts)
    return Plan(tuple(pages), tuple(issues), tuple(sorted(bodies.used)), frozenset(known))


def list_pages(desk: Desk) -> Iterator[Planned]:
    """The pages that no file stands for."""
    for page in home_pages(desk):
        yield Planned(page, "the list of all briefings")
    for index in index_pages(desk):
        yield Planned(index, "the index of tags")
    for tag in tag_pages(desk):
        yield Planned(tag, f"the tag {tag.name!r}")
    for archive in archive_pages(desk):
        yield Planned(archive, "the archive")
    yield Planned(not_found(desk), "the page for addresses that are none")


def destinations(desk: Desk, lists: Sequence[Planned], briefings: Mapping[str, Briefing]) -> dict[str, Destination]:
    """Every page that a body may link to, by its path."""
    heads = [each.page.head for each in lists]
    known = {head.path: Destination(head.title, head.path) for head in heads}
    known.update({page.path: page for page in desk.collection.pages.values()})
    for each in (*desk.collection.summaries, *desk.collection.withdrawn):
        # of a withdrawn briefing the text is not shown, so nothing on its page can be linked
        anchors = () if each.status == "withdrawn" else briefings[each.path].anchors
        known[each.url] = Destination(each.title, each.url, anchors)
    return known


def beside(desk: Desk, available: frozenset[str]) -> dict[str, Destination]:
    """What a body may link to that is no page: feeds, the sitemap, static files."""
    lists = ["/", *(tag.path for tag in desk.collection.tags.values() if desk.config.feeds.per_tag)]
    made = [f"{folder}{name}" for folder in lists for name in ("atom.xml", "feed.json")]
    static = [media_path(path) for path in sorted(available) if path.startswith(STATIC)]
    return {path: Destination(path, path) for path in (*made, "/sitemap.xml", "/robots.txt", *static)}


def moved(desk: Desk, texts: Sequence[PlainPage]) -> Iterator[tuple[str, str, str, str]]:
    """Every old address with the new one, its title and its content file."""
    for each in (*desk.collection.summaries, *desk.collection.withdrawn):
        yield from ((old, each.url, each.title, each.path) for old in dict.fromkeys(each.aliases))
    for text in texts:
        yield from ((old, text_path(text), text.meta.title, text.path) for old in dict.fromkeys(text.meta.aliases))


def aliases(desk: Desk, texts: Sequence[PlainPage]) -> Iterator[Planned]:
    """Redirects from the old addresses of briefings and plain pages."""
    for old, new, title, path in moved(desk, texts):
        yield Planned(redirect(desk, old, new, title), f"{ALIAS_OF}{path}")
