"""Finding reports that are copies of one another: wire copy that several outlets carry, an article saved twice.

Each report is remembered as a sketch, the smallest hashes of its phrases: Broder's resemblance of documents (1997),
estimated from the bottom of both. Finding the pairs takes about as long as reading the sketches.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeVar

#: Words of a phrase, phrases in a sketch, and how few phrases a text may have to be told from another.
PHRASE, SKETCH, FEW = 3, 64, 24
#: The share of phrases from which on two reports count as one.
ALIKE = 0.4
#: Hashes that two sketches share before they are compared: what ALIKE leaves of a sketch, with room for chance.
SHARED = 12
#: Hashes of a short text, which all of a copy's are.
WHOLE = 2
WORD = re.compile(r"\w+")
D = TypeVar("D", bound=tuple[str, ...])


class Copy(NamedTuple):
    """Two reports, the later one first, and the share of phrases that they have in common (0 to 1)."""

    later: tuple[str, ...]
    earlier: tuple[str, ...]
    share: float


def sketch(text: str) -> str:
    """The sketch of a text, eight hexadecimal digits a hash; empty where the text is too short to tell.

    Of a text of few phrases it is two hashes of all its words: another is its copy or is not.
    """
    words = WORD.findall(text.casefold())
    phrases = {" ".join(words[at : at + PHRASE]) for at in range(len(words) - PHRASE + 1)}
    if len(phrases) < PHRASE:
        return ""
    if len(phrases) < FEW:
        return "".join(f"{zlib.crc32(' '.join(each).encode()):08x}" for each in (words, words[::-1]))
    return "".join(f"{each:08x}" for each in sorted({zlib.crc32(each.encode()) for each in phrases})[:SKETCH])


def hashes(written: str) -> list[int]:
    """The hashes in a sketch; none where it makes no sense."""
    try:
        return [int(written[at : at + 8], 16) for at in range(0, len(written), 8)]
    except ValueError:
        return []


def copies(sketches: Mapping[D, str]) -> Iterator[Copy]:
    """For each report that an earlier one (in the order of the mapping) holds too, the one most like it."""
    read = {name: hashes(each) for name, each in sketches.items()}
    best: dict[D, Copy] = {}
    for (earlier, later), shared in candidates(read).items():
        is_short = shared == WHOLE == len(read[earlier]) == len(read[later])
        share = resemblance(read[earlier], read[later]) if shared >= SHARED or is_short else 0.0
        if share >= ALIKE and (later not in best or share > best[later].share):
            best[later] = Copy(later, earlier, share)
    yield from (best[name] for name in sketches if name in best)


def candidates(read: Mapping[D, list[int]]) -> Counter[tuple[D, D]]:
    """How many hashes pairs of reports share: each with the first and with the last report of that hash, no more, so
    that a hundred copies of one text are a hundred pairs.
    """
    holders: dict[int, tuple[D, D]] = {}
    shared: Counter[tuple[D, D]] = Counter()
    for name, values in read.items():
        for value in values:
            first, last = holders.get(value, (name, name))
            for each in dict.fromkeys((first, last)):
                if each != name:
                    shared[each, name] += 1
            holders[value] = (first, name)
    return shared


def resemblance(left: list[int], right: list[int]) -> float:
    """The share of phrases that two texts have in common, estimated from the smallest hashes of both together."""
    both = set(left) & set(right)
    smallest = sorted({*left, *right})[:SKETCH]
    return sum(each in both for each in smallest) / len(smallest) if smallest else 0.0
