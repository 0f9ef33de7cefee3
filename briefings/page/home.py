"""The front page, and the numbered pages of all briefings behind it."""

from collections.abc import Iterator

from briefings.page import Corrected, HomePage, ListPage, Story, link
from briefings.page.items import Desk
from briefings.page.pagination import Leaf, leaves, pager
from briefings.summary import Summary

SECONDS = 4
ROWS = 12
#: Running stories, most mentioned tags and late corrections in the margin.
STORIES, MENTIONED, CORRECTED = 3, 5, 3


def home_pages(desk: Desk) -> Iterator[HomePage | ListPage]:
    """`/` and `/page/1/` to the newest full page."""
    pages = leaves(range(len(desk.collection.summaries)), desk.config.build.per_page)
    for index, leaf in enumerate(pages):
        if leaf.number:
            yield list_page(desk, pages, index)
        else:
            yield front(desk, leaf, pages)


def front(desk: Desk, leaf: Leaf, pages: list[Leaf]) -> HomePage:
    """The newest briefing leads, three follow, then rows, then the tail."""
    items = desk.at(leaf.members)
    return HomePage(
        head=desk.head("/", desk.config.title, section="/"),
        range=desk.range(range(len(desk.collection.summaries))),
        lead=items[0] if items else None,
        seconds=items[1:SECONDS],
        rows=items[SECONDS:ROWS],
        tail=items[ROWS:],
        stories=stories(desk),
        mentioned=desk.top(desk.collection.tags.values(), MENTIONED) if len(items) > SECONDS else (),
        corrected=corrected(desk),
        pager=pager(desk, "/", pages, 0),
    )


def list_page(desk: Desk, pages: list[Leaf], index: int) -> ListPage:
    """One numbered page."""
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
    """Running stories of two briefings or more, the latest first."""
    summaries = desk.collection.summaries
    running = [(name, numbers) for name, numbers in desk.collection.threads.items() if len(numbers) > 1]
    latest = sorted(running, key=lambda each: (each[1][-1], each[0]))[:STORIES]
    return tuple(
        Story(name, link(summaries[numbers[-1]].url), len(numbers), summaries[numbers[-1]].date)
        for name, numbers in latest
    )


def corrected(desk: Desk) -> tuple[Corrected, ...]:
    """The latest correction of each briefing, newest first."""
    with_corrections = [each for each in desk.collection.summaries if each.corrections]
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
