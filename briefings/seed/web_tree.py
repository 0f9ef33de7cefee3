"""The tree of a web page: what lxml makes of its source, with a body and clean text."""

from typing import Any

from briefings.seed.encodings import tidied
from briefings.seed.refusal import Refusal
from briefings.seed.text_file import plain

#: Elements that a head holds.
IN_HEAD = frozenset({"title", "meta", "link", "base", "style", "script", "noscript", "template", "object"})


def parsed(source: str) -> Any:
    """The tree of a page; raises Refusal where there is none."""
    from lxml import etree, html  # lxml is only paid for by those who have pages

    try:
        parser = html.HTMLParser(encoding="utf-8", remove_pis=True)
        tree = html.document_fromstring(source.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as problem:
        raise Refusal("S106", f"its HTML cannot be read: {problem}", "save the page again") from None
    if tree.find("body") is None and not give_body(tree):
        raise Refusal("S106", "there is nothing in this page", "save the page again")
    for element in tree.iter():
        element.text, element.tail = element.text and tidy(element.text), element.tail and tidy(element.tail)
    return tree


def give_body(tree: Any) -> bool:
    """Makes the body that HTML lets its authors leave out, of what is left in the head and is no part of it.

    Whether there was anything.
    """
    body = tree.makeelement("body")
    for head in tree.findall("head"):
        first = next(
            (at for at, each in enumerate(head) if isinstance(each.tag, str) and each.tag not in IN_HEAD), None
        )
        body.extend(head[first:] if first is not None else ())
    tree.append(body)
    return len(body) > 0


def tidy(text: str) -> str:
    """Text as other readers give it: character references can name what no document may hold."""
    return plain(tidied(text))
