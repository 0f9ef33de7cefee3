"""What vouches for a person where no title and no given name does: the words around, later mentions, family names."""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable

import msgspec

from briefings.draft import countries
from briefings.draft.entities.bodies import HEADS
from briefings.draft.entities.capitals import IDLE, NO_PERSON, OPENING, SAINTS
from briefings.draft.entities.lists import Lists, family_names, lines
from briefings.draft.entities.mentions import Mention, behind, is_given, opens
from briefings.draft.entities.offices import MODIFIERS, OFFICES, TITLES
from briefings.draft.entities.roles import AGED, apposed, called, introduced
from briefings.draft.entities.tokens import Words
from briefings.draft.vocabulary import OPENERS, words

SAID = words(
    """
    said says told tells added wrote tweeted testified argued recalled insisted
    """
)
#: Verbs behind a name that only people do.
HUMAN = re.compile(
    r",? (?:who|whom)\b|,? (?:died|testified|married|tweeted|resigned|pleaded|told (?:reporters|the|a)|was born|grew up"
    r"|wept|smiled|laughed|sang|wore|lives in|lived in|recalled|remembers)\b|, \d{1,2}(?=[,.;)])|,? [RDI]-[A-Z]"
)
#: What stands before a name where somebody made something.
MADE_BY = re.compile(
    r"\b(?:written|directed|edited|composed|painted|translated|illustrated|photographed|coached|narrated|hosted|voiced"
    r"|sung|authored|produced|managed|represented|succeeded|replaced|portrayed|played|refereed|chaired) by $"
)
SAID_BEFORE = re.compile(r"[”\",] (?:said|says|added|asked|recalled|explained|wrote) $")
TOGETHER = re.compile(r"(?:,? and |, | or | & | with )")
#: Korean and Chinese given names of two syllables: `Sung-hoon`, `Su-wei`.
SYLLABLE = (
    "(?:[bcdfghjklmnprstwxyz]|ch|kw|sh|zh|ts|kh|gw|hw|ky|gy|hy|py|by|my)?"
    "(?:yeo|yoo|wae|woo|ae|ya|ye|yi|yo|yu|eo|eu|ee|oo|ou|ao|ai|ei|ui|iu|ia|ie|wa|we|wi|wo|a|e|i|o|u)(?:ng|[knlmpth])?"
)
HYPHENED = re.compile(rf"{SYLLABLE}-{SYLLABLE}")
PREFIXED = words("Co Re Pre Ex Un De Non Sub Pro Bi Al El E X A")
MOST_WORDS = 4
GENERATIONS = words("Jr Sr Jr. Sr. II III IV")


@functools.cache
def single_names() -> frozenset[str]:
    """Names by which everybody knows one person."""
    return frozenset(word for line in lines("single_names.txt") for word in line.split())


@functools.cache
def no_people() -> frozenset[str]:
    """Names that read like those of people and are none."""
    return frozenset(lines("no_people.txt"))


class Evidence(msgspec.Struct, frozen=True):
    """What a whole text shows of its names: how often one stands alone, who speaks, which words it writes small."""

    singles: Counter[str]
    speakers: frozenset[str]
    small: frozenset[str]
    known: Lists


def evidence(found: list[Mention], known: Lists) -> Evidence:
    """The evidence of all mentions of a text."""
    alone = [each for each in found if each.end - each.begin == 1]
    singles = Counter(each.name for each in alone if each.kind in ("unknown", "titled"))
    speakers = {each.name for each in alone if each.kind == "unknown" and speaks(each.words, each.begin, each.end)}
    passages = {id(each.words): each.words for each in found}
    small = {word for each in passages.values() for word in each.words if word[0].islower()}
    return Evidence(singles, frozenset(speakers), frozenset(small), known)


def is_person(mention: Mention, told: Evidence) -> bool:
    """Whether an unknown run of capitals is a person by what stands around it."""
    parts = [each for each in mention.name.split() if each not in GENERATIONS]
    if not may_be(parts):
        return False
    words, begin, end = mention.words, mention.begin, mention.end
    before = words.words[begin - 1] if begin and words.joined[begin] else ""
    if before.lower() in OFFICES or apposed(words, end) or introduced(words, begin):
        return True
    if AGED.match(words.text, behind(mention)) or from_somewhere(words, end):
        return True
    if just_opens(mention, parts, told):
        return False
    if called(words, end):
        return True
    if parts[0] in single_names() or is_thing(mention):
        return False
    return (
        vouched(mention)
        or sounds(parts, told)
        or (parts[-1] not in told.known.known and not told.speakers.isdisjoint((parts[0], parts[-1])))
        or is_named_again(parts, told)
    )


def may_be(parts: list[str]) -> bool:
    """Whether nothing in a run of capitals forbids a person."""
    if not 2 <= len(parts) <= MOST_WORDS or not all(plain(each) for each in parts):
        return False
    if not all(each.isdisjoint(parts[1:]) for each in (NO_PERSON, HEADS, MODIFIERS, TITLES, IDLE)):
        return False
    first = parts[0]
    if first in SAINTS:
        return False
    return (
        is_given(first)
        or is_hyphened(parts[-1])
        or not (first in NO_PERSON or first in HEADS or first in MODIFIERS or first in TITLES)
    )


