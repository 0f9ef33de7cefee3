"""Roles: what a text says a person is, word for word, before the name or behind it."""

import re
from collections.abc import Callable

from briefings.draft.entities.mentions import Mention
from briefings.draft.entities.offices import RELATIONS
from briefings.draft.entities.titles import is_office, singular, title_begin
from briefings.draft.entities.tokens import ABBREVIATIONS, Words
from briefings.draft.vocabulary import CALENDAR, OPENERS, words

LONGEST, REACH = 110, 150
#: A character of a role: the points of `U.S.`, `St.` and `No.` are none of an end.
INNER = r"(?:[^,.;:()“”\"\n—–]|\.(?=[^\W\d_]|\d)|(?<=\.[A-Z])\.|(?<=\b(?:St|Mt|Dr|No|Ft|Lt))\.)"
APPOSED = re.compile(
    rf"\s?(?:\([^()]{{1,20}}\))?,\s+((?:(?:the|a|an|its|his|her|their)\s+)?{INNER}{{3,140}})(?=[,.;:)—–”]|\s\(|$)"
)
#: What may stand between a name and its role: an age, a party and state, where somebody is from, a place on a picture.
BETWEEN = re.compile(
    r",\s+(?:\d{1,3}|now \d{1,3}|aged? \d{1,3}|[RDI]-[A-Z][\w.]{1,7}|of [A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?"
    r"|left|right|cent(?:er|re)|also|who is|himself|herself)(?=,|\s(?:the|an?)\s)"
)
AGED = re.compile(r",\s+(?:aged? |now )?\d{1,3}(?=[,.;]|$)")
ARTICLE = re.compile(
    r"(?<![\w’'-])(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose|[Aa]n?)\s+"
    r"|(?<![\w’'-])[A-Z](?:[\w-]|\.(?=\w)){1,25}(?: [A-Z](?:[\w-]|\.(?=\w)){1,25}){0,3}"
    r"(?:[’']s|(?<=s)[’'])\s+(?=[A-Za-z])",
)
UP_TO_COMMA = re.compile(rf"({INNER}{{3,90}}),\s+")
WORD = re.compile(r"[\w’'-]+")
PRONOUN = re.compile(r"(?:his|her|their|its|whose)\b", re.I)
LEADING = re.compile(r"(?:the|a|an|its|his|her|their|whose)\s+", re.I)
#: Where the clause begins that says more of somebody: `an activist who was jailed`.
MORE = re.compile(r"\s(?:who|whom|whose|which|that|when|where)\s")
#: Words that show a stretch to be a clause, not the name of an office.
CLAUSE = words(
    """
    said says told who which that was were is are has have had will would did does told added but when
    """
)
#: What begins a stretch that is no office: `named commander last week`.
BEGUN = words("named appointed elected made known once formerly now then together along including")
LED = words("of for at in to on with from and behind under against who by as")
Whose = Callable[[str], str]


def nobody(pronoun: str) -> str:
    """Where nothing tells whom a pronoun means."""
    return "" if pronoun else pronoun


def role(mention: Mention, names_before: dict[int, Mention], whose: Whose = nobody) -> str:
    """The role that stands with a mention: before it, else behind it, else both joined; empty if none.

    `whose` tells whom `his` and `her` mean.
    """
    before = related(titled(mention, names_before), whose)
    led = own_introduced(mention, title_begin(mention, names_before))
    behind = related(own_apposed(mention, names_before) or led or called(mention.words, mention.end), whose)
    both = ", ".join(each for each in (before, behind) if each and each.casefold() not in {"former"})
    return both if len(both) <= LONGEST else before or behind


def related(office: str, whose: Whose) -> str:
    """A role with the one whose wife or predecessor somebody is; nothing where the text leaves that open."""
    led = LEADING.match(office)
    plain = office[led.end() :] if led else office
    if relation_of(plain) and not (set(WORD.findall(plain)) & TOLD_OF or OWNED.search(plain)):
        owner = whose(led[0].strip()) if led and PRONOUN.match(office) else ""
        if not owner and plain.endswith("counterpart") and plain[0].isupper():
            return plain  # `Azerbaijani counterpart`
        what, told_as, more = plain.partition(" as ")
        return f"{what} of {owner}{told_as}{more}" if owner else ""
    return plain


#: What tells whose relation somebody is, beside `’s`.
TOLD_OF = frozenset(("of", "to"))
OWNED = re.compile(r"[’']s?\s")


def relation_of(office: str) -> bool:
    """Whether a role is one to somebody else: `predecessor`, `eldest son`."""
    head = head_of(WORD.findall(office))
    return bool(head) and head[-1] in RELATIONS


def is_related(words: Words, begin: int, only: frozenset[str] = RELATIONS) -> bool:
    """Whether `his wife` and the like stands before a name, or one of its kind joined to it by `and`."""
    at = begin
    if at > 2 and words.words[at - 1] == "and" and words.capital[at - 2]:
        at -= 2
    return at > 0 and words.words[at - 1] in only and words.gaps[at] in (" ", ", ")


def titled(mention: Mention, names_before: dict[int, Mention]) -> str:
    """`State Department spokesman` of `State Department spokesman Ned Price`."""
    words, begin = mention.words, mention.begin
    at = title_begin(mention, names_before)
    return singular(tidy(words.text[words.starts[at] : words.starts[begin]])) if at < begin else ""


#: Words behind a name among which the next name may stand.
FAR = 16


