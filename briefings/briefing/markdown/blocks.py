"""Blocks, read by rules that are asked only at the characters that they start with.

markdown-it asks every rule at every line. Here each rule says its first characters, and most lines of a text start with
a character that can start no block: they are paragraphs without any rule being asked.
"""

import re
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import ParserBlock
from markdown_it.ruler import Rule, Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefings.briefing.markdown import work
from briefings.briefing.markdown.tokens import Nesting, QuickToken

BlockRule = Callable[[StateBlock, int, int, bool], bool]

#: The first characters of each rule, "" being all that start none; rules that are not named here are always asked.
STARTS = {
    "plain": ("",),
    "fence": tuple("`~"),
    "figure": (":",),
    "blockquote": (">",),
    "hr": tuple("*-_"),
    "list": tuple("*+-0123456789"),
    "footnote_def": ("[",),
    "reference": ("[",),
    "html_block": ("<",),
    "heading": ("#",),
}
#: Beside these, what may turn the line before it into something else: the rows below the heads of tables and headings,
#: definitions.
SPECIAL = frozenset("|=:~").union(*STARTS.values())


def install(parser: MarkdownIt) -> None:
    """Adds the rule for plain paragraphs."""
    parser.block.ruler.before("table", "plain", plain)


#: A line that starts with a hyphen and can be neither the underline of a heading nor that of a table's head.
ITEM = re.compile(r"-[ \t]+[^\n \t]")


class Blocks(ParserBlock):
    """markdown-it's parser of blocks with quicker rulers and tokens."""

    def __init__(self) -> None:
        super().__init__()
        rules = self.ruler.__rules__
        self.ruler = FirstCharacters()
        self.ruler.__rules__ = rules

    def parse(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> list[Token] | None:  # noqa: N803
        """Reads the blocks of a document."""
        if not src:
            return None
        state = BlockState(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens


class BlockState(StateBlock):
    """A state whose tokens are quick ones."""

    def push(self, ttype: str, tag: str, nesting: Nesting) -> Token:
        """Adds a token."""
        token = QuickToken(ttype, tag, nesting)
        token.block = True
        if nesting < 0:
            self.level -= 1
        token.level = self.level
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token


class FirstCharacters(Ruler[BlockRule]):
    """A ruler each of whose chains is one rule, which asks those that may match at the first character of a line."""

    def __compile__(self) -> None:
        super().__compile__()
        chains = self.__cache__ or {}
        enabled = [each for each in self.__rules__ if each.enabled]
        for name in chains:
            chains[name] = [asking([each for each in enabled if not name or name in each.alt])]


def asking(rules: Sequence[Rule[BlockRule]]) -> BlockRule:
    """One rule for all of `rules`."""
    starts = {
        start: tuple(each.fn for each in rules if start in STARTS.get(each.name, (start,)))
        for start in SPECIAL.union(*(STARTS.get(each.name, ()) for each in rules), [""])
    }
    others = starts[""]

    def ask(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        work.line(state)
        where = state.bMarks[start] + state.tShift[start]
        for rule in starts.get(state.src[where : where + 1], others):  # noqa: SIM110  (a generator costs more)
            if rule(state, start, end, silent):
                return True
        return False

    return ask


def plain(state: StateBlock, start: int, _end: int, _silent: bool) -> bool:
    """Matches a paragraph none of whose lines starts with a character that means something."""
    if state.sCount[start] - state.blkIndent > 3:
        return False
    last = ending(state, start)
    if last is None:
        return False
    where = [start, last]
    state.line = last
    state.push("paragraph_open", "p", 1).map = where
    token = state.push("inline", "", 0)
    token.content = text(state, start, last)
    token.map, token.children = [*where], []
    state.push("paragraph_close", "p", -1)
    return True


def ending(state: StateBlock, start: int) -> int | None:
    """The line behind a paragraph; None where something may interrupt it, or make more of it."""
    line, beyond = start + 1, state.lineMax
    while line < beyond and (first := first_of(state, line)):
        if first in SPECIAL:
            if first in "=:~|" or (first == "-" and not ITEM.match(state.src, state.bMarks[line] + state.tShift[line])):
                return None
            if interrupts(state, line):
                return line
        line += 1
    # the definition of a term may stand behind an empty line
    defined = line == start + 1 and line + 1 < beyond and first_of(state, line + 1) in (":", "~")
    return None if defined else line


def interrupts(state: StateBlock, line: int) -> bool:
    """Whether another block starts at a line and so ends the paragraph before it."""
    if state.sCount[line] < 0 or state.sCount[line] - state.blkIndent > 3:  # the quote before it, or the text, goes on
        return False
    around, state.parentType = state.parentType, "paragraph"
    found = any(rule(state, line, state.lineMax, True) for rule in state.md.block.ruler.getRules("paragraph"))
    state.parentType = around
    return found


def first_of(state: StateBlock, line: int) -> str:
    """The first character of a line, "" of an empty one."""
    where = state.bMarks[line] + state.tShift[line]
    return state.src[where] if where < state.eMarks[line] else ""


def text(state: StateBlock, start: int, last: int) -> str:
    """The text of a paragraph."""
    if last == start + 1:
        return mdTrim(state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]])
    return mdTrim(state.getLines(start, last, state.blkIndent, False))
