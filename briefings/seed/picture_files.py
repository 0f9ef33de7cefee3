"""What a picture is by its own bytes: its format and its size in pixels. Nothing is decoded, and names say nothing.

Sources: the PNG, GIF and WebP specifications, ITU T.81 (JPEG markers), ISO 23008-12 (`ispe` of AVIF), Exif 2.3.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Bytes of an AVIF in which its size is looked for; its head comes before its picture.
HEAD = 65_536
#: The next marker within the data of a JPEG: neither a stuffed byte, a restart, nor filling.
MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
EXIF = b"Exif\x00\x00"


class Form(NamedTuple):
    """Format, as the ending of a file, and size in pixels as it is shown."""

    ending: str
    width: int
    height: int


class Segment(NamedTuple):
    """A segment of a JPEG, `data[start:end]` with its marker; `code` is the second byte of that."""

    code: int
    start: int
    end: int


def form(data: bytes) -> Form | None:
    """What `data` begins as; None for everything that is no picture of the web, SVG included: it is a program."""
    read = next((read for signature, at, read in FORMS if data.startswith(signature, at)), None)
    found = read(data) if read else None
    return found if found and found.width > 0 and found.height > 0 else None


def png(data: bytes) -> Form | None:
    """The size in the first chunk."""
    return Form("png", number(data[16:20]), number(data[20:24])) if data[12:16] == b"IHDR" else None


def gif(data: bytes) -> Form | None:
    """The size of the screen that it draws on."""
    return Form("gif", number(data[6:8], "little"), number(data[8:10], "little"))


def jpeg(data: bytes) -> Form | None:
    """The size in the frame header, turned as its camera was."""
    turned = False
    for each in segments(data):
        if each.code == 0xE1 and data.startswith(EXIF, each.start + 4):
            turned = orientation(data[each.start + 10 : each.end]) > 4
        if 0xC0 <= each.code <= 0xCF and each.code not in (0xC4, 0xC8, 0xCC):
            height, width = number(data[each.start + 5 : each.start + 7]), number(data[each.start + 7 : each.start + 9])
            return Form("jpg", height, width) if turned else Form("jpg", width, height)
    return None


def segments(data: bytes) -> Iterator[Segment]:
    """The segments of a JPEG in order, each scan with its data; the last one ends it."""
    at = 2
    while data.startswith(b"\xff", at) and at + 4 <= len(data):
        code = data[at + 1]
        if code == 0xFF:  # filling
            at += 1
            continue
        end = at + 2 + (0 if code in (0x01, 0xD8, 0xD9) else number(data[at + 2 : at + 4]))
        if code == 0xDA:
            following = MARKER.search(data, end)
            end = following.start() if following else len(data)
        yield Segment(code, at, min(end, len(data)))
        if code == 0xD9:
            return
        at = end
    if data.startswith(b"\xff\xd9", at):
        yield Segment(0xD9, at, at + 2)


def orientation(tiff: bytes) -> int:
    """How the camera was held, 1 (upright) to 8, by the first directory of Exif data."""
    order = "little" if tiff.startswith(b"II") else "big"
    first = number(tiff[4:8], order)
    for index in range(min(number(tiff[first : first + 2], order), 200)):
        entry = tiff[first + 2 + 12 * index : first + 14 + 12 * index]
        if number(entry[:2], order) == 0x0112:
            value = number(entry[8:10], order)
            return value if value in range(1, 9) else 1
    return 1


def webp(data: bytes) -> Form | None:
    """The size in the first chunk, of which there are three kinds."""
    kind = data[12:16]
    if kind == b"VP8X":
        return Form("webp", 1 + number(data[24:27], "little"), 1 + number(data[27:30], "little"))
    if kind == b"VP8L":
        bits = number(data[21:25], "little")
        return Form("webp", 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
    if kind == b"VP8 ":
        return Form("webp", number(data[26:28], "little") & 0x3FFF, number(data[28:30], "little") & 0x3FFF)
    return None


def avif(data: bytes) -> Form | None:
    """The largest size that its properties name: tiles are smaller than the whole."""
    if not {data[8:12], *(data[at : at + 4] for at in range(16, 64, 4))} & {b"avif", b"avis"}:
        return None
    places = [each.end() + 4 for each in re.finditer(b"ispe", data[:HEAD])]
    sizes = [(number(data[at : at + 4]), number(data[at + 4 : at + 8])) for at in places]
    return Form("avif", *max(sizes, key=lambda each: each[0] * each[1])) if sizes else None


def number(data: bytes, order: str = "big") -> int:
    """A whole number in bytes."""
    return int.from_bytes(data, "little" if order == "little" else "big")


FORMS = (
    (b"\x89PNG\r\n\x1a\n", 0, png),
    (b"\xff\xd8\xff", 0, jpeg),
    (b"GIF87a", 0, gif),
    (b"GIF89a", 0, gif),
    (b"WEBP", 8, webp),
    (b"ftyp", 4, avif),
)
