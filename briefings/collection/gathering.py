"""Gathering all summaries into one collection, which knows the answers to every question."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from briefings.briefing.front_matter import FrontMatter
from briefings.collection import Address, Destination, Mention, Place, Text, Thread, Whole
from briefings.collection.tags import Tag, TagCount, aliases, gather_tags, newest, old_addresses, settled, weight
from briefings.draft.entities.register import NONE, Register
from briefings.errors import Issue, Stop, issue, warning
from briefings.summary import Summary
from briefings.text import dates, slugs
from briefings.text.near import Names


class Collection(msgspec.Struct, frozen=True):
    """Every briefing that a build includes, as a whole: an `Index` that knows the answers."""

    listed: tuple[str, ...]
    gone: tuple[str, ...] = ()
    by_path: dict[str, Summary] = {}
    slugs: dict[str, str] = {}
    positions: dict[str, int] = {}
    #: What orders each by date.
    days: dict[str, tuple[str, float]] = {}
    by_tag: dict[str, tuple[Tag, tuple[str, ...]]] = {}
    #: The keys of other spellings of tags, each with the key of its tag, and the addresses that they would have.
    same: dict[str, str] = {}
    old_tags: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    by_month: dict[str, tuple[str, ...]] = {}
    by_thread: dict[str, tuple[str, ...]] = {}
    mentions: dict[str, tuple[Mention, ...]] = {}
    plain: tuple[Text, ...] = ()
    shown: tuple[str, ...] = ()
    unusable: int = 0
    #: Content paths, slugs, addresses and tags (as `tag:` and the key) that exist but are not built, with the reason
    #: (broken, draft, expired).
    omitted: dict[str, str] = {}

    def order(self) -> tuple[str, ...]:
        return self.listed

    def withdrawn(self) -> tuple[str, ...]:
        return self.gone

    def whole(self) -> Whole:
        summaries = [self.by_path[path] for path in self.listed]
        days = [each.date for each in summaries if each.date]
        minutes = sum(each.minutes for each in summaries)
        updated = dates.latest(each.updated for each in summaries)
        return Whole(len(summaries), days[-1] if days else "", days[0] if days else "", minutes, updated)

    def place(self, path: str) -> Place | None:
        summary = self.by_path.get(path)
        if summary is None:
            return None
        at = self.positions.get(path, -1)
        newer = self.listed[at - 1] if at > 0 else ""
        older = self.listed[at + 1] if 0 <= at < len(self.listed) - 1 else ""
        return Place(summary, newer, older, self.mentions.get(path, ()))

    def by_slug(self, slug: str) -> str:
        return self.slugs.get(slug, "")

    def tags(self) -> tuple[TagCount, ...]:
        return tuple(TagCount(key, tag.name, tag.slug, len(paths)) for key, (tag, paths) in self.by_tag.items())

    def tag(self, key: str) -> Tag | None:
        key = self.same.get(key, key)
        return self.by_tag[key][0] if key in self.by_tag else None

    def description(self, key: str) -> str:
        return self.descriptions.get(key, "")

    def tag_aliases(self) -> dict[str, str]:
        return self.old_tags

    def members(self, key: str) -> tuple[str, ...]:
        return self.by_tag[key][1] if key in self.by_tag else ()

    def peers(self, key: str) -> dict[str, tuple[str, float]]:
        return {path: self.days[path] for path in self.members(key)} if self.weight(key) else {}

    def newest(self, key: str) -> tuple[str, ...]:
        return newest(self.members(key))

    def weight(self, key: str) -> int:
        return weight(len(self.members(key)))

    def months(self) -> dict[str, int]:
        return {month: len(paths) for month, paths in self.by_month.items()}

    def month(self, month: str) -> tuple[str, ...]:
        return self.by_month.get(month, ())

    def undated(self) -> tuple[str, ...]:
        return tuple(path for path in self.listed if not self.by_path[path].date)

    def threads(self) -> tuple[Thread, ...]:
        running = [Thread(name, len(paths), paths[-1]) for name, paths in self.by_thread.items() if len(paths) > 1]
        return tuple(sorted(running, key=lambda each: (self.positions[each.newest], each.name)))

    def thread(self, name: str) -> tuple[str, ...]:
        return self.by_thread.get(name, ())

    def corrected(self) -> tuple[str, ...]:
        return tuple(path for path in self.listed if self.by_path[path].corrections)

    def addresses(self) -> tuple[Address, ...]:
        every = [self.by_path[path] for path in (*self.listed, *self.gone)]
        return tuple(Address(each.path, each.url, each.aliases) for each in every)

    def updates(self) -> dict[str, str]:
        return {path: each.updated for path, each in self.by_path.items()}

    def texts(self) -> tuple[Text, ...]:
        return self.plain

    def text(self, path: str) -> Destination | None:
        found = [each for each in self.plain if each.path == path]
        return Destination(found[0].title, found[0].url, path) if found else None

    def media(self) -> tuple[str, ...]:
        return self.shown

    def broken(self) -> int:
        return self.unusable

    def left_out(self, name: str) -> str:
        return self.omitted.get(name, "")

    def nearest(self, name: str) -> tuple[str, ...]:
        kind, _, wanted = name.partition(":")
        return self.names(kind).alike(wanted)

    def names(self, kind: str) -> Names:
        """Everything that a link of a kind may name."""
        if kind == "slug":
            return Names(self.slugs)
        if kind == "tag":
            return Names(tag.name for tag, _ in self.by_tag.values())
        return Names([*self.by_path, *(text.path for text in self.plain)])


class Beside(msgspec.Struct, frozen=True):
    """What a collection knows beside briefings: plain pages, files that bodies show, what is left out and why, and what
    is settled of tags; `broken` counts files left out for their errors.
    """

    texts: tuple[Text, ...] = ()
    media: tuple[str, ...] = ()
    omitted: dict[str, str] = {}
    broken: int = 0
    register: Register = NONE


def gather(summaries: Iterable[Summary], beside: Beside = Beside()) -> tuple[Collection, list[Issue]]:  # noqa: B008
    """The collection of these briefings, newest first, undated last, on one date by slug; raises Stop
    where two claim one address.
    """
    register = beside.register
    in_order = sorted(summaries, key=lambda each: each.path)
    if register.entries:
        in_order = [settled(each, register) for each in in_order]
    told_apart, issues = tell_apart(in_order)
    days = {each.path: dates.sort_key(each.date) for each in told_apart}
    by_name = sorted((each for each in told_apart if each.status != "withdrawn"), key=lambda each: each.slug)
    listed = sorted(by_name, key=lambda each: days[each.path], reverse=True)
    by_path = {each.path: each for each in told_apart}
    # by the slug as it was written too, for that is how others link it
    by_slug = {
        slug: each.path for own, each in zip(in_order, told_apart, strict=True) for slug in (own.slug, each.slug)
    }
    by_address = {address: each.path for each in told_apart for address in (*each.aliases, each.url)}
    withdrawn = [each for each in told_apart if each.status == "withdrawn"]
    by_tag, same = gather_tags(listed), aliases(register)
    collection = Collection(
        listed=tuple(each.path for each in listed),
        gone=tuple(each.path for each in withdrawn),
        by_path=by_path,
        slugs=by_slug,
        positions={each.path: number for number, each in enumerate(listed)},
        days=days,
        by_tag=by_tag,
        same=same,
        old_tags=old_addresses(by_tag, same),
        descriptions={slugs.tag_key(each.name): each.description for each in register.entries if each.description},
        by_month=grouped((each.date[:7], each.path) for each in listed),
        by_thread={name: paths[::-1] for name, paths in grouped((each.thread, each.path) for each in listed).items()},
        mentions=mentions_of(
            listed, {"content": {path: path for path in by_path}, "slug": by_slug, "path": by_address}
        ),
        plain=beside.texts,
        shown=beside.media,
        unusable=beside.broken,
        omitted={**dict.fromkeys(tag_names(withdrawn), "what has it is withdrawn"), **beside.omitted},
    )
    return collection, issues


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Paths by what they belong to; what belongs to nothing is left out."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name, path in pairs:
        if name:
            groups[name].append(path)
    return {name: tuple(paths) for name, paths in groups.items()}


def tag_names(summaries: Iterable[Summary | FrontMatter]) -> Iterator[str]:
    """Their tags, as `omitted` names them."""
    return (f"tag:{slugs.tag_key(tag)}" for each in summaries for tag in each.tags)


def mentions_of(listed: Sequence[Summary], known: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[Mention, ...]]:
    """Who links to each content path, newest first, each once with the first sentence that does; `known` are content
    paths by kind of link and what it names.
    """
    found: dict[str, dict[str, Mention]] = defaultdict(dict)
    for summary in listed:
        for link in summary.links:
            target = known.get(link.kind, {}).get(link.target, "")
            if target and target != summary.path:
                found[target].setdefault(summary.path, Mention(summary.path, link.sentence))
    return {path: tuple(mentions.values()) for path, mentions in found.items()}


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
