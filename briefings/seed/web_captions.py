"""What a figure of a web page says: its caption, who made its picture, and where that is."""

import re
from typing import Any

import msgspec

from briefings.seed import Block, web_pictures
from briefings.seed.gallery import Gallery
from briefings.seed.web_frames import is_credit, is_written
from briefings.text import addresses
from briefings.text.characters import one_line

#: Elements of one of these classes, and captions of one of those.
FRAMES, TEXTS = ("wp-caption", "thumbinner", "tr-caption-container"), ("caption", "tr-caption", "thumbcaption")


def classed(names: tuple[str, ...]) -> str:
    """The XPath condition that an element has one of these classes."""
    return " or ".join(f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')" for name in names)


CAPTION = f".//figcaption | .//*[contains(@class, 'caption-text') or {classed(TEXTS)}]"
#: What screen readers are told before a caption or a credit.
LABEL = re.compile(r"(?:image|media|photo) caption(?:[,:]\s*|\s+)", re.I)
CREDITED = re.compile(r"(?:(?:image|photo|picture|media) )?(?:credit|source)s?\s*[,:]\s*", re.I)


def read(element: Any, address: str, gallery: Gallery | None = None) -> Block:
    """Caption, credit and picture of one figure; lines of its caption stay apart."""
    for each in element.iter("br"):
        each.tail = f" {each.tail or ''}"
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


def bare(credit: str) -> str:
    """A credit without its label and without brackets around all of it."""
    text = CREDITED.sub("", credit).strip()
    return text[1:-1].strip() if re.fullmatch(r"\([^()]*\)|\[[^\[\]]*\]", text) else text


def resolved(source: str, address: str) -> str:
    """The address of a picture: absolute where the page's own is known, else as it stands there."""
    whole = addresses.joined(address, source)
    return addresses.external(whole) or ("" if ":" in whole.split("/")[0] else whole)
