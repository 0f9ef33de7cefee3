"""Files that hold a link and nothing else: `.url` of Windows, `.webloc` of macOS, `.desktop` of Linux.

Of the page behind it nothing is known but its address; the seed says so, and its briefing waits as a draft.
"""

import plistlib
import posixpath
import re
from typing import Any
from xml.parsers.expat import ExpatError

from briefings.errors import Issue
from briefings.seed import Claims, Seed
from briefings.seed.encodings import text_of
from briefings.seed.formats import PROPERTY_LIST, beginning, root
from briefings.seed.refusal import Refusal
from briefings.seed.text_file import plain
from briefings.text import addresses
from briefings.text.characters import clean, one_line, shorten

#: Bytes that a link and its name may take.
MOST = 65_536
NUMBERED = re.compile(r"\s*\(\d{1,3}\)$")


def read(path: str, digest: str, data: bytes) -> tuple[list[Seed], list[Issue]]:
    """One seed without blocks; raises Refusal where there is no link that could be followed."""
    if len(data) > MOST:
        raise Refusal("S106", f"it has {len(data):,} bytes, too many for a file with a link", "save the page itself")
    said = property_list(data) if is_property_list(data) else lines(text_of(data))
    url = linked(said.get("url", ""))
    title = said.get("name", "") or titled(path)
    queries = (f"only the link is known: read {url} and write what it says, or save the page in its place",)
    claims = Claims(title=title, url=url, fields={"status": "draft"})
    return [Seed(path, digest, (), claims, queries=queries)], []


def is_property_list(data: bytes) -> bool:
    """Whether it is a property list of macOS, binary or XML."""
    head = beginning(data)
    return data.startswith(b"bplist00") or PROPERTY_LIST.match(head, root(head)) is not None


def property_list(data: bytes) -> dict[str, str]:
    """The address in a property list; the standard reader takes no entities. Raises Refusal."""
    try:
        found: Any = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, MemoryError, TypeError) as problem:
        why = one_line(str(problem)) or "it is damaged"
        raise Refusal("S106", f"its property list cannot be read: {why}", "save the link again") from None
    url = found.get("URL") if isinstance(found, dict) else ""
    return {"url": clean(url) if isinstance(url, str) else ""}


def lines(text: str) -> dict[str, str]:
    """The keys that matter in the first section of a `.url` or `.desktop` file."""
    said: dict[str, str] = {}
    inside = False
    for line in text.split("\n"):
        if line.startswith("["):
            inside = line.strip().casefold() in ("[internetshortcut]", "[desktop entry]") and not said
            continue
        key, equals, value = line.partition("=")
        if inside and equals and key.strip().casefold() in ("url", "name"):
            said.setdefault(key.strip().casefold(), one_line(plain(value)))
    return said


def linked(url: str) -> str:
    """The address as it may be linked; raises Refusal."""
    if not url:
        raise Refusal("S106", "there is no link in it", "save the link again")
    found = addresses.external(url) or ""
    if not found.lower().startswith(("http://", "https://")):
        message = f"its link {shorten(one_line(url), 80)!r} does not lead to a web page"
        raise Refusal("S106", message, "only http and https addresses are taken")
    return found


def titled(path: str) -> str:
    """A title from the name of the file, which is the page's own as browsers save it."""
    stem = posixpath.splitext(path.rpartition("/")[2])[0]
    return NUMBERED.sub("", one_line(stem.replace("_", " "))) or stem
