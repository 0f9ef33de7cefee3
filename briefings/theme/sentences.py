"""Where words that are known as plain text stand in the HTML of a body."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from briefings.text.characters import one_line

#: A tag, quoted attributes passed over: those of raw HTML may hold a `>`.
TAG = r"""<[^>"]*(?:"[^"]*"[^>"]*)*>"""
TAGS = re.compile(TAG)
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.S)
PIECE = re.compile(rf"{TAG}|&[a-zA-Z0-9#]+;|\s+|.", re.S)
LONE = re.compile(r"<(?:br|hr|img|input|wbr)\b")
OPENED = re.compile(rf"(?:(?!</){TAG})+\Z")
CLOSED = re.compile(r"(?:</\w+>)+")
DATELINE = re.compile(r'<span class="dateline">[^<]*</span> – \Z')


#: Sentences that are looked for: each costs a look at every paragraph, and nobody reads more.
MOST = 20
#: Letters; less is no sentence.
SHORTEST = 8


class Spot(msgspec.Struct, frozen=True, order=True):
    """A stretch of a body from `start` to `end`, in which no element begins that does not end."""

    start: int
    end: int


def find(body: str, sentences: Sequence[str]) -> list[Spot | None]:
    """Where each sentence first stands in a paragraph of `body`; None where none has it word for word."""
    found: dict[int, Spot] = {}
    wanted = {number: one_line(each) for number, each in enumerate(sentences[:MOST])}
    wanted = {number: words for number, words in wanted.items() if len(words) >= SHORTEST}
    for paragraph in PARAGRAPH.finditer(body):
        if len(found) == len(wanted):
            break
        text, at = plain(paragraph[1]), paragraph.start(1)
        here = {number: words for number, words in wanted.items() if number not in found and words in text}
        for number, spot in within(paragraph[1], here):
            found[number] = Spot(at + spot.start, at + spot.end)
    return [found.get(number) for number in range(len(sentences))]


def plain(markup: str) -> str:
    """The words of a paragraph."""
    return one_line(html.unescape(TAGS.sub("", markup)))


def within(inner: str, sentences: Mapping[int, str]) -> Iterator[tuple[int, Spot]]:
    """Where sentences stand in the HTML of one paragraph, by their numbers."""
    if not sentences:
        return
    seen = list(pieces(inner))
    letters = "".join(letter for letter, _ in seen)
    places = [place for letter, place in seen for _ in letter]
    for number, words in sentences.items():
        at = letters.find(words)
        spot = whole_spot(inner, places[at].start, places[at + len(words) - 1].end) if at >= 0 else None
        if spot:
            yield number, spot


def whole_spot(inner: str, start: int, end: int) -> Spot | None:
    """From `start` to `end`, with the elements that begin or end just there; None where others begin or end within."""
    for first in (start, opening(inner, start)):
        for last in (end, closing(inner, end)):
            if whole(inner[:first]) and whole(inner[first:last]):
                return Spot(first, last)
    return None


def pieces(inner: str) -> Iterator[tuple[str, Spot]]:
    """The letters that a reader sees, each with where it stands; a run of white space is one space."""
    for piece in PIECE.finditer(inner):
        if not piece[0].startswith("<") or len(piece[0]) == 1:
            letter = html.unescape(piece[0])
            yield " " if letter.isspace() else letter, Spot(piece.start(), piece.end())


def opening(inner: str, at: int) -> int:
    """Where the elements begin that begin just before `at`."""
    found = OPENED.search(inner, 0, at)
    return found.start() if found else at


def closing(inner: str, at: int) -> int:
    """Where the elements end that end just behind `at`."""
    found = CLOSED.match(inner, at)
    return found.end() if found else at


def whole(markup: str) -> bool:
    """Whether every element that begins here ends here."""
    depth = 0
    for tag in TAGS.findall(markup):
        depth += step(tag)
        if depth < 0:
            return False
    return depth == 0


def outermost(body: str) -> set[int]:
    """Where the paragraphs end that are in no other element."""
    depth, ends = 0, set()
    for tag in TAGS.finditer(body):
        depth += step(tag[0])
        if depth == 0 and tag[0] == "</p>":
            ends.add(tag.end())
    return ends


def step(tag: str) -> int:
    """How much deeper a tag leads."""
    return 0 if LONE.match(tag) else -1 if tag.startswith("</") else 1
