"""Where in the file an inline token stands: rules note positions, and a place is worked out when it is asked for."""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink
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
        if rule is autolink and state.linkLevel:
            return False  # no link inside a link
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
        self.row = self.seen = self.start = 0
        self.shift = self.shifted()

    def place(self, position: int) -> Place:
        """(line, column) in the file of a position in the token's content; column 0 where it cannot be told."""
        passed = self.content.count("\n", self.seen, position)
        if passed:
            self.row += passed
            self.start = self.content.rindex("\n", self.seen, position) + 1
            self.shift = self.shifted()
        self.seen = position
        column = position - self.start + self.shift if self.shift else 0
        return self.line() + self.findings.first_line, column

    def line(self) -> int:
        """The row of the body, counted from 0, that holds the content's current line."""
        beyond = self.row - len(self.rows) + 1
        return self.rows[self.row] if beyond <= 0 else self.rows[-1] + beyond

    def shifted(self) -> int:
        """The column at which the content's current line starts in the file; 0 where it stands there otherwise."""
        end = self.content.find("\n", self.start)
        text = self.content[self.start : end if end >= 0 else None]
        line = self.line()
        return self.findings.lines[line].find(text) + 1 if line < len(self.findings.lines) else 0
