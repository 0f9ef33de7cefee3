"""The people of a text, each once: those named in full, then what later mentions and spellings belong to them."""

import difflib
from collections import Counter

import msgspec

from briefings.draft import countries
from briefings.draft.entities.bodies import HEADS
from briefings.draft.entities.lists import given_names
from briefings.draft.entities.mentions import NO_PERSON, Mention, opens
from briefings.draft.entities.offices import MODIFIERS, OFFICES, TITLES
from briefings.draft.entities.roles import AGED, apposed, introduced, role
from briefings.draft.entities.tokens import Words
from briefings.draft.vocabulary import words

NEAR = 0.8
#: People of one text that are told apart: each new name is held against all.
MOST_PEOPLE = 150
SAID = words(
    """
    said says told tells added wrote tweeted testified argued recalled insisted
    """
)


class Known(msgspec.Struct):
    """A person on the way: the name, mentions in order, further spellings, and roles as they came."""

    name: str
    mentions: list[Mention]
    spellings: list[str] = []
    role: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name, without `Jr`."""
        parts = [each for each in self.name.split() if each not in ("Jr", "Sr", "Jr.", "Sr.", "II", "III")]
        return parts[-1]


def people(
    found: list[Mention], names_before: list[dict[int, Mention]], where: dict[int, int], groups: frozenset[str]
) -> list[Known]:
    """The people among all mentions of a text; `names_before` and `where` give each passage's mentions by their end."""
    singles = Counter(each.name for each in found if each.end - each.begin == 1 and each.kind in ("unknown", "titled"))
    speakers = {
        each.name
        for each in found
        if each.kind == "unknown" and each.end - each.begin == 1 and speaks(each.words, each.begin, each.end)
    }
    known: list[Known] = []
    for mention in found:
        if mention.name in groups:
            mention.kind = "organization"
        elif mention.kind == "person" or (mention.kind == "unknown" and is_person(mention, singles, speakers)):
            mention.kind = "person"
            place(mention, known)
    surnames: dict[str, Known] = {}
    for each in known:
        surnames.setdefault(each.surname, each)
    alone: dict[str, Known] = {}
    for mention in found:
        if mention.end - mention.begin == 1 and mention.name in surnames and mention.kind != "adjective":
            surnames[mention.name].mentions.append(mention)
            mention.kind = "surname"
        elif mention.kind == "titled":
            alone.setdefault(mention.name, Known(mention.name, [])).mentions.append(mention)
    for each in [*known, *alone.values()]:
        each.role = best_role(each, names_before, where)
    return [*known, *(each for each in alone.values() if each.role)]


def best_role(person: Known, names_before: list[dict[int, Mention]], where: dict[int, int]) -> str:
    """The first role that the text gives with a person's name."""
    for mention in person.mentions:
        if found := role(mention, names_before[where[id(mention.words)]]):
            return found
    return ""


def place(mention: Mention, known: list[Known]) -> None:
    """Adds a full name to the person it names, or as a new one."""
    for each in known:
        if same(each.name, mention.name):
            each.mentions.append(mention)
            if mention.name != each.name and mention.name not in each.spellings:
                each.spellings.append(mention.name)
            return
    if len(known) < MOST_PEOPLE:
        known.append(Known(mention.name, [mention], []))


def same(one: str, other: str) -> bool:
    """Whether two full names are one: equal, one with a middle name more, or spelled a little otherwise."""
    if one == other:
        return True
    first, second = one.split(), other.split()
    if len(first) != len(second):
        few, many = sorted((first, second), key=len)
        return len(few) > 1 and few[0] == many[0] and few[-1] == many[-1]
    if first[0][0] != second[0][0] or first[-1][0] != second[-1][0]:
        return False
    return all(near(*pair) for pair in zip(first, second, strict=True))


def near(one: str, other: str) -> bool:
    """Whether two words are spellings of one name."""
    if one == other:
        return True
    return min(len(one), len(other)) > 4 and difflib.SequenceMatcher(None, one, other, False).ratio() >= NEAR


def is_person(mention: Mention, singles: Counter[str], speakers: set[str]) -> bool:
    """Whether an unknown run of capitals is a person by what stands around it."""
    parts = mention.name.split()
    if not 2 <= len(parts) <= 4 or not all(plain(each) for each in parts):
        return False
    if not all(each.isdisjoint(parts) for each in (NO_PERSON, HEADS, MODIFIERS, TITLES)):
        return False
    words, begin, end = mention.words, mention.begin, mention.end
    before = words.words[begin - 1] if begin and words.joined[begin] else ""
    start = words.starts[end - 1] + len(words.words[end - 1])
    if before.lower() in OFFICES or AGED.match(words.text, start) or apposed(words, end) or introduced(words, begin):
        return True
    if from_somewhere(words, end):
        return True
    if parts[-1] in given_names() or parts[0] in speakers or parts[-1] in speakers:
        return not opens_only(mention)
    return singles[parts[-1]] > 0 and (speaks(words, begin, end) or singles[parts[-1]] > 1) and not opens_only(mention)


def from_somewhere(words: Words, end: int) -> bool:
    """Whether `of Serbia` and no more follows, as results of sports have it."""
    if end + 1 >= len(words) or words.words[end] != "of" or not words.joined[end] or not words.joined[end + 1]:
        return False
    return words.words[end + 1] in countries.CODES and not words.owning[end + 1]


def opens_only(mention: Mention) -> bool:
    """Whether a run stands at the beginning of a sentence and its first word may just open it."""
    return opens(mention) and mention.name.split()[0].lower() in mention.words.words


def speaks(words: Words, begin: int, end: int) -> bool:
    """Whether a verb of saying stands beside."""
    return (end < len(words) and words.words[end] in SAID) or (begin > 0 and words.words[begin - 1] in SAID)


def plain(word: str) -> bool:
    """Whether a word looks like one of a person's name."""
    return word.isalpha() or "-" in word or "’" in word or "'" in word
