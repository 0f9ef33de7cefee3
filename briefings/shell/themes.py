"""Finding a theme and those it extends: in the site, in the package, in the checkout, in that order."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

import briefings
from briefings import theme
from briefings.errors import Issue, Stop, issue
from briefings.shell import settings, tree
from briefings.text import fields, yaml_reader

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
PACKAGE = Path(briefings.__file__).parent


def shelves(site: Path) -> list[Path]:
    """The folders that may hold themes: the site's own first, so that it can replace a shipped one."""
    every = [site / "themes", PACKAGE / "themes", PACKAGE.parent / "themes"]
    return list(dict.fromkeys(each.resolve() for each in every if each.is_dir()))


def chain(site: Path, name: str) -> list[theme.ThemeFolder]:
    """The theme called `name`, then what it extends, and so on; raises `errors.Stop` where one is missing."""
    folders: list[Path] = []
    result: list[theme.ThemeFolder] = []
    asker = settings.NAME
    wanted: str | None = name
    while wanted is not None:
        try:
            found = find(site, wanted, folders, asker)
        except Stop as stop:  # what else is wrong with the themes that ask is said too
            raise Stop(*stop.issues, *theme.faults(result), exit_code=stop.exit_code) from None
        folders.append(found)
        result.append(read(site, found))
        asker = f"{result[-1].label}/theme.yaml"
        wanted = theme.parents(result[-1].files.get("theme.yaml", b""), asker)
    return result


def find(site: Path, name: str, folders: list[Path], asker: str) -> Path:
    """The first folder of that name that is not in the chain yet: a site's `x` may extend the shipped `x`."""
    places = [shelf / name for shelf in shelves(site) if NAME.fullmatch(name) and (shelf / name).is_dir()]
    for place in places:
        if place not in folders:
            return place
    if places:
        circle = " → ".join([*(each.name for each in folders), name])
        message = f"themes extend each other in a circle: {circle}"
        raise Stop(issue(asker, "T202", message, hint="take one `extends` out", at=extends(folders)))
    near = fields.nearest(name, sorted(set(known(site))))
    message = f"there is no theme {name!r}: looked in {', '.join(label(site, each) for each in shelves(site))}"
    if asker == settings.NAME:
        raise settings.wrong(site, (("theme", "name"), message, near))
    raise Stop(issue(asker, "T201", message, hint=near, at=extends(folders)))


def extends(folders: list[Path]) -> tuple[int, int]:
    """Where the last of these themes says what it extends."""
    manifest = (folders[-1] / "theme.yaml").read_text("utf-8", "replace")
    return fields.place_of(("extends",), yaml_reader.places(manifest))


def known(site: Path) -> Iterator[str]:
    """The names of all themes there are."""
    for shelf in shelves(site):
        yield from (each.name for each in shelf.iterdir() if (each / "theme.yaml").is_file())


def read(site: Path, folder: Path) -> theme.ThemeFolder:
    """Every file of a theme; what cannot be read stops the run."""
    found = tree.scan(folder.parent, folder.name)
    if found.issues:
        raise Stop(*(located(each, label(site, folder.parent)) for each in found.issues))
    start = len(folder.name) + 1
    return theme.ThemeFolder(
        name=folder.name,
        label=label(site, folder),
        files=dict(contents(found, start)),
    )


def contents(found: tree.Tree, start: int) -> Iterator[tuple[str, bytes]]:
    """The files of a theme by their paths in it; one that vanished after it was listed is none of them."""
    for path in found.paths():
        with contextlib.suppress(FileNotFoundError):
            yield path[start:], found.read(path)


def located(found: Issue, shelf: str) -> Issue:
    """An issue of a scan with the folder in which themes stand before its path."""
    place = msgspec.structs.replace(found.location, path=f"{shelf}/{found.location.path}")
    return msgspec.structs.replace(found, location=place)


def label(site: Path, folder: Path) -> str:
    """What issues call a folder: relative to the site where it is inside."""
    try:
        return folder.relative_to(site.resolve()).as_posix()
    except ValueError:
        return str(folder)
