"""The body of a content file as its blocks: paragraphs, and whatever is fenced as a whole."""

import re
from typing import NamedTuple

#: What opens a stretch that blank lines do not end: a code fence or a `:::` block.
OPENING = re.compile(r" {0,3}(`{3,}|~{3,}|:{3,}(?=[ \t]*\w))")
LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Block(NamedTuple):
    """One block without its last line end, and the blank lines before it."""

    gap: str
    text: str


def split(body: str) -> tuple[list[Block], str]:
    """The blocks of a body, and the blank lines at its end: joined again they are the body."""
    blocks: list[Block] = []
    gap, lines, fence = "", list[str](), ""
    for line in LINE.findall(body):
        if line.strip() or fence:
            lines.append(line)
            fence = after(line, fence)
        elif lines:
            blocks.append(Block(gap, "".join(lines).removesuffix("\n")))
            gap, lines = line, []
        else:
            gap += line
    if lines:
        blocks.append(Block(gap, "".join(lines).removesuffix("\n")))
        gap = ""
    return blocks, gap


def after(line: str, fence: str) -> str:
    """The fence that is open after a line; empty where none is."""
    if fence:
        closes = line.strip().startswith(fence) and not line.strip().strip(fence[0])
        return "" if closes else fence
    opened = OPENING.match(line)
    return opened[1] if opened else ""


def join(blocks: list[Block], tail: str = "") -> str:
    """A body: blocks that are not the first have a blank line before them, and the last line ends."""
    parts = [f"{each.gap or (chr(10) if number else '')}{each.text}\n" for number, each in enumerate(blocks)]
    return "".join(parts) + tail


def texts(body: str) -> list[str]:
    """The texts of a body's blocks."""
    return [each.text for each in split(body)[0]]


def place_of(wanted: list[str], among: list[str]) -> int:
    """Where blocks stand one after the other; -1 where they do not."""
    starts = (at for at, text in enumerate(among) if text == wanted[0])
    return next((at for at in starts if among[at : at + len(wanted)] == wanted), -1)
