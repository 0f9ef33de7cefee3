"""The pictures of a briefing: where they lie, which of them conversion writes, what becomes of those it has no more.

A picture's file is named after its bytes, so conversion never writes over one: other bytes are another file. What it
wrote is in its evidence. So a picture that a person replaced stays replaced, one that a person deleted stays deleted,
and none is taken away.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from briefings.content import FOLDER
from briefings.draft.body import ALBUM
from briefings.errors import Issue, note
from briefings.seed import Photo


def housed(text: bytes, name: str) -> bytes:
    """A draft whose pictures lie in the folder of that name beside it."""
    return text.replace(ALBUM.encode(), address(name).encode())


def address(name: str) -> str:
    """A folder's name as the address of a picture has it."""
    return name.replace("%", "%25").replace("#", "%23").replace("?", "%3F")


def folder(home: str, name: str) -> str:
    """Where the pictures of the content file `home` lie, whose conversion has that name."""
    return f"{home.rpartition('/')[0] or FOLDER}/{name}"


def new(photos: Iterable[Photo], place: str, there: Collection[str], before: Collection[str]) -> Iterator[Photo]:
    """The pictures to write: those that neither lie there nor were written by an earlier conversion."""
    return (each for each in photos if f"{place}/{each.name}" not in there and each.name not in before)


def shown(photos: Iterable[Photo], texts: Collection[bytes]) -> Iterator[Photo]:
    """Those pictures that one of some texts names."""
    return (each for each in photos if any(each.name.encode() in text for text in texts))


def told(photos: Iterable[Photo]) -> Mapping[str, str]:
    """What the evidence says of them: the digest of each file."""
    return {each.name: each.sha256 for each in photos}


def no_more(names: Iterable[str], place: str, there: Collection[str], seed: str) -> Iterator[Issue]:
    """Notes about pictures that a seed does not show any more: they stay."""
    for name in names:
        if f"{place}/{name}" in there:
            hint = "delete it if nobody needs it"
            yield note(f"{place}/{name}", "S313", f"{seed} does not show this picture any more; it stays", hint=hint)
