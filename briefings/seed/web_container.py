"""The element that holds the article, for pages that call it nothing that extraction knows.

Without one, extraction takes only paragraphs from all of a page, and loses headings, lists and quotations between them.
"""

from typing import Any

from briefings.seed import Block
from briefings.seed.web_cleaning import own_prose

#: The part of its paragraphs that an element may leave outside the one in it that holds the article.
PART = 0.95
#: Elements that can hold an article.
HOLDERS = ("div", "section", "main", "td", "center", "form", "table", "tbody", "tr", "article", "span")
#: Elements that extraction loses without one.
SHAPED = ("h2", "h3", "h4", "ul", "ol", "blockquote")


def is_flat(blocks: list[Block]) -> bool:
    """Whether nothing but paragraphs came out."""
    return all(each.kind in ("paragraph", "figure") for each in blocks)


def mark(tree: Any) -> bool:
    """Calls the element that holds the article so; False where there is none, or nothing but paragraphs in it."""
    body = tree.find("body")
    found = holder(body)
    if found is body or next(found.iter(*SHAPED), None) is None:
        return False
    found.tag = "article"
    found.attrib.clear()
    return True


def holder(body: Any) -> Any:
    """The innermost element that holds nearly all paragraphs."""
    element, size = body, own_prose(body)
    while size:
        inner = next(
            ((each, own) for each in element.iterchildren(*HOLDERS) if (own := own_prose(each)) >= PART * size), None
        )
        if inner is None:
            break
        element, size = inner
    return element
