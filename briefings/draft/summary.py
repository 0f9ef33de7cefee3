"""The summary of a draft: its lead."""

import re

from briefings.text import sentences
from briefings.text.characters import one_line, shorten

#: A lead up to here is the summary whole; a longer one gives its first sentences.
WHOLE = 420
#: What a desk writes before a lead: `EXCLUSIVE:`, `Update 2 -`, `(CNN)`.
LABEL = re.compile(
    r"(?:(?:EXCLUSIVE|BREAKING(?: NEWS)?|UPDATED?(?: \d+)?|WATCH|LIVE|ANALYSIS|OPINION|EXPLAINER|Exclusive"
    r"|Breaking)\s?[:|–—-]\s+)+"
)
#: Marks after which half a sentence still says something.
CLAUSE = re.compile(r"[;:–—]\s|,\s(?=(?:and|but|while|which|who|after|as|und|aber|et|mais|y|pero)\s)")


def summary(lead: str) -> str:
    """One paragraph: the lead without its label, cut at a sentence where it is long."""
    text = one_line(lead)
    text = text[label.end() :] if (label := LABEL.match(text)) else text
    if len(text) <= WHOLE:
        return text
    fitting = [end for _, end in sentences.spans(text[: 4 * WHOLE]) if end <= WHOLE]
    return text[: fitting[-1]] if fitting else cut(text)


def cut(text: str) -> str:
    """The beginning of a sentence that is too long: up to a clause where one ends late enough, else up to a word."""
    ends = [each.start() for each in CLAUSE.finditer(text, WHOLE // 2, WHOLE)]
    return f"{text[: ends[-1]]} …" if ends else shorten(text, WHOLE)
