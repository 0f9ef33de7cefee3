"""Word documents by python-docx: paragraphs by their styles, lists, tables, links; core properties as claims."""

import io
import re
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

import msgspec

from briefings.config import Limits
from briefings.errors import Issue
from briefings.seed import (
    Block,
    Claims,
    Seed,
    archive,
    cover,
    file_properties,
    word_boxes,
    word_headings,
    word_pictures,
    word_styles,
)
from briefings.seed.gallery import Gallery
from briefings.seed.refusal import Refusal
from briefings.seed.web_blocks import Run, plain, written
from briefings.seed.word_notes import Notes
from briefings.seed.word_runs import Links, runs
from briefings.seed.word_styles import Look, Styles, name
from briefings.text import markup
from briefings.text.characters import one_line

if TYPE_CHECKING:
    from docx.document import Document

#: A mark that somebody typed before an item, as text and as Markdown.
MARK = re.compile(r"\\?(?:[•‣▪◦●·*-]|(?P<number>\d{1,2})\\?[.)])\s+")
#: Letters of a paragraph in a cell that is a column of text.
COLUMN = 100
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
#: It has bounds of its own.
LIMITED = True
#: Its pictures can be taken over.
PICTURED = True


def read(
    path: str, digest: str, data: bytes, limits: Limits, gallery: Gallery | None = None
) -> tuple[list[Seed], list[Issue]]:
    """One seed of typed blocks; raises Refusal where there is no document or no text."""
    archive.check(data, limits)
    document = opened(data)
    reader = Reader(document, gallery)
    blocks = reader.blocks(document.element.body)
    if not any(re.search(r"\w", block.text) for block in blocks):
        raise Refusal("S106", "there is no text in it", "save its text as .txt, or delete it")
    blocks += reader.notes.blocks()
    kept, photos = gallery.hung(blocks) if gallery is not None else (tuple(blocks), ())
    seed = Seed(path, digest, kept, photos=photos, queries=reader.notes.queries)
    said = claims(document, seed.text)
    return [cover.taken(msgspec.structs.replace(seed, claims=said))], []


def opened(data: bytes) -> "Document":
    """The document; raises Refusal for every other archive."""
    import zipfile

    import docx  # with lxml, and only for Word documents
    from lxml import etree

    try:
        document = docx.Document(io.BytesIO(data))
        if document.element.body is None:
            raise ValueError
    except (
        ValueError,
        KeyError,
        AttributeError,
        etree.XMLSyntaxError,
        zipfile.BadZipFile,
        NotImplementedError,
        OSError,
    ):
        message = "it is no Word document, or a damaged one"
        raise Refusal("S105", message, "open it in Word and save it again as .docx") from None
    return document


def claims(document: "Document", text: str) -> Claims:
    """The core properties, as far as a person may have written them."""
    said = document.core_properties
    made = said.created.date().isoformat() if said.created else ""
    date = file_properties.day(made, text) if made else ""
    language = said.language.strip()
    return Claims(
        title=file_properties.title(said.title),
        authors=file_properties.listed(said.author),
        date=date,
        date_source="Word created" if date else "",
        language=language if LANGUAGE.fullmatch(language) else "",
        keywords=file_properties.listed(said.keywords),
    )


