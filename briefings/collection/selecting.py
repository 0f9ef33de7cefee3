"""Whether a build includes a briefing, and if not, why."""

from collections.abc import Callable

from briefings.briefing.front_matter import FrontMatter
from briefings.text import dates


def names(path: str, slug: str) -> tuple[str, str, str]:
    """What a link may call a briefing."""
    return path, slug, f"/briefings/{slug}/"


def why_not(meta: FrontMatter, statuses: tuple[str, ...], passed: Callable[[str], bool]) -> str:
    """Why a briefing is left out, empty where it is not; `passed` says whether a moment (ISO 8601) is over."""
    if meta.status not in statuses:
        return f"its status is {meta.status}"
    if meta.publish_at and not passed(meta.publish_at):
        return f"it is to be published on {dates.short(meta.publish_at)}"
    if meta.expires_at and passed(meta.expires_at):
        return f"it expired on {dates.short(meta.expires_at)}"
    return ""
