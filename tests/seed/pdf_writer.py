"""A writer of small PDFs: lines of Helvetica where a test wants them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 600, 800


class Picture(NamedTuple):
    """A JPEG file, and where it lies: points from the left and from below, and how large."""

    data: bytes
    left: float
    base: float
    width: float = 200
    height: float = 150


class Put(NamedTuple):
    """A line: points from the left and from below, its words, how large they are set, and whether in bold letters."""

    left: float
    base: float
    text: str
    size: float = 10
    bold: bool = False


def pdf(
    pages: Sequence[Sequence[Put]],
    *,
    trailer: bytes = b"",
    properties: Mapping[str, str] | None = None,
    pictures: Sequence[Picture] = (),
) -> bytes:
    """A document of those pages; `trailer` adds entries to its last part, `pictures` lie on its first page."""
    shown = [
        b"q %g 0 0 %g %g %g cm /I%d Do Q" % (each.width, each.height, each.left, each.base, number)
        for number, each in enumerate(pictures)
    ]
    texts = [b"\n".join([*map(drawn, page), *(shown if not number else [])]) for number, page in enumerate(pages)]
    first = 4 + 2 * len(pages)
    named = b" ".join(b"/I%d %d 0 R" % (number, first + number) for number in range(len(pictures)))
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))
    info = b" ".join(b"/%s (%s)" % (key.encode(), value.encode("latin-1")) for key, value in (properties or {}).items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, text in enumerate(texts):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R /B << /Type /Font /Subtype /Type1 "
            b"/BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >> /XObject << %s >> >> >>"
            % (WIDTH, HEIGHT, 5 + 2 * number, named if not number else b"")
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text))
    objects += [
        b"<< /Type /XObject /Subtype /Image /Width 640 /Height 400 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream" % (len(each.data), each.data)
        for each in pictures
    ]
    objects.append(b"<< %s >>" % info)
    return assembled(objects, trailer)


def drawn(line: Put) -> bytes:
    """One line in the language of pages; `rect` is a black box instead, and `dot` a bullet."""
    if line.text == "rect":
        return b"%g %g 300 300 re f" % (line.left, line.base)
    if line.text == "dot":
        return b"%g %g 3 3 re f" % (line.left, line.base)
    words = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
    return b"BT /%s %g Tf %g %g Td (%s) Tj ET" % (b"B" if line.bold else b"F", line.size, line.left, line.base, words)


def assembled(objects: list[bytes], trailer: bytes) -> bytes:
    """The file of some objects, the last of which holds the properties."""
    data = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    data += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R %s >>\n" % (len(objects) + 1, len(objects), trailer)
    return data + b"startxref\n%d\n%%%%EOF\n" % start


def column(text: str, *, left: float = 72, top: float = 700, size: float = 10, leading: float = 12) -> list[Put]:
    """Lines of text below each other; one that begins with spaces is indented by two points for each."""
    rows = text.strip("\n").split("\n")
    indents = [2 * (len(row) - len(row.lstrip())) for row in rows]
    return [
        Put(left + indent, top - leading * number, row.strip(), size)
        for number, (row, indent) in enumerate(zip(rows, indents, strict=True))
        if row.strip()
    ]
