"""The front page, and the numbered pages of all briefings behind it."""

from briefings.page import Corrected, HomePage, ListPage, Story, link
from briefings.page.items import Desk, counted
from briefings.page.pagination import Leaves, pager
from briefings.summary import Summary

SECONDS = 4
ROWS = 12
#: Running stories, most mentioned tags and late corrections in the margin.
STORIES, MENTIONED, CORRECTED = 3, 5, 3


def home_leaves(desk: Desk) -> Leaves:
    """The pages of the list of all briefings, newest first."""
    return Leaves(desk.index.order(), desk.config.build.per_page)


def front(desk: Desk) -> HomePage:
    """The newest briefing leads, three follow, then rows, then the tail."""
    pages = home_leaves(desk)
    items = desk.at(pages[0].members)
    most = sorted(desk.index.tags(), key=lambda tag: (-tag.count, tag.name))[:MENTIONED]
    return HomePage(
        head=desk.head("/", desk.config.title, section="/"),
        range=desk.whole(),
        lead=items[0] if items else None,
        seconds=items[1:SECONDS],
        rows=items[SECONDS:ROWS],
        tail=items[ROWS:],
        stories=stories(desk),
        mentioned=tuple(map(counted, most)) if len(items) > SECONDS else (),
        corrected=corrected(desk),
        pager=pager(desk, "/", pages, 0),
    )


def list_page(desk: Desk, number: int) -> ListPage:
    """One numbered page."""
    pages = home_leaves(desk)
    index = len(pages) - number
    leaf = pages[index]
    turn = pager(desk, "/", pages, index)
    assert turn is not None, "a numbered page always has a front before it"  # noqa: S101
    return ListPage(
        head=desk.head(leaf.path("/"), f"Briefings, page {leaf.number}", section="/"),
        range=desk.range(leaf.members),
        years=desk.years(leaf.members),
        pager=turn,
    )


def stories(desk: Desk) -> tuple[Story, ...]:
    """Running stories, the latest first."""
    found = []
    for thread in desk.index.threads()[:STORIES]:
        newest = desk.summary(thread.newest)
        found.append(Story(thread.name, link(newest.url), thread.count, newest.date))
    return tuple(found)


def corrected(desk: Desk) -> tuple[Corrected, ...]:
    """The latest correction of each briefing, newest first."""
    with_corrections = [desk.summary(path) for path in desk.index.corrected()]
    latest = sorted(with_corrections, key=last_correction, reverse=True)[:CORRECTED]
    return tuple(
        Corrected(
            each.title,
            link(each.url),
            last_correction(each),
            max(each.corrections, key=lambda one: one.date).note,
            *desk.tongue(each),
        )
        for each in latest
    )


def last_correction(summary: Summary) -> str:
    """The day of the last correction."""
    return max(each.date for each in summary.corrections)
