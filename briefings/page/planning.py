"""Every page of the site, from the collection and the bodies."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from briefings.briefing import Briefing, PlainPage
from briefings.collection import Destination
from briefings.errors import Issue
from briefings.page import Page
from briefings.page.archive import archive_pages
from briefings.page.bodies import Bodies
from briefings.page.briefings import briefing_pages
from briefings.page.home import home_pages
from briefings.page.items import Desk
from briefings.page.tag_pages import index_pages, tag_pages
from briefings.page.texts import not_found, redirects, text_page, text_path


class Planned(msgspec.Struct, frozen=True):
    """A page, and who claims its address: a content file, or words such as "the index of tags"."""

    page: Page
    claimant: str


class Plan(msgspec.Struct, frozen=True):
    """All pages; what is wrong with their links; the content paths of the files they show."""

    pages: tuple[Planned, ...]
    issues: tuple[Issue, ...]
    files: tuple[str, ...]


def plan(desk: Desk, briefings: Mapping[str, Briefing], texts: Sequence[PlainPage], available: frozenset[str]) -> Plan:
    """Plans the whole site; `available` are content paths of files that bodies may show."""
    lists = list(list_pages(desk))
    bodies = Bodies(desk.collection, available, destinations(desk, lists, briefings))
    pages = list(lists)
    issues: list[Issue] = []
    written = [(page, found, text.path) for text in texts for page, found in [text_page(desk, text, bodies)]]
    by_url = {each.url: each.path for each in (*desk.collection.summaries, *desk.collection.withdrawn)}
    for page, found in briefing_pages(desk, briefings, bodies):
        pages.append(Planned(page, by_url[page.head.path]))
        issues += found
    for text, found, path in written:
        pages.append(Planned(text, path))
        issues += found
    pages += aliases(desk, texts)
    return Plan(tuple(pages), tuple(issues), tuple(sorted(bodies.used)))


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


def aliases(desk: Desk, texts: Sequence[PlainPage]) -> Iterator[Planned]:
    """Redirects from the old addresses of briefings and plain pages."""
    for summary in (*desk.collection.summaries, *desk.collection.withdrawn):
        for page in redirects(desk, [(old, summary.url, summary.title) for old in summary.aliases]):
            yield Planned(page, f"an alias of {summary.path}")
    for text in texts:
        for page in redirects(desk, [(old, text_path(text), text.meta.title) for old in text.meta.aliases]):
            yield Planned(page, f"an alias of {text.path}")
