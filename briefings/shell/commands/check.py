"""`check`: everything that a build would complain about, and nothing published."""

from briefings import checks
from briefings.errors import Severity, in_order
from briefings.shell import planning
from briefings.shell.options import Options
from briefings.shell.report import Report, count


def run(options: Options) -> Report:
    """Builds in memory."""
    plan = planning.whole(options)
    issues = tuple(in_order([*plan.issues, *checks.run(plan.built)]))
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
