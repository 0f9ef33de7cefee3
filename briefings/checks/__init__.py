"""Looking at the finished site: one check a module, each with one signature: what was built → issues."""

from collections.abc import Callable

from briefings.build.building import Built
from briefings.checks.site_links import site_links
from briefings.errors import Issue, in_order

CHECKS: tuple[Callable[[Built], list[Issue]], ...] = (site_links,)


def run(built: Built) -> list[Issue]:
    """What every check finds, in order."""
    return in_order([found for check in CHECKS for found in check(built)])
