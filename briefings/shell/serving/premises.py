"""The folder that the preview is built into, held for as long as the preview lives, whoever deletes it meanwhile."""

import os
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from briefings.shell import output
from briefings.shell.options import Options
from briefings.shell.output import Output


class Premises:
    """The output folder of a preview, locked."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.folder = options.memory / "preview"
        self.held = ExitStack()
        self.out: Output | None = None
        self.lock = 0, 0

    def __enter__(self) -> "Premises":
        self.take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.held.close()

    @property
    def is_gone(self) -> bool:
        """Whether somebody has deleted the folder, or put another one in its place."""
        return self.out is None or self.lock != lock_of(self.out.root)

    def take(self) -> Output:
        """Locks the folder, made where it is missing; raises `errors.Stop` where somebody else holds it."""
        self.held.close()
        self.out = None
        found = self.held.enter_context(output.opened(self.folder, self.options.site))
        self.out, self.lock = found, lock_of(found.root)
        return found

    def current(self) -> Output:
        """The folder with what it holds by its own list, taken anew where it is gone. Raises `errors.Stop`."""
        out = self.take() if self.out is None or self.is_gone else self.out
        return output.opened_list(out.root, out.label)


def lock_of(root: Path) -> tuple[int, int]:
    """What tells our lock in the folder from any other; a number may come again, a time does not."""
    try:
        found = os.lstat(root / output.LOCK)
    except OSError:
        return 0, 0
    return found.st_ino, found.st_mtime_ns
