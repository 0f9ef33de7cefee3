"""The element that holds the article, for pages that call it nothing that extraction knows.

Without one, extraction takes only paragraphs from all of a page, and loses headings, lists and quotations between them.
"""

import re
from typing import Any

from briefings.seed import Block
from briefings.seed.web_blocks import Run, paragraph
from briefings.seed.web_cleaning import named, own_prose
from briefings.text.characters import one_line

#: The part of its paragraphs that an element may leave outside the one in it that holds the article.
PART = 0.95
#: Elements that can hold an article.
HOLDERS = ("div", "section", "main", "td", "center", "form", "table", "tbody", "tr", "article", "span")
#: Elements that extraction loses without one.
SHAPED = ("h2", "h3", "h4", "ul", "ol", "blockquote")

#: What newspapers call a first paragraph that is set apart, and the characters from which on it is one.
LEAD, SENTENCE = re.compile(r"(?:^|[\s_-])(?:chapo|chapeau|standfirst|entradilla|sapo)(?=[\s_-]|$)", re.I), 60
#: The same in words that mean other things too: it is one where it stands alone in the article.
LONE_LEAD = re.compile(r"(?:^|[\s_-])(?:(?:article|story)[_-]*lead|lead-?text|ingress|vorspann)(?=[\s_-]|$)", re.I)


def led(tree: Any, blocks: list[Block]) -> list[Block]:
    """The blocks with the first paragraph of the page, where it is set apart and extraction missed it."""
    leads = [each for each in tree.iter("p", "div") if LEAD.search(named(each))]
    if not leads:
        lone = [each for each in tree.iter("p", "div") if LONE_LEAD.search(named(each))]
        leads = lone if len(lone) == 1 else []
    lead = next((one_line(each.text_content()) for each in leads), "")
    if len(lead) < SENTENCE or any(lead[:SENTENCE] in one_line(each.text) for each in blocks):
        return blocks
    place = next((index for index, each in enumerate(blocks) if each.kind == "paragraph"), 0)
    return [*blocks[:place], paragraph([Run(lead)]), *blocks[place:]] if blocks else blocks


def is_flat(blocks: list[Block]) -> bool:
    """Whether nothing but paragraphs came out."""
    return all(each.kind in ("paragraph", "figure") for each in blocks)


def between(blocks: list[Block], paragraphs: list[Block]) -> list[Block]:
    """Those of some blocks that stand between the first and the last of these paragraphs: what is set above and below
    an article is rarely a part of it.
    """
    known = {each.text for each in paragraphs}
    places = [index for index, each in enumerate(blocks) if each.text in known]
    return blocks[places[0] : places[-1] + 1] if places else []


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
