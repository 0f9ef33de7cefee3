"""What every page is made with: the collection, the site's settings, and each briefing's list item, made once."""

from collections.abc import Iterable, Sequence

from briefings.collection import Collection
from briefings.collection.tags import Tag
from briefings.config import Config
from briefings.page import Alternate, Head, Item, Kicker, Range, TagLink, YearRows, link
from briefings.page.addressing import absolute
from briefings.summary import Summary
from briefings.text import dates, slugs
from briefings.text.languages import direction

ATOM = "application/atom+xml"
JSON = "application/feed+json"


class Desk:
    """Where pages are put together; nothing here changes after it is made but the items that were asked for."""

    def __init__(self, collection: Collection, config: Config, base_url: str) -> None:
        self.collection = collection
        self.config = config
        self.base_url = base_url
        self.items: dict[str, Item] = {}
        self.links: dict[str, TagLink] = {}
        self.site_feeds = self.feeds("/", config.title)

    def head(self, path: str, title: str, **more: object) -> Head:
        """The head of a page; feeds of the site unless `alternates` names others."""
        language = str(more.get("language") or self.config.language)
        settings = {
            "description": self.config.motto,
            "alternates": self.site_feeds,
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

    def tag_link(self, name: str) -> TagLink:
        """A tag in its canonical spelling."""
        key = slugs.tag_key(name)
        if key not in self.links:
            tag = self.collection.tags[key]
            self.links[key] = TagLink(tag.name, link(tag.path), len(tag.members))
        return self.links[key]

    def item(self, summary: Summary) -> Item:
        """What lists show of a briefing."""
        if summary.slug not in self.items:
            self.items[summary.slug] = self.make_item(summary)
        return self.items[summary.slug]

    def make_item(self, summary: Summary) -> Item:
        """Tags of a withdrawn briefing are in no list, so they have no link."""
        known = dict.fromkeys(key for key in map(slugs.tag_key, summary.tags) if key in self.collection.tags)
        tags = tuple(self.tag_link(key) for key in known)
        language = summary.language or self.config.language
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
            direction=direction(language),
            numbers=summary.numbers,
        )

    def kicker(self, summary: Summary, tags: Sequence[TagLink]) -> Kicker | None:
        """The running story, else the first tag."""
        if summary.thread:
            tag = self.collection.tags.get(slugs.tag_key(summary.thread))
            return Kicker(summary.thread, link(tag.path) if tag else "")
        return Kicker(tags[0].name, tags[0].url) if tags else None

    def at(self, numbers: Iterable[int]) -> tuple[Item, ...]:
        """The items at these positions of the collection."""
        return tuple(self.item(self.collection.summaries[number]) for number in numbers)

    def range(self, numbers: Sequence[int]) -> Range:
        """How much stands at these positions (newest first)."""
        summaries = [self.collection.summaries[number] for number in numbers]
        dated = [each.date for each in summaries if each.date]
        minutes = sum(each.minutes for each in summaries)
        return Range(len(summaries), dated[-1] if dated else "", dated[0] if dated else "", minutes)

    def years(self, numbers: Iterable[int]) -> tuple[YearRows, ...]:
        """The items at these positions, under their years."""
        groups: dict[str, list[Item]] = {}
        for item in self.at(numbers):
            groups.setdefault(item.date[:4], []).append(item)
        return tuple(YearRows(year, tuple(items)) for year, items in groups.items())

    def top(self, tags: Iterable[Tag], most: int) -> tuple[TagLink, ...]:
        """The most frequent of these tags."""
        chosen = sorted(tags, key=lambda tag: (-len(tag.members), tag.name))[:most]
        return tuple(self.tag_link(tag.name) for tag in chosen)


def span_note(range_: Range) -> str:
    """ "July 2018 to December 2019, 20 briefings"."""
    first, last = (dates.month(each) if each else "" for each in (range_.first, range_.last))
    count = f"{range_.count} briefing{'' if range_.count == 1 else 's'}"
    when = first if first == last else f"{first} to {last}"
    return f"{when}, {count}" if when else count
