"""HTML that is all article, such as the content of a feed's entry: every block of it, with nothing left out.

A page has to be searched for its article; here there is nothing else, and a search would only lose some of it.
"""

from typing import Any

from briefings.seed import Block, web_blocks, web_figures, web_tree
from briefings.seed.refusal import Refusal

#: Elements as the tree that `web_blocks` reads spells them.
NAMES = {
    "ul": "list", "ol": "list", "li": "item", "dl": "list", "dt": "item", "dd": "item", "blockquote": "quote",
    "q": "hi", "pre": "code", "table": "table", "tr": "row", "td": "cell", "th": "cell", "a": "ref", "br": "lb",
    "img": "graphic", "del": "del", "s": "del", "strike": "del", "p": "p", "b": "hi", "strong": "hi", "i": "hi",
    "em": "hi",
}  # fmt: skip
LOOKS = {"b": "#b", "strong": "#b", "i": "#i", "em": "#i", "ul": "ul", "ol": "ol", "dl": "ul"}
HEADS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h5", "h6": "h6"}
#: What only groups others.
GROUPS = {
    "div", "section", "article", "main", "header", "footer", "aside", "figure", "figcaption", "center", "details",
    "summary", "address", "tbody", "thead", "tfoot", "hr",
}  # fmt: skip
#: What shows nothing that could be read.
SILENT = (
    "script", "style", "noscript", "iframe", "object", "embed", "form", "button", "input", "select", "textarea",
    "svg", "math", "video", "audio", "template", "nav", "head", "canvas",
)  # fmt: skip


def blocks(source: str, address: str) -> list[Block]:
    """The blocks of a fragment; `address` is that of its page, for relative links."""
    if not source.strip():
        return []
    try:
        tree = web_tree.parsed(f"<html><body><article>{source}</article></body></html>")
    except Refusal:
        return []
    figures = web_figures.mark(tree, address)
    from lxml import etree

    body = tree.find("body")
    etree.strip_tags(body, etree.Comment, etree.ProcessingInstruction)  # broken ones outlive the parser's own clearing
    for each in [*body.iter(*SILENT)]:
        each.drop_tree()
    for each in body.iter():
        rename(each)
    part(body)
    found = [each for each in web_blocks.paragraphs(body, address) if each.text]
    return web_figures.put_back(found, figures)


def text(source: str) -> str:
    """What a reader sees of a fragment, on one line."""
    return " ".join(block.text.replace("\n", " ") for block in blocks(source, ""))


def rename(element: Any) -> None:
    """Gives an element the name that `web_blocks` knows it by; one without any is as if it were not there."""
    name = element.tag if isinstance(element.tag, str) else ""
    target = element.get("href") or ""
    element.attrib.clear()
    if name in HEADS:
        element.tag = "head"
        element.set("rend", HEADS[name])
    elif name in NAMES:
        element.tag = NAMES[name]
        element.set("target", target) if name == "a" else None
        element.set("rend", LOOKS[name]) if name in LOOKS else None
    else:
        element.tag = "div" if name in GROUPS or name == "body" else "span"


def part(body: Any) -> None:
    """Two line breaks in a row begin a paragraph: the first becomes an empty one, which parts what is around it."""
    for each in body.iter("lb"):
        after = each.getnext()
        if after is not None and after.tag == "lb" and not (each.tail or "").strip():
            each.tag = "p"
