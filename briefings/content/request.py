"""What a conversion is asked for: which files there are, the settings, and which of the seeds."""

from collections.abc import Callable

import msgspec

from briefings.config import Config
from briefings.content.shelf import Shelf


def in_memory(_: str, data: bytes) -> bytes:
    """Keeps the bytes of a picture among the writes."""
    return data


class Request(msgspec.Struct, frozen=True):
    """What to convert: the files of `seeds/` and of `content/` (hidden ones included), the settings, and which seeds.

    `only` empty means all; `again` names seeds whose briefing was deleted and is wanted back. `spool` keeps the bytes
    of a picture, which is written to a path, and gives what stands for them among the writes.
    """

    seeds: Shelf
    content: Shelf
    config: Config
    again: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    spool: Callable[[str, bytes], bytes] = in_memory
