"""The repository's own site, built for tests through the command line."""

import shutil
from pathlib import Path

from briefings.shell.cli import run

ROOT = Path(__file__).parents[1]


def copy(folder: Path) -> Path:
    """A copy of the repository's site: configuration, content, theme."""
    site = folder / "site"
    site.mkdir(parents=True)
    shutil.copy(ROOT / "config.yaml", site)
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, site / name)
    return site


def build(site: Path, *options: str) -> None:
    """A strict build that finds nothing wrong."""
    assert run(["build", "-q", "--strict", "--site", str(site), *options]) == 0


def built(folder: Path, *options: str) -> Path:
    """The output folder of a copy of the site."""
    site = copy(folder)
    build(site, *options)
    return site / "public"
