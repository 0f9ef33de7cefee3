"""GitHub's alerts: a quote whose first line is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from briefings.briefing.markdown.rendering import render_by

MARK = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)", re.IGNORECASE)


def install(parser: MarkdownIt) -> None:
    """Adds the pass over quotes, before their text is read, and the renderers."""
    parser.core.ruler.before("inline", "alerts", find)
    render_by(parser, alert_open=alert_open, alert_close=lambda _: "</div>\n")


def find(state: StateCore) -> None:
    """Turns the quotes that carry a mark into alerts."""
    quotes: list[bool] = []
    emptied: set[int] = set()
    for index, token in enumerate(state.tokens):
        if token.type == "blockquote_open":
            quotes.append(turn(state.tokens, index, emptied))
        elif token.type == "blockquote_close" and quotes.pop():
            token.type = "alert_close"
    if emptied:
        state.tokens = [each for index, each in enumerate(state.tokens) if index not in emptied]


def turn(tokens: list[Token], index: int, emptied: set[int]) -> bool:
    """Turns the quote at `index` into an alert where its first paragraph starts with a mark, which goes."""
    inline = tokens[index + 2] if index + 2 < len(tokens) else None
    if inline is None or inline.type != "inline" or tokens[index + 1].type != "paragraph_open":
        return False
    mark = MARK.match(inline.content)
    if mark is None:
        return False
    tokens[index].type, tokens[index].info = "alert_open", mark[1].lower()
    inline.content = inline.content[mark.end() :].lstrip(" \t")
    inline.map = [inline.map[0] + 1, inline.map[1]] if inline.map else None
    if not inline.content:
        emptied.update(range(index + 1, index + 4))
    return True


def alert_open(token: Token) -> str:
    """The beginning of an alert, with its kind in words."""
    return f'<div class="alert alert-{token.info}" role="note"><p class="label">{token.info.capitalize()}</p>\n'
