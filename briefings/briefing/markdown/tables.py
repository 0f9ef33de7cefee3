"""Tables: in a region that scrolls by itself, with headers that say they are, aligned by class."""

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from briefings.briefing.markdown.rendering import render_by

ALIGNED = {"text-align:right": ' class="right"', "text-align:center": ' class="center"'}


def install(parser: MarkdownIt) -> None:
    """Adds the renderers, and the pass over all tables."""
    parser.core.ruler.after("block", "tables", find)
    render_by(parser, table_open=table_open, table_close=lambda _: "</table></div>\n", th_open=th_open, td_open=td_open)


def find(state: StateCore) -> None:
    """Numbers the tables, and makes an empty header cell a plain one: nothing is announced as the head of a column."""
    tables = 0
    for index, token in enumerate(state.tokens):
        if token.type == "table_open":
            tables += 1
            token.meta["label"] = f"Table {tables}" if tables > 1 else "Table"
        elif token.type == "th_open" and not state.tokens[index + 1].content:
            token.type, state.tokens[index + 2].tag = "td_open", "td"


def table_open(token: Token) -> str:
    """The region, which the keyboard can reach to scroll it."""
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{token.meta["label"]}"><table>\n'


def th_open(token: Token) -> str:
    """The header of a column."""
    return f'<th scope="col"{aligned(token)}>'


def td_open(token: Token) -> str:
    """A cell."""
    return f"<td{aligned(token)}>"


def aligned(token: Token) -> str:
    """A class in the place of a style, which the pages' security policy forbids."""
    return ALIGNED.get(str(token.attrs.get("style", "")), "")
