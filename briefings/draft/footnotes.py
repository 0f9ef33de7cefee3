"""The footnotes that a document has, below the body that refers to them."""

import re
from collections.abc import Iterable

from briefings.draft import Part
from briefings.draft.paragraphs import Piece
from briefings.text import markup

MARK = re.compile(r"(?<!\\)\[\^(\d{1,6})\]")


def with_notes(parts: tuple[Part, ...], notes: Iterable[Piece]) -> tuple[Part, ...]:
    """The body with its notes; one whose mark went with a headline or a crumb is a paragraph like any other."""
    used = {mark for each in parts for mark in MARK.findall(each.markdown)}
    return parts + tuple(Part(note(each, used)) for each in notes)


def note(piece: Piece, used: set[str]) -> str:
    """A note as Markdown, by the marks that are in the text."""
    mark = MARK.match(piece.source.markdown)
    return piece.source.markdown if mark and mark[1] in used else markup.paragraph(piece.text)
