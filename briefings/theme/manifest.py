"""`theme.yaml`: what a theme says about itself, and the options that a site may set."""

from typing import Any

import msgspec

from briefings.errors import Issue, issue
from briefings.text import fields, utf8, yaml_reader
from briefings.theme import CONTRACT, Option, ThemeFolder

NAME = "theme.yaml"
#: What an option may hold, in the words of a message.
KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text",
    list: "a list",
}


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `theme.yaml`; `extends` names the theme whose templates and assets stand in for missing ones."""

    name: str
    contract: int
    extends: str | None = None
    description: str = ""
    options: dict[str, Any] = {}


def parents(theme_yaml: bytes, label: str) -> str | None:
    """The name of the theme that this one extends; None where there is none, or `assemble` will say what is wrong."""
    raw, _ = yaml_reader.read(theme_yaml.decode("utf-8", "replace"), f"{label}/{NAME}")
    found = raw.get("extends")
    return found if isinstance(found, str) and found else None


def read(folder: ThemeFolder) -> tuple[Manifest | None, dict[str, Option], list[Issue]]:
    """A folder's manifest with its options, or what is wrong with it."""
    path = f"{folder.label}/{NAME}"
    if NAME not in folder.files:
        hint = "begin with `name`, `contract: 1` and, for a theme made from another, `extends`"
        return None, {}, [issue(path, "T101", f"there is no {NAME}", hint=hint)]
    text, issues = utf8.text_of(folder.files[NAME], path, "T101")
    raw, wrong = yaml_reader.read(text, path)
    if issues or wrong:
        return None, {}, issues or wrong
    return checked(raw, text, folder)


def checked(
    raw: dict[str, Any], text: str, folder: ThemeFolder
) -> tuple[Manifest | None, dict[str, Option], list[Issue]]:
    """The manifest from plain data; every problem stands at its key, and none hides another."""
    manifest, problems = fields.convert(raw, Manifest)
    options, found = declared(fitting(raw, "options", dict[str, Any]) or {})
    problems = problems + found + beyond_types(raw, folder)
    if not problems:
        return manifest, options, []
    places = yaml_reader.places(text)
    return None, {}, [located(problem, places, f"{folder.label}/{NAME}") for problem in problems]


def located(problem: fields.Problem, places: dict[yaml_reader.Path, yaml_reader.Place], path: str) -> Issue:
    """A problem as an issue at its key."""
    keys, message, hint = problem
    name = ".".join(map(str, keys))
    return issue(path, "T102", f"{name}: {message}" if name else message, hint=hint, at=fields.place_of(keys, places))


def fitting(raw: dict[str, Any], key: str, kind: Any) -> Any:
    """What stands at a key, None where that is nothing, or of another kind, which is said elsewhere."""
    value, problems = fields.check(raw.get(key), kind, (key,))
    return None if problems else value


def beyond_types(raw: dict[str, Any], folder: ThemeFolder) -> list[fields.Problem]:
    """What types cannot say: that the folder is called as the theme is, and that this program keeps its contract."""
    problems: list[fields.Problem] = []
    name, contract = fitting(raw, "name", str), fitting(raw, "contract", int)
    if name is not None and name != folder.name:
        hint = f"write `name: {folder.name}`"
        problems.append((("name",), f"is {name!r}, but the folder is called {folder.name!r}", hint))
    if contract is not None and contract != CONTRACT:
        message = f"this version of Briefings keeps contract {CONTRACT}, not {contract}"
        problems.append((("contract",), message, "see the changelog for what has changed for themes"))
    return problems


def declared(raw: dict[str, Any]) -> tuple[dict[str, Option], list[fields.Problem]]:
    """The options that a theme offers; a default is of a kind that configuration can hold, and one of the choices."""
    options: dict[str, Option] = {}
    problems: list[fields.Problem] = []
    for name, each in raw.items():
        path = ("options", name)
        option, found = fields.check(each, Option, path)
        if not found and (type(option.default) not in KINDS):
            found = [
                ((*path, "default"), f"expected {', '.join(KINDS.values())}, got {fields.show(option.default)}", "")
            ]
        if not found and option.choices and option.default not in option.choices:
            found = [((*path, "default"), f"{option.default!r} is none of the choices", "")]
        problems += found
        options[name] = option
    return options, problems


def choose(options: dict[str, Option], configured: dict[str, Any]) -> tuple[dict[str, Any], list[fields.Problem]]:
    """Every option with its value. A problem's path starts at the top of the configuration: theme, options, name."""
    values = {name: option.default for name, option in options.items()}
    problems: list[fields.Problem] = []
    for name, value in configured.items():
        path = ("theme", "options", name)
        if name not in options:
            problems.append((path, "this theme has no such option", fields.nearest(name, list(options))))
            continue
        values[name], wrong = fitted(options[name], value)
        problems += [(path, wrong, choices(options[name]))] if wrong else []
    return values, problems


def fitted(option: Option, value: Any) -> tuple[Any, str]:
    """A configured value as its option's kind, or what is wrong with it."""
    kind = type(option.default)
    if kind is str and isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)  # `closing: 30` is a text
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        return value, f"expected {KINDS[kind]}, got {fields.show(value)}"
    if option.choices and value not in option.choices:
        return value, f"{value!r} is none of the choices"
    return value, ""


def choices(option: Option) -> str:
    """A hint with what an option allows."""
    return f"one of {', '.join(map(str, option.choices))}" if option.choices else ""
