"""Related briefings: those that share the rarest tags.

Only what can change the result is asked, so that one more briefing with a tag changes few lists: a tag's weight is
rounded, and of a common tag only the newest briefings count, to fill up and break ties.
"""

import itertools
from collections.abc import Sequence

import msgspec

from briefings.collection import Index
from briefings.text import slugs

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
    peers = {key: index.peers(key) for key in weights}
    days: Peers = {}
    scores = dict.fromkeys(candidates(list(peers.values()), path, most), 0)
    for key, others in peers.items():
        for other in scores.keys() & others.keys():
            scores[other] += weights[key]
            days[other] = others[other]
    newest = sorted(sorted(scores), key=days.__getitem__, reverse=True)
    return sorted(newest, key=lambda other: -scores[other])[:most]


def candidates(peers: Sequence[Peers], path: str, most: int) -> set[str]:
    """All that may be among the nearest: whoever shares two tags, and of each tag's others the newest, which all score
    alike. Scoring every member of every tag takes three times as long.
    """
    several: set[str] = set()
    for one, other in itertools.combinations(peers, 2):
        several |= one.keys() & other.keys()
    several.discard(path)
    newest = [itertools.islice((each for each in tag if each not in several and each != path), most) for tag in peers]
    return several.union(*newest)


def keys_of(index: Index, path: str) -> list[str]:
    """The keys of a briefing's tags, in its own order."""
    place = index.place(path)
    return list(dict.fromkeys(map(slugs.tag_key, place.summary.tags))) if place else []


def shared(index: Index, keys: list[str], other: str) -> tuple[str, ...]:
    """The names of those tags that the briefing at `other` has too."""
    known = set(keys_of(index, other))
    tags = [index.tag(key) for key in keys if key in known]
    return tuple(tag.name for tag in tags if tag is not None)[:NAMED]
