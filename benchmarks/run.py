#!/usr/bin/env python3
"""Times whole builds of synthetic collections: clean, unchanged, one body edited.

    python benchmarks/run.py [--sizes 1000 10000] [--rich] [--runs 3] [--jobs 2]

Each build is a process of its own, and its wall time is that of the whole process; figures are medians. The collection
is made by `corpus.py` and is the same every time. Peak memory is that of the largest process of a build.
"""

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Prints a Markdown table with a row for each size."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    arguments.add_argument("--rich", action="store_true", help="front matter as a conversion writes it, about 3 kB")
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = arguments.parse_args()
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors, --jobs {given.jobs}\n"
    )
    print("| briefings | clean | unchanged | body edited | peak memory | page of 4 kB |")
    print("|---|---|---|---|---|---|")
    for size in given.sizes:
        with tempfile.TemporaryDirectory(prefix="briefings-bench-") as folder:
            print(row(Path(folder), size, given), flush=True)


def row(site: Path, size: int, given: argparse.Namespace) -> str:
    """One size, measured."""
    corpus.write(site / "content", size, rich=given.rich)
    (site / "config.yaml").write_text("base_url: https://example.org/\n")
    clean = [measure(site, given.jobs, fresh=True) for _ in range(given.runs)]
    unchanged = [measure(site, given.jobs) for _ in range(given.runs)]
    edited = []
    page = next((site / "content").glob("*.md"))
    for run in range(given.runs):
        page.write_text(page.read_text() + f"\nOne more sentence, number {run}.\n")
        edited.append(measure(site, given.jobs))
    times = [f"{statistics.median(seconds):.2f} s" for seconds in (clean, unchanged, edited)]
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // (
        1024 * (1024 if sys.platform == "darwin" else 1)
    )
    html = sorted((site / "public/briefings").glob("*/index.html"))[0].stat().st_size
    return f"| {size:,}{' rich' if given.rich else ''} | {' | '.join(times)} | {memory} MB | {html / 1000:.1f} kB |"


def measure(site: Path, jobs: int, fresh: bool = False) -> float:
    """Seconds of one build, as a whole process."""
    if fresh:
        shutil.rmtree(site / "public", ignore_errors=True)
        shutil.rmtree(site / ".briefings", ignore_errors=True)
    command = [sys.executable, str(ROOT / "build.py"), "build", "--site", str(site), "--jobs", str(jobs), "--json"]
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    if done.returncode != 0:
        raise SystemExit(f"the build failed: {json.loads(done.stdout)['issues'][:3]}\n{done.stderr}")
    return seconds


if __name__ == "__main__":
    main()
