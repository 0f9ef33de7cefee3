"""The plain text of inline tokens: what a reader reads, without markup."""

from collections.abc import Sequence

from markdown_it.token import Token

READ = ("text", "code_inline", "target_title", "lost_note")


def text_of(tokens: Sequence[Token]) -> str:
    """The words of `tokens` on one line; an image is its alternative text, raw HTML and footnote marks are nothing."""
    if len(tokens) == 1 and tokens[0].type == "text":
        return tokens[0].content
    return "".join(map(word_of, tokens))


def word_of(token: Token) -> str:
    """What one token adds to the plain text."""
    if token.type in READ:
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return text_of(token.children or ()) if token.type == "image" else ""
