"""Titles: the words before a name that say what somebody is, and where they begin."""

import re

from briefings.draft.entities.mentions import CLASSES, Mention
from briefings.draft.entities.offices import BEFORE_OFFICES, MODIFIERS, OFFICES, TITLES, is_title
from briefings.draft.entities.tokens import Words
from briefings.draft.vocabulary import CALENDAR, OPENERS, words

#: Words of titles before a name, and of what an office is of, at most.
MOST_WORDS = 9
ENDED = re.compile(r"[.!?:“”\"\n]")
SENTENCE_WORDS = words("in on at by with from to for and but as when while after before though since if so according")
MOST_OF = 7
#: Small words that stand in what an office is of.
TAIL = words("the and of for foreign home public social health education culture justice opposition interior")


def title_begin(mention: Mention, names_before: dict[int, Mention]) -> int:
    """The word that the titles before a name begin with.

    `names_before` has the other mentions of the passage by the word behind them.
    """
    words = mention.words
    begin = at = mention.begin
    office = False
    while at > 0 and words.joined[at] and begin - at < MOST_WORDS:
        word = words.words[at - 1]
        if length := ranks(words, at):
            office, at = True, at - length
            continue
        if not office and of_office(words, at):
            office, at = True, at - of_office(words, at)
            continue
        if office and at in names_before and names_before[at].kind in ("organization", "place", "adjective"):
            at = names_before[at].begin
        elif is_office(word, words.capital[at - 1]):
            office, at = True, at - 1
        elif office and (belongs(word) or is_written_with_it(words, at, names_before)):
            at -= 1
        else:
            break
        if words.owning[at - 1] if at else False:
            break
    if office and words.words[at] == "Mate" and at and words.owning[at - 1]:
        at -= 1  # `Boatswain’s Mate`
    at = owned(words, at - more_office(words, at), names_before) if office else at
    if office and at and words.words[at - 1].lower() in ("his", "her", "their", "whose") and words.gaps[at] == " ":
        at -= 1
    return at if office else begin


def singular(office: str) -> str:
    """`Justice` of `Justices Kagan and Sotomayor`."""
    last = office.rpartition(" ")[2]
    return office[:-1] if last[:1].isupper() and last.endswith("s") and last[:-1] in TITLES else office


def ranks(words: Words, at: int) -> int:
    """How many words a number makes part of a rank: `2nd Class`, the `4` of `Warrant Officer 4`, `j.g.`."""
    word = words.words[at - 1]
    if word == "Class" and at > 1 and CLASSES.fullmatch(words.words[at - 2]):
        return 2
    if CLASSES.fullmatch(word) and words.words[at] in ("Lt", "Lieutenant", "Sgt", "Sergeant"):
        return 1
    numbered = word.isdigit() and len(word) == 1 and at > 1 and words.words[at - 2] == "Officer"
    return 1 if numbered or word == "j.g." else 0


def is_written_with_it(words: Words, at: int, names_before: dict[int, Mention]) -> bool:
    """Whether a capital before a capitalised office goes with it: `Wapello County Emergency Management Director`."""
    word = words.words[at - 1]
    if not words.capital[at - 1] or word in CALENDAR or (word in OPENERS and word != "New"):
        return False
    before = names_before.get(at)
    if before is not None and before.kind == "person":
        return False
    opening = at == 1 or not (words.joined[at - 1] and words.capital[at - 2])
    return not (opening and (at == 1 or ENDED.search(words.gaps[at - 1])) and word.lower() in SENTENCE_WORDS)


def owned(words: Words, at: int, names_before: dict[int, Mention]) -> int:
    """The beginning of a role with the body, country or person that it belongs to: `Iraq’s foreign minister`."""
    named = names_before.get(at)
    if (
        named
        and at > 0
        and words.owning[at - 1]
        and named.kind in ("organization", "place", "surname", "person", "unknown")
    ):
        return named.begin
    return at


def of_office(words: Words, at: int) -> int:
    """How many words `Secretary of State` or `leader of the opposition` has that ends at a word; 0 where none does."""
    for office in range(at - 3, max(-1, at - MOST_OF), -1):
        if not words.joined[office + 1]:
            return 0
        if words.words[office + 1] in ("of", "for") and is_office(words.words[office], words.capital[office]):
            rest = range(office + 2, at)
            return at - office if all(words.joined[each] for each in rest) and is_tail(words, office + 2, at) else 0
    return 0


def more_office(words: Words, at: int) -> int:
    """How many words an office goes on before a title: `Chairman of the Joint Chiefs of Staff` before `Gen.`."""
    if at < 2 or not words.joined[at] or words.words[at - 1] not in ("the", "of", "for"):
        return 0
    for office in range(at - 2, max(-1, at - MOST_OF), -1):
        if not words.joined[office + 1]:
            return 0
        if words.words[office + 1] in ("of", "for") and is_office(words.words[office], words.capital[office]):
            return at - office if words.capital[office] else 0
    return 0


def is_tail(words: Words, begin: int, end: int) -> bool:
    """Whether some words are what an office is of: all with capitals, or `the` and one or two small ones."""
    said = words.words[begin:end]
    if said[-1] in ("the", "The"):
        return False
    if is_office(said[-1], words.capital[end - 1]) and said[-1] != "State":
        return False
    capital = [each for each in range(begin, end) if words.capital[each]]
    if capital:
        return words.capital[end - 1] and all(words.capital[e] or words.words[e] in TAIL for e in range(begin, end))
    return len(said) <= 3 and all(each in TAIL for each in said)


def is_office(word: str, capital: bool) -> bool:
    """Whether a word says what a person is."""
    plain = word.removeprefix("ex-").removeprefix("co-").removeprefix("then-")
    if capital and is_title(plain):
        return True
    return plain.lower() in OFFICES or plain.removeprefix("ex") in OFFICES or plain.endswith(("ologist", "ographer"))


def belongs(word: str) -> bool:
    """Whether a word may stand before an office."""
    return (
        word.lower() in BEFORE_OFFICES
        or word in MODIFIERS
        or word in TITLES
        or word in OFFICES
        or word.startswith("vice-")
    )
