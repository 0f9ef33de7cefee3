"""Every link of every finished page leads to a file of the site, and every anchor to an id on it."""

import html
import posixpath
import re
from collections import defaultdict
from urllib.parse import unquote

from briefings.build.building import Built
from briefings.errors import Issue, issue

LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
ID = re.compile(r'\sid="([^"]*)"')
HINT = "mend the link where it is written, in content or in the theme"
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)


def site_links(built: Built) -> list[Issue]:
    """Relative links, as a browser follows them; `404.html` has absolute ones, which other pages have too."""
    pages = {
        path: data.decode() for path, data in built.files.items() if path.endswith(".html") and isinstance(data, bytes)
    }
    ids = {path: set(map(html.unescape, ID.findall(page))) for path, page in pages.items()}
    broken: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path, page in pages.items():
        if path == "404.html":
            continue
        for target in dict.fromkeys(map(html.unescape, LINK.findall(page))):
            if not ELSEWHERE.match(target):
                where, _, anchor = target.partition("#")
                to = resolve(path, unquote(where))
                if to not in built.files or (anchor and to in ids and unquote(anchor) not in ids[to] | {"top"}):
                    broken[to, unquote(anchor)].append(path)
    return [report(built, to, anchor, paths) for (to, anchor), paths in broken.items()]


def report(built: Built, to: str, anchor: str, paths: list[str]) -> Issue:
    """One issue for each lost target, however many pages link to it (a navigation stands on all of them)."""
    others = f" (and {len(paths) - 1} more pages)" if len(paths) > 1 else ""
    if to not in built.files:
        return issue(paths[0], "L201", f"links to /{to}, which the site does not have{others}", hint=HINT)
    return issue(paths[0], "L202", f"links to #{anchor} on /{to}, where nothing has this id{others}", hint=HINT)


def resolve(path: str, target: str) -> str:
    """The output path that a relative link of a page leads to."""
    if not target:
        return path
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), target)).lstrip("/")
    return posixpath.join(joined, "index.html") if target.endswith("/") or not joined else joined
