"""Boxes of a web page that hold a picture and what is written below it, where no element says so."""

import re
from itertools import islice
from typing import Any

from briefings.text.characters import one_line

CREDIT = re.compile(r"credit|copyright|attribution|photographer|\bsource\b", re.I)
#: Classes of what is written below a picture where no element says so, and how far above it the box of both may stand.
WRITTEN = re.compile(
    r"(?:^|[\s_-])(?:fig|img|image|photo|media|pic)?-?(?:captions?|cutlines?|legends?|credits?|copyright|source)(?=[\s_-]|$)",
    re.I,
)
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
ABOVE, LOOKED_AT, REST, MOST_CREDIT = 4, 200, 40, 600
#: Elements written below one picture: a caption, a credit.
PARTS = 3


def frames(tree: Any) -> list[Any]:
    """Boxes that hold a picture, what is written below it, and nothing else."""
    texts = (each for each in tree.iter("div", "p", "span", "small", "cite", "em") if is_written(each))
    found = (frame(each) for each in islice(texts, LOOKED_AT))
    return list(dict.fromkeys(each for each in found if each is not None))


def wrap(tree: Any) -> None:
    """Puts a picture and what is written right below it into a figure, where they stand among paragraphs."""
    texts = [each for each in tree.iter("div", "p", "span", "small", "em") if is_written(each)]
    for text in texts[:LOOKED_AT]:
        picture = text.getprevious()
        if picture is None or not is_bare(picture) or frame(text) is not None or is_framed(text):
            continue
        written = [text]
        while len(written) < PARTS and (each := written[-1].getnext()) is not None and is_written(each):
            written.append(each)
        if any((each.tail or "").strip() for each in (picture, *written[:-1])):
            continue
        figure = text.makeelement("figure", {})
        picture.addprevious(figure)
        figure.tail, written[-1].tail = written[-1].tail, None
        figure.extend([picture, *written])


def is_bare(element: Any) -> bool:
    """Whether an element is a picture and has no words."""
    if not isinstance(element.tag, str) or next(element.iter("img"), None) is None:
        return False
    return not any(each.strip() for each in islice(element.itertext(), LOOKED_AT))


def is_framed(element: Any) -> bool:
    """Whether an element stands in a figure."""
    return next(element.iterancestors("figure"), None) is not None


def is_written(element: Any) -> bool:
    """Whether an element says that it is written below a picture."""
    return WRITTEN.search(HUMP.sub("-", (element.get("class") or "")[:200])) is not None


def frame(text: Any) -> Any:
    """The box of a caption or a credit and its picture; none where more stands in it."""
    most = sum(len(each.strip()) for each in text.itertext()) + REST
    for element in islice(text.iterancestors("div", "p", "span", "a", "td", "table", "aside", "li"), ABOVE):
        size = 0
        for each in element.itertext():
            size += len(each.strip())
            if size > most + MOST_CREDIT:
                return None
        if next(element.iter("img"), None) is not None:
            whole = (each for each in element.iter("div", "p", "span", "small", "cite", "em") if is_written(each))
            written = sum(len(one_line(each.text_content())) for each in outermost(list(whole)))
            return element if size <= written + REST else None
    return None


def outermost(elements: list[Any]) -> list[Any]:
    """The elements that stand in none of the others."""
    known = set(elements)
    return [each for each in elements if known.isdisjoint(each.iterancestors())]


def is_credit(element: Any) -> bool:
    """Whether an element names who made a picture."""
    return CREDIT.search(element.get("class") or "") is not None
