"""The photographs of a PDF: those that lie in it as JPEG files, and after which of its text each one stands.

Everything else that a page draws (parts of pictures, masks, scans of whole pages, what every page repeats) is left: it
is no picture that somebody could look at by itself.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from briefings.seed import Block
from briefings.seed.gallery import Gallery
from briefings.seed.pdf_lines import Line, Page
from briefings.seed.picture_files import segments

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: Things drawn on a page that are looked at, and the part of a page that a scan of it covers.
DRAWN, WHOLE = 20_000, 0.8
#: Pages on which one picture may lie: on more it belongs to the paper.
PAGES = 1
#: Lines above and below a picture that are looked for in the text.
NEAR = 5
#: Points that a picture may reach beyond the line below or above it.
OVER = 4
SPACE = re.compile(r"\s+")


class Placed(msgspec.Struct, frozen=True):
    """A photograph, the number of its page, and its edges in points from the left and from below."""

    data: bytes
    page: int
    left: float
    bottom: float
    right: float
    top: float


def figures(document: "PdfDocument", pages: Sequence[Page], blocks: Sequence[Block], gallery: Gallery) -> list[Block]:
    """The blocks with a figure for each photograph, after the block that stands above it on its page."""
    once: dict[bytes, bytes] = {}  # what every page repeats is held in memory once
    found = [each for number in range(len(pages)) for each in photographs(document, number, once)]
    times = Counter(each.data for each in found)
    texts = [SPACE.sub(" ", each.text) for each in blocks]
    at: dict[int, list[Block]] = {}
    for each in sorted(found, key=lambda each: (each.page, -each.top)):
        photo = gallery.take(each.data, "") if times[each.data] <= PAGES else ""
        if photo:
            at.setdefault(position(each, pages[each.page], texts), []).append(Block("", "figure", photo=photo))
    made = [*at.get(-1, [])]
    for number, block in enumerate(blocks):
        made += [block, *at.get(number, [])]
    return made


def photographs(document: "PdfDocument", number: int, once: dict[bytes, bytes]) -> Iterator[Placed]:
    """The photographs of one page; none of a page that is damaged there."""
    import pypdfium2

    page = document[number]
    try:
        whole = page.get_width() * page.get_height()
        for each in islice(page.get_objects(max_depth=1), DRAWN):
            if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE and (data := file_of(each)):
                left, bottom, right, top = each.get_bounds()
                if (right - left) * (top - bottom) < WHOLE * whole:
                    yield Placed(once.setdefault(data, data), number, left, bottom, right, top)
    except pypdfium2.PdfiumError:
        return
    finally:
        page.close()


def file_of(image: Any) -> bytes:
    """The JPEG file that an image is, empty where it is none that browsers show in its colours."""
    if image.get_filters() != ["DCTDecode"]:
        return b""
    data = bytes(image.get_data())
    frames = (each for each in segments(data) if 0xC0 <= each.code <= 0xC2)
    frame = next(frames, None)
    return data if frame is not None and data[frame.start + 9 : frame.start + 10] in (b"\x01", b"\x03") else b""


def position(picture: Placed, page: Page, texts: Sequence[str]) -> int:
    """The number of the block after which a picture stands; -1 for the beginning."""
    beside = [each for each in page.lines if each.right > picture.left and each.left < picture.right] or page.lines
    above = sorted((each for each in beside if each.base > picture.top - OVER), key=lambda each: each.base)
    below = sorted((each for each in beside if each.base < picture.bottom + OVER), key=lambda each: -each.base)
    for line in above[:NEAR]:
        if (number := holding(line, texts)) >= 0:
            return number
    for line in below[:NEAR]:
        if (number := holding(line, texts)) >= 0:
            return number - 1
    return len(texts) - 1


def holding(line: Line, texts: Sequence[str]) -> int:
    """The number of the block that a line went into, -1 where it went into none."""
    text = SPACE.sub(" ", line.text).strip().rstrip("-\u00ad\x02\ufffe")
    found = (number for number, each in enumerate(texts) if text in each)
    return next(found, -1) if text else -1
