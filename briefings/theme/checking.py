"""What is wrong with the templates of a theme, all of it, before a page is rendered.

Jinja lets several mistakes pass in silence: a block that no ancestor has, text outside the blocks of a template that
extends another, a name that is never used on the pages at hand. Here each is an issue with file and line.
"""

from collections.abc import Iterable, Iterator
from typing import get_args

import jinja2
from jinja2 import nodes

from briefings.errors import Issue, Stop, in_order, issue
from briefings.page import Page
from briefings.text import fields
from briefings.theme import Theme, asset_files
from briefings.theme.assembling import PARENT, resolve
from briefings.theme.environment import GLOBALS, ThemeEnvironment
from briefings.theme.rendering import absent, syntax_issue

Trees = dict[str, nodes.Template]
REFERENCES = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
#: What has names of its own.
SCOPES = (nodes.Block, nodes.For, nodes.Macro, nodes.CallBlock, nodes.With)

#: Each kind of page asks for its own template.
NEEDED = tuple(str(kind.__struct_config__.tag) for kind in get_args(Page))
#: What every template sees, and what `row.html` sees in place of `page`.
GIVEN = {*GLOBALS, "self", "super", "loop", "caller", "varargs", "kwargs"}
ROW = {"item", "level", "tags"}


def check(theme: Theme) -> list[Issue]:
    """Every problem of the theme's templates and style sheets, in order."""
    environment = ThemeEnvironment(theme)
    trees, issues = parsed(theme, environment)
    issues += [absent(theme, name) for name in NEEDED if name not in theme.templates]
    issues += asset_files.reference_issues(theme)
    for name, tree in trees.items():
        issues += reference_issues(theme, name, tree)
        issues += asset_issues(theme, name, tree)
        issues += block_issues(theme, trees, name)
    issues += name_issues(theme, environment, trees)
    if not issues:
        issues += compile_issues(theme, environment)
    return in_order(issues)


def parsed(theme: Theme, environment: ThemeEnvironment) -> tuple[Trees, list[Issue]]:
    """Each well-formed template as a tree, and an issue for each other."""
    trees: Trees = {}
    issues: list[Issue] = []
    for name, source in theme.templates.items():
        try:
            trees[name] = environment.parse(source, name, theme.origins[name])
        except (jinja2.TemplateSyntaxError, RecursionError) as problem:
            issues.append(syntax_issue(theme, name, problem))
    return trees, issues


def compile_issues(theme: Theme, environment: ThemeEnvironment) -> Iterator[Issue]:
    """What Jinja finds only when it makes code, such as a block that is there twice."""
    for name in theme.templates:
        try:
            environment.get_template(name)
        except (jinja2.TemplateSyntaxError, RecursionError) as problem:
            yield syntax_issue(theme, name, problem)


def literal(node: nodes.Node) -> str | None:
    """The name of the template that a node refers to, None where it is computed or may be missing."""
    target = getattr(node, "template", None)
    if not isinstance(target, nodes.Const) or getattr(node, "ignore_missing", False):
        return None
    return target.value if isinstance(target.value, str) else None


def reference_issues(theme: Theme, name: str, tree: nodes.Template) -> Iterator[Issue]:
    """Names of templates are literal, so that what a page is made from can be told; and they are there."""
    for node in tree.find_all(REFERENCES):
        at = (node.lineno, 0)
        target = literal(node)
        if target is None:
            hint = 'write the name out, as {% include "row.html" %}'
            message = "the name of a template must be one text, neither computed nor allowed to be missing"
            yield issue(theme.origins[name], "T112", message, hint=hint, at=at)
        elif resolve(theme, target, name) not in theme.templates:
            hint = nearest_template(theme, target)
            yield issue(theme.origins[name], "T111", f"there is no template {target!r}", hint=hint, at=at)
        elif isinstance(node, nodes.Extends) and name in list(ancestors(theme, {name: tree}, name)):
            yield issue(theme.origins[name], "T117", f"{target!r} is this template itself", at=at)


def nearest_template(theme: Theme, target: str) -> str:
    """What may have been meant, or why a parent's version is not there."""
    if target.startswith(PARENT):
        return f"no theme below this one has {target.removeprefix(PARENT)!r}"
    return fields.nearest(target, [name for name in theme.templates if ":" not in name])


def ancestors(theme: Theme, trees: Trees, name: str) -> Iterator[str]:
    """The templates that a template extends, nearest first; one that extends itself comes once at the end."""
    seen: set[str] = set()
    while name in trees:
        node = trees[name].find(nodes.Extends)
        target = literal(node) if node is not None else None
        if target is None or target in seen:
            return
        name = resolve(theme, target, name)
        seen.add(target)
        yield name


def block_issues(theme: Theme, trees: Trees, name: str) -> Iterator[Issue]:
    """A template that extends another can only fill blocks that it has; anything beside blocks would never be shown."""
    above = list(ancestors(theme, trees, name))
    if not above or any(each not in trees for each in above):
        return
    known = [block.name for each in above for block in trees[each].find_all(nodes.Block)]
    for block in outermost_blocks(trees[name]):
        if block.name not in known:
            hint = fields.nearest(block.name, known) or f"it has {', '.join(sorted(set(known)))}"
            message = f"{above[0]} has no block {block.name!r}, so this would never be shown"
            yield issue(theme.origins[name], "T113", message, hint=hint, at=(block.lineno, 0))
    for line in stray_lines(trees[name]):
        hint = "move it into a block"
        yield issue(
            theme.origins[name], "T118", "what stands outside the blocks is never shown", hint=hint, at=(line, 0)
        )


