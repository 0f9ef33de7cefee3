"""The index of tags, and the pages of each tag."""

import itertools
import unicodedata
from collections import Counter
from collections.abc import Sequence

from briefings.collection.tags import TagCount
from briefings.page import Item, Letter, PageLink, Pager, TagLink, TagPage, TagsPage, link
from briefings.page.charts import chart
from briefings.page.items import Desk, counted, range_of
from briefings.page.pagination import Leaves, pager
from briefings.text import slugs

#: Tags on a page of the index.
INDEX = 300
OFTEN_WITH = 5


def tag_leaves(desk: Desk, key: str) -> Leaves:
    """The pages of a tag, newest first."""
    return Leaves(desk.index.members(key), desk.config.build.per_page)


def tag_page(desk: Desk, key: str, number: int) -> TagPage:
    """One page (0 is the front); the front alone says how much there is in all and what occurs with the tag."""
    tag, pages = desk.index.tag(key), tag_leaves(desk, key)
    assert tag is not None, f"{key} is a tag of the collection"  # noqa: S101
    index = len(pages) - number if number else 0
    leaf = pages[index]
    front = not leaf.number
    title = tag.name if front else f"{tag.name}, page {leaf.number}"
    feeds = desk.feeds(tag.path, tag.name) if desk.config.feeds.per_tag else ()
    description = desk.index.description(key)
    told = {"description": description or f"Briefings on {tag.name}", "alternates": feeds}
    head = desk.head(leaf.path(tag.path), title, section="/tags/", **told)
    items = desk.at(desk.index.members(key) if front else leaf.members)
    return TagPage(
        head=head,
        name=tag.name,
        range=range_of(items),
        years=desk.years(leaf.members),
        often_with=often_with(items, key) if front else (),
        chart=chart(tag.name, [each.date for each in items]) if front else None,
        pager=pager(desk, tag.path, pages, index),
        feed=feeds[0].url if feeds and front else "",
        description=description if front else "",
    )


def often_with(items: Sequence[Item], key: str) -> tuple[TagLink, ...]:
    """The tags that most often stand beside this one, whose `items` these are, with how often."""
    counts = Counter(itertools.chain.from_iterable([each.tags for each in items]))
    most = sorted(counts.items(), key=lambda each: (-each[1], slugs.tag_key(each[0].name)))
    others = [(tag, count) for tag, count in most if slugs.tag_key(tag.name) != key][:OFTEN_WITH]
    return tuple(TagLink(tag.name, tag.url, count) for tag, count in others)


def index_groups(desk: Desk) -> list[list[TagCount]]:
    """The tags on each page of the index, by letter."""
    tags = sorted(desk.index.tags(), key=lambda tag: (initial(tag), sort_name(tag), tag.name))
    return [tags[start : start + INDEX] for start in range(0, len(tags), INDEX)] or [[]]


def index_page(desk: Desk, number: int) -> TagsPage:
    """One page of the index (`/tags/`, `/tags/page/2/` and so on), counted from 0."""
    groups = index_groups(desk)
    letters: dict[str, list[TagLink]] = {}
    for tag in groups[number]:
        letters.setdefault(initial(tag), []).append(counted(tag))
    title = "Index of tags" if not number else f"Index of tags, page {number + 1}"
    return TagsPage(
        head=desk.head(
            index_path(number), title, section="/tags/", description="Every tag, with its number of briefings."
        ),
        tags=len(desk.index.tags()),
        briefings=desk.index.whole().count,
        letters=tuple(Letter(letter, tuple(links)) for letter, links in letters.items()),
        pager=index_pager(groups, number),
    )


def index_pager(groups: list[list[TagCount]], number: int) -> Pager | None:
    """The way to the letters before and after."""
    if len(groups) == 1:
        return None
    before = index_link(groups, number - 1) if number else None
    after = index_link(groups, number + 1) if number + 1 < len(groups) else None
    return Pager(letters_of(groups[number]), newer=before, older=after)


def index_link(groups: list[list[TagCount]], number: int) -> PageLink:
    """A link to another page of the index."""
    return PageLink(letters_of(groups[number]), link(index_path(number)), f"{len(groups[number])} tags")


def index_path(number: int) -> str:
    """The address of a page of the index, counted from 0."""
    return f"/tags/page/{number + 1}/" if number else "/tags/"


def letters_of(tags: Sequence[TagCount]) -> str:
    """ "A to F"."""
    first, last = initial(tags[0]), initial(tags[-1])
    return first if first == last else f"{first} to {last}"


def initial(tag: TagCount) -> str:
    """The letter that a tag stands under: without accents, `0–9` for digits, `#` for signs."""
    letter = sort_name(tag)[:1].upper()
    return "0–9" if letter.isdigit() else letter if letter.isalpha() else "#"


def sort_name(tag: TagCount) -> str:
    """A name without accents and case, to sort by."""
    plain = unicodedata.normalize("NFKD", tag.name.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))
