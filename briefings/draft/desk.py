"""The desk that a draft is made on: the pieces still to be placed, and what was found out about the others."""

import re
from collections.abc import Callable, Iterable

import msgspec

from briefings.draft import Dropped, KeyPoint, Span, bylines, calendar, corrections, crumbs, stamps
from briefings.draft.bylines import Byline
from briefings.draft.calendar import Mention
from briefings.draft.paragraphs import Piece, pieces
from briefings.draft.stamps import Stamp
from briefings.seed import Seed

#: Pieces at the top and at the end of a document where stamps, bylines and sign-offs stand.
TOP, END = 10, 3
KEY_POINTS = re.compile(r"(?:key (?:points|takeaways|facts)|highlights|at a glance|in brief|summary points)\s*:?", re.I)
BULLET = re.compile(r"^\s*(?:[•‣▪◦●·*–-]|\(?\d{1,3}[.)])\s+")


class Filed(msgspec.Struct, frozen=True):
    """A stamp and where in the seed its day stands."""

    stamp: Stamp
    span: Span


class Desk:
    """Mutable while one draft is made, and seen by nobody else."""

    def __init__(self, seed: Seed) -> None:
        self.pieces = pieces(seed)
        self.dropped: list[Dropped] = []
        self.queries: list[str] = []

    def drop(self, used: Iterable[Piece], why: str) -> None:
        """Takes pieces off the desk."""
        for piece in used:
            self.pieces.remove(piece)
            if piece.text:
                self.dropped.append(Dropped(piece.start, piece.end, why))

    def ends(self) -> list[Piece]:
        """The pieces at the top and at the end."""
        return [*self.pieces[:TOP], *self.pieces[max(TOP, len(self.pieces) - END) :]]

    def clear_crumbs(self) -> None:
        """Drops what the page left in the text; a whole first line of words may be a headline and stays."""
        for index, piece in enumerate(list(self.pieces)):
            headline = index == 0 and len(piece.text.split()) > 3
            why = (
                crumbs.why_dropped(piece.text)
                if piece.kind in ("text", "paragraph", "heading", "list") and not headline
                else ""
            )
            if why and not (piece.kind in ("heading", "list") and why == "separator"):
                self.drop([piece], why)

    def take_stamps(self) -> list[Filed]:
        """Takes the stamps near the top and at the end."""
        found: list[Filed] = []
        for piece in self.ends():
            read = stamps.stamps(piece.text) if piece.prose else []
            found += [Filed(each, within(piece, each.mention)) for each in read]
            if read:
                self.drop([piece], "stamp")
        return found

    def take_byline(self) -> Byline:
        """Takes the bylines and the sign-off of wire copy."""
        found: list[Byline] = []
        for piece in self.ends():
            read = bylines.byline(piece.text) if piece.prose else None
            if read:
                found.append(read)
                self.drop([piece], f"byline ({read.more})" if read.more else "byline")
            elif piece.prose and bylines.is_sign_off(piece.text):
                self.drop([piece], "sign-off")
        return Byline(
            tuple(dict.fromkeys(name for each in found for name in each.authors)),
            next((each.agency for each in found if each.agency), ""),
        )

    def take_key_points(self) -> tuple[KeyPoint, ...]:
        """Takes the publisher's own box of key points: its bullets, word for word."""
        for index, piece in enumerate(self.pieces[:TOP]):
            if not KEY_POINTS.fullmatch(piece.text.strip()):
                continue
            bullets = run(self.pieces[index + 1 :], lambda each: each.kind == "list")
            if bullets:
                self.drop([piece], "label of the key points")
                self.pieces = [each for each in self.pieces if each not in bullets]
                return tuple(point for each in bullets for point in points(each))
        return ()

    def take_corrections(self) -> tuple[Span, ...]:
        """Takes what the report says of its own mistakes; when that was, the editor knows."""
        found = [piece for piece in self.pieces if piece.prose and corrections.is_correction(piece.text)]
        self.drop(found, "correction")
        if found:
            self.queries.append("the text notes a correction: add it under `corrections` with its date")
        return tuple(Span(piece.start, piece.end) for piece in found)

    def ask_order(self) -> None:
        """Drops a stamp whose day and month may be either way round, with a question."""
        for piece in self.ends():
            for mention in calendar.mentions(piece.text) if piece.prose and len(piece.text) < 60 else []:
                if mention.other and mention.end - mention.start > len(piece.text) / 2:
                    self.drop([piece], "ambiguous stamp")


def within(piece: Piece, mention: Mention) -> Span:
    """Where in the seed a day of that piece stands."""
    return Span(piece.start + mention.start, piece.start + mention.end)


def run(pieces: list[Piece], belongs: Callable[[Piece], bool]) -> list[Piece]:
    """The first pieces as long as they belong."""
    count = next((index for index, piece in enumerate(pieces) if not belongs(piece)), len(pieces))
    return pieces[:count]


def points(piece: Piece) -> list[KeyPoint]:
    """The points of one item, or of a whole list."""
    found: list[KeyPoint] = []
    position = piece.start
    for line in piece.text.split("\n"):
        text = BULLET.sub("", line).strip()
        found.append(KeyPoint(text, position + line.find(text), position + line.find(text) + len(text)))
        position += len(line) + 1
    return [each for each in found if each.text]
