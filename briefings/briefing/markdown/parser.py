"""The configured Markdown parser, made once a process for each setting."""

import functools
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, text_join
from mdit_py_plugins.deflist import deflist_plugin

from briefings.briefing.markdown import (
    alerts,
    blocks,
    code,
    figures,
    footnotes,
    headings,
    links,
    places,
    raw_html,
    shortcuts,
    tables,
    tasks,
    wikilinks,
    work,
)
from briefings.briefing.markdown.blocks import Blocks
from briefings.briefing.markdown.inlines import Inlines
from briefings.briefing.markdown.work import NESTING
from briefings.briefing.markdown.writer import Writer


class Reader(MarkdownIt):
    """A parser that hands on addresses as they are written: `links` judges each, knowing its place."""

    def __init__(self, options: dict[str, Any]) -> None:
        super().__init__("commonmark", options, renderer_cls=Writer)
        self.block, self.inline = Blocks(), Inlines()
        self.configure("commonmark", options)

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  (markdown-it’s name)
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


#: In the order in which they are put in: what looks at finished text comes last.
RULES = (
    work,
    blocks,
    places,
    shortcuts,
    wikilinks,
    footnotes,
    figures,
    alerts,
    tasks,
    tables,
    raw_html,
    headings,
    links,
    code,
)


def join(state: StateCore) -> None:
    """Joins texts with escaped characters, where there are any."""
    if "\\" in state.src or "&" in state.src:
        text_join(state)


@functools.cache
def parser(html: bool) -> MarkdownIt:
    """CommonMark, tables, strikethrough, definition lists and this package's rules; `html` lets raw HTML through."""
    made = Reader({"html": html, "xhtmlOut": False, "maxNesting": NESTING})
    made.enable(["table", "strikethrough"]).use(deflist_plugin)
    made.disable("normalize")  # reading has done it
    made.core.ruler.at("text_join", join)
    for module in RULES:
        module.install(made)
    return made
