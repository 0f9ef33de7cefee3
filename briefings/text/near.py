"""The nearest of many names, for "did you mean": quick enough to be asked thousands of times."""

import difflib
import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

#: Only names that share the most trigrams are compared in full.
COMPARED = 10
#: Trigrams that most names have say little: once so many names are at hand, no more are fetched.
LOOKED_AT = 200
ALIKE = 0.6
#: So many are named, for the first may be what nobody means; the others are nearly as near.
NAMED, NEARLY = 3, 0.1


class Names:
    """Names, indexed by their trigrams."""

    def __init__(self, names: Iterable[str]) -> None:
        self.holders: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(names):
            for part in trigrams(name):
                self.holders[part].append(name)

    def nearest(self, wanted: str) -> str:
        """The name that is nearly `wanted`, empty where none is."""
        return next(iter(self.alike(wanted)), "")

    def alike(self, wanted: str) -> tuple[str, ...]:
        """The few names that are nearly `wanted`, the nearest first."""
        shared: Counter[str] = Counter()
        rarest = sorted((len(self.holders[part]), part) for part in trigrams(wanted) if part in self.holders)
        for _, part in rarest:
            if len(shared) < LOOKED_AT:
                shared.update(self.holders[part])
        likely = heapq.nsmallest(COMPARED, shared, key=lambda name: (-shared[name], name))
        found = difflib.get_close_matches(wanted, likely, NAMED, ALIKE)
        return tuple(
            each for each in found if each == found[0] or ratio(each, wanted) >= ratio(found[0], wanted) - NEARLY
        )


def ratio(name: str, wanted: str) -> float:
    """How alike two names are, from 0 to 1."""
    return difflib.SequenceMatcher(None, name, wanted).ratio()


def trigrams(name: str) -> Iterator[str]:
    """Every three letters that follow each other, those of the edges too, each once."""
    padded = f"  {name.casefold()} "
    return iter({padded[at : at + 3] for at in range(len(padded) - 2)})
