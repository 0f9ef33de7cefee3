"""PDF by pypdfium2: its lines put in order and joined to paragraphs; its metadata where it can be believed."""

import re
from typing import TYPE_CHECKING

import msgspec

from briefings.config import Limits
from briefings.errors import Issue, warning
from briefings.seed import Claims, Seed, cover, file_properties
from briefings.seed.gallery import Gallery
from briefings.seed.pdf_lines import Page, page_of
from briefings.seed.refusal import Refusal

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: The end of a whole file, and how far from its last byte it may stand.
END, TAIL = b"%%EOF", 4096
STAMP = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
#: Programs that print what somebody else published, or scan it: their date is that of the print.
PRINTS = re.compile(
    r"skia|chrom|mozilla|firefox|safari|webkit|quartz|wkhtml|print|cairo|scan|distiller server|ocr|convert|ghostscript",
    re.I,
)
#: Characters at the beginning among which a title is printed.
OPENING = 3000
#: It has bounds of its own.
LIMITED = True
#: Its pictures can be taken over.
PICTURED = True


def read(
    path: str, digest: str, data: bytes, limits: Limits, gallery: Gallery | None = None
) -> tuple[list[Seed], list[Issue]]:
    """One seed of paragraphs and headings; raises Refusal where there is no text."""
    from briefings.seed import pdf_layout, pdf_paragraphs, pdf_pictures

    if not data.startswith(b"%PDF-"):
        raise Refusal("S104", "it is no PDF, although its name ends in .pdf", "give it the ending of what it is")
    if END not in data[-TAIL:]:
        raise Refusal("S105", "it ends before its last part does: it seems cut off", "save the document again")
    document = opened(data)
    try:
        pages = list(pages_of(document, limits.seed_pages))
        said = document.get_metadata_dict(skip_empty=True)
        blocks = pdf_paragraphs.blocks(pdf_layout.ordered(pages))
        if gallery is not None:
            blocks = pdf_pictures.figures(document, pages, blocks, gallery)
    finally:
        document.close()
    if not any(re.search(r"\w", block.text) for block in blocks):
        message = f"its {len(pages)} page{'s' if len(pages) > 1 else ''} hold pictures and no text: it seems scanned"
        raise Refusal(
            "S106", message, "let a program for text recognition (OCR) read it, or write its text into a .txt"
        )
    kept, photos = gallery.hung(blocks) if gallery is not None else (tuple(blocks), ())
    seed = Seed(path, digest, kept, photos=photos)
    told = msgspec.structs.replace(claims(said, seed), url=pdf_layout.printed_from(pages))
    return [cover.taken(msgspec.structs.replace(seed, claims=told))], gaps(path, pages)


def opened(data: bytes) -> "PdfDocument":
    """The document; raises Refusal for what is encrypted or broken."""
    import pypdfium2  # a library of megabytes, and only for PDFs

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        code = getattr(problem, "err_code", None)
        if code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY):
            raise Refusal("S105", "it is encrypted", "save a copy of it without a password") from None
        raise Refusal("S105", "it is damaged: it cannot be opened", "save the document again") from None


def pages_of(document: "PdfDocument", most: int) -> list[Page]:
    """The lines of each page; raises Refusal where there are too many, or one is broken."""
    import pypdfium2

    count = len(document)
    if count > most:
        raise Refusal("S103", f"it has {count:,} pages, more than {most:,}", "raise `limits.seed_pages`, or split it")
    found: list[Page] = []
    for number in range(count):
        try:
            found.append(page_of(document, number))
        except pypdfium2.PdfiumError:
            message = f"page {number + 1} is damaged"
            raise Refusal("S105", message, "save the document again") from None
    return found


def gaps(path: str, pages: list[Page]) -> list[Issue]:
    """Says which pages have no text, where others do."""
    empty = [number for number, page in enumerate(pages, 1) if not page.lines and page.pictures]
    if not empty:
        return []
    which = f"page {empty[0]} is" if len(empty) == 1 else f"{len(empty)} of {len(pages)} pages are"
    return [warning(path, "S207", f"{which} only a picture: its words are missing", hint="add them to the briefing")]


def claims(said: dict[str, str], seed: Seed) -> Claims:
    """Title, people and day as the metadata have them, where a person may have written that."""
    match = STAMP.match(said.get("CreationDate", ""))
    made_by = f"{said.get('Creator', '')} {said.get('Producer', '')}"
    date = file_properties.day("-".join(match.groups()), seed.text) if match and not PRINTS.search(made_by) else ""
    return Claims(
        title=title(said.get("Title", ""), seed),
        authors=file_properties.listed(said.get("Author", "")),
        date=date,
        date_source="PDF CreationDate" if date else "",
        keywords=file_properties.listed(said.get("Keywords", "")),
    )


def title(said: str, seed: Seed) -> str:
    """The title in the metadata, unless the document has a large headline and does not print this one (it then is that
    of a template, or of the file that it was made from), or prints more of it.
    """
    found = file_properties.title(said)
    headline = next((folded(each.text) for each in seed.blocks if each.level == 1), "")
    printed = folded(found) in folded(seed.text[:OPENING]) or headline in folded(found)
    shorter = folded(found) != headline and folded(found) in headline
    return found if printed and not shorter else ""


def folded(text: str) -> str:
    """A text by its letters and digits alone."""
    return re.sub(r"[\W_]+", "", text).casefold()