def outermost_blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    """The blocks of a template that are not inside another: those inside are its own."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from outermost_blocks(child)


def stray_lines(tree: nodes.Template) -> Iterator[int]:
    """Lines of text or output at the top of a template."""
    for node in tree.body:
        if isinstance(node, nodes.Output):
            for each in node.nodes:
                if not isinstance(each, nodes.TemplateData):
                    yield each.lineno
                elif each.data.strip():
                    yield each.lineno + each.data[: -len(each.data.lstrip()) or None].count("\n")


def asset_issues(theme: Theme, name: str, tree: nodes.Template) -> Iterator[Issue]:
    """`asset("…")` names what the theme has."""
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name == "asset" and len(call.args) == 1):
            continue
        target = call.args[0]
        if isinstance(target, nodes.Const) and target.value not in theme.assets:
            hint = fields.nearest(str(target.value), list(theme.assets))
            message = f"there is no asset {target.value!r}"
            yield issue(theme.origins[name], "T116", message, hint=hint, at=(call.lineno, 0))


def name_issues(theme: Theme, environment: ThemeEnvironment, trees: Trees) -> Iterator[Issue]:
    """Filters, tests and variables that nothing provides, wherever they are used."""
    shared = {name for tree in trees.values() for name in names_made(tree.body, inside=False)}
    for name, tree in trees.items():
        unknown = list(filter_issues(theme, environment, name, tree))
        yield from unknown
        if not unknown:
            yield from variable_issues(theme, name, tree, shared | handed_down(theme, trees, name))


def names_made(children: Iterable[nodes.Node], *, inside: bool) -> Iterator[str]:
    """Every name that is given to something: `inside` blocks, loops and macros, where what they include sees it, or
    only outside them, where every block of the family does.
    """
    for node in children:
        if isinstance(node, nodes.Macro) or (isinstance(node, nodes.Name) and node.ctx != "load"):
            yield node.name
        elif isinstance(node, nodes.Import):
            yield node.target
        elif isinstance(node, nodes.FromImport):
            yield from (each if isinstance(each, str) else each[1] for each in node.names)
        if inside or not isinstance(node, SCOPES):
            yield from names_made(node.iter_child_nodes(), inside=inside)


def handed_down(theme: Theme, trees: Trees, name: str) -> set[str]:
    """What a template is given: its own values, and every name of the templates that include it."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        seen.add(each)
        found |= GIVEN | (ROW if each == "row.html" else {"page"})
        includers = [other for other in trees if other not in seen and each in included(theme, trees[other], other)]
        for other in includers:
            found.update(names_made(trees[other].body, inside=True))
        waiting += includers
    return found


def included(theme: Theme, tree: nodes.Template, name: str) -> Iterator[str]:
    """The templates that one includes, which see its names."""
    for node in tree.find_all(nodes.Include):
        target = literal(node)
        if target is not None:
            yield resolve(theme, target, name)


def filter_issues(theme: Theme, environment: ThemeEnvironment, name: str, tree: nodes.Template) -> Iterator[Issue]:
    """Filters and tests that are not there."""
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        known = environment.filters if isinstance(node, nodes.Filter) else environment.tests
        if node.name not in known:
            what = "filter" if isinstance(node, nodes.Filter) else "test"
            hint = fields.nearest(node.name, list(known))
            yield issue(
                theme.origins[name], "T114", f"there is no {what} {node.name!r}", hint=hint, at=(node.lineno, 0)
            )


def variable_issues(theme: Theme, name: str, tree: nodes.Template, known: set[str]) -> Iterator[Issue]:
    """Variables that neither the program nor the theme makes; only the first use of each in a block."""
    for scope, around in scopes(tree, frozenset(known)):
        seen = set(around)
        for node in own_names(scope):
            if node.ctx == "load" and node.name not in seen:
                seen.add(node.name)
                hint = fields.nearest(node.name, sorted(around))
                message = f"there is no variable {node.name!r}"
                yield issue(theme.origins[name], "T115", message, hint=hint, at=(node.lineno, 0))


def scopes(scope: nodes.Node, known: frozenset[str]) -> Iterator[tuple[nodes.Node, frozenset[str]]]:
    """The template and each of its blocks with the names that it may use; only a `scoped` block sees those around."""
    inside = known | {each.name for each in own_names(scope) if each.ctx != "load"}
    inside |= set(names_made(scope.iter_child_nodes(), inside=False))
    yield scope, inside
    for block in outermost_blocks(scope):
        yield from scopes(block, inside if block.scoped else known)


def own_names(scope: nodes.Node) -> Iterator[nodes.Name]:
    """The names in a template or block, in order, without those of the blocks inside it."""
    for child in scope.iter_child_nodes():
        if isinstance(child, nodes.Name):
            yield child
        if not isinstance(child, nodes.Block):
            yield from own_names(child)


def closure(theme: Theme, name: str) -> frozenset[str]:
    """A template and all that it extends, includes or imports, directly or not: what its pages are made from. `row()`
    counts as including `row.html`. Raises Stop where one is not well formed.
    """
    trees, issues = parsed(theme, ThemeEnvironment(theme))
    if issues:
        raise Stop(*issues)
    found: set[str] = set()
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each in trees and each not in found:
            found.add(each)
            waiting += references(theme, trees[each], each)
    return frozenset(found)


def references(theme: Theme, tree: nodes.Template, name: str) -> Iterator[str]:
    """The templates that one refers to itself."""
    for node in tree.find_all(REFERENCES):
        target = literal(node)
        if target is not None:
            yield resolve(theme, target, name)
    if any(each.name == "row" for each in tree.find_all(nodes.Name)):
        yield "row.html"
