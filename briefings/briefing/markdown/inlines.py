"""Text inside blocks, read by rules that are asked only at the characters that they start with.

Most of a text is neither emphasis nor link: it is one token, found by one search. markdown-it stops at 23 characters;
of these only those that start a rule here matter, and `]`, where the search for the end of a label stops.
"""

import re
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.ruler import Rule, Ruler
from markdown_it.rules_inline import StateInline, fragments_join
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefings.briefing.markdown import work
from briefings.briefing.markdown.tokens import Nesting, QuickToken
from briefings.briefing.markdown.work import NESTING

InlineRule = Callable[[StateInline, bool], bool]

#: The first character of each rule, and all of them.
STARTS = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "wikilink": "[",
    "link": "[",
    "image": "!",
    "footnote_ref": "[",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}
STOPS = frozenset("".join(STARTS.values()) + "]")
STOP = re.compile(r"[\n!&*<\[\\\]_`~]")


class Inlines(ParserInline):
    """markdown-it's parser of inline text with a quicker ruler and tokens."""

    def __init__(self) -> None:
        super().__init__()
        rules = self.ruler.__rules__
        self.ruler = FirstCharacters()
        self.ruler.__rules__ = rules
        self.terminator_re = STOP

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Reads the text of one block."""
        if src and not STOP.search(src):
            token = QuickToken("text", "", 0)
            token.content = src
            tokens.append(token)
            return tokens
        state = InlineState(src, md, env, tokens)
        self.tokenize(state)
        if state.delimiters or any(each and each["delimiters"] for each in state.tokens_meta):
            for rule in self.ruler2.getRules(""):
                rule(state)
        else:
            fragments_join(state)
        return state.tokens

    def skipToken(self, state: StateInline) -> None:  # noqa: N802  (markdown-it's name)
        """Skips one token while the end of a label is looked for; text up to the next stop at once."""
        start = state.pos
        if state.src[start] in STOPS or start in state.cache or state.level >= NESTING:
            super().skipToken(state)
        else:
            found = STOP.search(state.src, start)
            state.pos = state.cache[start] = found.start() if found else state.posMax


class InlineState(StateInline):
    """A state whose tokens are quick ones."""

    def pushPending(self) -> Token:  # noqa: N802  (markdown-it's name)
        """Turns the text read so far into a token."""
        token = QuickToken("text", "", 0)
        token.content, self.pending = self.pending, ""
        token.level = self.pendingLevel
        self.tokens.append(token)
        return token

    def push(self, ttype: str, tag: str, nesting: Nesting) -> Token:
        """Adds a token; one that opens something keeps the marks of emphasis inside it to itself."""
        if self.pending:
            self.pushPending()
        token = QuickToken(ttype, tag, nesting)
        if nesting < 0:
            self.level -= 1
            self.delimiters = self._prev_delimiters.pop()
        token.level = self.level
        kept = None
        if nesting > 0:
            self.level += 1
            self._prev_delimiters.append(self.delimiters)
            self.delimiters = []
            kept = {"delimiters": self.delimiters}
        self.pendingLevel = self.level
        self.tokens.append(token)
        self.tokens_meta.append(kept)
        return token


class FirstCharacters(Ruler[InlineRule]):
    """A ruler whose chain is one rule, which asks those that may match at the next character."""

    def __compile__(self) -> None:
        self.__cache__ = {"": [asking([each for each in self.__rules__ if each.enabled])]}


def asking(rules: Sequence[Rule[InlineRule]]) -> InlineRule:
    """One rule for all of `rules`; a stop costs more than the text between two, and counts as work."""
    starts = {start: tuple(each.fn for each in rules if start in STARTS.get(each.name, "")) for start in STOPS}
    text = next(each.fn for each in rules if each.name == "text")

    def ask(state: StateInline, silent: bool) -> bool:
        found = starts.get(state.src[state.pos])
        if found is None:
            return text(state, silent)
        work.step(state)
        for rule in found:  # noqa: SIM110  (a generator costs more)
            if rule(state, silent):
                return True
        return False

    return ask
