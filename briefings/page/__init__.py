"""A page: one address, its template, and everything that the template may see.

Every `url` in these structs is a placeholder made by `link()`: U+0002, a path of the site, U+0003. A template writes it
as it is (`href="{{ item.url }}"`); when the page is finished, `fill()` makes it relative to that page, or absolute
where the page asks for it. So a part of a page may be rendered once and used on many.
"""

import functools

import msgspec

from briefings.draft.parts import Correction, Number, Organization, Person, Place, Quote, SeedTie, Source
from briefings.text import addresses


@functools.lru_cache(65_536)
def link(path: str, anchor: str = "") -> str:
    """The placeholder for a path of the site such as `/tags/nato/`, to be filled in when the page is finished. It is
    remembered, because each briefing is linked from several pages.
    """
    return f"\x02{addresses.path(path)}{'#' if anchor else ''}{addresses.path(anchor)}\x03"


class TagLink(msgspec.Struct, frozen=True):
    """A tag as a list shows it: its name, its page, and on how many briefings it is."""

    name: str
    url: str
    count: int = 0


class Kicker(msgspec.Struct, frozen=True):
    """The line above a headline: the story it belongs to or its first tag; without a page, `url` is empty."""

    name: str
    url: str = ""


class Item(msgspec.Struct, frozen=True):
    """What a list shows of one briefing. `date` and `updated` are ISO 8601 or empty; `sources` counts them; `numbers`
    are the first two.
    """

    url: str
    title: str
    date: str = ""
    updated: str = ""
    summary: str = ""
    kicker: Kicker | None = None
    tags: tuple[TagLink, ...] = ()
    place: str = ""
    minutes: int = 1
    sources: int = 0
    status: str = "published"
    language: str = ""
    direction: str = ""
    numbers: tuple[Number, ...] = ()


class Alternate(msgspec.Struct, frozen=True):
    """A feed of a page."""

    title: str
    url: str
    type: str


class Head(msgspec.Struct, frozen=True):
    """What every page has. `path` is the page's own address, as `/tags/nato/`; `section` the entry of the navigation
    that it belongs to, as `/tags/`; `canonical` the whole address; `direction` is ltr or rtl.
    """

    path: str
    title: str
    canonical: str
    description: str = ""
    section: str = ""
    language: str = "en"
    direction: str = "ltr"
    alternates: tuple[Alternate, ...] = ()
    #: Absolute links, because the page is served at any depth.
    absolute: bool = False


class PageLink(msgspec.Struct, frozen=True):
    """A neighbour in a numbered list; `note` says what is there ("July 2018 to December 2019, 20 briefings")."""

    label: str
    url: str
    note: str = ""


class Pager(msgspec.Struct, frozen=True):
    """Where a page of a list stands; `current` is its own label."""

    current: str
    newer: PageLink | None = None
    older: PageLink | None = None
    newest: PageLink | None = None
    oldest: PageLink | None = None


class Range(msgspec.Struct, frozen=True):
    """How much there is: `first` and `last` are ISO dates or empty, `minutes` the time to read it all."""

    count: int
    first: str = ""
    last: str = ""
    minutes: int = 0


class Story(msgspec.Struct, frozen=True):
    """A running story in a list: its newest briefing is the way in."""

    name: str
    url: str
    count: int
    last: str


class Corrected(msgspec.Struct, frozen=True):
    """A briefing that was corrected lately."""

    title: str
    url: str
    date: str
    note: str
    language: str = ""
    direction: str = ""


class HomePage(msgspec.Struct, frozen=True, tag="home.html"):
    """The front page: the newest leads, three follow, then rows, then the tail."""

    head: Head
    range: Range
    lead: Item | None = None
    seconds: tuple[Item, ...] = ()
    rows: tuple[Item, ...] = ()
    tail: tuple[Item, ...] = ()
    stories: tuple[Story, ...] = ()
    mentioned: tuple[TagLink, ...] = ()
    corrected: tuple[Corrected, ...] = ()
    pager: Pager | None = None


class YearRows(msgspec.Struct, frozen=True):
    """The rows of one year; `year` is empty for the undated."""

    year: str
    items: tuple[Item, ...]


class ListPage(msgspec.Struct, frozen=True, tag="list.html"):
    """A numbered page of all briefings (`/page/1/`)."""

    head: Head
    range: Range
    years: tuple[YearRows, ...]
    pager: Pager


class Step(msgspec.Struct, frozen=True):
    """A way on from a briefing: "Older", "Newer", "Before, in this story"."""

    label: str
    title: str
    url: str
    language: str = ""
    direction: str = ""


class Related(msgspec.Struct, frozen=True):
    """A related briefing with the reason, as "Both are about Erbil and NATO"."""

    item: Item
    reason: str


class Backlink(msgspec.Struct, frozen=True):
    """A briefing that links here, with the sentence in which it does."""

    title: str
    url: str
    sentence: str
    date: str = ""
    language: str = ""
    direction: str = ""


class Moment(msgspec.Struct, frozen=True):
    """One briefing of a running story in its timeline."""

    date: str
    title: str
    url: str
    current: bool = False
    language: str = ""
    direction: str = ""


