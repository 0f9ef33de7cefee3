"""Paragraphs with what is quoted in them, and quotations on their way."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from briefings.draft import Quoted, Span
from briefings.draft.dates import Passage
from briefings.draft.parts import Quote
from briefings.draft.quotes import attribution
from briefings.draft.quotes.dialogue import dialogue
from briefings.draft.quotes.grammar import Grammar, words
from briefings.draft.quotes.marks import BLOCK, DASH, MARK, Stretch, stretches
from briefings.draft.quotes.subjects import Found
from briefings.text.words import count

#: A fragment of so many words is no quotation; one that nobody is said to have spoken needs more.
FRAGMENT, UNSPOKEN = 3, 6
#: Characters of a paragraph, and of a text, in which quotations are looked for.
LOOKED_AT, WHOLE = 20_000, 100_000
#: Quotations of one text.
MOST = 1_000
#: What is called so is not quoted.
CALLED = re.compile(
    r"\b(?:so-called|known as|titled|entitled|nicknamed|dubbed|headlined|named|called|the (?:word|term|phrase"
    r"|slogan|film|movie|book|song|album|novel|show"
    r"|series|play|article|essay|documentary)s?|sogenannte\w*"
    r"|(?<!est )(?<! a )(?<!ont )dite?s?|llamad[oa]s?|intitulé\w*|titulad[oa])\s*$",
    re.I,
)
#: What may end a sentence, or what is quoted in it.
CLOSED = frozenset(".!?…,;:—–-’'”\"“»)]。！？」』،؟।")
#: The line below a block quote that says whose it is.
SIGNATURE = re.compile(r"\s(?:—|–|--?)\s?(?P<who>[A-ZÀ-Ž][^—–\n]{2,100})$")
#: Words of what something is called, and what stands before a judgement of somebody's.
CALLING = 7
JUDGED = re.compile(r"\b(?:which|whom|what|that)\s(?:[\w.’'-]+\s){1,4}(?:called|dubbed|named)\s*$")
SMALL = words("a an the of in on at to for and or but with by from de la le el")


class Speech(msgspec.Struct):
    """A quotation on its way: its parts with their places, who speaks, and whether more may follow."""

    texts: list[str]
    spans: list[Span]
    at: int
    found: Found | None = None
    speaker: str = ""
    description: str = ""
    open: bool = False

    def settled(self) -> bool:
        """Whether it is known who speaks."""
        return bool(self.speaker or self.description)


class Scene(msgspec.Struct, frozen=True):
    """A paragraph: its text, its quotations, itself without them, and where its sentences begin."""

    passage: Passage
    stretches: list[Stretch]
    hidden: str
    where: list[int]

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence at a place."""
        index = bisect_right(self.where, at)
        return self.where[index - 1] if index else 0, self.where[index] if index < len(self.where) else len(self.hidden)


def scenes_of(passages: Sequence[Passage], grammar: Grammar) -> Iterator[Scene]:
    """The paragraphs of running text."""
    length = number = 0
    for passage in passages:
        length += len(passage.text)
        if passage.caption or length > WHOLE:
            continue
        looked_at = len(passage.text) <= LOOKED_AT and number < MOST
        found = dialogue(passage.text, grammar) if looked_at else []
        if looked_at and not found and MARK.search(passage.text):
            found = stretches(passage.text)
        if looked_at and not found and passage.quoted:
            found = [block(passage.text)]
        found = found[: MOST - number]
        number += len(found)
        hidden = attribution.masked(passage.text, found)
        yield Scene(passage, found, hidden, attribution.breaks(passage.text, hidden, found) if found else [0])


def block(text: str) -> Stretch:
    """A whole block quote, without the line that signs it."""
    signed = SIGNATURE.search(text)
    end = signed.start() if signed else len(text)
    return Stretch(0, end, 0, end, BLOCK)


def signature(passage: Passage) -> str:
    """What a block quote is signed with: `Ada Quill` for `— Ada Quill (@quill), mayor`; empty where with nothing."""
    signed = SIGNATURE.search(f" {passage.signed}" if passage.signed else passage.text)
    return re.split(r"\s?\(|,", signed["who"])[0] if signed else ""


def trimmed(text: str, stretch: Stretch) -> tuple[int, int]:
    """A stretch without white space around it and without the comma before `he said`."""
    part = text[stretch.start : stretch.end]
    start = stretch.start + len(part) - len(part.lstrip())
    return start, stretch.start + len(part.rstrip().rstrip(",،、，").rstrip())


def hanging(text: str, stretch: Stretch) -> bool:
    """Whether a quotation ends so that the sentence around it goes on: in a comma, a question mark, a dash."""
    return (
        text[: stretch.end].rstrip()[-1:] in (",", "?", "!", "—", "،") or text[stretch.after : stretch.after + 1] == ","
    )


def is_called(text: str, at: int, quoted: str) -> bool:
    """Whether words in marks are what something is called, unless somebody calls it so: `which Price called “…”`."""
    if count(quoted) > CALLING or not CALLED.search(text, max(0, at - 30), at):
        return False
    return not JUDGED.search(text, max(0, at - 80), at)


def is_title(text: str) -> bool:
    """Whether words in marks are the title of a work: all but small ones have capitals, and no full stop ends them."""
    every = text.split()
    every = [each for each in every if each not in ("–", "—", "-", "&")]
    if not 1 < len(every) < 14 or text[-1:] in "!?":
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.casefold() in SMALL for word in every)


def is_headline(text: str, stretch: Stretch) -> bool:
    """Whether a paragraph is only a quotation that no mark ends: a line between paragraphs, often of words below."""
    alone = (
        not text[: stretch.outer].strip() and not text[stretch.after :].strip() and stretch.mark not in (BLOCK, DASH)
    )
    return alone and not stretch.open and text[: stretch.end].rstrip()[-1:] not in CLOSED


def worth(speech: Speech) -> bool:
    """Whether it is a quotation: no fragment, and said by somebody, or long enough to speak for itself."""
    length = count(" ".join(speech.texts).replace("[…]", " "))
    known = speech.speaker or speech.description or speech.found
    return (not speech.open or len(speech.spans) > 1) and length > (FRAGMENT if known else UNSPOKEN)


def quoted(speech: Speech) -> Quoted:
    """The quotation with its speaker, or with who it was where nobody is named."""
    described = "" if speech.speaker else speech.description
    return Quoted(Quote("".join(speech.texts), speech.speaker or None, described), tuple(speech.spans))
