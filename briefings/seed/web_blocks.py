"""The blocks of an extracted article: trafilatura's tree as text and as Markdown that says nothing else."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefings.seed import Block
from briefings.text import addresses, markup
from briefings.text.characters import one_line

STYLES = {"#b": "**", "#i": "*"}
BLOCKS = ("p", "head", "list", "quote", "table", "code", "item", "row", "cell", "div")

#: Characters of the longest heading.
LONGEST_HEADING = 160


#: A line that would be a footnote itself.
NOTE_OPENS = re.compile(r"^(\[\^\d{1,6}\]):")


class Run(NamedTuple):
    """Text of one look: its marks (`*`, `**`, `~~`, `` ` ``) and where it leads; or the number of a footnote."""

    text: str
    marks: str = ""
    address: str = ""
    note: str = ""


def blocks(body: Any, address: str) -> list[Block]:
    """The blocks below `body`; `address` is the page's own, for its relative links."""
    found: list[Block] = []
    if body.text and body.text.strip():
        found.append(paragraph([Run(body.text)]))
    for element in body:
        found += block(element, address)
        if element.tail and element.tail.strip():
            found.append(paragraph([Run(element.tail)]))
    return [each for each in found if each.text]


def block(element: Any, address: str) -> list[Block]:
    """The blocks that one element makes: as a rule one."""
    if element.tag == "head":
        level = max(2, int((element.get("rend") or "h2")[-1]) if (element.get("rend") or "h2")[-1].isdigit() else 2)
        text = one_line("".join(element.itertext()))
        if len(text) > LONGEST_HEADING:
            return list(paragraphs(element, address))  # a lead that is only set large
        return [Block(text, "heading", markup.heading(text, min(level, 6)), level)]
    if element.tag == "list":
        return [Block(lines(element), "list", listed(element, address, ""))]
    if element.tag == "quote":
        return [quoted(element, address)]
    if element.tag == "code":
        text = "".join(element.itertext())
        return [Block(text.strip("\n"), "code", markup.fence(text))] if text.strip() else []
    if element.tag == "table":
        return table(element, address)
    if element.tag in ("graphic", "lb"):
        return []
    return list(paragraphs(element, address))


def paragraphs(element: Any, address: str) -> Iterator[Block]:
    """The paragraphs of an element: blocks inside it stand for themselves."""
    waiting: list[Run] = [Run(element.text or "")]
    for child in element:
        if child.tag in BLOCKS:
            yield paragraph(waiting)
            yield from block(child, address)
            waiting = []
        else:
            waiting += runs(child, address, "", "")
        waiting.append(Run(child.tail or ""))
    yield paragraph(waiting)


def paragraph(found: list[Run]) -> Block:
    """A paragraph; its line breaks stay."""
    return Block(plain(found), "paragraph", written(found))


def plain(found: list[Run]) -> str:
    """What a reader sees."""
    return "\n".join(filter(None, (one_line(line) for line in "".join(run.text for run in found).split(BREAK))))


#: A line break inside a paragraph, until it is written; no document holds it, because reading removes it.
BREAK = "\x02"


def runs(element: Any, address: str, marks: str, target: str) -> list[Run]:
    """The runs of an inline element and everything in it."""
    if element.tag == "lb":
        return [Run(BREAK)]
    if element.tag == "graphic":
        return []
    own = marks or STYLES.get(element.get("rend") or "", "~~" if element.tag == "del" else "")
    target = target or (linked(element.get("target") or "", address) if element.tag == "ref" else "")
    own = "" if target else own  # a link says enough; emphasis in it would only cut it in two
    found = [Run(element.text or "", own, target)]
    for child in element:
        found += [*runs(child, address, own, target), Run(child.tail or "", own, target)]
    return found


def linked(target: str, address: str) -> str:
    """An absolute http or https address, empty for every other."""
    found = addresses.external(addresses.joined(address, target)) or ""
    return found if found.lower().startswith(("http://", "https://")) else ""


def written(found: list[Run]) -> str:
    """Runs as one paragraph of Markdown."""
    joined = folded([run for run in found if run.text or run.note])
    whole = "".join(run.text for run in joined)
    pieces: list[str] = []
    for index, run in enumerate(joined):
        before = joined[index - 1].text[-1:] if index else ""
        after = joined[index + 1].text[:1] if index + 1 < len(joined) else ""
        pieces.append(inline(run, before, after, whole))
        if index and pieces[-1].startswith("[") and pieces[-2].endswith("!"):
            pieces[-2] = pieces[-2][:-1] + "\\!"  # a link, no picture
        if index and joined[index - 1].note and pieces[-1].startswith("("):
            pieces[-1] = "\\" + pieces[-1]  # the mark of a note, no link
    lines_ = [line.strip() for line in "".join(pieces).split(BREAK)]
    return "\\\n".join(NOTE_OPENS.sub(r"\1\:", markup.opened(line)) for line in lines_ if line)


def folded(found: list[Run]) -> list[Run]:
    """Neighbours of one look as one run, white space folded over all of them."""
    merged: list[Run] = []
    for run in found:
        text = "".join(" " if sign.isspace() else sign for sign in run.text)
        if merged and merged[-1][1:] == run[1:]:
            merged[-1] = merged[-1]._replace(text=merged[-1].text + text)
        else:
            merged.append(run._replace(text=text))
    tidy: list[Run] = []
    ends_white = True
    for run in merged:
        text = re.sub(" {2,}", " ", run.text)
        text = text.lstrip(" ") if ends_white else text
        if text or run.note:
            tidy.append(run._replace(text=text))
        if text:
            ends_white = text.endswith((" ", BREAK))
    return tidy


def inline(run: Run, before: str, after: str, whole: str) -> str:
    """One run of the paragraph `whole` as Markdown. Emphasis that does not stand free of other words is left out: it
    would show its marks.
    """
    if run.note:
        return f"[^{run.note}]"
    text = markup.escaped(run.text) if run.text == whole else markup.part(run.text, whole)
    if run.address:
        lead, tail = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
        return f"{lead}{markup.link(text.strip(), run.address)}{tail}" if text.strip() else text
    free = not before.isalnum() or run.text[:1] == " "
    free = free and (not after.isalnum() or run.text[-1:] == " ")
    return markup.emphasis(text, run.marks) if run.marks and free and BREAK not in text else text


def lines(element: Any) -> str:
    """A list as text, one line an item."""
    return "\n".join(filter(None, (one_line("".join(own_text(item))) for item in element.iter("item"))))


def own_text(item: Any) -> Iterator[str]:
    """The text of an item without the lists in it."""
    yield item.text or ""
    for child in item:
        if child.tag != "list":
            yield "".join(child.itertext())
        yield child.tail or ""


def listed(element: Any, address: str, indent: str) -> str:
    """A list as Markdown, lists inside its items indented below them."""
    numbered = element.get("rend") == "ol"
    made: list[str] = []
    for item in element.iterchildren("item"):
        marker = f"{len(made) + 1}." if numbered else "-"
        text = written(item_runs(item, address)).replace("\n", f"\n{indent}{' ' * (len(marker) + 1)}")
        inner = [listed(each, address, indent + " " * (len(marker) + 1)) for each in item.iterchildren("list")]
        if text or any(inner):
            made.append("\n".join(filter(None, [f"{indent}{marker} {text}".rstrip(), *inner])))
    return "\n".join(made)


def item_runs(item: Any, address: str) -> list[Run]:
    """The runs of an item without the lists in it."""
    found = [Run(item.text or "")]
    for child in item:
        if child.tag != "list":
            found += [*runs(child, address, "", ""), Run(" " if child.tag in BLOCKS else "")]
        found.append(Run(child.tail or ""))
    return found


def quoted(element: Any, address: str) -> Block:
    """A block quote with its paragraphs."""
    inner = [each for each in paragraphs(element, address) if each.text]
    text = "\n".join(each.text for each in inner)
    return Block(text, "quote", markup.quote("\n\n".join(each.markdown or each.text for each in inner)))


def table(element: Any, address: str) -> list[Block]:
    """A table; one of a single column or row is only layout, and its cells are paragraphs."""
    rows = [list(row.iter("cell")) for row in element.iter("row")]
    rows = [row for row in rows if any("".join(each.itertext()).strip() for each in row)]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return [each for row in rows for cell in row for each in paragraphs(cell, address) if each.text]
    cells = [[written(item_runs(cell, address)).replace("\\\n", " ") for cell in row] for row in rows]
    text = "\n".join("\t".join(one_line("".join(cell.itertext())) for cell in row) for row in rows)
    return [Block(text, "table", markup.table(cells))]
