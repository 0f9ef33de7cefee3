"""Which briefings a build includes, and why it leaves out the others."""

from collections.abc import Iterable

from briefings.briefing import Briefing
from briefings.collection import tag_names
from briefings.text import dates


def select(
    briefings: Iterable[Briefing], statuses: Iterable[str], now: str
) -> tuple[dict[str, Briefing], dict[str, str]]:
    """Those that are included, by path; and of the others path, slug, address and tags, with the reason.

    `now` is ISO 8601.
    """
    wanted = set(statuses)
    included: dict[str, Briefing] = {}
    left_out: dict[str, str] = {}
    for briefing in briefings:
        reason = why_not(briefing, wanted, now)
        if reason:
            left_out |= dict.fromkeys(names(briefing.path, briefing.slug), reason)
            left_out |= dict.fromkeys(tag_names([briefing.meta]), "what has it is left out")
        else:
            included[briefing.path] = briefing
    return included, left_out


def names(path: str, slug: str) -> tuple[str, str, str]:
    """What a link may call a briefing."""
    return path, slug, f"/briefings/{slug}/"


def why_not(briefing: Briefing, statuses: set[str], now: str) -> str:
    """Why a briefing is left out, empty where it is not."""
    meta, moment = briefing.meta, dates.moment(now)
    if meta.status not in statuses:
        return f"its status is {meta.status}"
    if meta.publish_at and dates.moment(meta.publish_at) > moment:
        return f"it is to be published on {dates.short(meta.publish_at)}"
    if meta.expires_at and dates.moment(meta.expires_at) <= moment:
        return f"it expired on {dates.short(meta.expires_at)}"
    return ""
