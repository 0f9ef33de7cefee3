"""All the text of a page: what stood above the headline and below the article is told apart by its shape.

Menus, lists of other stories and footers are many short lines without an end of a sentence; an article is paragraphs.
Only text that shows the machinery of a page is touched.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefings.draft import bylines, captions, corrections, crumbs, dateline, stamps
from briefings.draft.paragraphs import SENTENCE_END, Piece

#: Bytes of a paragraph (so that scripts without spaces count by what they say), and of a headline.
LONG, TITLE = 80, range(12, 400)
#: Lines of machinery by which a page is known, and lines that make a menu or a footer.
SIGNS, LINES = 2, 4
#: What of the article's text may stand below it, and the part of its lines that are no paragraphs.
PROSE, LOOSE = 0.25, 0.7
#: The part of a headline's longer words that its article repeats.
SHARED = 0.2
#: Longer words from which on a line is a whole headline rather than the name of a site or a section.
FULL = 4
NAVIGATION = re.compile(
    r"(?:home|news|sports?|world|business|politics|culture|opinion|weather|markets|technology|health|video|live|menu"
    r"|search|sign in|log in|register|subscribe|about(?: us)?|contact(?: us)?|help|careers"
    r"|advertise(?: with us)?"
    r"|privacy|cookies?"
    r"|terms|accessibility(?: help| statement)?|apps|newsletters?|podcasts?|jobs|sitemap|rss"
    r"|imprint|impressum|datenschutz"
    r"|kontakt|politik|wirtschaft|kultur|sport|mentions légales|contact|politique|économie|política|economía|deportes"
    r"|cultura|aviso legal|contacto|leave a comment|\d{1,2})[\s»>:]*",
    re.I,
)
PATH = re.compile(r"[^>›»/\s][^>›»/\n]{1,40}(?:\s[>›»/]\s[^>›»/\n]{1,60}){1,6}")


class Surroundings(NamedTuple):
    """The pieces of a page's text that are no part of its article."""

    above: tuple[Piece, ...] = ()
    below: tuple[Piece, ...] = ()


def surroundings(pieces: Sequence[Piece]) -> Surroundings:
    """What stands around an article in all the text of its page; nothing where the text is only an article."""
    if any(each.kind not in ("text", "list", "table") for each in pieces):
        return Surroundings()
    first = beginning(pieces)
    if first is None:
        return Surroundings()
    end = ending(pieces, first)
    return Surroundings(above(pieces[:first], pieces[first:end]), tuple(filter(is_below, pieces[end:])))


def is_prose(piece: Piece) -> bool:
    """Whether a piece is a paragraph: long, with an end of a sentence, and nothing of the page's own."""
    text = piece.text
    return len(text.encode()) >= LONG and SENTENCE_END.search(text) is not None and not crumbs.why_dropped(text)


def is_sign(piece: Piece) -> bool:
    """Whether a line shows that this is the text of a whole page."""
    text = piece.text.strip()
    return len(text) < crumbs.LONGEST and bool(
        crumbs.why_dropped(text) or NAVIGATION.fullmatch(text) or PATH.fullmatch(text)
    )


def beginning(pieces: Sequence[Piece]) -> int | None:
    """Where the first paragraph of the article stands: one that others follow soon."""
    prose = [index for index, each in enumerate(pieces) if is_prose(each)]
    followed = (one for one, other in pairwise(prose) if other - one <= 2)
    return next(followed, prose[0] if prose else None)


def ending(pieces: Sequence[Piece], first: int) -> int:
    """Where the article ends and the page goes on: at the first line from which on hardly anything is a paragraph."""
    prose = paragraphs(pieces)
    sizes = [len(each.text) if is_ else 0 for each, is_ in zip(pieces, prose, strict=True)]
    signs = [is_sign(each) for each in pieces]
    whole, below, loose, marks, found = sum(sizes[first:]), 0, 0, 0, len(pieces)
    for index in range(len(pieces) - 1, first, -1):
        if prose[index] and prose[index - 1]:
            break
        below, loose, marks = below + sizes[index], loose + (not prose[index]), marks + signs[index]
        count = len(pieces) - index
        short = not prose[index] and not SENTENCE_END.search(pieces[index].text)
        if count >= LINES and marks >= SIGNS and short and loose >= LOOSE * count and below <= PROSE * (whole - below):
            found = index
    return found


def paragraphs(pieces: Sequence[Piece]) -> list[bool]:
    """Which pieces are of an article: paragraphs, tables, and lists but those of other stories."""
    found: list[bool] = []
    labelled = False
    for piece in pieces:
        if piece.kind == "text":
            labelled = crumbs.is_label(piece.text)
        found.append(is_prose(piece) or (piece.kind != "text" and not labelled))
    return found


def is_below(piece: Piece) -> bool:
    """Whether a line below the article goes: a correction stays, and a stamp that says what it stamps."""
    text = piece.text
    return not corrections.is_correction(text) and not (stamps.LABEL.match(text) and stamps.stamps(text))


def above(lines: Sequence[Piece], article: Sequence[Piece]) -> tuple[Piece, ...]:
    """The lines above the headline, and the words of the page between it and the first paragraph."""
    if len(lines) < LINES or sum(map(is_sign, lines)) < SIGNS:
        return ()
    said = stems(" ".join(each.text for each in article))
    titles = [index for index, each in enumerate(lines) if is_title(each, said)]
    if not titles:
        return ()
    title = next((index for index in titles if len(stems(lines[index].text)) >= FULL), titles[-1])
    return (
        *(each for each in lines[:title] if not is_signed(each)),
        *(each for each in lines[title + 1 :] if is_word(each)),
    )


def is_signed(piece: Piece) -> bool:
    """Whether a line says who wrote the article, or when."""
    return bool(bylines.byline(piece.text) or stamps.stamps(piece.text))


def is_title(piece: Piece, said: frozenset[str]) -> bool:
    """Whether a line above the article can be its headline: it says in one line what the article says."""
    text = piece.text.strip()
    if len(text.encode()) not in TITLE or (SENTENCE_END.search(text) and not text.endswith(("?", "!", "”", "»"))):
        return False
    if is_sign(piece) or is_signed(piece) or captions.is_credit(text) or "|" in text:
        return False
    own = stems(text)
    return len(own) > 1 and len(own & said) >= SHARED * len(own) and dateline.opening(text) is None


def is_word(piece: Piece) -> bool:
    """Whether a line below the headline is only a word of the page: `Facebook`, `Save`."""
    text = piece.text.strip()
    if SENTENCE_END.search(text) or is_signed(piece) or bylines.is_affiliation(text):
        return False
    return is_sign(piece) or (
        len(text.split()) <= 2 and len(text) < 20 and text.isascii() and not bylines.is_name(text)
    )


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text; in scripts without spaces, every two signs."""
    words = re.findall(r"[^\W\d_]{4,}", text.casefold())
    signs = re.findall(r"(?=([\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}))", text)
    return frozenset([*(word[:5] for word in words), *signs])
