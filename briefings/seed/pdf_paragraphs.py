"""Paragraphs from lines: by the gaps between them, their indents, where they end and how large they are set."""

import re
from collections import Counter
from itertools import islice, pairwise, takewhile

from msgspec import Struct

from briefings.seed import Block, pdf_layout
from briefings.seed.pdf_lines import UNSPACED, Line
from briefings.text import markup

SENTENCE_END = re.compile(r"[.!?…:;。！？][\"”’»)\]]*$")
ITEM = re.compile(r"(?:[•‣▪◦*–-]|\(?\d{1,3}[.)])\s+\S")
HYPHENATED = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-‐]$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: How much larger than the text a heading is set, how long it may be, and what share of the text is never a heading.
LARGER, HEADING_LENGTH, SHARE = 1.12, 200, 0.2
#: Dashes and slashes that stand between two words without spaces, at the end and at the beginning of a line.
TIGHT_END, TIGHT_BEGINNING = re.compile(r"(?:[^\W_][—/]|\d[-‐–])$"), re.compile(r"[—/][^\W_]")
#: Words that begin or end compounds and seldom other words, and how long a syllable may be that is no word before them.
FIRSTS = frozenset(
    (
        "after",
        "all",
        "cross",
        "ex",
        "four",
        "half",
        "high",
        "long",
        "low",
        "one",
        "quasi",
        "self",
        "three",
        "two",
        "vice",
        "well",
    )
)
SECONDS = frozenset(
    (
        "and", "backed", "based", "born", "driven", "elect", "free", "friendly", "hours", "known", "led", "level",
        "made", "minded", "of", "old", "owned", "related", "run", "scale", "sized", "speaking", "style", "term", "the",
        "time", "to", "year", "years",
    )
)  # fmt: skip
SYLLABLE = 3
#: Lines and letters of a heading that is only bold; a sentence in quotation marks, set large beside the text.
TITLE_LINES, TITLE_LENGTH, PULLED = 2, 120, re.compile(r"[“„«\"][^“”„«»\"]{20,}[”“»\"]")
#: How much larger than usual a gap is that parts paragraphs; an indent in widths of a letter; the share of a column's
#: width that is missing from a last line.
GAP, INDENT, SHORT = 1.3, 0.9, 0.12
#: The distance of lines, in their size, where a document does not tell.
USUAL = 1.25
#: Gaps of one size under which none is called usual, and how many of them there are for each of the most frequent.
FEW, FREQUENT = 3, 0.2
#: How a line begins that goes on with a sentence; after how many other things it may.
GOES_ON, BETWEEN = re.compile(r"[a-zß-öø-ÿа-яёά-ώ]"), 4
#: Widths of a word that leave room for it, and the share of a column under which two lines are both short.
ROOM, HALF = 1.2, 0.5
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
    rhythm = Rhythm(pdf_layout.text_size(lines), leadings(lines))
    found = grouped(lines, rhythm)
    known = vocabulary(lines)
    levels = heading_levels([each for each in found if isinstance(each, Paragraph)], rhythm.body)
    bold = bold_headings(found, rhythm.body)
    level = min(max([1, *levels.values()]) + 1, 4)
    made = [
        each
        if isinstance(each, Block)
        else heading(each, level, known)
        if number in bold
        else block(each, levels, known)
        for number, each in enumerate(found)
    ]
    return lists_joined([each for each in made if each.text])


def bold_headings(found: list[Paragraph | Block], body: float) -> set[int]:
    """Which paragraphs are headings by being bold: short ones between others that are not, after the opening."""
    letters = [0, 0]
    for each in found:
        for line in each.lines if isinstance(each, Paragraph) else ():
            letters[line.bold] += len(line.text)
    if letters[1] > SHARE * sum(letters):
        return set()
    first = next((number for number, each in enumerate(found) if is_prose(each, body)), len(found))
    return {
        number
        for number, (each, after) in enumerate(pairwise(found))
        if number > first and isinstance(each, Paragraph) and is_bold_title(each, body) and not is_bold(after)
    }


