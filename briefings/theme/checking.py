"""What is wrong with the templates of a theme, all of it, before a page is rendered.

Jinja lets several mistakes pass in silence: a block that no ancestor has, text outside the blocks of a template that
extends another, a name that is never used on the pages at hand. Here each is an issue with file and line.
"""

from collections.abc import Iterator
from typing import get_args

from briefings.errors import Issue, in_order, issue
from briefings.page import Page
from briefings.text import fields
from briefings.theme import Theme, asset_files
from briefings.theme.assembling import PARENT, resolve
from briefings.theme.environment import GLOBALS, plain, read
from briefings.theme.outline import Outline, Scope, Use
from briefings.theme.problems import absent, syntax_issue

Outlines = dict[str, Outline]

#: Each kind of page asks for its own template.
NEEDED = tuple(str(kind.__struct_config__.tag) for kind in get_args(Page))
#: What every template sees, and what `row.html` sees in place of `page`.
GIVEN = frozenset({*GLOBALS, "self", "super", "loop", "caller", "varargs", "kwargs"})
ROW = frozenset({"item", "level", "tags"})


def check(theme: Theme) -> list[Issue]:
    """Every problem of the theme's templates and style sheets, in order."""
    outlines, issues = outlined(theme)
    issues += [absent(theme, name) for name in NEEDED if name not in theme.templates]
    if "row.html" not in theme.templates and any(each.rows for each in outlines.values()):
        issues.append(absent(theme, "row.html"))
    issues += asset_files.reference_issues(theme)
    shared = frozenset(GIVEN.union(*(each.shared for each in outlines.values())))
    for name, outline in outlines.items():
        issues += reference_issues(theme, outlines, name)
        issues += use_issues(theme, outline, name)
        issues += block_issues(theme, outlines, name)
        issues += variable_issues(theme, outline.scope, name, shared | handed_down(theme, outlines, name))
    return in_order(issues)


def outlined(theme: Theme) -> tuple[Outlines, list[Issue]]:
    """What each template holds, and an issue for each that Jinja cannot read or make code of."""
    outlines: Outlines = {}
    issues: list[Issue] = []
    for name, source in theme.templates.items():
        reading = read(source, name, theme.origins[name])
        outlines[name] = reading.outline
        told = unknown(reading.outline)
        if reading.problem is not None and not told:
            issues.append(syntax_issue(theme, name, reading.problem))
    return outlines, issues


def unknown(outline: Outline) -> list[tuple[str, Use]]:
    """The filters and tests that are not there: ("filter", its use)."""
    environment = plain()
    filters = [("filter", each) for each in outline.filters if each.name not in environment.filters]
    return filters + [("test", each) for each in outline.tests if each.name not in environment.tests]


def use_issues(theme: Theme, outline: Outline, name: str) -> Iterator[Issue]:
    """Filters, tests and assets that are not there."""
    origin = theme.origins[name]
    for what, each in unknown(outline):
        known = plain().filters if what == "filter" else plain().tests
        hint = fields.nearest(each.name, list(known))
        yield issue(origin, "T114", f"there is no {what} {each.name!r}", hint=hint, at=(each.line, 0))
    for each in outline.assets:
        if each.name not in theme.assets:
            hint = fields.nearest(each.name, list(theme.assets))
            yield issue(origin, "T116", f"there is no asset {each.name!r}", hint=hint, at=(each.line, 0))


def reference_issues(theme: Theme, outlines: Outlines, name: str) -> Iterator[Issue]:
    """Names of templates are plain text, so that what a page is made from can be told; and they are there."""
    origin = theme.origins[name]
    for each in outlines[name].references:
        at = (each.line, 0)
        if each.target is None:
            message = "the name of a template must be one text, neither computed nor allowed to be missing"
            yield issue(origin, "T112", message, hint='write it out, as {% include "row.html" %}', at=at)
        elif resolve(theme, each.target, name) not in theme.templates:
            hint = nearest_template(theme, each.target)
            yield issue(origin, "T111", f"there is no template {each.target!r}", hint=hint, at=at)
        elif each.kind == "extends" and name in ancestors(theme, outlines, name):
            yield issue(origin, "T117", f"the template extends itself through {each.target!r}", at=at)


def nearest_template(theme: Theme, target: str) -> str:
    """What may have been meant, or why a parent's version is not there."""
    if target.startswith(PARENT):
        return f"no theme below this one has {target.removeprefix(PARENT)!r}"
    return fields.nearest(target, [name for name in theme.templates if ":" not in name])


def ancestors(theme: Theme, outlines: Outlines, name: str) -> list[str]:
    """The templates that a template extends, nearest first, each once."""
    found: list[str] = []
    while name in outlines:
        target = outlines[name].extends
        name = resolve(theme, target, name) if target else ""
        if not name or name in found:
            break
        found.append(name)
    return found


def block_issues(theme: Theme, outlines: Outlines, name: str) -> Iterator[Issue]:
    """A template that extends another can only fill blocks that it has; anything beside blocks would never be shown."""
    above = ancestors(theme, outlines, name)
    if not above or any(each not in outlines for each in above):
        return
    known = sorted(set().union(*(outlines[each].blocks for each in above)))
    for block in outlines[name].outermost:
        if block.name not in known:
            hint = fields.nearest(block.name, known) or f"it has {', '.join(known)}"
            message = f"{above[0]} has no block {block.name!r}, so this would never be shown"
            yield issue(theme.origins[name], "T113", message, hint=hint, at=(block.line, 0))
    for line in outlines[name].stray:
        message = "what stands outside the blocks is never shown"
        yield issue(theme.origins[name], "T118", message, hint="move it into a block", at=(line, 0))


def variable_issues(theme: Theme, scope: Scope, name: str, known: frozenset[str]) -> Iterator[Issue]:
    """Variables that neither the program nor the theme makes; only the first use of each in a block."""
    inside = known | scope.made
    seen = set(inside)
    for use in scope.used:
        if use.name not in seen:
            seen.add(use.name)
            hint = fields.nearest(use.name, sorted(inside))
            message = f"there is no variable {use.name!r}"
            yield issue(theme.origins[name], "T115", message, hint=hint, at=(use.line, 0))
    for block in scope.blocks:
        yield from variable_issues(theme, block, name, inside if block.scoped else known)


def handed_down(theme: Theme, outlines: Outlines, name: str) -> set[str]:
    """What a template is given: its own values, and every name of the templates that include it."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        seen.add(each)
        found |= ROW if each.rpartition(":")[2] == "row.html" else {"page"}
        includers = [other for other in outlines if other not in seen and each in included(theme, outlines, other)]
        found.update(*(outlines[other].made for other in includers))
        waiting += includers
    return found


def included(theme: Theme, outlines: Outlines, name: str) -> list[str]:
    """The templates that one includes, which see its names."""
    targets = [each.target for each in outlines[name].references if each.kind == "include"]
    return [resolve(theme, target, name) for target in targets if target]


def closure(theme: Theme, name: str) -> frozenset[str]:
    """A template and all that it extends, includes or imports, directly or not: what its pages are made from. `row()`
    counts as including `row.html`.
    """
    outlines, _ = outlined(theme)
    found: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each in outlines and each not in found:
            found.add(each)
            targets = [reference.target for reference in outlines[each].references]
            waiting += [resolve(theme, target, each) for target in targets if target]
            waiting += ["row.html"] if outlines[each].rows else []
    return frozenset(found)
