"""Seeds to content files: the conversion. Text is read on the workers, everything else in cells."""

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence

from briefings.config import Limits
from briefings.content import Conversion
from briefings.content.conversion import convert as convert_with
from briefings.content.drafting import Job, lost
from briefings.content.request import Request
from briefings.draft.entities.model import load
from briefings.engine.cells import Bounds, Cells, nothing
from briefings.engine.workers import Lost, Workers
from briefings.seed.reading import documents, is_plain

#: Wraps the results of so many seeds, to show how far the work is.
Watch = Callable[[Iterable[bytes], int], Iterable[bytes]]


def unwatched(results: Iterable[bytes], _: int) -> Iterable[bytes]:
    """Shows nothing."""
    return results


def answers(results: Iterable[bytes | Lost], seeds: Iterable[Job]) -> Iterable[bytes]:
    """What came of each seed; one that ended its worker, or went over a bound, is an issue."""
    for result, job in zip(results, seeds, strict=True):
        yield lost(job.path, result.reason, result.limit) if isinstance(result, Lost) else result


def convert(request: Request, jobs: int, watch: Watch = unwatched) -> Conversion:
    """What converting would write; nothing is written here."""
    limits, models = bounds(request.config.limits), request.config.convert.models
    prepare = functools.partial(load, models) if models else nothing
    with Workers(jobs) as workers, Cells[Job, bytes](jobs, limits, prepare) as cells:

        def run(function: Callable[[Job], bytes], seeds: Sequence[Job]) -> Iterable[bytes]:
            plain = [is_plain(each.path, each.data) for each in seeds]
            text = (seeds[number] for number, is_text in enumerate(plain) if is_text)
            rest = (seeds[number] for number, is_text in enumerate(plain) if not is_text)
            read, held = workers.map(function, text, sum(plain)), cells.map(function, rest, share)
            return watch(answers(in_turn(plain, read, held), seeds), len(seeds))

        return convert_with(request, run)


def bounds(limits: Limits) -> Bounds:
    """What one seed may take."""
    return Bounds(limits.seconds, limits.memory_bytes)


def share(job: Job) -> int:
    """How many times the time of one document a seed may take: it may hold several."""
    return documents(job.path, job.data)


def in_turn(
    plain: Iterable[bool], read: Iterator[bytes | Lost], held: Iterator[bytes | Lost]
) -> Iterator[bytes | Lost]:
    """The results of both kinds in the order of the seeds."""
    for is_text in plain:
        yield next(read if is_text else held)
