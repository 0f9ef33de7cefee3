"""The stage: where files are written as they are made, before all of them appear at once.

Where the output folder is empty, they lie there as they will lie in it, and its parts are renamed; else each has a
number there and is renamed by itself.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.engine.workers import pool
from briefings.errors import Stop
from briefings.shell import output, writing
from briefings.shell.atomic import Wanted
from briefings.shell.output import Output
from briefings.shell.writing import Filling, Writer

if TYPE_CHECKING:
    from concurrent.futures import Executor

#: So many files of a folder that is not empty stay in memory: a build that makes no more needs no stage.
FEW = 64


class Stage:
    """A folder inside the output folder that nobody looks at."""

    def __init__(self, out: Output) -> None:
        self.out = out
        self.folder = out.root / output.STAGE
        self.is_fresh = output.is_fresh(out.root)
        self.begin()

    def begin(self) -> None:
        """Nothing was taken yet. `written` is each file's name on the stage, by its path."""
        self.written: dict[str, str] = {}
        self.offered = 0
        self.writer: Filling | Writer = Filling(self.folder)

    def workers(self, jobs: int) -> "Executor":
        """A pool for the build, and beside it a process that writes, which has to be started before."""
        if isinstance(self.writer, Filling) and writing.is_possible():
            self.writer = Writer(self.folder)
        return pool(jobs)

    def take(self, path: str, data: bytes) -> bool:
        """Writes a file as soon as it is made; declines a path that publishing will refuse, and the first few of a
        folder that is not empty. Raises `errors.Stop` where the disk refuses.
        """
        if not output.is_plain(path) or path in output.OWN:
            return False
        self.offered += 1
        if not self.is_fresh and self.offered <= FEW:
            return False
        with self.disk():
            self.writer.write(self.name(path), data)
        return True

    def name(self, path: str) -> str:
        """What a file is called on the stage."""
        return self.written.setdefault(path, path if self.is_fresh else str(len(self.written)))

    @contextmanager
    def disk(self) -> Iterator[None]:
        """Turns what the disk says into an issue."""
        try:
            yield
        except OSError as trouble:
            raise Stop(output.refused(self.out, trouble)) from None

    def finish(self) -> None:
        """Waits for the files that are still being written; raises `errors.Stop` where one could not be."""
        if isinstance(self.writer, Writer):
            with self.disk():
                self.writer.finish()

    def files(self) -> dict[str, Path]:
        """Where each file stands, by its path."""
        return {path: self.place(path) for path in self.written}

    def place(self, path: str) -> Path:
        """Where one of them stands."""
        return self.folder / self.written[path]

    def fill(self, files: Mapping[str, Wanted]) -> None:
        """Writes what was not written as it was made."""
        filling = Filling(self.folder)
        for path, wanted in files.items():
            filling.write(self.name(path), wanted)

    def unveil(self) -> None:
        """Moves each part into its place."""
        for name in sorted({path.partition("/")[0] for path in self.written}):
            os.replace(self.folder / name, self.out.root / name)  # noqa: PTH105  (so that a test can count them)
        output.remove_empty(self.folder)

    def clear(self) -> None:
        """Takes everything away again."""
        if isinstance(self.writer, Writer):
            self.writer.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.begin()


@contextmanager
def staged(out: Output) -> Iterator[Stage]:
    """A stage; whatever was not unveiled goes."""
    stage = Stage(out)
    try:
        yield stage
    finally:
        stage.clear()
