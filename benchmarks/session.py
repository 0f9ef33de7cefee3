"""One collection measured: each program builds it in every case, in turns, and every build is looked at."""

import contextlib
import dataclasses
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import briefings_site
import cases
import checking
import hugo_site
import measuring
import programs
from cases import Case
from checking import Counts, Untrue
from corpus import Collection
from measuring import Outcome
from programs import Program

FLOOR = Path(__file__).with_name("floor.py")


@dataclasses.dataclass(frozen=True)
class Choice:
    """What is measured: which rows, how often, with how many processors, against whom."""

    cases: list[Case]
    runs: int
    jobs: int
    peer: bool
    related: bool


@dataclasses.dataclass
class Figures:
    """What came of one collection: builds by case and program, bytes by program."""

    collection: Collection
    builds: dict[tuple[str, str], list[Outcome]] = dataclasses.field(default_factory=lambda: defaultdict(list))
    floor: list[float] = dataclasses.field(default_factory=list)
    peaks: dict[str, int | None] = dataclasses.field(default_factory=dict)
    page_bytes: dict[str, float] = dataclasses.field(default_factory=dict)
    inputs_and_outputs: int = 0


def measure(folder: Path, collection: Collection, choice: Choice) -> Figures:
    """All rows of one collection. Raises `Untrue` at the first build that was not what it should be."""
    sites = written(folder, collection, choice)
    figures = Figures(collection)
    for program in sites:
        warm_up(program, figures)
    for case in choice.cases:
        for run in range(1, choice.runs + 1):
            for program in taking_part(sites, case):
                figures.builds[case.key, program.name].append(timed(program, collection, case, run))
            if case.key == "unchanged":
                figures.floor.append(stat_everything(sites[0], figures))
    compare_with_clean(sites[0], collection)
    return figures


def written(folder: Path, collection: Collection, choice: Choice) -> list[Program]:
    """The sites, ours first."""
    say(f"{collection}: writing the sites")
    made = [programs.briefings(folder / "briefings", choice.jobs)]
    briefings_site.write(made[0].site, collection)
    peers = [("Hugo", False), ("Hugo, related", True)] if choice.related else [("Hugo", False)]
    for name, related in peers if choice.peer else []:
        made.append(programs.hugo(folder / name, choice.jobs, name))
        hugo_site.write(made[-1].site, collection, related=related)
    return made


def taking_part(sites: list[Program], case: Case) -> list[Program]:
    """Hugo with related briefings takes minutes, so it does only what the comparison needs."""
    return [each for each in sites if each.name != "Hugo, related" or case.key == "clean"]


def warm_up(program: Program, figures: Figures) -> None:
    """A first build, not timed: its memory is watched, and the cases start from what it leaves."""
    collection = figures.collection
    with about(program, collection, "first build"):
        outcome = measuring.watched(program.command, program.environment)
        counts = looked_at(program, collection, outcome)
        cases.wrote_all(program, collection, 0, counts)
    figures.peaks[program.name] = outcome.peak
    sizes = [each.stat().st_size for each in checking.samples(program, collection)]
    figures.page_bytes[program.name] = sum(sizes) / len(sizes)
    say(f"{collection}: first build, not timed: {program.name} {outcome.seconds:.2f} s")


def timed(program: Program, collection: Collection, case: Case, run: int) -> Outcome:
    """One build in one case."""
    with about(program, collection, case.title):
        case.prepare(program, collection, run)
        outcome = measuring.timed(program.command, program.environment)
        case.check(program, collection, run, looked_at(program, collection, outcome))
    say(f"{collection}: {case.title}, run {run}: {program.name} {outcome.seconds:.2f} s")
    return outcome


def looked_at(program: Program, collection: Collection, outcome: Outcome) -> Counts:
    """What a build counted, once it is known to have ended well and left a whole site."""
    counts = checking.counts(outcome, collection)
    checking.complete(program, collection)
    return counts


def stat_everything(program: Program, figures: Figures) -> float:
    """The seconds of Python's start and one stat of every input and output."""
    places = [program.content, program.site / "themes", programs.ROOT / "themes", program.output]
    outcome = measuring.timed([sys.executable, str(FLOOR), *map(str, places)], {})
    figures.inputs_and_outputs = int(outcome.out)
    return outcome.seconds


def compare_with_clean(program: Program, collection: Collection) -> None:
    """After all that was done to it, the site is the one that a clean build makes."""
    with about(program, collection, "the last of the builds"):
        before = checking.fingerprints(program.output)
        program.forget()
        looked_at(program, collection, measuring.timed(program.command, program.environment))
        checking.same(before, checking.fingerprints(program.output))


@contextlib.contextmanager
def about(program: Program, collection: Collection, what: str) -> Iterator[None]:
    """Says which build an `Untrue` is about."""
    try:
        yield
    except Untrue as untrue:
        raise Untrue(f"{program.name}, {collection}, {what}: {untrue}") from None


def say(line: str) -> None:
    """How far it is, beside the table."""
    print(line, file=sys.stderr, flush=True)
