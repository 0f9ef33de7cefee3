"""Addresses from strangers: which ones may become links, and how they are written."""

import re
from urllib.parse import quote, urljoin, urlsplit

SCHEMES = ("http", "https", "mailto")
#: Characters that stand in an address as they are; everything else is percent-encoded.
KEEP = "!#$%&'()*+,/:;=?@[]~"
#: Web addresses that pass as they are, as most do.
PLAIN = re.compile(r"https?://[A-Za-z0-9.\-]+(?:[/?#][A-Za-z0-9!#$%&'()*+,\-./:;=?@_~]*)?")
#: Paths that need no encoding, as most do.
SAFE = re.compile(r"[A-Za-z0-9/\-._~]*")
WHITE = re.compile(r"\s")


def external(text: str) -> str | None:
    """`text` percent-encoded where it is an http, https or mailto address with a host (or a mailbox), else None."""
    text = text.strip()
    return text if PLAIN.fullmatch(text) else judged(text)


def judged(text: str) -> str | None:
    """The same of an address that has to be taken apart."""
    if WHITE.search(text):
        return None
    try:
        parts = urlsplit(text)
        text = text if parts.netloc.isascii() else text.replace(parts.netloc, ascii_host(parts.netloc), 1)
    except ValueError:
        return None
    if parts.scheme.lower() not in SCHEMES or (parts.scheme.lower() != "mailto" and not parts.hostname):
        return None
    if parts.scheme.lower() == "mailto" and "@" not in parts.path:
        return None
    return quote(text, safe=KEEP)


def joined(base: str, text: str) -> str:
    """An address as a page at `base` (empty where that is not known) means it; empty where it is none."""
    try:
        return urljoin(base, text.strip()) if base and text else text.strip()
    except ValueError:
        return ""


def ascii_host(host: str) -> str:
    """A host as the name system spells it; raises UnicodeError, a ValueError, where it cannot."""
    return host.encode("idna").decode("ascii")


def path(segments: str) -> str:
    """A site path percent-encoded segment by segment: `/tags/são paulo/` → `/tags/s%C3%A3o%20paulo/`."""
    return segments if SAFE.fullmatch(segments) else quote(segments, safe="/-._~")
