"""Arabic and Hebrew in a PDF: drawn from any side, letter by letter, they are read by where the letters stand."""

import re
from collections.abc import Sequence

LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
RIGHTWARD = re.compile("[^\\W\\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
#: What keeps its order from left to right inside a line of the other direction: words of other scripts with all that
#: stands between them, and numbers with their signs.
KEPT = re.compile(
    "(?:[^\\W\\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*"
    "[^\\W_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)|\\d+(?:[.,:/+-]\\d+)*%?"
)
#: Brackets, which some programs mirror and others do not: each opens what stands behind it or closes what is before.
PAIRS = {each: pair for pair in ("()", "[]", "{}", "«»") for each in pair}
#: How far apart letters stand (in em) between which there is a space; marks that stand on one letter are nearer.
SPACE = 0.14
#: The first of two letters (lam and alef) that are drawn as one.
LAM = "ل"

#: A letter, where it begins and ends, and its size.
Letter = tuple[str, float, float, float]


def is_leftward(text: str) -> bool:
    """Whether a text has letters that are read from right to left."""
    return LEFTWARD.search(text) is not None


def spelled(letters: Sequence[Letter]) -> str:
    """The text of a line of letters, given in the order of drawing."""
    places = sorted(enumerate(letters), key=lambda each: (round(each[1][1], 1), each[1][0] == LAM, -each[0]))
    seen = spaced([each for _, each in places])
    if len(LEFTWARD.findall(seen)) < len(RIGHTWARD.findall(seen)):
        return seen
    return bracketed(KEPT.sub(lambda match: match[0][::-1], seen[::-1]))


def spaced(letters: Sequence[Letter]) -> str:
    """Letters from left to right, with spaces where they stand apart."""
    text, end = letters[0][0], letters[0][2]
    for letter, left, right, size in letters[1:]:
        text += (" " if left - end > SPACE * size else "") + letter
        end = max(end, right)
    return text


def bracketed(text: str) -> str:
    """A text whose brackets open and close as the spaces around them say."""
    return "".join(turned(text, at) if letter in PAIRS else letter for at, letter in enumerate(text))


def turned(text: str, at: int) -> str:
    """A bracket that opens where nothing stands right before it, and closes where something does."""
    opens = at == 0 or text[at - 1].isspace() or text[at - 1] in PAIRS
    return PAIRS[text[at]][0 if opens and not text[at + 1 : at + 2].isspace() else 1]
