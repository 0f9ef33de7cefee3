"""Figures of a web page. Extraction loses them: each is exchanged for a paragraph that survives, and put back."""

import re
from bisect import bisect
from collections.abc import Sequence
from itertools import islice
from typing import Any

import msgspec

from briefings.seed import Block, web_pictures
from briefings.seed.gallery import Gallery
from briefings.text import addresses
from briefings.text.characters import one_line

#: Marks a figure's paragraph. A page that holds the same words by chance only makes a figure of its own text.
MARK = "briefingsfigure"
MARKED = re.compile(rf"{MARK}(\d+)x\s*")
#: Elements of one of these classes, and captions of one of those.
FRAMES, TEXTS = ("wp-caption", "thumbinner", "tr-caption-container"), ("caption", "tr-caption", "thumbcaption")


def classed(names: tuple[str, ...]) -> str:
    """The XPath condition that an element has one of these classes."""
    return " or ".join(f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')" for name in names)


FIGURES = f"//figure | //*[{classed(FRAMES)}][not(ancestor-or-self::figure)]"
CAPTION = f".//figcaption | .//*[contains(@class, 'caption-text') or {classed(TEXTS)}]"
CREDIT = re.compile(r"credit|copyright|attribution|photographer|\bsource\b", re.I)
#: What screen readers are told before a caption or a credit.
LABEL = re.compile(r"(?:image|media|photo) caption(?:[,:]\s*|\s+)", re.I)
#: Classes of what is written below a picture where no element says so, and how far above it the box of both may stand.
WRITTEN = re.compile(
    r"(?:^|[\s_-])(?:fig|img|image|photo|media|pic)?-?(?:captions?|cutlines?|legends?|credits?|copyright|source)(?=[\s_-]|$)",
    re.I,
)
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
ABOVE, LOOKED_AT, REST, MOST_CREDIT = 4, 200, 40, 600
CREDITED = re.compile(r"(?:(?:image|photo|picture|media) )?(?:credit|source)s?\s*[,:]\s*", re.I)
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
    order, paragraphs, numbers = numbered(tree)
    for element in [*tree.xpath(FIGURES), *frames(tree)]:
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


def frames(tree: Any) -> list[Any]:
    """Boxes that hold a picture, what is written below it, and nothing else."""
    texts = (each for each in tree.iter("div", "p", "span", "small", "cite", "em") if is_written(each))
    found = (frame(each) for each in islice(texts, LOOKED_AT))
    return list(dict.fromkeys(each for each in found if each is not None))


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


def read(element: Any, address: str, gallery: Gallery | None = None) -> Block:
    """Caption, credit and picture of one figure."""
    captions = element.xpath(CAPTION) or [
        each for each in element.iter("div", "p", "span", "em") if is_written(each) and not is_credit(each)
    ]
    credit = ""
    for each in element.iter():
        if isinstance(each.tag, str) and each is not element and is_credit(each) and not credit:
            credit = one_line(each.text_content())
            if any(caption in each.iterancestors() for caption in captions):
                each.drop_tree()
            break
    caption = LABEL.sub("", one_line(captions[0].text_content())) if captions else ""
    image = next(iter(element.iter("img")), None)
    source = source_of(image) if image is not None else ""
    alt = one_line(image.get("alt") or "") if image is not None else ""
    block = Block(caption, "figure", credit=bare(credit), image=resolved(source, address), alt=alt)
    photo = web_pictures.photo(image, address, gallery) if image is not None and gallery is not None else ""
    return msgspec.structs.replace(block, photo=photo, alt=web_pictures.description(image)) if photo else block


def source_of(image: Any) -> str:
    """Where an image says its picture is, as long as it is not written into it."""
    source = image.get("src") or image.get("data-src") or ""
    return (image.get("data-src") or "") if source.startswith("data:") else source


def is_credit(element: Any) -> bool:
    """Whether an element names who made a picture."""
    return CREDIT.search(element.get("class") or "") is not None


def bare(credit: str) -> str:
    """A credit without its label and without brackets around all of it."""
    text = CREDITED.sub("", credit).strip()
    return text[1:-1].strip() if re.fullmatch(r"\([^()]*\)|\[[^\[\]]*\]", text) else text


def resolved(source: str, address: str) -> str:
    """The address of a picture: absolute where the page's own is known, else as it stands there."""
    whole = addresses.joined(address, source)
    return addresses.external(whole) or ("" if ":" in whole.split("/")[0] else whole)


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
