"""The mentions of one passage: capitalised words taken from left to right, each for what it most likely names."""

import re

import msgspec

from briefings.draft.entities import bodies
from briefings.draft.entities.capitals import (
    ARABIC_PREFIXES,
    CROWNED,
    FEATURE_OPENERS,
    FEATURES,
    HONOURS,
    IDLE,
    NAMES_TOO,
    NAMESAKES,
    NO_INITIALS,
    NO_NAME_ENDINGS,
    NO_PERSON,
    OPENING,
    PARTICLES,
    SAINTS,
    SHIPS,
    SHORT,
    WITHIN,
)
from briefings.draft.entities.lists import Entry, Lists, family_names, given_names
from briefings.draft.entities.offices import ADDRESS, MODIFIERS, OFFICES, TITLES, is_title
from briefings.draft.entities.tokens import Words
from briefings.draft.language import WORDS
from briefings.draft.vocabulary import CALENDAR, NO_ACRONYM, OPENERS

LONGEST_NAME = 4
ENDS = re.compile(r"[.!?:…\n“”\"«»„]")
LITTLE = {language: frozenset(spoken) for language, spoken in WORDS.items()}
NICKED = re.compile(r" (?:[“\"][^“”\"]{1,40}[”\"]|\([^()]{1,12}\)) ")
#: `B.J.` of `B.J. Habibie`, but not `U.S.` of `U.S. Navy`.
INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
CLASSES = re.compile("1st|2nd|3rd|First|Second|Third")
QUOTE = re.compile('["“‘(]')
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")


class Mention(msgspec.Struct):
    """Words that name something: its kind, the name, where it stands among the words, and what is known of it.

    `kind` is `person`, `titled` (a name without its given name), `organization`, `place`, `adjective` or `unknown`.
    """

    kind: str
    name: str
    begin: int
    end: int
    words: Words
    entries: tuple[Entry, ...] = ()


def is_given(word: str) -> bool:
    """Whether a word is a given name, or begins with one as `Jean-Luc` does."""
    return word in given_names() or ("-" in word and word.partition("-")[0] in given_names())


def kind_of(entries: tuple[Entry, ...]) -> str:
    """The kind of mention that known names make."""
    return entries[0].kind if entries[0].kind in ("organization", "person", "never") else "place"


def mentions(words: Words, lists: Lists, language: str) -> list[Mention]:
    """Every mention of a passage in its order."""
    reader = Reader(words, lists, language)
    at = 0
    while at < len(words):
        at = reader.take(at) if words.capital[at] else at + 1
    return reader.found


