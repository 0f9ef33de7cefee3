"""Large first letters that reach down beside several lines: each goes back to the word that it begins."""

import re
import statistics

from msgspec.structs import replace

from briefings.seed.pdf_lines import Line

#: A large letter, with a quotation mark before it; how much larger than the text it is, and how far away (in its own
#: size) its word begins.
INITIAL, LARGE, NEAR = re.compile(r"[“„«\"‘'¿¡]?[^\W\d_]"), 1.8, 1.0
#: Letters that are words by themselves.
WORDS = frozenset("AIOÀÓYÉУЯИВКСОА")
WORD = re.compile(r"[^\W\d_]+")
#: Lines around a large letter among which its own are.
AROUND = 8
#: Large letters of one document at most.
MOST = 100


def set_in(lines: list[Line]) -> list[Line]:
    """The lines with each large first letter where it is read, and those beside it with the left edge of others."""
    if not any(INITIAL.fullmatch(each.text) for each in lines):
        return lines
    body = statistics.median(each.size for each in lines)
    known = {word.casefold() for each in lines for word in WORD.findall(each.text)}
    found = list(lines)
    initials = [each for each in lines if INITIAL.fullmatch(each.text) and each.size > LARGE * body]
    for initial in initials[:MOST]:
        at = found.index(initial)
        beside = [each for each in found[max(0, at - AROUND) : at + AROUND] if is_beside(each, initial)]
        if beside:
            found.remove(initial)
            first = max(beside, key=lambda each: each.base)
            moved = {id(each): replace(each, left=initial.left) for each in beside}
            moved[id(first)] = replace(first, left=initial.left, text=begun(initial.text, first.text, known))
            found = [moved.get(id(each), each) for each in found]
    return found


def is_beside(line: Line, initial: Line) -> bool:
    """Whether a line runs beside a large letter."""
    near = -initial.size * NEAR / 4 <= line.left - initial.right <= initial.size * NEAR
    high = initial.base - initial.size / 4 <= line.base <= initial.base + initial.size
    return near and high and line.page == initial.page and line.size < initial.size / LARGE


def begun(initial: str, text: str, known: set[str]) -> str:
    """A text with its first letter, which may be a word by itself where the document has the rest as a word."""
    match = WORD.match(text)
    rest = match[0].casefold() if match else ""
    alone = initial[-1] in WORDS and rest in known - {rest} | set() and initial.casefold() + rest not in known
    return f"{initial} {text}" if alone or not rest else initial + text
