"""A drafted document as the briefing that it belongs to wants it: its folder of pictures, its status."""

import re

import msgspec

from briefings.content import album
from briefings.content.drafting import Sheet

STATUS = re.compile(rb"^status: [a-z]+$", re.M)


def housed(sheet: Sheet, name: str) -> Sheet:
    """A document whose pictures lie in the folder of that name."""
    if not sheet.photos or not name:
        return sheet
    return msgspec.structs.replace(sheet, markdown=album.housed(sheet.markdown, name))


def as_before(sheet: Sheet, base: bytes | None) -> Sheet:
    """A document with the status that it had: what the configuration says of new ones is nothing to those that are
    there.
    """
    known = STATUS.search(base.partition(b"\n---\n")[0]) if base else None
    if known is None or not sheet.status:
        return sheet
    return msgspec.structs.replace(sheet, markdown=STATUS.sub(lambda _: known[0], sheet.markdown, count=1))
