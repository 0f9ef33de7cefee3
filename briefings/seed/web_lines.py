"""The lines of a page as a reader sees them, and those that stand beside its headline: who wrote it, and when."""

import re
from itertools import islice
from typing import Any, NamedTuple

from briefings.text.characters import one_line

#: Elements without a line of text.
SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "button", "head"}
)
#: Elements within a line.
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "meta", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
})  # fmt: skip
#: Parts of a page that are not about its article.
OTHER = re.compile(
    r"comment|related|aside|footer|nav\b|sidebar|teaser|(?<!v)card|recent|popular|latest|breadcrumb|trending"
    r"|(?<![a-z])today|current-?date",
    re.I,
)
OUTSIDE = frozenset({"aside", "nav", "footer"})
#: Words of an element that is a line of its own, though it stands in one.
MARKED = re.compile(r"date|(?<![a-z])time|publi|posted|byline|author|autor|auteur", re.I)
#: A moment as machines write it, in an attribute.
MOMENT = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?")
MOMENTS = ("datetime", "title", "content", "data-datetime", "data-date", "data-time")
#: Characters of a line that may say who or when, and those of a paragraph.
SHORT, LONG = 200, 120
#: Lines below and above a headline, and paragraphs between it and the article.
BELOW, ABOVE, DECKS = 20, 4, 2
#: Main headings of one page.
MAIN = 50


class Line(NamedTuple):
    """What stands in one line, the element that it begins in, and whether that is a part of another story."""

    text: str
    element: Any
    other: bool = False


class Walk:
    """Mutable while the lines of one page are collected."""

    def __init__(self, kept: set[Any]) -> None:
        self.found: list[Line] = []
        self.kept = kept
        self.words: list[str] = []
        self.element: Any = None
        self.others = 0

    def say(self, text: str | None, element: Any) -> None:
        """Adds some text to the line."""
        if text and (self.words or not text.isspace()):
            self.element = element if self.element is None else self.element
            self.words.append(text)

    def end(self) -> None:
        """Finishes the line."""
        if text := one_line("".join(self.words)):
            self.found.append(Line(text, self.element, self.others > 0))
        self.words, self.element = [], None

    def enter(self, element: Any) -> None:
        """The beginning of an element."""
        if is_parted(element):
            self.end()
        self.others += self.is_other(element)
        if moment := moment_of(element):
            self.end()
            self.found.append(Line(moment, element, self.others > 0))
        self.say(element.text, element)

    def leave(self, element: Any) -> None:
        """The end of an element, and the text behind it."""
        if is_parted(element):
            self.end()
        self.others -= self.is_other(element)
        self.say(element.tail, element.getparent())

    def is_other(self, element: Any) -> bool:
        """Whether an element holds what is not about the article."""
        return element not in self.kept and is_other(element)


def lines(tree: Any) -> list[Line]:
    """All lines of a page from top to bottom."""
    from lxml import etree

    body = tree.find("body")
    if body is None:
        return []
    walk = Walk(around(body))
    steps = etree.iterwalk(body, events=("start", "end", "comment"))
    for event, element in steps:
        if event == "comment":
            walk.say(element.tail, element.getparent())
        elif event == "end":
            walk.leave(element)
        elif element.tag in SILENT:
            steps.skip_subtree()
        else:
            walk.enter(element)
    walk.end()
    return walk.found


def around(tree: Any) -> set[Any]:
    """What the main headings of a page stand in: whatever it is called, it holds the article."""
    return {each for main in islice(tree.iter("h1"), MAIN) for each in main.iterancestors()}


def is_parted(element: Any) -> bool:
    """Whether a line ends where an element begins and where it ends."""
    return element.tag not in INLINE or MARKED.search(element.get("class") or "") is not None


def is_other(element: Any) -> bool:
    """Whether the name of an element says that it is not about the article."""
    if element.tag in ("html", "body", "article", "main"):
        return False
    if element.tag == "header" and not any(each.tag in ("article", "main") for each in element.iterancestors()):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in OUTSIDE or OTHER.search(named[:300]) is not None


def moment_of(element: Any) -> str:
    """The moment that an element names for machines, which is not what a reader sees."""
    if element.tag not in ("time", "abbr", "span", "div", "p", "a", "small"):
        return ""
    said = (element.get(each) or "" for each in MOMENTS)
    return next((each for each in said if MOMENT.fullmatch(each.strip())), "")


def folded(text: str) -> str:
    """`text` by its letters and digits alone."""
    return re.sub(r"[\W_]+", "", text).casefold()


def beside(found: list[Line], title: str) -> tuple[str, ...]:
    """The short lines below the headline as far as the article, then those that stand above it in one box with it."""
    place = headline(found, title)
    below: list[str] = []
    decks = 0
    for line in found[place + 1 :]:
        decks += len(line.text) >= LONG
        if decks > DECKS or len(below) >= BELOW:
            break
        if not line.other and len(line.text) < SHORT:
            below.append(line.text)
    above = found[max(0, place - ABOVE) : max(0, place)]
    near = box(found[place].element) if place >= 0 else set()
    over = [each.text for each in above if not each.other and near & {each.element, *each.element.iterancestors()}]
    return tuple(dict.fromkeys([*below, *reversed(over)]))


def headline(found: list[Line], title: str) -> int:
    """Where the headline stands: a heading or another line that says it, the last main heading, or just before the
    first paragraphs (-1 at the top of the page).
    """
    same = [index for index, each in enumerate(found) if not each.other and folded(each.text) == folded(title)]
    headings = [index for index in same if heading(found[index].element)]
    main = [index for index, each in enumerate(found) if not each.other and heading(each.element) == "h1"]
    if chosen := headings[:1] or same[:1] or main[-1:]:
        return chosen[0]
    first = next((index for index, each in enumerate(found) if len(each.text) >= LONG), 0)
    return max(-1, first - BELOW // 2)


def heading(element: Any) -> str:
    """`h1` to `h4` where an element is such a heading or stands in one."""
    near = [element, *islice(element.iterancestors(), 3)]
    return next((each.tag for each in near if each.tag in ("h1", "h2", "h3", "h4")), "")


def box(element: Any) -> set[Any]:
    """The elements right around a headline, but not the page."""
    outer = [each for each in element.iterancestors() if each.tag not in ("html", "body", "header", "center")]
    return set([each for each in [element, *outer] if each.tag not in ("h1", "h2", "h3", "h4", "a", "span")][:2])
