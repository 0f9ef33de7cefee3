"""Marks on a page that are no words of its text: the raised numbers of notes, and bullets that are drawn as shapes."""

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from briefings.seed.pdf_lines import Line, Word

#: What marks a note, and after what it may stand: the end of a word that is no unit (`km2`), or a sign of punctuation.
MARK = re.compile(r"\d{1,3}(?:,\d{1,3}){0,3}|[*†‡§¶]{1,3}")
BEFORE = re.compile(r"(?:[^\W\d_]{4}|[.,;:!?…”’\"»)\]])$")
GLUED = re.compile(r"(?:[^\W\d_]{4}|[.,;:!?…”’\"»)\]])(\d{1,3}(?:,\d{1,3}){0,3}|[*†‡§¶]{1,3})$")
#: In em of the word before it: how much smaller a mark is, how high it stands at least and at most, and how near.
SMALLER, LOW, HIGH, NEAR = 0.88, 0.15, 0.8, 0.5
#: Shapes of one page that are looked at; in em of the line beside it, how large a bullet is, how far left of its line
#: it ends, between which heights its middle lies; and by what share its width and height differ.
SHAPES, LEAST, LARGEST, FAR, BOTTOM, TOP, ROUND = 20_000, 0.12, 0.6, 2.5, 0.1, 0.7, 0.3
BULLET = "•"


class Dot(NamedTuple):
    """A small shape: how high its middle is, and where it begins and ends."""

    height: float
    left: float
    right: float


def is_mark(word: "Word", last: "Word") -> bool:
    """Whether a word is the mark of a note at the word before it."""
    raised = LOW * last.size <= word.base - last.base <= HIGH * last.size
    near = -1 <= word.left - last.right <= NEAR * last.size
    small = word.size <= SMALLER * last.size
    alone = word.alone or last.alone
    return raised and near and small and not alone and bool(MARK.fullmatch(word.text) and BEFORE.search(last.text))


def parts(text: Any, match: re.Match[str]) -> list[tuple[int, int]]:
    """Where a word of a page stands in its text: in two parts where it ends in figures that stand higher."""
    start, end = match.span()
    glued = GLUED.search(match[0])
    if glued is None:
        return [(start, end)]
    at = start + glued.start(1)
    raised = base_of(text, at) - base_of(text, start)
    return [(start, at), (at, end)] if raised > 1 else [(start, end)]


def base_of(text: Any, at: int) -> float:
    """The baseline of a letter."""
    from pypdfium2 import raw

    left, base = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, raw.FPDFText_GetCharIndexFromTextIndex(text, at), left, base)
    return base.value


def bulleted(page: "PdfPage", lines: tuple["Line", ...]) -> tuple["Line", ...]:
    """The lines with a bullet before each at which one is drawn."""
    dots = sorted(shapes(page)) if len({round(line.left) for line in lines}) > 1 else []
    if not dots:
        return lines
    return tuple(
        replace(each, text=f"{BULLET} {each.text}", gaps=()) if is_item(each, dots) else each for each in lines
    )


def shapes(page: "PdfPage") -> Iterator[Dot]:
    """The small shapes on a page that are about as wide as high."""
    from pypdfium2 import PdfiumError, raw

    for shape in islice(page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,)), SHAPES):
        try:
            left, bottom, right, top = shape.get_bounds()
        except PdfiumError:
            continue
        if 1 <= right - left <= 12 and abs((right - left) - (top - bottom)) <= ROUND * (right - left):
            yield Dot((bottom + top) / 2, left, right)


def is_item(line: "Line", dots: Sequence[Dot]) -> bool:
    """Whether a bullet is drawn right before a line."""
    size = line.size
    near = islice(dots, bisect_left(dots, (line.base + BOTTOM * size,)), bisect_left(dots, (line.base + TOP * size,)))
    return any(
        LEAST * size <= each.right - each.left <= LARGEST * size and 0 < line.left - each.right <= FAR * size
        for each in near
    )
