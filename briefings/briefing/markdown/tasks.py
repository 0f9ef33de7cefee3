"""Task lists: `- [ ] to do`, `- [x] done`, as check boxes that nobody can tick."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from briefings.briefing.markdown.rendering import render_by

BOX = re.compile(r"\[([ xX])\][ \t]+(?=\S)")


def install(parser: MarkdownIt) -> None:
    """Takes the boxes off before the text is read, puts the marks around it after, and renders them."""
    parser.core.ruler.before("inline", "task_boxes", find)
    parser.core.ruler.after("inline", "task_labels", surround)
    render_by(parser, task_open=task_open, task_close=lambda _: "</label>")


def find(state: StateCore) -> None:
    """Notes on each list item's text whether it is a task, and whether it is done."""
    for index, token in enumerate(state.tokens[:-2]):
        text = state.tokens[index + 2]
        if token.type == "list_item_open" and text.type == "inline" and (box := BOX.match(text.content)):
            token.attrs["class"] = "task"
            text.content, text.meta["done"] = text.content[box.end() :], box[1] != " "


def surround(state: StateCore) -> None:
    """Puts each task's text into the label of its box."""
    for token in state.tokens:
        if token.type == "inline" and "done" in token.meta:
            opened, closed = Token("task_open", "", 1), Token("task_close", "", -1)
            opened.meta = {"done": token.meta["done"]}
            token.children = [opened, *(token.children or ()), closed]


def task_open(token: Token) -> str:
    """The box."""
    return f'<label><input type="checkbox" disabled{" checked" if token.meta["done"] else ""}> '
