"""The seeds and the content of a site as conversion wants to see them."""

from pathlib import Path

from briefings.shell import draft_files, tree
from briefings.shell.tree import Tree


class Shelf:
    """Some files of a site; one that is written to remembers the digest of each file read, to tell a later edit."""

    def __init__(self, files: Tree, *, written: bool) -> None:
        self.files, self.written = files, written
        self.before: dict[str, str] = {}

    def paths(self) -> list[str]:
        """Every file, relative to the site."""
        return self.files.paths()

    def read(self, path: str) -> bytes | None:
        """The bytes of a file; None where it is gone."""
        try:
            data = self.files.read(path)
        except FileNotFoundError:
            return None
        if self.written:
            self.before[path] = draft_files.digest(data)
        return data


def seeds(site: Path) -> Shelf:
    """The documents that a person dropped in."""
    return Shelf(tree.scan(site, "seeds"), written=False)


def content(site: Path) -> Shelf:
    """The content folder with the memory of earlier conversions."""
    return Shelf(tree.scan(site, "content", draft_files.CONVERTED.rstrip("/")), written=True)