def own_apposed(mention: Mention, names_before: dict[int, Mention]) -> str:
    """What stands behind a name as its role, unless it is the title of the next one: `Joe Roe, Gen. Ann Poe`."""
    office = apposed(mention.words, mention.end)
    if not office or not office[0].isupper():
        return office
    words, start = mention.words, mention.words.starts
    stop = start[mention.end - 1] + len(words.words[mention.end - 1]) + len(office) + 6
    for end in range(mention.end + 1, mention.end + FAR):
        each = names_before.get(end)
        if (
            each is None
            or start[each.begin] > stop
            or each.begin <= mention.end
            or each.kind not in ("person", "titled", "surname")
        ):
            continue
        before = words.words[each.begin - 1] if words.joined[each.begin] else ""
        named = " ".join(words.said(each.begin, each.end).split())
        if before and (is_office(before, True) or (named in office and not before.islower())):
            return ""
    return office


def apposed(words: Words, end: int) -> str:
    """`the head of the agency` of `Anna Berg, the head of the agency, said`, behind an age and the like too."""
    start = words.starts[end - 1] + len(words.words[end - 1])
    if words.words[end - 1] in ("Jr", "Sr") and words.text[start : start + 1] == ".":
        start += 1
    for _ in range(3):
        between = BETWEEN.match(words.text, start)
        if not between:
            break
        start = between.end()
    if (bracketed := BRACKETED.match(words.text, start)) and is_office(bracketed[1].rpartition(" ")[2], capital=False):
        return bracketed[1]
    at_hand = APPOSED.match(words.text, start, start + REACH) or BARE.match(words.text, start, start + REACH)
    return office_of(at_hand[1]) if at_hand and at_hand[1] not in ABBREVIATIONS else ""


#: `(minister)` behind a name in a list of those who came.
BRACKETED = re.compile(r"\s\(((?:[a-z-]{2,20} ){0,4}[a-z-]{3,20})\)")
#: Behind `who is` no comma stands.
BARE = re.compile(rf"(?<=who is|erself|imself)\s+((?:the|an?)\s+{INNER}{{3,140}})(?=[,.;:)—–”]|$)")


def called(words: Words, end: int) -> str:
    """`business reporter for the paper` of `Anna Berg is the business reporter for the paper`."""
    start = words.starts[end - 1] + len(words.words[end - 1])
    found = PREDICATE.match(words.text, start, start + REACH)
    return office_of(found[1]) if found else ""


#: What a sentence says that somebody is.
PREDICATE = re.compile(rf"\sis\s((?:the|an?)\s+{INNER}{{3,140}}?)(?=\sto\s|[,.;:)—–”]|$)")


def own_introduced(mention: Mention, at: int = -1) -> str:
    """What stands before a name as its role; a surname in the middle of a clause has none: `said an aide, Roe left`."""
    words, end = mention.words, mention.end
    closed = end >= len(words) or words.gaps[end][:1] in (",", ".", ";", ")", "(", ":") or words.owning[end - 1]
    begin = mention.begin if at < 0 else at
    return introduced(words, begin) if closed or end - mention.begin > 1 else ""


def introduced(words: Words, begin: int) -> str:
    """`head of the agency` of `the head of the agency, Anna Berg,`."""
    start = words.starts[begin]
    floor = max(0, start - REACH)
    for article in reversed(list(ARTICLE.finditer(words.text, floor, start))):
        found = UP_TO_COMMA.fullmatch(words.text, article.end(), start)
        led = article[0] if article[0].strip().lower() not in ("the", "a", "an", "its") else ""
        if found and (office := office_of(led + found[1], led)):
            return office
    return ""


def office_of(text: str, led: str = "") -> str:
    """A stretch that names an office, without its article; empty where it is anything else.

    `led` is what stands before the office itself: whose it is.
    """
    text = text[: more.start()] if (more := MORE.search(text)) else text
    rest = text[len(led) :]
    spoken = WORD.findall(rest)
    if not spoken or spoken[0] in BEGUN or not CLAUSE.isdisjoint(spoken[:12]):
        return ""
    if spoken[0] in ("the", "a", "an", "its", "his", "her", "their"):
        if spoken[0] in ("the", "a", "an", "its"):
            text = rest = "".join(rest.split(None, 1)[1:])
        spoken = spoken[1:]
    head = head_of(spoken)
    last = head[-1] if head else ""
    if not last or last in CALENDAR or not is_office(last, last[:1].isupper()):
        return ""
    return tidy(shortened(text))


def head_of(spoken: list[str]) -> list[str]:
    """The words of a role up to its noun."""
    head = []
    for each in spoken[:8]:
        if each in LED:
            break
        head.append(each)
    return head


def shortened(text: str) -> str:
    """A role that is too long, cut where it goes on about something else."""
    if len(text) <= LONGEST:
        return text
    cuts = [match.start() for match in CUT.finditer(text, 0, LONGEST)]
    return text[: cuts[-1]] if cuts else ""


CUT = re.compile(r"\s(?:and|in|at|for|with|from|on|as|while|since)\s")


def tidy(text: str) -> str:
    """A role without an opener of a sentence in front."""
    spoken = text.split()
    while spoken and (is_opener(spoken) or spoken[0].endswith("-old")):
        spoken = spoken[1:]
    return " ".join(spoken).rstrip()


def is_opener(spoken: list[str]) -> bool:
    """Whether the first word only opens a sentence; `New` before a capital belongs to `New York`."""
    if spoken[0] in ("His", "Her", "Their", "First", "Second", "Third"):
        return False
    return spoken[0] in OPENERS and not (spoken[0] in ("New", "Under") and len(spoken) > 2 and spoken[1][:1].isupper())
