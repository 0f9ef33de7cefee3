"""Links between content files: where they lead, and why one leads nowhere."""

import re

from briefings.briefing import Link
from briefings.collection import Destination, Index
from briefings.errors import Issue, issue, warning
from briefings.summary import Reference, Summary
from briefings.text import slugs


def destination(index: Index, link: Link | Reference) -> Destination | None:
    """Where a link leads, None where nothing of that name is built."""
    if link.kind == "tag":
        tag = index.tag(slugs.tag_key(link.target))
        return Destination(tag.name, tag.path) if tag else None
    found = index.place(index.by_slug(link.target) if link.kind == "slug" else link.target)
    if found is not None:
        return Destination(found.summary.title, found.summary.url, found.summary.path)
    return index.text(link.target)


def told(index: Index, summary: Summary, sentence: str) -> str:
    """A sentence of a briefing as its page shows it, with titles in the place of links' own words."""
    named = [
        (link.words, destination(index, link)) for link in summary.links if link.words and link.sentence == sentence
    ]
    titles = {words: to.title for words, to in named if to is not None}
    if not titles:
        return sentence
    # the longest first, so that no address is taken for a part of another
    words = "|".join(map(re.escape, sorted(titles, key=len, reverse=True)))
    return re.sub(rf"(?<!\w)(?:{words})(?!\w)", lambda found: titles[found[0]], sentence)


def problem(index: Index, path: str, link: Link, near: str = "", *, suggest: bool = True) -> Issue:
    """Why a link of the content file `path` leads nowhere: a warning where the target exists but is left out. `near` is
    the nearest address of the site, where the link gives one; to `suggest` another takes its time.
    """
    at = (link.line, link.column)
    if reason := index.left_out(f"tag:{slugs.tag_key(link.target)}" if link.kind == "tag" else link.target):
        return warning(path, "L302", f"links to {link.target}, which is not built ({reason}); it shows as text", at=at)
    near = near if link.kind == "path" or not suggest else nearest(index, path, link)
    hint = f"did you mean {near!r}?" if near else "its address may have changed, or it was never written"
    if link.kind == "tag":
        return issue(path, "L303", f"no briefing has the tag {link.target!r}", hint=hint, at=at)
    message = f"links to {link.target!r}, and there is no such briefing or page"
    return issue(path, "L301", message, hint=hint, at=at)


def nearest(index: Index, path: str, link: Link) -> str:
    """What has nearly the name that a link gives, and is not the content file `path`, in which it stands; if any."""
    for name in index.nearest(f"{link.kind}:{link.target}"):
        if path != (index.by_slug(name) if link.kind == "slug" else name):
            return name
    return ""