def is_prose(each: Paragraph | Block, body: float) -> bool:
    """Whether a paragraph is one of running text."""
    return isinstance(each, Paragraph) and each.size == body and len(each.lines) > 1 and not each.lines[0].bold


def is_bold_title(paragraph: Paragraph, body: float) -> bool:
    """Whether a bold paragraph is as short as a heading and ends as one."""
    text = " ".join(line.text for line in paragraph.lines)
    short = len(paragraph.lines) <= TITLE_LINES and len(text) <= TITLE_LENGTH
    ends = SENTENCE_END.search(text) is not None and not text.endswith(("?", ":"))
    return short and not ends and abs(paragraph.size - body) <= body * (LARGER - 1) and is_bold(paragraph)


def is_bold(each: Paragraph | Block) -> bool:
    """Whether all lines of a paragraph are bold."""
    return isinstance(each, Paragraph) and all(line.bold for line in each.lines)


def leadings(lines: list[Line]) -> dict[float, float]:
    """The usual distance of lines of each size."""
    gaps: dict[float, list[float]] = {}
    for above, below in pairwise(lines):
        if above.page == below.page and above.size == below.size and ROW < above.base - below.base < 4 * above.size:
            gaps.setdefault(above.size, []).append(round(above.base - below.base, 1))
    return {size: usual(each) for size, each in gaps.items() if len(each) >= FEW}


def usual(gaps: list[float]) -> float:
    """The smallest of the gaps that are frequent: where most paragraphs have one line, theirs are more frequent."""
    counts = Counter(gaps)
    most = max(counts.values())
    return min(gap for gap, count in counts.items() if count >= max(FREQUENT * most, min(most, FEW)))


def grouped(lines: list[Line], rhythm: Rhythm) -> list[Paragraph | Block]:
    """Paragraphs and tables in order."""
    found: list[Paragraph | Block] = []
    index = 0
    while index < len(lines):
        rows = table_at(lines, index)
        if rows:
            found.append(table(rows))
            index += len(rows)
            continue
        line, last = lines[index], found[-1] if found else None
        interrupted = carried(found, line, rhythm)
        if isinstance(last, Paragraph) and continues(last, line, rhythm):
            last.lines.append(line)
        elif interrupted is not None:
            interrupted.lines.append(line)
        else:
            found.append(Paragraph([line]))
        index += 1
    return found


def carried(found: list[Paragraph | Block], line: Line, rhythm: Rhythm) -> Paragraph | None:
    """The paragraph of a sentence that goes on behind what stands in between: a pull quote, a note, a table."""
    if line.size != rhythm.body or not GOES_ON.match(line.text):
        return None
    for each in found[: -BETWEEN - 1 : -1]:
        if isinstance(each, Paragraph) and each.size == rhythm.body:
            open_end = is_full(each.lines[-1]) and not SENTENCE_END.search(each.lines[-1].text)
            return each if open_end and each is not found[-1] else None
    return None


def table_at(lines: list[Line], index: int) -> list[Line]:
    """The rows of the table that begins here, none where there is no table."""
    first = lines[index]
    if not first.cells:
        return []
    place = (first.page, first.left, first.right, len(first.cells))
    same = takewhile(
        lambda each: (each.page, each.left, each.right, len(each.cells)) == place, islice(lines, index, None)
    )
    return list(same)


def table(rows: list[Line]) -> Block:
    """The table of some rows."""
    text = "\n".join("\t".join(row.cells) for row in rows)
    return Block(text, "table", markup.table([[markup.escaped(cell) for cell in row.cells] for row in rows]))


