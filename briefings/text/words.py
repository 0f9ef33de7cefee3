"""How many words a text has, whatever its script."""

import re

#: Scripts that write no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
WORD = re.compile(r"\w[\w'’.,\-]*")


def count(text: str) -> int:
    """Words of `text`; two characters count as one where a script has no spaces."""
    dense = unspaced(text)
    return len(WORD.findall(UNSPACED.sub(" ", text) if dense else text)) + (dense + 1) // 2


def unspaced(text: str) -> int:
    """Characters of `text` in scripts that write no spaces between words."""
    return len(UNSPACED.findall(text))
