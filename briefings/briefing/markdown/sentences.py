"""The sentence around a place in plain text, for "Mentioned in"."""

import re
from bisect import bisect_right

from briefings.text.characters import one_line, shorten

LIMIT = 240
#: A closing mark with its quotes, white space, and no lower-case letter next; or an ideographic full stop. All marks
#: stand first, because then the search looks for them alone.
END = re.compile(r"""[.!?…。！？](?:(?<=[.!?…])["'”’»)\]]*\s++(?![a-zà-ÿ])|(?<=[。！？])["'”’»)\]」』]*)""")
#: Words that end in a full stop without ending a sentence: initials, titles, months, "U.S.".
SHORT = re.compile(
    r"(?:\b[A-Z]|\b(?:[A-Z]\.)+[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.$"
)


def starts(text: str) -> list[int]:
    """Where each sentence of `text` starts."""
    ends = (
        found for found in END.finditer(text) if not SHORT.search(text, max(0, found.start() - 11), found.start() + 1)
    )
    return [0, *(found.end() for found in ends if found.end() < len(text))]


def around(text: str, where: list[int], position: int) -> str:
    """The sentence at `position`, at most 240 characters of it; `where` are the `starts` of `text`."""
    index = bisect_right(where, position)
    first, last = where[index - 1], where[index] if index < len(where) else len(text)
    if last - first <= LIMIT:
        return one_line(text[first:last])
    begin = max(first, position - LIMIT // 2)
    cut = one_line(text[begin : min(last, begin + 2 * LIMIT)])
    return shorten(cut if begin == first else "…" + cut.partition(" ")[2], LIMIT)
