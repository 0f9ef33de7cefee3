"""Captions and credits: lines of a plain text that stood under a picture."""

import re

import msgspec

from briefings.draft import calendar
from briefings.draft.agencies import pictures
from briefings.draft.paragraphs import SENTENCE_END, Piece

LABEL = re.compile(
    r"(?:photo(?:graph)?s?|picture|image|credit|photo credit|image credit|foto|courtesy)(?: by| of)?\s*[:/]\s*(?=\S)",
    re.I,
)
BY = re.compile(r"(?:photo(?:graph)?|picture|image)s? (?:by|courtesy(?: of)?|via|from)\s+\S", re.I)
#: The parts of a credit: `Safin Hamed | AFP | Getty Images`, `Ali Abdul/AFP via Getty Images`.
JOINTS = re.compile(r"\s*(?:\||/|·|,|\bvia\b|\bfor\b|\bthrough\b|\bcourtesy of\b)\s*")
#: Credits at the end of a caption: in brackets with a label, in brackets, behind a label, behind an agency's name.
LABELLED = re.compile(
    r"^(?P<caption>.*\S)\s*[(\[](?P<credit>(?:photo|picture|image|credit|ap photo|file photo|courtesy)\b"
    r"[^()\[\]]{2,120})[)\]]\.?$",
    re.I | re.S,
)
SENTENCE = r"^(?P<caption>.*[.!?”\"])"
INLINE = (
    LABELLED,
    re.compile(SENTENCE + r"\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?$", re.S),
    re.compile(
        SENTENCE + r"\s+(?P<credit>(?:photo(?:graph)?|picture|image|credit|courtesy)s?(?: credit| by)?\s*:"
        r"\s*[^.!?]{2,100})\.?$",
        re.I | re.S,
    ),
    re.compile(
        SENTENCE + r"\s+(?P<credit>(?:PHOTO|Photo|PICTURE|Picture|IMAGE|Image)S?s? (?:BY|by|COURTESY OF|courtesy of)"
        r"\s(?=[A-Z])[^.!?]{2,100})\.?$",
        re.S,
    ),
    re.compile(
        SENTENCE + r"\s+(?P<credit>(?:REUTERS|Reuters|AP|AFP|EPA|Getty Images|NATO)"
        r"(?:/[\w\s.’'-]{2,60}|\s*Photo(?:/[\w\s.’'-]{2,60})?)?)\.?$",
        re.S,
    ),
)
#: What stands behind the last sentence of a figure that its format marks: `Khaleej Review/File`, `Jo Roe / The Post`.
SLASHED = re.compile(
    SENTENCE + r"\s+(?P<credit>[A-Z][\w.&’'-]{0,30}(?: [A-Z][\w.&’'-]{0,30}){0,4}"
    r"\s?/\s?[A-Z][\w.&’'-]{1,30}(?: [A-Z][\w.&’'-]{0,30}){0,4})$",
    re.S,
)
#: As the labels that screen readers hear are left in copied text.
NAMED = re.compile(r"(?:image|media|photo) (source|caption)[,:]\s+(\S.*)", re.I | re.S)
#: What a gallery writes around a caption: its number, and how to buy the picture.
FRAME = re.compile(
    r"^\s*[\[(]\d{1,3}\s?(?:/|of)\s?\d{1,3}[\])]\s*|\s*(?:Purchase|Buy|Acquire) Licensing Rights\b.{0,40}$"
)
ACRONYM = re.compile(r"[A-Z][A-Z&.]{1,6}(?: (?:photo|Photo|PHOTO))?")
NAME = re.compile(r"(?:[A-Z][\w.’'-]+\s*){1,4}")
#: What captions say and articles rarely do.
SEEN = re.compile(
    r"\b(?:file (?:photo|picture)|(?:is|are) (?:seen|pictured|shown)|pictured|\((?:L|R|C|left|right|center"
    r"|centre)\)|(?:left|right),|in this"
    r"|stands? (?:in|near|at|next)|looks? on|walks? (?:past|through)|speaks? (?:at|during|to)|poses?|gestures?"
    r"|arrives? (?:at|for)|attends?"
    r"|addresses|holds? (?:a|an|the|his|her|up)|shows?|visits?|cleans?|waves?|shakes?|prays?|carry|carries|sits?"
    r"|gathers?|inspects?)\b"
)


class Figure(msgspec.Struct, frozen=True):
    """A caption with its credit, and the pieces that they were."""

    caption: str
    credit: str
    pieces: tuple[Piece, ...]


