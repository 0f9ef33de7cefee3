"""Paragraphs from lines: by the gaps between them, their indents, where they end and how large they are set."""

import re
import statistics
from collections import Counter
from itertools import pairwise

from msgspec import Struct

from briefings.seed import Block
from briefings.seed.pdf_lines import Line
from briefings.text import markup

SENTENCE_END = re.compile(r"[.!?…:;。！？][\"”’»)\]]*$")
ITEM = re.compile(r"(?:[•‣▪◦*–-]|\(?\d{1,3}[.)])\s+\S")
HYPHENATED = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-‐]$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Scripts that put no spaces between words, so that lines are joined without one.
UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]")
#: How much larger than the text a heading is set, how long it may be, and what share of the text is never a heading.
LARGER, HEADING_LENGTH, SHARE = 1.12, 200, 0.2
#: How much larger than usual a gap is that parts paragraphs; an indent in widths of a letter; the share of a column's
#: width that is missing from a last line.
GAP, INDENT, SHORT = 1.3, 0.9, 0.12
#: The distance of lines, in their size, where a document does not tell.
USUAL = 1.25
#: Gaps of one size under which none is called usual.
FEW = 3
#: Lines beside each other that make a row, in points.
ROW = 2


class Paragraph(Struct):
    """Lines that belong together."""

    lines: list[Line]

    @property
    def size(self) -> float:
        """How large it is set."""
        return self.lines[0].size


class Rhythm(Struct, frozen=True):
    """How a document is set: the size of its text and the usual distance of its lines for each size."""

    body: float
    leading: dict[float, float]


def blocks(lines: list[Line]) -> list[Block]:
    """The blocks of a document."""
    if not lines:
        return []
    rhythm = Rhythm(text_size(lines), leadings(lines))
    found = grouped(lines, rhythm)
    known = vocabulary(lines)
    levels = heading_levels([each for each in found if isinstance(each, Paragraph)], rhythm.body)
    made = [each if isinstance(each, Block) else block(each, levels, known) for each in found]
    return lists_joined([each for each in made if each.text])


def text_size(lines: list[Line]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size))


def leadings(lines: list[Line]) -> dict[float, float]:
    """The usual distance of lines of each size."""
    gaps: dict[float, list[float]] = {}
    for above, below in pairwise(lines):
        if above.page == below.page and above.size == below.size and ROW < above.base - below.base < 4 * above.size:
            gaps.setdefault(above.size, []).append(round(above.base - below.base, 1))
    return {size: min(statistics.multimode(each)) for size, each in gaps.items() if len(each) >= FEW}


def grouped(lines: list[Line], rhythm: Rhythm) -> list[Paragraph | Block]:
    """Paragraphs and tables in order."""
    found: list[Paragraph | Block] = []
    index = 0
    while index < len(lines):
        rows = table_at(lines, index)
        if len(rows) > 1:
            found.append(table(rows))
            index += sum(map(len, rows))
            continue
        line, last = lines[index], found[-1] if found else None
        if isinstance(last, Paragraph) and continues(last, line, rhythm):
            last.lines.append(line)
        else:
            found.append(Paragraph([line]))
        index += 1
    return found


def table_at(lines: list[Line], index: int) -> list[list[Line]]:
    """Rows of as many cells, two or more, from here on."""
    rows: list[list[Line]] = []
    while index < len(lines):
        end = index + 1
        while (
            end < len(lines)
            and lines[end].page == lines[index].page
            and abs(lines[end].base - lines[index].base) <= ROW
        ):
            end += 1
        row = lines[index:end]
        if len(row) < 2 or (rows and len(row) != len(rows[0])):
            break
        rows.append(row)
        index = end
    return rows


def table(rows: list[list[Line]]) -> Block:
    """The table of some rows."""
    text = "\n".join("\t".join(cell.text for cell in row) for row in rows)
    return Block(text, "table", markup.table([[markup.escaped(cell.text) for cell in row] for row in rows]))


def continues(paragraph: Paragraph, line: Line, rhythm: Rhythm) -> bool:
    """Whether a line belongs to the paragraph before it."""
    above = paragraph.lines[-1]
    if abs(above.size - line.size) > 0.08 * above.size or ITEM.match(line.text):
        return False
    larger = line.size > LARGER * rhythm.body
    if above.page != line.page or line.base > above.base:
        return not larger and runs_on(above, line)
    gap = above.base - line.base
    if gap > GAP * rhythm.leading.get(line.size, USUAL * line.size) + 0.5:
        return False
    return larger or not begins_anew(paragraph, line)


