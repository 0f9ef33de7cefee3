"""What every page is made with: the index of the collection, the site's settings, and the list item of each
briefing.
"""

from collections.abc import Iterable, Sequence

from briefings.collection import Index
from briefings.collection.tags import TagCount
from briefings.config import Config
from briefings.page import Alternate, Head, Item, Kicker, Range, TagLink, YearRows, link
from briefings.page.addressing import absolute
from briefings.summary import Summary
from briefings.text import dates, slugs
from briefings.text.languages import direction

ATOM = "application/atom+xml"
JSON = "application/feed+json"


class Desk:
    """Where pages are put together. Briefings are named by the paths of their content files."""

    def __init__(self, index: Index, config: Config, base_url: str) -> None:
        self.index = index
        self.config = config
        self.base_url = base_url

    def head(self, path: str, title: str, **more: object) -> Head:
        """The head of a page; feeds of the site unless `alternates` names others."""
        language = str(more.get("language") or self.config.language)
        settings = {
            "description": self.config.motto,
            "alternates": self.feeds("/", self.config.title),
            **more,
            "language": language,
            "direction": direction(language),
        }
        return Head(path=path, title=title, canonical=absolute(self.base_url, path), **settings)  # type: ignore[arg-type]

    def feeds(self, folder: str, title: str) -> tuple[Alternate, ...]:
        """The two feeds in a folder of the site."""
        return (
            Alternate(f"{title} (Atom)", link(f"{folder}atom.xml"), ATOM),
            Alternate(f"{title} (JSON Feed)", link(f"{folder}feed.json"), JSON),
        )

    def summary(self, path: str) -> Summary:
        """A briefing of the collection as others see it."""
        place = self.index.place(path)
        assert place is not None, f"{path} is in the collection"  # noqa: S101
        return place.summary

    def tag_links(self, names: Iterable[str]) -> tuple[TagLink, ...]:
        """Tags in their canonical spelling, each once; one that nothing else in the lists has is left out."""
        tags = [self.index.tag(key) for key in dict.fromkeys(map(slugs.tag_key, names))]
        return tuple(dict.fromkeys(TagLink(tag.name, link(tag.path)) for tag in tags if tag is not None))

    def item(self, path: str) -> Item:
        """What lists show of a briefing."""
        return self.make_item(self.summary(path))

    def make_item(self, summary: Summary) -> Item:
        """Tags of a withdrawn briefing are in no list, so they have no link."""
        tags = self.tag_links(summary.tags)
        language, way = self.tongue(summary)
        return Item(
            url=link(summary.url),
            title=summary.title,
            date=summary.date,
            updated=summary.updated,
            summary=summary.summary,
            kicker=self.kicker(summary, tags),
            tags=tags,
            place=summary.place,
            minutes=summary.minutes,
            sources=summary.sources,
            status=summary.status,
            language=language,
            direction=way,
            numbers=summary.numbers,
        )

    def tongue(self, summary: Summary) -> tuple[str, str]:
        """The language of a briefing, and the direction in which it is read."""
        language = summary.language or self.config.language
        return language, direction(language)

    def kicker(self, summary: Summary, tags: Sequence[TagLink]) -> Kicker | None:
        """The running story, else the first tag."""
        if summary.thread:
            tag = self.index.tag(slugs.tag_key(summary.thread))
            return Kicker(summary.thread, link(tag.path) if tag else "")
        return Kicker(tags[0].name, tags[0].url) if tags else None

    def at(self, paths: Iterable[str]) -> tuple[Item, ...]:
        """The items of these briefings."""
        return tuple(map(self.item, paths))

    def range(self, paths: Iterable[str]) -> Range:
        """How much there is in these briefings (newest first)."""
        return range_of(self.at(paths))

    def span(self, paths: Sequence[str]) -> Range:
        """How many these briefings are (newest first) and from when to when, without the time that they take."""
        last = self.item(paths[0]).date if paths else ""
        first = next((day for path in reversed(paths) if (day := self.item(path).date)), "") if last else ""
        return Range(len(paths), first, last)

    def whole(self) -> Range:
        """How much there is in all."""
        whole = self.index.whole()
        return Range(whole.count, whole.first, whole.last, whole.minutes)

    def years(self, paths: Iterable[str]) -> tuple[YearRows, ...]:
        """The items of these briefings, under their years."""
        groups: dict[str, list[Item]] = {}
        for item in self.at(paths):
            groups.setdefault(item.date[:4], []).append(item)
        return tuple(YearRows(year, tuple(items)) for year, items in groups.items())


def range_of(items: Sequence[Item]) -> Range:
    """How much there is in these items (newest first)."""
    dated = [each.date for each in items if each.date]
    minutes = sum([each.minutes for each in items])
    return Range(len(items), dated[-1] if dated else "", dated[0] if dated else "", minutes)


def counted(tag: TagCount) -> TagLink:
    """A tag with the number of its briefings."""
    return TagLink(tag.name, link(f"/tags/{tag.slug}/"), tag.count)


def span_note(range_: Range) -> str:
    """ "July 2018 to December 2019, 20 briefings"."""
    first, last = (dates.month(each) if each else "" for each in (range_.first, range_.last))
    count = f"{range_.count} briefing{'' if range_.count == 1 else 's'}"
    when = first if first == last else f"{first} to {last}"
    return f"{when}, {count}" if when else count
