"""A theme's assets under names that hold a hash of their content, so that a browser may keep them for ever."""

import hashlib
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from briefings.errors import Issue, Stop, issue
from briefings.text import fields, utf8
from briefings.theme import Theme

FOLDER = "assets"
#: `url(…)` and `@import "…"` in a style sheet, and comments to pass over; addresses elsewhere, data and fragments are
#: left alone.
REFERENCE = re.compile(
    r"""/\*.*?\*/|(?P<before>\burl\(\s*|@import\s+)(?P<quote>["']?)(?P<target>(?![a-z][a-z0-9+.-]*:|//|/|\#)[^"'()\s]+)(?P=quote)""",
    re.I | re.S,
)


def assets(theme: Theme) -> dict[str, bytes]:
    """Every asset by its path in the site, such as `assets/style.3f2a9c1d.css`, references between them rewritten;
    raises Stop where a style sheet asks for what is not there.
    """
    issues = list(reference_issues(theme))
    if issues:
        raise Stop(*issues)
    made: dict[str, tuple[str, bytes]] = {}
    for name in sorted(theme.assets):
        finish(theme, name, made)
    return {f"{FOLDER}/{path}": data for path, data in made.values()}


def paths(theme: Theme) -> dict[str, str]:
    """Where each asset will be, such as `/assets/style.3f2a9c1d.css`."""
    made: dict[str, tuple[str, bytes]] = {}
    for name in sorted(theme.assets):
        finish(theme, name, made)
    return {name: f"/{FOLDER}/{path}" for name, (path, _) in made.items()}


def finish(theme: Theme, name: str, made: dict[str, tuple[str, bytes]]) -> str:
    """Makes an asset after those that it refers to, because its hash covers their names; returns its own."""
    if name not in made:
        data = theme.assets[name]
        if name.endswith(".css"):
            data = rewritten(theme, name, made)
        made[name] = hashed(name, data), data
    return made[name][0]


def rewritten(theme: Theme, name: str, made: dict[str, tuple[str, bytes]]) -> bytes:
    """A style sheet that refers to the other assets by their hashed names."""
    here = posixpath.dirname(name)

    def replace(match: re.Match[str]) -> str:
        if match["target"] is None:
            return match[0]
        target, tail = split(match["target"])
        known = posixpath.normpath(posixpath.join(here, target))
        if known not in theme.assets:
            return match[0]
        final = finish(theme, known, made)
        return f"{match['before']}{match['quote']}{posixpath.relpath(final, here or '.')}{tail}{match['quote']}"

    return REFERENCE.sub(replace, theme.assets[name].decode("utf-8")).encode()


def split(target: str) -> tuple[str, str]:
    """A reference without its query and fragment, and these."""
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    return unquote(path), target[len(path) :]


def hashed(name: str, data: bytes) -> str:
    """`style.css` → `style.3f2a9c1d.css`."""
    stem, suffix = posixpath.splitext(name)
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}{suffix}"


def reference_issues(theme: Theme) -> Iterator[Issue]:
    """References in style sheets to assets that are not there or that lead back to themselves."""
    for name in sorted(theme.assets):
        if name.endswith(".css"):
            yield from style_issues(theme, name)


def style_issues(theme: Theme, name: str) -> Iterator[Issue]:
    """The same for one style sheet."""
    path = theme.asset_origins[name]
    text, issues = utf8.text_of(theme.assets[name], path, "T104")
    yield from issues
    for match in references(text):
        at = (text.count("\n", 0, match.start("target")) + 1, 0)
        known = posixpath.normpath(posixpath.join(posixpath.dirname(name), split(match["target"])[0]))
        if known not in theme.assets:
            hint = fields.nearest(known, list(theme.assets))
            yield issue(path, "T116", f"there is no asset {match['target']!r}", hint=hint, at=at)
        elif name in closure(theme, known):
            yield issue(path, "T117", f"{match['target']!r} leads back to this style sheet", at=at)


def references(text: str) -> Iterator[re.Match[str]]:
    """Where a style sheet refers to other files."""
    return (match for match in REFERENCE.finditer(text) if match["target"] is not None)


def closure(theme: Theme, name: str) -> set[str]:
    """An asset and all that it refers to, directly or not."""
    found = {name}
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if not each.endswith(".css"):
            continue
        for match in references(theme.assets[each].decode("utf-8", "replace")):
            known = posixpath.normpath(posixpath.join(posixpath.dirname(each), split(match["target"])[0]))
            if known in theme.assets and known not in found:
                found.add(known)
                waiting.append(known)
    return found
