"""Checking plain data against msgspec structs, field by field, so that every problem is found at once."""

import difflib
import re
import types
import typing
from typing import Any, TypeVar

import msgspec

from briefings.text.yaml_reader import Path, Place

T = TypeVar("T")
Problem = tuple[Path, str, str]

LENGTH = re.compile(r"(?P<of> of length)? (?P<sign><=|>=|>) (?P<number>-?[\d.]+(?:e[+-]?\d+)?)")
BOUNDS = {"<=": "of at most", ">=": "of at least", ">": "above"}
TAIL = re.compile(r" - at `[^`]*`$")


def convert(data: Any, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """`data` as a `kind`, or None and its problems: (path to the value, what is wrong, what to do)."""
    try:
        return msgspec.convert(data, kind, strict=False), []
    except msgspec.ValidationError:
        result, problems = check(data, kind, ())
        return (None if problems else result), problems


def check(data: Any, kind: Any, path: Path) -> tuple[Any, list[Problem]]:
    """The slow way: descends into structs and lists, so that one wrong value does not hide the next."""
    kind = required(kind, data)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return check_struct(data, kind, path)
    if typing.get_origin(kind) in (list, tuple) and isinstance(data, list):
        return check_list(data, kind, path)
    if isinstance(data, int | float) and not isinstance(data, bool) and base(kind) is str:
        data = str(data)  # `title: 1984` is a text
    try:
        return msgspec.convert(data, kind, strict=False), []
    except msgspec.ValidationError as problem:
        choices = [str(each) for each in typing.get_args(kind)] if typing.get_origin(kind) is typing.Literal else []
        return None, [(path, explain(str(problem), data, kind), nearest(str(data), choices))]


def check_struct(data: Any, kind: type[msgspec.Struct], path: Path) -> tuple[Any, list[Problem]]:
    """Each field by itself; unknown keys with the nearest known one."""
    if not isinstance(data, dict):
        return None, [(path, f"expected a mapping of {', '.join(kind.__struct_encode_fields__)}, got {show(data)}", "")]
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, each in data.items():
        if name not in fields:
            problems.append(((*path, name), "unknown key", nearest(name, list(fields)) or section_of(name, kind)))
            continue
        values[name], found = check(each, fields[name].type, (*path, name))
        problems += found
    for name, field in fields.items():
        if field.required and name not in data:
            problems.append((path, f"`{name}` is missing", f"write `{name}: …`"))
    return (None if problems else msgspec.convert(values, kind, strict=False, from_attributes=True)), problems


def check_list(data: list[Any], kind: Any, path: Path) -> tuple[Any, list[Problem]]:
    """Each item by itself."""
    item = typing.get_args(kind)[0]
    checked = [check(each, item, (*path, index)) for index, each in enumerate(data)]
    problems = [problem for _, found in checked for problem in found]
    result = [each for each, _ in checked]
    return (tuple(result) if typing.get_origin(kind) is tuple else result), problems


def required(kind: Any, data: Any) -> Any:
    """The kind without `| None`, unless the data is null; what is annotated on a list or a choice is taken off."""
    if typing.get_origin(kind) is typing.Annotated and typing.get_origin(base(kind)) is not None:
        return required(base(kind), data)
    if typing.get_origin(kind) in (typing.Union, types.UnionType) and data is not None:
        kinds = [each for each in typing.get_args(kind) if each is not type(None)]
        return kinds[0] if len(kinds) == 1 else typing.Union[tuple(kinds)]  # noqa: UP007  (made at run time)
    return kind


def base(kind: Any) -> Any:
    """The kind without its annotations."""
    return typing.get_args(kind)[0] if typing.get_origin(kind) is typing.Annotated else kind


def explain(message: str, data: Any, kind: Any) -> str:
    """msgspec's message in the words of a person who writes YAML."""
    message = TAIL.sub("", message)
    if "matching regex" in message or "Invalid enum value" in message:
        meta = typing.get_args(kind)[1:] if typing.get_origin(kind) is typing.Annotated else ()
        wanted = next((each.title for each in meta if isinstance(each, msgspec.Meta) and each.title), "")
        choices = ", ".join(map(str, typing.get_args(kind))) if typing.get_origin(kind) is typing.Literal else ""
        return f"expected {wanted or 'one of ' + choices}, got {show(data)}"
    names = {
        "`int | float`": "a number",
        "`str`": "a text",
        "`array`": "a list",
        "`object`": "a mapping",
        "`bool`": "true or false",
        "`int`": "a whole number",
        "`float`": "a number",
    }
    if "out of range" in message:
        return f"the number {show(data)} is too large"
    wanted = LENGTH.sub(length, message.removeprefix("Expected ").split(", got ")[0])
    for name, word in names.items():
        wanted = wanted.replace(name, word)
    return f"expected {wanted.replace('`', '')}, got {show(data)}"


def length(found: re.Match[str]) -> str:
    """A bound in words: ` of length <= 1000` → ` of at most 1,000 characters`, ` > 0.0` → ` above 0`."""
    number = float(found["number"])
    if found["of"] and found["sign"] == ">=" and number == 1:
        return " that is not empty"
    counted = " characters" if found["of"] else ""
    return f" {BOUNDS[found['sign']]} {int(number) if number.is_integer() else number:,}{counted}"


def show(data: Any) -> str:
    """A value as a person may recognise it, at most 60 characters."""
    if isinstance(data, dict):
        return "a mapping"
    if isinstance(data, list):
        return "a list"
    text = "nothing" if data is None else str(data).lower() if isinstance(data, bool) else repr(data)
    return text if len(text) <= 60 else text[:57] + "…'"


def nearest(name: str, known: list[str]) -> str:
    """A hint "did you mean …?" where something known is near, else the empty text."""
    found = difflib.get_close_matches(name.casefold(), known, 1, 0.6)
    return f"did you mean `{found[0]}`?" if found else ""


def section_of(name: str, kind: type[msgspec.Struct]) -> str:
    """A hint where a key stands outside its section: `per_page` belongs into `build`."""
    for field in msgspec.structs.fields(kind):
        section = required(field.type, {})
        is_struct = isinstance(section, type) and issubclass(section, msgspec.Struct)
        if is_struct and name in section.__struct_encode_fields__:
            return f"did you mean `{field.encode_name}.{name}`?"
    return ""


def place_of(path: Path, places: dict[Path, Place]) -> Place:
    """Where `path` stands, or the nearest of its parents; (1, 0) for the whole document."""
    while path and path not in places:
        path = path[:-1]
    return places.get(path, (1, 0))
