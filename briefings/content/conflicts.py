"""Where a curator and a new conversion say different things: the curator's version stands, the other is kept here."""

from typing import Any

import msgspec

from briefings.content.blocks import place_of
from briefings.content.values import Path, found, shown

#: The first step of the path of a paragraph.
BODY = "body"
#: The ending of the files of conflicts, behind the name of the conversion.
ENDING = ".conflicts.json"


class Conflict(msgspec.Struct, frozen=True, omit_defaults=True):
    """Two versions of a field or of some paragraphs; `before` is the paragraph above them.

    A path has a step for each key and, in brackets, for each item of a list: ("people", "[Jane Doe]", "role").
    """

    path: Path
    mine: Any
    new: Any
    before: str = ""

    @property
    def is_body(self) -> bool:
        """Whether it is about paragraphs."""
        return self.path == (BODY,)

    @property
    def field(self) -> str:
        """The field it is about, `body` for paragraphs."""
        return self.path[0]


def place(conflict: Conflict, texts: list[str]) -> str:
    """What a person calls it: `people[Jane Doe].role`, `body[4]` for the fourth paragraph."""
    if not conflict.is_body:
        return shown(conflict.path)
    return f"{BODY}[{position(conflict, texts) + 1}]"


def position(conflict: Conflict, texts: list[str]) -> int:
    """The index of its first paragraph in a body; -1 where the curator has changed it since."""
    if conflict.mine:
        return place_of(list(conflict.mine), texts)
    return texts.index(conflict.before) + 1 if conflict.before in texts else -1 if conflict.before else 0


def is_open(conflict: Conflict, fields: dict[str, Any], texts: list[str]) -> bool:
    """Whether the curator's version still stands as it did: who has changed it since has settled it."""
    if conflict.is_body:
        return position(conflict, texts) >= 0
    return bool(found(fields, conflict.path) == conflict.mine)


def encode(conflicts: tuple[Conflict, ...]) -> bytes:
    """The file of conflicts; empty (no file at all) where there are none."""
    return msgspec.json.format(msgspec.json.encode(conflicts), indent=2) + b"\n" if conflicts else b""


def decode(data: bytes | None) -> tuple[Conflict, ...]:
    """The conflicts in a file; none where it makes no sense."""
    try:
        read = msgspec.json.decode(data or b"[]", type=tuple[Conflict, ...])
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ()
    return tuple(each for each in read if each.path)
