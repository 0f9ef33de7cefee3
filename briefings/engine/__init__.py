"""Rebuilds only what changed, and knows nothing of news, files or HTML.

A `Key` names a value, a `Rule` makes the values of one kind. While it runs it asks for other values through `Fetch`,
and what it asked for is its trace. A value is made again only where the digest of one in its trace has changed; if the
new value equals the old one, the change ends there: early cutoff, in the words of *Build Systems à la Carte* (Mokhov,
Mitchell, Peyton Jones; ICFP 2018).

Rules stand in an order, and each asks only for kinds before its own. So a build goes through the kinds once, and a
change reaches just the values behind it: who used what is remembered, and nothing else is looked at.
"""

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, NamedTuple, Protocol

import msgspec

from briefings.errors import Issue

#: Bytes of a digest.
SIZE = 16


class Key(NamedTuple):
    """The name of a value: `briefing` and `content/x.md`."""

    kind: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"


class Fetch(Protocol):
    """What a rule asks while it runs."""

    def __call__(self, kind: str, name: str = "") -> Any:
        """The value of an earlier kind, up to date; it becomes part of the trace."""

    def demand(self, kind: str, name: str = "") -> None:
        """Wants a value of a later kind to exist, whatever it will be."""

    def report(self, *issues: Issue) -> None:
        """Says something to the user: now, and in every build in which the value is used unchanged."""


class Rule(msgspec.Struct, frozen=True):
    """How the values of one kind are made.

    `run` makes a value from its name. With `work`, a pure function of module level from bytes to bytes, what `run`
    gives is a job: work turns it into the value on the workers, and a job equal to the last one is not done again.
    `setting` is the part of all jobs that is the same: bytes, made once, when there is a job. `finish` reads what work
    gave: the value and its issues; `lost` is asked instead where a job cost its worker its life, with its name.

    Values that are not kept are made again where they are needed. `weak` ones, large and asked for once, do not stay in
    memory. `describe` says in words what differs between two values.
    """

    kind: str
    run: Callable[[Fetch, str], Any]
    type: Any = None
    work: Callable[[bytes, bytes], bytes] | None = None
    setting: Callable[[Fetch], bytes] | None = None
    finish: Callable[[bytes], tuple[Any, tuple[Issue, ...]]] | None = None
    lost: Callable[[str, str], bytes] | None = None
    describe: Callable[[Any, Any], str] | None = None
    kept: bool = True
    weak: bool = False


def digest(data: bytes) -> bytes:
    """What stands for some bytes in a trace."""
    return blake2b(data, digest_size=SIZE).digest()