def just_opens(mention: Mention, parts: list[str], told: Evidence) -> bool:
    """Whether the first word is likely none of a name: an opener, a place, a word written small elsewhere."""
    first = parts[0]
    if is_given(first) and not opens(mention):
        return False
    if any(each.lower() in told.small for each in parts):
        return True
    for stop in range(1, len(parts)):
        entries = told.known.known.get(" ".join(parts[:stop]))
        if entries and not is_given(first) and (entries[0].kind != "city" or entries[0].size > MOST_SMALL or stop > 1):
            return True
    idle = first in OPENERS or first in OPENING or first.endswith(("ing", "ly"))
    return opens(mention) and idle and not is_given(first)


#: Thousands of people of a city that no family is taken to be called after.
MOST_SMALL = 500


def is_thing(mention: Mention) -> bool:
    """Whether an article or a further capital stands before a run, as before products and the like."""
    words, begin = mention.words, mention.begin
    before = words.words[begin - 1] if begin and words.joined[begin] else ""
    return before[:1].isupper() or before in ("the", "a", "an")


def vouched(mention: Mention) -> bool:
    """Whether the words beside a name are such as stand beside people."""
    words, start = mention.words, mention.words.starts[mention.begin]
    ahead = words.text[max(0, start - 30) : start]
    return bool(HUMAN.match(words.text, behind(mention)) or MADE_BY.search(ahead) or SAID_BEFORE.search(ahead))


def sounds(parts: list[str], told: Evidence) -> bool:
    """Whether a run sounds like a name: a known family name, or a given one of two syllables with a hyphen."""
    last = parts[-1]
    if last in told.known.known and last not in family_names():
        return False
    if last in family_names() or is_given(last):
        return True
    return any(is_hyphened(each) for each in parts)


def is_hyphened(word: str) -> bool:
    """`Sung-hoon`, but not `Co-op`."""
    first, hyphen, rest = word.partition("-")
    return bool(hyphen) and rest.islower() and first not in PREFIXED and HYPHENED.fullmatch(word.lower()) is not None


def is_named_again(parts: list[str], told: Evidence) -> bool:
    """Whether the last word of a name stands alone elsewhere, as family names do."""
    return told.singles[parts[-1]] > 0 and parts[-1] not in told.known.known


def from_somewhere(words: Words, end: int) -> bool:
    """Whether `of Serbia` and no more follows, as results of sports have it."""
    if end + 1 >= len(words) or words.words[end] != "of" or not words.joined[end] or not words.joined[end + 1]:
        return False
    return words.words[end + 1] in countries.CODES and not words.owning[end + 1]


def speaks(words: Words, begin: int, end: int) -> bool:
    """Whether a verb of saying stands beside."""
    return (end < len(words) and words.words[end] in SAID) or (begin > 0 and words.words[begin - 1] in SAID)


def plain(word: str) -> bool:
    """Whether a word looks like one of a person's name."""
    if len(word) > 1 and word.isupper():
        return False
    return word.isalpha() or "-" in word or "’" in word or "'" in word


#: What stands between somebody and the body that they are of: `Ekon Aru of the Third Way Alliance, who`.
OF_BODY = re.compile(r" (?:of|from|at|with) (?:the |[A-Z][\w-]{1,20}[’']s )?")
WHO_SPEAKS = re.compile(r",? (?:who|said|says|told|wrote|called|warned|added|asked)\b")


def of_bodies(found: list[Mention], told: Evidence) -> list[Mention]:
    """Unknown runs that speak for a body: `Ekon Aru of the Third Way Alliance, who`."""
    return [
        one
        for one, other in itertools.pairwise(each for each in found if each.kind not in ("place", "adjective"))
        if one.kind == "unknown"
        and other.kind == "organization"
        and one.words is other.words
        and WHO_SPEAKS.match(other.words.text, behind(other))
        and OF_BODY.fullmatch(one.words.text, behind(one), other.words.starts[other.begin])
        and may_be(one.name.split())
        and not just_opens(one, one.name.split(), told)
        and not is_thing(one)
    ]


def of_family(found: list[Mention], told: Evidence) -> list[Mention]:
    """Unknown runs that end in the family name of somebody else in the text."""
    last = {each.name.split()[-1] for each in found if each.kind == "person" and each.end - each.begin > 1}
    runs = [(each, each.name.split()) for each in found if each.kind == "unknown" and each.end - each.begin in (2, 3)]
    return [
        each
        for each, parts in runs
        if parts[-1] in last and may_be(parts) and not just_opens(each, parts, told) and not is_thing(each)
    ]


def beside(found: Iterable[Mention], told: Evidence) -> list[Mention]:
    """Unknown runs that `and` joins to people: `Lena Vogt and Ukko Zwarg`."""
    joined: list[Mention] = []
    last: Mention | None = None
    for each in found:
        if last is not None and last.words is each.words:
            one, other = (each, last) if last.kind == "person" else (last, each)
            if other.kind == "person" and one.kind == "unknown" and are_joined(last, each):
                parts = one.name.split()
                if may_be(parts) and not just_opens(one, parts, told):
                    joined.append(one)
        last = each
    return joined


def are_joined(one: Mention, other: Mention) -> bool:
    """Whether only `and` stands between two mentions."""
    return one.words.text[behind(one) : other.words.starts[other.begin]] in (" and ", ", and ", " & ")
