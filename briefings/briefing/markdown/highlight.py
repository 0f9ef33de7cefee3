"""Colours for code, by Pygments, in seven classes; the colours themselves are a stylesheet for light and dark."""

import functools
from typing import Any

from markdown_it.common.utils import escapeHtml

#: What is coloured, by Pygments' names: the class, and the colour on light and on dark paper (4.5:1 or more on either).
PALETTE = {
    "k": ("#1d4f91", "#8db8ee"),
    "s": ("#3d6117", "#a5c77f"),
    "m": ("#7d4a00", "#d8a866"),
    "c": ("#5d584e", "#a9a295"),
    "f": ("#5f3d8f", "#c4a9ef"),
    "d": ("#a61c17", "#f47d66"),
    "i": ("#3d6117", "#a5c77f"),
}
CLASSES = {
    "Keyword": "k",
    "Keyword.Constant": "m",
    "Name.Tag": "k",
    "Operator.Word": "k",
    "Literal.String": "s",
    "Literal.Number": "m",
    "Literal.Date": "m",
    "Comment": "c",
    "Name.Function": "f",
    "Name.Class": "f",
    "Name.Decorator": "f",
    "Name.Attribute": "f",
    "Generic.Heading": "k",
    "Generic.Subheading": "k",
    "Generic.Deleted": "d",
    "Generic.Inserted": "i",
}


@functools.lru_cache(64)
def highlighted(code: str, language: str) -> str | None:
    """`code` as HTML with classes; None where the language is not known."""
    lexer = lexer_for(language.lower())
    if lexer is None:
        return None
    pieces: list[tuple[str, list[str]]] = []
    for kind, text in lexer.get_tokens(code):
        name = class_of(kind)
        if not pieces or pieces[-1][0] != name:
            pieces.append((name, []))
        pieces[-1][1].append(text)
    return "".join(span(name, escapeHtml("".join(texts))) for name, texts in pieces)


def span(name: str, text: str) -> str:
    """A coloured piece; white space and what has no colour stay bare."""
    return f'<span class="{name}">{text}</span>' if name and not text.isspace() else text


@functools.cache
def class_of(kind: Any) -> str:
    """The class of a Pygments token type, which is that of its nearest ancestor with one."""
    while kind:
        name = CLASSES.get(str(kind).removeprefix("Token."))
        if name:
            return name
        kind = kind.parent
    return ""


@functools.lru_cache(64)
def lexer_for(language: str) -> Any:
    """The lexer of a language, imported when first asked for; None where there is none."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def stylesheet() -> str:
    """The colours as CSS for code inside `.prose`, resolved by the page's colour scheme."""
    rules = (f".prose code .{name}{{color:light-dark({light},{dark})}}" for name, (light, dark) in PALETTE.items())
    return "\n".join([*rules, ".prose code .c{font-style:italic}", ""])
