"""Aliases: old addresses of a page, written by a person and turned into paths of the output."""

import re
import unicodedata
from urllib.parse import unquote

from briefings.text.characters import UNWANTED, shorten

#: What a file name must not hold on some system, or an address would read as something else.
UNSAFE = re.compile(r'[\\:*?"<>|#\s]')
PAGE = re.compile(r"\.html?$")
MAX_PART, MAX_WHOLE = 200, 1_000


def alias(text: str) -> str:
    """An alias in normal form: `/old/address/` or `/old/page.html`; raises ValueError where it is no safe path."""
    path = unicodedata.normalize("NFC", unquote(text.strip()))
    parts = path.strip("/").split("/")
    if text.strip().startswith("//") or not all(map(is_safe, parts)) or len(path.encode()) > MAX_WHOLE:
        raise ValueError(f"{shorten(text, 80)!r} is no path of this site")
    return "/" + "/".join(parts) + ("" if PAGE.search(parts[-1]) else "/")


def is_safe(part: str) -> bool:
    """Whether a part of a path may be the name of a folder or file."""
    fits = 0 < len(part.encode()) <= MAX_PART and not part.startswith(".") and not part.endswith(".")
    return fits and UNSAFE.search(part) is None and UNWANTED.search(part) is None
