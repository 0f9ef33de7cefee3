"""Figures of a web page. Extraction loses them: each is exchanged for a paragraph that survives, and put back."""

import re
from bisect import bisect
from collections.abc import Sequence
from typing import Any

import msgspec

from briefings.seed import Block, web_frames, web_pictures
from briefings.seed.gallery import Gallery
from briefings.seed.web_captions import FRAMES, classed, read, resolved, source_of
from briefings.text.characters import one_line

#: Marks a figure's paragraph. A page that holds the same words by chance only makes a figure of its own text.
MARK = "briefingsfigure"
MARKED = re.compile(rf"{MARK}(\d+)x\s*")


FIGURES = f"//figure | //*[{classed(FRAMES)}][not(ancestor-or-self::figure)]"
#: Characters that tell a paragraph, and how many paragraphs are looked at.
BEGINNING, NEAR = 40, 8
#: Pictures without a frame that are looked at: more are no article.
MOST = 200
ASIDE = ("aside", "nav", "footer", "form")


class Found(msgspec.Struct, frozen=True):
    """A figure of the page; `before` begins the paragraph that follows it there, where it belongs to the article."""

    block: Block
    before: str = ""


def mark(tree: Any, address: str, gallery: Gallery | None = None) -> list[Found]:
    """Exchanges the figures of a tree for marked paragraphs; one without a caption is taken out, unless its picture is
    to be had.
    """
    found: list[Found] = []
    web_frames.wrap(tree)
    order, paragraphs, numbers = numbered(tree)
    for element in [*tree.xpath(FIGURES), *web_frames.frames(tree)]:
        if element.getparent() is None or not any(each is tree for each in element.iterancestors()):
            continue
        if element.tag != "table" and element.xpath(".//table | .//blockquote | .//pre"):
            element.drop_tag()
            continue
        block = read(element, address, gallery)
        if block.text or block.photo:
            inside = is_inside(element)
            exchange(element, f"{MARK}{len(found)}x {block.text}")
            near = paragraphs[bisect(numbers, order[element]) :][:NEAR]
            found.append(Found(block, beginning(near) if inside else ""))
        else:
            element.drop_tree()
    if gallery is None:
        return found
    images = [each for each in tree.iter("img") if web_pictures.is_seen(each) and not web_pictures.is_teaser(each)]
    return [*found, *hang(images, address, gallery, len(found))]


def hang(images: Sequence[Any], address: str, gallery: Gallery, first: int = 0) -> list[Found]:
    """Puts marked paragraphs before pictures that no figure frames, numbered from `first` on."""
    found: list[Found] = []
    order, paragraphs, numbers = numbered(images[0].getroottree()) if images else ({}, [], [])
    for image in images:
        if len(found) == MOST:
            break
        if photo := web_pictures.photo(image, address, gallery):
            place, paragraph = web_pictures.place(image), image.makeelement("p", {})
            paragraph.text = f"{MARK}{first + len(found)}x"
            place.addprevious(paragraph)
            near = paragraphs[bisect(numbers, order[image]) :][:NEAR]
            block = Block("", "figure", image=resolved(source_of(image), address), alt=web_pictures.description(image))
            before = beginning([place, *near] if place.tag == "p" else near) if is_inside(image) else ""
            found.append(Found(msgspec.structs.replace(block, photo=photo), before))
    return found


def numbered(tree: Any) -> tuple[dict[Any, int], list[Any], list[int]]:
    """The elements of a tree with their numbers, its paragraphs, and the numbers of these."""
    order = {each: number for number, each in enumerate(tree.iter())}
    paragraphs = [each for each in order if each.tag == "p"]
    return order, paragraphs, [order[each] for each in paragraphs]


def is_inside(element: Any) -> bool:
    """Whether a figure belongs to the article rather than to what stands around it."""
    names = [each.tag for each in element.iterancestors()]
    return ("article" in names or "main" in names) and not any(name in ASIDE for name in names)


def exchange(element: Any, text: str) -> None:
    """Makes a paragraph of a figure."""
    for child in list(element):
        element.remove(child)
    element.tag, element.text = "p", text
    element.attrib.clear()


def beginning(paragraphs: list[Any]) -> str:
    """How the first paragraph of some length begins."""
    texts = (one_line(each.text_content()) for each in paragraphs)
    return next((text[:BEGINNING] for text in texts if len(text) >= BEGINNING and MARK not in text), "")


def put_back(blocks: list[Block], figures: list[Found]) -> list[Block]:
    """The blocks with figures where their marks are; one that lost its mark goes where its next paragraph begins."""
    kept = {number for block in blocks if (number := marked(block)) is not None}
    lost: dict[str, list[Block]] = {}
    for number, each in enumerate(figures):
        if number not in kept and each.before:
            lost.setdefault(each.before, []).append(each.block)
    seen: set[int] = set()
    placed: list[Block] = []
    for block in blocks:
        placed += lost.get(block.text[:BEGINNING], [])
        placed += unmarked(block, figures, seen)
    return placed


def marked(block: Block) -> int | None:
    """The number of the figure whose mark a block is."""
    match = MARKED.match(block.text) if block.kind == "paragraph" else None
    return int(match[1]) if match and len(match[1]) < 6 else None


def unmarked(block: Block, figures: list[Found], seen: set[int]) -> list[Block]:
    """The figure that a block marks, or the block, without a mark that ended up inside other text."""
    number = marked(block)
    if number is not None and number < len(figures) and number not in seen:
        seen.add(number)
        return [figures[number].block]
    if MARK not in block.text:
        return [block]
    text = MARKED.sub("", block.text).strip()
    return [msgspec.structs.replace(block, text=text, markdown=MARKED.sub("", block.markdown))] if text else []
