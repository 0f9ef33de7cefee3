"""Who a text names: the full name behind a surname, a pronoun or an office."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Container, Iterable, Sequence

import msgspec

from briefings.draft.entities.lists import given_names
from briefings.draft.parts import Person
from briefings.draft.quotes.vocabulary import (
    BODIES,
    COMMON,
    GERMAN_ROLE,
    HERS,
    HIS,
    MEN,
    NATIONS,
    OFFICES,
    PARTICLES,
    PEOPLES,
    ROLES,
    ROMANCE_ROLES,
    WOMEN,
    words,
)
from briefings.text import sentences

WORD = (
    r"(?:(?:[A-Z]\.){2,3}|[A-ZÀ-ÖØ-ÞĀ-ŽА-Я](?:[\w’'.]|-(?!-))*\w|[A-Z]\.|[A-Z](?!\w)|al-[A-Z][\w’'-]*|[dl]['’][A-Z]\w*)"
)
#: Small words between those of a name; `der` only behind another, because in German it begins the next noun.
JOINTS = "|".join(["v[oa]n de[rn]", *sorted(PARTICLES - {"y", "e", "a", "der", "den"})])
RUN = re.compile(
    rf"(?<![\w’'@#-]){WORD}(?:\s(?:(?:{JOINTS}|of|of the"
    rf"|and the)\s){{0,2}}{WORD})*"
)
TOKEN = re.compile(r"[^\s,;:()]+")
POSSESSIVE = re.compile(r"[’'](?:s)?$")
#: Behind the place that a report begins with.
DATELINE = re.compile(r"\s*(?:[—–-]|\(|,\s[A-Z])")
#: Words behind which a name is hardly the subject.
WITH = words(
    "as like than including via of with by for to from against under about at on in mit von gegen avec de con met"
)
#: Styles that belong to a name of one word.
STYLES = words("Pope King Queen Prince Princess Emperor Saint")
#: An office before a name: `the majority leader, Fred Tuttle`.
APPOSED = re.compile(
    r"\b(?:the|his|her|its|their|le|la|son|sa|el|su|il|der|die|ihre?|seine?)\s(?:[\w-]+\s){0,3}[\w-]+,\s$"
    r"|\bl[’'][\w’ -]{3,40},\s$",
    re.I,
)
#: What an office is of.
OF = "of|for|de|del|du|des|di|della|da|für|von|i|på|w|ds"
CYRILLIC = re.compile("[А-Я]")
MALE_IN_A = words(
    "Luca Andrea Nikola Joshua Ezra Elia Mika Sasha Misha Jona Luka Mustafa Musa Isa Yahya Zakaria Kuba Nikita Ilya"
    " Никита Илья Лука Фома Кузьма Саша Миша Юра Alaa Bilawal Rama Krishna Aditya Atta Moussa Issa Toma Saša Costa"
)
OLD = re.compile(r"(?:-year-old|\d-[Jj]ährige[rn]?)$")
SHOUTED = re.compile(r"[A-Z]{3,}")
INITIAL = re.compile(r"[A-Z]\.")
#: What `New` belongs to.
NEW = words("York Zealand Delhi Jersey Mexico Hampshire Orleans England Brunswick Haven")
#: Characters beside a name in which its office and its sex are looked for.
NEAR = 70


class Mention(msgspec.Struct, frozen=True, order=True):
    """Somebody named at a place of the text; `subject` unless a preposition stands before."""

    at: int
    name: str
    subject: bool = True
    #: Where its sentence begins.
    sentence: int = 0


class Known(msgspec.Struct):
    """Somebody whose full name the text gives: the words around it, and whether it is a he or a she."""

    name: str
    around: str = ""
    sex: str = ""
    #: What stands right before the name, each time.
    lead: list[str] = []


def split_name(run: str, opening: bool = False) -> tuple[str, bool]:
    """The name in a run of capitalised words without offices and nations, and whether it is that of a body.

    `opening` says that the run begins a sentence, so that its first word may be no name at all.
    """
    words = [POSSESSIVE.sub("", word) for word in of_owner(run.split())]
    if words[0] == "New" and len(words) > 1 and words[1] in NEW:
        return " ".join(words), True
    while words and opening and words[0] in COMMON:
        words = words[1:]
    while words and (words[0] in ("The", "But", "And", "Mr", "Mrs", "Ms", "As") or words[0] in COMMON):
        words = words[1:]
    if not words:
        return "", False
    words = without_place(words)
    if words[-1].casefold() in BODIES or (words[0].casefold() in BODIES and len(words) > 2 and words[1] == "of"):
        return " ".join(words), True
    roles = [
        at
        for at, word in enumerate(words)
        if is_role(word) and not (at and (word.casefold() in PARTICLES or INITIAL.fullmatch(word)))
    ]
    if roles and roles[-1] + 1 < len(words):
        words = words[roles[-1] + 1 :]
    elif roles:
        return "", False
    while len(words) > 1 and (
        (words[0] in NATIONS and words[0] not in given_names())
        or words[0] in PARTICLES - {"al", "el", "von", "van", "de", "bin", "ibn"}
        or words[0] in ("of", "the", "and")
    ):
        words = words[1:]
    if len(words) > 2 and words[0].isupper() and len(words[0]) > 1 and "." not in words[0]:
        words = words[1:]
    words = from_given_name(words)
    if len(words) == 2 and SHOUTED.fullmatch(words[0]) and not words[1].isupper():
        words = words[1:]
    if words[0] == "von" and len(words) == 2 and roles:
        return "", False
    name = " ".join(words)
    body = name in NATIONS or (name.isupper() and len(name) > 1 and len(words) == 1)
    return ("" if words[0] in COMMON and len(words) == 1 else name), body


def of_owner(words: list[str]) -> list[str]:
    """`State’s Vince Toller` without whose he is; `Children’s Hospital` stays whole."""
    if words[-1].casefold() in BODIES:
        return words
    owners = [at for at, word in enumerate(words[:-1]) if word.endswith(("’s", "'s"))]
    return words[owners[-1] + 1 :] if owners else words


def known_end(words: list[str], people: Container[str]) -> str:
    """The longest of some full names that words end in."""
    return next((name for at in range(len(words) - 1) if (name := " ".join(words[at:])) in people), "")


def from_given_name(words: list[str]) -> list[str]:
    """`Plaintiff Oscar Dunn` from its given name on, where the word before is none."""
    if len(words) < 3 or words[0] in given_names() or words[0] in MEN | WOMEN or not words[0][1:].islower():
        return words
    return words[1:] if words[1] in MEN | WOMEN or (words[1] in given_names() and len(words) == 3) else words


def without_place(words: list[str]) -> list[str]:
    """`Pieter Maas of the University of Utrecht` without what he is of; `Secretary of State` stays whole."""
    if "of" not in words[1:]:
        return words
    at = words.index("of", 1)
    last = max(
        (index for index, word in enumerate(words[:at]) if is_role(word) or word.casefold() in BODIES), default=-1
    )
    return words[:at] if at - last > 2 else words


def styled(run: str, name: str) -> str:
    """A single name with the style that it is never without: `Pope Francis`, but `Biden`."""
    style = run[: run.rfind(name)].split()[-1:]
    return f"{style[0]} {name}" if style and style[0] in STYLES else name


def is_role(word: str) -> bool:
    """Whether a word is an office, a rank or a form of address, and no name."""
    plain = word.strip(".").casefold()
    return (
        plain in OFFICES
        or word.casefold() in ROMANCE_ROLES
        or plain in ROMANCE_ROLES
        or GERMAN_ROLE.fullmatch(word) is not None
    )


class Directory:
    """Everybody that a text names, and where; made once for a text and then only asked."""

    def __init__(
        self, texts: Sequence[tuple[int, str]], people: Iterable[Person], others: frozenset[str] = frozenset()
    ) -> None:
        starts = sorted(start + each for start, text in texts for each in sentences.starts(text))
        self.known: dict[str, Known] = {}
        self.by_last: dict[str, list[str]] = {}
        self.by_first: dict[str, list[str]] = {}
        self.mentions: list[Mention] = []
        self.bodies: list[tuple[int, str]] = []
        self.acting: set[int] = set()
        for person in people:
            self.learn(person.name, person.role)
            for alias in person.aliases:
                self.by_last.setdefault(alias.casefold(), []).append(person.name)
        runs = [(start + run.start(), run[0], text, run) for start, text in texts for run in RUN.finditer(text)]
        named = [(at, *self.named(run, opens(text, match)), text, match) for at, run, text, match in runs]
        for _, name, body, text, match in named:
            if not body and name not in others and 1 < len(name.split()) < 6:
                self.learn(name, around(text, match))
            elif name and not body and is_role(match[0].split()[0]):
                self.learn(styled(match[0], name), around(text, match))
            elif name in MEN | WOMEN and is_apposed(text, match):
                self.learn(name, around(text, match))
        for at, name, body, text, match in named:
            if body or name in others:
                self.bodies.append((at, name))
                if is_subject(text, match) and not (match.start() == 0 and DATELINE.match(text, match.end())):
                    self.acting.add(at)
            elif name and (full := self.full(name)) in self.known:
                self.mentions.append(Mention(at, full, is_subject(text, match), starts[bisect_right(starts, at) - 1]))
                self.known[full].around += f" | {around(text, match)}"
                self.known[full].lead.append(text[max(0, match.start() - NEAR) : match.start()])

    def named(self, run: str, opening: bool) -> tuple[str, bool]:
        """The name in a run of capitals, and whether it is that of a body; who is known is known."""
        known = known_end(POSSESSIVE.sub("", run).split(), self.known)
        return (known, False) if known else split_name(run, opening)

    def learn(self, name: str, context: str) -> None:
        """Adds somebody, or what is said beside the name."""
        if name in self.known:
            return
        self.known[name] = Known(name, context)
        words = name.split()
        self.by_last.setdefault(words[-1].casefold(), []).append(name)
        self.by_first.setdefault(words[0].casefold(), []).append(name)

    def note(self, name: str, at: int) -> None:
        """Adds somebody who speaks at a place and whom the text gives no other name."""
        if name not in self.known and name:
            self.learn(name, "")
            insort(self.mentions, Mention(at, name, sentence=at))

    def full(self, name: str) -> str:
        """The full name behind a name: the one that the text gives first; the name itself where it gives no other."""
        if name in self.known:
            return name
        words = name.split()
        if len(words) > 1 and words[0].casefold() not in PARTICLES:
            return name
        ending = [
            each
            for each in self.by_last.get(words[-1].casefold(), ())
            if each.endswith(name) or len(words) == 1 or name in each
        ]
        if ending:
            return (
                max(ending, key=lambda each: each.count(" ") == 1) if len(ending) > 1 and not ending[0] else ending[0]
            )
        if len(words) == 1 and (firsts := self.by_first.get(name.casefold())):
            return firsts[0]
        return name

    def sex(self, name: str) -> str:
        """`he` or `she` where the text or the first name tells, else nothing."""
        known = self.known.get(name)
        if known is None:
            return ""
        if not known.sex:
            first = name.split()[0]
            his, hers = HIS.search(known.around), HERS.search(known.around)
            ending = by_ending(first)
            known.sex = (
                "she"
                if first in WOMEN
                else "he"
                if first in MEN
                else "she"
                if hers and not his
                else "he"
                if his and not hers
                else ending or "?"
            )
        return known.sex.strip("?")

    def before(self, at: int) -> list[Mention]:
        """The mentions before a place, the nearest first."""
        return self.mentions[
            max(0, bisect_left(self.mentions, Mention(at, "")) - 40) : bisect_left(self.mentions, Mention(at, ""))
        ][::-1]

    def office(self, phrase: str, at: int) -> str:
        """The last one named before a place whose office is `phrase`: `the secretary general`."""
        words = [
            word.casefold()
            for word in TOKEN.findall(phrase)
            if word.casefold() not in ("le", "la", "les", "el", "los")
            and (word.casefold() in ROLES or GERMAN_ROLE.fullmatch(word) or word.casefold() in ROMANCE_ROLES)
        ]
        if not words:
            return ""
        proper = [
            word.casefold() for word in TOKEN.findall(phrase) if word[0].isupper() and word.casefold() not in words
        ]
        before = self.before(at)
        return self.holding([*words, *proper], before) or (self.holding(words, before) if not proper else "")

    def holding(self, words: list[str], mentions: Sequence[Mention]) -> str:
        """The first of those mentioned beside whose name all of some words stand."""
        for mention in mentions:
            context = self.known[mention.name].around.casefold()
            if all(re.search(rf"\b{re.escape(word)}\b", context) for word in words):
                return mention.name
        return ""

    def titled(self, noun: str, at: int) -> str:
        """The last one named before a place right behind a noun: `the councillor for roads, Ada Quill`."""
        title = re.compile(rf"\b{re.escape(noun)}(?:\s(?:{OF})\b[^,.;:]{{1,40}})?,?\s$", re.I)
        for mention in self.before(at):
            if any(title.search(each) for each in self.known[mention.name].lead):
                return mention.name
        return ""

    def titles(self, name: str) -> bool:
        """Whether the text gives somebody an office of any kind, so that another one is somebody else's."""
        return any(is_role(word) for word in TOKEN.findall(self.known[name].around) if word not in name.split())

    def person(self, noun: str) -> bool:
        """Whether a noun is one for a person: an office, a nation's adjective, `58-year-old`."""
        return is_role(noun) or noun in NATIONS | PEOPLES or OLD.search(noun) is not None

    def acting_body(self, start: int, end: int) -> str:
        """The first body that may be the subject of a sentence between two places of the text."""
        return next((name for at, name in self.bodies if start <= at < end and at in self.acting), "")

    def body(self, noun: str, at: int) -> str:
        """The last body named before a place that `noun` can mean: `the ministry` after `the Interior Ministry`."""
        for start, name in reversed(self.bodies):
            if start < at and noun.casefold() in name.casefold().split():
                return name
        return ""


