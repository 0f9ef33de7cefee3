"""Roles: what a text says a person is, word for word, before the name or behind it."""

import re

from briefings.draft.entities.mentions import Mention
from briefings.draft.entities.offices import BEFORE_OFFICES, MODIFIERS, OFFICES, TITLES, is_title
from briefings.draft.entities.tokens import Words
from briefings.draft.vocabulary import CALENDAR, OPENERS, words

MOST_WORDS, LONGEST, REACH = 9, 110, 130
APPOSED = re.compile(
    r"\s?(?:\([^()]{1,20}\))?,\s+(?:\d{1,3},\s+)?((?:(?:the|a|an|its|his|her|their)\s+)?[^,.;:()“”\"\n—–]{3,100})(?=[,.;:)—–”]|$)"
)
AGED = re.compile(r",\s+\d{1,3}(?=[,.]|$)")
ARTICLE = re.compile(r"(?<![\w’'-])(?:the|its|their|his|her|whose|an?)\s+", re.I)
UP_TO_COMMA = re.compile(r"([^,.;:“”\"()\n—–]{3,90}),\s+")
WORD = re.compile(r"[\w’'-]+")
#: Words that show a stretch to be a clause, not the name of an office.
CLAUSE = words(
    """
    said says told who which that was were is are has have had will would did does told added but when
    """
)
#: What begins a stretch that is no office: `named commander last week`.
BEGUN = words("named appointed elected made known once formerly now then together along including")
LED = words("of for at in to on with from and behind under against who")


def role(mention: Mention, names_before: dict[int, Mention]) -> str:
    """The role that stands with a mention: before it, else behind it, else both joined; empty if none."""
    before = titled(mention, names_before)
    behind = apposed(mention.words, mention.end) or introduced(mention.words, mention.begin)
    both = ", ".join(each for each in (before, behind) if each and each.casefold() not in {"former"})
    return both if len(both) <= LONGEST else before or behind


def titled(mention: Mention, names_before: dict[int, Mention]) -> str:
    """`State Department spokesman` of `State Department spokesman Ned Price`.

    `names_before` has the other mentions of the passage by the word behind them.
    """
    words = mention.words
    begin = at = mention.begin
    office = False
    while at > 0 and words.joined[at] and begin - at < MOST_WORDS:
        word = words.words[at - 1]
        if not office and of_office(words, at):
            office, at = True, at - of_office(words, at)
            continue
        if office and at in names_before and names_before[at].kind in ("organization", "place", "adjective"):
            at = names_before[at].begin
        elif is_office(word, words.capital[at - 1]):
            office, at = True, at - 1
        elif office and belongs(word):
            at -= 1
        else:
            break
        if words.owning[at - 1] if at else False:
            break
    at = owned(words, at, names_before) if office else at
    return tidy(words.text[words.starts[at] : words.starts[begin]]) if office and at < begin else ""


def owned(words: Words, at: int, names_before: dict[int, Mention]) -> int:
    """The beginning of a role with the body or country that it belongs to: `Iraq’s foreign minister`."""
    named = names_before.get(at)
    if named and at > 0 and words.owning[at - 1] and named.kind in ("organization", "place"):
        return named.begin
    return at


def of_office(words: Words, at: int) -> int:
    """How many words `Secretary of State` or `Secretary of the Navy` has that ends at a word; 0 where there is none."""
    length = 4 if at > 3 and words.words[at - 2] == "the" else 3
    if at < length or not words.capital[at - 1] or not all(words.joined[at - back] for back in range(1, length)):
        return 0
    office = at - length
    named = words.words[office + 1] in ("of", "for") and is_office(words.words[office], words.capital[office])
    return length if named else 0


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


def apposed(words: Words, end: int) -> str:
    """`the head of the agency` of `Anna Berg, the head of the agency, said`."""
    start = words.starts[end - 1] + len(words.words[end - 1])
    found = APPOSED.match(words.text, start, start + REACH)
    return office_of(found[1]) if found else ""


def introduced(words: Words, begin: int) -> str:
    """`head of the agency` of `the head of the agency, Anna Berg,`."""
    start = words.starts[begin]
    articles = list(ARTICLE.finditer(words.text, max(0, start - REACH), start))
    for article in reversed(articles):
        found = UP_TO_COMMA.fullmatch(words.text, article.end(), start)
        if found and (office := office_of(found[1])):
            return office
    return ""


def office_of(text: str) -> str:
    """A stretch that names an office, without its article; empty where it is anything else."""
    spoken = WORD.findall(text)
    if not spoken or spoken[0] in BEGUN or not CLAUSE.isdisjoint(spoken[:12]):
        return ""
    if spoken[0] in ("the", "a", "an", "its", "his", "her", "their"):
        text = text.split(None, 1)[1] if " " in text else ""
        spoken = spoken[1:]
    head = []
    for each in spoken[:8]:
        if each in LED:
            break
        head.append(each)
    last = head[-1] if head else ""
    if not last or last in CALENDAR or not is_office(last, last[:1].isupper()):
        return ""
    return tidy(text) if len(text) <= LONGEST else tidy(" ".join(text.split()[: len(head)]))


def tidy(text: str) -> str:
    """A role without an opener of a sentence in front."""
    spoken = text.split()
    while spoken and (spoken[0] in OPENERS or spoken[0].endswith("-old")):
        spoken = spoken[1:]
    return " ".join(spoken)
