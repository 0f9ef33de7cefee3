"""What goes from a page before its article is looked for: cards of other stories, boxes, what nobody sees."""

import re
from itertools import islice
from typing import Any

from briefings.text.characters import one_line

#: Words in the class or the name of an element that say it stands around an article.
AROUND = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|signup|sign-up|shar(?:e|ing)|social|sharedaddy"
    r"|related(?:posts)?|jp-relatedposts|recommend(?:ed|ations)?|recirc(?:ulation)?|outbrain|taboola|promos?|cookies?"
    r"|consent|gdpr|comments?|disqus|most-(?:read|popular|viewed)|trending|teasers?|read-?next|up-next|more-stories"
    r"|advert(?:s|isement|ising)?|ads?|sponsored|breadcrumbs?|author-(?:bio|card|box)|about-the-author|feedback"
    r"|pagination|post-navigation|tag-?cloud|catlinks|printfooter|editsection|jump-link|skip-link|share-?buttons"
    r"|social-?share|noprint|toolbar|sign-off-links|(?:author|editor|writer|short)-?bio|most-(?:shared|emailed)"
    r"|also-(?:read|on)|see-also|tag-?list|tags)(?=[\s_-]|$)",
    re.I,
)
#: Words of what stands before a text that is paid for. Some pages mark so each paragraph of the text itself.
ACCESS = re.compile(r"(?:^|[\s_-])(?:subscri(?:be|ption)s?|paywall|regwall)(?=[\s_-]|$)", re.I)
#: Words of what readers wrote, which may be longer than the article.
READERS = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|comentarios?|commentaires?|kommentare?|commenti|reacties|komentarze)(?=[\s_-]|$)",
    re.I,
)
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: Elements that are looked at, and those that hold the article whatever they are called.
BOXES = ("div", "section", "aside", "ul", "ol", "nav", "footer", "form", "header", "p", "span", "details")
#: Tables of facts and links beside an article.
SIDE = re.compile(r"(?:^|[\s_-])(?:infobox|navbox|vertical-navbox|sidebar|ambox|metadata|toc)(?=[\s_-]|$)", re.I)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
HEADINGS = ("h2", "h3", "h4", "h5")
#: The part of all text beyond which an element is the article, whatever it is called.
MOST = 0.25
#: The same for what readers wrote.
MOST_READERS = 0.85
#: Cards of one kind from which on they are a list of other stories.
CARDS = 3
#: The hour of an entry of a live blog, and how many entries make one.
CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.I)
ENTRIES = 3


def clear(tree: Any) -> None:
    """Takes out of a tree what stands around its article."""
    whole = sum(len(each.text_content()) for each in tree.iter("p")) or 1
    walls = {each for each in tree.iter(*BOXES) if ACCESS.search(named(each))}
    if sum(map(own_prose, outermost(walls))) >= MOST * whole:
        walls.clear()
    for element in list(tree.iter(*BOXES)):
        if element in walls or is_around(element):
            limit = MOST_READERS if is_readers(element) else MOST
            if own_prose(element) < limit * whole:
                drop(element)
    for table in [each for each in tree.iter("table") if SIDE.search(named(each))]:
        if own_prose(table) < MOST * whole:
            drop(table)
    show_clock(tree)
    for card in cards(tree):
        if own_prose(card) < MOST * whole:
            drop(card)


def show_clock(tree: Any) -> None:
    """Makes headings of the hours at which the entries of a live blog were written; extraction loses them."""
    hours = [each for each in tree.iter("time") if CLOCK.fullmatch(one_line(each.text_content()))]
    for element in hours if len(hours) >= ENTRIES else []:
        element.tag = "h3"
        element.attrib.clear()
        for entry in element.iterancestors("article"):
            entry.tag = "div"  # of several articles, only the first would count


def drop(element: Any) -> None:
    """Takes an element out, and leaves what follows it."""
    if element.getparent() is not None:
        element.drop_tree()


def is_around(element: Any) -> bool:
    """Whether an element says that it is no part of an article, or that nobody sees it."""
    if element.get("hidden") is not None or HIDDEN.search((element.get("style") or "")[:200]):
        return True
    return AROUND.search(named(element)) is not None or is_readers(element)


def named(element: Any) -> str:
    """What an element is called, its words parted: `relatedStories` is `related-Stories`."""
    return HUMP.sub("-", f"{element.get('class') or ''} {element.get('id') or ''}"[:300])


def is_readers(element: Any) -> bool:
    """Whether an element holds what readers wrote, and neither the headline nor an article."""
    if not READERS.search(named(element)):
        return False
    return next(element.iter("h1"), None) is None and element.find(".//*[@itemprop='articleBody']") is None


def outermost(elements: set[Any]) -> list[Any]:
    """The elements that stand in none of the others."""
    return [each for each in elements if elements.isdisjoint(each.iterancestors())]


def own_prose(element: Any) -> int:
    """Characters of the paragraphs in an element, itself included."""
    return sum(len(each.text_content()) for each in element.iter("p"))


def cards(tree: Any) -> list[Any]:
    """Elements of one kind side by side, each of which is led by a heading that is a link."""
    groups: dict[tuple[Any, str, str], list[Any]] = {}
    for heading in tree.iter(*HEADINGS):
        if is_link(heading) and (card := card_of(heading)) is not None:
            groups.setdefault((card.getparent(), card.tag, card.get("class") or ""), []).append(card)
    return [card for group in groups.values() if len(group) >= CARDS for card in group]


def card_of(heading: Any) -> Any:
    """The outermost element around a heading that holds no other heading and has neighbours of its kind."""
    found = None
    for element in heading.iterancestors("div", "li", "article", "section", "a"):
        if sum(1 for _ in islice(element.iter(*HEADINGS), 2)) > 1:
            break
        found = element
    return found


def is_link(heading: Any) -> bool:
    """Whether all of a heading's text leads elsewhere."""
    if any(each.tag == "a" and each.get("href") for each in heading.iterancestors()):
        return True
    linked = "".join(each.text_content() for each in heading.iter("a") if not (each.get("href") or "#").startswith("#"))
    return bool(one_line(linked)) and one_line(linked) == one_line(heading.text_content())
