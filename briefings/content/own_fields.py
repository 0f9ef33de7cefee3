"""Front matter that a Markdown seed brings along: what is our content format is taken over, the rest is reported."""

from typing import Any

import msgspec

from briefings.briefing.front_matter import FrontMatter
from briefings.errors import Issue, warning
from briefings.seed import Seed
from briefings.text import front_matter, slugs, yaml_reader
from briefings.text.characters import decode
from briefings.text.fields import Problem, check, nearest, place_of

#: Written by conversion alone.
OURS = ("seeds",)


def judged(seed: Seed, data: bytes) -> tuple[Seed, list[Issue]]:
    """The seed with only those fields that a briefing may have, and a warning for every other."""
    if not seed.claims.fields:
        return seed, []
    kinds = {field.encode_name: field.type for field in msgspec.structs.fields(FrontMatter)}
    good: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, value in seed.claims.fields.items():
        if key in OURS or value is None:
            continue
        if key not in kinds:
            hint = nearest(key, list(kinds)) or "put data of your own under `extra:`"
            problems.append(((key,), "unknown key, left out", hint))
            continue
        checked, found = check(value, kinds[key], (key,))
        problems += found or wrong_slug(key, value)
        if not found and not wrong_slug(key, value):
            good[key] = msgspec.to_builtins(checked)
    claims = msgspec.structs.replace(seed.claims, fields=good)
    return msgspec.structs.replace(seed, claims=claims), located(seed.path, problems, data) if problems else []


def wrong_slug(key: str, value: Any) -> list[Problem]:
    """A slug that cannot be part of an address."""
    if key != "slug" or slugs.is_slug(str(value)):
        return []
    return [((key,), f"{value!r} cannot be part of an address, left out", f"write `{slugs.slug(str(value))}`")]


def located(path: str, problems: list[Problem], data: bytes) -> list[Issue]:
    """The problems as warnings with line and column."""
    parts, _ = front_matter.split(decode(data), path)
    places = yaml_reader.places(parts.yaml, parts.yaml_line)
    return [
        warning(path, "S202", f"{dotted(where)}: {message}", hint=hint, at=place_of(where, places))
        for where, message, hint in problems
    ]


def dotted(where: tuple[str | int, ...]) -> str:
    """`people[2].name` for ("people", 2, "name")."""
    text = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in where)
    return text.removeprefix(".")
