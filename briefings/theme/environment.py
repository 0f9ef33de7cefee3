"""The Jinja environment of a theme: it escapes what it writes, bears nothing undefined, and sees no file."""

import functools
from collections.abc import Mapping, MutableMapping
from types import CodeType
from typing import Any, NamedTuple

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.utils import missing as absent
from markupsafe import Markup, escape

from briefings.text import fields
from briefings.theme import Theme, filters
from briefings.theme.assembling import resolve
from briefings.theme.outline import Outline, outlined

#: What every template may use besides `page`; `row.html` sees `item`, `level` and `tags` in its place.
GLOBALS = ("site", "theme", "asset", "link", "row", "map_of", "report_of", *jinja2.defaults.DEFAULT_NAMESPACE)
#: Templates remembered in a process, so that a change to one does not mean reading all again.
REMEMBERED = 256


class Missing(jinja2.StrictUndefined):
    """Something that is not there: any use of it is an error that says what is nearest."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name = str(self._undefined_name)
        if self._undefined_obj is absent:
            return f"there is no variable {name!r}"
        hint = fields.nearest(name, names(self._undefined_obj))
        return f"{kind(self._undefined_obj)} has no {name!r}" + (f" ({hint})" if hint else "")


def names(thing: Any) -> list[str]:
    """What a template may ask of a thing."""
    if isinstance(thing, Mapping):
        return [str(key) for key in thing]
    return [name for name in dir(thing) if not name.startswith("_")]


def kind(thing: Any) -> str:
    """A thing in the words of a message."""
    if isinstance(thing, Mapping):
        return "the mapping"
    name = type(thing).__name__
    return "what is empty (None)" if thing is None else f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


class Generator(CodeGenerator):
    """Writes the Python of templates: `a.b` asks the object itself first, in place of a call that does so."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  (Jinja's visitors are named so)
        self.write("(found if (found := getattr((of := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else environment.getattr(of, {node.attr!r}))")


class ThemeEnvironment(jinja2.Environment):
    """Templates come from the theme in memory; `parent:home.html` is the version that the asking folder replaced."""

    code_generator_class = Generator

    def __init__(self, theme: Theme | None = None) -> None:
        super().__init__(
            autoescape=True,
            auto_reload=False,
            cache_size=-1,
            loader=Loader(theme) if theme else None,
            lstrip_blocks=True,
            trim_blocks=True,
            undefined=Missing,
        )
        self.theme = theme
        self.filters.update(filters.FILTERS)

    def join_path(self, template: str, parent: str) -> str:
        return resolve(self.theme, template, parent) if self.theme else template


def escaped(value: Any) -> str:
    """A value as it is written into HTML. Most need no escaping, and as they are joined with the rest, none need be
    marked as safe: `escape`, which marks each, takes three times as long.
    """
    of = type(value)
    if of is int or (of is str and not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value)):
        return str(value)
    return value if of is Markup else escape(value)


class Loader(jinja2.BaseLoader):
    """Gives Jinja the templates of a theme, already compiled."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (Jinja calls it so)
    ) -> jinja2.Template:
        if name not in self.theme.templates:
            raise jinja2.TemplateNotFound(name)
        reading = read(self.theme.templates[name], name, self.theme.origins[name])
        if reading.code is None:
            raise reading.problem or jinja2.TemplateNotFound(name)
        # a plain dictionary: copying Jinja's chain of two into each context was a tenth of rendering a page
        template = environment.template_class.from_code(environment, reading.code, dict(globals or {}))
        template.root_render_func.__globals__["escape"] = escaped  # what a template calls for each value that it writes
        return template


class Reading(NamedTuple):
    """A template as it was understood: its code, or the problem that it has none; its outline as far as it was read."""

    outline: Outline
    code: CodeType | None = None
    problem: Exception | None = None


@functools.lru_cache(REMEMBERED)
def read(source: str, name: str, origin: str) -> Reading:
    """Parses and compiles a template; `origin` is its file, for messages."""
    environment = plain()
    outline = Outline()
    try:
        tree = environment.parse(source, name, origin)
        outline = outlined(tree)
        return Reading(outline, environment.compile(tree, name, origin))
    except jinja2.TemplateSyntaxError as problem:
        return Reading(outline, problem=problem)
    except RecursionError:
        return Reading(outline, problem=jinja2.TemplateSyntaxError("too deeply nested", 0, name, origin))


@functools.lru_cache(1)
def plain() -> ThemeEnvironment:
    """The environment that compiles: code is the same for every theme."""
    return ThemeEnvironment()
