"""Tags of the whole collection: which are the same, how each is spelled, who has it."""

import functools
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from briefings.errors import Stop, issue
from briefings.summary import Summary
from briefings.text import slugs


class Tag(msgspec.Struct, frozen=True, dict=True):
    """A tag: `members` are positions in the collection, newest first."""

    name: str
    slug: str
    members: tuple[int, ...]

    @functools.cached_property
    def positions(self) -> frozenset[int]:
        """The members as a set, made when the first briefing asks who shares the tag."""
        return frozenset(self.members)

    @property
    def path(self) -> str:
        """Its page on the site."""
        return f"/tags/{self.slug}/"


def gather_tags(summaries: Sequence[Summary]) -> dict[str, Tag]:
    """Tags by key, in the order of their keys; raises Stop where two different ones would have one address."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    members: dict[str, list[int]] = defaultdict(list)
    for number, summary in enumerate(summaries):
        for key, name in {slugs.tag_key(name): name for name in summary.tags}.items():
            spellings[key][name] += 1
            members[key].append(number)
    tags = {key: Tag(spelling(spellings[key]), slugs.slug(key), tuple(members[key])) for key in sorted(members)}
    refuse_clashes(tags, summaries)
    return tags


def spelling(counts: Counter[str]) -> str:
    """The most frequent spelling, else the first by code point."""
    return min(counts, key=lambda name: (-counts[name], name))


def refuse_clashes(tags: dict[str, Tag], summaries: Sequence[Summary]) -> None:
    """Two different tags with one address are an error that names both and a file of each."""
    owners: dict[str, Tag] = {}
    clashes = []
    for tag in tags.values():
        first = owners.setdefault(tag.slug, tag)
        if first is not tag:
            one, other = summaries[first.members[0]].path, summaries[tag.members[0]].path
            message = f"the tags {first.name!r} (in {one}) and {tag.name!r} would share the address {tag.path}"
            clashes.append(issue(other, "P103", message, hint="write both alike, or one of them differently"))
    if clashes:
        raise Stop(*clashes)
