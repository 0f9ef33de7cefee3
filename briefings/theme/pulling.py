"""Pull quotes: in a long report, one quotation stands again in large type, away from its sentence."""

import html
import re
from collections.abc import Mapping, Sequence, Set

from briefings.draft.parts import Quote
from briefings.text.characters import one_line
from briefings.theme.sentences import MOST, PARAGRAPH, TAGS, outermost, plain

#: At most one in so many words, of so many letters, and so many paragraphs from its sentence.
WORDS, LETTERS, AWAY = 300, (40, 140), 2
MARKS = '“”"«»„‟「」『』'


def with_quotes(body: str, quotes: Sequence[Quote], roles: Mapping[str, str]) -> str:
    """`body` with its pull quotes; `roles` tells what a speaker is."""
    room = len(TAGS.sub("", body).split()) // WORDS
    if not room:
        return body
    paragraphs = list(PARAGRAPH.finditer(body))
    texts = [plain(each[1]) for each in paragraphs]
    ends = outermost(body)
    figures: dict[int, str] = {}
    for quote in filter(fits, quotes[:MOST]):
        own = next((number for number, text in enumerate(texts) if words_of(quote) in text), None)
        if own is not None and len(figures) < room:
            at = place(paragraphs, ends, own, len(figures) * len(paragraphs) // room)
            if at:
                figures.setdefault(at, figure(quote, roles))
    for at in sorted(figures, reverse=True):
        body = f"{body[:at]}\n{figures[at]}{body[at:]}"
    return body


def fits(quote: Quote) -> bool:
    """Whether a quotation is somebody's, and neither too short nor too long for large type."""
    return bool(quote.speaker) and LETTERS[0] <= len(words_of(quote)) <= LETTERS[1]


def words_of(quote: Quote) -> str:
    """A quotation without its marks, and without the comma before "he said"."""
    return one_line(quote.text).strip(MARKS + " ,")


def place(paragraphs: Sequence[re.Match[str]], ends: Set[int], own: int, first: int) -> int:
    """The end of a paragraph behind the number `first`, one of `ends`, that is far enough from the quotation's `own`
    and has another straight behind it; 0 where there is none.
    """
    for number in range(first + 1, len(paragraphs) - 1):
        after, then = paragraphs[number].end(), paragraphs[number + 1].start()
        distance = own - number if own > number else number - own + 1
        if distance > AWAY and after in ends and not paragraphs[number].string[after:then].strip():
            return after
    return 0


def figure(quote: Quote, roles: Mapping[str, str]) -> str:
    """A quotation in large type, with who said it."""
    speaker = quote.speaker or ""
    role = f", {html.escape(roles[speaker])}" if roles.get(speaker) else ""
    said = re.sub(r"\s*\[…\]\s*", " … ", words_of(quote))
    return (
        f'<figure class="pull"><blockquote><p>“{html.escape(said)}”</p></blockquote>'
        f"<figcaption><b>{html.escape(speaker)}</b>{role}</figcaption></figure>"
    )
