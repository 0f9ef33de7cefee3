"""All the text of a page: what stood above the headline and below the article is told apart by its shape.

Menus, lists of other stories and footers are many short lines without an end of a sentence; an article is paragraphs.
The article is the first stretch of lines that weighs enough: its paragraphs for it, all loose lines against it (maximum
subsequence segmentation, Pasternack and Roth 2009). Only text that shows the machinery of a page is touched.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefings.draft import bylines, captions, corrections, crumbs, dateline, page_lines, stamps
from briefings.draft.body import CLOCK
from briefings.draft.headline import without_site
from briefings.draft.page_lines import Line
from briefings.draft.paragraphs import SENTENCE_END, Piece
from briefings.text import sentences, words

#: Lines of the longest page.
MOST = 20_000
#: Lines above an article among which its headline stands.
REACH = 2_000
#: Bytes of a headline.
TITLE = range(12, 400)
#: Lines of machinery by which a page is known, lines that make a menu or a footer, and those that need no sign for it.
SIGNS, LINES, MENU = 2, 4, 8
#: The part of the lines below an article that are no paragraphs.
TAIL = 0.5
#: How much of an article's own weight may stand below it without a label that says what that is.
PROSE = 0.5
#: How much of the weight of the weightiest stretch an earlier one needs to be the article.
ENOUGH = 0.15
#: Characters of a usual and of the longest headline.
USUAL, LONGEST = 100, 220
#: Characters from which on a line is rather the words below a headline.
DECK_LENGTH = 90
#: The part of a headline's longer words that its article repeats.
SHARED = 0.2
#: Longer words from which on a line is a whole headline rather than the name of a site or a section.
FULL = 4
#: Marks with which a headline may end.
TITLE_ENDS = ("?", "!", "”", "»", "’", "'", '"', "...", "…", ";", ")")
#: What speaks against a line right below one that can be the headline: it is rather the words below that.
DECK = 0.8
#: What speaks against a line right above the credit of a picture.
UNDER = 1.5
#: Lines above a headline in which a section may stand with the day and the hour.
OVER = 3
#: Lines below a headline among which it is signed.
SIGNED = 12
#: How much speaks for a line that is surely a headline, and lines above the article among which it is else looked for.
LEAST, CLOSE = 0.8, 30
#: How much a line says that is a whole headline and no kicker.
WHOLE = 1.5
#: What speaks against a line far above the article.
FAR = 1.2
#: Loose lines below a headline that are too many for words of its own, and lines right below it that still are.
CROWD, NEAR = 8, 4
#: The end of a sentence that is no short form.
FULL_STOP = re.compile(r"[^\W\d_]{2}\.[”’»\"]?$")
#: The part of its longer words that a paragraph below an article shares with it, if it may be its own.
OWN = 0.25
WORD = re.compile(r"[^\W\d_]+")
#: Words of a line between headline and article that says something.
SAYS = 5


class Surroundings(NamedTuple):
    """The pieces of a page's text that are no part of its article."""

    above: tuple[Piece, ...] = ()
    below: tuple[Piece, ...] = ()
    #: Boxes amid the article that ask to subscribe, and those of what stands below it that may be its own.
    inside: tuple[Piece, ...] = ()
    doubtful: tuple[Piece, ...] = ()
    title: Piece | None = None


def surroundings(pieces: Sequence[Piece]) -> Surroundings:
    """What stands around an article in all the text of its page; nothing where the text is only an article."""
    if len(pieces) > MOST or any(each.kind not in ("text", "list", "table") for each in pieces):
        return Surroundings()
    lines = page_lines.lines(pieces)
    first, end = article(lines)
    if first == end:
        return Surroundings()
    first = opens(lines, first, end)
    menu = is_menu(lines[:first])
    place = headline(pieces[:first], lines[:first], pieces[first:end]) if menu else None
    top = above(pieces[:first], lines[:first], place)
    if sum(each.weight for each in lines[end:] if each.prose) > PROSE * sum(each.weight for each in lines[first:end]):
        end = next((index for index in range(end, len(lines)) if lines[index].label), len(lines))
    inside = tuple(pieces[first + index] for index in page_lines.promoted(pieces[first:end]))
    gone = below(pieces[end:], lines[end:], menu)
    doubtful = own(gone, dict(zip(map(id, pieces[end:]), lines[end:], strict=True)), pieces[first:end])
    return Surroundings(top, gone, inside, doubtful, None if place is None else pieces[place])


