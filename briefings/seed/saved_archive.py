"""Web pages that a browser saved as one file (`.mhtml`, `.mht`): a MIME message whose first HTML part is the page."""

import email
import email.policy
import re
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message

import msgspec

from briefings.errors import Issue
from briefings.seed import Seed, web_page
from briefings.seed.encodings import decoded
from briefings.seed.gallery import Gallery
from briefings.seed.refusal import Refusal
from briefings.text import addresses
from briefings.text.characters import clean, one_line

#: Parts that are looked at; a page has its own part first.
PARTS = 2_000
#: Its pictures can be taken over.
PICTURED = True


def read(path: str, digest: str, data: bytes, gallery: Gallery | None = None) -> tuple[list[Seed], list[Issue]]:
    """One seed of the page; raises Refusal where there is none."""
    message: Message = email.message_from_bytes(data, policy=email.policy.compat32)
    part = page_part(message)
    source = part.get_payload(decode=True)
    if not isinstance(source, bytes) or not source.strip():
        raise Refusal("S106", "its page is empty", "save the page again")
    declared = str(part.get_content_charset() or "")
    found = decoded(source, declared) if declared else web_page.written(source)
    if gallery is not None:
        gallery.files |= pictures(message)
    seed = web_page.page(path, digest, found, address(message, part), gallery)
    claims = msgspec.structs.replace(
        seed.claims, url=seed.claims.url or address(message, part), title=seed.claims.title or subject(message)
    )
    return [msgspec.structs.replace(seed, claims=claims)], []


def page_part(message: Message) -> Message:
    """The part that is the page: the one that the whole names as its beginning, else its first HTML."""
    parts = [each for each, _ in zip(message.walk(), range(PARTS), strict=False)]
    pages = [each for each in parts if each.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise Refusal("S106", "there is no web page in it", "save the page again, or its text as .txt")
    start = message.get_param("start")
    wanted = [each for each in pages if isinstance(start, str) and str(each.get("Content-ID", "")).strip() == start]
    return (wanted or pages)[0]


def pictures(message: Message) -> dict[str, bytes]:
    """The bytes of its pictures by the addresses that the page has for them."""
    found: dict[str, bytes] = {}
    for each, _ in zip(message.walk(), range(PARTS), strict=False):
        data = each.get_payload(decode=True) if each.get_content_maintype() == "image" else None
        if isinstance(data, bytes):
            place = re.sub(r"\s+", "", str(each.get("Content-Location", "")))
            named = str(each.get("Content-ID", "")).strip("<> \t")
            found |= {name: data for name in (place, named and f"cid:{named}") if name}
    return found


def address(message: Message, part: Message) -> str:
    """Where the page was, as the browser noted it."""
    said = (message.get("Snapshot-Content-Location"), part.get("Content-Location"), message.get("Content-Location"))
    tidy = (re.sub(r"\s+", "", str(each)) for each in said if each)  # a long header is folded
    found = (addresses.external(each) or "" for each in tidy)
    return next((each for each in found if each.lower().startswith(("http://", "https://"))), "")


def subject(message: Message) -> str:
    """The title as the browser noted it."""
    raw = str(message.get("Subject", ""))
    try:
        return one_line(clean(str(make_header(decode_header(raw)))))
    except (HeaderParseError, MessageError, LookupError, ValueError):
        return one_line(clean(raw))
