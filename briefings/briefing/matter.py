"""Front matter from YAML to its type: every problem of a file at once, each at its own place."""

from typing import Any, TypeVar

from briefings.briefing.front_matter import FrontMatter, PageMatter
from briefings.briefing.meaning import Problem, check, order
from briefings.errors import Issue, issue
from briefings.text import yaml_reader
from briefings.text.characters import one_line
from briefings.text.fields import convert
from briefings.text.front_matter import Parts
from briefings.text.slugs import slug

M = TypeVar("M", bound=FrontMatter | PageMatter)


def matter_of(kind: type[M], path: str, parts: Parts) -> tuple[M | None, list[Issue]]:
    """The front matter as a `kind`, in normal form; None where it has errors other than a missing title."""
    data, issues = yaml_reader.read(parts.yaml, path, parts.yaml_line)
    if issues:
        return None, issues
    untitled = no_title(data, path)
    values, unmeant = check(data)
    matter, unshaped = convert(values, kind)
    wrong = {where for where, _, _ in unshaped}
    found = [Problem("F103", where, said(where, what), hint) for where, what, hint in unshaped]
    found += [each for each in unmeant if each.where not in wrong]
    if isinstance(matter, FrontMatter) and not found:
        found += order(matter)
    return (None if found else matter), untitled + located(found, path, parts)


def no_title(data: dict[str, Any], path: str) -> list[Issue]:
    """Lets the file's name stand for a missing title, and says so."""
    title = data.get("title")
    if title is not None and (not isinstance(title, str) or one_line(title)):
        return []
    data["title"] = slug(path.rpartition("/")[2].removesuffix(".md")).replace("-", " ").capitalize()
    hint = "write `title: …` between two lines `---` at the top"
    return [issue(path, "F104", "`title` is missing", hint=hint, at=(1, 1))]


def said(where: yaml_reader.Path, what: str) -> str:
    """A problem with the name of what it is about."""
    name = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in where).lstrip(".")
    return f"{name}: {what}" if name else what


def located(problems: list[Problem], path: str, parts: Parts) -> list[Issue]:
    """Problems as issues, each at its node or the nearest one above it."""
    if not problems:
        return []
    places = yaml_reader.places(parts.yaml, parts.yaml_line)
    return [issue(path, each.code, each.message, hint=each.hint, at=nearest(each.where, places)) for each in problems]


def nearest(where: yaml_reader.Path, places: dict[yaml_reader.Path, yaml_reader.Place]) -> yaml_reader.Place:
    """The place of a node, else of the one that it is in."""
    while where and where not in places:
        where = where[:-1]
    return places.get(where, (1, 1))
