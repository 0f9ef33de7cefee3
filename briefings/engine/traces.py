"""What the engine remembers of a value: its digest, its trace, and who used it."""

from array import array
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from briefings.engine import Key
from briefings.errors import Issue


class Body(msgspec.Struct, frozen=True, array_like=True):
    """What is remembered of a node beside its name and digest; numbers of nodes are packed."""

    job: bytes
    needs: bytes
    demands: bytes
    users: bytes
    keepers: bytes
    asides: tuple[Issue, ...]
    issues: tuple[Issue, ...]
    ran: int
    why: tuple[str, ...]
    change: str


encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(Body).decode
NEW = Body(b"", b"", b"", b"", b"", (), (), 0, (), "")


class Node:
    """A value's place in the graph; numbers are those of other nodes.

    `digest` is empty until the value was made once; `job` is that of what was last sent to the workers. `needs` is the
    trace: what was fetched, in the order of the questions, packed. `demands` are values that this one wants to exist,
    packed. `users` and `keepers` are the same seen from the other side. `asides` is what its rule had to say, `issues`
    what its work had. `ran` counts builds, `why` says what made it run then, `change` how its value differed; a run
    that left all as it was need not be remembered.

    Of many nodes a build wants the digest and nothing else, so `data`, the rest as a store has it, is opened by the
    first question about it; a node is opened before anything in the rest is set.
    """

    __slots__ = (
        "asides", "change", "data", "demands", "digest", "issues", "job", "keepers", "key", "needs", "number", "ran",
        "sides", "users", "why",
    )  # fmt: skip

    number: int
    key: Key
    digest: bytes
    data: bytes
    job: bytes
    needs: bytes
    demands: bytes
    users: set[int]
    keepers: set[int]
    #: Both, packed, until somebody asks.
    sides: tuple[bytes, bytes] | None
    asides: tuple[Issue, ...]
    issues: tuple[Issue, ...]
    ran: int
    why: tuple[str, ...]
    change: str

    def __init__(self, number: int, key: Key, digest: bytes = b"", data: bytes = b"") -> None:
        self.number = number
        self.key = key
        self.digest = digest
        self.data = data
        if not data:
            self.take(NEW)
            self.users, self.keepers, self.sides = set(), set(), None

    def open(self) -> None:
        """Has the rest at hand from now on."""
        if self.data:
            body, self.data = decode(self.data), b""
            self.take(body)

    def __getattr__(self, name: str) -> Any:
        """Asked only where an attribute is not there: in a node that was not opened, or not to its other side."""
        if name not in Body.__struct_fields__:
            raise AttributeError(name)
        self.open()
        if name in ("users", "keepers") and self.sides is not None:
            self.users, self.keepers = (set(unpacked(each)) for each in self.sides)
            self.sides = None
        return getattr(self, name)

    def take(self, body: Body) -> None:
        """Sets the rest."""
        self.job, self.needs, self.demands = body.job, body.needs, body.demands
        self.sides = body.users, body.keepers
        self.asides, self.issues = body.asides, body.issues
        self.ran, self.why, self.change = body.ran, body.why, body.change

    @property
    def is_wanted(self) -> bool:
        """Whether there is anybody who uses or demands it."""
        self.open()
        return any(self.sides) if self.sides is not None else bool(self.users or self.keepers)

    @property
    def is_demanded(self) -> bool:
        """Whether there is anybody who demands it."""
        self.open()
        return bool(self.sides[1] if self.sides is not None else self.keepers)

    def used_by(self) -> Iterable[int]:
        """Those who use it."""
        self.open()
        return unpacked(self.sides[0]) if self.sides is not None else self.users

    @property
    def remarks(self) -> tuple[Issue, ...]:
        """All that there is to say about the value."""
        return self.asides + self.issues

    def body(self) -> bytes:
        """What a store has to keep beside number, key and digest."""
        self.open()
        users, keepers = self.sides or (packed(sorted(self.users)), packed(sorted(self.keepers)))
        return encode(
            Body(
                self.job,
                self.needs,
                self.demands,
                users,
                keepers,
                self.asides,
                self.issues,
                self.ran,
                self.why,
                self.change,
            )
        )


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers of nodes as bytes."""
    return array("I", numbers).tobytes()


def unpacked(data: bytes) -> Sequence[int]:
    """The numbers that `packed` wrote; raises ValueError where the bytes are damaged."""
    return array("I", data)


def packed_trace(needs: dict[int, bytes]) -> bytes:
    """What stands for a value that is just what it was made from: the numbers of that, then their digests."""
    return packed(needs) + b"".join(needs.values())
