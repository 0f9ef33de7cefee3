"""The theme that ships with the program, read from the checkout."""

from pathlib import Path

from briefings.theme import Theme, ThemeFolder, assemble

ROOT = Path(__file__).parents[2]


def folder(name: str = "broadsheet") -> ThemeFolder:
    """A theme's folder as the shell reads it."""
    root = ROOT / "themes" / name
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    return ThemeFolder(name, f"themes/{name}", files)


def broadsheet() -> Theme:
    """The theme that ships with the program."""
    return assemble([folder()])
