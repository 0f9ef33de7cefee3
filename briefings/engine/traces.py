"""What the engine remembers of a value: its digest, its trace, and who used it."""

from array import array
from collections.abc import Iterable, Sequence

import msgspec

from briefings.engine import SIZE, Key
from briefings.errors import Issue


class Node(msgspec.Struct, eq=False):
    """A value's place in the graph; numbers are those of other nodes.

    `digest` is empty until the value was made once; `job` is that of what was last sent to the workers. `needs` is the
    trace: what was fetched, with the digest that it had. `demands` are values that this one wants to exist. `users` and
    `keepers` are the same seen from the other side. `asides` is what its rule had to say, `issues` what its work had.
    `ran` counts builds, `why` says what made it run then, `change` how its value differed.
    """

    number: int
    key: Key
    digest: bytes = b""
    job: bytes = b""
    needs: dict[int, bytes] = {}
    demands: set[int] = set()
    users: set[int] = set()
    keepers: set[int] = set()
    asides: tuple[Issue, ...] = ()
    issues: tuple[Issue, ...] = ()
    ran: int = 0
    why: tuple[str, ...] = ()
    change: str = ""


def packed(numbers: Iterable[int]) -> bytes:
    """Numbers of nodes as bytes."""
    return array("I", numbers).tobytes()


def unpacked(data: bytes) -> Sequence[int]:
    """The numbers that `packed` wrote; raises ValueError where the bytes are damaged."""
    return array("I", data)


def packed_trace(needs: dict[int, bytes]) -> bytes:
    """A trace as bytes: the numbers, then the digests."""
    return packed(needs) + b"".join(needs.values())


def unpacked_trace(data: bytes) -> dict[int, bytes]:
    """The trace that `packed_trace` wrote."""
    width = array("I").itemsize
    count = len(data) // (width + SIZE)
    digests = data[count * width :]
    numbers = unpacked(data[: count * width])
    return {number: digests[at * SIZE : (at + 1) * SIZE] for at, number in enumerate(numbers)}
