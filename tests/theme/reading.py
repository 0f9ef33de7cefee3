"""Themes for tests: the one that ships with the program, and small ones that extend it."""

import functools
from pathlib import Path

from briefings.errors import Issue
from briefings.page import NavLink, SiteView, link
from briefings.theme import Theme, ThemeFolder, assemble, check

ROOT = Path(__file__).parents[2]

SITE = SiteView(
    title="Briefings",
    motto="Each statement with its source",
    language="en",
    direction="ltr",
    nav=(NavLink("Latest", link("/"), "/"), NavLink("Tags", link("/tags/"), "/tags/")),
    foot=(NavLink("About", link("/about/"), "/about/"),),
    footer="No cookies.",
    home=link("/"),
    atom=link("/atom.xml"),
    json=link("/feed.json"),
    author="The desk",
    generator="Briefings",
)


@functools.cache
def folder(name: str = "broadsheet") -> ThemeFolder:
    """A theme's folder as the shell reads it."""
    root = ROOT / "themes" / name
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    return ThemeFolder(name, f"themes/{name}", files)


def broadsheet() -> Theme:
    """The theme that ships with the program."""
    return assemble([folder()])


def child(files: dict[str, str], manifest: str = "name: child\ncontract: 1\nextends: broadsheet\n") -> ThemeFolder:
    """The folder of a theme that extends broadsheet."""
    data = {path: text.encode() for path, text in files.items()}
    return ThemeFolder("child", "themes/child", {"theme.yaml": manifest.encode(), **data})


def extended(files: dict[str, str]) -> Theme:
    """Broadsheet with some files in front of its own."""
    return assemble([child(files), folder()])


def problems(files: dict[str, str]) -> list[str]:
    """What `check` says of broadsheet with these files in front of its own."""
    return [str(each) for each in check(extended(files))]


def lines(issues: list[Issue] | tuple[Issue, ...]) -> list[str]:
    """Issues as they are printed."""
    return [str(each) for each in issues]
