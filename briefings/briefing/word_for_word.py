"""Whether the body still holds what the front matter took from it: quotes, key points, and the values of numbers.

A curator who mends a paragraph, or a merge that keeps one, may leave them behind. Each is looked for as it stands; only
what is not found costs more.
"""

import functools
import re

from briefings.briefing import Briefing
from briefings.briefing.figures import Figures
from briefings.briefing.options import Options
from briefings.errors import Issue, warning
from briefings.text import sentences, yaml_reader
from briefings.text.characters import decode
from briefings.text.front_matter import split

#: Between the parts of a split quotation, and between its paragraphs.
JOINT = re.compile(r" ?\[…\] ?|\n\n")
#: What typesetters write in more than one way.
VARIANTS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»‹›‘’‚‛′″`´「」『』", "'"), '"': "'", **dict.fromkeys("‐‑‒–—―−", "-"), "…": "...",
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u200a\u2002\u2003", " "),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),
    }
)  # fmt: skip
DOUBLED = re.compile(r"''+")
SPACES = re.compile(r"\s+")
DASHES = re.compile(r" ?-+ ?")
WORD = re.compile(r"\w+")
#: Quotes, key points and numbers of one file that are looked for.
MOST = 100
#: Issues of one file that get the nearest passage as a hint, the sentences that are looked at, and its length.
HINTS, LOOKED_AT, SHOWN = 10, 2_000, 120
#: What share of the words a passage must have in common with what is missing to be shown.
LIKE = 0.4


def lost(briefing: Briefing, data: bytes, options: Options) -> list[Issue]:
    """A warning for each quote, key point and number of the front matter that its body no longer holds."""
    meta = briefing.meta
    if not options.is_whole or not briefing.words or not (meta.quotes or meta.seeds):
        return []
    body = Text(briefing.text)
    found = [
        (("quotes", number), "Q101", "is not word for word in the body", each.text)
        for number, each in enumerate(meta.quotes[:MOST])
        if not body.holds(each.text)
    ]
    if meta.seeds:
        found += points(meta.key_points[:MOST], body)
        figures = Figures(briefing.text, meta.language or "en")
        for number, each in enumerate(meta.numbers[:MOST]):
            gone = [f"{value}" for value in (each.value, each.was) if value is not None and not figures.has(value)]
            if gone:
                found.append((("numbers", number), "Q103", f"{' and '.join(gone)} stands nowhere in the body", ""))
    return located(briefing.path, data, found, body, options) if found else []


Lost = tuple[tuple[str, int], str, str, str]


def points(every: tuple[str, ...], body: "Text") -> list[Lost]:
    """The key points that are no longer in the body.

    An article's own box of key points stood beside its text, so that they need not be in it: where most are missing,
    they came from such a box.
    """
    missing = [(number, each) for number, each in enumerate(every) if not body.holds(each)]
    if 2 * len(missing) > len(every):
        return []
    return [(("key_points", number), "Q102", "is not word for word in the body", each) for number, each in missing]


class Text:
    """The text of a body; what is made of it is made once, and only where it is needed."""

    def __init__(self, text: str) -> None:
        self.text = text

    @functools.cached_property
    def plain(self) -> str:
        """It without the choices of typesetters."""
        return plain(self.text)

    @functools.cached_property
    def passages(self) -> list[tuple[str, frozenset[str]]]:
        """Its first sentences with their words."""
        every = (part for block in self.text.split("\n\n") for part in parts(block))
        return [(each, words_of(each)) for _, each in zip(range(LOOKED_AT), every, strict=False)]

    def holds(self, quoted: str) -> bool:
        """Whether each part of a quotation stands in it, in order."""
        return quoted in self.text or in_order(JOINT.split(quoted), self.text) or self.holds_plainly(quoted)

    def holds_plainly(self, quoted: str) -> bool:
        """The same with the choices of typesetters left out of both."""
        return in_order([plain(part) for part in JOINT.split(quoted)], self.plain)

    def nearest(self, quoted: str) -> tuple[str, float]:
        """The sentence that has most words in common with a text, and what share of the words of both those are."""
        wanted = words_of(quoted)
        best, most = "", 0.0
        for passage, words in self.passages:
            share = 2 * len(wanted & words) / (len(wanted) + len(words) or 1)
            if share > most:
                best, most = passage, share
        return best, most


def plain(text: str) -> str:
    """A text without the choices of typesetters: marks, dashes, spaces."""
    return SPACES.sub(" ", DASHES.sub("-", DOUBLED.sub("'", text.translate(VARIANTS)))).strip()


def parts(block: str) -> list[str]:
    """The sentences of a block."""
    return [block[start:end] for start, end in sentences.spans(block)]


def words_of(text: str) -> frozenset[str]:
    """Its words, whatever their case."""
    return frozenset(WORD.findall(text.casefold()))


def in_order(parts: list[str], text: str) -> bool:
    """Whether parts stand in a text one behind the other."""
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def located(path: str, data: bytes, every: list[Lost], body: Text, options: Options) -> list[Issue]:
    """What is lost as warnings, each at its place in the front matter."""
    matter, _ = split(decode(data), path, options.limits.front_matter_bytes)
    places = yaml_reader.places(matter.yaml, matter.yaml_line)
    return [
        warning(
            path,
            code,
            f"{where[0]}[{where[1]}]: {what}",
            hint=hint(where[0], text, body if number < HINTS else None),
            at=places.get(where, (1, 1)),
        )
        for number, (where, code, what, text) in enumerate(every)
    ]


def hint(field: str, text: str, body: Text | None) -> str:
    """What to do: take over what the body has, if it has anything like it."""
    if field == "numbers":
        return "mend it, or take it out"
    gone = next((part for part in JOINT.split(text) if body and not body.holds(part)), text)
    passage, share = body.nearest(gone) if body else ("", 0.0)
    if share < LIKE:
        return "put it back into the body, or take it out"
    short = passage if len(passage) <= SHOWN else passage[:SHOWN].rsplit(" ", 1)[0] + " …"
    return f"the body has: {short}"
