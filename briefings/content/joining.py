"""Several reports of one event in one briefing: it takes over their sources and their ties to seeds."""

from collections.abc import Iterator
from typing import Any

import msgspec

from briefings.content import CONVERTED, is_briefing, merging, stem, values
from briefings.content.shelf import Library
from briefings.content.ties import ties
from briefings.errors import Issue, issue

#: The ending of the copy of an edited file that was joined to another.
ENDING = ".joined.md"
TAKEN_OVER = ("sources", "seeds")


class Joined(msgspec.Struct, frozen=True):
    """The briefing that stays, what to write, which content files go, and what is wrong: then nothing else is."""

    home: str = ""
    writes: dict[str, bytes] = {}
    gone: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()


def join(library: Library, keep: str, others: list[str]) -> Joined:
    """Joins briefings, named by their content file or their seed, to the first."""
    homes = [home(library, each) for each in (keep, *others)]
    if problems := [each for each in homes if isinstance(each, Issue)]:
        return Joined(issues=tuple(problems))
    into, *gone = [str(each) for each in homes]
    gone = [each for each in dict.fromkeys(gone) if each != into]
    versions = [merging.read(library.read(each) or b"") for each in (into, *gone)]
    if problems := list(refused(library, [into, *gone], versions)):
        return Joined(issues=tuple(problems))
    fields: list[dict[str, Any]] = [each.fields for each in versions if each]
    data = merging.with_fields(library.read(into) or b"", fields[0] | together(fields))
    copies = {
        f"{CONVERTED}/{stem(each)}{ENDING}": library.read(each) or b"" for each in gone if is_edited(library, each)
    }
    return Joined(into, copies | {into: data}, tuple(gone))


def home(library: Library, named: str) -> str | Issue:
    """The content file that is meant by a path of it or of its seed."""
    if is_briefing(named) and named in library.files:
        return named
    records = [each for each in library.records.values() if each.seed.path == named]
    found = {each for each in (library.home(record.document, record.name) for record in records) if each}
    if len(found) > 1:
        return issue(named, "S308", "has several briefings", hint=f"name one of them: {', '.join(sorted(found))}")
    return found.pop() if found else issue(named, "S307", "there is no such briefing", hint="name a file of content/")


def refused(library: Library, homes: list[str], versions: list[merging.Version | None]) -> Iterator[Issue]:
    """Why files cannot be joined."""
    if len(homes) < 2:
        yield issue(
            homes[0], "S309", "there is nothing to join to it", hint="name two briefings, the one that stays first"
        )
    for each, version in zip(homes, versions, strict=True):
        if version is None:
            yield issue(each, "S304", "its front matter cannot be read", hint="`briefings check` says what is wrong")
        elif ties(library.read(each) or b"").locked:
            yield issue(each, "S310", "is locked", hint="take `locked: true` out first")


def together(fields: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """The lists of all, each item once."""
    found: dict[str, list[Any]] = {}
    for key in TAKEN_OVER:
        lists = [each[key] for each in fields if isinstance(each.get(key), list)]
        items = {values.fold(values.label(item)): item for items in reversed(lists) for item in items}
        order = dict.fromkeys(values.fold(values.label(item)) for items in lists for item in items)
        if order:
            found[key] = [items[name] for name in order]
    return found


def is_edited(library: Library, path: str) -> bool:
    """Whether a content file is not just what a conversion wrote."""
    names = {
        stem(path),
        *(each.name for each in library.records.values() if each.document in ties(library.read(path) or b"").documents),
    }
    return library.read(path) not in [library.base(name) for name in names]
