"""The lines of a page's text: which are paragraphs, which are machinery, and how much each speaks for an article."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefings.draft import bylines, crumbs, stamps
from briefings.draft.agencies import is_outlet
from briefings.draft.body import CLOCK
from briefings.draft.paragraphs import Piece

#: Bytes of a paragraph (so that scripts without spaces count by what they say).
LONG = 80
#: What a line weighs: a paragraph as much as its characters up to `MOST`, a lone one between headlines little.
MOST, LONE, SENTENCE, ITEM, LOOSE, SIGN, LABEL = 400, 30, 15, 10, -40, -80, -150
#: Bytes of a line that is a paragraph without an end of a sentence too, as Thai writes none.
WHOLE = 300
#: How a sentence ends in any script.
ENDS = re.compile(r"[.!?…:;。！？؟۔।။][\"”’»)\]」』]*$")
#: Bytes from which on a paragraph between two headlines is no teaser of another story.
FULL = 240
#: How often a line stands on a page that is no part of its article.
AGAIN = 3
NAVIGATION = re.compile(
    r"(?:home|news|sports?|world|business|politics|culture|opinion|weather|markets|technology|health|video|live|menu"
    r"|main content|search|sign in|log in|register|subscribe|about(?: us)?|contact(?: us)?|help|careers"
    r"|advertise(?: with us)?"
    r"|privacy|cookies?"
    r"|terms|accessibility(?: help| statement)?|apps|newsletters?|podcasts?|jobs|sitemap|rss"
    r"|imprint|impressum|datenschutz"
    r"|kontakt|politik|wirtschaft|kultur|sport|mentions légales|contact|politique|économie|política|economía|deportes"
    r"|cultura|aviso legal|contacto|leave a comment|\d{1,2})[\s»>:]*",
    re.I,
)
#: Networks to which a page is sent, one or many in a line, and what else stands among their names.
NETWORK = (
    r"(?:share|save|print|tweet|e-?mail|comments?|connect|more|facebook(?: messenger)?|twitter|x|google ?\+?|linked ?in"
    r"|reddit|digg|stumble(?:upon)?|delicious|whatsapp|pinterest|instagram|youtube|messenger|telegram|tumblr|weibo"
    r"|mixx|myspace|copy (?:url|link)|url is copied|like|\d{1,6})"
)
NETWORKS = re.compile(rf"{NETWORK}(?:[\s,.|·]{{1,4}}{NETWORK}){{0,15}}[\s,.|·]{{0,4}}", re.I)
PATH = re.compile(r"[^>›»/|\s][^>›»/|\n]{0,40}(?:\s[>›»/|]\s[^>›»/|\n]{1,60}){1,12}")
#: Where what readers have said of an article begins.
COMMENTS = re.compile(
    r"(?:(?:\d{1,6} |\(\d{1,6}\) ?|all |reader |show |view |read |latest |top )*(?:comments?|replies|responses)"
    r"(?: ?\(?\d{1,6}\)?| section| on this (?:story|article))?"
    r"|leave a (?:comment|reply)|post a comment|add (?:a |your )?comments?|join the (?:discussion|conversation)"
    r"|have your say|what do you think\?|discussion(?: policy)?|about comments|comment(?:s|ing)? policy"
    r"|(?:\d{1,6} )?(?:(?:leser)?kommentare?|réactions|commentaires?|comentarios?|comentários?|commenti|reacties"
    r"|komentarze|комментари[ий]|коментарі|yorumlar|kommentarer)(?: ?\(?\d{1,6}\)?)?"
    r"|التعليقات|تعليقات|コメント|评论|評論|댓글|ความคิดเห็น|แสดงความคิดเห็น)\s*:?",
    re.I,
)
#: What announces lists of other stories in the words of no language's own.
RANKED = re.compile(
    r"(?:(?:the )?"
    r"(?:most|top|latest|popular|trending|recent|featured|related|recommended|more|other|also|editors?[’'])\b"
    r".{0,30}\b(?:stor(?:y|ies)|news|articles?|posts?|headlines|videos?|read|viewed|popular|shared|e-?mailed|picks?"
    r"|coverage|topics|items|links?|content|reads?|commented|discussed))"
    r"|more (?:from|on|in|about)\b.{0,40}"
    r"|(?:elsewhere on|from (?:around|across) the web|around the web|sponsored links?|ads by \w+|from our partners"
    r"|what[’']s hot|hot topics|top stories|latest news|news ticker|about the author|newsletter|stay connected)\s*:?",
    re.I,
)
#: How a box that asks readers to subscribe ends, and how many lines it has at most.
PROMOTED = re.compile(
    r"(?:after|skip past|end of) newsletter promotion|(?:privacy notice: )?newsletters may contain.{0,160}", re.I
)
BOX = 12
#: The label of a box of key points.
KEY_POINTS = re.compile(
    r"(?:key (?:points|takeaways|facts)|(?:story )?highlights|at a glance|in brief|summary(?: points)?)\s*:?", re.I
)
#: What parts the entries of a menu in one line.
PARTS = "|•·»"
DIGITS = re.compile(r"\d+")


class Line(NamedTuple):
    """What a piece is on a page, and how much it speaks for an article."""

    prose: bool
    sign: bool
    loose: bool
    weight: int
    #: Whether what readers have said begins here.
    barrier: bool = False
    #: Whether it announces other lines.
    label: bool = False


def lines(pieces: Sequence[Piece]) -> list[Line]:
    """All pieces of a page, each judged with its neighbours."""
    often = repeated(pieces)
    labelled = False
    found: list[Line] = []
    for piece in pieces:
        if piece.kind == "text":
            labelled = is_label(piece.text)
        found.append(judged(piece, is_prose(piece), folded(piece.text) in often, labelled))
    for index in promoted(pieces):
        found[index] = Line(False, True, False, 0)
    return lone(found, pieces)


def promoted(pieces: Sequence[Piece]) -> list[int]:
    """The lines of boxes amid an article that ask to subscribe and say where they end."""
    ends = [index for index, each in enumerate(pieces) if PROMOTED.fullmatch(each.text.strip()[: crumbs.LONGEST])]
    found: set[int] = set()
    for end in ends:
        near = range(max(0, end - BOX), end + 1)
        asks = (index for index in near if crumbs.why_dropped(pieces[index].text) == "newsletter prompt")
        first = next(asks, end)
        if not any(is_prose(each) and not PROMOTED.match(each.text) for each in pieces[first:end]):
            found |= set(range(first, end + 1))
    return sorted(found)


def lone(found: list[Line], pieces: Sequence[Piece]) -> list[Line]:
    """The lines, with every short paragraph that stands between lines that are none weighed as a teaser."""
    said = [index for index, each in enumerate(found) if not each.sign]
    for before, index, after in zip([None, *said], said, [*said[1:], None], strict=False):
        beside = any(place is not None and found[place].prose for place in (before, after))
        if found[index].prose and not beside and len(pieces[index].text.encode()) < FULL:
            found[index] = found[index]._replace(weight=LONE)
    return found


def judged(piece: Piece, prose: bool, again: bool, labelled: bool) -> Line:
    """One line: a paragraph, an item, a sentence, or machinery."""
    size = len(piece.text.encode())
    if prose:
        return Line(True, False, False, min(size, MOST))
    if piece.kind != "text":
        items = min(size, MOST) if size >= LONG and ENDS.search(piece.text) else ITEM
        return Line(False, labelled, labelled, LABEL if labelled else items)
    if labelled:
        return Line(False, True, True, LABEL, COMMENTS.fullmatch(piece.text.strip()) is not None, True)
    if CLOCK.fullmatch(piece.text.strip()):
        return Line(False, False, False, 0)
    if again or is_sign(piece):
        return Line(False, True, True, SIGN)
    if ENDS.search(piece.text) and len(piece.text.split()) > 1 and not piece.text.endswith((":", "…", "...")):
        return Line(False, False, False, SENTENCE)
    return Line(False, False, True, LOOSE)


def is_prose(piece: Piece) -> bool:
    """Whether a piece is a paragraph: long, with an end of a sentence, and nothing of the page's own."""
    text = piece.text
    size = len(text.encode())
    if piece.kind != "text" or size < LONG or text.endswith(("...", "…")) or crumbs.why_dropped(text):
        return False
    return ENDS.search(text) is not None or (size >= WHOLE and sum(map(text.count, PARTS)) < 3)


