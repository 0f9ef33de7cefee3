"""Sentences of running text: where each begins, in scripts with and without capitals and spaces."""

import re

#: A closing mark with its quotes, white space, and no lower-case letter next; or a full stop of a script that needs no
#: white space, unless the sentence that it closes is quoted in another. All marks stand first, because then the search
#: looks for them alone.
END = re.compile(
    r"""[.!?…。！？؟۔।](?:(?<=[.!?…؟۔।])["'”’“»«)\]]*\s++(?![a-zà-ÿ])|(?<=[。！？])["'”’»)\]」』]*(?<![」』”’])"""
    r"""|(?<=[。！？])["'”’»)\]」』]+(?![とっなで、，]))"""
)
#: Words that end in a full stop without ending a sentence: initials, titles, months before a day.
SHORT = re.compile(
    r"(?:\b[A-Zzdu]|\b(?:Mr|Mrs|Ms|Mme|Dr|Prof|Gen|Brig|Col|Lt|Sgt|Maj|Capt|Cpl|Pvt|Cmdr|Adm|Sen|Rep|Reps|Sens|Gov"
    r"|Rev|Hon|Pres"
    r"|Amb|Supt|Insp|Det|St|Ste|Mt|Ft|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|ca|bzw|Nr|Abs|Art"
    r"|Sr|Sra|art"
    r"|fig|Fig|pp|al-|i\.e|e\.g|z\.\s?B|d\.\s?h|u\.\s?a|[A-Z]{2,3}\.[A-Z]))\.$"
)
#: Those that may end one: it depends on the word behind them.
EITHER = re.compile(r"(?:\b(?:[A-Z]\.)+[A-Z]|\b[ap]\.m|\b(?:Inc|Ltd|Corp|Co|Bros|Jr|Ave|Blvd|Rd|etc|No))\.$")
#: Words that hardly stand inside a sentence with a capital.
OPENER = re.compile(
    r"[“\"‘(]|(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|But|And|In|On|At|As|If|For|His|Her|Its"
    r"|Their|There"
    r"|When|While|After|Before|Since|However|Meanwhile|Officials|Police|Some|Many|Most|No|Not|Both|Such|So|To|With"
    r"|Yet|Now|Then"
    r"|What|Who|Why|How|Where|More|Another|Other|Earlier|Later|Last|Our|My|Your)\b"
)
#: A numeral in Thai, German or an outline, which a full stop makes an ordinal: `am 3. Oktober`.
ORDINAL = re.compile(r"(?<![\w.,–-])\d{1,2}\.$")
#: Marks that open and close a quotation, in texts without and with low ones.
MARKS = (("“「", "”」"), ("„", "“”"))
#: Characters before a full stop in which the word before it is looked for.
WORD = 12


def starts(text: str) -> list[int]:
    """Where each sentence of `text` starts."""
    ends = (found for found in END.finditer(text) if ends_sentence(text, found))
    return [0, *(found.end() for found in ends if found.end() < len(text))]


def ends_sentence(text: str, mark: re.Match[str]) -> bool:
    """Whether a sentence ends at a match of `END`, and not just a short form."""
    if text[mark.start()] != ".":
        return True
    at, stop = max(0, mark.start() - WORD), mark.start() + 1
    if EITHER.search(text, at, stop):
        numbered = text.startswith("No.", stop - 3)
        return not text[mark.end() : mark.end() + 1].isdigit() if numbered else bool(OPENER.match(text, mark.end()))
    if ORDINAL.search(text, at, stop):
        return bool(OPENER.match(text, mark.end()))
    return SHORT.search(text, at, stop) is None


def spans(text: str) -> list[tuple[int, int]]:
    """Every sentence as `text[start:end]`, without the white space around it; one that is quoted in another is none."""
    where = starts(text)
    ends = [*where[1:], len(text)]
    marks = MARKS[1] if "„" in text else MARKS[0]
    if len(ends) > 1 and any(mark in text for mark in marks[0]) and balance(text, 0, len(text), marks) == 0:
        depth, kept = 0, []
        for start, end in zip(where, ends, strict=True):
            depth += balance(text, start, end, marks)
            kept += [end] if depth <= 0 else []
        where, ends = [0, *kept[:-1]], kept
    found = (trimmed(text, start, end) for start, end in zip(where, ends, strict=True))
    return [each for each in found if each[0] < each[1]]


def balance(text: str, start: int, end: int, marks: tuple[str, str]) -> int:
    """How many quotations a stretch opens more than it closes."""
    return sum(text.count(mark, start, end) for mark in marks[0]) - sum(
        text.count(mark, start, end) for mark in marks[1]
    )


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the white space around it."""
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())
