"""The items of lists as passages of their own, without their marks; what is no list stays as it is."""

import re
from collections.abc import Iterable, Iterator

from briefings.draft.dates import Passage
from briefings.draft.paragraphs import BULLET

LINE = re.compile(r"[^\n]+")


def one_by_one(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Each line of each passage, a mark before it left out."""
    for passage in passages:
        if "\n" not in passage.text and not BULLET.match(passage.text):
            yield passage
            continue
        for line in LINE.finditer(passage.text):
            mark = BULLET.match(line[0])
            start = mark.end() if mark else 0
            if line[0][start:].strip():
                yield Passage(line[0][start:], passage.start + line.start() + start, passage.caption)
