"""`::: figure` blocks: a picture with caption and credit, or the caption of a picture that is not shown."""

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from briefings.briefing.markdown import findings, targets
from briefings.briefing.markdown.findings import Findings, Place
from briefings.briefing.markdown.rendering import render_by

OPENING = re.compile(r":::+[ \t]*([\w-]+)[ \t]*$")
CLOSING = re.compile(r":::+[ \t]*$")
FIELD = re.compile(r"(credit|image|alt):(?:[ \t]+(.*?))?[ \t]*$")
HIDDEN = '<span class="vh">Caption of a picture that is not shown: </span>'


def install(parser: MarkdownIt) -> None:
    """Adds the block rule and the renderers."""
    interrupts = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", "figure", figure, {"alt": interrupts})
    render_by(parser, figure_open=figure_open, figure_close=figure_close)


def figure(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Matches `::: figure` up to its `:::`; one that is not closed is text, and an issue."""
    opened = OPENING.match(line(state, start)) if starts(state, start) else None
    if opened is None:
        return False
    last = closing(state, start, end)
    if silent:
        return last is not None and opened[1] == "figure"
    found = findings.of(state.env)
    at = (found.first_line + start, 1 + state.tShift[start])
    if opened[1] != "figure":
        found.error("M102", f"there is no block `::: {opened[1]}`", at, "write `::: figure`")
    elif last is None:
        found.error("M101", "the figure that opens here is never closed", at, "end it with a line `:::`")
    else:
        push(state, start, last)
        return True
    return False


def starts(state: StateBlock, number: int) -> bool:
    """Whether a line begins with three colons and is no code."""
    where = state.bMarks[number] + state.tShift[number]
    return state.src.startswith(":::", where) and not state.is_code_block(number)


def line(state: StateBlock, number: int) -> str:
    """A line without its indent."""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def closing(state: StateBlock, start: int, end: int) -> int | None:
    """The line that closes the block; none where another block opens or the surrounding one ends first."""
    for number in range(start + 1, end):
        text = line(state, number)
        if text and state.sCount[number] < state.blkIndent:
            return None
        if text.startswith(":::"):
            return number if CLOSING.match(text) else None
    return None


def push(state: StateBlock, start: int, last: int) -> None:
    """The tokens of a figure: its caption is inline Markdown, the fields are plain text."""
    rows = [number for number in range(start + 1, last) if line(state, number).strip()]
    fields = {number: match for number in rows if (match := FIELD.match(line(state, number)))}
    values = {match[1]: (match[2] or "", number) for number, match in fields.items()}
    found = findings.of(state.env)
    caption = [number for number in rows if number not in fields]
    meta = {name: values.get(name, ("", 0))[0] for name in ("credit", "alt")}
    meta |= {"index": picture(values, start, found), "caption": bool(caption)}
    judge(meta, "alt" in values, (found.first_line + start, 1), found)
    opened = state.push("figure_open", "figure", 1)
    token = state.push("inline", "", 0)
    token.content = "\n".join(line(state, number).strip() for number in caption)
    token.map, token.children, token.meta = [start + 1, last], [], {"rows": caption or [start]}
    closed = state.push("figure_close", "figure", -1)
    opened.map, opened.meta, closed.meta = [start, last + 1], meta, meta
    state.line = last + 1


def picture(values: dict[str, tuple[str, int]], start: int, found: Findings) -> int | None:
    """The index of the figure's file, None where it shows no picture."""
    address, row = values.get("image", ("", start))
    if not address:
        return None
    target = targets.of_image(address, found.folder)
    if target.kind == "refused":
        found.error(target.code, target.value, (found.first_line + row, 1), target.hint)
        return None
    return found.file(target.value, found.first_line + row)


def judge(meta: dict[str, Any], described: bool, at: Place, found: Findings) -> None:
    """Notes what a figure lacks."""
    if meta["index"] is None and not meta["caption"] and not meta["credit"]:
        found.error("M103", "the figure is empty", at, "give it a caption, a `credit:` or an `image:`")
    if meta["index"] is not None and not described:
        hint = "say with `alt: …` what it shows, for those who cannot see it"
        found.warning("M104", "the picture has no description", at, hint)


def figure_open(token: Token) -> str:
    """The picture, and the beginning of the caption."""
    meta = token.meta
    if meta["index"] is None:
        return f'<figure class="bare"><figcaption>{HIDDEN}'
    image = f'<img src="\x02f{meta["index"]}\x03" alt="{escapeHtml(meta["alt"])}" loading="lazy" decoding="async">'
    return f"<figure>{image}" + ("<figcaption>" if meta["caption"] or meta["credit"] else "")


def figure_close(token: Token) -> str:
    """The credit, and the end of the caption."""
    meta = token.meta
    space = " " if meta["caption"] else ""
    credit = f'{space}<span class="by">{escapeHtml(meta["credit"])}</span>' if meta["credit"] else ""
    wordless = meta["index"] is not None and not credit and not space
    return "</figure>\n" if wordless else f"{credit}</figcaption></figure>\n"