def by_ending(first: str) -> str:
    """`he` or `she` by the ending of a given name: in Russian always, else of known names in a and o."""
    if CYRILLIC.match(first):
        return "she" if first[-1] in "ая" and first not in MALE_IN_A else "he"
    if first not in given_names() or first in MALE_IN_A:
        return ""
    return {"a": "she", "o": "he"}.get(first[-1], "")


def opens(text: str, match: re.Match[str]) -> bool:
    """Whether a run begins a sentence."""
    before = text[max(0, match.start() - 2) : match.start()].strip()
    return not before or before in ".!?:“„«"


def is_apposed(text: str, match: re.Match[str]) -> bool:
    """Whether a name stands between commas: `her mother, Janet, said`."""
    return text[max(0, match.start() - 2) : match.start()] == ", " and text[match.end() : match.end() + 1] == ","


def is_subject(text: str, match: re.Match[str]) -> bool:
    """Whether what a run names may act: no preposition stands before it."""
    if match[0].endswith(("’s", "'s", "s’")) or text.startswith(("’s", "'s"), match.end()):
        return False
    words = re.findall(r"[^\s]+", text[max(0, match.start() - 40) : match.start()])
    while words and (
        words[-1].casefold() in ROLES or words[-1].casefold() in ("the", "a", "an", "der", "die", "le", "la", "el")
    ):
        words.pop()
    return not words or words[-1].casefold() not in WITH


def around(text: str, match: re.Match[str]) -> str:
    """The words beside a name: what stands before it, and an apposition behind."""
    before = ""
    for word in reversed(text[max(0, match.start() - NEAR) : match.start()].split()):
        if not (is_role(word) or word[0].isupper() or word in ("of", "the", "de", "for")) or word[-1] in ",.;:":
            break
        if not before and word in ("of", "for", "de"):
            break
        before = f"{word} {before}"
    if not before and (apposition := APPOSED.search(text, max(0, match.start() - NEAR), match.start())):
        before = apposition[0]
    behind = text[match.end() : match.end() + NEAR]
    apposed = behind[1:].split(",")[0].split(". ")[0] if behind.startswith(",") else ""
    return f"{before}{match[0]}, {apposed}"
