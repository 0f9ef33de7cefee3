"""What of a page did not come into its article, told roughly: how much of it, why, and how it begins.

The lines that a reader sees are looked for in the article by their beginnings. What holds a line gives the reason.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from briefings.seed import Block, LeftOut
from briefings.seed.web_cleaning import HIDDEN, named
from briefings.seed.web_paragraphs import SILENT, is_inline, runs, said, with_blocks
from briefings.text.characters import one_line, shorten

#: Letters by which a line is known (shorter ones are not looked for), letters of an article and lines of a page that
#: are looked at, and characters that are shown of a line.
KNOWN, LETTERS, LINES, SHOWN = 20, 200_000, 5_000, 80
#: Characters of a paragraph that stands somewhere else, and how many of them are told one by one.
PARAGRAPH, SINGLE = 120, 3
UNSEEN = (*SILENT, "head", "title", "svg", "math", "iframe", "object", "select", "textarea", "option")
ELSEWHERE, LINKS, UNREAD = "paragraph outside the article", "links and labels", "unread"
#: Why a box goes, by words of its class or name, and by its element.
NAMES = tuple(
    (why, re.compile(rf"(?:^|[\s_-])(?:{words})(?=[\s_-]|$)", re.I))
    for why, words in (
        ("comments of readers", "comments?|disqus|comentarios?|commentaires?|kommentare?|commenti|reacties|respond"),
        ("cookie notice", "cookies?|consent|gdpr|cmp"),
        ("newsletter prompt", "newsletters?|signup|sign-?up|subscri(?:be|ption)s?|paywall|regwall|register|login"),
        ("share line", r"shar(?:e|ing)|social|sharedaddy|follow"),
        ("advertisement", "advert(?:s|isement|ising)?|ads?|sponsored|promos?|outbrain|taboola"),
        (
            "other stories",
            "related(?:posts)?|recommend(?:ed|ations)?|recirc(?:ulation)?|most-?(?:read|popular|viewed|shared|emailed)|popular"
            "|trending|teasers?|read-?next|up-next|more-stories|latest|headlines|also-(?:read|on)|see-also|cards?|carousel",
        ),
        ("about the author", "(?:author|editor|writer|short)-?(?:bio|box|card)|about-the-author|bio"),
        ("caption or gallery", "captions?|gallery|slide-?show|credits?"),
        ("menu, head or foot of the page", "nav(?:igation|bar)?|menu|breadcrumbs?|masthead|foot(?:er)?|toolbar"),
    )
)
ELEMENTS = {
    "nav": "menu, head or foot of the page",
    "footer": "menu, head or foot of the page",
    "header": "menu, head or foot of the page",
    "form": "form",
    "button": "form",
    "aside": "other stories",
    "figure": "caption or gallery",
    "figcaption": "caption or gallery",
}
SENTENCE = re.compile(r"[.!?…。！？؟][\"”’»)\]]*$")


def left_out(tree: Any, blocks: Iterable[Block], title: str) -> tuple[LeftOut, ...]:
    """What stands on a page and not in its article, one for each reason; long paragraphs without one by themselves. The
    tree is spent: it loses its scripts.
    """
    for script in [*tree.iter(*SILENT)]:
        if script.getparent() is not None:
            script.drop_tree()
    known = beginnings([title, *(each.text for each in blocks), *(each.credit for each in blocks)])
    found: dict[str, list[str]] = {}
    for why, line in with_reasons(tree, known):
        found.setdefault(why, []).append(line)
    told: list[LeftOut] = []
    for why, each in found.items():
        alone = min(len(each), SINGLE) if why == ELSEWHERE else 0
        told += [told_of(why, [line]) for line in each[:alone]]
        told += [told_of(why, each[alone:])] if each[alone:] else []
    return tuple(told)


def told_of(why: str, lines: list[str]) -> LeftOut:
    """Some lines as one."""
    return LeftOut(why, shorten(max(lines, key=len), SHOWN), sum(map(len, lines)), len(lines))


def letters(text: str) -> str:
    """A text by its letters and digits."""
    return re.sub(r"[\W_]+", "", text).casefold()


def beginnings(texts: Iterable[str]) -> frozenset[str]:
    """Every stretch of letters by which a line can be known."""
    whole = letters("".join(texts))[:LETTERS]
    return frozenset(whole[start : start + KNOWN] for start in range(max(1, len(whole) - KNOWN + 1)))


def with_reasons(tree: Any, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The lines of a page that are not known, with the reason that what holds them gives; what holds known ones as well
    gives none.
    """
    unknown: dict[Any, list[str]] = {}
    inside: set[Any] = set()
    for element, line in lines(tree):
        if letters(line)[:KNOWN] in known:
            inside.update(takewhile(lambda each: each not in inside, (element, *element.iterancestors())))
        else:
            unknown.setdefault(element, []).append(line)
    reasons: dict[Any, str] = {}
    for element in tree.iter():
        if isinstance(element.tag, str):
            reasons[element] = reasons.get(element.getparent(), "") or ("" if element in inside else reason(element))
    for element, found in unknown.items():
        if reasons[element] != UNREAD:
            yield from ((reasons[element] or plain_reason(line), line) for line in found)


def lines(tree: Any) -> Iterator[tuple[Any, str]]:
    """Each longer line of a page once, with the element that it stands in."""
    holders, seen = with_blocks(tree), set[str]()
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in UNSEEN or is_inline(element, holders):
            continue
        for run in runs(element, holders):
            line = one_line("".join(map(said, run)))
            if len(letters(line)) >= KNOWN and line not in seen and len(seen) < LINES:
                seen.add(line)
                yield element, line


def reason(element: Any) -> str:
    """Why what an element holds is no part of an article, empty where it does not say."""
    if element.tag in UNSEEN:
        return UNREAD
    if element.get("hidden") is not None or HIDDEN.search((element.get("style") or "")[:200]):
        return "hidden"
    if element.tag in ("html", "body", "main", "article"):
        return ""
    name = named(element).strip()
    return next((why for why, words in NAMES if name and words.search(name)), ELEMENTS.get(element.tag, ""))


def plain_reason(line: str) -> str:
    """The reason for a line whose place gives none."""
    return ELSEWHERE if len(line) >= PARAGRAPH and SENTENCE.search(line) else LINKS
