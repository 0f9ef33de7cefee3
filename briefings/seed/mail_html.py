"""The HTML of a mail as the tree that `web_blocks` reads: layout tables taken apart, nothing hidden, links cleaned."""

import re
from collections.abc import Iterator
from typing import Any

from briefings.seed import Block, mail_links, web_blocks, web_figures
from briefings.seed.gallery import Gallery
from briefings.text.characters import one_line

SKIPPED = (
    "script",
    "style",
    "head",
    "title",
    "template",
    "noscript",
    "svg",
    "button",
    "select",
    "form",
    "map",
    "object",
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
INLINE = {"b": "#b", "strong": "#b", "i": "#i", "em": "#i", "cite": "#i"}
PLAIN = (
    "a", "abbr", "acronym", "big", "code", "del", "dfn", "font", "ins", "kbd", "label", "mark", "q", "s", "small",
    "span", "sub", "sup", "time", "tt", "u", "var", "wbr", *INLINE,
)  # fmt: skip
#: Words that only programs for mail show, before the mail is opened.
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all",
    re.I,
)
#: What links say that lead to the rest of a story, or to another view of the mail.
PROMPT = re.compile(
    r"(?:read|learn|see|find out|show)(?: the)? (?:more|full (?:story|article|report))|continue reading|keep reading"
    r"|full story|weiterlesen|mehr (?:lesen|erfahren)|lire la suite|en savoir plus|leer más|leia mais",
    re.I,
)
SENTENCE_END = re.compile(r"(?:^|[.!?…][\"”’»)\]]*)\s*$")
#: Letters of a cell; longer ones are text in columns.
CELL = 200
#: Levels of elements that are looked into.
DEEPEST = 250


def blocks(source: str, gallery: Gallery | None = None) -> list[Block]:
    """The blocks of a mail's HTML; `gallery` has the pictures that it brings along, where they are wanted."""
    from lxml import etree

    from briefings.seed.web_tree import parsed

    body, tree = etree.Element("body"), parsed(source)
    figures = web_figures.hang(list(tree.iter("img")), "", gallery) if gallery is not None else []
    Writer(body).container(tree.find("body"), 0)
    return web_figures.put_back(web_blocks.blocks(body, ""), figures)


class Writer:
    """Writes elements below `out`; inline content goes to a paragraph that the next block closes."""

    def __init__(self, out: Any) -> None:
        self.out = out
        self.open: Any = None

    def new(self, tag: str, rend: str = "") -> Any:
        """A block of its own."""
        from lxml import etree

        self.open = None
        made = etree.SubElement(self.out, tag)
        if rend:
            made.set("rend", rend)
        return made

    def inline(self) -> Any:
        """The paragraph that inline content goes to."""
        if self.open is None:
            self.open = self.new("p")
        return self.open

    def text(self, text: str | None) -> None:
        """Text between elements."""
        if text and (self.open is not None or text.strip()):
            add(self.inline(), text)

    def container(self, element: Any, depth: int) -> None:
        """An element whose children may be blocks."""
        self.text(element.text)
        for child in element:
            self.child(child, depth + 1)
            self.text(child.tail)

    def child(self, element: Any, depth: int) -> None:
        """One element of a container."""
        tag = element.tag
        if not isinstance(tag, str) or depth > DEEPEST or is_hidden(element) or tag in SKIPPED:
            return
        if tag == "br":
            self.line_break()
        elif tag in PLAIN and not any(each.tag in BLOCKS for each in element.iterdescendants()):
            inline(self.inline(), element, depth)
        else:
            self.open = None
            self.block(element, tag, depth)
            self.open = None

    def line_break(self) -> None:
        """A line end; the second in a row ends the paragraph."""
        if self.open is None:
            return
        last = last_child(self.open)
        if last is not None and last.tag == "lb" and not (last.tail or "").strip():
            self.open.remove(last)
            self.open = None
            return
        add(self.open, " ")
        from lxml import etree

        etree.SubElement(self.open, "lb")

    def block(self, element: Any, tag: str, depth: int) -> None:
        """A block: what has a form of its own keeps it, everything else is only a container."""
        if tag in HEADINGS:
            inline(self.new("head", tag), element, depth)
        elif tag in ("ul", "ol"):
            self.list(element, tag, depth)
        elif tag == "blockquote":
            Writer(self.new("quote")).container(element, depth)
        elif tag == "pre":
            add(self.new("code"), "".join(element.itertext()))
        elif tag == "table" and is_table(element):
            self.table(element, depth)
        elif tag != "img":
            self.container(element, depth)

    def list(self, element: Any, kind: str, depth: int) -> None:
        """A list with its items."""
        made = Writer(self.new("list", kind))
        for item in element.iterchildren("li"):
            if not is_hidden(item):
                written = made.new("item")
                Writer(written).container(item, depth + 1)
                for each in written.iterchildren("p"):
                    each.tail = " "

    def table(self, element: Any, depth: int) -> None:
        """A table of data."""
        made = Writer(self.new("table"))
        for row in element.iter("tr"):
            cells = Writer(made.new("row"))
            for cell in row.iterchildren("td", "th"):
                inline(cells.new("cell"), cell, depth)


