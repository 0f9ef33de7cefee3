"""The pictures of one document: which there are, which of them show something, what each is called beside its briefing.

What is taken over is judged by its bytes: a true picture of a format that browsers show, large enough to be looked at,
without metadata. Tracking pixels, spacers, icons, rules and most logos are too small or too narrow.
"""

import base64
import binascii
import hashlib
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from unicodedata import normalize
from urllib.parse import unquote, unquote_to_bytes

import msgspec

from briefings.config import Limits
from briefings.seed import Block, Photo
from briefings.seed.picture_files import form
from briefings.seed.picture_privacy import without_metadata
from briefings.text import slugs
from briefings.text.addresses import external

#: The least of a picture, in pixels: its longer and its shorter side, what it covers, and how narrow it may be.
LONGER, SHORTER, COVERED, NARROW = 200, 100, 30_000, 5
#: Names and descriptions of what decorates a page and shows nothing of its subject, whatever its size.
ORNAMENT = re.compile(
    r"(?:^|[\W_])(?:logos?|icons?|favicon|avatars?|gravatar|sprites?|badges?|spacer|pixel|beacon|emoji|placeholder)"
    r"(?=$|[\W_\d])",
    re.I,
)
DATA = re.compile(r"data:image/[\w.+-]{1,40}((?:;[\w=-]{1,60}){0,5}),", re.I)
#: Names that programs give: numbers, digests, `image001`. They say nothing to a person.
NAMELESS = re.compile(r"(?:(?:image|img|picture|photo|bild|unnamed|download|part|pic)[\W_]*)?[\W_\da-f]*", re.I)
#: Letters of a name before its digest.
NAME = 48


class Gallery:
    """Mutable while one document is read, and seen by nobody else."""

    def __init__(self, limits: Limits, files: Mapping[str, bytes] | None = None) -> None:
        self.limits = limits
        #: What the document brings along, by the address that it calls it; what was fetched for it, by what stands for
        #: its address.
        self.files = dict(files or {})
        self.fetched = {posixpath.basename(each).partition(".")[0]: data for each, data in self.files.items()}
        self.photos: dict[str, Photo] = {}
        self.refused: dict[str, str] = {}
        #: What was made of bytes that were seen before: a page may show one picture ten thousand times.
        self.cleaned: dict[bytes, tuple[str, bytes] | None] = {}

    def again(self) -> "Gallery":
        """An empty one for another document of the same file."""
        return Gallery(self.limits)

    def find(self, addresses: Iterable[str], alt: str = "") -> str:
        """Takes over the largest picture among some addresses of one that can be; its digest, empty where none can."""
        found = [(self.bytes_of(each), each) for each in dict.fromkeys(addresses)]
        known = [(data, each) for data, each in found if data is not None]
        known.sort(key=lambda each: -size(each[0]))
        refused = dict(self.refused)
        taken = next((photo for data, each in known if (photo := self.take(data, each, alt))), "")
        self.refused = refused if taken else self.refused
        return taken

    def bytes_of(self, address: str) -> bytes | None:
        """What stands at an address within the document."""
        if address[:5].lower() == "data:":
            return embedded(address, self.limits.image_bytes)
        plain = address.partition("#")[0].partition("?")[0]
        whole = normalize("NFC", unquote(plain))
        names = (address, plain, whole, plain.removeprefix("./"), whole.removeprefix("./"))
        own = next((self.files[each] for each in names if each in self.files), None)
        return own if own is not None else self.fetched.get(key(external(address) or address))

    def take(self, data: bytes, address: str, alt: str = "") -> str:
        """Takes one picture over; its digest, empty where it is none that can be."""
        place = "" if address.lower().startswith(("data:", "cid:")) else address
        last = posixpath.basename(unquote(place).partition("?")[0])
        found = form(data)
        if found is None or not is_worth(found.width, found.height) or ORNAMENT.search(f"{last} {alt}"):
            return ""
        if why := self.too_much(data, found.width * found.height):
            self.refused[last or alt or "a picture"] = why
            return ""
        if data not in self.cleaned:
            clean = without_metadata(data, found)
            self.cleaned[data] = None if clean is None else (hashlib.sha256(clean).hexdigest(), clean)
        digest, clean = self.cleaned[data] or ("", b"")
        if not digest:
            return ""
        name = f"{words(last.rpartition('.')[0] or last, alt)}-{digest[:8]}.{found.ending}"
        self.photos.setdefault(digest, Photo(name, digest, clean))
        return digest

    def hung(self, blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Photo, ...]]:
        """The blocks with each picture once, where it has a caption, and as many as one document may have; and these
        pictures.
        """
        captioned = {each.photo for each in reversed(blocks) if each.photo and each.text}
        kept: list[Block] = []
        seen: dict[str, Photo] = {}
        for each in blocks:
            shows = each.photo and each.photo not in seen and (each.text or each.photo not in captioned)
            if shows and len(seen) >= self.limits.images:
                why = f"there are more than {self.limits.images} (`limits.images`)"
                self.refused[self.photos[each.photo].name] = why
                shows = False
            if shows:
                seen[each.photo] = self.photos[each.photo]
            if shows or each.text:
                kept.append(each if shows or not each.photo else msgspec.structs.replace(each, photo=""))
        return tuple(kept), tuple(seen.values())

    def too_much(self, data: bytes, pixels: int) -> str:
        """What of the bounds a picture breaks, if any."""
        if len(data) > self.limits.image_bytes:
            return f"it has {len(data):,} bytes, more than {self.limits.image_bytes:,} (`limits.image_bytes`)"
        if pixels > self.limits.image_pixels:
            return f"it has {pixels:,} pixels, more than {self.limits.image_pixels:,} (`limits.image_pixels`)"
        return ""


def key(address: str) -> str:
    """What the file of a picture is called that was fetched from an address, without its ending."""
    return hashlib.sha256(address.encode()).hexdigest()[:16]


def is_worth(width: int, height: int) -> bool:
    """Whether a picture is large enough, and no rule or banner."""
    low, high = sorted((width, height))
    return high >= LONGER and low >= SHORTER and low * high >= COVERED and high <= NARROW * low


def size(data: bytes) -> int:
    """How many pixels a picture has."""
    found = form(data)
    return found.width * found.height if found else 0


def embedded(address: str, most: int) -> bytes | None:
    """The bytes in a `data:` address; None where there are none, or too many."""
    match = DATA.match(address[:400])
    if match is None or len(address) > 4 * most:
        return None
    if "base64" not in match[1].lower():
        return unquote_to_bytes(address[match.end() :])
    try:
        return base64.b64decode(unquote(address[match.end() :]).translate(BLANKS), validate=True)
    except (binascii.Error, ValueError):
        return None


BLANKS = {ord(each): None for each in " \t\r\n"}


def words(name: str, alt: str) -> str:
    """What a picture is called: by its own name where that is one, else by what it shows."""
    said = next((each for each in (name, alt) if each and not NAMELESS.fullmatch(each)), "picture")
    slug = slugs.slug(said[:200])
    return slug if len(slug) <= NAME else slug[:NAME].rpartition("-")[0] or slug[:NAME]
