"""Seeds to content files: the conversion, with its reading of seeds on the workers."""

from collections.abc import Callable, Iterable, Sequence

from briefings.content import Conversion
from briefings.content.conversion import Request
from briefings.content.conversion import convert as convert_with
from briefings.content.drafting import Job
from briefings.engine.workers import Workers

#: Wraps the results of so many seeds, to show how far the work is.
Watch = Callable[[Iterable[bytes], int], Iterable[bytes]]


def unwatched(results: Iterable[bytes], _: int) -> Iterable[bytes]:
    """Shows nothing."""
    return results


def convert(request: Request, jobs: int, watch: Watch = unwatched) -> Conversion:
    """What converting would write; nothing is written here."""
    with Workers(jobs) as workers:

        def run(function: Callable[[Job], bytes], seeds: Sequence[Job]) -> Iterable[bytes]:
            return watch(workers.map(function, seeds), len(seeds))

        return convert_with(request, run)