def runs_on(above: Line, line: Line) -> bool:
    """Whether a sentence goes on in the next column or on the next page."""
    ended = SENTENCE_END.search(above.text) is not None
    indented = line.left - line.edges[0] > INDENT * line.size
    return is_full(above) and not indented and (not ended or line.text[:1].islower())


def begins_anew(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line right below another begins a paragraph: it is indented, or the one above is a last line."""
    above = paragraph.lines[-1]
    hangs = len(paragraph.lines) == 1 and ITEM.match(above.text) is not None
    if line.left - above.left > INDENT * line.size and not hangs:
        return not is_centered(above, line)
    outdented = above.left - line.left > INDENT * line.size and len(paragraph.lines) > 1
    return outdented or (not is_full(above) and SENTENCE_END.search(above.text) is not None)


def is_full(line: Line) -> bool:
    """Whether a line reaches, or nearly reaches, the edge of its column."""
    left, right = line.edges
    return right - line.right <= SHORT * (right - left)


def is_centered(above: Line, line: Line) -> bool:
    """Whether two lines share their middle and not their edges."""
    return abs((above.left + above.right) - (line.left + line.right)) < line.size and not is_full(above)


def vocabulary(lines: list[Line]) -> set[str]:
    """The words of a document that stand whole on a line."""
    found: set[str] = set()
    broken = False
    for line in lines:
        tokens = TOKEN.findall(line.text.casefold())
        whole = tokens[1 if broken else 0 :]
        broken = HYPHENATED.search(line.text) is not None
        found.update(whole[:-1] if broken else whole)
    return found


def joined(lines: list[Line], known: set[str]) -> str:
    """Lines as one text; a hyphen at a line's end stays where it belongs to the word."""
    text = lines[0].text
    for line in lines[1:]:
        match = HYPHENATED.search(text[-80:])
        rest = FIRST_WORD.match(line.text)
        if match and rest:
            text = (text if keeps_hyphen(match[1], rest[0], known) else text[:-1]) + line.text
        elif UNSPACED.match(text[-1:]) and UNSPACED.match(line.text):
            text += line.text
        else:
            text += (
                "" if text.endswith(("-", "‐", "/")) and rest is None and line.text[:1].isdigit() else " "
            ) + line.text
    return text


def keeps_hyphen(head: str, tail: str, known: set[str]) -> bool:
    """Whether `head-tail`, broken at its hyphen, is a compound: the document tells by how it writes it elsewhere."""
    if (head + tail).casefold() in known:
        return False
    return f"{head}-{tail}".casefold() in known or "-" in head or not tail[0].islower() or head.isupper()


def heading_levels(found: list[Paragraph], body: float) -> dict[float, int]:
    """The level of each size that is one of headings: the largest is a title where it is used once, at the top."""
    letters: Counter[float] = Counter()
    for each in found:
        letters[each.size] += sum(len(line.text) for line in each.lines)
    total = sum(letters.values())
    sizes = sorted((s for s in letters if s > LARGER * body and letters[s] <= max(SHARE * total, 120)), reverse=True)
    first = [each.size for each in found[:6]]
    alone = bool(sizes) and sizes[0] in first and sum(each.size == sizes[0] for each in found) == 1
    return {size: min(place + (1 if alone else 2), 4) for place, size in enumerate(sizes)}


def block(paragraph: Paragraph, levels: dict[float, int], known: set[str]) -> Block:
    """A heading, or a paragraph that may turn out to be anything."""
    text = joined(paragraph.lines, known)
    level = levels.get(paragraph.size, 0)
    if level and len(text) <= HEADING_LENGTH and re.search(r"\w\w", text):
        return Block(text, "heading", markup.heading(text, max(level, 2)), level)
    return Block(text)


def lists_joined(found: list[Block]) -> list[Block]:
    """Items that follow each other as one block, as a list is written in plain text."""
    made: list[Block] = []
    for each in found:
        last = made[-1] if made else None
        if last and each.kind == last.kind == "text" and ITEM.match(each.text) and ITEM.match(last.text):
            made[-1] = Block(f"{last.text}\n{each.text}")
        else:
            made.append(each)
    return made
