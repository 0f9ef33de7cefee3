"""Every link of every finished page leads to a file of the site, and every anchor to an id on it."""

import html
import posixpath
import re
from urllib.parse import unquote

from briefings.build.building import Built
from briefings.errors import Issue, issue

LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
ID = re.compile(r'\sid="([^"]*)"')
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)


def site_links(built: Built) -> list[Issue]:
    """Relative links, as a browser follows them; `404.html` has absolute ones, which other pages have too."""
    pages = {
        path: data.decode() for path, data in built.files.items() if path.endswith(".html") and isinstance(data, bytes)
    }
    ids = {path: set(map(html.unescape, ID.findall(page))) for path, page in pages.items()}
    issues = []
    for path, page in pages.items():
        if path == "404.html":
            continue
        for target in dict.fromkeys(map(html.unescape, LINK.findall(page))):
            if not ELSEWHERE.match(target):
                issues += follow(built, path, target, ids)
    return issues


def follow(built: Built, path: str, target: str, ids: dict[str, set[str]]) -> list[Issue]:
    """What is wrong with one link of the page at the output path `path`."""
    where, _, anchor = target.partition("#")
    to = resolve(path, unquote(where))
    if to not in built.files:
        return [issue(path, "L201", f"links to {target}, and the site has no {to}")]
    if anchor and to in ids and unquote(anchor) not in ids[to] | {"top"}:
        return [issue(path, "L202", f"links to {target}, and nothing on that page has this id")]
    return []


def resolve(path: str, target: str) -> str:
    """The output path that a relative link of a page leads to."""
    if not target:
        return path
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), target)).lstrip("/")
    return posixpath.join(joined, "index.html") if target.endswith("/") or not joined else joined
