"""`build`: content and theme become the site in the output folder."""

import os
import time
from typing import TYPE_CHECKING

from briefings.errors import Issue, besides
from briefings.shell import output, planning
from briefings.shell.options import Options
from briefings.shell.planning import Plan
from briefings.shell.publishing import Published
from briefings.shell.report import Outcome, Report, count
from briefings.shell.verifying import differences

if TYPE_CHECKING:
    from briefings.build.telling import Told

SAME = "Verified: a clean build is the same, byte for byte."


def run(options: Options) -> Report:
    """Builds and publishes; with `strict`, nothing is published where there is any error."""
    started = time.perf_counter()
    with (
        output.opened(options.output, options.site) as out,
        besides(out.damage),
        planning.changed(options, out) as change,
    ):
        plan = change.plan
        if options.strict and plan.is_broken:
            change.withhold()
            return Report("build", 1, ("Nothing published: --strict, and there are errors.",), issues=change.issues)
        with besides(plan.issues):
            done = change.publish()
        seconds = time.perf_counter() - started
        found = tuple(differences(out, planning.whole(options))) if options.verify else ()
        ran = told(plan, options)
    return Report(
        "build",
        exit_code=int(plan.is_broken or bool(found)),
        lines=(
            *(f"{each.name}: {', '.join(each.why)}" for each in ran),
            summary(plan, done, seconds),
            *empty(plan),
            *verified(found, options),
            where(options),
        ),
        details=(*(f"wrote {out.label}/{each}" for each in done.written), *removals(out.label, done)),
        counts=counts(plan, done),
        outcomes=outcomes(ran, out.label),
        verified=not found if options.verify else None,
        issues=(*change.issues, *found),
    )


def told(plan: Plan, options: Options) -> "tuple[Told, ...]":
    """Each thing that ran, with its reasons, where somebody asks."""
    if not options.explain:
        return ()
    from briefings.build import telling

    return tuple(telling.told(plan.built, whole=options.voice.verbose))


def outcomes(found: "tuple[Told, ...]", label: str) -> tuple[Outcome, ...]:
    """The same for scripts: a reason each."""
    return tuple(
        Outcome(f"{label}/{each.name}" if each.is_file else each.name, what(each), why)
        for each in found
        for why in each.why
    )


def what(each: "Told") -> str:
    """What became of a thing that ran, in one word."""
    return "unchanged" if each.is_same else "because" if each.is_file else "changed"


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


def empty(plan: Plan) -> tuple[str, ...]:
    """How a site without any content begins."""
    if any(path.endswith(".md") for path in plan.inputs.paths()):
        return ()
    return (
        'Nothing is in content/ yet: `briefings convert` reads seeds/, `briefings new "A title"` begins a briefing.',
    )


def where(options: Options) -> str:
    """Where to look. Only links for files work without a server."""
    front = options.output / "index.html"
    return f"→ {front} ({'open it in a browser' if options.file_links else f'see it with: {serve(options)}'})"


def serve(options: Options) -> str:
    """How whoever started this build starts a preview."""
    if "MAKELEVEL" in os.environ:
        return "make serve"
    return f"{options.voice.program} serve"


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
