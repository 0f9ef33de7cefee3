"""Writing tokens as HTML: what markdown-it's renderer writes, by shorter ways for what stands in every text."""

from collections.abc import Sequence

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict


class Writer(RendererHTML):
    """markdown-it's renderer, for HTML5 without highlighting of its own."""

    def render(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:
        """The HTML of a body."""
        out: list[str] = []
        rules, write = self.rules, out.append
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "inline":
                children = token.children or ()
                if len(children) == 1 and children[0].type == "text":
                    write(escapeHtml(children[0].content))
                else:
                    write(self.renderInline(children, options, env))
            elif kind in rules:
                write(rules[kind](tokens, index, options, env))
            else:
                write(self.renderToken(tokens, index, options, env))
        return "".join(out)

    def renderInline(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:  # noqa: N802
        """The HTML of the text in one block."""
        out: list[str] = []
        for index, token in enumerate(tokens):
            kind = token.type
            if kind == "text":
                out.append(escapeHtml(token.content))
            elif kind in self.rules:
                out.append(self.rules[kind](tokens, index, options, env))
            else:
                out.append(self.renderToken(tokens, index, options, env))
        return "".join(out)

    def renderToken(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:  # noqa: N802
        """A tag, and the line break that may come before or after it."""
        token = tokens[idx]
        if token.hidden:
            return ""
        if token.nesting < 0:
            return f"</{token.tag}>\n" if token.block else f"</{token.tag}>"
        if token.attrs:
            return super().renderToken(tokens, idx, options, env)
        if not token.block:
            return f"<{token.tag}>"
        before = "\n" if idx and tokens[idx - 1].hidden else ""
        return f"{before}<{token.tag}>" if holds_text(tokens, idx) else f"{before}<{token.tag}>\n"


def holds_text(tokens: Sequence[Token], index: int) -> bool:
    """Whether what a token opens goes on in the same line: with text, or because it is empty."""
    opened = tokens[index]
    if opened.nesting == 0 or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    if following.type == "inline" or following.hidden:
        return True
    return following.nesting < 0 and following.tag == opened.tag
