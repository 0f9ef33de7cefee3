#!/usr/bin/env python3
"""Times whole builds of synthetic collections, ours and Hugo's in turns, and prints tables of the medians.

    python benchmarks/run.py --sizes 1000 --runs 3
    python benchmarks/run.py --sizes 10000 --rich --cases clean unchanged
    python benchmarks/run.py --no-peer

`make bench` brings Hugo and runs it with the options in OPTIONS. benchmarks/README.md tells what is measured, and how.
"""

import argparse
import signal
import sys
import tempfile
from pathlib import Path

import machine
import session
import table
from cases import CASES
from checking import Untrue
from corpus import Collection
from session import Choice, Figures


def main() -> None:
    """Prints Markdown on stdout, and how far it is on stderr; a build that is not what it should be ends the run."""
    given = options().parse_args()
    # Asked to end, it ends as by Ctrl-C: the build under way is stopped, and the sites are deleted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    choice = Choice(
        [case for case in CASES if case.key in given.cases], given.runs, given.jobs, given.peer, given.related
    )
    print("\n".join(machine.lines(given.jobs, given.peer)), flush=True)
    try:
        every = [measured(collection, choice, given.folder) for collection in collections(given.sizes, given.rich)]
    except Untrue as untrue:
        sys.exit(f"error: {untrue}")
    except KeyboardInterrupt:
        sys.exit(130)
    print(f"\n{table.summary(every)}")


def options() -> argparse.ArgumentParser:
    """The command line."""
    keys = [case.key for case in CASES]
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--sizes", type=positive, nargs="+", default=[1000, 10000], metavar="N", help="briefings")
    made.add_argument("--rich", action="store_true", help="collections with 3 kB of front matter as well")
    made.add_argument("--runs", type=positive, default=5, metavar="N", help="builds in each case (default: 5)")
    made.add_argument("--jobs", type=positive, default=machine.processors(), metavar="N", help="processes at once")
    made.add_argument("--cases", nargs="+", choices=keys, default=keys, metavar="CASE", help=", ".join(keys))
    made.add_argument("--peer", action=argparse.BooleanOptionalAction, default=True, help="build with Hugo as well")
    made.add_argument("--related", action="store_true", help="clean builds of Hugo with related briefings, too")
    made.add_argument("--folder", type=Path, help="where the sites are written (default: among temporary files)")
    return made


def positive(text: str) -> int:
    """A number from 1 on."""
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def collections(sizes: list[int], rich: bool) -> list[Collection]:
    """What is built, in this order."""
    return [Collection(size, kind) for size in sizes for kind in ([False, True] if rich else [False])]


def measured(collection: Collection, choice: Choice, folder: Path | None) -> Figures:
    """One collection, its table printed as soon as it is there."""
    with tempfile.TemporaryDirectory(prefix="briefings-bench-", dir=folder) as place:
        figures = session.measure(Path(place), collection, choice)
    print(f"\n{table.of(figures)}", flush=True)
    return figures


if __name__ == "__main__":
    main()
