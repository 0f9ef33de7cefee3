"""Turning pages into HTML: one renderer in each process, its templates compiled once."""

import functools
from types import TracebackType
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup

from briefings.config.loading import located
from briefings.errors import Issue, Stop, issue
from briefings.page import Item, Page, SiteView, link
from briefings.text import fields
from briefings.theme import Theme, asset_files, graticule, manifest
from briefings.theme.environment import ThemeEnvironment

#: Rows remembered in a process; a row is about a kilobyte.
ROWS = 20_000

#: What a template can do wrong while it runs. Others, such as a time limit, are for the caller.
WRONG = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class TemplateProblem(Exception):
    """A template that cannot be rendered, with file and line."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue)
        self.issue = issue


class UnknownAsset(LookupError):
    """A template asked for an asset that the theme does not have."""


class ThemeView(msgspec.Struct, frozen=True):
    """What templates see as `theme`."""

    name: str
    options: dict[str, Any]


class Renderer:
    """A theme, ready to turn the pages of one site into HTML."""

    def __init__(self, theme: Theme, site: SiteView, options: dict[str, Any] | None = None) -> None:
        """`options` are those of the configuration. Raises Stop where one of them, or a template, is wrong."""
        values, problems = manifest.choose(theme.options, options or {})
        if problems:
            raise Stop(*(located(problem, {}, "config.yaml") for problem in problems), exit_code=2)
        self.theme = theme
        self.assets = {name: link(path) for name, path in asset_files.paths(theme).items()}
        self.row = functools.lru_cache(ROWS)(self.render_row)
        self.environment = ThemeEnvironment(theme)
        self.environment.globals.update(
            site=site,
            theme=ThemeView(theme.name, values),
            asset=self.asset,
            link=link,
            row=self.row,
            map_of=graticule.map_of,
        )
        self.templates = {name: self.compiled(name) for name in theme.templates}

    def compiled(self, name: str) -> jinja2.Template:
        """A template as code; raises Stop where it is not well formed."""
        try:
            return self.environment.get_template(name)
        except (jinja2.TemplateSyntaxError, RecursionError) as problem:
            raise Stop(syntax_issue(self.theme, name, problem)) from None

    def render(self, page: Page) -> str:
        """A page as HTML, its links still placeholders; raises TemplateProblem."""
        name = str(page.__struct_config__.tag)
        if name not in self.templates:
            raise TemplateProblem(absent(self.theme, name))
        body = getattr(page, "body", None)
        if body is not None:
            page = msgspec.structs.replace(page, body=Markup(body))  # noqa: S704  (made and cleaned by `briefing`)
        try:
            return self.run(name, {"page": page})
        except WRONG as problem:
            raise TemplateProblem(explained(self.theme, name, problem)) from None

    def render_row(self, item: Item, tags: bool = True, level: int = 3) -> Markup:
        """One item of a list by `row.html`; `row()` in templates remembers what this made."""
        if "row.html" not in self.templates:
            raise jinja2.TemplateNotFound("row.html")
        return Markup(self.run("row.html", {"item": item, "tags": tags, "level": level}))  # noqa: S704  (a template's output)

    def run(self, name: str, values: dict[str, Any]) -> str:
        """What a template writes, without Jinja's own rewriting of tracebacks."""
        template = self.templates[name]
        return "".join(template.root_render_func(template.new_context(values)))

    def asset(self, name: str) -> str:
        """The address of an asset, with the hash of its content."""
        if name not in self.assets:
            hint = fields.nearest(name, list(self.assets))
            raise UnknownAsset(f"there is no asset {name!r}" + (f" ({hint})" if hint else ""))
        return self.assets[name]


def absent(theme: Theme, name: str) -> Issue:
    """A page's own template is not in the theme."""
    origin = f"{theme.name}/templates/{name}"
    hint = "write it, or let the theme extend one that has it"
    return issue(origin, "T111", "the theme has no such template, and every theme needs it", hint=hint)


def syntax_issue(theme: Theme, name: str, problem: Exception) -> Issue:
    """A template that Jinja cannot read."""
    if isinstance(problem, jinja2.TemplateSyntaxError):
        where = theme.origins.get(problem.name or name, theme.origins[name])
        return issue(where, "T110", problem.message or "not a template", at=(problem.lineno, 0))
    return issue(theme.origins[name], "T110", "too deeply nested")


def explained(theme: Theme, name: str, problem: Exception) -> Issue:
    """What went wrong while a template ran, at the innermost line of a template that was running."""
    template, line = place(problem.__traceback__) or (name, 0)
    code, message = described(problem)
    return issue(theme.origins[template], code, message, at=(line, 0))


def place(trace: TracebackType | None) -> tuple[str, int] | None:
    """The innermost template of a traceback and the line in its source, which Jinja keeps beside the code."""
    found: tuple[str, int] | None = None
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            found = template.name, template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return found


def described(problem: Exception) -> tuple[str, str]:
    """An error as a code and a message for theme authors."""
    if isinstance(problem, RecursionError):
        return "T117", "this template leads back to itself without an end"
    if isinstance(problem, jinja2.TemplateNotFound):
        return "T111", f"there is no template {problem.name!r}"
    if isinstance(problem, jinja2.UndefinedError):
        return "T115", str(problem)
    if isinstance(problem, UnknownAsset):
        return "T116", str(problem.args[0])
    return "T119", f"cannot be rendered: {problem} ({type(problem).__name__})"