def own(gone: Sequence[Piece], lines: dict[int, Line], article: Sequence[Piece]) -> tuple[Piece, ...]:
    """Paragraphs right below an article that speak of the same: before lists of other stories and comments."""
    said = stems(" ".join(each.text for each in article))
    before = itertools.takewhile(lambda each: not (lines[id(each)].label or lines[id(each)].barrier), gone)
    long = [each for each in before if lines[id(each)].prose and lines[id(each)].weight > page_lines.LONE]
    return tuple(each for each in long if len(stems(each.text) & said) >= OWN * len(stems(each.text)))


def article(lines: Sequence[Line]) -> tuple[int, int]:
    """Where the article begins and ends: the first stretch that weighs nearly as much as the weightiest."""
    found = [weighed for start, stop in parts(lines) if (weighed := weightiest(lines, start, stop))[0] > 0]
    most = max((weight for weight, _, _ in found), default=0)
    return next(((first, end) for weight, first, end in found if weight >= ENOUGH * most), (0, 0))


def opens(lines: Sequence[Line], first: int, end: int) -> int:
    """Where the first paragraph stands that is not alone: what comes before it may be the words below a picture."""
    full = (index for index in range(first, end) if lines[index].prose and lines[index].weight > page_lines.LONE)
    return next(full, first)


