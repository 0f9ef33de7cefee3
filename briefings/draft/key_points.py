"""Three to five sentences of a text that say what matters, word for word.

What speaks for a sentence is where it stands, what it shares with the headline and with the rest of the text (as in
H. P. Luhn's *Automatic Creation of Literature Abstracts*, 1958), and the numbers it gives. What repeats one that is
taken already is left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from briefings.draft import KeyPoint
from briefings.draft.dates import Passage
from briefings.draft.language import WORDS
from briefings.draft.list_items import one_by_one
from briefings.text import sentences
from briefings.text.words import count, unspaced

#: A text with fewer sentences is short enough to be read.
FEWEST = 5
#: How many points a text of up to so many sentences has.
POINTS = ((14, 3), (30, 4))
MOST = 5
#: Words that a point may have, and the sentences at the beginning of a text that are looked at.
SHORTEST, LONGEST, LOOKED_AT = 7, 60, 120
#: The share of the shorter sentence's words from which two say the same, and what a point must be worth of the best.
ALIKE, WORTH = 0.6, 0.25
WORD = re.compile(r"[^\W_][\w’'-]*")
WHOLE = re.compile(r"[.!?。！？؟۔।][”\"’»」』)]*$")
QUOTED = re.compile(r"“[^“”]*(?:”|$)|„[^„“”]*(?:[“”]|$)|«[^«»]*(?:»|$)|\"[^\"]*(?:\"|$)|「[^「」]*(?:」|$)")
#: Openings that lean on the sentence before.
LEANING = re.compile(
    r"[“\"„«‘「]?\s?(?:He|She|It|They|This|That|These|Those|But|And|Or|So|Yet|However|Also|His|Her|Hers|Its|Their"
    r"|Theirs|Such|Both|Then"
    r"|There|Here|Meanwhile|Instead|Still|Moreover|Furthermore|In addition|Among them|Another|Others?|The (?:latter"
    r"|former|move|same)"
    r"|For example|Earlier|Later|Er|Sie|Es|Das|Dies\w*|Aber|Und|Doch|Zudem|Auch|Sein\w*|Ihr\w*|Dabei|Damit|Dort"
    r"|Il|Elle|Ils|Elles|Cela|Ce|Cette|Mais|Et|Son|Sa|Ses|Leurs?|El[lL][oa]s?|Él|Est[eoa]s?|Pero|Y|Su|Sus|Además)\b"
    r"|[“\"„«‘「]?\s?(?:彼|彼女|これ|それ|しかし|また|他|她|这|那|但)"
)
#: Openings with somebody or something that only the sentence before names.
KNOWN = re.compile(
    r"The (?:[a-z]+ ){0,2}?(?:official|spokes\w+|statement|report|group|man|woman|minister|president|leader|company"
    r"|attack|"
    r"incident|committee|council|body|agency|ministry|document|decision|journey|author|study|police|suspect"
    r"|victims?)\b(?! of\b| in\b)"
)
STAKES = re.compile(
    r"\b(?:kill|die[ds]\b|dead|death|injur|wound|arrest|resign|elect|agree|approv|ban(?:s|ned)\b|claim|sign(?:s"
    r"|ed)\b|launch)"
)
PERSONAL = re.compile(r"\b(?:I|we|you|our|my|your|ich|wir|je|nous|yo|nosotros)\b", re.I)
NUMERAL = re.compile(r"\d|[%$€£]")
NAMED = re.compile(r"(?<=\S )[A-Z][\w’'-]+")


class Candidate(msgspec.Struct):
    """A sentence that may become a point: what speaks for it, and its words."""

    text: str
    start: int
    place: int
    score: float = 0.0
    words: frozenset[str] = frozenset()


def chosen(title: str, passages: Sequence[Passage], language: str) -> tuple[KeyPoint, ...]:
    """Exact sentences in the order of the text; none where the text is short or is written without full stops."""
    every = list(candidates(passages))
    if len(every) < FEWEST:
        return ()
    weigh(every, title, WORDS.get(language[:2], frozenset()))
    wanted = next((points for most, points in POINTS if len(every) < most), MOST)
    fit = [each for each in every if fits(each.text)]
    alone = [each for each in fit if not LEANING.match(each.text)]
    taken = pick(alone if len(alone) >= min(POINTS)[1] else fit, wanted)
    if len(taken) < min(POINTS)[1]:
        return ()
    taken.sort(key=lambda each: each.place)
    return tuple(KeyPoint(each.text, each.start, each.start + len(each.text)) for each in taken)


def candidates(passages: Sequence[Passage]) -> Iterable[Candidate]:
    """The sentences of running text."""
    place = 0
    for passage in one_by_one(passages):
        if passage.caption or not WHOLE.search(passage.text):
            continue
        for start, end in sentences.spans(passage.text):
            if place < LOOKED_AT:
                yield Candidate(passage.text[start:end], passage.start + start, place)
                place += 1


def fits(text: str) -> bool:
    """Whether a sentence may be a point by its form: whole, neither long nor short, and no mere quotation."""
    if not WHOLE.search(text) or text.rstrip('”"’»」』)').endswith(("?", "？", "؟")):
        return False
    if 2 * quoted(text) > len(text) or PERSONAL.search(QUOTED.sub("", text)):
        return False
    return SHORTEST <= count(text) <= LONGEST and "http" not in text


def quoted(text: str) -> int:
    """How many characters of a sentence are somebody's words."""
    return sum(len(each[0]) for each in QUOTED.finditer(text))