class Timeline(msgspec.Struct, frozen=True):
    """A running story, oldest first; `position` is that of this briefing, counted from 1."""

    name: str
    position: int
    moments: tuple[Moment, ...]


class BriefingPage(msgspec.Struct, frozen=True, tag="briefing.html"):
    """One briefing. `body` is HTML, `updated` an ISO date or empty; `standfirst` is the summary, empty where the text
    opens with the same words.
    """

    head: Head
    item: Item
    body: str
    standfirst: str = ""
    updated: str = ""
    authors: tuple[str, ...] = ()
    agency: str = ""
    key_points: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    corrections: tuple[Correction, ...] = ()
    seeds: tuple[SeedTie, ...] = ()
    timeline: Timeline | None = None
    related: tuple[Related, ...] = ()
    backlinks: tuple[Backlink, ...] = ()
    steps: tuple[Step, ...] = ()
    #: Where a name that is also a tag leads: {"NATO": placeholder}.
    tag_urls: dict[str, str] = {}
    extra: dict[str, object] = {}


class Bar(msgspec.Struct, frozen=True):
    """One month of a chart, in units of its view box; `now` marks the newest."""

    x: int
    y: int
    width: int
    height: int
    now: bool = False


class Chart(msgspec.Struct, frozen=True):
    """Briefings a month: `title` says it in words."""

    title: str
    width: int
    height: int
    bars: tuple[Bar, ...]
    years: tuple[str, ...]


class TagPage(msgspec.Struct, frozen=True, tag="tag.html"):
    """A page of the briefings with one tag; only the newest has `chart`, `often_with`, and the register's
    `description` of the tag.
    """

    head: Head
    name: str
    range: Range
    years: tuple[YearRows, ...]
    often_with: tuple[TagLink, ...] = ()
    chart: Chart | None = None
    pager: Pager | None = None
    feed: str = ""
    description: str = ""


class Letter(msgspec.Struct, frozen=True):
    """The tags under one letter of the index."""

    letter: str
    tags: tuple[TagLink, ...]


class TagsPage(msgspec.Struct, frozen=True, tag="tags.html"):
    """A page of the index of tags."""

    head: Head
    tags: int
    briefings: int
    letters: tuple[Letter, ...]
    pager: Pager | None = None


class MonthCount(msgspec.Struct, frozen=True):
    """A month of the archive; without briefings `url` is empty."""

    name: str
    count: int
    url: str = ""


class YearMonths(msgspec.Struct, frozen=True):
    """A year of the archive: its months up to the newest."""

    year: str
    url: str
    months: tuple[MonthCount, ...]


class Day(msgspec.Struct, frozen=True):
    """A day of a calendar (0 outside the month); without briefings `url` is empty."""

    day: int
    count: int = 0
    url: str = ""


class Calendar(msgspec.Struct, frozen=True):
    """A month as weeks from Monday to Sunday; `month` is `2021-02`."""

    month: str
    weeks: tuple[tuple[Day, ...], ...]


class ArchivePage(msgspec.Struct, frozen=True, tag="archive.html"):
    """All years (`/archive/`) or one (`/archive/2021/`), with the newest month as a calendar."""

    head: Head
    range: Range
    years: tuple[YearMonths, ...]
    calendar: Calendar | None = None
    undated: tuple[Item, ...] = ()


class MonthPage(msgspec.Struct, frozen=True, tag="month.html"):
    """The briefings of one month (`/archive/2021/02/`), newest first; a day's first row has the id `d18`."""

    head: Head
    month: str
    range: Range
    days: tuple[YearRows, ...]
    calendar: Calendar
    newer: PageLink | None = None
    older: PageLink | None = None


class TextPage(msgspec.Struct, frozen=True, tag="page.html"):
    """A plain page from `content/pages/`. `body` is HTML."""

    head: Head
    body: str
    summary: str = ""
    updated: str = ""
    extra: dict[str, object] = {}


class NotFoundPage(msgspec.Struct, frozen=True, tag="404.html"):
    """What a reader sees at an address that is none."""

    head: Head
    newest: tuple[Item, ...] = ()


class RedirectPage(msgspec.Struct, frozen=True, tag="redirect.html"):
    """An old address that leads to a new one."""

    head: Head
    target: str


Page = (
    HomePage
    | ListPage
    | BriefingPage
    | TagPage
    | TagsPage
    | ArchivePage
    | MonthPage
    | TextPage
    | NotFoundPage
    | RedirectPage
)


class NavLink(msgspec.Struct, frozen=True):
    """An entry of the navigation; `section` is its path on this site, empty where it leads elsewhere."""

    label: str
    url: str
    section: str = ""


class SiteView(msgspec.Struct, frozen=True):
    """What every template may see of the site, as `site`."""

    title: str
    motto: str
    language: str
    direction: str
    nav: tuple[NavLink, ...]
    foot: tuple[NavLink, ...]
    footer: str
    home: str
    atom: str
    json: str
    author: str = ""
    generator: str = ""
    #: Whether the tree is to be opened from disk: some browsers then want `file:` in the policy.
    file_links: bool = False
