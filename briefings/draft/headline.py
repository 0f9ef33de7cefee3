"""The headline: what the format calls the title, else the first line that reads like one."""

import re

import msgspec

from briefings.draft import agencies, desk_notes
from briefings.draft.paragraphs import SENTENCE_END, Piece
from briefings.seed import Claims
from briefings.text import words
from briefings.text.characters import one_line, shorten

LONGEST = 220
#: A title of a saved page is kept up to here; nobody's headline is longer.
LIMIT = 500
SUFFIX = re.compile(r"\s+(?:[|–—·•»]|--?|::)\s+(?=\S)")
#: Pieces in which a headline may be repeated.
NEAR_TOP = 8


class Headline(msgspec.Struct, frozen=True):
    """A title, the pieces that only said it, what a page's title named as its site, and questions to the editor."""

    title: str
    used: tuple[Piece, ...] = ()
    site: str = ""
    queries: tuple[str, ...] = ()
    #: What stood above it: a menu, a kicker.
    kickers: tuple[Piece, ...] = ()


def headline(pieces: list[Piece], claims: Claims, known: Piece | None = None) -> Headline:
    """The headline of a document without crumbs; `known` is the line that is one by what stands around it."""
    title, site = without_site(one_line(claims.title), claims.publisher)
    used: list[Piece] = []
    if not title and (first := known if known in pieces else first_line(pieces)):
        used.append(first)
        title, site = without_site(one_line(first.text), "")
    title = desk_notes.without_version(title)
    queries = []
    if not title:
        title = opening_words(pieces)
        queries.append("the text has no headline: its first words stand in")
    elif title.isupper() and len(title.split()) > 1:
        queries.append("the headline is in capitals, as found")
    elif is_title_case(title):
        queries.append("the headline is in title case, as found")
    kickers = pieces[: pieces.index(used[0])] if used and used[0].kind == "text" else []
    if used or claims.title:  # first words that stand in stay where they are
        used += [each for each in pieces[:NEAR_TOP] if each not in used and same(each.text, title)]
    return Headline(shorten(title, LIMIT), tuple(used), site, tuple(queries), tuple(kickers))


def first_line(pieces: list[Piece]) -> Piece | None:
    """The first piece if it reads like a headline; a main heading wins over what stands before it."""
    main = next((each for each in pieces[:NEAR_TOP] if each.kind == "heading" and each.source.level == 1), None)
    if main is not None:
        return main
    first = next(iter(behind_menu(pieces)), None)
    if (
        first is None
        or not (first.prose or first.kind == "heading")
        or not reads_like_one(first, pieces[pieces.index(first) + 1 :][:1])
    ):
        return None
    return first


def behind_menu(pieces: list[Piece]) -> list[Piece]:
    """The pieces from the headline on, where words of a menu or a kicker (`EXCLUSIVE`) stand before it."""
    short = next((index for index, each in enumerate(pieces[:NEAR_TOP]) if not is_word_or_two(each.text)), 0)
    rest = pieces[short:]
    return rest if short and len(rest) > 1 and reads_like_one(rest[0], rest[1:2]) else pieces


def is_word_or_two(text: str) -> bool:
    """Whether a line is as short as the entry of a menu, in any script."""
    return len(text.split()) <= 2 and words.unspaced(text) <= 4


def reads_like_one(piece: Piece, following: list[Piece]) -> bool:
    """Short, one line, no full stop (unless it is much shorter than what follows)."""
    text = piece.text.strip()
    if len(text) > LONGEST or (not following and SENTENCE_END.search(text)):
        return False
    return (
        not SENTENCE_END.search(text)
        or text.endswith(("?", "!", "”", "’"))
        or (len(text) < 90 and len(following[0].text) > 2 * len(text))
    )


def is_title_case(title: str) -> bool:
    """Whether every longer word begins with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", title) if len(word) > 3]
    return len(words) > 4 and all(word[0].isupper() for word in words)


def opening_words(pieces: list[Piece]) -> str:
    """The first sentence, for a text that has no headline."""
    text = one_line(next((each.text for each in pieces if each.text.strip()), "Untitled"))
    sentence = re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]
    return shorten(sentence, 100).rstrip(".")


def same(text: str, title: str) -> bool:
    """Whether a line says the same as the title in other case, spacing or quotes."""
    return bool(title) and folded(title) in (folded(text), folded(desk_notes.without_version(text)))


def folded(text: str) -> str:
    """`text` by its letters and digits alone."""
    return re.sub(r"[\W_]+", "", text).casefold()


def without_site(title: str, publisher: str) -> tuple[str, str]:
    """`NATO expands mission - BBC News` → the title and `BBC News`: the last part where it is the site's name, or
    that of a well-known one behind a headline that can stand alone.
    """
    joints = list(SUFFIX.finditer(title))
    if not joints:
        return title, ""
    head, tail = title[: joints[-1].start()].strip(), title[joints[-1].end() :].strip()
    if publisher and folded(tail) == folded(publisher):
        return without_site(head, publisher)[0], tail
    if publisher and folded(title[: joints[0].start()]) == folded(publisher):
        return title[joints[0].end() :].strip(), publisher
    if not publisher and agencies.is_outlet(tail) and words.count(head) > 2:
        return head, tail
    return title, ""
