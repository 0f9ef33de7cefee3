"""The stage: where the files of a first build are written as they are made, before all of them appear at once."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from briefings.errors import Stop
from briefings.shell import atomic, output
from briefings.shell.atomic import Wanted
from briefings.shell.output import Output


class Stage:
    """A folder inside the output folder that nobody looks at. It is of use only where the output folder is empty."""

    def __init__(self, out: Output) -> None:
        self.out = out
        self.folder = out.root / output.STAGE
        self.made: set[str] = set()
        self.written: set[str] = set()

    def take(self, path: str, data: bytes) -> bool:
        """Writes a file as soon as it is made; declines a path that publishing will refuse. Raises `errors.Stop` where
        the disk refuses.
        """
        if not output.is_plain(path) or path in output.OWN:
            return False
        try:
            self.write(path, data)
        except OSError as trouble:
            raise Stop(output.refused(self.out, trouble)) from None
        return True

    def write(self, path: str, wanted: Wanted) -> None:
        """Writes a file."""
        folder = path.rpartition("/")[0]
        if folder not in self.made:
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
            self.made.add(folder)
        atomic.write(self.folder / path, wanted)
        self.written.add(path)

    def fill(self, files: Mapping[str, Wanted]) -> None:
        """Writes what was not written as it was made."""
        for path, wanted in files.items():
            self.write(path, wanted)

    def unveil(self) -> None:
        """Moves each part into its place."""
        for name in sorted({path.partition("/")[0] for path in self.written}):
            os.replace(self.folder / name, self.out.root / name)  # noqa: PTH105  (so that a test can count them)
        output.remove_empty(self.folder)

    def clear(self) -> None:
        """Takes everything away again."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.made, self.written = set(), set()


@contextmanager
def staged(out: Output) -> Iterator[Stage]:
    """A stage; whatever was not unveiled goes."""
    stage = Stage(out)
    try:
        yield stage
    finally:
        stage.clear()
