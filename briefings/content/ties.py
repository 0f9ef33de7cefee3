"""The tie between a content file and its seeds: `seeds[].path` (and `item`) in its front matter, wherever it moved."""

import re
from typing import Any, NamedTuple

from briefings.text import front_matter, yaml_reader
from briefings.text.characters import decode

#: The lines of one key of the front matter: the key itself and everything indented or listed below it.
SECTION = r"^{key}:.*\n?(?:^(?:[ \t]+.*|-.*|[ \t]*)(?:\n|\Z))*"
SECTIONS = {key: re.compile(SECTION.format(key=key), re.M) for key in ("seeds", "slug", "locked")}


class Document(NamedTuple):
    """A document among the seeds: a path, and an item where the file holds several."""

    path: str
    item: str = ""


class Ties(NamedTuple):
    """What a content file says of itself, as far as conversion needs it."""

    documents: tuple[Document, ...] = ()
    slug: str = ""
    locked: bool = False


def ties(data: bytes) -> Ties:
    """The ties of a content file; none where it cannot be read."""
    try:
        parts, issues = front_matter.split(decode(data), "")
    except ValueError:
        return Ties()
    if issues:
        return Ties()
    seeds = section(parts.yaml, "seeds")
    listed = seeds if isinstance(seeds, list) else []
    documents = tuple(
        Document(str(each.get("path") or ""), str(each.get("item") or "")) for each in listed if isinstance(each, dict)
    )
    return Ties(documents, str(section(parts.yaml, "slug") or ""), section(parts.yaml, "locked") is True)


def section(yaml: str, key: str) -> Any:
    """The value of one key; only its own lines are parsed, because this runs over whole collections."""
    match = SECTIONS[key].search(yaml)
    if match is None:
        return None
    data, issues = yaml_reader.read(match[0], "")
    return None if issues else data.get(key)
