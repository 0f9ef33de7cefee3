"""Links between content files: where they lead, and why one leads nowhere."""

from briefings.briefing import Link
from briefings.collection import Destination, Index
from briefings.errors import Issue, issue, warning
from briefings.text import slugs


def destination(index: Index, link: Link) -> Destination | None:
    """Where a link leads, None where nothing of that name is built."""
    if link.kind == "tag":
        tag = index.tag(slugs.tag_key(link.target))
        return Destination(tag.name, tag.path) if tag else None
    found = index.place(index.by_slug(link.target) if link.kind == "slug" else link.target)
    if found is not None:
        return Destination(found.summary.title, found.summary.url, found.summary.path)
    return index.text(link.target)


def problem(index: Index, path: str, link: Link, near: str = "") -> Issue:
    """Why a link of the content file `path` leads nowhere: a warning where the target exists but is left out. `near` is
    the nearest address of the site, where the link gives one.
    """
    at = (link.line, link.column)
    if reason := index.left_out(f"tag:{slugs.tag_key(link.target)}" if link.kind == "tag" else link.target):
        return warning(path, "L302", f"links to {link.target}, which is not built ({reason}); it shows as text", at=at)
    near = near if link.kind == "path" else index.nearest(f"{link.kind}:{link.target}")
    hint = f"did you mean {near!r}?" if near else "its address may have changed, or it was never written"
    if link.kind == "tag":
        return issue(path, "L303", f"no briefing has the tag {link.target!r}", hint=hint, at=at)
    message = f"links to {link.target!r}, and there is no such briefing or page"
    return issue(path, "L301", message, hint=hint, at=at)
