"""Which blocks of two versions are the same, and which are one block in two wordings.

Equal blocks are found as in Bram Cohen's patience diff: those that stand once in each version, in the longest run that
keeps their order, and the same again between them. Near-linear, whatever a stranger repeats.
"""

import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

#: How often the stretches between equal blocks are looked at again.
ROUNDS = 8
#: Pairs of blocks that are compared word by word in one stretch, at most.
COMPARED = 4_000
#: The share of their words that two wordings of one block have in common.
ALIKE = 0.4


class Hunk(NamedTuple):
    """A change: `old[low:high]` became `new[start:end]`."""

    low: int
    high: int
    start: int
    end: int


def hunks(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The changes that make `new` of `old`, as small as can be told; in order, none overlapping."""
    found: list[Hunk] = []
    low = start = 0
    for at, other in [*equal(old, new), (len(old), len(new))]:
        if low < at or start < other:
            found += smaller(Hunk(low, at, start, other), old, new)
        low, start = at + 1, other + 1
    return found


def equal(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indices of equal blocks, rising on both sides."""
    found: list[tuple[int, int]] = []
    waiting = [(0, Hunk(0, len(old), 0, len(new)))]
    while waiting:
        rounds, (low, high, start, end) = waiting.pop()
        while low < high and start < end and old[low] == new[start]:
            found.append((low, start))
            low, start = low + 1, start + 1
        while low < high and start < end and old[high - 1] == new[end - 1]:
            high, end = high - 1, end - 1
            found.append((high, end))
        anchors = rising(once(old, new, Hunk(low, high, start, end))) if rounds < ROUNDS else []
        found += anchors
        if anchors:
            waiting += [(rounds + 1, each) for each in between(anchors, Hunk(low, high, start, end))]
    return sorted(found)


def between(anchors: list[tuple[int, int]], whole: Hunk) -> Iterator[Hunk]:
    """The stretches that anchors leave."""
    low, start = whole.low, whole.start
    for at, other in [*anchors, (whole.high, whole.end)]:
        if low < at and start < other:
            yield Hunk(low, at, start, other)
        low, start = at + 1, other + 1


def once(old: Sequence[str], new: Sequence[str], within: Hunk) -> list[tuple[int, int]]:
    """Blocks that stand once on each side, in the order of `old`."""
    left, right = old[within.low : within.high], new[within.start : within.end]
    counts, others = Counter(left), Counter(right)
    places = {text: within.start + number for number, text in enumerate(right) if others[text] == 1}
    return [
        (within.low + number, places[text]) for number, text in enumerate(left) if counts[text] == 1 and text in places
    ]


def rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rise on the right too (Fredman 1975)."""
    ends: list[int] = []
    lasts: list[int] = []
    behind: list[int] = []
    for number, (_, other) in enumerate(pairs):
        at = bisect.bisect_left(ends, other)
        behind.append(lasts[at - 1] if at else -1)
        ends[at : at + 1], lasts[at : at + 1] = [other], [number]
    run: list[tuple[int, int]] = []
    number = lasts[-1] if lasts else -1
    while number >= 0:
        run.append(pairs[number])
        number = behind[number]
    return run[::-1]


def smaller(hunk: Hunk, old: Sequence[str], new: Sequence[str]) -> Iterator[Hunk]:
    """A change of several blocks as changes of one each, where their words tell which became which."""
    low, start = hunk.low, hunk.start
    for at, other in [*wordings(hunk, old, new), (hunk.high, hunk.end)]:
        if start < other:
            yield Hunk(low, at, start, other)
        else:  # each block goes by itself, so that one which the other side has changed keeps no other
            yield from (Hunk(each, each + 1, start, start) for each in range(low, at))
        if at < hunk.high and old[at] != new[other]:
            yield Hunk(at, at + 1, other, other + 1)
        low, start = at + 1, other + 1


def wordings(hunk: Hunk, old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of blocks that are alike, rising on both sides, of the greatest likeness in all."""
    rows, columns = hunk.high - hunk.low, hunk.end - hunk.start
    left = [frozenset(text.split()) for text in old[hunk.low : hunk.high]]
    right = [frozenset(text.split()) for text in new[hunk.start : hunk.end]]
    if rows * columns > COMPARED:  # too many to try: one for one, where there are as many
        pairs = zip(left, right, strict=True) if rows == columns else ()
        return [(hunk.low + at, hunk.start + at) for at, each in enumerate(pairs) if likeness(*each) >= ALIKE]
    best: list[list[tuple[float, tuple[int, int] | None]]] = [[(0.0, None)] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            like = likeness(left[row], right[column])
            if like < ALIKE and is_heading(old[hunk.low + row]) and is_heading(new[hunk.start + column]):
                like = ALIKE  # a heading may be worded anew altogether, and is one still
            skipped = max((best[row + 1][column][0], (row + 1, column)), (best[row][column + 1][0], (row, column + 1)))
            taken = like + best[row + 1][column + 1][0]
            best[row][column] = (taken, None) if like >= ALIKE and taken >= skipped[0] else skipped
    return list(traced(best, hunk))


def traced(best: list[list[tuple[float, tuple[int, int] | None]]], hunk: Hunk) -> Iterator[tuple[int, int]]:
    """The pairs that a finished table of likeness chose."""
    row = column = 0
    while row < hunk.high - hunk.low and column < hunk.end - hunk.start:
        step = best[row][column][1]
        if step is None:
            yield hunk.low + row, hunk.start + column
        row, column = step or (row + 1, column + 1)


def is_heading(text: str) -> bool:
    """Whether a block is a heading in Markdown."""
    return text.startswith("#") and text.lstrip("#").startswith(" ")


def likeness(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of words that two texts have in common (Jaccard)."""
    both = len(left & right)
    return both / (len(left) + len(right) - both) if both else 0.0
