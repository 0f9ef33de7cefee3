"""The configured Markdown parser, made once a process for each setting."""

import functools

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin

from briefings.briefing.markdown import (
    alerts,
    code,
    figures,
    footnotes,
    headings,
    links,
    places,
    raw_html,
    tables,
    tasks,
    wikilinks,
    work,
)

#: Levels of quotes, lists and the like inside each other.
NESTING = 60


class Reader(MarkdownIt):
    """A parser that hands on addresses as they are written: `links` judges each, knowing its place."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  (markdown-it’s name)
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


#: In the order in which they are put in: what looks at finished text comes last.
RULES = (work, places, wikilinks, footnotes, figures, alerts, tasks, tables, raw_html, headings, links, code)


@functools.cache
def parser(html: bool) -> MarkdownIt:
    """CommonMark, tables, strikethrough, definition lists and this package's rules; `html` lets raw HTML through."""
    made = Reader("commonmark", {"html": html, "xhtmlOut": False, "maxNesting": NESTING})
    made.enable(["table", "strikethrough"]).use(deflist_plugin)
    for module in RULES:
        module.install(made)
    return made
