"""Related briefings: those that share the rarest tags.

Only what can change the result is asked, so that one more briefing with a tag changes few lists: a tag's weight is
rounded, and of a common tag only the newest briefings count, to fill up and break ties.
"""

import itertools
from collections.abc import Sequence

import msgspec

from briefings.collection import Index
from briefings.collection.tags import keys

#: How many shared tags a reason names.
NAMED = 3
#: The briefings with a tag, newest first, each with what orders it by date.
Peers = dict[str, tuple[str, float]]


class Relation(msgspec.Struct, frozen=True):
    """A related briefing by its path, and the names of the tags shared, rarest first."""

    path: str
    shared: tuple[str, ...]


def related(index: Index, path: str, most: int) -> tuple[Relation, ...]:
    """At most `most` briefings related to the one at `path`: the nearest first, of equally near ones the newest."""
    weights = {key: index.weight(key) for key in keys_of(index, path)}
    ranked = sorted(weights, key=weights.__getitem__, reverse=True)
    found = nearest(index, {key: weights[key] for key in ranked if weights[key]}, path, most)
    for key in ranked:
        if len(found) < most and not weights[key]:
            found += [other for other in index.newest(key) if other != path and other not in found]
    return named(index, {other: shared(index, ranked, other) for other in found[:most]})


def nearest(index: Index, weights: dict[str, int], path: str, most: int) -> list[str]:
    """The briefings that share tags with the one at `path`, by the sum of the tags' weights, the heaviest first."""
    tags = [(weight, index.peers(key)) for key, weight in weights.items()]
    scores = dict.fromkeys(sharing_two(tags, path), 0)
    for weight, peers in tags:
        for other in scores.keys() & peers.keys():
            scores[other] += weight
    add_newest(scores, tags, path, most)
    least = min(sorted(scores.values(), reverse=True)[:most], default=0)
    near = sorted([other for other, score in scores.items() if score >= least])
    days = {other: peers[other] for _, peers in tags for other in near if other in peers}
    return sorted(near, key=lambda other: (scores[other], days[other]), reverse=True)[:most]


def sharing_two(tags: Sequence[tuple[int, Peers]], path: str) -> set[str]:
    """All but the one at `path` that have two of these tags. Scoring whoever has one takes three times as long."""
    several: set[str] = set()
    for (_, one), (_, other) in itertools.combinations(tags, 2):
        several |= one.keys() & other.keys()
    several.discard(path)
    return several


def add_newest(scores: dict[str, int], tags: Sequence[tuple[int, Peers]], path: str, most: int) -> None:
    """Adds the newest that share one tag alone, which all score alike, to `scores`; once there are `most`, those of
    lighter tags cannot come before them.
    """
    found, last = 0, 0
    several = {*scores, path}
    for weight, peers in tags:
        if found >= most and weight < last:
            break
        alone = list(itertools.islice(itertools.filterfalse(several.__contains__, peers), most))
        scores.update(dict.fromkeys(alone, weight))
        found, last = found + len(alone), weight


def keys_of(index: Index, path: str) -> tuple[str, ...]:
    """The keys of a briefing's tags, in its own order."""
    place = index.place(path)
    return keys(place.summary.tags) if place else ()


def shared(index: Index, ranked: Sequence[str], other: str) -> list[str]:
    """The keys of those tags that the briefing at `other` has too, as many as a reason names."""
    known = keys_of(index, other)
    return [key for key in ranked if key in known][:NAMED]


def named(index: Index, found: dict[str, list[str]]) -> tuple[Relation, ...]:
    """Related briefings with the names of their tags, each asked once."""
    tags = {key: index.tag(key) for key in dict.fromkeys(itertools.chain.from_iterable(found.values()))}
    names = {key: tag.name for key, tag in tags.items() if tag is not None}
    return tuple([Relation(other, tuple([names[key] for key in own if key in names])) for other, own in found.items()])
