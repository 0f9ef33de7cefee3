"""Who a text names: the full name behind a surname, a pronoun or an office."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

import msgspec

from briefings.draft.entities.lists import given_names
from briefings.draft.parts import Person
from briefings.draft.quotes.names import POSSESSIVE, RUN, bare, is_given, is_role, known_end, split_name, styled
from briefings.draft.quotes.vocabulary import (
    BODIES,
    EITHER,
    GERMAN_ROLE,
    HERS,
    HIS,
    MEN,
    NATIONS,
    PARTICLES,
    PEOPLES,
    ROLES,
    ROMANCE_ROLES,
    WOMEN,
    words,
)
from briefings.text import sentences

TOKEN = re.compile(r"[^\s,;:()]+")
#: Behind the place that a report begins with.
DATELINE = re.compile(r"\s*(?:[—–-]|\(|,\s[A-Z])")
#: Words behind which a name is hardly the subject.
WITH = words(
    "as like than including via of with by for to from against under about at on in mit von gegen avec de con met"
)
#: An office before a name: `the majority leader, Fred Tuttle`.
APPOSED = re.compile(
    r"\b(?:the|his|her|its|their|le|la|son|sa|el|su|il|der|die|ihre?|seine?)\s(?:[\w-]+\s){0,3}[\w-]+,\s$"
    r"|\bl[’'][\w’ -]{3,40},\s$",
    re.I,
)
#: What an office is of.
OF = "of|for|de|del|du|des|di|della|da|für|von|i|på|w|ds"
CYRILLIC = re.compile("[Ѐ-ЯҐ]")
MALE_IN_A = words(
    "Luca Andrea Nikola Joshua Ezra Elia Mika Sasha Misha Jona Luka Mustafa Musa Isa Yahya Zakaria Kuba Nikita Ilya"
    " Никита Илья Лука Фома Кузьма Саша Миша Юра Alaa Bilawal Rama Krishna Aditya Atta Moussa Issa Toma Saša Costa"
)
OLD = re.compile(r"(?:-year-old|\d-[Jj]ährige[rn]?)$")
#: Nouns for somebody by where they play or come from: `the Ghana international`.
BY_ORIGIN = words("international native newcomer debutant debutante youngster veteran")
#: Characters behind the beginning of a sentence within which its subject is named.
BESIDE = 20
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
    #: Whether it is surely a person: found by the finder of names, by a given name, or by an office.
    sure: bool = True
    #: What stands right before the name, each time.
    lead: list[str] = []


class Directory:
    """Everybody that a text names, and where; made once for a text and then only asked."""

    def __init__(
        self, texts: Sequence[tuple[int, str]], people: Iterable[Person], others: frozenset[str] = frozenset()
    ) -> None:
        starts = sorted(start + each for start, text in texts for each in sentences.starts(text))
        self.known: dict[str, Known] = {}
        self.by_last: dict[str, list[str]] = {}
        self.by_first: dict[str, list[str]] = {}
        #: By a surname that another one follows: `Kiir` for `Salva Kiir Mayardit`.
        self.by_inner: dict[str, list[str]] = {}
        self.mentions: list[Mention] = []
        self.bodies: list[tuple[int, str]] = []
        self.by_noun: dict[str, list[tuple[int, str]]] = {}
        self.acting: set[int] = set()
        self.spelled: dict[str, str] = {}
        self.surnames: set[str] = set()
        for person in people:
            self.learn(person.name, person.role)
            if " " in person.name:
                self.surnames.add(bare(person.name).split()[-1])
            for alias in person.aliases:
                if " " in alias:
                    self.spelled.setdefault(alias, person.name)
                self.by_last.setdefault(alias.casefold(), []).append(person.name)
        runs = [(start + run.start(), run[0], text, run) for start, text in texts for run in RUN.finditer(text)]
        named = [(at, *self.named(run, opens(text, match)), text, match) for at, run, text, match in runs]
        for _, name, body, text, match in named:
            if not body and name not in others and 1 < len(name.split()) < 6:
                self.learn(name, around(text, match), is_sure(name, text, match))
            elif name and not body and is_role(match[0].split()[0]):
                self.learn(styled(match[0], name), around(text, match))
            elif name in MEN | WOMEN and is_apposed(text, match):
                self.learn(name, around(text, match))
        for at, name, body, text, match in named:
            if body and name in NATIONS and is_adjective(text, match):
                continue
            if body or name in others:
                self.bodies.append((at, name))
                for word in name.casefold().split() if " " in name else ():
                    self.by_noun.setdefault(word, []).append((at, name))
                if is_subject(text, match) and not (match.start() == 0 and DATELINE.match(text, match.end())):
                    self.acting.add(at)
            elif name and (full := self.full(name, at)) in self.known:
                self.mentions.append(Mention(at, full, is_subject(text, match), starts[bisect_right(starts, at) - 1]))
                self.known[full].around += f" | {around(text, match)}"
                self.known[full].lead.append(text[max(0, match.start() - NEAR) : match.start()])

    def named(self, run: str, opening: bool) -> tuple[str, bool]:
        """The name in a run of capitals, and whether it is that of a body; who is known is known."""
        words = POSSESSIVE.sub("", run).split()
        if known := known_end(words, self.spelled):
            return self.spelled[known], False
        if words[-1] in self.surnames and all(is_role(word) for word in words[:-1]):
            return words[-1], False
        return split_name(run, opening)

    def learn(self, name: str, context: str, sure: bool = True) -> None:
        """Adds somebody, or what is said beside the name."""
        if name in self.spelled or self.full(name) != name:
            return
        self.known[name] = Known(name, context, sure=sure)
        for spelling in (bare(name), name.rstrip("."), name):
            self.spelled.setdefault(spelling, name)
        words = bare(name).split()
        self.by_last.setdefault(words[-1].casefold(), []).append(name)
        self.by_first.setdefault(words[0].casefold(), []).append(name)
        for word in words[1:-1]:
            self.by_inner.setdefault(word.casefold(), []).append(name)

    def note(self, name: str, at: int) -> None:
        """Adds somebody who speaks at a place and whom the text gives no other name."""
        if name not in self.spelled and name:
            self.learn(name, "")
            insort(self.mentions, Mention(at, name, sentence=at))

    def full(self, name: str, at: int | None = None) -> str:
        """The full name behind a name, the name itself where the text gives no other.

        Of several who share it, it is the one last named before a place, else the one that the text gives first.
        """
        if name in self.spelled:
            return self.spelled[name]
        words = bare(name).split()
        if name.isupper() and len(words) > 1:
            return next((each for each in self.known if each.casefold() == name.casefold()), name.title())
        every = self.by_last.get(words[-1].casefold(), ())
        if len(words) > 1 and words[0].casefold() not in PARTICLES:
            return next((each for each in every if bare(each).endswith(f" {name}")), name)
        small = name.casefold()
        ending = [each for each in every if len(words) == 1 or small in each.casefold()]
        if len(ending) > 1 and at is not None:
            sure = [each for each in ending if self.known[each].sure]
            last = next((each.name for each in self.before(at) if each.name in (sure or ending)), "")
            return last or ending[0]
        if ending:
            return ending[0]
        if len(words) == 1 and (firsts := self.by_first.get(name.casefold())):
            return firsts[0]
        inner = self.by_inner.get(name.casefold(), ())
        return inner[0] if len(inner) == 1 else name

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
                ("she" if hers and not his else "he" if his and not hers else "?")
                if first in EITHER
                else "she"
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
        head = rf"(?<!of the )(?<!for the )(?<!to the )(?<!of his )(?<!of her )\b{re.escape(words[0])}\b"
        others = [rf"\b{re.escape(word)}\b" for word in words[1:]]
        for mention in mentions:
            context = self.known[mention.name].around.casefold()
            if all(re.search(each, context) for each in [head, *others]):
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
        return is_role(noun) or noun in BY_ORIGIN or noun in NATIONS | PEOPLES or OLD.search(noun) is not None

    def acting_body(self, start: int, end: int) -> str:
        """The first body that may be the subject of a sentence between two places of the text."""
        return next((name for at, name in self.bodies if start <= at < end and at in self.acting), "")

    def body(self, noun: str, at: int) -> str:
        """The last body named before a place that `noun` can mean: `the ministry` after `the Interior Ministry`."""
        for start, name in reversed(self.bodies):
            if start < at and noun.casefold() in name.casefold().split():
                return name
        return ""

    def whole_body(self, name: str, at: int) -> str:
        """The body in full behind its noun alone: `Security Council` for `Council`."""
        every = self.by_noun.get(name.casefold(), []) if name.casefold() in BODIES else []
        before = bisect_left(every, (at, ""))
        if before < len(every) and every[before][0] < at + BESIDE:
            return every[before][1]
        return every[before - 1][1] if before else name


def by_ending(first: str) -> str:
    """`he` or `she` by the ending of a given name: in Russian always, else of known names in a and o."""
    if CYRILLIC.match(first):
        return "she" if first[-1] in "ая" and first not in MALE_IN_A else "he"
    if first not in given_names() or first in MALE_IN_A or first in EITHER:
        return ""
    if first.endswith("ko"):
        return "she" if first[-3:-2] in tuple("aeiou") and first != "Heiko" else ""
    return {"a": "she", "o": "he"}.get(first[-1], "")


def is_adjective(text: str, match: re.Match[str]) -> bool:
    """Whether a nation stands before what is of it: `the Swiss parent`."""
    return (
        text[max(0, match.start() - 4) : match.start()] == "the "
        and re.match(r"\s[a-z]", text[match.end() : match.end() + 2]) is not None
    )


def is_sure(name: str, text: str, match: re.Match[str]) -> bool:
    """Whether capitals that nobody else took for a name are one: by a given name, an office, or an age before it."""
    before = [each.strip(",") for each in text[max(0, match.start() - NEAR) : match.start()].split()[-1:]]
    return is_given(name.split()[0]) or any(
        is_role(each) or OLD.search(each) for each in [*before, match[0].split()[0]]
    )


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
    if words[-1:] == ["and"] and words[-2:-1] in (["he"], ["she"]):
        return False
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
