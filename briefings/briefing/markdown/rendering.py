"""Renderers as this package writes them: a token in, HTML out."""

from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

Render = Callable[[Token], str]


def render_by(parser: MarkdownIt, **rules: Render) -> None:
    """Lets each rule render the tokens of its name; everything else about a token stands in its `meta`."""
    for name, rule in rules.items():
        parser.add_render_rule(name, adapted(rule))


def adapted(rule: Render) -> Callable[..., str]:
    """`rule` as markdown-it calls it."""

    def render(_renderer: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
        return rule(tokens[index])

    return render
