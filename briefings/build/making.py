"""Pages as keys: each kind of page has a rule that puts it together; the workers render them."""

from collections.abc import Callable

from briefings.build import rendering
from briefings.build.gathering import index_of
from briefings.build.reading import parsed
from briefings.build.request import Request
from briefings.collection import Destination, Index
from briefings.collection.related import Relation, related
from briefings.engine import Fetch, Rule
from briefings.page import Item, Page, archive, home, tag_pages, texts
from briefings.page.bodies import Bodies
from briefings.page.briefings import briefing_page
from briefings.page.items import Desk
from briefings.page.planning import TAG

Make = Callable[[Fetch, str], Page]
#: What ends the name of a kind whose values pages are rendered from.
PLAN = "-plan"


class TracedDesk(Desk):
    """A desk whose items are keys of their own."""

    def __init__(self, fetch: Fetch) -> None:
        request: Request = fetch("request")
        super().__init__(index_of(fetch), request.config, request.base_url)
        self.fetch = fetch

    def item(self, path: str) -> Item:
        found: Item | None = self.fetch("item", path)
        assert found is not None, f"{path} is in the collection"  # noqa: S101
        return found


class Ground:
    """What a body's links and files may find, asked as keys."""

    def __init__(self, fetch: Fetch) -> None:
        self.fetch = fetch
        self.index: Index = index_of(fetch)

    def page(self, path: str) -> Destination | None:
        found: Destination | None = self.fetch("address", path)
        return found

    def near(self, path: str) -> tuple[str, ...]:
        found: tuple[str, ...] = self.fetch("near", path)
        return found

    def anchors(self, source: str) -> tuple[str, ...]:
        found: tuple[str, ...] = self.fetch("anchors", source)
        return found

    def has(self, path: str) -> bool:
        return bool(self.fetch("exists", path))

    def twin(self, path: str) -> str:
        return str(self.fetch("twin", path))

    def size(self, path: str) -> tuple[int, int]:
        found: tuple[int, int] = self.fetch("dimensions", path)
        return found


def parts() -> list[Rule]:
    """What pages are put together from."""
    return [
        Rule("item", item, Item | None),
        Rule("related", relations, tuple[Relation, ...]),
    ]


def rules() -> list[Rule]:
    """Two rules for each kind of page: put together, it is kept, so that a new look of all pages, or a lost output
    folder, costs only their rendering.
    """
    return [rule for kind, make in PAGES.items() for rule in (plan_rule(kind, make), page_rule(kind))]


def plan_of(kind: str) -> str:
    """The kind of what a page of some kind is rendered from."""
    return f"{kind}{PLAN}"


def plan_rule(kind: str, make: Make) -> Rule:
    """A page is put together here."""
    return Rule(plan_of(kind), lambda fetch, name: rendering.encoded(make(fetch, name)), bytes, weak=True)


def page_rule(kind: str) -> Rule:
    """And rendered on a worker."""
    plan = plan_of(kind)
    return Rule(
        kind,
        lambda fetch, name: rendering.job(fetch, fetch(plan, name)),
        bytes,
        work=rendering.work,
        setting=rendering.studio,
        finish=rendering.finish,
        lost=rendering.lost,
        kept=False,
    )


def item(fetch: Fetch, path: str) -> Item | None:
    """What lists show of a briefing; None where it went, and the lists that showed it are still to be made."""
    desk = TracedDesk(fetch)
    place = desk.index.place(path)
    return desk.make_item(place.summary) if place else None


def relations(fetch: Fetch, path: str) -> tuple[Relation, ...]:
    """The related briefings of one."""
    return related(index_of(fetch), path, fetch("request").config.build.related)


def briefing(fetch: Fetch, path: str) -> Page:
    """The page of a briefing, with what is wrong with its links."""
    found = parsed.decode(fetch("briefing", path)).briefing
    assert found is not None, f"{path} is in the collection"  # noqa: S101
    if found.meta.status == "withdrawn":
        return briefing_page(TracedDesk(fetch), found, "", ())
    body, issues = Bodies(Ground(fetch)).of_briefing(found)
    fetch.report(*issues)
    return briefing_page(TracedDesk(fetch), found, body, fetch("related", path))


def text(fetch: Fetch, path: str) -> Page:
    """A plain page, with what is wrong with its links."""
    found = parsed.decode(fetch("briefing", path)).page
    assert found is not None, f"{path} is a plain page"  # noqa: S101
    body, issues = Bodies(Ground(fetch)).finish(found.path, found.html, found.links, found.files)
    fetch.report(*issues)
    return texts.text_page(TracedDesk(fetch), found, body)


def tag(fetch: Fetch, name: str) -> Page:
    """A page of a tag: its number and the tag's key."""
    number, _, key = name.partition(":")
    return tag_pages.tag_page(TracedDesk(fetch), key, int(number))


def redirect(fetch: Fetch, name: str) -> Page:
    """An old address: the content file or tag that it belongs to, and the address."""
    source, _, old = name.rpartition(">")
    desk = TracedDesk(fetch)
    if source.startswith(TAG):
        tag = desk.index.tag(source.removeprefix(TAG))
        assert tag is not None, f"{source} is in the collection"  # noqa: S101
        return texts.redirect(desk, old, tag.path, tag.name)
    page = desk.index.text(source)
    if page is not None:
        return texts.redirect(desk, old, page.path, page.title)
    summary = desk.summary(source)
    return texts.redirect(desk, old, summary.url, summary.title)


PAGES: dict[str, Make] = {
    "home": lambda fetch, _: home.front(TracedDesk(fetch)),
    "list": lambda fetch, name: home.list_page(TracedDesk(fetch), int(name)),
    "briefing-page": briefing,
    "tag-page": tag,
    "tag-index": lambda fetch, name: tag_pages.index_page(TracedDesk(fetch), int(name)),
    "archive": lambda fetch, _: archive.whole(TracedDesk(fetch)),
    "year": lambda fetch, name: archive.year_page(TracedDesk(fetch), name),
    "month-page": lambda fetch, name: archive.month_page(TracedDesk(fetch), name),
    "text-page": text,
    "not-found": lambda fetch, _: texts.not_found(TracedDesk(fetch)),
    "redirect": redirect,
}
