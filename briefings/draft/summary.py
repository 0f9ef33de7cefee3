"""The summary of a draft: its lead."""

import re
from collections.abc import Sequence

from briefings.draft import dateline, desk_notes
from briefings.text import sentences
from briefings.text.characters import one_line, shorten
from briefings.text.words import count

#: A lead up to here is the summary whole; a longer one gives its first sentences.
WHOLE = 420
#: What a desk writes before a lead: `EXCLUSIVE:`, `Update 2 -`, `(CNN)`.
LABEL = re.compile(
    r"(?:(?:EXCLUSIVE|BREAKING(?: NEWS)?|UPDATED?(?: \d+)?|WATCH|LIVE|ANALYSIS|OPINION|EXPLAINER|Exclusive"
    r"|Breaking)\s?[:|–—-]\s+)+"
)
#: What a paper runs in before its first paragraph.
RUN_IN = re.compile(
    r"(?:(?:Executive |EXECUTIVE )?(?:Summary|SUMMARY)|Abstract|ABSTRACT|Synopsis|In brief"
    r"|Key (?:[Ff]indings|[Pp]oints|[Mm]essages)|KEY (?:FINDINGS|POINTS|MESSAGES)"
    r"|Zusammenfassung|Kurzfassung|Résumé|Resumen|Resumo|Sommario|Samenvatting|Sammanfattning|Streszczenie)"
    r"\s?[.:|–—-]\s+(?=\S)"
)
#: A dateline that stayed in the text, because its place is in no list or its script has no capitals.
DATELINE = re.compile(
    r"[^\W\d_][\w.’'-]{0,30}(?:[ ,،]{1,3}[^\W\d_][\w.’'-]{0,30}){0,4}\s?\((?:AP|AFP|Reuters|CNN|Xinhua|dpa|ANI|PTI|UPI"
    r"|EFE|ANSA|TASS|IANS|KUNA|WAM)\)\s?[-–—_]{1,2}\s*|[A-Z]{3,20}(?:[ ,.]{1,2}[A-Z][\w.]{0,20}){0,4}--(?=[A-Z“\"])"
    r"|【[^】\n]{1,40}】\s*|(?:新华社|中新社|中新网)[^电\n]{1,20}电\s+"
)
#: A desk's note in brackets, before a lead or in its place: `(Corrects name in third paragraph)`.
NOTE = re.compile(
    r"\((?:Correct(?:s|ed|ion)|Updates?|Updated|Adds?|Recasts?|Refil(?:es|ing)|Repeats?|Writes through|Rewrites|Removes"
    r"|Fixes|This (?:story|article|report|version))\b[^()]{0,300}\)\s*",
    re.I,
)
NUMBERED = re.compile(r"\A(?:\(?\d{1,2}[.)]|[•‣▪◦●*–-])\s+(?=\S)")
#: Words that a lead has at least, and those from which on it needs nothing of the next paragraph.
FEWEST, ENOUGH = 5, 10
END = re.compile(r"[.!?…。！？؟۔।][\"”’»)\]」』]*$")
#: Marks after which half a sentence still says something.
CLAUSE = re.compile(r"[;:–—]\s|,\s(?=(?:and|but|while|which|who|after|as|und|aber|et|mais|y|pero)\s)")


#: Paragraphs among which the lead is.
LOOKED_AT = 20


def opening(text: str) -> int:
    """How many characters of a dateline a paragraph begins with."""
    if found := DATELINE.match(text):
        return found.end()
    opened = dateline.opening(text)
    return opened.length if opened else 0


def lead(paragraphs: Sequence[str]) -> str:
    """The first paragraph that reads as one: whole sentences, no desk's note, no line that only leads to the next; with
    the one behind it where it is very short.
    """
    paragraphs = [each for each in paragraphs[:LOOKED_AT] if not desk_notes.why_note(each)]
    whole = [number for number, each in enumerate(paragraphs) if is_lead(each)]
    if not whole:
        ending = (each for each in paragraphs if END.search(each))
        return next(ending, next(iter(paragraphs), ""))
    first = whole[0]
    if count(paragraphs[first]) < ENOUGH and first + 1 in whole:
        return f"{paragraphs[first]} {paragraphs[first + 1]}"
    return paragraphs[first]


def is_lead(text: str) -> bool:
    """Whether a paragraph may be a lead by its form."""
    said = NOTE.sub("", text, 1).strip() if text.startswith("(") else text.strip()
    if not said or not END.search(said) or said[0].islower():
        return False
    return count(said) >= FEWEST


def summary(lead: str) -> str:
    """One paragraph: the lead without its label, cut at a sentence where it is long."""
    text = one_line(lead)
    text = NOTE.sub("", text, 1) if text.startswith("(") else text
    text = NUMBERED.sub("", text, 1)
    text = text[opening(text) :]
    text = text[label.end() :] if (label := LABEL.match(text) or RUN_IN.match(text)) else text
    if len(text) <= WHOLE:
        return text
    fitting = [end for _, end in sentences.spans(text[: 4 * WHOLE]) if end <= WHOLE]
    return text[: fitting[-1]] if fitting else cut(text)


def cut(text: str) -> str:
    """The beginning of a sentence that is too long: up to a clause where one ends late enough, else up to a word."""
    ends = [each.start() for each in CLAUSE.finditer(text, WHOLE // 2, WHOLE)]
    return f"{text[: ends[-1]]} …" if ends else shorten(text, WHOLE)
