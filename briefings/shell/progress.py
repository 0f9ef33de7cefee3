"""A progress bar, where the work is long and somebody is looking."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from briefings.shell.options import Voice

T = TypeVar("T")
#: From how many steps on a bar is worth its lines.
MANY = 100


def shown(voice: Voice, steps: Iterable[T], total: int) -> Iterable[T]:
    """The same steps, with a bar on a terminal that advances with each."""
    if total < MANY or voice.json or voice.quiet or not sys.stderr.isatty():
        return steps
    return barred(steps, total)


def barred(steps: Iterable[T], total: int) -> Iterator[T]:
    """The same steps, with a bar."""
    from rich.console import Console
    from rich.progress import track

    yield from track(steps, "Converting", total=total, console=Console(stderr=True), transient=True)
