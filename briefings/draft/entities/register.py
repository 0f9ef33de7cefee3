"""The register: what a curator has settled of names, in `content/register.yaml`. It wins everywhere."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from briefings.draft.parts import Country
from briefings.errors import Issue, issue
from briefings.text import fields, yaml_reader
from briefings.text.slugs import tag_key

PATH = "content/register.yaml"
Text = Annotated[str, Meta(min_length=1, max_length=200)]


class Settled(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One entry: a name in the one spelling that briefings use, and what is settled of it."""

    name: Annotated[Text, Meta(description="The spelling that names and tags get.")]
    kind: Annotated[
        Literal["person", "organization", "place", "tag"], Meta(description="What it is; a tag is nothing but a tag.")
    ] = "tag"
    aliases: Annotated[tuple[Text, ...], Meta(description="Other spellings, each replaced by `name`.")] = ()
    description: Annotated[str, Meta(description="What it is, in a sentence, for readers and editors.")] = ""
    role: Annotated[str, Meta(description="The role of a person; it wins over what a text says.")] = ""
    country: Annotated[Country | None, Meta(description="The country of a place: two letters such as IQ.")] = None
    never: Annotated[bool, Meta(description="Never a tag, nor listed among the names of a text.")] = False

    def names(self) -> tuple[str, ...]:
        """Every spelling, its own first."""
        return (self.name, *self.aliases)


class Register(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of `content/register.yaml`."""

    entries: Annotated[tuple[Settled, ...], Meta(description="One for each name.")] = ()

    def find(self, name: str) -> Settled | None:
        """The entry that a name belongs to, whatever its case, with hyphens or spaces."""
        wanted = tag_key(name)
        return next((each for each in self.entries if any(tag_key(other) == wanted for other in each.names())), None)


NONE = Register()


def parse(data: bytes, path: str = PATH) -> tuple[Register, list[Issue]]:
    """The register, or an empty one and every problem with its line and column."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        return NONE, [issue(path, "E101", "this line is not UTF-8", hint="save the file as UTF-8", at=(line, 0))]
    raw, issues = yaml_reader.read(text, path)
    if issues:
        return NONE, issues
    register, problems = fields.convert(raw, Register)
    problems += list(clashes(raw))
    if register is None or problems:
        return NONE, located(problems, text, path)
    return register, []


def clashes(raw: dict[str, Any]) -> Iterator[fields.Problem]:
    """Spellings that stand in two entries, and countries of what is no place."""
    taken: dict[str, str] = {}
    entries = raw.get("entries")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
            continue
        aliases = entry.get("aliases")
        spellings = [entry["name"], *(each for each in (aliases if isinstance(aliases, list) else ()))]
        for name in dict.fromkeys(tag_key(each) for each in spellings if isinstance(each, str)):
            if name in taken:
                message = f"{name!r} belongs to {taken[name]!r} already"
                yield ("entries", index), message, "leave each spelling to one entry"
            taken.setdefault(name, entry["name"])
        if entry.get("country") is not None and entry.get("kind") != "place":
            yield ("entries", index, "country"), "only a place has a country", "write `kind: place`, or drop it"
        if entry.get("role") and entry.get("kind") != "person":
            yield ("entries", index, "role"), "only a person has a role", "write `kind: person`, or drop it"


def located(problems: list[fields.Problem], text: str, path: str) -> list[Issue]:
    """Problems as issues, each at its key."""
    places = yaml_reader.places(text)
    return [
        issue(
            path, "E102", f"{dotted(keys)}: {message}".removeprefix(": "), hint=hint, at=fields.place_of(keys, places)
        )
        for keys, message, hint in problems
    ]


def dotted(keys: tuple[str | int, ...]) -> str:
    """`entries[2].name` for ("entries", 2, "name")."""
    text = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in keys)
    return text.removeprefix(".")