class Reader:
    """Reads one passage; seen by nobody else."""

    def __init__(self, words: Words, lists: Lists, language: str) -> None:
        self.words, self.lists = words, lists
        self.english, self.german = language == "en", language == "de"
        self.little = LITTLE.get(language, frozenset())
        self.found: list[Mention] = []

    def add(self, kind: str, begin: int, end: int, entries: tuple[Entry, ...] = (), name: str = "") -> int:
        """Notes a mention; where to read on."""
        said = " ".join(self.words.said(begin, end).split())
        if end - begin > 1 and NICKED.search(said):
            said = NICKED.sub(" ", said)
        self.found.append(Mention(kind, name or said, begin, end, self.words, entries))
        return end

    def take(self, at: int) -> int:
        """Reads what begins with a capitalised word; where to read on."""
        length, entries = self.known(at)
        if entries and entries[0].settled:
            return self.settled(at, length, entries)
        if not length and self.words.words[at].casefold() in self.little and not self.initial(at):
            return at + 1
        if not self.words.capital_letter(at):
            return self.add(kind_of(entries), at, at + length, entries) if entries else at + 1
        if self.ranked(at):
            return self.person(at + 1, at) if self.words.words[at] in ("Class", "Mate") else self.person(at, at - 1)
        house = bodies.headed(self.words, at) if self.english else bodies.headed_abroad(self.words, at)
        if house > at + length:
            return self.house(at, house)
        if entries and entries[0].kind == "organization" and not self.is_name(at, length):
            return self.add("organization", at, at + length, entries)
        word = self.words.words[at]
        if word in self.lists.adjectives and not (length and entries) and not self.is_name(at, 1):
            return self.add("adjective", at, at + 1)
        if house:
            return self.house(at, house)
        if end := self.titled(at):
            return end
        if entries and not (self.is_name(at, length) and (entries[0].kind == "city" or self.is_name_too(at))):
            return self.place(at, length, entries)
        if self.is_name(at, 0):
            return self.person(at, at)
        if word in SHIPS:
            return max(at + 1, self.end_of_name(at + 1)) if self.follows(at + 1) else at + 1
        if word in IDLE or (word in OPENERS and not self.initial(at)):
            return at + 1
        return self.unknown(at)

    def settled(self, at: int, length: int, entries: tuple[Entry, ...]) -> int:
        """What the register has settled; what it wants to be left out is none of anything."""
        kind = {"region": "place"}.get(entries[0].kind, entries[0].kind)
        return self.add(kind, at, at + length, entries, entries[0].name if kind == "person" else "")

    def known(self, at: int) -> tuple[int, tuple[Entry, ...]]:
        """The longest known name that begins here: how many words, and what it may mean."""
        first = self.words.words[at]
        most = self.lists.longest.get(first, 0)
        if not most and first[:1] in ARABIC_PREFIXES:
            first = first[1:]
            most = self.lists.longest.get(first, 0)
        end = at + 1
        while end < len(self.words) and end - at < most and self.words.close(end):
            end += 1
        for stop in range(end, at, -1) if most else ():
            name = " ".join([first, *self.words.words[at + 1 : stop]])
            if entries := self.lists.known.get(name):
                return stop - at, entries
        return 0, ()

    def house(self, begin: int, end: int) -> int:
        """An organization that its own words tell, with `Ethics and` before `Anti-Corruption Commission`."""
        words = self.words.words
        if begin > 1 and words[begin - 1] == "and" and words[end - 1] in bodies.PAIRED and self.found:
            last = self.found[-1]
            listed = begin < 3 or words[begin - 3] in ("the", "The", "of", "for")
            if listed and last.kind in ("unknown", "place") and (last.begin, last.end) == (begin - 2, begin - 1):
                self.found.pop()
                begin -= 2
        if begin and ORDINAL.fullmatch(words[begin - 1]) and self.words.joined[begin]:
            begin -= 1
        while begin < end - 1 and words[begin] in OPENERS:
            begin += 1
        if end < len(words) and self.words.joined[end] and words[end].isdigit():
            end += 1  # `Task Force 70`
        return self.add("organization", begin, end)

    def initial(self, at: int) -> bool:
        """Whether a word is the initial of a name."""
        words, word = self.words, self.words.words[at]
        if at + 1 >= len(words) or not words.joined[at + 1]:
            return False
        if len(word) == 1:
            return "." in words.gaps[at + 1]
        return word in SHORT or (INITIALS.fullmatch(word) is not None and word not in NO_INITIALS)

    def ranked(self, at: int) -> bool:
        """Whether a rank ends here or before: `Petty Officer 2nd Class`, `Warrant Officer 4`, `Lt. j.g.`."""
        words = self.words.words
        before = words[at - 1] if at and self.words.gaps[at] == " " else ""
        if words[at] == "Class":
            return bool(CLASSES.fullmatch(before)) and self.follows(at + 1)
        if words[at] == "Mate":
            return at > 0 and self.words.owning[at - 1] and self.follows(at + 1)
        number = before.isdigit() and len(before) == 1 and at > 1 and words[at - 2] == "Officer"
        return (number or before == "j.g.") and not self.is_office(words[at])

    def opens(self, at: int) -> bool:
        """Whether a word begins a sentence."""
        return at == 0 or ENDS.search(self.words.gaps[at]) is not None

    def follows(self, at: int) -> bool:
        """Whether a capitalised word stands at `at` in one phrase with the one before."""
        return at < len(self.words) and self.words.joined[at] and self.words.capital[at]

    def is_name(self, at: int, length: int) -> bool:
        """Whether a known given name stands here, with a family name behind it; longer known names are their own."""
        words = self.words.words
        if length > 1 or not (is_given(words[at]) or self.initial(at) or self.is_name_too(at)):
            return False
        if words[at] in OPENERS and not self.initial(at):
            return False
        if at and self.words.joined[at] and self.is_part(at - 1):
            return False
        if words[at] in SAINTS or (at and self.words.joined[at] and words[at - 1] in SAINTS):
            return False
        end = self.end_of_name(at)
        return end - at > 1 and not bodies.is_head(words[end - 1])

    def leaned(self, at: int) -> bool:
        """Whether a particle with a name behind it stands at `at`: `de Rozario`."""
        return at < len(self.words) and self.words.words[at] in PARTICLES and self.goes_on(at + 1)

    def is_part(self, before: int) -> bool:
        """Whether a word makes those behind it the rest of a body: `Front Line Defenders`, `The Mac Observer`."""
        word = self.words.words[before]
        if before and self.words.words[before - 1] in ("of", "for", "and", "the"):
            return False  # `Under Secretary for Policy`
        if word == "The":
            return not self.opens(before)
        return (
            self.words.capital[before]
            and (word in NO_PERSON or word in bodies.HEADS)
            and not is_given(word)
            and (word not in MODIFIERS and word not in TITLES)
        )

    def is_name_too(self, at: int) -> bool:
        """Whether a month or a place is a given name, because a family name follows: `April Ryan`."""
        words = self.words.words
        if (
            words[at] not in NAMES_TOO
            or not (self.follows(at + 1) or self.leaned(at + 1))
            or self.words.gaps[at + 1] != " "
        ):
            return False
        if at and words[at - 1].lower() in WITHIN:
            return False
        if words[at] == "Jan":
            return words[at + 1] not in CALENDAR
        if words[at + 1] in PARTICLES:
            return True
        return words[at + 1] in family_names() and not self.known(at + 1)[0] and words[at + 1] not in TITLES

    def end_of_name(self, at: int) -> int:
        """Behind the last word of the name of a person that begins here."""
        words = self.words
        end, count = at, 0
        while end < len(words) and count < LONGEST_NAME and (end == at or words.joined[end]):
            word = words.words[end]
            if word in PARTICLES and end > at and self.goes_on(end + 1):
                end += 1
                continue
            if not words.capital[end] or not self.may_belong(end, at):
                break
            end, count = end + 1, count + 1
            if self.german and count > 1 and word not in given_names() and len(word) > 1:
                break
        while end > at + 1 and words.words[end - 1] in PARTICLES:
            end -= 1
        behind = count > 1 and end < len(words) and words.gaps[end] == ", " and words.words[end] in ("Jr", "Sr")
        return end + 1 if behind else end

    def goes_on(self, at: int) -> bool:
        """Whether a capitalised word stands at `at`, or behind one more particle: `van der Berg`."""
        more = at < len(self.words) and self.words.joined[at] and self.words.words[at] in PARTICLES
        return self.follows(at + 1) if more else self.follows(at)

    def may_belong(self, at: int, begin: int) -> bool:
        """Whether a word may be part of a name: no title, day, people or body, nor a known place of several words."""
        word = self.words.words[at]
        if word in HONOURS:
            return False
        if at > begin and len(word) == 1 and self.initial(at):
            return True
        if word in ("Jr", "Sr", "Jr.", "II", "III"):
            return at > begin
        if word in TITLES and word not in given_names() and at > begin:
            return word in (
                "King",
                "Pope",
                "Bishop",
                "Prince",
                "Duke",
                "Justice",
                "Judge",
                "Major",
                "Cardinal",
                "Chief",
            )
        if (
            at == begin
            and at + 1 < len(self.words)
            and ((is_given(word) and word in NO_PERSON) or self.is_name_too(at))
        ):
            return True  # `Bill Clinton`
        if word in NO_PERSON and at > begin and word in family_names() and self.styled(begin):
            return not self.follows(at + 1)  # `Judge Paola Plaza`
        if word in NO_PERSON or word in FEATURES:
            return (
                word in ("Spring", "Day", "Hall", "Law", "Wall", "House", "Temple", "Castle", "Palace", "Park")
                and at > begin
            )
        if word in IDLE and word not in ("May", "Christian", "Black", "White", "West", "North", "Great", "Shia"):
            return False
        if word == "May" and (at > begin or self.styled(at)):
            return at + 1 >= len(self.words) or not self.words.words[at + 1][0].isdigit()
        if word in CALENDAR or word in ADDRESS or (word in self.lists.adjectives and word not in ("French", "Holland")):
            return False
        if len(word) > 4 and word.isupper():
            return False
        length, entries = self.known(at)
        if at > begin and entries and (length > 1 or entries[0].kind == "country"):
            return word in ("Jordan", "Chad", "Georgia", "Ireland", "Israel", "Holland", "Mali")
        return not (at > begin + 1 and entries and entries[0].kind == "organization")

    def titled(self, at: int) -> int:
        """A title and the name behind it; 0 where there is none."""
        words = self.words.words
        name = at
        while name < len(words) and (name == at or self.words.joined[name]) and self.leads(name):
            name += 1
        while name > at and not (self.is_office(words[name - 1]) or words[name - 1] in ADDRESS):
            name -= 1
        if name == at or not self.follows(name):
            return name if name > at else 0
        return self.person(name, at)

    def leads(self, at: int) -> bool:
        """Whether a word may stand among the titles before a name."""
        word = self.words.words[at]
        return self.is_office(word) or word in ADDRESS or (word in MODIFIERS and self.follows(at + 1))

    def is_office(self, word: str) -> bool:
        """Whether a capitalised word stands before names as a title: `Commandant`, `Außenministerin`, `Economist`."""
        return is_title(word) or (word.lower() in OFFICES and not is_given(word) and word not in bodies.HEADS)

    def person(self, name: int, at: int) -> int:
        """The person whose name begins at `name`; titles before it begin at `at`."""
        end = self.end_of_name(name)
        if end == name:
            return max(name, at + 1)
        if end - name > 1 and self.is_thing(end):
            return end  # `Martin Luther King Jr. Boulevard`
        if end - name > 1 and not bodies.is_head(self.words.words[end - 1]):
            return self.add("person" if self.surely(name, at) else "unknown", name, end)
        _, entries = self.known(name)
        if bodies.is_head(self.words.words[name]) or self.words.words[name] in NO_PERSON:
            body = name > at and self.words.words[name - 1] in NAMESAKES and bodies.is_head(self.words.words[name])
            return self.add("organization", name - 1, end) if body else end  # `Duke Energy`
        if name > at and self.words.words[name - 1] in CROWNED and not entries:
            crown = name - 1 > at and self.words.words[name - 2] == "Crown"
            return self.add("person", name - 1 - crown, end)
        if name > at and not self.is_apt(name):
            return end
        family = not entries or (entries[0].kind == "city" and self.words.words[name] in family_names())
        if name > at and end - name == 1 and family and not self.is_cut(name) and not self.is_thing(end):
            if self.words.words[name - 1] in NAMESAKES and self.led(name - 1):
                return self.add("person", name - 1, end)
            return self.add("titled", name, end)
        return max(name, at + 1)

    def is_apt(self, name: int) -> bool:
        """Whether a single word behind a title may be a family name; behind a noun of office it must be a known one."""
        word, title = self.words.words[name], self.words.words[name - 1]
        if word.lower() in OFFICES or word.lower().removesuffix("s") in OFFICES:
            return word in family_names()
        known = title in ADDRESS or title in TITLES or title in NAMESAKES or is_title(title)
        return known or word in family_names() or is_given(word)

    def styled(self, at: int) -> bool:
        """Whether a title or a form of address stands right before a word: `Ms. May`."""
        before = self.words.words[at - 1] if at and self.words.joined[at] else ""
        return before in ADDRESS or before in TITLES

    def is_thing(self, end: int) -> bool:
        """Whether a word behind a name makes a thing of it: `Grand Hyatt Hotel`."""
        if not self.follows(end):
            return False
        word = self.words.words[end]
        return word in NO_PERSON or word in FEATURES or bodies.is_head(word)

    def led(self, at: int) -> bool:
        """Whether an office stands before a word that may be a given name: `Manager Dean Hollis`."""
        words = self.words
        before = words.words[at - 1] if at and words.joined[at] else ""
        return bool(before) and before not in MODIFIERS and (before.lower() in OFFICES or before in TITLES)

    def is_cut(self, name: int) -> bool:
        """Whether a single word is no family name: an opener, or a given name before a nickname in quotes."""
        gap = self.words.gaps[name + 1] if name + 1 < len(self.words) else ""
        return self.words.words[name] in OPENERS or (is_given(self.words.words[name]) and bool(QUOTE.search(gap)))

    def surely(self, name: int, at: int) -> bool:
        """Whether a title or a known given name vouches for a person."""
        return name > at or is_given(self.words.words[name]) or self.initial(name) or self.is_name(name, 0)

    def place(self, at: int, length: int, entries: tuple[Entry, ...]) -> int:
        """A known place, unless the words behind it make it a part of another name."""
        end = at + length
        words = self.words
        if self.follows(end) and entries[0].kind != "country":
            word = words.words[end]
            part = not (word in TITLES or word in CALENDAR or word in self.lists.adjectives or word in OPENERS)
            if part and not self.is_name(end, 0) and not self.known(end)[1] and word not in MODIFIERS:
                return self.unknown(at)
        if self.follows(end) and words.words[end] not in MODIFIERS | TITLES and words.words[at] not in ("US", "U.S."):
            part = not (self.is_name(end, 0) or words.words[end] in CALENDAR or self.known(end)[1])
            if part and words.words[end] not in self.lists.adjectives and words.words[end] not in OPENERS:
                return self.unknown(at)
        return self.add("place", at, end, entries)

    def may_lead(self, at: int) -> bool:
        """Whether a word of no list may be the given name before others: `Aref` of `Aref Ali Nayed`."""
        word = self.words.words[at]
        if not word.replace("-", "").isalpha() or word.isupper() or len(word) < 3 or word.lower() in OFFICES:
            return False
        if word in OPENERS or word in OPENING or word in IDLE or word in NO_PERSON or bodies.is_head(word):
            return False
        if at and self.words.joined[at] and self.words.capital[at - 1]:
            return False
        return not word.endswith(NO_NAME_ENDINGS) and not self.known(at)[0] and word not in TITLES | MODIFIERS

    def is_idle(self, at: int) -> bool:
        """Whether a word at the beginning of a sentence is none that a text writes with a capital elsewhere."""
        gap = self.words.gaps[at + 2] if at + 2 < len(self.words) else ""
        return gap != ", "

    def unknown(self, at: int) -> int:
        """A run of capitalised words that nothing is known of yet."""
        end = at + 1
        if self.opens(at) and (
            self.words.words[at].lower() in OFFICES or (self.follows(end) and self.known(end)[0] and self.is_idle(at))
        ):
            return end
        words = self.words.words
        while self.follows(end) and words[end] not in CALENDAR and words[end] not in self.lists.adjectives:
            if words[end] in TITLES and words[end] not in given_names():
                break
            if not self.english and self.known(end)[0]:
                break
            if words[end] in ADDRESS or (self.known(end)[0] > 1):
                break
            if self.is_name(end, 0):
                if end - at == 1 and self.english and self.may_lead(at):
                    return self.person(at, at)
                break
            end += 1
        if words[end - 1] in FEATURES and end - at > 1:
            return self.add("place", at, end)
        if words[at] in FEATURE_OPENERS and end - at > 1:
            return self.add("place", at, end)
        if end - at == 1 and (words[at] in IDLE or words[at] in NO_ACRONYM or words[at] in TITLES):
            return end
        return self.add("unknown", at, end)


def behind(mention: Mention) -> int:
    """Where the text goes on behind a mention."""
    last = mention.end - 1
    return mention.words.starts[last] + len(mention.words.words[last])


def opens(mention: Mention) -> bool:
    """Whether a mention stands at the beginning of a sentence, where a capital says nothing."""
    gap = mention.words.gaps[mention.begin]
    return mention.begin == 0 or ENDS.search(gap) is not None
