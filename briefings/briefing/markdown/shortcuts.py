"""Short ways for the links and the emphasis that stand in most texts: around words that hold no other mark.

What they do not match for certain is left to markdown-it's own rules; what they match becomes what those would make of
it, in a third of the time.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from briefings.briefing.markdown import findings
from briefings.briefing.markdown.tokens import Nesting
from briefings.briefing.markdown.work import NESTING

InlineRule = Callable[[StateInline, bool], bool]

#: A character at which no rule matches and no label ends.
WORDS = r"[^\n!&*<\[\\\]_`~]"
LINK = re.compile(rf"\[({WORDS}*+)\]\(([^\s()<>\\&\x00-\x20\x7f]++)\)")
#: White space before the opening mark, and white space or a stop after the closing one: by CommonMark's rules of
#: flanking the one can only open and the other only close, so the two belong together whatever else the line holds.
EMPHASIS = re.compile(
    rf"(?<![^ \t\n])(\*\*?|__?)([^\W_]{WORDS}*+)(?:(?<!\s)\1(?![^ \t\n])|(?<=[^\W_])\1(?=[.,;:?)\"']))"
)
TAGS = {1: "em", 2: "strong"}


def install(parser: MarkdownIt) -> None:
    """Puts the short ways before the rules of links and emphasis."""
    ways = {"link": link, "emphasis": emphasis}
    for each in parser.inline.ruler.__rules__:
        if each.name in ways:
            parser.inline.ruler.at(each.name, ways[each.name](each.fn))


def link(rule: InlineRule) -> InlineRule:
    """`rule`, but for links with plain words and a plain address."""

    def quick(state: StateInline, silent: bool) -> bool:
        found = LINK.match(state.src, state.pos, state.posMax)
        if found is None or state.level >= NESTING:
            return rule(state, silent)
        findings.of(state.env).spend(len(found[1]))
        if not silent:
            opened = state.push("link_open", "a", 1)
            opened.attrs["href"], opened.meta["at"] = found[2], state.pos
            state.append_pending(found[1])
            state.push("link_close", "a", -1)
        state.pos = found.end()
        return True

    return quick


def emphasis(rule: InlineRule) -> InlineRule:
    """`rule`, but for emphasis that holds only words."""

    def quick(state: StateInline, silent: bool) -> bool:
        found = None if silent else EMPHASIS.match(state.src, state.pos, state.posMax)
        if found is None:
            return rule(state, silent)
        mark(state, found[1], 1)
        state.push("text", "", 0).content = found[2]
        mark(state, found[1], -1)
        state.pos = found.end()
        return True

    return quick


def mark(state: StateInline, markup: str, nesting: Nesting) -> None:
    """The token of a mark, made of a text as markdown-it does: marks of emphasis do not nest as links do."""
    token = state.push("text", "", 0)
    token.tag = TAGS[len(markup)]
    token.type = f"{token.tag}_open" if nesting > 0 else f"{token.tag}_close"
    token.nesting, token.markup = nesting, markup
