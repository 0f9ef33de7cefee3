"""Figures as Markdown, ready for benchmarks/README.md."""

from collections.abc import Iterator, Mapping
from statistics import median

from cases import CASES
from measuring import Outcome
from session import Figures

OURS, PEER, RELATED = "Briefings", "Hugo", "Hugo, related"
#: Bounds of memory, by the number of plain briefings.
MEMORY_AIMS = {10_000: "0.50 ×", 100_000: "4,000 MB"}
HEAD = """| case | Briefings | lowest to highest | processor | Hugo | processor | ratio | aim |
|---|---|---|---|---|---|---|---|"""


def of(figures: Figures) -> str:
    """One collection: a row for each case, and what else there is to know."""
    heading = f"### {str(figures.collection).capitalize()}"
    return "\n".join([heading, "", HEAD, *rows(figures), "", *notes(figures)])


def rows(figures: Figures) -> Iterator[str]:
    """The cases, then the memory."""
    for case in CASES:
        if ours := figures.builds.get((case.key, OURS)):
            peer = figures.builds.get((case.key, PEER))
            times = [each.seconds for each in ours]
            spread = f"{seconds(min(times))} to {seconds(max(times))}"
            hugo = [seconds(wall(peer)), seconds(busy(peer)), over(wall(ours), wall(peer))] if peer else [""] * 3
            yield row(case.title, seconds(wall(ours)), spread, seconds(busy(ours)), *hugo, aim(figures, case.aims))
    peak, peer_peak = figures.peaks[OURS], figures.peaks.get(PEER)
    peer_cell = megabytes(peer_peak) if PEER in figures.peaks else ""
    ratio = over(peak, peer_peak) if peak and peer_peak else ""
    cells = [megabytes(peak), "", "", peer_cell, "", ratio]
    yield row("peak memory, all processes", *cells, aim(figures, MEMORY_AIMS))


def wall(builds: list[Outcome]) -> float:
    """The median of their wall times."""
    return median(each.seconds for each in builds)


def busy(builds: list[Outcome]) -> float:
    """The median of their processor times, which other work on the machine disturbs less."""
    return median(each.processor for each in builds)


def row(*cells: str) -> str:
    """A line of a table."""
    return f"| {' | '.join(cells)} |".replace("  ", " ")


def aim(figures: Figures, aims: Mapping[int, str]) -> str:
    """The bound that stands for this very collection, if any."""
    return "" if figures.collection.rich else aims.get(figures.collection.count, "")


def notes(figures: Figures) -> Iterator[str]:
    """What does not fit into the rows."""
    sizes = [f"{name} {size / 1000:.1f} kB" for name, size in figures.page_bytes.items()]
    yield f"- A briefing's page, on average: {', '.join(sizes)}."
    if unchanged := figures.builds.get(("unchanged", OURS)):
        floor = median(figures.floor)
        yield (
            f"- Python's start and a stat of each of {figures.inputs_and_outputs:,} inputs and outputs:"
            f" {seconds(floor)}; nothing changed takes {over(wall(unchanged), floor)} that (aim: 4 ×)."
        )
    clean, related = (figures.builds.get(("clean", name)) for name in (OURS, RELATED))
    if clean and related:
        ratio = over(wall(clean), wall(related))
        yield f"- Hugo with five related briefings: {seconds(wall(related))}; ours is {ratio} that (aim: 0.20 ×)."


def summary(every: list[Figures]) -> str:
    """A clean build's time for one briefing, by size and kind."""
    each = {figures.collection: cost for figures in every if (cost := milliseconds(figures))}
    smallest = min((one for one in each if not one.rich), key=lambda one: one.count, default=None)
    made = ["### A clean build, by the briefing", "", "| collection | time a briefing | compared |", "|---|---|---|"]
    for collection, cost in each.items():
        plain = next((one for one in each if collection.rich and not one.rich and one.count == collection.count), None)
        other = plain or smallest
        compared = f"{over(cost, each[other])} {other}" if other and other != collection else ""
        made.append(row(str(collection), f"{cost:.2f} ms", compared))
    return "\n".join([*made, "", "Aims: 100,000 briefings at most 1.30 × 1,000; rich ones at most 1.50 × plain."])


def milliseconds(figures: Figures) -> float | None:
    """What one briefing of a clean build takes."""
    clean = figures.builds.get(("clean", OURS))
    return wall(clean) / figures.collection.count * 1000 if clean else None


def seconds(value: float) -> str:
    """Three digits or so."""
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def over(value: float, other: float) -> str:
    """How many times as much."""
    return f"{value / other:.2f} ×"


def megabytes(value: int | None) -> str:
    """A peak of memory."""
    return "not measured on this system" if value is None else f"{value / 2**20:.0f} MB"
