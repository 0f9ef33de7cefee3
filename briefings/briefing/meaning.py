"""What front matter must mean beside having the right shape: days that exist, safe addresses, names that are there.

Each check yields problems and the normal form of what it checked; nothing stops at the first problem.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from briefings.briefing.aliases import alias
from briefings.briefing.front_matter import FrontMatter
from briefings.text import addresses, dates
from briefings.text.characters import one_line, shorten
from briefings.text.slugs import is_slug, slug, tag_key
from briefings.text.yaml_reader import Path

MAX_TAG = 100


class Problem(NamedTuple):
    """A problem with the value at a path of the front matter."""

    code: str
    where: Path
    message: str
    hint: str = ""


class Refused(Exception):
    """A value that cannot stand: code, message, hint."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


Rules = Callable[[str], str] | dict[str, Any]


def check(data: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    """Front matter as YAML holds it, its texts in normal form, and every problem; shapes are checked elsewhere."""
    problems: list[Problem] = []
    return fields(data, RULES, (), problems), problems


def normal(value: Any, rules: Rules, where: Path, problems: list[Problem]) -> Any:
    """The normal form of a value and of everything in it; what no rule is for stays as it is, and a number where a text
    belongs is that text.
    """
    if isinstance(value, list):
        return [normal(each, rules, (*where, index), problems) for index, each in enumerate(value)]
    if isinstance(rules, dict):
        return fields(value, rules, where, problems) if isinstance(value, dict) else value
    if isinstance(value, bool) or not isinstance(value, str | int | float) or (value == "" and len(where) == 1):
        return value
    return attempt(rules, str(value), where, problems)


def fields(value: dict[str, Any], rules: dict[str, Any], where: Path, problems: list[Problem]) -> dict[str, Any]:
    """The normal form of a mapping."""
    return {
        key: normal(each, rules[key], (*where, key), problems) if key in rules else each for key, each in value.items()
    }


def attempt(rule: Callable[[str], str], value: str, where: Path, problems: list[Problem]) -> str:
    """The rule's normal form, or the value as it is and a problem."""
    try:
        return rule(value)
    except Refused as no:
        name = ".".join(str(each) for each in where if isinstance(each, str))
        problems.append(Problem(no.code, where, f"{name}: {no.message}", no.hint))
        return value


def date(value: str) -> str:
    """A true day or moment."""
    try:
        return dates.normal(value)
    except ValueError:
        raise Refused("F107", f"{value!r} is no day of the calendar", "write a date such as 2021-02-18") from None


def own_slug(value: str) -> str:
    """A slug that may be the name of a folder."""
    if not is_slug(value):
        raise Refused("F108", f"{shorten(value, 60)!r} cannot be an address", f"write `slug: {slug(value)}`")
    return value


def site_path(value: str) -> str:
    """An old address of this site."""
    try:
        return alias(value)
    except ValueError as problem:
        raise Refused("F109", str(problem), "write a path of this site such as `/old/address/`") from None


def web_address(value: str) -> str:
    """An address that a page may link."""
    encoded = addresses.external(value)
    if encoded is None:
        raise Refused("F110", f"{shorten(value, 80)!r} cannot be linked", "write an http, https or mailto address")
    return encoded


def tag(value: str) -> str:
    """A tag with something in it."""
    name = one_line(value)
    if not tag_key(name):
        raise Refused("F111", "a tag without a name", "take it out, or write one")
    if len(name) > MAX_TAG:
        raise Refused("F111", f"{shorten(name, 60)!r} has {len(name):,} characters", f"a tag has at most {MAX_TAG}")
    return name


def name(value: str) -> str:
    """A name with something in it."""
    line = one_line(value)
    if not line:
        raise Refused("F111", "an empty name", "take it out, or write one")
    return line


def seed_path(value: str) -> str:
    """The path of a seed, which stays inside the site."""
    if value.startswith("/") or "\\" in value or ".." in value.split("/"):
        message = f"{shorten(value, 80)!r} is no path inside the site"
        raise Refused("F109", message, "write one such as `seeds/report.txt`")
    return value


#: The rule for the texts at each path; lists are looked through.
RULES: dict[str, Any] = {
    "title": one_line,
    "date": date,
    "updated": date,
    "publish_at": date,
    "expires_at": date,
    "slug": own_slug,
    "aliases": site_path,
    "tags": tag,
    "authors": name,
    "people": {"name": name},
    "organizations": {"name": name},
    "places": {"name": name},
    "sources": {"url": web_address, "published": date, "retrieved": date},
    "corrections": {"date": date},
    "seeds": {"path": seed_path},
}


def order(matter: FrontMatter) -> Iterator[Problem]:
    """Problems between two dates."""
    if matter.publish_at and matter.expires_at and dates.moment(matter.expires_at) <= dates.moment(matter.publish_at):
        message = f"expires_at: {matter.expires_at} is not after `publish_at` {matter.publish_at}"
        yield Problem("F112", ("expires_at",), message, "a briefing appears at the one and goes at the other")
