"""The pictures of a Word document: which lie in a paragraph, what they show, and the captions below or above them."""

from typing import Any

import msgspec

from briefings.seed import Block, word_boxes
from briefings.seed.gallery import Gallery
from briefings.seed.web_pictures import NO_WORDS
from briefings.text.characters import clean, one_line

MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
EMBEDDED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def figures(paragraph: Any, part: Any, gallery: Gallery) -> list[Block]:
    """A figure for each picture of a paragraph, but for those in its text boxes; `part` is that of the document, which
    relates its files.
    """
    found: list[Block] = []
    for image in paragraph.iter(f"{MAIN}blip"):
        relation = part.rels.get(image.get(EMBEDDED) or "")
        if relation is None or relation.is_external or word_boxes.is_inside(image, paragraph):
            continue
        alt = described(image)
        photo = gallery.take(relation.target_part.blob, str(relation.target_part.partname), alt)
        if photo:
            found.append(Block("", "figure", alt=alt, photo=photo))
    return found


def described(image: Any) -> str:
    """What its author said a picture shows."""
    above = (each.find(PROPERTIES) for each in image.iterancestors())
    said = next((each.get("descr") or "" for each in above if each is not None), "")
    text = one_line(clean(said))
    return "" if NO_WORDS.fullmatch(text[:300]) else text


def framed(blocks: list[Block]) -> list[Block]:
    """The blocks with each picture in one figure with its caption: that below it, else that above."""
    made: list[Block] = []
    for each in blocks:
        before = made[-1] if made else None
        if before is not None and is_pair(before, each):
            made[-1] = msgspec.structs.replace(before, text=each.text)
        elif before is not None and is_pair(each, before) and not any(other.photo for other in made[-2:-1]):
            made[-1] = msgspec.structs.replace(each, text=before.text)
        else:
            made.append(each)
    return made


def is_pair(picture: Block, caption: Block) -> bool:
    """Whether one block is a picture without words, and the other a caption without picture."""
    return bool(picture.photo) and not picture.text and caption.kind == "figure" and not caption.photo
