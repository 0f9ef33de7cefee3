"""Writing plain text as Markdown that reads the same: nothing in a seed can become markup.

Only what would change is escaped, so that an editor sees clean text: `snake_case`, `5 * 3` and `[sic]` stay.
"""

import functools
import re

#: Inside a line: code, HTML, entities, strikethrough, a backslash, footnotes and wikilinks, emphasis.
ALWAYS = re.compile(r"[\\`]|<(?=[A-Za-z/!?]|[^\s<>@]+@)|&(?=#?\w{1,40};)|~(?=~)|(?<=~)~|\[(?=[\[^!])")
LINKED = re.compile(ALWAYS.pattern + r"|\[")
LINK_LIKE = re.compile(r"\][(\[:]")
#: What the next part of a paragraph could finish, or this one could finish for the part before.
EDGE = r"|[<&~]\Z|\A~"
ALWAYS_PART, LINKED_PART = re.compile(ALWAYS.pattern + EDGE), re.compile(LINKED.pattern + EDGE)
PAIR = re.compile(r"\[[^\[\]]*\]")
#: At the start of a block: headings, quotes, lists, rules, fences, definitions, setext underlines.
START = re.compile(
    r"(?P<number>\d{1,9})(?P<after>[.)])(?=\s|$)"
    r"|(?:\#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|[-*_=](?=(?:\s*[-*_=])*\s*$)|:(?=[\s:])|~(?=[\s~]))"
)


def escaped(text: str) -> str:
    """`text` for the inside of a paragraph, a caption, a label."""
    return without(LINKED if LINK_LIKE.search(text) else ALWAYS, text)


def part(text: str, whole: str) -> str:
    """`text` where it is only a part of the paragraph `whole`, between links, emphasis or line breaks: neither can it
    become markup together with its neighbours.
    """
    open_bracket = "[" in PAIR.sub("", text) or may_hold_links(whole)
    return without(LINKED_PART if open_bracket else ALWAYS_PART, text)


@functools.lru_cache(maxsize=1)
def may_hold_links(whole: str) -> bool:
    """Whether brackets in a paragraph could become a link; asked again for each of its parts."""
    return LINK_LIKE.search(whole) is not None


def without(signs: re.Pattern[str], text: str) -> str:
    """`text` with what `signs` finds, and what would be emphasis, as plain characters."""
    return re.sub(r"_", underscore, re.sub(r"\*", star, signs.sub(lambda match: "\\" + match[0], text)))


def star(match: re.Match[str]) -> str:
    """A star between spaces is only a star."""
    before, after = around(match)
    return "*" if before.isspace() and after.isspace() else r"\*"


def underscore(match: re.Match[str]) -> str:
    """An underscore inside a word, or between spaces, is only that."""
    before, after = around(match)
    harmless = (before.isalnum() and after.isalnum()) or (before.isspace() and after.isspace())
    return "_" if harmless else r"\_"


def around(match: re.Match[str]) -> tuple[str, str]:
    """The characters on both sides; the ends of the text count as punctuation."""
    text = match.string
    return text[match.start() - 1 : match.start()] or "*", text[match.end() : match.end() + 1] or "*"


def paragraph(text: str) -> str:
    """A paragraph of one line."""
    return opened(escaped(" ".join(text.split())))


def opened(line: str) -> str:
    """A line that can stand first in a paragraph: what would open another block is escaped."""
    match = START.match(line)
    if match is None:
        return line
    if match["number"]:
        return f"{match['number']}\\{line[match.start('after') :]}"
    return "\\" + line


def verse(lines: list[str]) -> str:
    """Lines that keep their breaks."""
    plain = [" ".join(line.split()) for line in lines]
    whole = "\n".join(plain)
    return "\\\n".join(opened(part(line, whole).replace("|", r"\|")) for line in plain)


def heading(text: str, level: int) -> str:
    """A heading; hash signs at its end are text."""
    line = escaped(" ".join(text.split()))
    return "#" * level + " " + re.sub(r"(#+)$", lambda match: "\\" + "\\".join(match[1]), line)


def quote(text: str) -> str:
    """A block quote around finished Markdown."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def items(texts: list[str], numbered: bool) -> str:
    """A tight list of finished lines."""
    return "\n".join(f"{f'{number}.' if numbered else '-'} {text}" for number, text in enumerate(texts, 1))


def table(rows: list[list[str]]) -> str:
    """A table of finished cells, the first row its head."""
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(cell(each) for each in [*row, *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def cell(text: str) -> str:
    """Finished Markdown as a cell: its pipes are text."""
    return " ".join(text.split()).replace("|", r"\|")


def link(label: str, address: str) -> str:
    """A link with a finished label to an address that `text.addresses` let through."""
    safe = re.sub(r"[()\[\]\\<>]", lambda sign: f"%{ord(sign[0]):02X}", address)
    bracketed = re.sub(r"(\\.)|([\[\]])", lambda match: match[1] or "\\" + match[2], label)
    plain = re.sub(r"^(?=[\^!])", r"\\", bracketed)  # neither a footnote nor an alert
    return f"[{plain}]({safe})" if label else ""


def field(text: str) -> str:
    """The value of a `credit:` or `alt:` line: plain text of one line."""
    return " ".join(text.split())


def caption(text: str) -> str:
    """The caption of a figure block, which can neither close the block nor pass for one of its fields."""
    line = paragraph(text)
    return re.sub(r"^((?:credit|image|alt)):", r"\1\\:", line, flags=re.I)


def fence(code: str) -> str:
    """A fenced code block that its own text cannot close."""
    ticks = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", code)), 3)
    return f"{ticks}\n{code.strip(chr(10))}\n{ticks}"


def emphasis(text: str, marks: str) -> str:
    """Finished inline Markdown between marks, which must stand next to its words."""
    inner = text.strip()
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{marks}{inner}{marks}{tail}" if inner else text