def weigh(every: list[Candidate], title: str, idle: frozenset[str]) -> None:
    """Gives each sentence its words and its score."""
    headline = frozenset(telling(title, idle))
    for each in every:
        each.words = frozenset(telling(each.text, idle))
    frequent = Counter(word for each in every for word in each.words)
    for each in every:
        each.score = worth(each, headline, frequent)


def worth(sentence: Candidate, headline: frozenset[str], frequent: Counter[str]) -> float:
    """What speaks for a sentence: at most 3 for its place, 2 for the headline, 2 for the text, 1 for what it tells."""
    length = len(sentence.words)
    if not length:
        return 0.0
    place = 3.0 / (1 + 0.35 * sentence.place)
    shared = 2.0 * len(sentence.words & headline) / (len(headline) or 1)
    central = sum(frequent[word] - 1 for word in sentence.words) / length
    told = 0.5 * bool(NUMERAL.search(sentence.text)) + 0.1 * min(5, len(NAMED.findall(sentence.text)))
    told += 0.6 * bool(STAKES.search(sentence.text))
    known = sentence.place > 0 and KNOWN.match(sentence.text)
    said = 1 - 0.8 * quoted(sentence.text) / len(sentence.text)
    return (place + shared + min(2.0, central) + told) * (1.0 if length > 6 else 0.7) * (0.6 if known else 1.0) * said


def telling(text: str, idle: frozenset[str]) -> Iterable[str]:
    """The words that tell what a text is about, by their stems; pairs of characters where words are not set apart."""
    if unspaced(text) > len(text) / 3:
        return (text[at : at + 2] for at in range(len(text) - 1))
    words = (word.casefold() for word in WORD.findall(text))
    return (word[:6] for word in words if (len(word) > 3 and word not in idle) or word.isdigit())


def pick(every: list[Candidate], wanted: int) -> list[Candidate]:
    """The best sentences, none of which repeats another or is worth little beside the best."""
    taken: list[Candidate] = []
    for each in sorted(every, key=lambda each: (-each.score, each.place)):
        if len(taken) < wanted and not any(alike(each, other) for other in taken):
            taken.append(each)
    floor = WORTH * taken[0].score if taken else 0.0
    return [each for number, each in enumerate(taken) if number < min(POINTS)[1] or each.score >= floor]


def alike(one: Candidate, other: Candidate) -> bool:
    """Whether two sentences say the same: most words of the shorter stand in the other."""
    fewer = min(len(one.words), len(other.words))
    return fewer > 0 and len(one.words & other.words) >= ALIKE * fewer
