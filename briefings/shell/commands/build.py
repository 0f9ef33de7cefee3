"""`build`: content and theme become the site in the output folder."""

import os
import sys
import time
from pathlib import Path

from briefings.errors import besides
from briefings.shell import output, planning, publishing
from briefings.shell.options import Options
from briefings.shell.planning import Plan
from briefings.shell.publishing import Published
from briefings.shell.report import Report, count


def run(options: Options) -> Report:
    """Builds and publishes; with `strict`, nothing is published where there is any error."""
    started = time.perf_counter()
    with output.opened(options.output, options.site) as out:
        plan = planning.plan(options)
        if options.strict and plan.is_broken:
            return Report("build", 1, ("Nothing published: --strict, and there are errors.",), issues=plan.issues)
        with besides(plan.issues):
            done = publishing.publish(out, plan.files)
    seconds = time.perf_counter() - started
    return Report(
        "build",
        exit_code=int(plan.is_broken),
        lines=(summary(plan, done, seconds), where(options)),
        details=(*(f"wrote {out.label}/{each}" for each in done.written), *removals(out.label, done)),
        counts=counts(plan, done),
        issues=plan.issues,
    )


def removals(label: str, done: Published) -> list[str]:
    """A line for each file that went."""
    return [f"removed {label}/{each}" for each in done.removed]


def summary(plan: Plan, done: Published, seconds: float) -> str:
    """One line: how much there is, and how much of it is new."""
    made = [count(plan.counts.briefings, "briefing"), count(plan.counts.tags, "tag")]
    broken = f" ({plan.counts.left_out} left out)" if plan.counts.left_out else ""
    changed = f"{len(done.written):,} written, {len(done.removed):,} removed"
    return f"Built {', '.join(made)}{broken}: {count(len(plan.files), 'file')}, {changed} in {seconds:.1f} s"


def where(options: Options) -> str:
    """Where to look. Only links for files work without a server."""
    front = options.output / "index.html"
    return f"→ {front} ({'open it in a browser' if options.file_links else f'see it with: {serve(options)}'})"


def serve(options: Options) -> str:
    """How whoever started this build starts a preview."""
    if "MAKELEVEL" in os.environ:
        return "make serve"
    program = "python build.py" if Path(sys.argv[0]).name == "build.py" else "briefings"
    return f"{program} serve{f' --site {options.site}' if options.site != Path() else ''}"


def counts(plan: Plan, done: Published) -> dict[str, int]:
    """The figures for scripts."""
    return {
        "briefings": plan.counts.briefings,
        "left_out": plan.counts.left_out,
        "tags": plan.counts.tags,
        "pages": plan.counts.pages,
        "files": len(plan.files),
        "written": len(done.written),
        "removed": len(done.removed),
        "unchanged": done.unchanged,
    }
