"""Bounds that hold while a document is read: markdown-it has none, and some of its rules need more than linear time.

A unit of work is about ten nanoseconds. Looking for the end of a `[` costs one a character, so that n open ones, which
cost n² steps, are stopped early; whatever makes the text rule stop costs as much as the tokens that it usually becomes.
"""

from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from briefings.briefing.markdown import findings

#: Levels of quotes, lists and the like inside each other.
NESTING = 60
STEP, LINE = 1_500, 1_000
#: Tokens of blocks that one document may have: 13,000 rows of a table of two columns.
TOKENS = 150_000


class Helpers:
    """markdown-it's helpers, the search for the end of a label counted."""

    parseLinkDestination = staticmethod(helpers.parseLinkDestination)  # noqa: N815  (markdown-it's names)
    parseLinkTitle = staticmethod(helpers.parseLinkTitle)  # noqa: N815

    @staticmethod
    def parseLinkLabel(state: StateInline, start: int, disable_nested: bool = False) -> int:  # noqa: N802
        """The end of a label, -1 where it has none; what was looked at counts as work."""
        end = helpers.parseLinkLabel(state, start, disable_nested)
        findings.of(state.env).spend((state.posMax if end < 0 else end) - start)
        return end


def install(parser: MarkdownIt) -> None:
    """Puts the counting helpers in place."""
    counting: Any = Helpers
    parser.helpers = counting


def step(state: StateInline) -> None:
    """Counts a character that is not plain text."""
    findings.of(state.env).spend(STEP)


def line(state: StateBlock) -> None:
    """Counts lines, and the blocks so far; asked at every line that may start one, and at every row of a table."""
    findings.of(state.env).spend(LINE)
    if len(state.tokens) > TOKENS:
        raise findings.TooMuch(f"the Markdown has more than {TOKENS // 3:,} blocks")
