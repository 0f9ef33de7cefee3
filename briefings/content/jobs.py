"""The seeds that are drafted, each with what stands beside it: read one by one, when their turn comes."""

from collections.abc import Sequence
from typing import Any

from briefings.content.drafting import Job
from briefings.content.saved import Saved
from briefings.content.shelf import Shelf
from briefings.content.sidecar import NONE, Sidecar
from briefings.seed.reading import sidecar_of


class Jobs(Sequence[Job]):
    """Seeds to draft; a large folder is never in memory whole."""

    def __init__(self, seeds: Shelf, paths: list[str], present: frozenset[str], saved: Saved) -> None:
        self.seeds, self.paths, self.present, self.saved = seeds, paths, present, saved

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return Jobs(self.seeds, self.paths[index], self.present, self.saved)
        path = self.paths[index]
        data = self.seeds.read(path) or b""
        return Job(path, data, beside(self.seeds, path, self.present), self.saved.beside(path, data))


def beside(seeds: Shelf, path: str, present: frozenset[str]) -> Sidecar:
    """The sidecar of a seed; none where it has none, or one that vanished just now."""
    place = sidecar_of(path)
    data = seeds.read(place) if place in present else None
    return NONE if data is None else Sidecar(place, data)
