"""The register: what a curator has settled of names, in `content/register.yaml`. It wins everywhere."""

import functools
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from briefings.draft.parts import Country
from briefings.errors import Issue, issue
from briefings.text import fields, utf8, yaml_reader
from briefings.text.slugs import tag_key

PATH = "content/register.yaml"
Text = Annotated[str, Meta(min_length=1, max_length=200)]
Rights = Literal["full", "digest", "link"]
Host = Annotated[
    str, Meta(pattern=r"^[\w-]+(?:\.[\w-]+)+$", max_length=253, title="a host such as news.example.org, no address")
]


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


class Publisher(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is settled of a source: how it is called, by what it is known, how much of its reports may be taken over."""

    name: Annotated[Text, Meta(description="The spelling that `sources[].name` gets.")]
    aliases: Annotated[tuple[Text, ...], Meta(description="Other names, each replaced by `name`.")] = ()
    hosts: Annotated[
        tuple[Host, ...], Meta(description="Hosts of its addresses, such as `example.org`, with all that end in them.")
    ] = ()
    rights: Annotated[
        Rights | None, Meta(description="As `convert.rights`, for its reports; without it, `convert.rights` counts.")
    ] = None
    notice: Annotated[
        str,
        Meta(max_length=500, description="What `sources[].rights` says, such as `CC BY 4.0`, where a seed does not."),
    ] = ""

    def names(self) -> tuple[str, ...]:
        """Every spelling, its own first."""
        return (self.name, *self.aliases)


class Register(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The whole of `content/register.yaml`; `dict` gives its indexes a place."""

    entries: Annotated[tuple[Settled, ...], Meta(description="One for each name.")] = ()
    sources: Annotated[tuple[Publisher, ...], Meta(description="One for each publisher of reports.")] = ()

    @functools.cached_property
    def by_key(self) -> dict[str, Settled]:
        """The entries by the key of each spelling, the first where two claim one."""
        return {tag_key(name): each for each in reversed(self.entries) for name in each.names()}

    @functools.cached_property
    def by_source(self) -> dict[str, Publisher]:
        """Sources by the key of each spelling and by each host, which has `//` before it."""
        return {name: each for each in reversed(self.sources) for name in known_by(each.names(), each.hosts)}

    def find(self, name: str) -> Settled | None:
        """The entry that a name belongs to, whatever its case, with hyphens or spaces."""
        return self.by_key.get(tag_key(name))

    def source(self, name: str, url: str = "") -> Publisher | None:
        """What is settled of a source: by the host of its address, the most precise first, else by its name."""
        if not self.sources:
            return None
        host = host_of(url)
        parents = [host.split(".", at)[-1] for at in range(host.count("."))]
        found = next((self.by_source[f"//{each}"] for each in parents if f"//{each}" in self.by_source), None)
        return found or (self.by_source.get(tag_key(name)) if name else None)


def known_by(names: Iterable[str], hosts: Iterable[str]) -> list[str]:
    """Under which keys a source is found."""
    return [*map(tag_key, names), *(f"//{each.casefold().removeprefix('www.')}" for each in hosts)]


def host_of(url: str) -> str:
    """The host of an address, empty where it has none that makes sense."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


NONE = Register()


def parse(data: bytes, path: str = PATH) -> tuple[Register, list[Issue]]:
    """The register, or an empty one and every problem with its line and column."""
    text, issues = utf8.text_of(data, path, "E101")
    raw, wrong = yaml_reader.read(text, path)
    if issues or wrong:
        return NONE, issues or wrong
    register, problems = fields.convert(raw, Register)
    problems += list(clashes(raw))
    if register is None or problems:
        return NONE, located(problems, text, path)
    return register, []


def clashes(raw: dict[str, Any]) -> Iterator[fields.Problem]:
    """Spellings that stand in two entries, hosts in two sources, and countries of what is no place."""
    entries, sources = listed(raw, "entries"), listed(raw, "sources")
    yield from twice("entries", {at: known_by(spellings(each), ()) for at, each in entries.items()}, entries)
    yield from twice(
        "sources", {at: known_by(spellings(each), texts(each, "hosts")) for at, each in sources.items()}, sources
    )
    for index, entry in entries.items():
        if entry.get("country") is not None and entry.get("kind") != "place":
            yield ("entries", index, "country"), "only a place has a country", "write `kind: place`, or drop it"
        if entry.get("role") and entry.get("kind") != "person":
            yield ("entries", index, "role"), "only a person has a role", "write `kind: person`, or drop it"


def listed(raw: dict[str, Any], section: str) -> dict[int, dict[str, Any]]:
    """What can be read of a section, by its place in the list."""
    items = raw.get(section)
    numbered = enumerate(items if isinstance(items, list) else ())
    return {at: each for at, each in numbered if isinstance(each, dict) and isinstance(each.get("name"), str)}


def texts(entry: dict[str, Any], key: str) -> list[str]:
    """The texts of a list that may not be one."""
    found = entry.get(key)
    return [each for each in (found if isinstance(found, list) else ()) if isinstance(each, str)]


def spellings(entry: dict[str, Any]) -> list[str]:
    """Every spelling of an entry that was not judged yet."""
    return [entry["name"], *texts(entry, "aliases")]


def twice(section: str, keys: dict[int, list[str]], entries: dict[int, dict[str, Any]]) -> Iterator[fields.Problem]:
    """What two entries of a section claim."""
    taken: dict[str, str] = {}
    for index, claimed in keys.items():
        for name in dict.fromkeys(claimed):
            if name in taken:
                message = f"{name.removeprefix('//')!r} belongs to {taken[name]!r} already"
                yield (
                    (section, index),
                    message,
                    f"leave each {'host' if name.startswith('//') else 'spelling'} to one entry",
                )
            taken.setdefault(name, entries[index]["name"])


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
