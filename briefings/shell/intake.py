"""Documents that come from elsewhere: standard input, feeds and pages of the web. Each becomes a seed file."""

import sys
from pathlib import Path

import msgspec

from briefings.config import Config
from briefings.content.drafting import drafted_of
from briefings.errors import Issue, Stop, issue
from briefings.seed.formats import Format, format_of
from briefings.shell import atomic, tree
from briefings.shell.options import Options
from briefings.text import slugs

INPUT = "-"
SEEDS = "seeds"
#: Its folder holds no hidden seeds, so that a kill leaves nothing to convert.
PART = ".briefings-part"


class Wanted(msgspec.Struct, frozen=True):
    """What to take in: standard input or not, feeds and pages by their addresses."""

    standard_input: bool = False
    feeds: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.standard_input or bool(self.feeds or self.pages)


class Taken(msgspec.Struct, frozen=True):
    """The seeds that were taken in, what there is to say of each, and what went wrong."""

    seeds: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()


def take(options: Options, config: Config, wanted: Wanted) -> Taken:
    """Takes everything in."""
    made: list[Taken] = []
    if wanted.feeds or wanted.pages:
        from briefings.shell import web_intake  # heavy, and only for those who fetch

        made += web_intake.take(options, config, wanted)
    if wanted.standard_input:
        made.append(typed(options.site, config))
    return Taken(
        tuple(seed for each in made for seed in each.seeds),
        tuple(line for each in made for line in each.lines),
        tuple(problem for each in made for problem in each.issues),
    )


def typed(site: Path, config: Config) -> Taken:
    """Standard input as a seed named after its title."""
    data = sys.stdin.buffer.read(config.limits.seed_bytes + 1)
    suffix = suffix_for(format_of("", data), data)
    drafted = drafted_of(f"{SEEDS}/{INPUT}{suffix}", data, config)
    if not drafted.sheets:
        raise Stop(*(issue("-", each.code, each.message, hint=each.hint) for each in drafted.issues))
    path = new_file(folder(site), slugs.slug(drafted.sheets[0].title), suffix, data)
    return Taken((path,), (f"{path} holds what was read",))


def suffix_for(found: Format, data: bytes) -> str:
    """The extension for a format."""
    json = found.module == "feed" and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    return ".json" if json else found.suffixes[0]


def folder(site: Path) -> Path:
    """The folder of seeds, made where it is missing; raises `errors.Stop` where it is none."""
    place = site / SEEDS
    try:
        place.mkdir(exist_ok=True)
    except OSError as trouble:
        raise Stop(issue(SEEDS, "O107", f"cannot be made: {tree.reason(trouble)}"), exit_code=2) from None
    if place.is_symlink():
        raise Stop(issue(SEEDS, "R101", "is a symbolic link", hint="put a folder here"), exit_code=2)
    return place


def new_file(place: Path, stem: str, suffix: str, data: bytes) -> str:
    """Writes a file under the first free name, or finds the one that holds these bytes already."""
    number = 1
    while True:
        name = f"{stem}{f'-{number}' if number > 1 else ''}{suffix}"
        held = read(place / name)
        if held is None and not (place / name).is_symlink():
            save(place, name, data)
            return f"{SEEDS}/{name}"
        if held == data:
            return f"{SEEDS}/{name}"
        number += 1


def read(file: Path) -> bytes | None:
    """What a file holds; None where there is none."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError:
        return b""  # something else stands there


def save(place: Path, name: str, data: bytes) -> None:
    """Writes a file whole; raises `errors.Stop` where the disk refuses."""
    try:
        atomic.replace(place / name, data, place / PART)
    except OSError as trouble:
        raise Stop(issue(f"{SEEDS}/{name}", "O106", f"cannot be written: {tree.reason(trouble)}")) from None