def continues(paragraph: Paragraph, line: Line, rhythm: Rhythm) -> bool:
    """Whether a line belongs to the paragraph before it."""
    above = paragraph.lines[-1]
    if abs(above.size - line.size) > 0.08 * above.size or ITEM.match(line.text):
        return False
    larger = line.size > LARGER * rhythm.body
    if above.bold != line.bold and not larger and (above.bold or line.bold) and is_short(above, line):
        return False
    if above.page != line.page or line.base > above.base:
        return not larger and runs_on(above, line)
    gap = above.base - line.base
    if gap > GAP * rhythm.leading.get(line.size, USUAL * line.size) + 0.5:
        return False
    return larger or not begins_anew(paragraph, line)


def runs_on(above: Line, line: Line) -> bool:
    """Whether a sentence goes on in the next column or on the next page."""
    if line.text[:1].islower():
        return True
    indented = line.left - line.edges[0] > INDENT * line.size
    return not indented and not is_short(above, line) and not SENTENCE_END.search(above.text)


def begins_anew(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line right below another begins a paragraph: it is indented, or the one above is a last line."""
    above = paragraph.lines[-1]
    hangs = len(paragraph.lines) == 1 and ITEM.match(above.text) is not None
    if line.left - above.left > INDENT * line.size and not hangs:
        return not is_centered(above, line)
    outdented = above.left - line.left > INDENT * line.size and len(paragraph.lines) > 1
    ended = SENTENCE_END.search(above.text) is not None
    return outdented or (ended and not is_full(above)) or is_last(above, line)


def is_last(above: Line, line: Line) -> bool:
    """Whether somebody ended a line on purpose: the next word would have had room, with the line below to show it."""
    if GOES_ON.match(line.text) or is_centered(above, line):
        return False
    left, right = line.edges
    low = max(above.right, line.right) - left < HALF * (right - left)
    return is_short(above, line) and (low or line.right - above.right > ROOM * first_word(line))


def is_short(above: Line, line: Line) -> bool:
    """Whether the first word of a line would have had room on the line above it."""
    hyphenated = above.text.endswith(("-", "‐"))
    return not hyphenated and above.edges[1] - above.right > ROOM * first_word(line)


def first_word(line: Line) -> float:
    """The width of a line's first word and of the space before it, about."""
    length = len(line.text.split(" ", 1)[0]) + 1
    return length * (line.right - line.left) / max(1, len(line.text))


def is_full(line: Line) -> bool:
    """Whether a line reaches, or nearly reaches, the edge of its column."""
    left, right = line.edges
    return right - line.right <= SHORT * (right - left)


def is_centered(above: Line, line: Line) -> bool:
    """Whether two lines share their middle and not their edges."""
    if abs(above.left - line.left) < 1:
        return False
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
        else:
            text += ("" if is_close(text, line.text) else " ") + line.text
    return text


def is_close(above: str, below: str) -> bool:
    """Whether there is no space between two lines: a script without spaces, or a dash or slash between two words."""
    if UNSPACED.match(above[-1:]) and UNSPACED.match(below):
        return True
    return TIGHT_END.search(above[-3:]) is not None or TIGHT_BEGINNING.match(below) is not None


def keeps_hyphen(head: str, tail: str, known: set[str]) -> bool:
    """Whether `head-tail`, broken at its hyphen, is a compound: the document tells by how it writes it elsewhere."""
    if (head + tail).casefold() in known:
        return False
    if f"{head}-{tail}".casefold() in known or "-" in head or not tail[0].islower() or head.isupper():
        return True
    return head.casefold() in FIRSTS or (len(head) > SYLLABLE and tail in SECONDS)


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
    if level > 1 and PULLED.fullmatch(text):
        return Block(text, "quote", markup.quote(markup.paragraph(text)))
    if level and len(text) <= HEADING_LENGTH and re.search(r"\w\w", text):
        return heading(paragraph, level, known)
    return Block(text)


def heading(paragraph: Paragraph, level: int, known: set[str]) -> Block:
    """A heading."""
    text = joined(paragraph.lines, known)
    return Block(text, "heading", markup.heading(text, max(level, 2)), level)


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
