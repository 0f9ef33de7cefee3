"""Ending a run as a power cut would: at the nth rename, without any of its own cleaning up."""

import os
from collections.abc import Callable


def killed_at(rename: int, deed: Callable[[], object]) -> bool:
    """Runs `deed` in a child process that dies just before its nth rename; whether it came that far."""
    child = os.fork()
    if child == 0:
        die_at(rename)
        try:
            deed()
        except BaseException:
            os._exit(2)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9), "the deed itself failed"
    return code == 9


def die_at(rename: int) -> None:
    """Counts the renames of this process down."""
    real = os.replace
    left = [rename]

    def replace(*arguments: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os._exit(9)
        real(*arguments)  # type: ignore[arg-type]

    os.replace = replace  # type: ignore[assignment]
