"""What a Markdown seed cannot keep: pictures that are not here and, in a clipping, what only its page needed.

A picture of another site makes its briefing an error (L103), so it goes from every Markdown seed; a clipper's picture
that should lie beside the text goes too, for nothing was saved with it. Its caption stays as a figure.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.draft import Dropped, Picture, captions, crumbs
from briefings.draft.captions import Figure
from briefings.seed import Seed
from briefings.text import markup

ADDRESS = r"(?:<[^<>\n]{0,2000}>|[^()\s]*(?:\([^()\s]{0,200}\)[^()\s]*){0,3})"
TITLE = r"(?:[ \t]+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?"
#: `![alt](address "title")`, `![alt][label]`, `![[file.png]]`.
PICTURE = re.compile(
    rf"!\[(?P<alt>(?:[^\[\]\n\\]|\\.|\[[^\[\]\n]{{0,200}}\]){{0,500}})\]"
    rf"(?:\((?P<address>{ADDRESS})(?P<title>{TITLE})[ \t]*\)|\[(?P<label>[^\[\]\n]{{0,200}})\])"
    r"|!\[\[(?P<file>[^\[\]\n|]{1,300}\.(?:jpe?g|png|gif|webp|avif|svg|bmp))(?:\|[^\[\]\n]{0,100})?\]\]",
    re.I,
)
#: What makes a link of a picture: before it, and behind it.
OPENS, CLOSES = re.compile(r"\[[ \t]{0,3}\Z"), re.compile(rf"[ \t]{{0,3}}\]\({ADDRESS}{TITLE}[ \t]*\)")
DEFINED = re.compile(r"^ {0,3}\[([^\[\]\n]{1,200})\]:[ \t]+<?([^\s<>]{1,2000})", re.M)
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{0,20}:|//")
FENCED = re.compile(r"^(?P<mark>```|~~~|:::)[^\n]*\n.*?(?:^(?P=mark)[`~:]*[ \t]*$|\Z)", re.M | re.S)
#: A line between blank ones.
LONE = re.compile(r"(?:\A|^[ \t]*\n)(?P<line>[^\n]*\S[^\n]*)(?=\n[ \t]*$|\Z)", re.M)
WHITE = re.compile(r"\s*")
#: Lines that are no running text, and a line that is emphasized as a whole.
BLOCK = re.compile(r" {0,3}(?:[#>|]|[-*+][ \t]|\d{1,9}[.)][ \t]|\[\^)| {4}|\t")
EMPHASIZED = re.compile(r"(?P<mark>\*{1,2}|_{1,2})(?P<text>[^*_\n]{1,800})(?P=mark)")
#: Characters of the longest caption, and those before a place among which a mark of code may stand.
LONGEST, BACK = 800, 2_000
GONE = "picture that is not here"


class Edit(NamedTuple):
    """A stretch of the seed's text, what stands there in the briefing, and why; a caption stays as a figure."""

    start: int
    end: int
    instead: str
    why: str
    picture: Picture | None = None
    caption: bool = False


def edits(seed: Seed) -> list[Edit]:
    """What goes from a Markdown seed, in order."""
    text = seed.text
    code = [each.span() for each in FENCED.finditer(text)]
    found = list(pictures(text, code, every=seed.claims.clipped))
    if seed.claims.clipped:
        found += [*captioned(text, found), *prompts(text, code)]
    return sorted(found)


def pictures(text: str, code: list[tuple[int, int]], *, every: bool) -> Iterator[Edit]:
    """Pictures of other sites, or every one; with the links around them."""
    if "![" not in text:
        return
    labels = {match[1].casefold(): match[2] for match in DEFINED.finditer(text)}
    for match in PICTURE.finditer(text):
        address = addressed(match, labels)
        if not address or not (every or ELSEWHERE.match(address)) or is_code(text, match.start(), code):
            continue
        start, end = around(text, *match.span())
        alt = match["alt"] or ""
        yield Edit(start, end, "", GONE, Picture(address if len(address) < 2000 else "", " ".join(alt.split())))


def addressed(match: re.Match[str], labels: dict[str, str]) -> str:
    """Where a picture is."""
    if match["file"]:
        return match["file"]
    if match["address"] is None:
        return labels.get((match["label"] or match["alt"]).casefold(), "")
    return match["address"].strip("<>")


