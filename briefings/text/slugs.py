"""Slugs: the part of an address made from a title or a tag."""

import functools
import hashlib
import itertools
import re
import unicodedata

MAX_BYTES = 80
SPACES = re.compile(r"[\s_\-]+")
APOSTROPHES = re.compile("['’‘ʼ`´]")
#: Letters that Unicode does not decompose.
LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})
#: Names that Windows reserves in every folder.
RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}


def slug(text: str) -> str:
    """A slug of at most 80 bytes: lower case, Latin letters without accents, other scripts kept (NFC), words joined by
    hyphens. Where nothing is left, or something had to be cut, a short hash of the text keeps it apart from others.
    """
    simple = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text))  # turns 𝑨 into A
    folded = unicodedata.normalize("NFKD", APOSTROPHES.sub("", simple).casefold().translate(LETTERS))
    plain = folded if folded.isascii() else "".join(each for each in folded if not is_latin_accent(each))
    whole = "-".join(words(unicodedata.normalize("NFC", plain)))
    cut = shortened(whole)
    if cut == whole and cut and cut not in RESERVED:
        return cut
    return f"{cut}-{digest(unicodedata.normalize('NFC', text))}".lstrip("-")


def words(text: str) -> list[str]:
    """Runs of letters and digits, with the marks that Thai, Hindi and others write over and under their letters."""
    parts = "".join(each if each.isalnum() or is_mark(each) else " " for each in text).split()
    return [word for part in parts if (word := "".join(itertools.dropwhile(is_mark, part)))]


def is_latin_accent(character: str) -> bool:
    """Combining diacritics of Latin, Greek and Cyrillic, which a slug drops; other scripts need their marks."""
    return "\u0300" <= character <= "\u036f"


def shortened(text: str) -> str:
    """`text` where it fits; else cut at a hyphen so that a hash still fits behind it."""
    if len(text.encode()) <= MAX_BYTES:
        return text
    room = text.encode()[: MAX_BYTES - 9].decode("utf-8", "ignore")
    return room.rpartition("-")[0] or room


def digest(text: str) -> str:
    """Eight hexadecimal digits that stand for `text`."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def is_slug(text: str) -> bool:
    """Whether a curator's own `slug` may be a folder name: words and single hyphens, short, NFC, not reserved."""
    fits = 0 < len(text.encode()) <= MAX_BYTES and text == unicodedata.normalize("NFC", text)
    return (
        fits and re.fullmatch(r"[^\W_]+(?:[-_][^\W_]+)*", marked(text)) is not None and text.casefold() not in RESERVED
    )


def marked(text: str) -> str:
    """`text` with combining marks (which are no word characters) taken off, for testing."""
    return "".join(each for each in text if not is_mark(each))


def is_mark(character: str) -> bool:
    """Whether a character is part of the one before it."""
    return unicodedata.category(character).startswith("M")


@functools.lru_cache(65_536)
def tag_key(name: str) -> str:
    """What makes two tags one: NFKC, case folding, and space = hyphen = underscore."""
    return SPACES.sub(" ", unicodedata.normalize("NFKC", name).casefold()).strip()
