"""The plain text of a whole body."""

from collections.abc import Sequence

from markdown_it.token import Token


def text_of_blocks(tokens: Sequence[Token]) -> str:
    """Every block's text, blank lines between them; the cells of a table row on one line."""
    blocks: list[str] = []
    row: list[str] = []
    in_row = False
    for token in tokens:
        if token.type == "inline":
            (row if in_row else blocks).append(token.meta.get("plain", ""))
        elif token.type in ("fence", "code_block"):
            blocks.append(token.content.rstrip("\n"))
        elif token.type == "figure_close":
            blocks.append(token.meta["credit"])
        elif token.tag == "tr":
            in_row = token.nesting > 0
            blocks.append(" ".join(row))
            row = []
    return "\n\n".join(each for each in blocks if each)
