"""Related briefings: those that share the rarest tags.

Only what can change the result is asked, so that one more briefing with a tag changes few lists: a tag's weight is
rounded, and of a common tag only the newest briefings count, to fill up and break ties.
"""

import math
from collections import defaultdict

import msgspec

from briefings.collection import Index
from briefings.text import slugs

#: How many shared tags a reason names.
NAMED = 3


class Relation(msgspec.Struct, frozen=True):
    """A related briefing by its path, and the names of the tags shared, rarest first."""

    path: str
    shared: tuple[str, ...]


def related(index: Index, path: str, most: int) -> tuple[Relation, ...]:
    """At most `most` briefings related to the one at `path`: the nearest first, of equally near ones the newest."""
    own = keys_of(index, path)
    weights = {key: index.weight(key) for key in own}
    ranked = sorted(own, key=lambda key: -weights[key])
    found = nearest(index, {key: weights[key] for key in ranked if weights[key]}, path, most)
    for key in ranked:
        if len(found) < most and not weights[key]:
            found += [other for other in index.newest(key) if other != path and other not in found]
    return tuple(Relation(other, shared(index, ranked, other)) for other in found[:most])


def nearest(index: Index, weights: dict[str, int], path: str, most: int) -> list[str]:
    """The briefings that share tags with the one at `path`, by the sum of the tags' weights."""
    scores: dict[str, int] = defaultdict(int)
    days: dict[str, tuple[str, float]] = {}
    for key, weight in weights.items():
        peers = index.peers(key)
        days |= peers
        for other in peers:
            scores[other] += weight
    scores.pop(path, None)
    if len(scores) > most:
        bound = sorted(scores.values(), reverse=True)[most - 1] if most else math.inf
        scores = {other: score for other, score in scores.items() if score >= bound}
    newest = sorted(sorted(scores), key=days.__getitem__, reverse=True)
    return sorted(newest, key=lambda other: -scores[other])[:most]


def keys_of(index: Index, path: str) -> list[str]:
    """The keys of a briefing's tags, in its own order."""
    place = index.place(path)
    return list(dict.fromkeys(map(slugs.tag_key, place.summary.tags))) if place else []


def shared(index: Index, keys: list[str], other: str) -> tuple[str, ...]:
    """The names of those tags that the briefing at `other` has too."""
    known = set(keys_of(index, other))
    tags = [index.tag(key) for key in keys if key in known]
    return tuple(tag.name for tag in tags if tag is not None)[:NAMED]
