"""What makes it doubtful that a page is an article, or a whole one; a front page is none."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from briefings.seed import Block, Claims, LeftOut
from briefings.seed.refusal import Refusal

#: Paths of the front page of a site, in one language of several too.
FRONT = re.compile(r"(?:/(?:[a-z]{2}(?:[-_][a-z]{2})?|home|index\.\w{2,5}|default\.\w{2,5}))*/?", re.I)
LINK = re.compile(r"(?:#{1,6} )?\[(?:[^\[\]\\]|\\.){1,500}\]\([^()\s]{1,2000}\)")
CUT = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])\s*$")
#: The part of its blocks that are links alone by which a page is a list; characters under which a text that is paid for
#: may be only its beginning.
LISTED, BEGINNING = 0.4, 2_000
#: Blocks at the end in which a text may break off: a prompt to pay may follow.
LAST = 2
LOCKED = ("locked", "metered", "subscription", "premium", "paid")


def refuse_front(claims: Claims, said: dict[str, Any], blocks: list[Block], left_out: tuple[LeftOut, ...]) -> None:
    """Raises Refusal for the front page of a site: it has its address, calls itself no article, and most of its text
    stands in many other places.
    """
    address = urlsplit(claims.url)
    if said or not claims.url or address.query or not FRONT.fullmatch(address.path):
        return
    if sum(len(each.text) for each in blocks) < sum(each.characters for each in left_out):
        message = f"it is the front page of {address.hostname}, and no article"
        raise Refusal("S106", message, "save the page of the article itself")


def queries(said: dict[str, Any], tier: str, blocks: list[Block]) -> Iterator[str]:
    """Questions to the editor; `said` is what JSON-LD says of the article, `tier` what a meta tag says of its price."""
    size = sum(len(each.text) for each in blocks)
    locked = str(said.get("isAccessibleForFree")).lower() == "false" or tier.lower() in LOCKED
    if is_list(blocks):
        yield "most of this page are links to other pages: is there an article in it?"
    elif any(CUT.search(each.text) for each in blocks[-LAST:] if each.kind == "paragraph"):
        yield "the text ends in “…”: the page may hold only its beginning"
    elif locked and size < BEGINNING:
        yield "the page says that its article is not free, and holds little of it: it may be only its beginning"


def is_list(blocks: list[Block]) -> bool:
    """Whether many of a page's blocks are nothing but a link."""
    links = sum(1 for each in blocks if LINK.fullmatch(each.markdown))
    return links > 2 and links >= LISTED * len(blocks)
