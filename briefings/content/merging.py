"""Three-way merge of a content file: the last conversion, what a curator made of it, and the new conversion.

What only one side changed is taken over; where both changed the same, the curator's version stands, and the other is
kept as a conflict beside the evidence. No mark of a conflict ever enters the content.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from briefings.content import bodies, conflicts, sections, values
from briefings.content.blocks import texts
from briefings.content.conflicts import Conflict
from briefings.text import front_matter, yaml_reader
from briefings.text.characters import decode


class Version(NamedTuple):
    """A content file, read: its front matter as text and as values, and its body."""

    text: str
    yaml: str
    fields: dict[str, Any]
    body: str


class Merged(NamedTuple):
    """The merged file, and what is left to the curator to settle."""

    data: bytes
    conflicts: tuple[Conflict, ...] = ()


def merge(base: bytes, mine: bytes, new: bytes) -> Merged | None:
    """The merged file; None where a version cannot be read, or the result could not be."""
    if new in (base, mine):
        return Merged(mine)
    if mine == base:
        return Merged(new)
    versions = read(base), read(mine), read(new)
    old, own, fresh = versions
    if old is None or own is None or fresh is None:
        return None
    fields, clashes = values.merge_mappings((), old.fields, own.fields, fresh.fields)
    body, found = bodies.merge(old.body, own.body, fresh.body)
    data = written(own, fields, fresh.yaml, body)
    again = read(data)
    if again is None or len(again.yaml.encode()) > front_matter.LIMIT:
        return None
    return Merged(same_ends(data, mine), (*(Conflict(*each) for each in clashes), *found))


def read(data: bytes) -> Version | None:
    """A content file in its parts, None where it cannot be read."""
    try:
        text = decode(data)
    except ValueError:
        return None
    parts, issues = front_matter.split(text, "")
    fields, more = yaml_reader.read(parts.yaml, "")
    return None if issues or more else Version(text, parts.yaml, fields, parts.body)


def has_body(data: bytes) -> bool:
    """Whether anything stands below the front matter of a content file that can be read."""
    version = read(data)
    return version is not None and bool(version.body.strip())


def written(own: Version, fields: dict[str, Any], fresh: str, body: str) -> bytes:
    """The curator's file with other fields and another body, and everything else as it stands."""
    yaml = own.yaml if values.same(fields, own.fields) else rewritten(own, fields, fresh)
    if own.text == own.body:  # the curator took the front matter away
        return (front_matter.join(yaml, body) if yaml else body).encode()
    start = own.text.index("\n") + 1
    fence = own.text[start + len(own.yaml) : len(own.text) - len(own.body)]
    return (own.text[:start] + yaml + sections.ended(fence) + body).encode()


def with_fields(data: bytes, fields: dict[str, Any]) -> bytes:
    """A content file that can be read, with other fields."""
    version = read(data)
    return same_ends(written(version, fields, "", version.body), data) if version else data


def rewritten(own: Version, fields: dict[str, Any], fresh: str) -> str:
    """The front matter with other fields; as conversion writes it, where the curator's lines cannot be kept."""
    try:
        return sections.rewrite(own.yaml, own.fields, fields, fresh)
    except ValueError:
        return sections.whole(fields)


def same_ends(data: bytes, mine: bytes) -> bytes:
    """`data` with the line ends and the byte order mark of the curator's file."""
    mark = b"\xef\xbb\xbf" if mine.startswith(b"\xef\xbb\xbf") else b""
    return mark + (data.replace(b"\n", b"\r\n") if b"\r\n" in mine else data)


def changes(before: bytes, after: bytes) -> Iterator[str]:
    """What differs between two versions of a file, as a person calls it: fields, and the body."""
    old, new = read(before), read(after)
    if old is None or new is None:
        return
    names = dict.fromkeys((*new.fields, *old.fields))
    yield from (name for name in names if not values.same(old.fields.get(name), new.fields.get(name)))
    if old.body != new.body:
        yield "body"


def still_open(kept: tuple[Conflict, ...], data: bytes) -> tuple[Conflict, ...]:
    """Those conflicts of earlier merges that a content file has not settled."""
    version = read(data) if kept else None
    if version is None:
        return kept
    paragraphs = texts(version.body)
    return tuple(each for each in kept if conflicts.is_open(each, version.fields, paragraphs))


def together(kept: tuple[Conflict, ...], fresh: tuple[Conflict, ...], data: bytes) -> tuple[Conflict, ...]:
    """The conflicts of a file after a merge: a new one takes the place of an old one about the same."""
    about = {key(each) for each in fresh}
    return (*(each for each in still_open(kept, data) if key(each) not in about), *fresh)


def key(conflict: Conflict) -> str:
    """What a conflict is about."""
    return repr((conflict.path, conflict.mine if conflict.is_body else ""))
