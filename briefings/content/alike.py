"""Notes on reports that belong together: copies of one report, and several reports of one event."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from briefings.content import likeness, same_event
from briefings.content.ties import Document
from briefings.errors import Issue, note


class Remembered(NamedTuple):
    """A report as `likeness` and as `same_event` remember it."""

    sketch: str = ""
    event: str = ""


def notes(
    homes: Mapping[Document, str], known: Mapping[Document, Remembered], new: Collection[Document]
) -> Iterator[Issue]:
    """What there is to say of `new` documents and others: each pair once, and copies not as reports of one event too.

    `homes` are the content files of the documents, `known` has each of them in its order.
    """
    said = set()
    for later, earlier, share in likeness.copies({name: each.sketch for name, each in known.items()}):
        said.add(later)
        if later in new or earlier in new:
            pair = Document(*later), Document(*earlier)
            yield copied(*pair, share, (homes[pair[1]], homes[pair[0]]))
    events = {name: each.event for name, each in known.items() if name not in said}
    for later, earlier in same_event.pairs(events):
        if later in new or earlier in new:
            pair = Document(*later), Document(*earlier)
            yield retold(*pair, (homes[pair[1]], homes[pair[0]]))


def copied(later: Document, earlier: Document, share: float, homes: tuple[str, str]) -> Issue:
    """Says that two seeds hold the same report."""
    names = ["#".join(filter(None, each)) for each in (later, earlier)]
    message = f"{names[0]} holds much the same report as {names[1]} (they share {share:.0%} of their phrases)"
    hint = f"`briefings convert --join {homes[0]} {homes[1]}` makes one briefing of both; delete either, or leave both"
    return note(later.path, "S305", message, hint=hint)


def retold(later: Document, earlier: Document, homes: tuple[str, str]) -> Issue:
    """Says that two seeds tell of the same event."""
    names = ["#".join(filter(None, each)) for each in (later, earlier)]
    message = f"{names[0]} seems to tell of the same event as {names[1]}, in other words"
    hint = f"`briefings convert --join {homes[0]} {homes[1]}` gives the first the sources of both; or leave both"
    return note(later.path, "S311", message, hint=hint)
