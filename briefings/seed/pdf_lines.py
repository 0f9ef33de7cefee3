"""The lines of a PDF's page: its words by where they stand.

PDFium gives characters in the order in which they were drawn, with line ends where it sees them. What stands on one
line but far apart (columns, cells, a head and its page number) is taken apart again here.
"""

import ctypes
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from briefings.seed.text_file import plain
from briefings.text.characters import clean

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: PDFium's own sign for a hyphen at the end of a line, which it joins to the next.
HYPHENS = "\x02\ufffe"
WORD = re.compile(f"[^\\s{HYPHENS}]+[{HYPHENS}]?|[\\r\\n]+")
#: Ligatures as letters, and the bullets of symbol fonts.
LETTERS = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "•", 0x25CF: "•", 0x2219: "•",
}  # fmt: skip
BULLET = re.compile(r"[•‣▪◦●·*–-]|\(?\d{1,3}[.)]")
#: In widths of a letter (em): what parts columns, and how much of a line's height a word of it may be off.
APART, OFF = 1.5, 0.6
#: Words that are turned more than this, in radians, are no text to read.
TURNED = 0.1


class Word(msgspec.Struct, frozen=True):
    """A word, where it begins and ends (points from the left), its baseline (from below) and its size."""

    text: str
    left: float
    right: float
    base: float
    size: float


class Line(msgspec.Struct, frozen=True):
    """A line in one column; `edges` are those of the column, once that is known."""

    text: str
    left: float
    right: float
    base: float
    size: float
    page: int = 0
    edges: tuple[float, float] = (0, 0)


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
        lines = tuple(line for row in rows(text, number) for line in row)
        return Page(page.get_height(), lines, not lines and next(page.get_objects(), None) is not None)
    finally:
        text.close()
        page.close()


def rows(text: Any, number: int) -> Iterator[list[Line]]:
    """The lines that stand beside each other, row by row."""
    waiting: list[Word] = []
    for word in words(text):
        if word is None or (waiting and abs(word.base - waiting[-1].base) > OFF * max(word.size, waiting[-1].size)):
            yield parted(waiting, number)
            waiting = []
        if word is not None:
            waiting.append(word)
    yield parted(waiting, number)


def words(text: Any) -> Iterator[Word | None]:
    """The words of a page; None where PDFium sees a line end."""
    for match in WORD.finditer(text.get_text_range()):
        if match[0].isspace():
            yield None
            continue
        word = placed(text, match[0], match.start(), match.end())
        if word is not None:
            yield word
        if match[0][-1] in HYPHENS:
            yield None


def placed(text: Any, found: str, start: int, end: int) -> Word | None:
    """A word with its place; None for one that is turned, or holds nothing."""
    from pypdfium2 import raw

    first, last = (raw.FPDFText_GetCharIndexFromTextIndex(text, at) for at in (start, end - 1))
    shown = plain(clean(found.translate(LETTERS).rstrip(HYPHENS)))
    if first < 0 or not shown:
        return None
    angle = raw.FPDFText_GetCharAngle(text, first)
    if TURNED < angle < 6.28 - TURNED:
        return None
    left, base = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, first, left, base)
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, last if last >= 0 else first, box)
    hyphen = "-" if found[-1] in HYPHENS and not shown.endswith(("-", "‐")) else ""
    size = raw.FPDFText_GetFontSize(text, first)
    return Word(shown + hyphen, left.value, max(box.right, left.value), base.value, scaled(size, box))


def scaled(size: float, box: Any) -> float:
    """The size of a letter as it is seen: fonts of size 1 are drawn larger by a matrix."""
    height = float(box.top - box.bottom)
    return height / 1.2 if size <= 2 and height > 2 else size


def parted(row: list[Word], number: int) -> list[Line]:
    """A row as the lines of its columns."""
    groups: list[list[Word]] = []
    for word in row:
        last = groups[-1][-1] if groups else None
        only_bullet = last is not None and len(groups[-1]) == 1 and BULLET.fullmatch(last.text)
        reach = (3 * APART if only_bullet else APART) * word.size
        if last is not None and -word.size <= word.left - last.right <= reach:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [line(group, number) for group in groups]


def line(group: list[Word], number: int) -> Line:
    """The line of some words: its size and baseline are those of most letters."""
    sizes: dict[tuple[float, float], int] = {}
    for word in group:
        key = (round(word.size, 1), word.base)
        sizes[key] = sizes.get(key, 0) + len(word.text)
    size, base = max(sizes, key=lambda key: sizes[key])
    return Line(" ".join(word.text for word in group), group[0].left, max(w.right for w in group), base, size, number)
