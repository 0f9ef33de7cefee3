"""Headings in Word documents that have no styles: bold or larger lines among paragraphs, as their authors made them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from briefings.seed.word_runs import is_on
from briefings.seed.word_styles import Look, Styles, name, tag, value

ENDS = re.compile(r"[.!,;…][\"”’»)\]]*$")
#: Letters of a heading, of the shortest running text, and the share of a text that is never set as a heading.
LENGTH, PROSE, SHARE = 120, 60, 0.2
#: How much larger than the text a title and a heading are set, and among how many first paragraphs a title is.
TITLE, LARGER, FIRST = 1.25, 1.12, 6
#: Half points of a letter where a document does not tell.
USUAL = 22


class Line(NamedTuple):
    """A paragraph: its text, whether all of it is bold, and how large it is (half points)."""

    element: Any
    text: str
    bold: bool
    size: int


def by_hand(elements: Sequence[Any], styles: Styles) -> dict[Any, Look]:
    """The paragraphs that are headings by their look alone; none where the document has headings by style."""
    looks = [(each, styles.look(each)) for each in elements if name(each) == "p"]
    lines = [line_of(each, styles) for each, look in looks if look.kind == "paragraph"]
    lines = [each for each in lines if each.text]
    if not lines or any(look.kind == "heading" and look.level > 1 for _, look in looks):
        return {}
    body = Counter(size for each in lines for size in [each.size] * len(each.text)).most_common(1)[0][0]
    titled = any(look.kind == "heading" for _, look in looks)
    title = None if titled else title_of(lines, body)
    found = {title.element: Look("heading", 1)} if title else {}
    return found | {each.element: Look("heading", 2) for each in headings(lines, body) if each is not title}


def line_of(paragraph: Any, styles: Styles) -> Line:
    """A paragraph in its look: that of its runs, else that of its style."""
    chain = styles.chain(value(paragraph.find(tag("pPr")), "pStyle"))
    looks = [each.look for each in chain if each.look is not None]
    runs = [each for each in paragraph.iter(tag("r")) if any((text.text or "").strip() for text in each.iter(tag("t")))]
    text = "".join(text.text or "" for each in runs for text in each.iter(tag("t"))).strip()
    bold = bool(runs) and all(stated(each.find(tag("rPr")), looks, is_bold) for each in runs)
    sizes = [stated(each.find(tag("rPr")), looks, size_of) or USUAL for each in runs]
    return Line(paragraph, text, bold, max(sizes, default=USUAL))


def stated(own: Any, looks: Sequence[Any], read: Any) -> Any:
    """What a run's properties say, else those of the nearest style that says anything."""
    return next((found for each in (own, *looks) if (found := read(each)) is not None), None)


def is_bold(properties: Any) -> bool | None:
    """Whether properties make letters bold; None where they do not say."""
    return is_on(properties, "b") if properties is not None and properties.find(tag("b")) is not None else None


def size_of(properties: Any) -> int | None:
    """The size that properties give letters, in half points."""
    found = value(properties, "sz")
    return int(found) if found.isdigit() else None


def title_of(lines: Sequence[Line], body: int) -> Line | None:
    """The largest of the first lines, where it is larger than the text and no other is so large."""
    large = [each for each in lines[:FIRST] if each.size >= TITLE * body and len(each.text) <= LENGTH]
    largest = max((each.size for each in large), default=0)
    found = [each for each in large if each.size == largest]
    return found[0] if len(found) == 1 else None


def headings(lines: Sequence[Line], body: int) -> list[Line]:
    """The lines below the first running text that are set apart from it and are no sentences."""
    if sum(len(each.text) for each in lines if each.bold) > SHARE * sum(len(each.text) for each in lines):
        return []
    first = next((at for at, each in enumerate(lines) if len(each.text) >= PROSE and not each.bold), len(lines))
    below = lines[first + 1 :]
    return [each for each, after in pairwise(below) if is_heading(each, body) and not after.bold]


def is_heading(line: Line, body: int) -> bool:
    """Whether a line is set as a heading and reads as one."""
    apart = line.bold or line.size >= LARGER * body
    return apart and len(line.text) <= LENGTH and not ENDS.search(line.text) and line.size >= body
