"""The lines of a PDF's page: its words by where they stand.

PDFium gives characters in the order in which they were drawn, with line ends where it sees them. What stands on one
line but far apart (columns, cells, a head and its page number) is taken apart again here.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from briefings.seed import pdf_directions, pdf_marks
from briefings.seed.text_file import plain
from briefings.text.characters import clean

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: PDFium's own sign for a hyphen at the end of a line, which it joins to the next.
HYPHENS = "\x02\ufffe"
WORD = re.compile(f"[^\\s{HYPHENS}]+[{HYPHENS}]?|[\\r\\n]+")
#: Where any of it is read from right to left, each letter is placed by itself.
LETTER = re.compile(f"[^\\s{HYPHENS}][{HYPHENS}]?|[\\r\\n]+")
#: Ligatures as letters, and the bullets of symbol fonts.
LETTERS = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "•", 0x25CF: "•", 0x2219: "•",
}  # fmt: skip
BULLET = re.compile(r"[•‣▪◦●·*–-]|\(?\d{1,3}[.)]")
#: In widths of a letter (em): what parts columns, and how much of a line's height a word of it may be off.
APART, OFF = 1.5, 0.6
#: Scripts that put no spaces between words, so that lines are joined without one, and how near two of their words are
#: (in em) between which there is none.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]"
)
CLOSE = 0.12
#: Fonts that are bold, by their names, of so many bytes at most; the share of letters that makes a line so.
BOLD, NAME, BOLDLY = re.compile(rb"bold|black|heavy|demi|[-,]bd|cmbx|sfbx", re.I), 100, 0.8
#: In em: how much the spaces of one line differ, and how wide they may be in a narrow column.
EVEN, STRETCHED = 0.05, 4
#: A gap, in em, that may lie between two cells.
WIDE = 0.34
#: Words that are turned more than this, in radians, are no text to read.
TURNED = 0.1


class Word(msgspec.Struct, frozen=True):
    """A word, where it begins and ends (points from the left), its baseline (from below) and its size."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    #: Whether it is a letter that was placed by itself.
    alone: bool = False


class Line(msgspec.Struct, frozen=True):
    """A line in one column; `edges` are those of the column, once that is known."""

    text: str
    left: float
    right: float
    base: float
    size: float
    page: int = 0
    edges: tuple[float, float] = (0, 0)
    bold: bool = False
    #: Wide gaps between its words: where in the text the next word begins, and from where to where the gap reaches.
    gaps: tuple[tuple[int, float, float], ...] = ()
    #: Its cells, where it is a row of a table.
    cells: tuple[str, ...] = ()


class Page(msgspec.Struct, frozen=True):
    """A page's height, its lines as drawn, and whether there are pictures on it."""

    height: float
    lines: tuple[Line, ...]
    pictures: bool = False


def page_of(document: "PdfDocument", number: int) -> Page:
    """One page."""
    page = document[number]
    text = page.get_textpage()
    try:
        lines = pdf_marks.bulleted(page, tuple(line for row in rows(text, number) for line in row))
        if 2 * sum(pdf_directions.is_leftward(line.text) for line in lines) > len(lines):
            lines = mirrored(lines, page.get_width())
        return Page(page.get_height(), lines, not lines and next(page.get_objects(), None) is not None)
    finally:
        text.close()
        page.close()


def mirrored(lines: tuple[Line, ...], width: float) -> tuple[Line, ...]:
    """Lines as if they ran from left to right, so that columns, indents and last lines are found as anywhere."""
    return tuple(replace(each, left=width - each.right, right=width - each.left, gaps=()) for each in lines)


def rows(text: Any, number: int) -> Iterator[list[Line]]:
    """The lines that stand beside each other, row by row; without the marks of notes, around which PDFium may see line
    ends.
    """
    waiting: list[Word] = []
    ended = marked = False
    for word in words(text):
        last = waiting[-1] if waiting else None
        if word is None:
            ended = True
        elif last is not None and pdf_marks.is_mark(word, last):
            marked = True
        else:
            goes_on = marked and last is not None and follows(word, last)
            if last is not None and ((ended and not goes_on) or is_off(word, last)):
                yield parted(waiting, number)
                waiting = []
            waiting.append(word)
            ended = marked = False
    yield parted(waiting, number)


def follows(word: Word, last: Word) -> bool:
    """Whether a word stands right behind another, with room for a mark between them."""
    return abs(word.base - last.base) < 1 and 0 <= word.left - last.right <= 2 * APART * word.size


def is_off(word: Word, last: Word) -> bool:
    """Whether a word stands higher or lower than a line's next does."""
    return abs(word.base - last.base) > OFF * max(word.size, last.size)


