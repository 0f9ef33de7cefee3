"""The body of a draft: each piece that is left as the block that it is, in the order of the seed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec

from briefings.draft import Part, Picture, captions, dateline, summary
from briefings.draft.captions import Figure
from briefings.draft.dateline import Opening
from briefings.draft.dates import Passage
from briefings.draft.paragraphs import BULLET, SENTENCE_END, Piece
from briefings.text import addresses, markup

#: Stands for the folder of a briefing's pictures until it has a name; no document holds it, because reading removes it.
ALBUM = "\x02album\x03"
#: The names of the files of pictures that are taken over, by the digests of their bytes.
Names = Mapping[str, str]
URL = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]’']")
#: The stamp of an entry in a live blog.
CLOCK = re.compile(
    r"(?:posted at\s+|publié à\s+|um\s+)?(?P<hour>\d{1,2})(?:[:.h]|\s?h\s?)(?P<minute>[0-5]\d)"
    r"(?:\s*(?:(?P<half>[ap])\.?m\.?|Uhr|Z|[A-Z]{2,4}))*",
    re.I,
)
NUMBERED = re.compile(r"\s*\(?\d")
TWEET = re.compile(r"[—–-]+\s?\S.{1,60}\(@\w{1,30}\).{0,40}")
HEADING_WORDS, HEADING_LENGTH, LONG, VERSE = 9, 70, 80, 60
#: Lines that are still no verse.
VERSES = 2
#: Paragraphs among which the lead is looked for.
LEADS = 12


class Body(msgspec.Struct, frozen=True):
    """Finished blocks, what dates can be read from, and what was found on the way; `lead` is the first paragraph."""

    parts: tuple[Part, ...] = ()
    passages: tuple[Passage, ...] = ()
    pictures: tuple[Picture, ...] = ()
    opening: Opening | None = None
    opening_start: int = 0
    lead: str = ""


class Block(msgspec.Struct, frozen=True):
    """One finished block on its way into the body."""

    markdown: str
    passage: Passage
    kind: str = "paragraph"
    picture: Picture | None = None
    #: The further items of a list.
    items: tuple[Passage, ...] = ()


def body(pieces: list[Piece], wordless: Sequence[Piece] = (), names: Names = MappingProxyType({})) -> Body:
    """The body of what is left of a seed, with its figures that have no words."""
    opened, start, pieces = without_dateline(pieces)
    blocks = by_time(hung(list(placed(pieces, names)), wordless, names))
    leads = [each.passage.text for each in blocks if each.kind == "paragraph"]
    return Body(
        tuple(Part(each.markdown) for each in blocks),
        tuple(
            passage
            for each in blocks
            if each.kind in ("paragraph", "figure", "list", "quote")
            for passage in (each.passage, *each.items)
        ),
        tuple(each.picture for each in blocks if each.picture),
        opened,
        start,
        summary.lead(leads[:LEADS]),
    )


def hung(blocks: list[Block], wordless: Sequence[Piece], names: Names) -> list[Block]:
    """The blocks with the figures that have no words, each before what came after it in the seed."""
    made: list[Block] = []
    waiting = [framed(captions.own_figure(each), names) for each in wordless]
    for block in blocks:
        while waiting and waiting[0].passage.start < block.passage.start:
            made.append(waiting.pop(0))
        made.append(block)
    return made + waiting


def by_time(blocks: list[Block]) -> list[Block]:
    """A live blog in the order of its clock; what stands before its first entry stays there."""
    starts = [index for index, each in enumerate(blocks) if each.kind == "clock"]
    if len(starts) < 2:
        return blocks
    entries = [blocks[start:end] for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True)]
    if 4 * sum(map(is_told, entries)) < 3 * len(entries):
        return blocks  # how long each of some films is
    entries.reverse()  # as a rule the newest came first, of two of one minute too
    ordered = sorted(entries, key=lambda each: each[0].markdown)
    return [*blocks[: starts[0]], *(each for entry in ordered for each in entry)]


def is_told(entry: list[Block]) -> bool:
    """Whether an entry of a live blog says something in a sentence."""
    return any(each.kind in ("paragraph", "quote") and SENTENCE_END.search(each.passage.text) for each in entry)


def hour(clock: re.Match[str]) -> str:
    """`14:05` for `2:05 pm`; in what is no time of day the hour stays as it is."""
    number = int(clock["hour"])
    half = (clock["half"] or "").lower()
    number = number % 12 + (12 if half == "p" else 0) if half and number <= 12 else number
    return f"{number:02}:{clock['minute']}"


def without_dateline(pieces: list[Piece]) -> tuple[Opening | None, int, list[Piece]]:
    """The dateline of the first paragraphs, where it begins, and the pieces without it."""
    for index, piece in enumerate(pieces[:4]):
        if piece.prose and (opened := dateline.alone(piece.text)):
            return opened, piece.start, [*pieces[:index], *pieces[index + 1 :]]
        opened = dateline.opening(piece.text) if piece.prose else None
        if opened:
            text, source = piece.text[opened.length :], piece.source
            if source.markdown:
                source = msgspec.structs.replace(source, markdown=shortened(source.markdown, opened.length, text))
            rest = msgspec.structs.replace(piece, text=text, start=piece.start + opened.length, source=source)
            return opened, piece.start, [*pieces[:index], rest, *pieces[index + 1 :]]
    return None, 0, pieces


def shortened(markdown: str, length: int, text: str) -> str:
    """The Markdown of a paragraph without its first `length` characters; its plain text where markup is in the way."""
    first = text[:12]
    found = markdown.find(markup.escaped(first)) if first else -1
    return markdown[found:] if 0 <= found <= length + 20 else markup.paragraph(text)


def placed(pieces: list[Piece], names: Names = MappingProxyType({})) -> Iterator[Block]:
    """The blocks of the pieces in order: a figure, a list or verse takes several."""
    index = 0
    verse = verses(pieces)
    while index < len(pieces):
        if figure := captions.figure_at(pieces, index):
            yield framed(figure, names)
            index += len(figure.pieces)
            continue
        taken = verse[index] if verse[index] > VERSES else together(pieces, index)
        yield block(
            pieces[index : index + taken],
            pieces[index - 1] if index else None,
            pieces[index + taken : index + taken + 1],
        )
        index += taken


def together(pieces: list[Piece], index: int) -> int:
    """How many pieces from `index` on make one block."""
    first = pieces[index]
    if first.kind == "list" and not first.source.text:
        return extent(pieces, index, lambda each: same_list(first, each))
    if first.kind == "text":
        following = pieces[index + 1 : index + 2]
        if following and following[0].kind == "text" and TWEET.fullmatch(following[0].text):
            return 2
    return 1


def verses(pieces: list[Piece]) -> list[int]:
    """For each piece, how many short lines its block goes on with to its end; 0 where a long one is among them."""
    found = [0] * len(pieces)
    for index in range(len(pieces) - 1, -1, -1):
        piece, below = pieces[index], pieces[index + 1 : index + 2]
        goes_on = bool(below) and below[0].kind == "text" and below[0].block == piece.block
        if piece.kind == "text" and len(piece.text) < VERSE and (found[index + 1] if goes_on else True):
            found[index] = 1 + (found[index + 1] if goes_on else 0)
    return found


def extent(pieces: list[Piece], index: int, belongs: Callable[[Piece], bool]) -> int:
    """How many pieces from `index` on belong together."""
    end = index + 1
    while end < len(pieces) and belongs(pieces[end]):
        end += 1
    return end - index


def same_list(first: Piece, other: Piece) -> bool:
    """Whether an item belongs to the list that `first` begins: both numbered, or both not."""
    return (
        other.kind == "list"
        and not other.source.text
        and bool(NUMBERED.match(first.text)) == bool(NUMBERED.match(other.text))
    )


def block(group: list[Piece], before: Piece | None, after: list[Piece]) -> Block:
    """One block of one or several pieces."""
    first = group[0]
    passage = Passage(first.text, first.start, quoted=first.kind == "quote")
    if first.kind == "list" and not first.source.text:
        texts = [written(BULLET.sub("", each.text, count=1)) for each in group]
        items = tuple(Passage(each.text, each.start) for each in group[1:])
        return Block(markup.items(texts, bool(NUMBERED.match(first.text))), passage, "list", items=items)
    if len(group) == 2 and TWEET.fullmatch(group[1].text):
        tweet = Passage(first.text, first.start, quoted=True, signed=group[1].text)
        return Block(markup.quote(f"{written(first.text)}\n\n{written(group[1].text)}"), tweet, "quote")
    if len(group) > 1:
        return Block(markup.verse([each.text for each in group]), passage, "verse")
    if first.kind == "table" and not first.source.text:
        rows = [[markup.escaped(each.strip()) for each in row.split("\t")] for row in first.text.split("\n")]
        return Block(markup.table(rows), passage, "table")
    if (first.prose or first.kind == "heading") and (clock := CLOCK.fullmatch(first.text.strip())):
        return Block(f"### {hour(clock)}", passage, "clock")
    if first.kind == "heading":
        return Block(
            first.source.markdown or markup.heading(first.text, max(first.source.level, 2)), passage, "heading"
        )
    if first.kind == "text" and is_heading(first, before, after):
        return Block(markup.heading(first.text, 2), passage, "heading")
    kind = "paragraph" if first.prose else first.kind
    return Block(first.source.markdown or written(first.text), passage, kind)


def is_heading(piece: Piece, before: Piece | None, after: list[Piece]) -> bool:
    """A short line without a full stop between long paragraphs."""
    text = piece.text.strip()
    if before is None or not after or not 2 < len(text) <= HEADING_LENGTH or len(text.split()) > HEADING_WORDS:
        return False
    if (SENTENCE_END.search(text) and not text.endswith("?")) or not (text[0].isupper() or text[0].isdigit()):
        return False
    around = after[0].prose and len(after[0].text) >= LONG and "http" not in text
    return around and (not before.prose or len(before.text) >= LONG or bool(SENTENCE_END.search(before.text)))


def written(text: str) -> str:
    """A paragraph of plain text as Markdown; its addresses become links that show what stood there."""
    parts: list[str] = []
    end = 0
    for match in URL.finditer(text):
        if addresses.external(match[0]) == match[0]:
            parts += [markup.part(text[end : match.start()], text), f"<{match[0]}>"]
            end = match.end()
    last = markup.part(text[end:], text) if parts else markup.escaped(text)
    line = " ".join("".join([*parts, last]).split())
    return line if line.startswith("<http") and parts else markup.opened(line)


def framed(figure: Figure, names: Names) -> Block:
    """A `::: figure` block; the address of its picture goes beside it, because pages show none of another site."""
    source = figure.pieces[0].source
    lines = ["::: figure", *([markup.caption(figure.caption)] if figure.caption else [])]
    if figure.credit:
        lines.append(f"credit: {markup.field(figure.credit)}")
    if source.photo in names:
        lines.append(f"image: {ALBUM}/{names[source.photo]}")
        lines += [f"alt: {markup.field(source.alt)}"] if source.alt else []
    known = source.image or source.photo in names
    picture = Picture(source.image, source.alt, figure.caption, source.photo) if known else None
    passage = Passage(figure.caption, figure.pieces[0].start, caption=True)
    kind = "figure" if figure.caption else "picture"
    return Block("\n".join([*lines, ":::"]), passage, kind, picture)
