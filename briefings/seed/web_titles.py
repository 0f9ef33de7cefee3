"""The headline of a page: what it says of itself, in the words in which it shows it, without the name of the site."""

import re
from typing import Any

from briefings.seed.web_lines import Line, folded, heading
from briefings.seed.web_said import first, text
from briefings.text import words
from briefings.text.characters import one_line

#: What parts a headline from the names of a site and its sections.
JOINT = re.compile(r"\s+(?:[|–—·•»«/]|--?|::)\s+|\s*[：｜|»_]\s*|:\s+|(?<=\w)-(?=[^\W\d_a-zA-Z]{2,12}$)")
CUT = re.compile(r"\s*(?:\.\.\.|…)$")
NAMES = ("og:title", "twitter:title", "headline", "dc.title", "sailthru.title", "title")
#: Parts of one title that are looked at, and words of a name of a site.
PARTS, SITE = 8, 6
#: Words of a whole headline, and signs of one in scripts without spaces.
FULL, SIGNS = 4, 8


def title(
    tree: Any, said: dict[str, Any], meta: dict[str, list[str]], lines: list[Line], publisher: str
) -> tuple[str, str]:
    """The headline, and the name of the site where the title of the window has one behind or before it."""
    window = next((one_line(each.text_content()) for each in tree.iter("title")), "")
    named = [text(said.get("headline")), *(first(meta, each) for each in NAMES), window]
    called = list(dict.fromkeys(filter(None, named)))
    shown = {folded(each.text): each for each in lines if not each.other or heading(each.element) == "h1"}
    found = next(filter(None, (stretch(each, shown, publisher) for each in called)), "")
    found = found or own_heading(lines, called, publisher) or (called[0] if called else "")
    return found, site(window, found)


def stretch(called: str, shown: dict[str, Line], publisher: str) -> str:
    """The longest part of a title, between its joints, that a page shows in a line of its own."""
    joints = [(each.start(), each.end()) for each in JOINT.finditer(called)][:PARTS]
    begins, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(called)]
    parts = {called[begin:end].strip() for begin in begins for end in ends if begin < end}
    fit = [each for each in parts if folded(each) in shown and is_headline(each, called, shown, publisher)]
    return max(fit, key=lambda each: (len(each), called.find(each)), default="")


def is_headline(part: str, called: str, shown: dict[str, Line], publisher: str) -> bool:
    """Whether a part of a title is no name of a site: all of it, most of it, or a heading of some words."""
    if part == called or folded(part) == folded(publisher):
        return part == called
    return 2 * len(part) >= len(called) or is_heading(part, shown, opens=called.startswith(part))


def is_heading(part: str, shown: dict[str, Line], *, opens: bool) -> bool:
    """Whether a page shows a part of its title as a heading of more than a name."""
    return words.count(part) > (1 if opens else 2) and bool(heading(shown[folded(part)].element))


def own_heading(lines: list[Line], called: list[str], publisher: str) -> str:
    """The only main heading, where it says in other words, or to its end, what the page is called."""
    found = [each.text for each in lines if not each.other and heading(each.element) == "h1"]
    opening = called[-1] if called else ""  # of the window, where there is one
    wanted = (each for each in dict.fromkeys(found) if folded(each) != folded(publisher))
    full = [each for each in wanted if is_full(each) or (words.count(each) > 2 and opening.startswith(each))]
    if not called:
        return full[0] if full else next(iter(found), "")
    if len(full) != 1:
        return ""
    own, known = full[0], called[0]
    if folded(CUT.sub("", known)) in folded(own):
        return own if CUT.search(known) else ""
    return own if len(stems(own) & stems(" ".join(called))) > 1 or own in called[-1] else ""


def is_full(line: str) -> bool:
    """Whether a heading says more than the name of a site or a section."""
    return len(line) < 300 and (words.count(line) >= FULL or words.unspaced(line) >= SIGNS)


def stems(line: str) -> set[str]:
    """The beginnings of the longer words of a line; in scripts without spaces, every two signs."""
    pairs = re.findall(r"(?=([\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\u1000-\u109f\uac00-\ud7af]{2}))", line)
    return {*(word[:5] for word in re.findall(r"[^\W\d_]{4,}", line.casefold())), *pairs}


def site(window: str, headline: str) -> str:
    """The name behind a headline in the title of the window, else the one before it; empty where it says no more."""
    place = window.find(headline) if headline else -1
    if place < 0:
        return ""
    before, behind = window[:place], window[place + len(headline) :]
    names = [each.strip() for each in JOINT.split(behind)[1:][-1:] + JOINT.split(before)[:-1][:1]]
    return next((each for each in names if is_name(each)), "")


def is_name(part: str) -> bool:
    """Whether a part of a title can be the name of a site."""
    return 0 < words.count(part) <= SITE and len(part) < 60 and not re.search(r"\d{2}", part)
