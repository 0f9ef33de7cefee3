"""Joining a theme and those that it extends into one."""

from collections.abc import Iterator

from briefings.errors import Issue, Stop, issue
from briefings.text import utf8
from briefings.theme import Option, Theme, ThemeFolder, manifest
from briefings.theme.manifest import Manifest

PARENT = "parent:"


def assemble(folders: list[ThemeFolder]) -> Theme:
    """The theme that the first folder is, with what it takes from the next ones; raises Stop with every issue."""
    read = [manifest.read(folder) for folder in folders]
    issues = faults(folders)
    manifests = [each for each, _, _ in read if each is not None]
    if len(manifests) == len(folders):
        issues += chain_issues(folders, manifests)
    if issues:
        raise Stop(*issues)
    return joined(folders, [options for _, options, _ in read])


def faults(folders: list[ThemeFolder]) -> list[Issue]:
    """What is wrong with each of these folders by itself."""
    return [each for folder in folders for each in (*manifest.read(folder)[2], *text_issues(folder))]


def chain_issues(folders: list[ThemeFolder], manifests: list[Manifest]) -> Iterator[Issue]:
    """Each theme must be followed by the one that it extends. A site's own `x` may extend the `x` that is shipped."""
    names = [folder.name for folder in folders]
    for index, (folder, each) in enumerate(zip(folders, manifests, strict=True)):
        path = f"{folder.label}/{manifest.NAME}"
        following = names[index + 1] if index + 1 < len(names) else None
        if each.extends and each.extends != following:
            other = "other " if each.extends == folder.name else ""
            yield issue(path, "T103", f"extends: there is no {other}theme {each.extends!r}")


def text_issues(folder: ThemeFolder) -> Iterator[Issue]:
    """Templates are UTF-8."""
    for name, data in of_kind(folder, "templates/"):
        yield from utf8.text_of(data, f"{folder.label}/templates/{name}", "T104")[1]


def of_kind(folder: ThemeFolder, below: str) -> Iterator[tuple[str, bytes]]:
    """The files below `templates/` or `assets/`, sorted, without what editors leave beside them."""
    for path in sorted(folder.files):
        name = path.removeprefix(below)
        if name != path and not name.endswith("~") and not any(part.startswith(".") for part in name.split("/")):
            yield name, folder.files[path]


def joined(folders: list[ThemeFolder], options: list[dict[str, Option]]) -> Theme:
    """The first folder that has a file wins; a template that lost is kept under `theme:name`."""
    theme = Theme(folders[0].name, {}, {}, {}, {}, chain_of([folder.name for folder in folders]), {}, {})
    for level, folder in enumerate(folders):
        for name, data in of_kind(folder, "templates/"):
            key = f"{theme.chain[level]}:{name}" if name in theme.templates else name
            theme.templates[key] = data.decode("utf-8-sig")
            theme.origins[key] = f"{folder.label}/templates/{name}"
            theme.levels[key] = level
        for name, data in of_kind(folder, "assets/"):
            theme.assets.setdefault(name, data)
            theme.asset_origins.setdefault(name, f"{folder.label}/assets/{name}")
        for name, option in options[level].items():
            theme.options.setdefault(name, option)
    return theme


def chain_of(names: list[str]) -> tuple[str, ...]:
    """The names of a chain; one that comes again is numbered: x, x~1."""
    return tuple(f"{name}~{level}" if name in names[:level] else name for level, name in enumerate(names))


def resolve(theme: Theme, name: str, referrer: str) -> str:
    """The key of the template that `referrer` means by `name`: `parent:home.html` is the version below its own folder.
    The key may be missing from the theme.
    """
    if not name.startswith(PARENT):
        return name
    plain = name.removeprefix(PARENT)
    for level in range(theme.levels[referrer] + 1, len(theme.chain)):
        for key in (plain, f"{theme.chain[level]}:{plain}"):
            if theme.levels.get(key) == level:
                return key
    return name
