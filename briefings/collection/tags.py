"""Tags of the whole collection: which are the same, how each is spelled, who has it."""

import functools
import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from briefings.draft.entities.register import Register
from briefings.errors import Stop, issue
from briefings.summary import Summary
from briefings.text import slugs

#: Tags on more briefings than this only break ties: over a Zipf distribution that keeps the work near linear.
COMMON = 500
#: So many of a common tag's briefings are looked at.
NEWEST = 20
#: Weights fall from here by three for each doubling of a tag's briefings.
HEAVIEST, FALL = 36, 3


class Tag(msgspec.Struct, frozen=True):
    """A tag as pages show it."""

    name: str
    slug: str

    @property
    def path(self) -> str:
        """Its page on the site."""
        return f"/tags/{self.slug}/"


class TagCount(msgspec.Struct, frozen=True):
    """A tag with its key and the number of its briefings."""

    key: str
    name: str
    slug: str
    count: int


@functools.lru_cache(65_536)
def keys(names: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a briefing's tags, each once: asked again wherever the briefing stands in a list."""
    return tuple(dict.fromkeys(map(slugs.tag_key, names)))


def settled(summary: Summary, register: Register) -> Summary:
    """A briefing whose tags are those of the register, each once; what is never a tag is none."""
    found = [register.find(name) for name in summary.tags]
    if not any(found):
        return summary
    named = [(each.name if each else name, each) for name, each in zip(summary.tags, found, strict=True)]
    tags = dict.fromkeys(name for name, entry in named if not (entry and entry.never))
    return msgspec.structs.replace(summary, tags=tuple(tags))


def aliases(register: Register) -> dict[str, str]:
    """The keys of other spellings, each with that of the tag that it leads to."""
    keys = {key: slugs.tag_key(entry.name) for key, entry in register.by_key.items() if not entry.never}
    return {key: own for key, own in keys.items() if key != own}


def old_addresses(tags: dict[str, tuple[Tag, tuple[str, ...]]], other: dict[str, str]) -> dict[str, str]:
    """Addresses that other spellings of tags would have, each with the key of its tag; none that a tag has itself."""
    taken = {tag.path for tag, _ in tags.values()}
    found = {f"/tags/{slugs.slug(key)}/": own for key, own in sorted(other.items(), reverse=True) if own in tags}
    return {path: own for path, own in sorted(found.items()) if path not in taken}


def gather_tags(summaries: Sequence[Summary]) -> dict[str, tuple[Tag, tuple[str, ...]]]:
    """Tags by key, in the order of their keys, with the paths of those that have them, in the order of `summaries`;
    raises Stop where two different ones would have one address.
    """
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    members: dict[str, list[str]] = defaultdict(list)
    for summary in summaries:
        for key, name in {slugs.tag_key(name): name for name in summary.tags}.items():
            spellings[key][name] += 1
            members[key].append(summary.path)
    tags = {key: (Tag(spelling(spellings[key]), slugs.slug(key)), tuple(members[key])) for key in sorted(members)}
    refuse_clashes(tags)
    return tags


def spelling(counts: Counter[str]) -> str:
    """The most frequent spelling, else the first by code point."""
    return min(counts, key=lambda name: (-counts[name], name))


def refuse_clashes(tags: dict[str, tuple[Tag, tuple[str, ...]]]) -> None:
    """Two different tags with one address are an error that names both and a file of each."""
    owners: dict[str, tuple[Tag, tuple[str, ...]]] = {}
    clashes = []
    for tag, paths in tags.values():
        first, others = owners.setdefault(tag.slug, (tag, paths))
        if first is not tag:
            message = f"the tags {first.name!r} (in {others[0]}) and {tag.name!r} would share the address {tag.path}"
            clashes.append(issue(paths[0], "P103", message, hint="write both alike, or one of them differently"))
    if clashes:
        raise Stop(*clashes)


def weight(count: int) -> int:
    """What it says that two briefings share a tag on `count` of them: the more the rarer it is, 0 where it is common or
    alone. A constant less a rounded logarithm, so that one more briefing rarely changes the weight of a tag with many.
    """
    return 0 if count < 2 or count > COMMON else HEAVIEST - round(FALL * math.log2(count))


def newest(members: tuple[str, ...]) -> tuple[str, ...]:
    """Those of a tag's briefings that fill up a list, where the tag is a common one."""
    return members[:NEWEST] if len(members) > COMMON else ()