class Reader:
    """What a document says of its styles, lists, links and notes, while its blocks are read."""

    def __init__(self, document: "Document", gallery: Gallery | None = None) -> None:
        self.part, self.gallery = document.part, gallery
        self.styles = Styles(document)
        self.notes = Notes(document.part)
        addresses = {key: rel.target_ref for key, rel in document.part.rels.items() if rel.is_external}
        self.links = Links(addresses, self.notes.mark)

    def blocks(self, parent: Any) -> list[Block]:
        """The blocks below a body or a cell."""
        found: list[Block] = []
        items: list[tuple[Look, list[Run]]] = []
        elements = list(word_styles.content(parent))
        by_hand = word_headings.by_hand(elements, self.styles)
        for element in elements:
            look = Look("table") if name(element) != "p" else by_hand.get(element) or self.styles.look(element)
            if look.kind == "list":
                if items and look.level == 0 and look.numbered != items[0][0].numbered:
                    found += listed(items)
                    items = []
                items.append((look, runs(element, self.links)))
                if boxed := self.boxes(element):
                    found += [*listed(items), *boxed]
                    items = []
                continue
            found += listed(items)
            items = []
            if look.kind == "table":
                found += self.table(element)
            else:
                found += [*self.pictures(element), *self.paragraph(element, look), *self.boxes(element)]
        return captioned(bulleted([each for each in [*found, *listed(items)] if each.text or each.photo]))

    def pictures(self, paragraph: Any) -> list[Block]:
        """The pictures of a paragraph, which stand before it."""
        return word_pictures.figures(paragraph, self.part, self.gallery) if self.gallery is not None else []

    def boxes(self, paragraph: Any) -> list[Block]:
        """What stands in the text boxes of a paragraph, which come after it."""
        return [block for box in word_boxes.boxes(paragraph) for block in self.blocks(box)]

    def paragraph(self, element: Any, look: Look) -> list[Block]:
        """The block of one paragraph."""
        found = runs(element, self.links)
        text = plain(found)
        if look.kind == "heading":
            title = one_line(text)
            return [Block(title, "heading", markup.heading(title, min(max(2, look.level), 6)), look.level)]
        if look.kind == "quote":
            return [Block(text, "quote", markup.quote(written(found)))]
        if look.kind == "code":
            return [Block(text, "code", markup.fence(text))] if text else []
        if look.kind == "caption":
            return [Block(one_line(text), "figure")]
        return [Block(text, "paragraph", written(found))]

    def table(self, element: Any) -> list[Block]:
        """A table; one of a single column or row, or of whole paragraphs, is only layout, and its cells hold blocks."""
        rows = [list(word_styles.cells(row)) for row in element.iterchildren(word_styles.tag("tr"))]
        rows = [row for row in rows if row]
        if len(rows) < 2 or max(map(len, rows)) < 2 or any(is_column(cell) for row in rows for cell in row):
            return [block for row in rows for cell in row for block in self.blocks(cell)]
        cells = [[text for cell in row for text in self.cell(cell)] for row in rows]
        shown = [row for row in cells if any(text for text, _ in row)]
        if not shown:
            return []
        text = "\n".join("\t".join(text for text, _ in row) for row in shown)
        return [Block(text, "table", markup.table([[markdown for _, markdown in row] for row in shown]))]

    def cell(self, element: Any) -> list[tuple[str, str]]:
        """A cell as text and as Markdown, and an empty one for each further column that it covers."""
        found: list[Run] = []
        for paragraph in element.iter(word_styles.tag("p")):
            if word_boxes.is_repeated(paragraph, element):
                continue
            found += [*runs(paragraph, self.links), Run(" ")]
        markdown = written(found).replace("\\\n", " ")
        return [(one_line(plain(found)), markdown), *[("", "")] * (word_styles.span(element) - 1)]


def listed(items: list[tuple[Look, list[Run]]]) -> list[Block]:
    """Items that follow each other as one list, deeper ones indented below those they belong to."""
    lines: list[str] = []
    counts: list[int] = []
    indents: list[int] = [0]
    for look, found in items:
        if not (text := written(found).replace("\\\n", " ")):
            continue
        level = min(look.level, len(counts))
        counts = [*counts[: level + 1], *[0] * (level + 1 - len(counts))]
        counts[level] += 1
        marker = f"{counts[level]}." if look.numbered else "-"
        indents = [*indents[: level + 1], indents[level] + len(marker) + 1]
        lines.append(f"{' ' * indents[level]}{marker} {text}")
    text = "\n".join(filter(None, (one_line(plain(found)) for _, found in items)))
    return [Block(text, "list", "\n".join(lines))] if lines else []


def is_column(cell: Any) -> bool:
    """Whether a cell holds running text of several paragraphs."""
    texts = [one_line("".join(each.itertext())) for each in cell.iterchildren(word_styles.tag("p"))]
    return sum(map(bool, texts)) > 1 and max(map(len, texts)) >= COLUMN


def bulleted(found: list[Block]) -> list[Block]:
    """Blocks whose paragraphs with marks that somebody typed, two or more of one kind, are lists."""
    made: list[Block] = []
    for kind, group in groupby(found, key=marked):
        run = list(group)
        if kind and len(run) > 1:
            made.append(typed_list(run))
        else:
            made += run
    return made


def typed_list(run: Sequence[Block]) -> Block:
    """Paragraphs with typed marks as one list; numbers stay as they were typed."""
    lines = []
    for each in run:
        match = MARK.match(each.text)
        mark = f"{match['number']}." if match and match["number"] else "-"
        lines.append(f"{mark} {MARK.sub('', each.markdown, count=1)}")
    return Block("\n".join(MARK.sub("", each.text, count=1) for each in run), "list", "\n".join(lines))


def marked(block: Block) -> str:
    """The kind of mark that a paragraph begins with: a number, or the bullet itself."""
    match = MARK.match(block.text) if block.kind == "paragraph" and "\n" not in block.text else None
    return ("1" if match["number"] else match[0].strip()) if match else ""


def captioned(found: list[Block]) -> list[Block]:
    """Blocks whose captions are those of figures; one beside a table is a paragraph."""
    found = word_pictures.framed(found)
    made: list[Block] = []
    for index, each in enumerate(found):
        around = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
        if each.kind == "figure" and not each.photo and any(other.kind == "table" for other in around):
            made.append(Block(each.text, "paragraph", markup.paragraph(each.text)))
        else:
            made.append(each)
    return made
