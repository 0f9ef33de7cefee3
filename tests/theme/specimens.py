"""Specimens of every kind of page, made from the types themselves: a field that is added is filled too."""

import types
import typing
from collections.abc import Callable
from typing import Any

import html5lib
import msgspec

from briefings.page import MonthPage, Page
from briefings.page.addressing import fill
from briefings.theme import Renderer

KINDS: tuple[type[msgspec.Struct], ...] = typing.get_args(Page)

#: Fields that templates read as more than text.
FIXED = {
    "date": "2021-02-18",
    "direction": "rtl",
    "first": "2020-11-24",
    "last": "2021-02-18",
    "month": "2021-02",
    "published": "2021-02-17",
    "retrieved": "2021-02-19",
    "status": "draft",
    "updated": "2021-02-19",
    "country": "IQ",
    "body": '<h2 id="so">So</h2>\n<p>It was.</p>\n',
}
Keep = Callable[[], bool]


def always() -> bool:
    """Every optional field is filled."""
    return True


def never() -> bool:
    """No optional field is filled."""
    return False


def specimen(kind: Any, text: str = "word", keep: Keep = always) -> Any:
    """A page whose texts are all `text`, at an address of its kind; `keep` says which optional fields are filled."""
    page = value(kind, text, keep)
    path = {"home.html": "/", "archive.html": "/archive/"}.get(str(kind.__struct_config__.tag), "/x/")
    if isinstance(page, MonthPage):
        page = msgspec.structs.replace(page, days=page.days[:1])  # the same day twice would be the same id twice
    return msgspec.structs.replace(page, head=msgspec.structs.replace(page.head, path=path))


def value(kind: Any, text: str, keep: Keep, name: str = "") -> Any:
    """A value of any kind, named as the field that holds it."""
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return value(next(each for each in typing.get_args(kind) if each is not type(None)), text, keep, name)
    if origin is typing.Annotated or origin is typing.Literal:
        return value(typing.get_args(kind)[0] if origin is typing.Annotated else str, text, keep, name)
    if origin is tuple:
        item, *_ = typing.get_args(kind)
        return (value(item, text, keep, name), value(item, text, keep, name))
    if origin is dict:
        return {text: value(typing.get_args(kind)[1], text, keep, name)}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return filled(kind, text, keep)
    return plain(kind, text, name)


def filled(kind: type[msgspec.Struct], text: str, keep: Keep) -> Any:
    """A struct, field by field."""
    fields = msgspec.structs.fields(kind)
    chosen = [each for each in fields if must(each) or keep()]
    return kind(**{each.name: value(each.type, text, keep, each.name) for each in chosen})


def must(field: Any) -> bool:
    """Whether a field has no default."""
    return field.default is msgspec.NODEFAULT and field.default_factory is msgspec.NODEFAULT


def plain(kind: Any, text: str, name: str) -> Any:
    """A single value."""
    if kind is str:
        return FIXED.get(name, text)
    return {int: 3, float: 33.5, bool: True, object: text}[kind]


def finished(renderer: Renderer, page: Any) -> str:
    """A page as a browser gets it."""
    return fill(renderer.render(page), "../")


def parsed(html: str) -> Any:
    """The tree of a page; raises where the HTML is not what HTML5 calls well formed."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


def shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes: what text must never change."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return [(str(each.tag), tuple(sorted(each.attrib))) for each in tree.iter()]
