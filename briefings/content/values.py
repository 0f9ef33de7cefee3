"""Three versions of a value of the front matter as one: lists as sets of named items, mappings key by key."""

import json
import re
import unicodedata
from collections import Counter
from typing import Any

#: Steps to a value: keys, and items of lists in brackets.
Path = tuple[str, ...]
#: The paths at which two sides disagree, with the curator's value and the new one.
Clash = tuple[Path, Any, Any]
#: What tells an item of a list from the others, the first that it has.
NAMES = ("path", "url", "name", "text", "what", "title", "note", "date")
JOINTS = re.compile(r"[\s_-]+")


class Missing:
    """The value of a key that is not there."""


MISSING = Missing()


def merge(path: Path, base: Any, mine: Any, new: Any) -> tuple[Any, list[Clash]]:
    """The merged value and every clash, in which the curator's value stands."""
    if same(mine, new) or same(new, base):
        return mine, []
    if same(mine, base):
        return new, []
    if is_empty(mine) and not is_empty(base):
        return mine, []
    if is_list(base, mine, new):
        return merge_lists(path, *(each if isinstance(each, list) else [] for each in (base, mine, new)))
    if is_empty(new):
        return mine, []
    if isinstance(mine, dict) and isinstance(new, dict):
        return merge_mappings(path, base if isinstance(base, dict) else {}, mine, new)
    return mine, [(path, mine, new)]


def same(left: Any, right: Any) -> bool:
    """Whether two values are equal; true is not 1."""
    return type(left) is type(right) and bool(left == right)


def is_empty(value: Any) -> bool:
    """Whether a value says nothing."""
    return value is MISSING or value in (None, "", [], {})


def is_list(*values: Any) -> bool:
    """Whether all are lists, or not there, and one is."""
    kinds = {type(each) for each in values if each is not MISSING and each is not None}
    return kinds == {list}


def merge_mappings(
    path: Path, base: dict[str, Any], mine: dict[str, Any], new: dict[str, Any]
) -> tuple[dict[str, Any], list[Clash]]:
    """A mapping key by key, in the curator's order."""
    result: dict[str, Any] = {}
    clashes: list[Clash] = []
    for key in [*mine, *(each for each in new if each not in mine)]:
        value, found = merge((*path, key), base.get(key, MISSING), mine.get(key, MISSING), new.get(key, MISSING))
        clashes += found
        if value is not MISSING:
            result[key] = value
    return result, clashes


def merge_lists(path: Path, base: list[Any], mine: list[Any], new: list[Any]) -> tuple[list[Any], list[Clash]]:
    """A list as a set: additions and removals of both sides, in the curator's order; a new item stands behind the one
    that it follows in the conversion.
    """
    olds, owns, news = items(base), items(mine), items(new)
    result: dict[str, Any] = {}
    clashes: list[Clash] = []
    for name, item in owns.items():
        if name not in news and name in olds and same(item, olds[name]):
            continue  # conversion does not find it any more, and the curator never touched it
        result[name], found = merge((*path, f"[{label(item)}]"), olds.get(name, MISSING), item, news.get(name, MISSING))
        clashes += found
    order = list(result)
    previous = ""
    for name, item in news.items():
        if name not in olds and name not in result:
            order.insert(order.index(previous) + 1 if previous else 0, name)
            result[name] = item
        previous = name if name in result else previous
    return [result[name] for name in order], clashes


def items(values: list[Any]) -> dict[str, Any]:
    """The items of a list by what they are known by; a second one of the same name gets a number."""
    seen: Counter[str] = Counter()
    found: dict[str, Any] = {}
    for value in values:
        name = fold(label(value))
        seen[name] += 1
        found[f"{name}\n{seen[name]}"] = value
    return found


def label(item: Any) -> str:
    """What an item is known by: its name, its text, its address; a seed by path and item."""
    if isinstance(item, dict):
        known = next((key for key in NAMES if isinstance(item.get(key), str) and item[key]), "")
        further = item.get({"path": "item", "what": "unit"}.get(known, ""), "") or ""
        return f"{item[known]}{f'#{further}' if further else ''}" if known else json.dumps(item, sort_keys=True)
    return item if isinstance(item, str) else json.dumps(item, sort_keys=True)


def fold(name: str) -> str:
    """A name without what spellings differ in: case, width, and space, hyphen, underscore."""
    return JOINTS.sub(" ", unicodedata.normalize("NFKC", name).casefold()).strip()


def found(value: Any, path: Path) -> Any:
    """The value at a path, `MISSING` where there is none."""
    for step in path:
        if isinstance(value, list):
            value = next((each for each in value if fold(f"[{label(each)}]") == fold(step)), MISSING)
        else:
            value = value.get(step, MISSING) if isinstance(value, dict) else MISSING
    return value


def changed(value: Any, path: Path, to: Any) -> Any:
    """A copy of `value` with another value at a path that is there."""
    if not path:
        return to
    if isinstance(value, list):
        return [changed(each, path[1:], to) if fold(f"[{label(each)}]") == fold(path[0]) else each for each in value]
    return {**value, path[0]: changed(value[path[0]], path[1:], to)} if isinstance(value, dict) else value


def shown(path: Path) -> str:
    """`people[Jane Doe].role` for ("people", "[Jane Doe]", "role")."""
    return "".join(each if each.startswith("[") else f".{each}" for each in path).removeprefix(".")
