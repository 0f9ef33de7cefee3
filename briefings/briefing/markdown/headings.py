"""Headings: ids that links can point to, and levels below the page's own `h1`."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from briefings.briefing import Heading
from briefings.briefing.markdown import findings, plain
from briefings.text.slugs import slug

#: Ids that the page around the body uses: a theme may give any two words joined by `_`, which no heading has.
FRAME = re.compile(r"main|top|(?:s|d|source-)\d+|[a-z]+_[a-z]+")
#: The same, and those of footnotes.
TAKEN = re.compile(rf"{FRAME.pattern}|fn(?:ref)?-.*")


def install(parser: MarkdownIt) -> None:
    """Adds the pass over all headings."""
    parser.core.ruler.push("headings", number)


def number(state: StateCore) -> None:
    """Shifts the highest level to 2 and gives every heading an id of its own."""
    opened = [index for index, each in enumerate(state.tokens) if each.type == "heading_open"]
    if not opened:
        return
    shift = 2 - min(int(state.tokens[index].tag[1]) for index in opened)
    taken: dict[str, int] = {}
    for index in opened:
        first, inline, last = state.tokens[index : index + 3]
        text = plain.text_of(inline.children or ()).strip()
        level = min(6, int(first.tag[1]) + shift)
        first.tag = last.tag = f"h{level}"
        first.attrs = {"id": unique(text, taken)}
        findings.of(state.env).headings.append(Heading(level, text, str(first.attrs["id"])))


def unique(text: str, taken: dict[str, int]) -> str:
    """An id for a heading: its slug, numbered from the second use on."""
    name = slug(text)
    name = wanted = f"section-{name}" if TAKEN.fullmatch(name) else name
    while name in taken:
        taken[wanted] += 1
        name = f"{wanted}-{taken[wanted]}"
    taken[name] = 1
    return name