def is_credit(text: str) -> bool:
    """Whether a whole line is a credit by its form alone."""
    line = text.strip()
    if len(line) > 120 or (re.search(r"[.!?]$", line) and not line.endswith(("Jr.", "Inc."))):
        return False
    if LABEL.match(line) or BY.match(line):
        return len(line.split()) <= 14
    parts = [part for part in JOINTS.split(line) if part]
    if len(line.split()) > 12 or not all(
        pictures(part) or NAME.fullmatch(part + " ") or NAME.fullmatch(part) for part in parts
    ):
        return False
    return any(pictures(part) for part in parts) and (len(parts) > 1 or len(line.split()) <= 2)


def may_be_credit(text: str) -> bool:
    """Whether a line is a credit if a caption stands before it: an acronym, or a short name."""
    line = text.strip()
    return is_credit(line) or ACRONYM.fullmatch(line) is not None


def may_be_caption(text: str) -> bool:
    """Whether a line can stand under a picture: a sentence or two, no speech."""
    return 20 <= len(text) <= 700 and text[:1] not in "“\"'‘«" and text.count(". ") < 5 and not re.match(r"#|By ", text)


def looks_like_caption(text: str) -> bool:
    """Whether a line reads like a caption even without a credit that only credits can be: a scene, and its day."""
    dated = any(each.year for each in calendar.mentions(text))
    return (
        dated
        and SENTENCE_END.search(text) is not None
        and (SEEN.search(text) is not None or re.search(r"\bwill\b", text) is not None)
    )


def split_credit(text: str) -> tuple[str, str] | None:
    """Caption and credit of `Smoke rises. (Photo by Ali Abdul/Getty Images)`, None where no credit ends the line."""
    if len(text) > 800:
        return None
    text = FRAME.sub("", text)
    for form in INLINE:
        if (match := form.match(text)) and (form is LABELLED or is_credit(match["credit"])):
            return match["caption"].strip(), bare(match["credit"])
    return None


def bare(credit: str) -> str:
    """A credit without the word that labels it: `Photo by X` → `X`."""
    return (
        re.sub(
            r"^(?:(?:photo(?:graph)?|picture|image)s?(?: credit)?\s*(?:by|:)|credit\s*:)\s*",
            "",
            credit.strip(),
            flags=re.I,
        ).strip()
        or credit.strip()
    )


def figure_at(pieces: list[Piece], index: int) -> Figure | None:
    """The figure that begins with piece `index`, if one does."""
    piece = pieces[index]
    if piece.kind == "figure":
        return own_figure(piece)
    if labelled := named_figure(pieces[index : index + 2]):
        return labelled
    if not piece.prose or len(piece.text) > 800:
        return None
    if piece.kind == "text" and (inline := split_credit(piece.text)) and len(inline[0]) > 8:
        return Figure(*inline, (piece,))
    if not may_be_caption(piece.text):
        return None
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if following is None or not following.prose or not credited(piece, following):
        return None
    return Figure(piece.text, following.text.strip(), (piece, following))


def named_figure(pieces: list[Piece]) -> Figure | None:
    """`Image source, Reuters` and `Image caption, A ship …`, in either order or the caption alone."""
    found = [match for each in pieces if each.prose and (match := NAMED.match(each.text))]
    if not found or not pieces[0].prose or not NAMED.match(pieces[0].text):
        return None
    said = {match[1].lower(): match[2].strip() for match in found}
    if "caption" not in said:
        return None
    return Figure(said["caption"], said.get("source", ""), tuple(pieces[: len(said)]))


def own_figure(piece: Piece) -> Figure:
    """A figure that the format marks; its credit may stand in its caption."""
    if not piece.source.credit and (inline := split_credit(piece.text)):
        return Figure(*inline, (piece,))
    if not piece.source.credit and len(piece.text) < 800 and (match := SLASHED.match(piece.text)):
        return Figure(match["caption"].strip(), match["credit"], (piece,))
    return Figure(piece.text, piece.source.credit, (piece,))


def credited(piece: Piece, following: Piece) -> bool:
    """Whether `following` is the credit of the caption `piece`."""
    if piece.kind != "text":
        return False
    if is_credit(following.text) and not ACRONYM.fullmatch(following.text.strip()):
        return len(following.text.split()) > 1 or looks_like_caption(piece.text)
    return may_be_credit(following.text) and looks_like_caption(piece.text)
