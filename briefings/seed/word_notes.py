"""The footnotes and endnotes of a Word document, as the footnotes of Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefings.seed import Block
from briefings.seed.web_blocks import BREAK, Run, plain, written
from briefings.seed.word_runs import Links, runs
from briefings.seed.word_styles import tag

if TYPE_CHECKING:
    from docx.opc.part import Part

KINDS = ("footnote", "endnote")


class Notes:
    """What each note says, and the numbers that were given out: from 1 on, in the order of the text."""

    def __init__(self, document: "Part") -> None:
        self.said: dict[tuple[str, str], list[Run]] = {}
        self.numbers: dict[tuple[str, str], int] = {}
        #: What the editor should know.
        self.queries: tuple[str, ...] = ()
        for kind in KINDS:
            for relation in document.rels.values():
                if relation.reltype.endswith(f"/{kind}s") and not relation.is_external:
                    self.take(kind, relation.target_part)

    def take(self, kind: str, part: "Part") -> None:
        """Reads all notes of one kind; what Word draws between text and notes is none."""
        from docx.oxml import parse_xml
        from lxml import etree

        try:
            root = parse_xml(part.blob)
        except etree.XMLSyntaxError:
            self.queries += (f"the {kind}s are damaged and left out: look for them in the document",)
            return
        links = Links({key: each.target_ref for key, each in part.rels.items() if each.is_external})
        for note in root.iterchildren(tag(kind)):
            found = list(words(note, links))
            if note.get(tag("type")) in (None, "normal") and plain(found):
                self.said[kind, note.get(tag("id")) or ""] = found

    def mark(self, kind: str, key: str) -> str:
        """The number of a note that the text refers to, empty where there is no such note."""
        if (kind, key) not in self.said:
            return ""
        return str(self.numbers.setdefault((kind, key), len(self.numbers) + 1))

    def blocks(self) -> Iterator[Block]:
        """The notes that the text refers to, which stand below it."""
        for place, number in self.numbers.items():
            found = self.said[place]
            text = written(found).replace("\n", "\n    ")
            yield Block(plain(found), "note", f"[^{number}]: {text}")


def words(note: Any, links: Links) -> Iterator[Run]:
    """The runs of a note, its paragraphs parted by line breaks."""
    for number, paragraph in enumerate(note.iter(tag("p"))):
        if number:
            yield Run(BREAK)
        yield from runs(paragraph, links)
