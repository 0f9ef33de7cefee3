"""`check`: everything that a build would complain about, and nothing published."""

from briefings.errors import Severity
from briefings.shell import planning
from briefings.shell.options import Options
from briefings.shell.report import Report, count


def run(options: Options) -> Report:
    """Builds in memory."""
    plan = planning.plan(options, thorough=True)
    line = f"Checked {count(plan.counts.briefings, 'briefing')} and {count(plan.counts.pages, 'page')}"
    is_well = all(each.severity is Severity.NOTE for each in plan.issues)
    return Report(
        "check",
        exit_code=int(plan.is_broken),
        lines=(f"{line}: {'all is well' if is_well else 'see above'}.",),
        counts={"briefings": plan.counts.briefings, "left_out": plan.counts.left_out, "pages": plan.counts.pages},
        issues=plan.issues,
    )
