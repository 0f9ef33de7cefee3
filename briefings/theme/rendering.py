"""Turning pages into HTML: one renderer in each process, each of its templates compiled once, when it is needed."""

import functools
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup

from briefings.config.loading import located
from briefings.errors import Stop
from briefings.page import Item, Page, SiteView, link
from briefings.text import fields
from briefings.theme import Theme, asset_files, citing, graticule, manifest
from briefings.theme.checking import check
from briefings.theme.environment import ThemeEnvironment
from briefings.theme.problems import WRONG, TemplateProblem, UnknownAsset, explained

__all__ = ["Renderer", "TemplateProblem", "ThemeView", "verify"]

#: Rows remembered in a process; a row is about a kilobyte.
ROWS = 20_000


class ThemeView(msgspec.Struct, frozen=True):
    """What templates see as `theme`."""

    name: str
    options: dict[str, Any]


def verify(theme: Theme, options: dict[str, Any]) -> None:
    """Raises Stop with every mistake in the configured options, else in the theme itself."""
    _, problems = manifest.choose(theme.options, options)
    if problems:
        raise Stop(*located(problems, b""), exit_code=2)
    issues = check(theme)
    if issues:
        raise Stop(*issues)


class Templates(dict[str, jinja2.Template]):
    """Templates by their names, each made ready by the first page that needs it: most builds write few kinds."""

    def __init__(self, environment: ThemeEnvironment) -> None:
        super().__init__()
        self.environment = environment

    def __missing__(self, name: str) -> jinja2.Template:
        made = self[name] = self.environment.get_template(name)
        return made


class Renderer:
    """A theme without mistakes, ready to turn the pages of one site into HTML."""

    def __init__(
        self, theme: Theme, site: SiteView, options: dict[str, Any] | None = None, *, verified: bool = False
    ) -> None:
        """`options` are those of the configuration. Raises Stop as `verify` does, unless that was asked before."""
        if not verified:
            verify(theme, options or {})
        self.theme = theme
        self.assets = {name: link(path) for name, path in asset_files.paths(theme).items()}
        self.row = functools.lru_cache(ROWS)(self.render_row)
        self.environment = ThemeEnvironment(theme)
        self.environment.globals.update(
            site=site,
            theme=ThemeView(theme.name, manifest.choose(theme.options, options or {})[0]),
            asset=self.asset,
            link=link,
            row=self.row,
            map_of=graticule.map_of,
            report_of=citing.report_of,
        )
        self.templates = Templates(self.environment)

    def render(self, page: Page) -> str:
        """A page as HTML, its links still placeholders; raises TemplateProblem."""
        name = str(page.__struct_config__.tag)
        body = getattr(page, "body", None)
        if body is not None:
            page = msgspec.structs.replace(page, body=Markup(body))  # noqa: S704  (made and cleaned by `briefing`)
        try:
            return self.run(name, {"page": page})
        except WRONG as problem:
            raise TemplateProblem(explained(self.theme, name, problem)) from None

    def render_row(self, item: Item, tags: bool = True, level: int = 3) -> Markup:
        """One item of a list by `row.html`; `row()` in templates remembers what this made."""
        html = self.run("row.html", {"item": item, "tags": tags, "level": level})
        return Markup(html)  # noqa: S704  (a template's output)

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
