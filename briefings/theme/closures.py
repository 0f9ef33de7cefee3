"""What a template depends on: itself and all that it extends, includes, imports, or has rendered as rows."""

from briefings.theme import Theme
from briefings.theme.assembling import resolve
from briefings.theme.environment import read

ROW = "row.html"


def closures_of(theme: Theme) -> dict[str, bytes]:
    """For each template the sources of its closure, as bytes that differ where any of them does."""
    sources = {name: f"{name}\0{text}\0".encode() for name, text in theme.templates.items()}
    return {name: b"".join(sources[each] for each in sorted(closure(theme, name))) for name in theme.templates}


def closure(theme: Theme, name: str) -> set[str]:
    """The names of the templates behind one; those that are missing are a problem that `check` reports."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each in found or each not in theme.templates:
            continue
        found.add(each)
        outline = read(theme.templates[each], each, theme.origins[each]).outline
        waiting += [resolve(theme, one.target, each) for one in outline.references if one.target]
        waiting += [ROW] if outline.rows else []
    return found
