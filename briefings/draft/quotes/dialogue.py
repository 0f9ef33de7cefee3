"""Speech that a dash opens instead of a mark: `– Vi har bara elva elever kvar, säger Quill.`"""

import re
from collections.abc import Iterator
from itertools import islice

from briefings.draft.quotes.behind import after
from briefings.draft.quotes.grammar import Grammar, words
from briefings.draft.quotes.marks import DASH, MARK, Stretch
from briefings.draft.quotes.verbs import verbs_in
from briefings.text import sentences

#: The dash before the first word of a paragraph.
OPENING = re.compile(r"\s*(?:[—–―]|--?)\s*(?=[\w¿¡…])")
#: A dash between speech and what is said of it, with the punctuation before it.
BETWEEN = re.compile(r"\s+(?:[—–―]|--?)\s*|(?<=[.,!?…\w])(?:[—–―]|--?)(?=[\s.,;:])\s*")
#: A comma, a question mark or the like before words of their own about the speech.
PAUSE = re.compile(r"[,!?…]\s+\Z")
#: A verb of any kind behind a pause and before a name.
ANY_VERB = re.compile(r"[,!?…]\s(?P<verb>[a-zß-ÿ]{3,}\s(?=[A-ZÀ-Ž]))")
#: Small words that no verb is, where any word may be one.
JOINING = words(
    "som och men när att för om där eller fast utan medan tack til fra med og mais quand que qui car si dont comme donc"
    " et ou pour avec sans chez merci"
)
#: What may stand before a verb: `se quejó`.
REFLEXIVE = re.compile(r"(?:(?:se|le|me|s|lui|si|nos)[\s’'])?", re.I)
#: Characters within which a verb of saying has to come, and tries to find one.
SOON, TRIES = 40, 8
#: What the rest of a speech does not begin with.
LOOSE = " .,;:"


def dialogue(text: str, grammar: Grammar) -> list[Stretch]:
    """The parts of a paragraph that are spoken, where a dash opens it and words of their own say who speaks."""
    opening = OPENING.match(text) if grammar.dashes else None
    if opening is None or MARK.match(text, opening.end()):
        return []
    return by_dashes(text, opening.end(), grammar) or by_comma(text, opening.end(), grammar)


def by_dashes(text: str, start: int, grammar: Grammar) -> list[Stretch]:
    """The parts where dashes stand on both sides of who speaks: `– Nie – powiedziała Quill. – Nikt.`"""
    marks = [(each.start(), each.end()) for each in BETWEEN.finditer(text, start)]
    ends = [*[each[0] for each in marks], len(text)][1:]
    found: list[Stretch] = []
    for (mark, begin), end in zip(marks, ends, strict=True):
        if mark < start or not tells(text, begin, end, grammar):
            continue
        found.append(spoken(start, mark))
        start = next_start(text, end)
    if found and start < len(text):
        found.append(spoken(start, len(text)))
    return found


def next_start(text: str, end: int) -> int:
    """Where speech goes on behind the dash that ends what was said of it."""
    behind = BETWEEN.match(text, end)
    start = behind.end() if behind else end
    return start + len(text[start:]) - len(text[start:].lstrip(LOOSE))


def by_comma(text: str, start: int, grammar: Grammar) -> list[Stretch]:
    """The parts where only a comma stands before who speaks: `– Nej, säger Quill. Aldrig.`"""
    starts = sentences.starts(text)
    for end, begin in pauses(text, start, grammar):
        close = next((each for each in starts if each > begin), len(text))
        if tells(text, begin, close, grammar):
            first = spoken(start, end)
            return [first, spoken(close, len(text))] if close < len(text) else [first]
    return []


def pauses(text: str, start: int, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """The verbs of saying that stand right behind a pause: where that begins, and the verb."""
    tried = 0
    for other in islice(ANY_VERB.finditer(text, start), TRIES):
        if other["verb"].rstrip() not in JOINING:
            yield other.start() + (text[other.start()] != ","), other.start("verb")
    for verb in verbs_in(text[start:], grammar):
        begin = start + verb.start()
        pause = PAUSE.search(text, max(start, begin - 3), begin)
        if pause and tried < TRIES:
            tried += 1
            yield pause.start() + (text[pause.start()] != ","), begin


def tells(text: str, begin: int, end: int, grammar: Grammar) -> bool:
    """Whether words behind a dash or a comma say who speaks."""
    part = text[begin:end]
    verbs = verbs_in(part[:SOON], grammar)
    early = verbs and REFLEXIVE.fullmatch(part[: verbs[0].start()])
    found = after(f", {part}", 0, grammar) if early or not verbs else None
    return found is not None and found.subject.pronoun != "same" and bool(early or found.subject.name)


def spoken(start: int, end: int) -> Stretch:
    """A part that is spoken, without marks around it."""
    return Stretch(start, end, start, end, DASH)