def is_code(text: str, place: int, code: list[tuple[int, int]]) -> bool:
    """Whether a place is within code, which in a line is looked for only so far back."""
    line = max(text.rfind("\n", max(place - BACK, 0), place) + 1, place - BACK, 0)
    return text.count("`", line, place) % 2 == 1 or within(place, code)


def within(place: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some stretches, which stand in order and apart."""
    index = bisect_right(stretches, place, key=lambda each: each[0]) - 1
    return index >= 0 and place < stretches[index][1]


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """A picture with the link that it is, if it is one."""
    opens, closes = OPENS.search(text, max(start - 4, 0), start), CLOSES.match(text, end)
    return (opens.start(), closes.end()) if opens and closes else (start, end)


def captioned(text: str, found: list[Edit]) -> Iterator[Edit]:
    """The captions right below the pictures that go, as figures."""
    for each in found:
        start = place_behind(text, each.end)
        end = text.find("\n", start, start + LONGEST)
        end = min(len(text), start + LONGEST) if end < 0 else end
        alone = text[end + 1 : end + 2] in ("", "\n")
        if alone and (figure := caption(text[start:end].strip())):
            yield Edit(start, end, written(figure), "", caption=True)


def place_behind(text: str, end: int) -> int:
    """The next place with anything but white space."""
    white = WHITE.match(text, end)
    return white.end() if white else end


def caption(line: str) -> Figure | None:
    """A line below a picture as its caption, where it is emphasized as a whole, ends in a credit or shows a scene."""
    whole = EMPHASIZED.fullmatch(line)
    plain = whole["text"].strip() if whole else line
    if BLOCK.match(plain) or "](" in plain or "![" in plain:
        return None
    if parted := captions.split_credit(plain):
        return Figure(*parted, ())
    return Figure(plain, "", ()) if whole or captions.looks_like_caption(plain) else None


def written(figure: Figure) -> str:
    """A figure without its picture."""
    credit = [f"credit: {markup.field(figure.credit)}"] if figure.credit else []
    return "\n".join(["::: figure", markup.caption(figure.caption), *credit, ":::"])


def prompts(text: str, code: list[tuple[int, int]]) -> Iterator[Edit]:
    """Paragraphs of a line that are no part of a report: prompts to subscribe, labels, links to other stories."""
    for match in LONE.finditer(text):
        line = match["line"]
        if len(line) > crumbs.LONGEST or BLOCK.match(line) or is_code(text, match.start("line"), code):
            continue
        plain = re.sub(r"\[([^\[\]]{0,300})\]\([^()\s]{0,1000}\)", r"\1", line).strip(" *_")
        if re.search(r"\w", plain) and "![" not in line and (why := crumbs.why_dropped(plain)):
            yield Edit(*match.span("line"), "", why)


def edited(text: str, found: list[Edit]) -> str:
    """The text with its edits; of a line that is left with nothing the blank ones behind it go too."""
    pieces, end = [""], 0
    for each in found:
        if each.start >= end:
            pieces += [text[end : each.start], each.instead]
            end = behind(text, each)
    return "".join([*pieces, text[end:]]).strip("\n") if found else text


def behind(text: str, edit: Edit) -> int:
    """Where the text goes on behind what went from it."""
    before, after = text[max(edit.start - 1, 0) : edit.start], text[edit.end : edit.end + 1]
    if edit.instead or not edit.why:
        return edit.end
    if before in ("", "\n") and after in ("", "\n"):
        return place_behind(text, edit.end)
    return edit.end + (before == after == " ")


def blanked(text: str, found: list[Edit]) -> str:
    """The text, as long as it was, with spaces for what goes."""
    made, end = [], 0
    for each in found:
        if each.start >= end and not each.caption:
            made += [text[end : each.start], re.sub(r"[^\n]", " ", text[each.start : each.end])]
            end = each.end
    return "".join([*made, text[end:]])


def dropped(found: list[Edit]) -> tuple[Dropped, ...]:
    """What went, and why."""
    return tuple(Dropped(each.start, each.end, each.why) for each in found if each.why)
