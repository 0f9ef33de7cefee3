"""Keywords: what a page says below its article that the article is about (`Topics: Rivers, Foo`)."""

import re
from collections.abc import Sequence

from briefings.draft import page_lines
from briefings.draft.paragraphs import Piece

LABEL = re.compile(
    r"(?:(?:related |article |story )?(?:topics?|tags?|keywords?)|(?:topics|tags|keywords) in this (?:article|story)"
    r"|tagged(?: (?:as|with|under))?|filed under|schlagw(?:ö|oe)rter|schlagworte|themen|stichw(?:ö|oe)rter"
    r"|mots[- ]cl[ée]s|thèmes|sujets|etiquetas|temas|palabras clave|tag|argomenti|parole chiave|palavras-chave"
    r"|assuntos|trefwoorden|onderwerpen|tagi|słowa kluczowe|теги|темы|ключевые слова|теми|etiketler|konular|ämnen|emner"
    r"|الوسوم|كلمات مفتاحية|関連キーワード|キーワード|タグ|标签|標籤|关键词|키워드|태그|แท็ก)",
    re.I,
)
LINE = re.compile(rf"{LABEL.pattern}\s*[:：]\s*(?P<rest>\S.*)", re.I)
ALONE = re.compile(rf"{LABEL.pattern}\s*[:：]?", re.I)
JOINT = re.compile(r"\s*[,;|·•、，]\s*|\s*#(?=\w)")
#: Keywords of one article, words of one keyword, and characters of a line of them.
MOST, WORDS, LONGEST = 12, 5, 400


def keywords(pieces: Sequence[Piece], text: str) -> tuple[tuple[str, ...], tuple[Piece, ...]]:
    """The keywords that stand in some lines, and these lines; `text` is that of the article."""
    for index, piece in enumerate(pieces):
        line = piece.text.strip()
        if len(line) > LONGEST or piece.kind not in ("text", "paragraph"):
            continue
        if (match := LINE.fullmatch(line)) and (found := usable(JOINT.split(match["rest"].strip(" .")))):
            return found, (piece,)
        if ALONE.fullmatch(line):
            below = entries(pieces[index + 1 : index + 1 + MOST])
            found = usable([each.text for each in below])
            if any(each.casefold() in text.casefold() for each in found):
                return found, (piece, *below)
    return (), ()


def usable(parts: list[str]) -> tuple[str, ...]:
    """The parts if all of them can be keywords, else none."""
    named = [each.strip(" #.,") for each in parts]
    named = [each for each in named if each]
    return tuple(named[:MOST]) if all(is_keyword(each) for each in named) else ()


def is_keyword(text: str) -> bool:
    """Whether a text is as short as a keyword, and no address."""
    return len(text.split()) <= WORDS and len(text) <= 60 and "http" not in text and not text.isdigit()


def entries(pieces: Sequence[Piece]) -> list[Piece]:
    """The lines below a label that are keywords: short ones, up to the next words of the page."""
    found: list[Piece] = []
    for piece in pieces:
        text = piece.text.strip()
        if not is_keyword(text) or page_lines.ENDS.search(text) or page_lines.is_sign(piece):
            break
        found.append(piece)
    return found
