"""Paragraphs of pages that mark none: text that stands loose in a box, parted by line breaks.

Extraction takes such a text apart at each link in it. It is put into paragraphs before the article is looked for.
"""

from collections.abc import Iterator
from typing import Any

#: Boxes whose loose text is a paragraph; a paragraph with two line breaks in a row is several.
BOXES = ("div", "section", "article", "main", "center", "body", "p")
#: Elements that stand in a line of text.
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
))  # fmt: skip
#: Elements that interrupt a line without being a part of the text.
SILENT = frozenset(("script", "style", "noscript", "template", "meta", "link"))
#: Characters of loose text from which on it is more than the label of a box.
LOOSE = 80


def mark(tree: Any) -> None:
    """Puts loose text into paragraphs."""
    holders = with_blocks(tree)
    for element in list(tree.iter("span", "font")):
        if element not in holders and is_parted(element) and is_text(list(runs(element, holders))):
            wrap(element, holders)
            holders.update((element, *element.iterancestors()))
    for element in list(tree.iter(*BOXES)):
        if element.tag == "p" and not is_parted(element):
            continue
        if is_text(list(runs(element, holders))):
            wrap(element, holders)


def is_text(found: list[list[Any]]) -> bool:
    """Whether the runs of a box are paragraphs: one with markup in it, or several; a lone text without any may be the
    caption or the notice that extraction takes it for.
    """
    full = [run for run in found if "".join(map(said, run)).strip()]
    marked = any(not isinstance(node, str) and said(node).strip() for run in full for node in run)
    return any(map(is_prose, full)) and (len(full) > 1 or marked)


def with_blocks(tree: Any) -> set[Any]:
    """The elements that hold others than those of a line."""
    found: set[Any] = set()
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in INLINE and element.tag not in SILENT:
            for above in element.iterancestors():
                if above in found:
                    break
                found.add(above)
    return found


def is_parted(element: Any) -> bool:
    """Whether two line breaks in a row stand right in an element."""
    return any(is_break(each) and is_second(each) for each in element)


def is_break(node: Any) -> bool:
    """Whether something is a line break."""
    return not isinstance(node, str) and node.tag == "br"


def is_second(node: Any) -> bool:
    """Whether a line break follows another at once."""
    before = node.getprevious()
    return before is not None and before.tag == "br" and not (before.tail or "").strip()


def runs(element: Any, holders: set[Any]) -> Iterator[list[Any]]:
    """What stands in one line after the other right in an element: texts and elements of a line."""
    run: list[Any] = [element.text or ""]
    for child in element:
        if not is_inline(child, holders) or (is_break(child) and is_second(child)):
            yield run
            run = []
        else:
            run.append(child)
        run.append(child.tail or "")
    yield run


def is_inline(child: Any, holders: set[Any]) -> bool:
    """Whether an element stands in a line; a comment does, and what nobody reads."""
    if not isinstance(child.tag, str) or child.tag in SILENT:
        return True
    return child.tag in INLINE and child not in holders


def is_prose(run: list[Any]) -> bool:
    """Whether a run is a paragraph that nothing marks: it is long, and most of it no link."""
    whole = len("".join(map(said, run)).strip())
    loose = sum(len(each.strip()) for each in run if isinstance(each, str))
    linked = sum(len(said(each)) for each in run if not isinstance(each, str) and each.tag == "a")
    return loose > 0 and whole >= LOOSE and 2 * linked < whole


def said(node: Any) -> str:
    """The text of a node of a run."""
    if isinstance(node, str):
        return node
    if not isinstance(node.tag, str) or node.tag in SILENT:
        return ""
    return str(node.text_content())


def wrap(element: Any, holders: set[Any]) -> None:
    """Puts each run of an element into a paragraph of its own; the element itself is none any more."""
    parts = list(runs(element, holders))
    blocks = [each for each in element if not is_inline(each, holders) or (is_break(each) and is_second(each))]
    between = [None if is_break(each) else each for each in blocks]
    element.tag = "div" if element.tag in ("p", "span", "font") else element.tag
    element.text = None
    for child in list(element):
        element.remove(child)
        child.tail = None
    for run, after in zip(parts, [*between, None], strict=True):
        if "".join(map(said, run)).strip() or any(not isinstance(each, str) and not is_break(each) for each in run):
            element.append(paragraph(element, run))
        if after is not None:
            element.append(after)


def paragraph(element: Any, run: list[Any]) -> Any:
    """A paragraph of one run."""
    made = element.makeelement("p")
    last = None
    for node in run:
        if not isinstance(node, str):
            made.append(node)
            last = node
        elif last is None:
            made.text = (made.text or "") + node
        else:
            last.tail = (last.tail or "") + node
    return made
