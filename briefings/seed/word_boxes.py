"""The text boxes of a Word paragraph. Word writes each twice, for readers old and new; it counts once."""

from collections.abc import Iterator
from typing import Any

from briefings.seed.word_styles import tag

COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
CONTENT = tag("txbxContent")
FALLBACK = COMPATIBILITY + "Fallback"


def boxes(element: Any) -> Iterator[Any]:
    """The contents of the text boxes that are anchored below an element, without those inside other boxes."""
    for child in element:
        if child.tag == CONTENT:
            yield child
        elif child.tag == COMPATIBILITY + "AlternateContent":
            yield from first_way(child)
        else:
            yield from boxes(child)


def first_way(alternatives: Any) -> list[Any]:
    """The boxes of the first way of writing something that has any."""
    return next((found for each in alternatives if (found := list(boxes(each)))), [])


def is_inside(element: Any, paragraph: Any) -> bool:
    """Whether an element of a paragraph stands in one of its boxes."""
    return lies_in(element, paragraph, (CONTENT, FALLBACK))


def is_repeated(element: Any, cell: Any) -> bool:
    """Whether an element of a cell is there only for old readers."""
    return lies_in(element, cell, (FALLBACK,))


def lies_in(element: Any, above: Any, tags: tuple[str, ...]) -> bool:
    """Whether an element with such a tag stands between an element and one `above` it."""
    for each in element.iterancestors():
        if each is above:
            return False
        if each.tag in tags:
            return True
    return False
