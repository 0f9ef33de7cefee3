"""Which pages the site has: their addresses, what each is made from, and who claims it; the pages come later."""

from collections.abc import Iterator

import msgspec

from briefings.page import archive, home, tag_pages
from briefings.page.items import Desk
from briefings.page.pagination import Leaves

#: Before the content file that claims an old address.
ALIAS_OF = "an alias of "
#: Before the key of the tag that another spelling leads to, where a content file would be.
TAG = "tag:"


class Planned(msgspec.Struct, frozen=True):
    """A page that there will be: its path on the site, the kind and name that it is made by, who claims its address (a
    content file, or words such as "the index of tags"), and the content file that it stands for, if any.
    """

    path: str
    kind: str
    name: str
    claimant: str
    source: str = ""


def planned(desk: Desk) -> Iterator[Planned]:
    """Every page of the site."""
    yield from leaves(home.home_leaves(desk), "/", ("home", "list", ""), "the list of all briefings")
    for number in range(len(tag_pages.index_groups(desk))):
        yield Planned(tag_pages.index_path(number), "tag-index", str(number), "the index of tags")
    for tag in desk.index.tags():
        pages = tag_pages.tag_leaves(desk, tag.key)
        yield from leaves(pages, f"/tags/{tag.slug}/", ("tag-page", "tag-page", tag.key), f"the tag {tag.name!r}")
    for old, key in desk.index.tag_aliases().items():
        yield Planned(old, "redirect", f"{TAG}{key}>{old}", "another spelling of a tag")
    yield from archive_pages(desk)
    yield Planned("/404.html", "not-found", "", "the page for addresses that are none")
    yield from written(desk)


def leaves(pages: Leaves, folder: str, kinds: tuple[str, str, str], claimant: str) -> Iterator[Planned]:
    """The pages of a list; `kinds` are that of its front, that of its numbered pages, and what the list is of."""
    front, numbered, of = kinds
    for leaf in pages:
        kind = numbered if leaf.number else front
        yield Planned(leaf.path(folder), kind, f"{leaf.number}:{of}" if of else str(leaf.number), claimant)


def archive_pages(desk: Desk) -> Iterator[Planned]:
    """The archive, its years, its months."""
    yield Planned("/archive/", "archive", "", "the archive")
    for year in archive.years_of(desk):
        yield Planned(f"/archive/{year}/", "year", year, "the archive")
    for month in archive.months_of(desk):
        yield Planned(archive.month_path(month), "month-page", month, "the archive")


def written(desk: Desk) -> Iterator[Planned]:
    """Pages that a content file stands for, and redirects from their old addresses."""
    for each in desk.index.addresses():
        yield Planned(each.url, "briefing-page", each.path, each.path, each.path)
    for text in desk.index.texts():
        yield Planned(text.url, "text-page", text.path, text.path, text.path)
    named = [(each.path, each.aliases) for each in desk.index.addresses()]
    named += [(each.path, each.aliases) for each in desk.index.texts()]
    for path, olds in named:
        for old in dict.fromkeys(olds):
            yield Planned(old, "redirect", f"{path}>{old}", f"{ALIAS_OF}{path}", path)
