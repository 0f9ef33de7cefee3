"""The text of a clipping without what the clipper took along from around it, and in the Markdown of briefings."""

import re
from typing import NamedTuple

from briefings.seed import file_properties
from briefings.text.characters import one_line

FENCE = re.compile(r"^[ \t]{0,3}(?:```|~~~)", re.M)
BLANK = re.compile(r"\n(?:[ \t]*\n)+")
LINK = re.compile(r"!?\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)")
INLINE_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\(data:[^()\s]*\) ?")
EXCERPT = re.compile(r">[ \t]*#{1,6}[ \t]*excerpt[ \t]*\n((?:>[^\n]*\n?)+)", re.I)
WIKILINK = re.compile(r"(?<!!)\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")
HIGHLIGHT = re.compile(r"(?<![=\w])==(?=\S)([^=*\n]{1,2000})(?<=\S)==(?![=\w])")
CALLOUT = re.compile(r"^>[ \t]?\[![a-z-]{1,20}\][+-]?[ \t]*([^\n]*)$", re.I | re.M)
VIEW = re.compile(
    r"[ \t]{0,4}\(?\[(?:view highlight|⤴️?|read on \w{2,20}|open in \w{2,20})\]\([^()\s]{1,2000}\)\)?", re.I
)
ORIGINAL = re.compile(r"\[read original\]\((https?://[^()\s]{1,2000})\)", re.I)
TAGGED = re.compile(r"#[\w/-]{1,60}(?:\s+#[\w/-]{1,60}){0,40}\s*")
RULE = re.compile(r"[-*_ ]{3,40}")
#: What stands above a text and below it, and the headings that begin what does not belong to it.
SKIP = re.compile(
    r"\W*(?:skip to (?:main )?content|zum inhalt springen|aller au contenu|read original|advertisement)\W*", re.I
)
SHARED = re.compile(
    r"\W*(?:(?:share|tweet|print|e-?mail|save|pin|facebook|twitter|whatsapp|linkedin|copy link)"
    r"(?: (?:this|on|to|via|link)(?: \w+)?)?\W*){1,8}|©.{0,200}|copyright\b.{0,200}|.{0,60}all rights reserved\.?",
    re.I,
)
AFTER = re.compile(
    r"#{1,6}[ \t]+(?:related\b.{0,40}|more (?:from|on|in)\b.{0,60}|read (?:more|next)|share\b.{0,20}"
    r"|comments?(?: \(\d+\))?|recommended\b.{0,40}|you (?:may|might) also like|most (?:read|popular)"
    r"|mehr zum thema|kommentare|(?:à )?lire aussi)\W*",
    re.I,
)
#: Who wrote it, and behind a stroke the day with its year.
BYLINE = re.compile(
    r"(?:by|von|par|por)[ \t]+"
    r"(?:(.{3,80}?)[ \t]*[—–|•·-][ \t]*((?=.{0,40}\b(?:19|20)\d\d\b)[^\s—–|•·-].{2,40})|(.{3,120}))",
    re.I,
)
#: Blocks at the beginning and at the end that are looked at, and how short one is that is no text.
EDGE, SHORT = 8, 300
#: Links that are a menu; two may be sources.
MENU = 3


class Clipped(NamedTuple):
    """The text of a clipping, and what stood above it: an excerpt, a date, people."""

    text: str
    excerpt: str = ""
    date: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""


def cleaned(body: str, title: str) -> Clipped:
    """A clipping as a briefing's text; one with code in it keeps every line."""
    if FENCE.search(body):
        return Clipped(body)
    excerpt = EXCERPT.match(body.lstrip("\n"))
    rest = body.lstrip("\n")[excerpt.end() :] if excerpt else body
    blocks = [each for each in BLANK.split(written(rest).strip("\n")) if each.strip()]
    above, blocks = parted(blocks, title)
    blocks = without_tail(blocks)
    date = next((each for each in above if file_properties.DAY.fullmatch(each)), "")
    signed = [match for each in above if (match := BYLINE.fullmatch(each))]
    people = [match[1] or match[3] for match in signed]
    date = date or next((match[2] for match in signed if match[2]), "")
    url = ORIGINAL.search(rest[:4000])
    said = one_line(re.sub(r"^>[ \t]?", "", excerpt[1], flags=re.M)) if excerpt else ""
    return Clipped("\n\n".join(blocks), said, date, tuple(people[:1]), url[1] if url else "")


def written(text: str) -> str:
    """Clippers' own marks as Markdown: highlights, callouts, links between notes, pictures that are in the text."""
    text = VIEW.sub("", INLINE_PICTURE.sub("", text))
    text = WIKILINK.sub(r"\1", HIGHLIGHT.sub(r"**\1**", text))
    return CALLOUT.sub(lambda match: f"> **{match[1].strip()}**\n>" if match[1].strip() else ">", text)


def parted(blocks: list[str], title: str) -> tuple[list[str], list[str]]:
    """What stands above the text, as plain lines, and the rest."""
    above: list[str] = []
    kept: list[str] = []
    for at, block in enumerate(blocks):
        line = unlinked(block)
        if at >= EDGE or len(line) > SHORT or block.startswith(("> ", "|")):
            return above, [*kept, *blocks[at:]]
        if is_above(block, line, title):
            above.append(line)
        elif is_picture(block):
            kept.append(block)
        else:
            return above, [*kept, *blocks[at:]]
    return (above, kept) if kept else ([], blocks)


def is_above(block: str, line: str, title: str) -> bool:
    """Whether a block is no text: a way past the menu, a menu, the title again, who wrote it and when."""
    same = re.sub(r"[\W_]+", "", line).casefold() == re.sub(r"[\W_]+", "", title).casefold()
    said = BYLINE.fullmatch(line) is not None and len(line.split()) <= EDGE
    dated = file_properties.DAY.fullmatch(line) is not None
    empty = not line and not is_picture(block)
    return same or said or dated or empty or is_menu(block) or all(map(is_way, block.split("\n")))


def is_way(line: str) -> bool:
    """Whether a line is a link past a menu or to the original, or tags of a note program."""
    shown = unlinked(line)
    return any(form.fullmatch(each) for form, each in ((SKIP, shown), (TAGGED, line), (RULE, line)))


def is_menu(block: str) -> bool:
    """Whether a block is only links, three or more of them."""
    links = LINK.findall(block)
    pictures = any(each.startswith("!") for each in links)
    return len(links) >= MENU and not pictures and not re.search(r"\w", LINK.sub("", block))


def is_picture(block: str) -> bool:
    """Whether a block is one picture."""
    return block.startswith(("![", "[![")) and not re.search(r"\w", LINK.sub("", LINK.sub("", block)))


def without_tail(blocks: list[str]) -> list[str]:
    """The blocks without what follows a text: shares, rights, comments, links to other texts."""
    for at in range(max(1, len(blocks) - 4 * EDGE), len(blocks)):
        if AFTER.fullmatch(blocks[at].strip()) and all(len(unlinked(each)) <= SHORT for each in blocks[at + 1 :]):
            notes = [each for each in blocks[at + 1 :] if each.startswith("[^")]
            blocks = [*blocks[:at], *notes]
            break
    while len(blocks) > 1 and SHARED.fullmatch(unlinked(blocks[-1])):
        blocks = blocks[:-1]
    return blocks


def unlinked(block: str) -> str:
    """A block as a plain line: the labels of its links, no marks."""
    text = re.sub(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)", "", block)
    text = re.sub(r"\[([^\[\]\n]{0,300})\]\([^()\n]{0,2000}\)", r"\1", text)
    return one_line(re.sub(r"[*_#>`]+", "", text))
