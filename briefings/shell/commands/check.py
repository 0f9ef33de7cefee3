"""`check`: everything that a build would complain about, and nothing published."""

from briefings import checks
from briefings.content import resolving
from briefings.content.shelf import Library
from briefings.errors import Severity, in_order
from briefings.shell import planning, shelf
from briefings.shell.options import Options
from briefings.shell.report import Report, count


def run(options: Options) -> Report:
    """Builds in memory."""
    plan = planning.whole(options)
    unsettled = map(resolving.issue_of, resolving.every(Library(shelf.content(options.site))))
    each_named = options.voice.verbose or options.voice.json
    own = plan.issues if each_named else planning.summed(plan.issues)
    issues = tuple(in_order([*own, *checks.run(plan.built), *unsettled]))
    is_well = all(each.severity is Severity.NOTE for each in issues)
    is_broken = any(each.severity is Severity.ERROR for each in issues)
    counts = plan.built.counts
    line = f"Checked {count(counts.briefings, 'briefing')} and {count(counts.pages, 'page')}"
    return Report(
        "check",
        exit_code=int(is_broken),
        lines=(f"{line}: {'all is well' if is_well else 'see above'}.",),
        counts={"briefings": counts.briefings, "left_out": counts.left_out, "pages": counts.pages},
        issues=issues,
    )