def words(text: Any) -> Iterator[Word | None]:
    """The words of a page; None where PDFium sees a line end."""
    written = text.get_text_range()
    leftward = pdf_directions.is_leftward(written)
    for match in (LETTER if leftward else WORD).finditer(written):
        if match[0].isspace():
            yield None
            continue
        for start, end in [match.span()] if leftward else pdf_marks.parts(text, match):
            word = placed(text, written[start:end], start, end)
            if word is not None:
                yield replace(word, alone=True) if leftward else word
        if match[0][-1] in HYPHENS:
            yield None


def placed(text: Any, found: str, start: int, end: int) -> Word | None:
    """A word with its place; None for one that is turned, or holds nothing."""
    from pypdfium2 import raw

    first, last = (raw.FPDFText_GetCharIndexFromTextIndex(text, at) for at in (start, end - 1))
    if first < 0:
        return None
    shown = plain(clean(found.translate(LETTERS).rstrip(HYPHENS)))
    angle = raw.FPDFText_GetCharAngle(text, first)
    if not shown or TURNED < angle < 6.28 - TURNED:
        return None
    left, base = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, first, left, base)
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, last if last >= 0 else first, box)
    hyphen = "-" if found[-1] in HYPHENS and not re.search(r"\w[-‐]$", shown) else ""
    size = seen_size(text, first, box)
    return Word(shown + hyphen, left.value, max(box.right, left.value), base.value, size, is_bold(text, first))


def seen_size(text: Any, index: int, box: Any) -> float:
    """The size of a letter as it is seen: a matrix may draw it larger or smaller than its font says."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    size = float(raw.FPDFText_GetFontSize(text, index))
    if raw.FPDFText_GetMatrix(text, index, matrix):
        size *= math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
    height = float(box.top - box.bottom)
    return height / 1.2 if size <= 2 and height > 2 else size


def is_bold(text: Any, index: int) -> bool:
    """Whether the name of a letter's font says that it is bold."""
    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(NAME), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, NAME, flags)
    return BOLD.search(name.value) is not None


def parted(row: list[Word], number: int) -> list[Line]:
    """A row as the lines of its columns."""
    groups: list[list[Word]] = []
    stretched = is_stretched(row)
    for word in sorted(row, key=lambda each: each.left) if row and row[0].alone else row:
        last = groups[-1][-1] if groups else None
        only_bullet = last is not None and len(groups[-1]) == 1 and BULLET.fullmatch(last.text)
        reach = (3 * APART if only_bullet else APART) * word.size
        near = last is not None and -word.size <= word.left - last.right <= reach
        if last is not None and (near or stretched):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [line(group, number) for group in groups]


def is_stretched(row: list[Word]) -> bool:
    """Whether a row is one line of a narrow column whose words were moved apart to fill it: its spaces are alike."""
    gaps = [word.left - last.right for last, word in pairwise(row)]
    even = len(gaps) > 1 and max(gaps) - min(gaps) < EVEN * row[0].size
    return even and 0 < max(gaps) < STRETCHED * row[0].size and not row[0].alone


def line(group: list[Word], number: int) -> Line:
    """The line of some words: its size and baseline are those of most letters."""
    sizes: dict[tuple[float, float], int] = {}
    for word in group:
        key = (round(word.size, 1), word.base)
        sizes[key] = sizes.get(key, 0) + len(word.text)
    size, base = max(sizes, key=lambda key: sizes[key])
    right = max(each.right for each in group)
    bold = sum(len(each.text) for each in group if each.bold) > BOLDLY * sum(len(each.text) for each in group)
    gaps = () if group[0].alone else tuple(wide(group))
    return Line(spelled(group), group[0].left, right, base, size, number, bold=bold, gaps=gaps)


def wide(group: list[Word]) -> Iterator[tuple[int, float, float]]:
    """The wide gaps of a line."""
    at = 0
    for last, word in pairwise(group):
        at += len(last.text) + (not is_tight(last, word))
        if word.left - last.right > WIDE * word.size:
            yield at, last.right, word.left


def spelled(group: list[Word]) -> str:
    """The words of a line as they are read; scripts without spaces have none where PDFium saw one between two marks."""
    if group[0].alone:
        return pdf_directions.spelled([(each.text, each.left, each.right, each.size) for each in group])
    text = group[0].text
    for last, word in pairwise(group):
        text += ("" if is_tight(last, word) else " ") + word.text
    return text


def is_tight(last: Word, word: Word) -> bool:
    """Whether there is no space between two words."""
    close = word.left - last.right < CLOSE * word.size
    return close and UNSPACED.match(word.text) is not None and UNSPACED.match(last.text[-1]) is not None
