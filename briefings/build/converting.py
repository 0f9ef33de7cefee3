"""Seeds to content files: the conversion, with its reading of seeds on the workers."""

from collections.abc import Callable, Iterable, Sequence

from briefings.content import Conversion
from briefings.content.conversion import Request
from briefings.content.conversion import convert as convert_with
from briefings.content.drafting import Job, lost
from briefings.engine.workers import Lost, Workers

#: Wraps the results of so many seeds, to show how far the work is.
Watch = Callable[[Iterable[bytes], int], Iterable[bytes]]


def unwatched(results: Iterable[bytes], _: int) -> Iterable[bytes]:
    """Shows nothing."""
    return results


def answers(results: Iterable[bytes | Lost], seeds: Sequence[Job]) -> Iterable[bytes]:
    """What came of each seed; one that ended its worker is an issue."""
    for result, job in zip(results, seeds, strict=True):
        yield lost(job.path, result.reason) if isinstance(result, Lost) else result


def convert(request: Request, jobs: int, watch: Watch = unwatched) -> Conversion:
    """What converting would write; nothing is written here."""
    with Workers(jobs) as workers:

        def run(function: Callable[[Job], bytes], seeds: Sequence[Job]) -> Iterable[bytes]:
            return watch(answers(workers.map(function, seeds, len(seeds)), seeds), len(seeds))

        return convert_with(request, run)
