"""Where in the file an inline token stands: rules note positions, and a place is worked out when it is asked for."""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from briefings.briefing.markdown.findings import Findings, Place

InlineRule = Callable[[StateInline, bool], bool]
PLACED = ("link_open", "image")


def install(parser: MarkdownIt) -> None:
    """Makes the rules of links and images note where they match."""
    for each in parser.inline.ruler.__rules__:
        if each.name in ("link", "image", "autolink"):
            parser.inline.ruler.at(each.name, noting(each.fn))


def noting(rule: InlineRule) -> InlineRule:
    """`rule`, leaving in the meta of the token that it opens the position (`at`) in the inline source."""

    def noted(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            opened = next(each for each in state.tokens[known : known + 2] if each.type in PLACED)
            opened.meta["at"] = start
        return found

    return noted


class Ruler:
    """Measures places inside one `inline` token; positions must be asked for in rising order."""

    def __init__(self, token: Token, findings: Findings) -> None:
        self.content, self.findings = token.content, findings
        self.rows: list[int] = token.meta.get("rows") or [token.map[0] if token.map else 0]
        self.start = self.row = 0

    def place(self, position: int) -> Place:
        """(line, column) in the file of a position in the token's content; column 0 where it cannot be told."""
        passed = self.content.count("\n", self.start, position)
        if passed:
            self.row += passed
            self.start = self.content.rindex("\n", 0, position) + 1
        line = self.rows[self.row] if self.row < len(self.rows) else self.rows[-1] + self.row - len(self.rows) + 1
        return line + self.findings.first_line, self.column(line, position)

    def column(self, line: int, position: int) -> int:
        """Where the content's line starts in the file's line, plus the position in it."""
        if line >= len(self.findings.lines):
            return 0
        end = self.content.find("\n", self.start)
        text = self.content[self.start : end if end >= 0 else None]
        found = self.findings.lines[line].find(text)
        return found + position - self.start + 1 if found >= 0 else 0
