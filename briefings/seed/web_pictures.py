"""Where a page or a mail has its pictures: the addresses that one image gives for itself, and what it says it shows."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any

from briefings.seed import Block
from briefings.seed.gallery import Gallery
from briefings.text import addresses
from briefings.text.characters import one_line

#: Attributes with the address of a picture, and with several of them.
ONE = ("src", "data-src", "data-original", "data-lazy-src", "data-orig-file")
SEVERAL = ("srcset", "data-srcset")
#: An entry of those, and how many are looked at; one may be as long as a picture written into it.
ENTRY, MOST = re.compile(r"[^\s,][^\s]*"), 20
#: A description that is a file's name, or says only that this is a picture.
NO_WORDS = re.compile(r"[\w.%+-]*\.(?:jpe?g|png|gif|webp|avif)|https?://\S*|(?:image|picture|photo|img)[\W\d]*", re.I)
#: The end of an address that leads to a picture in full size.
FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#:/])", re.I)
#: Pictures without a caption that may follow each other in an article.
ROW = 6
#: What a picture in running text stands in; it comes before the whole of that.
INLINE = frozenset(
    ("a", "abbr", "b", "center", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "p", "picture", "small",
     "source", "span", "strong", "u")
)  # fmt: skip
#: What nobody sees, or sees only where programs are switched off.
UNSEEN = frozenset(("noscript", "template", "head", "button", "nav", "footer", "aside", "form"))


def photo(image: Any, address: str, gallery: Gallery) -> str:
    """The digest of the picture that an image shows, empty where it cannot be had; `address` is its page's."""
    found = list(candidates(image))
    return gallery.find([*found, *(addresses.joined(address, each) for each in found)], image.get("alt") or "")


def candidates(image: Any) -> Iterator[str]:
    """The addresses of an image in all its sizes."""
    frame = next((each for each in image.iterancestors("picture")), None)
    others = list(frame.iter("source")) if frame is not None else []  # which the parser takes for what holds the image
    yield from (value for name in ONE if (value := (image.get(name) or "").strip()))
    for each in (image, *others):
        for name in SEVERAL:
            entries = ENTRY.finditer(each.get(name) or "")
            yield from (entry[0].rstrip(",") for _, entry in zip(range(2 * MOST), entries, strict=False))


def description(image: Any) -> str:
    """What an image says it shows; empty where that is only a name of a file."""
    text = one_line(image.get("alt") or "")
    return "" if NO_WORDS.fullmatch(text[:300]) else text


def is_seen(image: Any) -> bool:
    """Whether an image may be part of the text."""
    return not any(each.tag in UNSEEN for each in image.iterancestors())


def is_teaser(image: Any) -> bool:
    """Whether an image is only the way to another page: one leads to nothing, or to itself in full size."""
    link = next((each for each in image.iterancestors("a") if each.get("href")), None)
    if link is None:
        return False
    target = link.get("href").strip()
    return not target.startswith(("#", "javascript:")) and FILE.search(target) is None


def without_rails(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without many pictures in a row that have no caption: they announce other stories, or films."""
    runs = itertools.groupby(blocks, lambda each: each.kind == "figure" and not each.text)
    parts = [(wordless, list(run)) for wordless, run in runs]
    return [each for wordless, run in parts if not wordless or len(run) <= ROW for each in run]


def place(image: Any) -> Any:
    """The element before which a picture stands as a block of its own."""
    found = image
    while (above := found.getparent()) is not None and above.tag in INLINE:
        found = above
    return found
