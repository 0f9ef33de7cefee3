"""How briefings belong together: one shared index, so that no page ever scans the collection."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from briefings.briefing.front_matter import FrontMatter
from briefings.collection.tags import Tag, gather_tags
from briefings.errors import Issue, Stop, issue, warning
from briefings.summary import Summary
from briefings.text import dates, slugs


class Destination(msgspec.Struct, frozen=True):
    """Where a link may lead: a page's title, its path on the site, and the ids on it where they are known."""

    title: str
    path: str
    anchors: tuple[str, ...] | None = None


class Collection(msgspec.Struct, frozen=True):
    """Every briefing that a build includes. Numbers are positions in `summaries`, newest first, undated last."""

    summaries: tuple[Summary, ...]
    #: Withdrawn briefings keep their page, but stand in no list.
    withdrawn: tuple[Summary, ...] = ()
    tags: dict[str, Tag] = {}
    months: dict[str, tuple[int, ...]] = {}
    #: Running stories, oldest first.
    threads: dict[str, tuple[int, ...]] = {}
    by_slug: dict[str, Summary] = {}
    by_path: dict[str, Summary] = {}
    #: By every address that leads to one, old ones too.
    by_address: dict[str, Summary] = {}
    position: dict[str, int] = {}
    #: Plain pages by content path.
    pages: dict[str, Destination] = {}
    #: Content paths, slugs, addresses and tags (as `tag:` and the key) that exist but are not built, with the reason
    #: (broken, draft, expired).
    left_out: dict[str, str] = {}


def gather(
    summaries: Iterable[Summary], pages: Mapping[str, Destination], left_out: Mapping[str, str]
) -> tuple[Collection, list[Issue]]:
    """The collection of these briefings and plain pages; raises Stop where two claim one address."""
    in_order = sorted(summaries, key=lambda each: each.path)
    told_apart, issues = tell_apart(in_order)
    listed = newest_first(each for each in told_apart if each.status != "withdrawn")
    withdrawn = tuple(each for each in told_apart if each.status == "withdrawn")
    tags = gather_tags(listed)
    months: dict[str, list[int]] = defaultdict(list)
    threads: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(listed):
        if each.date:
            months[each.date[:7]].append(number)
        if each.thread:
            threads[each.thread].insert(0, number)
    collection = Collection(
        summaries=listed,
        withdrawn=withdrawn,
        tags=tags,
        months={month: tuple(numbers) for month, numbers in months.items()},
        threads={name: tuple(numbers) for name, numbers in threads.items()},
        # by the slug as it was written too, for that is how others link it
        by_slug={slug: each for own, each in zip(in_order, told_apart, strict=True) for slug in (own.slug, each.slug)},
        by_path={each.path: each for each in told_apart},
        by_address={address: each for each in told_apart for address in (*each.aliases, each.url)},
        position={each.slug: number for number, each in enumerate(listed)},
        pages=dict(pages),
        left_out={**dict.fromkeys(tag_names(withdrawn), "what has it is withdrawn"), **left_out},
    )
    return collection, issues


def tag_names(summaries: Iterable[Summary | FrontMatter]) -> Iterator[str]:
    """Their tags, as `left_out` names them."""
    return (f"tag:{slugs.tag_key(tag)}" for each in summaries for tag in each.tags)


def newest_first(summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    """By date, newest first and undated last; on one date by slug."""
    by_slug = sorted(summaries, key=lambda each: each.slug)
    return tuple(sorted(by_slug, key=lambda each: dates.sort_key(each.date), reverse=True))


def tell_apart(summaries: list[Summary]) -> tuple[list[Summary], list[Issue]]:
    """Slugs that differ only in case get a short hash (some file systems hold them for one); equal ones are a Stop."""
    seen: dict[str, Summary] = {}
    folded: dict[str, Summary] = {}
    clashes: list[Issue] = []
    issues: list[Issue] = []
    result: list[Summary] = []
    for each in summaries:
        same, first = seen.setdefault(each.slug, each), folded.setdefault(each.slug.casefold(), each)
        if same is not each:
            message = f"claims the address {each.url}, which {same.path} has already"
            clashes.append(issue(each.path, "P101", message, hint="give one of them another `slug:`"))
        elif first is not each:
            hashed = f"{each.slug[:70]}-{slugs.digest(each.slug)}"
            message = f"slug {each.slug!r} differs from that of {first.path} only in case, so it becomes {hashed!r}"
            issues.append(warning(each.path, "P102", message, hint="give one of them another `slug:`"))
            each = msgspec.structs.replace(each, slug=hashed)
        result.append(each)
    if clashes:
        raise Stop(*clashes)
    return result, issues
