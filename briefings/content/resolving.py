"""Conflicts between curators and new conversions: which are open, and how one is settled."""

import shlex
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from briefings.content import CONVERTED, FOLDER, blocks, bodies, conflicts, merging, stem, values
from briefings.content.blocks import Block
from briefings.content.conflicts import ENDING, Conflict
from briefings.content.merging import Version
from briefings.content.shelf import Library
from briefings.errors import Issue, warning
from briefings.text import yaml_reader
from briefings.text.characters import one_line, shorten

#: Characters of a version that an issue shows.
SHOWN = 80


class Open(NamedTuple):
    """An open conflict of a content file: where it is, as a person calls it, and the line."""

    home: str
    where: str
    line: int
    conflict: Conflict


def every(library: Library) -> Iterator[Open]:
    """The open conflicts of all content files."""
    for path in sorted(library.files):
        if path.startswith(f"{CONVERTED}/") and path.endswith(ENDING):
            yield from of(library, stem(path.removesuffix(ENDING)))


def of(library: Library, name: str) -> Iterator[Open]:
    """The open conflicts of one conversion, in the order of the file."""
    home = home_of(library, name)
    version = merging.read(library.read(home) or b"") if home else None
    if home is None or version is None:
        return
    texts = blocks.texts(version.body)
    kept = [each for each in library.conflicts(name) if conflicts.is_open(each, version.fields, texts)]
    found = [Open(home, conflicts.place(each, texts), line(version, each, texts), each) for each in kept]
    yield from sorted(found, key=lambda each: (each.line, each.where))


def home_of(library: Library, name: str) -> str | None:
    """The content file of a conversion; None where there is none any more."""
    record = next((each for each in library.records.values() if each.name == name), None)
    home = library.home(record.document, name) if record else f"{FOLDER}/{name}.md"
    return home if home in library.files else None


def name_of(library: Library, home: str) -> str:
    """The conversion of a content file that has conflicts, empty where it has none."""
    names = (stem(each.removesuffix(ENDING)) for each in sorted(library.files) if each.endswith(ENDING))
    return next((each for each in names if home_of(library, each) == home), "")


def line(version: Version, conflict: Conflict, texts: list[str]) -> int:
    """The line of a content file that a conflict is about."""
    if conflict.is_body:
        above, _ = blocks.split(version.body)
        at = conflicts.position(conflict, texts)
        before = blocks.join(above[:at]) + (above[at].gap if at < len(above) else "")
        return version.text[: len(version.text) - len(version.body)].count("\n") + before.count("\n") + 1
    places = yaml_reader.places(version.yaml, 2)
    return places.get((conflict.field,), (0, 0))[0]


def issue_of(found: Open) -> Issue:
    """Says what is open, with both versions."""
    message = f"{found.where}: you have {said(found.conflict.mine)}, the new conversion {said(found.conflict.new)}"
    hint = f"settle it: `briefings resolve {found.home} --take mine {shlex.quote(found.where)}`, or `--take new`"
    return warning(found.home, "S301", message, hint=hint, at=(found.line, 0))


def said(value: Any) -> str:
    """A version in a few words."""
    text = full(value)
    return f"“{shorten(text, SHOWN)}”" if text else "nothing"


def full(value: Any) -> str:
    """A version on one line."""
    if isinstance(value, list):
        return " / ".join(map(full, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {full(each)}" for key, each in value.items())
    return "" if value is None else one_line(str(value))


def is_meant(found: Open, named: Collection[str]) -> bool:
    """Whether a conflict is among those named: by its place or its field; no names mean all."""
    return not named or found.where in named or found.conflict.field in named


def taken(data: bytes, settled: list[Conflict]) -> bytes | None:
    """A content file with the new versions of some open conflicts; None where it cannot be."""
    version = merging.read(data)
    if version is None:
        return None
    fields = version.fields
    paragraphs, tail = blocks.split(version.body)
    for each in settled:
        if each.is_body:
            paragraphs = replaced(paragraphs, each)
        else:
            fields = values.changed(fields, each.path, each.new)
    is_same = bodies.texts(paragraphs) == blocks.texts(version.body)
    done = merging.written(version, fields, "", version.body if is_same else blocks.join(paragraphs, tail))
    return merging.same_ends(done, data) if merging.read(done) else None


def replaced(paragraphs: list[Block], conflict: Conflict) -> list[Block]:
    """The body with the new version in place of the curator's."""
    at = conflicts.position(conflict, bodies.texts(paragraphs))
    end = at + len(conflict.mine)
    gap = paragraphs[at].gap if at < end else ""
    new = [Block("" if number else gap, text) for number, text in enumerate(conflict.new)]
    return paragraphs[:at] + new + paragraphs[end:]
