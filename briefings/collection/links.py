"""Links between content files: where they lead, and from where."""

import difflib
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from briefings.briefing import Link
from briefings.collection import Collection, Destination
from briefings.errors import Issue, issue, warning
from briefings.summary import Summary
from briefings.text import slugs


class Mention(msgspec.Struct, frozen=True):
    """A briefing that links here, and the sentence in which it does."""

    summary: Summary
    sentence: str


def destination(collection: Collection, link: Link) -> Destination | None:
    """Where a link leads, None where nothing of that name is built."""
    if link.kind == "tag":
        tag = collection.tags.get(slugs.tag_key(link.target))
        return Destination(tag.name, tag.path) if tag else None
    found = collection.by_slug.get(link.target) if link.kind == "slug" else collection.by_path.get(link.target)
    if found is not None:
        return Destination(found.title, found.url)
    return collection.pages.get(link.target)


def problem(
    collection: Collection, path: str, link: Link, addresses: Iterable[str] = (), *, suggest: bool = True
) -> Issue:
    """Why a link of the content file `path` leads nowhere: a warning where the target exists but is left out.

    `addresses` are those of the site, from which the nearest is named; to `suggest` it takes its time.
    """
    at = (link.line, link.column)
    reason = collection.left_out.get(f"tag:{slugs.tag_key(link.target)}" if link.kind == "tag" else link.target)
    if reason is not None:
        return warning(path, "L302", f"links to {link.target}, which is not built ({reason}); it shows as text", at=at)
    if link.kind == "tag":
        names = [tag.name for tag in collection.tags.values()] if suggest else []
        return issue(path, "L303", f"no briefing has the tag {link.target!r}", hint=nearest(link.target, names), at=at)
    named = {"slug": collection.by_slug, "path": addresses}
    known = named.get(link.kind, [*collection.by_path, *collection.pages])
    message = f"links to {link.target!r}, and there is no such briefing or page"
    return issue(path, "L301", message, hint=nearest(link.target, list(known) if suggest else []), at=at)


def nearest(name: str, known: list[str]) -> str:
    """A suggestion, where something known is near."""
    found = difflib.get_close_matches(name, known, 1, 0.6)
    return f"did you mean {found[0]!r}?" if found else "its address may have changed, or it was never written"


def backlinks(collection: Collection) -> dict[str, tuple[Mention, ...]]:
    """Who links to each content path, newest first, each once with the first sentence that does."""
    found: dict[str, dict[str, Mention]] = defaultdict(dict)
    for summary in collection.summaries:
        for link in summary.links:
            target = target_path(collection, link)
            if target and target != summary.path:
                found[target].setdefault(summary.path, Mention(summary, link.sentence))
    return {path: tuple(mentions.values()) for path, mentions in found.items()}


def target_path(collection: Collection, link: Link) -> str:
    """The content path of the briefing that a link leads to, else empty."""
    known = {"content": collection.by_path, "slug": collection.by_slug, "path": collection.by_address}
    found = known.get(link.kind, {}).get(link.target)
    return found.path if found else ""