def parts(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches between the lines where comments begin."""
    cuts = [index for index, each in enumerate(lines) if each.barrier]
    return list(zip([0, *cuts], [*cuts, len(lines)], strict=True))


def weightiest(lines: Sequence[Line], start: int, stop: int) -> tuple[int, int, int]:
    """The weight of the weightiest stretch within `lines[start:stop]`, where it begins and where it ends."""
    best, weight, first = (0, start, start), 0, start
    for index in range(start, stop):
        if weight <= 0:
            weight, first = 0, index
        weight += lines[index].weight
        if weight > best[0]:
            best = (weight, first, index + 1)
    return best


def is_menu(lines: Sequence[Line]) -> bool:
    """Whether lines are those of a page's machinery: some that only pages have, or very many loose ones."""
    loose = sum(each.loose for each in lines)
    return (len(lines) >= LINES and sum(each.sign for each in lines) >= SIGNS) or loose >= MENU


def below(pieces: Sequence[Piece], lines: Sequence[Line], paged: bool) -> tuple[Piece, ...]:
    """What stands below the article, where it is of the page: a footer, lists of other stories, comments."""
    loose, signs = sum(each.loose for each in lines), sum(each.sign for each in lines)
    if loose < TAIL * len(lines) or not ((signs >= SIGNS and len(lines) >= LINES) or (paged and signs)):
        return ()
    return tuple(filter(is_below, pieces))


def is_below(piece: Piece) -> bool:
    """Whether a line below the article goes: a correction stays, and a stamp that says what it stamps."""
    text = piece.text
    if corrections.is_correction(text) or bylines.is_sign_off(text):
        return False
    return not (stamps.LABEL.match(text) and stamps.stamps(text))


def above(pieces: Sequence[Piece], lines: Sequence[Line], title: int | None) -> tuple[Piece, ...]:
    """The lines above the headline, and the words of the page between it and the first paragraph."""
    if title is None:
        return ()
    under = list(zip(pieces[title + 1 :], lines[title + 1 :], listed(lines[title + 1 :]), strict=True))
    boxed = {each.block for each, _, _ in under if page_lines.KEY_POINTS.fullmatch(each.text.strip())}
    crowd = range(NEAR, len(under)) if sum(line.loose for _, line, _ in under) > CROWD else range(0)
    stamped = any(stamps.stamps(each.text) or stamps.among(each.text) for each, _, _ in under)
    return (
        *(
            each
            for place, each in enumerate(pieces[:title])
            if not is_signed(each, stamped) and not (title - place <= OVER and not stamped and is_hour(each))
        ),
        *(
            each
            for place, (each, line, announced) in enumerate(under)
            if each.block not in boxed
            and is_word(each, line, announced or place in crowd)
            and not page_lines.announces(each.text.strip(), pieces[title + place + 2 :][:1])
        ),
    )


def is_hour(piece: Piece) -> bool:
    """Whether a line says a day with its hour beside a word or two: `Case study May 3, 2021, 5:00 PM`."""
    return any("T" in each.value for each in stamps.among(piece.text))


def is_signed(piece: Piece, stamped: bool) -> bool:
    """Whether a line above the headline says who wrote the article, or when, where nothing below it says when: the day
    in the head of a page is the one on which it was saved.
    """
    if found := stamps.stamps(piece.text):
        return not stamped or (stamps.LABEL.match(piece.text) is not None and not found[0].updated)
    return bylines.byline(piece.text) is not None


def headline(pieces: Sequence[Piece], lines: Sequence[Line], body: Sequence[Piece]) -> int | None:
    """Which line above an article is its headline: the one that says most of it, is signed below, or stands twice."""
    said = stems(" ".join(each.text for each in body))
    texts = [each.text.strip().casefold() for each in pieces]
    announced, times = listed(lines), Counter(texts)
    best, chosen, full = 0.0, None, ""
    for index in range(max(0, len(pieces) - REACH), len(pieces)):
        piece = pieces[index]
        if lines[index].label or not is_title(piece, said):
            full = "" if lines[index].loose and words.count(piece.text) < SAYS else full
            continue
        if (own := worth(piece, said)) <= 0:
            continue
        value = own + signed_below(pieces[index + 1 : index + SIGNED]) + twice(texts[index], times)
        value -= FAR * (len(pieces) - index) / (len(pieces) + 20) + lines[index].sign + announced[index]
        value += "|" in piece.text  # with the name of its site behind it: the title of the whole page
        value -= UNDER * any(captions.is_credit(each.text.strip()) for each in pieces[index + 1 : index + 2])
        value -= DECK if full and texts[index] not in full else 0
        full = full or (texts[index] if own > WHOLE and words.count(piece.text) >= SAYS else "")
        if chosen is None or value > best:
            best, chosen = value, index
    if chosen is None or best < LEAST:
        return announced_by(pieces, lines, announced, times, chosen)
    return said_alone(texts, below_it(pieces, lines, said, chosen))


def said_alone(texts: Sequence[str], chosen: int) -> int:
    """The line above that a longer one begins with: the headline, where its writer or its site stands behind it."""
    text = texts[chosen]
    alone = (at for at, each in enumerate(texts) if len(each) < len(text) and text.startswith(each))
    return next((at for at in alone if words.count(texts[at]) >= FULL), chosen)


def announced_by(
    pieces: Sequence[Piece], lines: Sequence[Line], listed: Sequence[bool], times: Counter[str], chosen: int | None
) -> int | None:
    """The last line that stands right above who wrote this or when, or twice, whatever its article says."""
    for index in range(len(pieces) - 1, max(-1, len(pieces) - CLOSE), -1):
        text = pieces[index].text.strip()
        if lines[index].sign or listed[index] or not is_full(text) or len(text) > LONGEST or "|" in text:
            continue
        if SENTENCE_END.search(text) and not text.endswith(TITLE_ENDS):
            continue
        if page_lines.is_signed(pieces[index]) or stamps.among(text) or captions.is_credit(text):
            continue
        if signed_below(pieces[index + 1 : index + 3]) or twice(text.casefold(), times):
            return index
    return chosen


def below_it(pieces: Sequence[Piece], lines: Sequence[Line], said: frozenset[str], place: int) -> int:
    """The line above, where a line reads like the words below a headline: long or a sentence, and the other shorter."""
    text, over = pieces[place].text, pieces[place - 1].text if place else ""
    if lines[place - 1].sign or words.count(over) < 3 or len(over) >= len(text) or len(over.encode()) not in TITLE:
        return place
    deck = len(text) > DECK_LENGTH or SENTENCE_END.search(text)
    return place - 1 if deck and stems(over) & said and not page_lines.is_signed(pieces[place - 1]) else place


def twice(text: str, times: Counter[str]) -> bool:
    """Whether a line of several words stands on the page twice, as headlines do."""
    return times[text] == 2 and words.count(text) >= FULL


def listed(lines: Sequence[Line]) -> list[bool]:
    """Which lines are the entries of a list of other stories: loose ones right below its label."""
    found, run = [], False
    for line in lines:
        run = line.label or (run and line.loose and not line.sign)
        found.append(run and not line.label)
    return found


def worth(piece: Piece, said: frozenset[str]) -> float:
    """How much a line says of what its article says; a sentence is rather the words below the headline."""
    own = stems(piece.text)
    shared = len(own & said)
    needed = FULL if words.unspaced(piece.text) == 0 else 3 * FULL
    ended = SENTENCE_END.search(piece.text) and not piece.text.endswith(TITLE_ENDS)
    long = max(0, len(piece.text) - USUAL) / USUAL
    against = (0.8 if ended else 0) + (0.5 if words.count(piece.text) < FULL else 0) + long
    return shared / len(own) + min(shared, needed) / needed - against


def is_full(text: str) -> bool:
    """Whether a line has as many words as a headline; numbers are none."""
    return len(WORD.findall(text)) >= FULL or words.unspaced(text) >= 2 * FULL


def signed_below(following: Sequence[Piece]) -> float:
    """How soon the lines below say who wrote this, or when; best of all in a line that says nothing else."""
    for place, each in enumerate(following):
        if page_lines.is_signed(each):
            return max(0, 1.8 - 0.15 * place)
        if stamps.among(each.text):
            return 1.2 - 0.1 * place
    return 0


def is_title(piece: Piece, said: frozenset[str]) -> bool:
    """Whether a line above the article can be its headline: it says in one line what the article says."""
    text = piece.text.strip()
    if len(text.encode()) not in TITLE or len(text) > LONGEST:
        return False
    if len(text) > USUAL and (len(sentences.starts(text)) > 2 or FULL_STOP.search(text)):
        return False
    if crumbs.why_dropped(text) or page_lines.NAVIGATION.fullmatch(text) or page_lines.is_signed(piece):
        return False
    if captions.is_credit(text) or ("|" in text and not without_site(text, "")[1]):
        return False
    own = stems(text)
    return len(own) > 1 and len(own & said) >= SHARED * len(own) and dateline.opening(text) is None


def is_word(piece: Piece, line: Line, announced: bool) -> bool:
    """Whether a line below the headline is only a word of the page: `Facebook`, `Save`; or one of many of a list."""
    text = piece.text.strip()
    if page_lines.is_signed(piece) or stamps.among(text) or bylines.is_affiliation(text):
        return False
    if line.sign or (announced and CLOCK.fullmatch(text)):
        return True
    if not line.loose or captions.is_credit(text):
        return False
    return announced or (words.count(text) < SAYS and not bylines.is_name(bylines.without_place(text)))


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text; in scripts without spaces, every two signs."""
    found = re.findall(r"[^\W\d_]{4,}", text.casefold())
    signs = re.findall(r"(?=([\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\u1000-\u109f\uac00-\ud7af]{2}))", text)
    return frozenset([*(word[:5] for word in found), *signs])