def is_sign(piece: Piece) -> bool:
    """Whether a line shows that this is the text of a whole page."""
    text = piece.text.strip()
    if len(text) >= crumbs.LONGEST:
        return False
    return bool(
        crumbs.why_dropped(text)
        or NAVIGATION.fullmatch(text)
        or NETWORKS.fullmatch(text)
        or (PATH.fullmatch(text) and not is_outlet(re.split(r"\s[>›»/|]\s", text)[-1]))
        or is_label(text)
    )


def is_label(text: str) -> bool:
    """Whether a line announces other stories, or what readers have said."""
    line = text.strip()
    return len(line) < LONG and bool(crumbs.is_label(line) or COMMENTS.fullmatch(line) or RANKED.fullmatch(line))


def repeated(pieces: Sequence[Piece]) -> frozenset[str]:
    """The lines that stand on a page again and again, whatever their numbers."""
    short = [each.text for each in pieces if each.kind == "text" and len(each.text) < crumbs.LONGEST]
    counted = Counter(folded(each) for each in short if not ENDS.search(each))
    return frozenset(text for text, times in counted.items() if times >= AGAIN and text)


def folded(text: str) -> str:
    """A line without the numbers in it."""
    return DIGITS.sub("0", text.strip().casefold()) if len(text) < crumbs.LONGEST else text


def is_signed(piece: Piece) -> bool:
    """Whether a line says who wrote the article, or when."""
    return bool(bylines.byline(piece.text) or stamps.stamps(piece.text))


def announces(line: str, following: Sequence[Piece]) -> bool:
    """Whether a line is only the label of the next: `By` above a name, `Updated:` above a day."""
    if not following or len(line) > LONG:
        return False
    text = following[0].text.strip()
    by = bylines.ALONE.fullmatch(line) is not None and bylines.is_name(text)
    return by or (stamps.LABEL.fullmatch(line) is not None and bool(stamps.stamps(text)))
