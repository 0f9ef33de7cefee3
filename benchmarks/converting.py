#!/usr/bin/env python3
"""Times conversion: text seeds of about 3 kB into briefings, then the same seeds unchanged.

    python benchmarks/converting.py --seeds 10000 --runs 3

Each run is a whole process, `python build.py convert`. benchmarks/README.md holds the figures.
"""

import argparse
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import machine
import measuring
import programs
from corpus import PEOPLE, REGIONS, TOPICS, WORDS
from measuring import Outcome

CITIES = "LONDON PARIS NAIROBI CAIRO LIMA OSLO MANILA LAGOS MADRID VIENNA".split()
ROLES = ("minister", "spokesman", "spokeswoman", "director", "mayor", "commissioner")
PARAGRAPHS = 17


def main() -> None:
    """Prints Markdown on stdout; a conversion that goes wrong ends the run."""
    given = options().parse_args()
    print("\n".join(machine.lines(given.jobs, peer=False)))
    with tempfile.TemporaryDirectory(prefix="briefings-bench-", dir=given.folder) as folder:
        site = Path(folder) / "site"
        write(site, given.seeds)
        first = [converted(site, given.jobs, anew=True) for _ in range(given.runs)]
        again = [converted(site, given.jobs) for _ in range(given.runs)]
        forget(site)
        peak = measuring.watched(command(site, given.jobs), {}).peak
    print(f"\n| {given.seeds:,} text seeds, {given.jobs} jobs | wall time | processor | each |\n|---|---|---|---|")
    print("\n".join(row(name, runs, given.seeds) for name, runs in (("converted", first), ("unchanged", again))))
    print(f"\nPeak memory, all processes: {peak / 1e6:,.0f} MB" if peak else "")


def options() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--seeds", type=int, default=10_000, metavar="N", help="text seeds (default: 10,000)")
    made.add_argument("--runs", type=int, default=3, metavar="N", help="runs, of which the median counts (default: 3)")
    made.add_argument("--jobs", type=int, default=machine.processors(), metavar="N", help="processes at once")
    made.add_argument("--folder", type=Path, help="where the seeds are written (default: among temporary files)")
    return made


def row(name: str, runs: list[Outcome], count: int) -> str:
    """A row of the table: medians, and the processor time of one seed."""
    seconds, processor = (statistics.median(getattr(each, key) for each in runs) for key in ("seconds", "processor"))
    return f"| {name} | {seconds:.2f} s | {processor:.2f} s | {processor / count * 1000:.2f} ms |"


def converted(site: Path, jobs: int, *, anew: bool = False) -> Outcome:
    """One run, from nothing or with everything there already."""
    if anew:
        forget(site)
    outcome = measuring.timed(command(site, jobs), {})
    if outcome.code:
        sys.exit(f"error: conversion ended with {outcome.code}: {outcome.err[:500]}")
    return outcome


def forget(site: Path) -> None:
    """Takes every briefing away."""
    shutil.rmtree(site / "content", ignore_errors=True)


def command(site: Path, jobs: int) -> list[str]:
    """This checkout converting."""
    return [sys.executable, str(programs.ROOT / "build.py"), "convert", "--site", str(site), "--jobs", str(jobs), "-q"]


def write(site: Path, count: int) -> None:
    """The seeds."""
    (site / "seeds").mkdir(parents=True)
    (site / "config.yaml").write_text("base_url: https://example.org/\n", "utf-8")
    for number in range(count):
        (site / "seeds" / f"{number:06}.txt").write_text(seed(number), "utf-8")


def seed(number: int) -> str:
    """A report in words without meaning, set as an agency would, with byline, stamp, dateline, quotes, numbers."""
    dice = random.Random(f"seed {number}")
    people = dice.sample(PEOPLE, 4)
    blocks = [f"{dice.choice(TOPICS)} of the {dice.choice(REGIONS)}: {clause(dice, 6)}", f"By {people[0]}"]
    blocks += [f"Published March {dice.randint(1, 28)}, 2022", *paragraphs(dice, people)]
    return "\n\n".join(blocks) + "\n"


def paragraphs(dice: random.Random, people: list[str]) -> Iterator[str]:
    """The text; each person is introduced before the surname stands alone."""
    yield f"{dice.choice(CITIES)} – {sentence(dice)} {sentence(dice)}"
    for number in range(PARAGRAPHS):
        person, role = people[1 + number % 3], ROLES[number % len(ROLES)]
        name = f"{role} {person}" if number < 3 else person.split()[1]
        turn = number % 4
        if turn == 1:
            yield f"“{sentence(dice)[:-1]},” said {name} on Tuesday. {sentence(dice)}"
        elif turn == 2:
            yield f"It rose from {dice.randint(100, 900)} to about {dice.randint(1000, 9000):,} {dice.choice(WORDS)}s."
        else:
            yield f"{sentence(dice)} {sentence(dice)}"


def sentence(dice: random.Random) -> str:
    """A sentence of some fifteen words."""
    return f"{clause(dice, dice.randint(11, 19)).capitalize()}."


def clause(dice: random.Random, words: int) -> str:
    """So many words."""
    return " ".join(dice.choices(WORDS, k=words))


if __name__ == "__main__":
    main()