BLOCKS = frozenset(
    ("p", "div", "table", "td", "tr", "ul", "ol", "blockquote", "pre", "section", "article", "center", "hr", *HEADINGS)
)


def add(element: Any, text: str) -> None:
    """Text at the end of an element."""
    last = last_child(element)
    if last is not None:
        last.tail = (last.tail or "") + text
    else:
        element.text = (element.text or "") + text


def last_child(element: Any) -> Any:
    """The last child, None where there is none; counting them would take as long as there are children."""
    return next(element.iterchildren(reversed=True), None)


def inline(out: Any, element: Any, depth: int) -> None:
    """An element's content as inline content of `out`, in the element's own look."""
    from lxml import etree

    tag = element.tag
    made = out
    if tag == "a" and is_prompt(element):
        return
    if tag == "a" and (address := mail_links.cleaned(element.get("href") or "")):
        made = etree.SubElement(out, "ref", target=address)
    elif tag in INLINE:
        made = etree.SubElement(out, "hi", rend=INLINE[tag])
    add(made, element.text or "")
    for child in shown(element):
        if child.tag == "br":
            etree.SubElement(made, "lb")
        elif depth < DEEPEST:
            inline(made, child, depth + 1)
        add(made, " " * (child.tag in BLOCKS) + (child.tail or ""))


def is_prompt(link: Any) -> bool:
    """Whether a link only asks to be followed, and is no part of a sentence."""
    label = one_line("".join(link.itertext())[:80]).strip(" .…»›>→")
    if not PROMPT.fullmatch(label) or (link.tail or "").strip(" \n\t\r\u00a0.…»›>→|"):
        return False
    previous, parent = link.getprevious(), link.getparent()
    before = (parent.text or "") if previous is None else "".join(previous.itertext()) + (previous.tail or "")
    return SENTENCE_END.search(one_line(before)[-20:]) is not None


def shown(element: Any) -> Iterator[Any]:
    """The children of an element that a reader sees; of the others only what follows them."""
    from lxml import etree

    for child in element:
        if isinstance(child.tag, str) and child.tag not in SKIPPED and not is_hidden(child):
            yield child
        else:
            rest = etree.Element("span")
            rest.tail = child.tail
            yield rest


def is_hidden(element: Any) -> bool:
    """Whether nobody sees an element who has opened the mail."""
    return element.get("hidden") is not None or HIDDEN.search((element.get("style") or "")[:2000]) is not None


def is_table(element: Any) -> bool:
    """Whether a table holds data: two rows and columns or more of short cells, and no other blocks."""
    if (
        element.get("role") in ("presentation", "none")
        or next(element.iterdescendants("table", "img", "ul"), None) is not None
    ):
        return False
    rows = [row for row in element.iter("tr") if len(row)]
    widths = {len(list(row.iterchildren("td", "th"))) for row in rows}
    if len(rows) < 2 or len(widths) != 1 or max(widths) < 2:
        return False
    return all(len("".join(cell.itertext())) <= CELL for row in rows for cell in row)
