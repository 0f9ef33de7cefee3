"""The index of tags, and the pages of each tag."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from briefings.collection.tags import Tag
from briefings.page import Letter, PageLink, Pager, TagLink, TagPage, TagsPage, link
from briefings.page.charts import chart
from briefings.page.items import Desk
from briefings.page.pagination import Leaf, leaves, pager
from briefings.text import slugs

#: Tags on a page of the index.
INDEX = 300
OFTEN_WITH = 5


def tag_pages(desk: Desk) -> Iterator[TagPage]:
    """Every page of every tag."""
    for tag in desk.collection.tags.values():
        pages = leaves(tag.members, desk.config.build.per_page)
        for index in range(len(pages)):
            yield tag_page(desk, tag, pages, index)


def tag_page(desk: Desk, tag: Tag, pages: list[Leaf], index: int) -> TagPage:
    """One page; the front alone says how much there is in all and what occurs with the tag."""
    leaf = pages[index]
    front = not leaf.number
    title = tag.name if front else f"{tag.name}, page {leaf.number}"
    feeds = desk.feeds(tag.path, tag.name) if desk.config.feeds.per_tag else ()
    head = desk.head(
        leaf.path(tag.path), title, section="/tags/", description=f"Briefings on {tag.name}", alternates=feeds
    )
    return TagPage(
        head=head,
        name=tag.name,
        range=desk.range(tag.members if front else leaf.members),
        years=desk.years(leaf.members),
        often_with=often_with(desk, tag) if front else (),
        chart=chart(tag.name, [desk.collection.summaries[number].date for number in tag.members]) if front else None,
        pager=pager(desk, tag.path, pages, index),
        feed=feeds[0].url if feeds and front else "",
    )


def often_with(desk: Desk, tag: Tag) -> tuple[TagLink, ...]:
    """The tags that most often stand beside this one, with how often."""
    summaries = desk.collection.summaries
    counts = Counter(key for number in tag.members for key in set(map(slugs.tag_key, summaries[number].tags)))
    del counts[slugs.tag_key(tag.name)]
    most = sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:OFTEN_WITH]
    beside = [(desk.tag_link(key), count) for key, count in most]
    return tuple(TagLink(known.name, known.url, count) for known, count in beside)


def index_pages(desk: Desk) -> Iterator[TagsPage]:
    """`/tags/` and, where there are many tags, `/tags/page/2/` and so on, by letter."""
    tags = sorted(desk.collection.tags.values(), key=lambda tag: (initial(tag), sort_name(tag), tag.name))
    groups = [tags[start : start + INDEX] for start in range(0, len(tags), INDEX)] or [[]]
    for number in range(len(groups)):
        yield index_page(desk, groups, number)


def index_page(desk: Desk, groups: list[list[Tag]], number: int) -> TagsPage:
    """One page of the index."""
    letters: dict[str, list[TagLink]] = {}
    for tag in groups[number]:
        letters.setdefault(initial(tag), []).append(desk.tag_link(tag.name))
    title = "Index of tags" if not number else f"Index of tags, page {number + 1}"
    return TagsPage(
        head=desk.head(
            index_path(number), title, section="/tags/", description="Every tag, with its number of briefings."
        ),
        tags=len(desk.collection.tags),
        briefings=len(desk.collection.summaries),
        letters=tuple(Letter(letter, tuple(links)) for letter, links in letters.items()),
        pager=index_pager(groups, number),
    )


def index_pager(groups: list[list[Tag]], number: int) -> Pager | None:
    """The way to the letters before and after."""
    if len(groups) == 1:
        return None
    before = index_link(groups, number - 1) if number else None
    after = index_link(groups, number + 1) if number + 1 < len(groups) else None
    return Pager(letters_of(groups[number]), newer=before, older=after)


def index_link(groups: list[list[Tag]], number: int) -> PageLink:
    """A link to another page of the index."""
    return PageLink(letters_of(groups[number]), link(index_path(number)), f"{len(groups[number])} tags")


def index_path(number: int) -> str:
    """The address of a page of the index, counted from 0."""
    return f"/tags/page/{number + 1}/" if number else "/tags/"


def letters_of(tags: Sequence[Tag]) -> str:
    """ "A to F"."""
    first, last = initial(tags[0]), initial(tags[-1])
    return first if first == last else f"{first} to {last}"


def initial(tag: Tag) -> str:
    """The letter that a tag stands under: without accents, `0–9` for digits, `#` for signs."""
    letter = sort_name(tag)[:1].upper()
    return "0–9" if letter.isdigit() else letter if letter.isalpha() else "#"


def sort_name(tag: Tag) -> str:
    """A name without accents and case, to sort by."""
    plain = unicodedata.normalize("NFKD", tag.name.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))
