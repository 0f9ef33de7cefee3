"""Quotation marks: which stretches of a paragraph are quoted, whatever the marks, nested ones counting as one."""

import re

import msgspec

#: Stands for every character of a quotation where only what is around it counts.
MASK = "\ue000"
#: The mark of speech that a dash opens.
DASH = "—"
#: The mark of a block quote.
BLOCK = ">"
MARK = re.compile(r"“|”|„|‟|«|»|‹|›|「|」|『|』|``|''|\"|‘|’|'")
#: What closes each mark that opens.
CLOSERS = {
    "“": ("”", "“"), "„": ("“", "”", "‟"), "«": ("»",), "»": ("«",), "‹": ("›",),
    "›": ("‹",), "「": ("」",), "『": ("』",),
    "``": ("''", "”", '"'), '"': ('"',), "”": ("”",), "‘": ("’",), "'": ("'",), "’": ("’",),
}  # fmt: skip
#: Marks that open by what they are; all others open only where a word begins.
PLAIN = frozenset("“„«‹「『") | {"``"}
#: From here on, scripts that put no space before a mark.
UNSPACED = "\u2e80"
#: Characters in which the end of a quotation in single marks is looked for.
SINGLE, FAR = ("‘", "'"), 1500
#: How many marks further the end of a quotation is looked for.
NEAR = 60
#: Short forms that begin with an apostrophe, whichever way it is turned.
CLIPPED = re.compile(
    r"(?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|cause\b|bout\b|n\b|round\b|s\b|t\b|ll\b|re\b|ve\b|d\b)", re.I
)


class Stretch(msgspec.Struct, frozen=True):
    """What stands between two marks: `text[start:end]`; `outer` and `after` count the marks in.

    One that is `open` has no closing mark in its paragraph.
    """

    start: int
    end: int
    outer: int
    after: int
    mark: str
    open: bool = False


def stretches(text: str) -> list[Stretch]:
    """The outermost quotations of a paragraph in order; only the last may be open."""
    marks = list(MARK.finditer(text))
    found: list[Stretch] = []
    index = 0
    while index < len(marks):
        mark = marks[index]
        close = closing(text, marks, index) if opens(text, mark) else None
        if close is not None:
            found.append(Stretch(mark.end(), marks[close].start(), mark.start(), marks[close].end(), mark[0]))
            index = close
        elif mark[0] not in SINGLE and opens(text, mark) and may_stay_open(text, marks, index):
            found.append(Stretch(mark.end(), len(text), mark.start(), len(text), mark[0], open=True))
            break
        index += 1
    return found


def opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark stands where a quotation begins: before a word, and not right behind one."""
    sign, before, after = mark[0], text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    if sign not in CLOSERS or not after:
        return False
    if sign in ("「", "『"):
        return True
    if sign in ("«", "»", "„", "``", "“", "‹"):
        behind = before.isalnum() and sign != "«" and before < UNSPACED
        return not behind and not (sign == "»" and (after.isspace() or after in ".,;:!?"))
    if before and not before.isspace() and before not in "([{—–-…:/،.“‘,":
        return False
    if after.isspace() or after in ".,;:!?)":
        return False
    if sign in ("'", "’", "‘"):
        return sign != "’" and after.isalpha() and not CLIPPED.match(text, mark.end())
    return True


def closing(text: str, marks: list[re.Match[str]], index: int) -> int | None:
    """The number of the mark that ends the quotation which begins with mark `index`."""
    sign = marks[index][0]
    if sign in SINGLE:
        return single(text, marks, index)
    depth = 0
    nests = sign in ("「", "『", "«", "„") or (sign == "“" and paired(marks, index))
    for number in range(index + 1, min(len(marks), index + NEAR)):
        mark = marks[number]
        if mark[0] == sign and nests and (sign != "“" or opens(text, mark)):
            depth += 1
        elif mark[0] in CLOSERS[sign] and closes(text, mark, marks, number):
            if depth == 0:
                return number
            depth -= 1
    return None


def paired(marks: list[re.Match[str]], index: int) -> bool:
    """Whether as many marks close behind mark `index` as open."""
    rest = [mark[0] for mark in marks[index : index + NEAR]]
    return rest.count("“") == rest.count("”")


def closes(text: str, mark: re.Match[str], marks: list[re.Match[str]], number: int) -> bool:
    """Whether a mark that could close does: those that also open must stand behind a word, and be no inches."""
    sign, before, after = mark[0], text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    if sign in ("”", "」", "』", "''", "»", "›", "‟"):
        return True
    if sign == "“":
        return before not in " (" or not after.isalnum()
    if before.isspace():
        return sign == "«" or not after.strip()
    if after.isalnum():
        return False
    return not (sign == '"' and before.isdigit() and inches(text, marks, number))


def inches(text: str, marks: list[re.Match[str]], number: int) -> bool:
    """Whether a straight mark behind a digit is a measure: the next one closes, too."""
    following = next((mark for mark in marks[number + 1 : number + NEAR] if mark[0] == '"'), None)
    if following is None:
        return False
    before, after = text[following.start() - 1], text[following.end() : following.end() + 1]
    return not before.isspace() and not after.isalnum()


def single(text: str, marks: list[re.Match[str]], index: int) -> int | None:
    """The mark that ends a quotation in single marks: one behind punctuation, else one that is no genitive."""
    last = None
    for number in range(index + 1, min(len(marks), index + NEAR)):
        mark = marks[number]
        if mark.start() - marks[index].start() > FAR:
            break
        if mark[0] in SINGLE and opens(text, mark):
            break
        if mark[0] not in CLOSERS[marks[index][0]]:
            continue
        before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
        if after.isalnum() or before.isspace():
            continue
        if before in ".,!?…—":
            return number
        if marks[index][0] == "‘" and last is None and not (before == "s" and after == " "):
            last = number
    return last


def may_stay_open(text: str, marks: list[re.Match[str]], index: int) -> bool:
    """Whether a mark without its end may begin a speech of several paragraphs: nothing of its kind comes behind it."""
    sign = marks[index][0]
    return not any(
        mark[0] in CLOSERS[sign] or (mark[0] == sign and opens(text, mark)) for mark in marks[index + 1 : index + NEAR]
    )
