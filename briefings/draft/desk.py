"""The desk that a draft is made on: the pieces still to be placed, and what was found out about the others."""

import functools
import re
from collections.abc import Callable, Iterable

import msgspec

from briefings.draft import (
    Dropped,
    KeyPoint,
    Span,
    bylines,
    calendar,
    captions,
    corrections,
    crumbs,
    dateline,
    desk_notes,
    keywords,
    page_lines,
    stamps,
    surroundings,
)
from briefings.draft.bylines import Byline
from briefings.draft.calendar import Mention
from briefings.draft.paragraphs import SENTENCE_END, Piece, pieces
from briefings.draft.stamps import Stamp
from briefings.seed import Seed
from briefings.text.characters import shorten

#: Pieces at the top and at the end of a document where stamps, bylines and sign-offs stand.
TOP, END = 10, 3
#: Pieces above a stamp of which one may be a name.
ABOVE = 2
#: Pieces at the end of a document in which its keywords stand.
TAGS = 8
SUMMARY = re.compile(r"summary\s*:?", re.I)
BULLET = re.compile(r"^\s*(?:[•‣▪◦●·*–-]|\(?\d{1,3}[.)])\s+")


#: Kinds of pieces that a page's machinery may have left.
LOOSE = ("text", "paragraph", "heading", "list")
CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
LINK_LENGTH = 90
#: Characters of the longest description of a picture, and words of the shortest.
DESCRIPTION, FEW = 300, 4
PHONE = re.compile(r"\+?\d[\d ()/.-]{6,20}\d")
#: Points of the longest box, and characters of a line of one.
BULLETS, LINE_LENGTH = 8, 160
#: Lines of a block that says whom to call.
CONTACTS = 5


class Filed(msgspec.Struct, frozen=True):
    """A stamp and where in the seed its day stands."""

    stamp: Stamp
    span: Span


