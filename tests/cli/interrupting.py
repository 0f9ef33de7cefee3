"""Ctrl-C at the nth rename, for commands that run in this process."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def interrupted_at(rename: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Interrupts what runs in its body instead of the nth rename; once."""
    real, left = os.replace, [rename]

    def replace(*arguments: str) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace)
        yield
