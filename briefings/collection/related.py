"""Related briefings: those that share the rarest tags.

A tag weighs the more the rarer it is: a constant less the rounded binary logarithm of its count, so that one more
briefing rarely changes it. Tags on more than `COMMON` briefings only fill up, newest first; that keeps the work near
linear over a Zipf distribution of tags.
"""

import math
from collections import defaultdict

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
    scores: dict[int, int] = defaultdict(int)
    for tag in tags:
        if len(tag.members) <= COMMON:
            value = weight(tag)
            for other in tag.members:
                scores[other] += value
    scores.pop(number, None)
    found = sorted(scores, key=lambda other: (-scores[other], other))[:most]
    return [Relation(other, shared(collection, tags, other)) for other in fill(found, tags, number, most)]


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
