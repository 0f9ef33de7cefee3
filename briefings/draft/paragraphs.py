"""Pieces: the lines of a seed as its author meant them, each knowing where in the seed's text it stands.

Lines that were only broken for their width are joined again; a list, a table and verse keep their lines.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from briefings.draft import cut_words
from briefings.seed import Block, Kind, Seed

#: The mark of an item, at its beginning only: `2 * 3` inside it is no mark.
BULLET = re.compile(r"\A[ \t]*(?:[•‣▪◦●·*–-]|\(?\d{1,3}[.)])[ \t]+(?=\S)")
WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"[.!?…:;。！？][\"”’»)\]]*$")
#: Widths that text is wrapped to; longer lines are paragraphs of their own.
NARROWEST, WIDEST = 50, 110


class Piece(msgspec.Struct, frozen=True):
    """A stretch of the seed, `seed.text[start:end]`: one paragraph, line, list or table; `block` numbers the block."""

    text: str
    start: int
    end: int
    block: int
    kind: Kind = "text"
    source: Block = Block("")

    @property
    def prose(self) -> bool:
        """Whether it is running text, or may be."""
        return self.kind in ("text", "paragraph")


def pieces(seed: Seed) -> list[Piece]:
    """All pieces of a seed in order."""
    found: list[Piece] = []
    start = 0
    width = wrap_width(seed)
    known = cut_words.known_words(seed.text) if any("-\n" in block.text for block in seed.blocks) else frozenset()
    for number, block in enumerate(seed.blocks):
        if block.kind == "text":
            found += split(block, start, number, width, known)
        else:
            found.append(Piece(block.text, start, start + len(block.text), number, block.kind, block))
        start += len(block.text) + 2
    return [tell_list(found, index) for index in range(len(found))]


def tell_list(found: list[Piece], index: int) -> Piece:
    """A lone item is no list: a year or a dash may begin a sentence."""
    piece = found[index]
    if piece.kind != "list" or piece.source.text:
        return piece
    neighbours = found[max(index - 1, 0) : index] + found[index + 1 : index + 2]
    return piece if any(each.kind == "list" for each in neighbours) else msgspec.structs.replace(piece, kind="text")


def wrap_width(seed: Seed) -> int:
    """The width that the text is wrapped to: its longest line where its blocks are broken at one width, else 0."""
    blocks = [block.text.split("\n") for block in seed.blocks if block.kind == "text" and "\n" in block.text]
    width = max((len(line) for lines in blocks for line in lines), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    pairs = [pair for lines in blocks for pair in pairwise(lines)]
    long = [pair for pair in pairs if len(pair[0]) > 0.6 * width and not BULLET.match(pair[1])]
    breaks = [full(line, following, width) for line, following in long]
    return width if len(breaks) > 1 and sum(breaks) >= 0.8 * len(breaks) else 0


def full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one."""
    return len(line) + 1 + len(following.strip().split(" ")[0]) > width - 4


def split(block: Block, start: int, number: int, width: int, known: frozenset[str]) -> Iterator[Piece]:
    """The pieces of one block of plain text."""
    lines = block.text.split("\n")
    whole = [(0, len(lines))]
    if len(lines) == 1:
        kind, groups = single(lines[0]), whole
    elif all("\t" in line for line in lines):
        kind, groups = "table", whole
    else:
        kind, groups = "text", grouped(lines, width)
    offsets = [start]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    for first, last in groups:
        group = lines[first:last]
        yield made(
            group, offsets[first], kind if len(groups) == 1 and kind == "table" else single(group[0]), number, known
        )


def single(line: str) -> Kind:
    """The kind of a group by its first line: an item of a list, or anything."""
    return "list" if BULLET.match(line) else "text"


def made(group: list[str], start: int, kind: Kind, number: int, known: frozenset[str]) -> Piece:
    """The piece of some lines: a table keeps them, everything else is one line."""
    raw = "\n".join(group)
    indent = len(raw) - len(raw.lstrip(" \t"))
    text = raw if kind == "table" else joined(group, known)
    return Piece(text.strip(), start + indent, start + len(raw), number, kind)


def grouped(lines: list[str], width: int) -> list[tuple[int, int]]:
    """Which lines belong together: an item of a list with its further lines, and lines broken at `width`."""
    groups: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        if groups and continues(lines[number - 1], line, width):
            groups[-1] = (groups[-1][0], number + 1)
        else:
            groups.append((number, number + 1))
    return groups


def continues(line: str, following: str, width: int) -> bool:
    """Whether a line is only the rest of the one before."""
    if BULLET.match(following):
        return False
    return width > 0 and full(line, following, width)


def joined(lines: list[str], known: frozenset[str]) -> str:
    """Lines as one. A hyphen at the end of a line stays, and nothing comes after it, unless it cut a word in two."""
    parts = [lines[0].strip()]
    for line in map(str.strip, lines[1:]):
        before = parts[-1]
        hyphen = before.endswith("-") and before[-2:-1].isalnum()
        following = WORD.match(line)
        if hyphen and following and cut_words.is_cut(last_word(before), following[0], known):
            parts[-1] = before[:-1]
        elif not hyphen:
            parts.append(" ")
        parts.append(line)
    return "".join(parts)


def last_word(line: str) -> str:
    """The letters before the hyphen at the end of a line."""
    return re.split(r"\W", line[-60:-1])[-1]
