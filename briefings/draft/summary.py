"""The summary of a draft: its lead."""

import re

from briefings.text.characters import one_line, shorten

#: A lead up to here is the summary whole; a longer one gives its first sentences.
WHOLE = 420
SENTENCE = re.compile(r"(?<=[.!?。！？])(?:[”\"’»)\]]*)\s+(?=[A-Z“\"‘«\d(])|(?<=[。！？])")
#: Words whose full stop ends no sentence.
SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Maj|Lt|Col|Capt|Sgt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|a\.m|p\.m|Inc|Ltd|Co|Corp|Ave|approx|U\.S|U\.N|U\.K|E\.U)|\b[A-Z])\.$"
)


def summary(lead: str) -> str:
    """One paragraph: the lead, cut at a sentence where it is long."""
    text = one_line(lead)
    if len(text) <= WHOLE:
        return text
    taken = ""
    for sentence in sentences(text):
        if taken and len(taken) + len(sentence) > WHOLE:
            break
        taken = f"{taken} {sentence}".strip()
    return shorten(taken, WHOLE)


def sentences(text: str) -> list[str]:
    """The sentences of one paragraph; a full stop of a title or an initial ends none."""
    found: list[str] = []
    for part in SENTENCE.split(text):
        if not part:
            continue
        if found and SHORT_FORM.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part.strip())
    return found
