"""The plain text of a whole body, and how many words it has."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

#: Scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
WORD = re.compile(r"\w[\w'’.,\-]*")
#: In the encoding of western Europe: each character as `a` where a word may start with it; those that only go on.
SHAPES = bytes(ord("a" if WORD.match(bytes([code]).decode("cp1252", "replace")) else " ") for code in range(256))
JOINING = "'’.,-".encode("cp1252")


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


def count(text: str) -> int:
    """Words of `text`; two characters count as one where a script has no spaces."""
    try:
        return runs(text.encode("cp1252"))
    except UnicodeEncodeError:
        return in_any_script(text)


def runs(text: bytes) -> int:
    """Words of a text in the characters of western Europe, eight times as fast: each as a run of `a`."""
    shape = text.translate(SHAPES, JOINING)
    return shape.count(b" a") + shape.startswith(b"a")


def in_any_script(text: str) -> int:
    """Words of a text in any script."""
    unspaced = len(UNSPACED.findall(text))
    return len(WORD.findall(UNSPACED.sub(" ", text) if unspaced else text)) + (unspaced + 1) // 2
