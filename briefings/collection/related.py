"""Related briefings: those that share the rarest tags.

A tag weighs the more the rarer it is: a constant less the rounded binary logarithm of its count, so that one more
briefing rarely changes it. Tags on more than `COMMON` briefings only fill up, newest first; that keeps the work near
linear over a Zipf distribution of tags.
"""

import itertools
import math
from collections.abc import Iterator

import msgspec

from briefings.collection import Collection
from briefings.collection.tags import Tag
from briefings.text import slugs

COMMON = 500
HEAVIEST = 12
#: How many shared tags a reason names.
NAMED = 3


class Relation(msgspec.Struct, frozen=True):
    """A related briefing by its position, and the names of the tags shared, rarest first."""

    number: int
    shared: tuple[str, ...]


def weight(tag: Tag) -> int:
    """How much it says that two briefings share this tag."""
    return max(1, HEAVIEST - round(math.log2(len(tag.members))))


def related(collection: Collection, number: int, most: int) -> list[Relation]:
    """At most `most` briefings related to the one at `number`, the nearest first, then the newest."""
    tags = tags_of(collection, number)
    rare = [tag for tag in tags if len(tag.members) <= COMMON]
    scores = dict.fromkeys(candidates(rare, number, most), 0)
    for tag in rare:
        value = weight(tag)
        for other in scores.keys() & tag.positions:
            scores[other] += value
    found = sorted(sorted(scores), key=scores.__getitem__, reverse=True)[:most]
    return [Relation(other, shared(collection, tags, other)) for other in fill(found, tags, number, most)]


def candidates(rare: list[Tag], number: int, most: int) -> set[int]:
    """All that may be among the nearest: whoever shares two tags, and of each tag's others the newest, which all score
    alike. Scoring every member of every tag takes three times as long.
    """
    several: set[int] = set()
    for one, other in itertools.combinations(rare, 2):
        several |= one.positions & other.positions
    several.discard(number)
    newest = [itertools.islice(alone(tag, several, number), most) for tag in rare]
    return several.union(*newest)


def alone(tag: Tag, several: set[int], number: int) -> Iterator[int]:
    """Who shares only this tag with the briefing at `number`."""
    return (other for other in tag.members if other not in several and other != number)


def fill(found: list[int], tags: list[Tag], number: int, most: int) -> list[int]:
    """`found`, filled up with the newest briefings of the common tags."""
    for tag in tags:
        if len(found) < most and len(tag.members) > COMMON:
            newest = tag.members[: most + 1]
            found = (found + [other for other in newest if other != number and other not in found])[:most]
    return found


def tags_of(collection: Collection, number: int) -> list[Tag]:
    """The tags of a briefing that others have too, rarest first."""
    names = collection.summaries[number].tags
    tags = [collection.tags[key] for key in dict.fromkeys(map(slugs.tag_key, names))]
    return sorted((tag for tag in tags if len(tag.members) > 1), key=lambda tag: len(tag.members))


def shared(collection: Collection, tags: list[Tag], other: int) -> tuple[str, ...]:
    """Which of `tags` the briefing at `other` has too."""
    keys = set(map(slugs.tag_key, collection.summaries[other].tags))
    return tuple(tag.name for tag in tags if slugs.tag_key(tag.name) in keys)[:NAMED]