class Desk:
    """Mutable while one draft is made, and seen by nobody else."""

    def __init__(self, seed: Seed, order: calendar.Order = "") -> None:
        self.order = order
        every = pieces(seed)
        self.pieces = [each for each in every if not is_wordless(each) and each.kind != "note"]
        #: Figures without a word: they come to their places when everything else has its own.
        self.wordless = [each for each in every if is_wordless(each)]
        #: Footnotes, which stand below everything.
        self.notes = [each for each in every if each.kind == "note"]
        self.dropped: list[Dropped] = []
        self.queries: list[str] = []
        #: Names that stood in a line with a stamp.
        self.signed: list[str] = []
        #: The pieces above a stamp.
        self.above: list[Piece] = []
        self.keywords: tuple[str, ...] = ()
        #: The headline of a whole page.
        self.title: Piece | None = None

    def drop(self, used: Iterable[Piece], why: str) -> None:
        """Takes pieces off the desk."""
        self.drop_each([(each, why) for each in used])

    def drop_each(self, used: list[tuple[Piece, str]]) -> None:
        """Takes pieces off the desk, each for its own reason, in one go over all: there may be as many of them."""
        gone = {id(each) for each, _ in used}
        self.pieces = [each for each in self.pieces if id(each) not in gone]
        self.dropped += [Dropped(each.start, each.end, why) for each, why in used if each.text]

    def drop_around(self, used: Iterable[Piece], why: str) -> None:
        """Takes what stood around the article off the desk: a label such as `Share` for what it is."""
        self.drop_each([(piece, crumbs.why_dropped(piece.text) or why) for piece in used])

    def ends(self) -> list[Piece]:
        """The pieces at the top and at the end."""
        return [*self.pieces[:TOP], *self.pieces[max(TOP, len(self.pieces) - END) :]]

    def clear_surroundings(self) -> None:
        """Drops what stood around the article where the text is that of a whole page."""
        found = surroundings.surroundings(self.pieces)
        self.title = found.title
        below = set(map(id, found.below))
        text = "\n".join(each.text for each in self.pieces if id(each) not in below)
        self.keywords, lines = keywords.keywords(found.below or self.pieces[TOP // 2 :][-TAGS:], text)
        self.drop_around(found.above, "above the headline")
        self.drop(lines, "keywords")
        self.drop(found.inside, "newsletter prompt")
        if found.doubtful:
            beginning = shorten(found.doubtful[0].text, 60)
            self.queries.append(
                f"paragraphs below the article may be its own: look at “{beginning}” in what was left out"
            )
        taken = set(map(id, lines))
        self.drop_around([each for each in found.below if id(each) not in taken], "below the article")

    def clear_crumbs(self) -> None:
        """Drops what the page left in the text; a whole first line of words may be a headline and stays."""
        kept: list[Piece] = []
        label, below, why = False, False, ""
        for index, piece in enumerate(self.pieces):
            stays = (index == 0 and len(piece.text.split()) > 3) or page_lines.announces(
                piece.text.strip(), self.pieces[index + 1 : index + 2]
            )
            before, why = why, "" if stays or piece.kind not in LOOSE else crumbs.why_dropped(piece.text)
            below = (below or label) and is_link(piece)
            label = why == "read-more link" and crumbs.is_label(piece.text)
            if not why and below:
                why = "read-more link"
            if not why and before == "video label" and CLOCK.fullmatch(piece.text):
                why = before
            if why:
                self.dropped.append(Dropped(piece.start, piece.end, why))
            else:
                kept.append(piece)
        self.pieces = kept
        self.clear_descriptions()

    def clear_descriptions(self) -> None:
        """Drops what a page tells those who cannot see a picture, where the caption below says it again."""
        around = zip(range(1, len(self.pieces)), self.pieces[1:], self.pieces[2:], strict=False)
        found = [
            piece for index, piece, below in around if is_said_again(piece, below) and is_figure(self.pieces, index + 1)
        ]
        self.drop(found, "description of a picture")

    def clear_notes(self) -> None:
        """Drops what a desk or a press office wrote for its colleagues, and what stands below a press release."""
        self.close_release()
        told = [(each, desk_notes.why_note(each.text)) for each in self.edges() if each.kind in LOOSE]
        found = [(each, why) for each, why in told if why]
        for piece, why in list(found):
            if why == desk_notes.OFFICE and piece.text.rstrip().endswith(":"):
                below = self.pieces[self.pieces.index(piece) + 1 :][:CONTACTS]
                found += [(each, why) for each in run(below, reaches)]
        if len({id(each) for each, _ in found}) < len(self.pieces):
            self.drop_each(found)

    def close_release(self) -> None:
        """Drops what stands below the end of a press release: who sent it."""
        if not any(desk_notes.why_note(each.text) == desk_notes.OFFICE for each in self.pieces[:TOP]):
            return
        end = next((index for index, each in enumerate(self.pieces) if desk_notes.CLOSE.fullmatch(each.text)), 0)
        if end > 1:
            self.drop(self.pieces[end:], desk_notes.OFFICE)

    def edges(self) -> list[Piece]:
        """The pieces at the top and near the end."""
        return [*self.pieces[:TOP], *self.pieces[max(TOP, len(self.pieces) - TAGS) :]]

    def drop_author_notes(self, authors: tuple[str, ...]) -> None:
        """Drops the lines that say who the author is."""
        found = [each for each in self.ends() if each.prose and desk_notes.is_author_note(each.text, authors)]
        self.drop([each for each in found if each is not self.pieces[0]], "about the author")

    def take_stamps(self) -> list[Filed]:
        """Takes the stamps near the top and at the end."""
        found: list[Filed] = []
        label: Piece | None = None
        for piece in self.ends():
            read = stamps.stamps(piece.text, self.order) if piece.prose else []
            later = label is not None and stamps.LATER.search(label.text) is not None
            read = [msgspec.structs.replace(each, updated=each.updated or later) for each in read]
            found += [Filed(each, within(piece, each.mention)) for each in read]
            if read:
                self.note_above(piece)
                self.drop([piece, *([label] if label else [])], "stamp")
            label = piece if stamps.LABEL.fullmatch(piece.text.strip()) else None
        return found if any(not each.stamp.updated for each in found) else [*found, *self.take_mixed()]

    def take_mixed(self) -> list[Filed]:
        """Takes the first line below the headline that says a day beside a name or a section."""
        headline = self.title if self.title in self.pieces[:TOP] else next(iter(self.pieces), None)
        for piece in [each for each in self.pieces[:TOP] if each is not headline]:
            signed = piece.prose and bool(bylines.within(piece.text))
            read = stamps.among(piece.text, self.order) if piece.kind == "text" or signed else []
            if read:
                self.signed += bylines.before(piece.text[: read[0].mention.start]) or bylines.within(piece.text)
                self.note_above(piece)
                self.drop([piece], "stamp")
                return [Filed(each, within(piece, each.mention)) for each in read]
        return []

    def note_above(self, piece: Piece) -> None:
        """Remembers what stands above a stamp: a name may."""
        place = self.pieces.index(piece)
        self.above += self.pieces[max(0, place - ABOVE) : place]

    def take_byline(self) -> Byline:
        """Takes the bylines and the sign-off of wire copy."""
        found: list[Byline] = []
        self.end_last()
        for piece in self.ends():
            if not piece.prose or piece not in self.pieces:
                continue  # the line below a byline went with it
            if bylines.ALONE.fullmatch(piece.text.strip()) and (named := self.named(piece)):
                found.append(Byline((named[-1].text.strip(),)))
                self.drop(named, "byline")
            elif read := bylines.byline(piece.text) or self.handled(piece):
                found.append(read)
                self.drop([piece, *self.affiliation(piece)], f"byline ({read.more})" if read.more else "byline")
            elif bylines.is_sign_off(piece.text):
                self.drop([piece], "sign-off")
        return Byline(
            tuple(dict.fromkeys(name for each in found for name in each.authors)) or tuple(self.signed),
            next((each.agency for each in found if each.agency), ""),
        )

    def end_last(self) -> None:
        """Takes the `Enditem` of an agency off the last paragraphs."""
        for index in range(max(0, len(self.pieces) - END), len(self.pieces)):
            piece = self.pieces[index]
            if piece.kind == "text" and (text := bylines.without_last_line(piece.text)) != piece.text:
                self.pieces[index] = msgspec.structs.replace(piece, text=text)
                self.dropped.append(Dropped(piece.end - len(piece.text) + len(text) + 1, piece.end, "sign-off"))

    def named(self, piece: Piece) -> list[Piece]:
        """The line that only says `By`, with the name in the line below."""
        following = self.pieces[self.pieces.index(piece) + 1 :][:1]
        return [piece, *following] if following and bylines.is_name(following[0].text.strip()) else []

    def handled(self, piece: Piece) -> Byline | None:
        """A name without `By`, where the line below was a stamp or is the handle of a network."""
        following = self.pieces[self.pieces.index(piece) + 1 :][:1]
        name = bylines.without_place(piece.text.strip())
        handle = bool(following) and bylines.HANDLE.fullmatch(following[0].text) is not None
        if piece is not self.pieces[0] and (read := bylines.posted(piece.text)):
            return read
        if piece in self.above and piece is not self.pieces[0] and bylines.is_person(name):
            return Byline((bylines.usual_case(name),))
        return Byline((name,)) if handle and bylines.is_name(name) else None

    def affiliation(self, piece: Piece) -> list[Piece]:
        """The line below a byline that says for whom its people work."""
        following = self.pieces[self.pieces.index(piece) + 1 :][:1]
        return [each for each in following if each.prose and bylines.is_affiliation(each.text)]

    def take_key_points(self) -> tuple[KeyPoint, ...]:
        """Takes the publisher's own box of key points: its bullets, word for word."""
        for index, piece in enumerate(self.pieces[:TOP]):
            if not page_lines.KEY_POINTS.fullmatch(piece.text.strip()):
                continue
            below = self.pieces[index + 1 :]
            bullets = run(below, lambda each: each.kind == "list") or self.lines(piece, below)
            if bullets:
                self.drop([piece], "label of the key points")
                boxed = set(map(id, bullets))
                self.pieces = [each for each in self.pieces if id(each) not in boxed]
                return tuple(point for each in bullets for point in points(each))
        return self.take_bullets()

    def lines(self, label: Piece, below: list[Piece]) -> list[Piece]:
        """The lines below a label without bullets: sentences, or below `Summary` lines that end in none."""
        if not SUMMARY.fullmatch(label.text.strip()):
            return run(below, functools.partial(is_point, label))
        found = run(below, functools.partial(is_line, below[0])) if below else []
        return found if 1 < len(found) <= BULLETS else []

    def take_bullets(self) -> tuple[KeyPoint, ...]:
        """Takes the bullets of wire copy, which stand between the headline and the dateline."""
        bullets = run(self.pieces, lambda each: each.kind == "list")
        below = self.pieces[len(bullets) :][:1]
        if not 0 < len(bullets) <= BULLETS or not below or not dateline.opening(below[0].text):
            return ()
        self.pieces = self.pieces[len(bullets) :]
        return tuple(point for each in bullets for point in points(each))

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
            for mention in calendar.mentions(piece.text, self.order) if piece.prose and len(piece.text) < 60 else []:
                if mention.other and mention.end - mention.start > len(piece.text) / 2:
                    self.drop([piece], "ambiguous stamp")


def is_wordless(piece: Piece) -> bool:
    """Whether a piece is only a picture."""
    return piece.kind == "figure" and not piece.text


def is_said_again(piece: Piece, below: Piece) -> bool:
    """Whether a line is no sentence, and the one below has all its words in their order."""
    if piece.kind != "text" or len(piece.text) > DESCRIPTION or SENTENCE_END.search(piece.text):
        return False
    words, said = piece.text.casefold().split(), iter(below.text[: 2 * DESCRIPTION].casefold().split())
    return len(words) >= FEW and all(word in said for word in words)


def is_figure(every: list[Piece], index: int) -> bool:
    """Whether a caption with its credit stands there."""
    return captions.figure_at(every, index) is not None


def is_link(piece: Piece) -> bool:
    """Whether a line below a label such as `Related articles` can be one of the titles that it announces."""
    return piece.kind in LOOSE and len(piece.text) < LINK_LENGTH and not SENTENCE_END.search(piece.text)


def within(piece: Piece, mention: Mention) -> Span:
    """Where in the seed a day of that piece stands."""
    return Span(piece.start + mention.start, piece.start + mention.end)


def run(pieces: list[Piece], belongs: Callable[[Piece], bool]) -> list[Piece]:
    """The first pieces as long as they belong."""
    count = next((index for index, piece in enumerate(pieces) if not belongs(piece)), len(pieces))
    return pieces[:count]


def is_point(label: Piece, piece: Piece) -> bool:
    """Whether a sentence stands right below the label of the key points, without a blank line between."""
    return piece.block == label.block and bool(SENTENCE_END.search(piece.text)) and len(piece.text) < 300


def is_line(first: Piece, piece: Piece) -> bool:
    """Whether a short line without an end of a sentence stands in the same block as the first of a box."""
    short = len(piece.text) < LINE_LENGTH and not SENTENCE_END.search(piece.text)
    return piece.kind == "text" and piece.block == first.block and short


def reaches(piece: Piece) -> bool:
    """Whether a line below `Contact:` says whom to call, or where."""
    line = piece.text.strip()
    return len(line) < LINK_LENGTH and ("@" in line or PHONE.search(line) is not None or bylines.is_name(line))


def points(piece: Piece) -> list[KeyPoint]:
    """The points of one item, or of a whole list."""
    found: list[KeyPoint] = []
    position = piece.start
    for line in piece.text.split("\n"):
        text = BULLET.sub("", line).strip()
        found.append(KeyPoint(text, position + line.find(text), position + line.find(text) + len(text)))
        position += len(line) + 1
    return [each for each in found if each.text]
