"""What the command line asks for, as values."""

import os
from pathlib import Path

import msgspec


class Voice(msgspec.Struct, frozen=True):
    """How a run speaks: as one JSON document, with issues only, or with every file named.

    `program` is what a person types to start it, with the site where that is elsewhere.
    """

    json: bool = False
    quiet: bool = False
    verbose: bool = False
    program: str = "briefings"


class Options(msgspec.Struct, frozen=True):
    """Which site, and how to build it; `jobs` 0 means one for each processor this process may use."""

    site: Path = Path()
    out: Path | None = None
    base_url: str | None = None
    drafts: bool = False
    file_links: bool = False
    strict: bool = False
    verify: bool = False
    explain: bool = False
    jobs: int = 0
    voice: Voice = Voice()

    @property
    def output(self) -> Path:
        """Where the site goes."""
        return self.out or self.site / "public"

    @property
    def memory(self) -> Path:
        """The build's memory: always safe to delete."""
        return self.site / ".briefings"

    @property
    def workers(self) -> int:
        """How many processes may work at once."""
        return self.jobs or processors()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
