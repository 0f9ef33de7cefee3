"""The Jinja environment of a theme: it escapes what it writes, bears nothing undefined, and sees no file."""

from collections.abc import Callable, Mapping
from typing import Any

import jinja2
from jinja2.utils import missing as absent

from briefings.text import fields
from briefings.theme import Theme, filters
from briefings.theme.assembling import resolve

#: What every template may use besides `page`; `row.html` sees `item`, `level` and `tags` in its place.
GLOBALS = ("site", "theme", "asset", "link", "row", "map_of", *jinja2.defaults.DEFAULT_NAMESPACE)


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
        known = names(self._undefined_obj)
        hint = fields.nearest(name, known)
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
    if thing is None:
        return "what is empty (None)"
    return f"a {type(thing).__name__}"


class ThemeEnvironment(jinja2.Environment):
    """Templates come from the theme in memory; `parent:home.html` is the version that the asking folder replaced."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            autoescape=True,
            auto_reload=False,
            cache_size=-1,
            loader=jinja2.FunctionLoader(self.load),
            lstrip_blocks=True,
            trim_blocks=True,
            undefined=Missing,
        )
        self.theme = theme
        self.filters.update(filters.FILTERS)

    def load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        """A template's source and its file, for Jinja."""
        source = self.theme.templates.get(name)
        return None if source is None else (source, self.theme.origins[name], lambda: True)

    def join_path(self, template: str, parent: str) -> str:
        return resolve(self.theme, template, parent)
