"""The publisher's own box of key points on a page: a list that its label or its element calls so, word for word."""

import re
from itertools import islice
from typing import Any

from briefings.seed import Block
from briefings.seed.web_blocks import Run, written
from briefings.seed.web_cleaning import drop, named
from briefings.text import markup
from briefings.text.characters import one_line

#: What stands above such a list.
LABEL = re.compile(
    r"(?:the )?(?:key|main) (?:points|takeaways|facts|messages|findings|developments)|(?:story |article )?highlights"
    r"|(?:the )?takeaways|at a glance|in (?:brief|short)|summary(?: points)?|quick (?:read|summary)|what to know"
    r"|bullet points|key points of (?:the|this) (?:article|story)",
    re.I,
)
#: What the elements of usual systems are called; the words of a class are parted by hyphens.
NAMED = re.compile(
    r"(?:^|[\s_-])(?:key-?(?:points?|takeaways?|facts)|takeaways|(?:story|article)-?highlights|highlights-?(?:box|list)"
    r"|at-a-glance|(?:article|story)-?summary|summary-?(?:box|list|points?|bullets)|bullet-?points)(?=[\s_-]|$)",
    re.I,
)
#: Items of a box, characters and words of one, and characters of a box beside its list.
FEWEST, MOST, SHORTEST, LONGEST, WORDS, BESIDE = 2, 9, 15, 320, 4, 60
#: Elements that are looked at, and paragraphs of some length before which the box stands.
LOOKED_AT, EARLY, PARAGRAPH = 20_000, 5, 80
LISTS = ("ul", "ol")
LABELS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "summary", "legend")


def take(tree: Any) -> list[Block]:
    """Takes the box out of a tree: its label and its list as blocks, none where there is no box."""
    found = boxed(tree)
    if found is None:
        return []
    box, lines = found
    texts = [one_line(each.text_content()) for each in lines]
    drop(box)
    items = markup.items([written([Run(each)]) for each in texts], numbered=False)
    return [Block("Key points", "heading", "## Key points", 2), Block("\n".join(texts), "list", items)]


def boxed(tree: Any) -> tuple[Any, list[Any]] | None:
    """The element of the first box, and its items."""
    body, told = tree.find("body"), 0
    for element in islice(body.iter(*LABELS, "section", "aside", "ul", "ol"), LOOKED_AT) if body is not None else ():
        box = labelled(element) if element.tag in LABELS else None
        box = box if box is not None or not NAMED.search(named(element)) else element
        if box is not None and (items := points(box)):
            return box, items
        told += element.tag == "p" and len(one_line(element.text_content())) >= PARAGRAPH
        if told > EARLY:
            break
    return None


def labelled(label: Any) -> Any:
    """The box of a label and the list right below it; where they have none, the list with its label in it."""
    text = one_line("".join(islice(label.itertext(), 6)))
    if len(text) > LONGEST or not LABEL.fullmatch(text.rstrip(" :")):
        return None
    element = label
    for _ in range(3):
        following, parent = element.getnext(), element.getparent()
        if following is not None:
            return parent if points(parent) else listed(element, following)
        if parent is None or parent.tag in ("body", "article", "main"):
            return None
        element = parent
    return None


def listed(label: Any, following: Any) -> Any:
    """The list right below its label, which goes into it, so that both are taken out as one."""
    if not points(following):
        return None
    label.tail = None
    following.insert(0, label)
    return following


def points(box: Any) -> list[Any]:
    """The items of the only list in a box that has little beside it; none where they are links or no sentences."""
    lists = list(islice(box.iter(*LISTS), 2))
    items = list(islice(lists[0].iterchildren("li"), MOST + 1)) if len(lists) == 1 else []
    if not FEWEST <= len(items) <= MOST:
        return []
    texts = [one_line(each.text_content()) for each in items]
    size, linked = sum(map(len, texts)), sum(len(one_line(link.text_content())) for link in lists[0].iter("a"))
    told = all(SHORTEST <= len(each) <= LONGEST and len(each.split()) >= WORDS for each in texts)
    whole = 0
    for each in box.itertext():
        whole += len(each.strip())
        if whole > size + BESIDE:
            return []
    return items if told and 2 * linked < size else []
