"""What a template refers to, defines and uses, in one walk through it: enough to check a theme without rendering."""

import dataclasses
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeVisitor


@dataclasses.dataclass(frozen=True)
class Reference:
    """A template that another extends, includes or imports; `target` is None where its name is no plain text."""

    kind: str
    target: str | None
    line: int


@dataclasses.dataclass(frozen=True)
class Use:
    """A name at its line: a variable, filter, test, block or asset."""

    name: str
    line: int


@dataclasses.dataclass
class Scope:
    """The template outside its blocks, or one block: the variables it uses and makes. Only a `scoped` block sees those
    around it.
    """

    scoped: bool = False
    used: list[Use] = dataclasses.field(default_factory=list)
    made: set[str] = dataclasses.field(default_factory=set)
    blocks: list["Scope"] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Outline:
    """A template in short. `outermost` are its blocks that stand in no other; `shared` the names that every block of
    its family sees, `made` all that it gives, which what it includes sees; `stray` the lines of text outside blocks.
    """

    references: list[Reference] = dataclasses.field(default_factory=list)
    blocks: set[str] = dataclasses.field(default_factory=set)
    outermost: list[Use] = dataclasses.field(default_factory=list)
    filters: list[Use] = dataclasses.field(default_factory=list)
    tests: list[Use] = dataclasses.field(default_factory=list)
    assets: list[Use] = dataclasses.field(default_factory=list)
    shared: set[str] = dataclasses.field(default_factory=set)
    made: set[str] = dataclasses.field(default_factory=set)
    stray: list[int] = dataclasses.field(default_factory=list)
    scope: Scope = dataclasses.field(default_factory=Scope)
    rows: bool = False

    @property
    def extends(self) -> str | None:
        """The template that this one extends."""
        return next((each.target for each in self.references if each.kind == "extends"), None)


def outlined(tree: nodes.Template) -> Outline:
    """The outline of a template."""
    walk = Walk()
    walk.visit(tree)
    return walk.outline


class Walk(NodeVisitor):
    """Visits every node once; `depth` counts the blocks, loops and macros around it, `blocks` the blocks alone."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.scope = self.outline.scope
        self.depth = 0
        self.blocks = 0

    def visit_Template(self, node: nodes.Template) -> None:  # noqa: N802  (Jinja's visitors are named after nodes)
        for child in node.body:
            if isinstance(child, nodes.Output):
                self.outline.stray += [line for each in child.nodes for line in stray(each)]
        self.generic_visit(node)

    def visit_Name(self, node: nodes.Name) -> None:  # noqa: N802
        if node.ctx == "load":
            self.scope.used.append(Use(node.name, node.lineno))
            self.outline.rows |= node.name == "row"
        else:
            self.make(node.name)

    def visit_Block(self, node: nodes.Block) -> None:  # noqa: N802
        self.outline.blocks.add(node.name)
        if not self.blocks:
            self.outline.outermost.append(Use(node.name, node.lineno))
        around = self.scope
        self.scope = Scope(node.scoped)
        around.blocks.append(self.scope)
        self.blocks += 1
        self.within(node)
        self.blocks -= 1
        self.scope = around

    def visit_Macro(self, node: nodes.Macro) -> None:  # noqa: N802
        self.make(node.name)
        self.within(node)

    def visit_Extends(self, node: nodes.Extends) -> None:  # noqa: N802
        self.refer("extends", node)

    def visit_Include(self, node: nodes.Include) -> None:  # noqa: N802
        self.refer("include", node, plain=not node.ignore_missing)

    def visit_Import(self, node: nodes.Import) -> None:  # noqa: N802
        self.make(node.target)
        self.refer("import", node)

    def visit_FromImport(self, node: nodes.FromImport) -> None:  # noqa: N802
        for name in node.names:
            self.make(name if isinstance(name, str) else name[1])
        self.refer("import", node)

    def visit_Filter(self, node: nodes.Filter) -> None:  # noqa: N802
        self.outline.filters.append(Use(node.name, node.lineno))
        self.generic_visit(node)

    def visit_Test(self, node: nodes.Test) -> None:  # noqa: N802
        self.outline.tests.append(Use(node.name, node.lineno))
        self.generic_visit(node)

    def visit_Call(self, node: nodes.Call) -> None:  # noqa: N802
        if isinstance(node.node, nodes.Name) and node.node.name == "asset" and len(node.args) == 1:
            target = node.args[0]
            if isinstance(target, nodes.Const):
                self.outline.assets.append(Use(str(target.value), node.lineno))
        self.generic_visit(node)

    def within(self, node: nodes.Node) -> None:
        """Visits what has names of its own."""
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1

    visit_For = visit_CallBlock = visit_With = within  # noqa: N815

    def make(self, name: str) -> None:
        """Notes that something is given a name."""
        self.scope.made.add(name)
        self.outline.made.add(name)
        if not self.depth:
            self.outline.shared.add(name)

    def refer(self, kind: str, node: Any, *, plain: bool = True) -> None:
        """Notes a reference to another template."""
        target = node.template
        named = plain and isinstance(target, nodes.Const) and isinstance(target.value, str)
        self.outline.references.append(Reference(kind, target.value if named else None, node.lineno))
        self.generic_visit(node)


def stray(node: nodes.Node) -> list[int]:
    """The line where text or output begins."""
    if not isinstance(node, nodes.TemplateData):
        return [node.lineno]
    text = node.data
    before = text[: len(text) - len(text.lstrip())]
    return [node.lineno + before.count("\n")] if text.strip() else []
