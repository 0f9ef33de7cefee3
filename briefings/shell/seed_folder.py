"""The folder of seeds as those write to it who take documents in."""

from pathlib import Path

from briefings.errors import Stop, issue
from briefings.seed.formats import Format
from briefings.shell import atomic, tree

SEEDS = "seeds"
ROOM = "make room, or see to its permissions"
#: Its folder holds no hidden seeds, so that a kill leaves nothing to convert.
PART = ".briefings-part"


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
        raise Stop(issue(SEEDS, "O107", f"cannot be made: {tree.reason(trouble)}", hint=ROOM), exit_code=2) from None
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
        raise Stop(issue(f"{SEEDS}/{name}", "O106", f"cannot be written: {tree.reason(trouble)}", hint=ROOM)) from None
