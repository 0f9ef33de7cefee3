"""Front matter that a Markdown seed brings along: what is our content format is taken over, the rest is reported."""

from typing import Any

import msgspec

from briefings.briefing import meaning
from briefings.briefing.front_matter import FrontMatter
from briefings.errors import Issue, warning
from briefings.seed import Seed
from briefings.seed.encodings import text_of
from briefings.text import front_matter, yaml_reader
from briefings.text.fields import Problem, check, nearest, place_of

#: Written by conversion alone.
OURS = ("seeds",)


def judged(seed: Seed, data: bytes) -> tuple[Seed, list[Issue]]:
    """The seed with only those fields that a briefing may have, and a warning for every other."""
    if any(block.kind != "markdown" for block in seed.blocks):
        return seed, []
    fields, problems = judged_fields(seed.claims.fields)
    tags, more = judged_tags(seed.claims.keywords)
    problems += more
    claims = msgspec.structs.replace(seed.claims, fields=fields, keywords=tags)
    return msgspec.structs.replace(seed, claims=claims), located(seed.path, problems, data) if problems else []


def judged_fields(fields: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    """Those fields that can stand, and why the others cannot."""
    kinds = {field.encode_name: field.type for field in msgspec.structs.fields(FrontMatter)}
    good: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, value in fields.items():
        if key in OURS or value is None:
            continue
        if key not in kinds:
            hint = nearest(key, list(kinds)) or "put data of your own under `extra:`"
            problems.append(((key,), "unknown key, left out", hint))
            continue
        checked, found = check(value, kinds[key], (key,))
        found = found or unmeant(key, value)
        problems += found
        if not found:
            good[key] = msgspec.to_builtins(checked)
    return good, problems


def judged_tags(tags: tuple[str, ...]) -> tuple[tuple[str, ...], list[Problem]]:
    """Those tags that can stand, and why the others cannot."""
    problems = unmeant("tags", list(tags))
    wrong = {where[-1] for where, _, _ in problems}
    return tuple(each for number, each in enumerate(tags) if number not in wrong), problems


def unmeant(key: str, value: Any) -> list[Problem]:
    """What has the right shape, but cannot stand: an address that cannot be linked, a slug that can be no address."""
    _, found = meaning.check({key: value})
    return [(each.where, f"{each.message.partition(': ')[2]}, left out", each.hint) for each in found]


def located(path: str, problems: list[Problem], data: bytes) -> list[Issue]:
    """The problems as warnings with line and column."""
    parts, _ = front_matter.split(text_of(data), path)
    places = yaml_reader.places(parts.yaml, parts.yaml_line)
    return [
        warning(path, "S202", f"{dotted(where)}: {message}", hint=hint, at=place_of(where, places))
        for where, message, hint in problems
    ]


def dotted(where: tuple[str | int, ...]) -> str:
    """`people[2].name` for ("people", 2, "name")."""
    text = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in where)
    return text.removeprefix(".")
