"""`build`: content and theme become the site in the output folder."""

import os
import sys
import time
from pathlib import Path

from briefings.errors import Issue, besides
from briefings.shell import output, planning
from briefings.shell.options import Options
from briefings.shell.planning import Plan
from briefings.shell.publishing import Published
from briefings.shell.report import Report, count
from briefings.shell.verifying import differences

SAME = "Verified: a clean build is the same, byte for byte."


def run(options: Options) -> Report:
    """Builds and publishes; with `strict`, nothing is published where there is any error."""
    started = time.perf_counter()
    with output.opened(options.output, options.site) as out, planning.changed(options, out) as change:
        plan = change.plan
        if options.strict and plan.is_broken:
            change.withhold()
            return Report("build", 1, ("Nothing published: --strict, and there are errors.",), issues=change.issues)
        with besides(plan.issues):
            done = change.publish()
        seconds = time.perf_counter() - started
        found = tuple(differences(out, planning.whole(options))) if options.verify else ()
    return Report(
        "build",
        exit_code=int(plan.is_broken or bool(found)),
        lines=(*explained(plan, options), summary(plan, done, seconds), *verified(found, options), where(options)),
        details=(*(f"wrote {out.label}/{each}" for each in done.written), *removals(out.label, done)),
        counts=counts(plan, done),
        issues=(*change.issues, *found),
    )


def explained(plan: Plan, options: Options) -> tuple[str, ...]:
    """A line for each thing that ran."""
    if not options.explain:
        return ()
    from briefings.build.explaining import told

    built = plan.built
    found = told(built.ran, built.paths, built.earlier, whole=options.voice.verbose)
    return tuple(f"{name}: {', '.join(why)}" for name, why in found)


def verified(found: tuple[Issue, ...], options: Options) -> tuple[str, ...]:
    """Whether a clean build would be the same."""
    if not options.verify:
        return ()
    return (f"Verified: {count(len(found), 'file')} differ from a clean build." if found else SAME,)


def removals(label: str, done: Published) -> list[str]:
    """A line for each file that went."""
    return [f"removed {label}/{each}" for each in done.removed]


def summary(plan: Plan, done: Published, seconds: float) -> str:
    """One line: how much there is, and how much of it is new."""
    counts = plan.built.counts
    broken = f" ({counts.left_out} left out)" if counts.left_out else ""
    made = [count(counts.briefings, "briefing") + broken, count(counts.tags, "tag")]
    changed = f"{len(done.written):,} written, {len(done.removed):,} removed"
    return f"Built {', '.join(made)}: {count(len(plan.built.planned), 'file')}, {changed} in {seconds:.1f} s"


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
        "briefings": plan.built.counts.briefings,
        "left_out": plan.built.counts.left_out,
        "tags": plan.built.counts.tags,
        "pages": plan.built.counts.pages,
        "files": len(plan.built.planned),
        "written": len(done.written),
        "removed": len(done.removed),
        "unchanged": done.unchanged,
    }
