"""The mentions of one passage: capitalised words taken from left to right, each for what it most likely names."""

import re
from collections.abc import Iterable

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
    STOPS,
    WITHIN,
)
from briefings.draft.entities.lists import Entry, Lists, family_names, given_names, towns
from briefings.draft.entities.offices import ADDRESS, MODIFIERS, OFFICES, TITLES, is_title
from briefings.draft.entities.tokens import WORD, Words
from briefings.draft.language import WORDS
from briefings.draft.vocabulary import CALENDAR, NO_ACRONYM, OPENERS, words

ROMANCE = words("do da dos das del")
#: What goes on with the name of a place in English alone: `Jerez de Frontera`.
OF = words("de")
LONGEST_NAME = 4
ENDS = re.compile(r"[.!?:…\n“”\"«»„]")
LITTLE = {language: frozenset(spoken) for language, spoken in WORDS.items()}
NICKED = re.compile(r" (?:[“\"][^“”\"]{1,40}[”\"]|\([^()]{1,12}\)) ")
#: `B.J.` of `B.J. Habibie`, but not `U.S.` of `U.S. Navy`.
INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
CLASSES = re.compile("1st|2nd|3rd|First|Second|Third")
QUOTE = re.compile('["“‘(]')
AND = " & "
NOTHING = (Entry("", ""),)
UNITS = words("Marines Squadron Commando Regiment Brigade Battalion Wing Division Corps Group")
UTILITIES = words("Power Energy Gas Electric Water")
#: Fields of which a land has one body: `Tennis Australia`.
FIELDS = words(
    """
    Tennis Cricket Athletics Hockey Rugby Basketball Football Swimming Cycling Rowing Netball Gymnastics Badminton
    Volleyball Golf Statistics Environment Health Transport Parks Transparency Sport Skate Curling Judo Triathlon
    Surfing Sailing Boxing Skating Diving Snow Immigration
    """
)
#: How adjectives end that make a list of fields.
ADJECTIVAL = ("onal", "ific", "ural", "ical", "omic", "itary", "ocial", "egal", "ental")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
#: What stands behind the name of a base, and before it.
BASES = frozenset(
    """
    Air Force Base|Air Base|Naval Base|Army Base|Military Base|Air Station|Naval Station|Naval Air Station
    |Proving Ground|Training Area|Test Range|Missile Range|National Park|State Park|National Forest|National Monument
    |Wildlife Refuge|Nature Reserve|Game Reserve|National Seashore|Wildlife Sanctuary|Refugee Camp
    |Space Force Base|Army Airfield|Joint Base|Marine Corps Base|Army Depot|Air National Guard Base|Naval Shipyard
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
BASE_ENDS = frozenset(each.rpartition(" ")[2] for each in BASES)
#: The words that such a name begins with where they stand in front.
BASE_OPENERS = words("Joint Naval Marine")


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
    return entries[0].kind if entries[0].kind in ("organization", "person", "never", "") else "place"


def mentions(words: Words, lists: Lists, language: str, told: Iterable[str] = ()) -> list[Mention]:
    """Every mention of a passage in its order; `told` are names of bodies that the text itself explains."""
    reader = Reader(words, lists, language, told)
    at = 0
    while at < len(words):
        at = reader.take(at) if words.capital[at] else at + 1
    return reader.found


class Reader:
    """Reads one passage; seen by nobody else."""

    def __init__(self, words: Words, lists: Lists, language: str, told: Iterable[str]) -> None:
        self.words, self.lists = words, lists
        self.told = {tuple(WORD.findall(each)): each for each in told}
        self.most = {first: max(len(each) for each in self.told if each[0] == first) for first, *_ in self.told}
        self.english, self.german = language == "en", language == "de"
        self.bases = not BASE_ENDS.isdisjoint(words.words)
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
        if self.bases and (end := self.base(at)):
            return self.add("place", at, end)
        if end := self.explained(at):
            return self.add("organization", at, end)
        length, entries = self.known(at)
        if entries and entries[0].settled:
            return self.settled(at, length, entries)
        if not length and self.words.words[at].casefold() in self.little and not self.initial(at):
            return at + 1
        if not self.words.capital_letter(at):
            return self.add(kind_of(entries), at, at + length, entries) if entries else at + 1
        if self.ranked(at):
            return self.person(at + 1, at) if self.words.words[at] in ("Class", "Mate") else self.person(at, at - 1)
        house = self.headed(at)
        if house > at + length:
            return self.house(at, house)
        if entries and entries[0].kind == "organization" and not self.is_name(at, length):
            end = self.seated(at, at + length)
            own = entries[0].name if entries[0].name == f"{self.words.said(at, end)}'s" else ""
            return self.add("organization", at, end, entries if end == at + length else (), own)
        word = self.words.words[at]
        if word in UNITS and at and self.words.joined[at] and self.is_number(at - 1, word):
            return self.add("organization", at - 1, at + 1)
        if word in self.lists.adjectives and not (length and entries) and not self.is_name(at, 1):
            return self.add("adjective", at, at + 1)
        if house and not (entries and house == at + length):
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

    def headed(self, at: int) -> int:
        """Behind the body that its own words tell in the language of the text; 0 where there is none."""
        if self.english:
            return bodies.headed(self.words, at)
        return (bodies.headed_german(self.words, at) if self.german else 0) or bodies.headed_abroad(self.words, at)

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
        while end < len(self.words) and end - at < most and (self.words.close(end) or self.words.gaps[end] == AND):
            end += 1
        for stop in range(end, at, -1) if most else ():
            name = first + "".join(self.linked(each) for each in range(at + 1, stop))
            if entries := (self.owner(name, stop) or self.lists.known.get(name, ())):
                return stop - at, entries
        return 0, ()

    def owner(self, name: str, end: int) -> tuple[Entry, ...]:
        """What is known under a name with its own `’s`: `Lowe’s`."""
        known = self.lists.known
        return known.get(f"{name}'s", ()) if self.words.owning[end - 1] else ()

    def linked(self, at: int) -> str:
        """A word behind the one before it: `Procter & Gamble`."""
        return f"{AND if self.words.gaps[at] == AND else ' '}{self.words.words[at]}"

    def explained(self, at: int) -> int:
        """Behind the name of a body that the text itself explains, as with its acronym; 0 where there is none."""
        words = self.words.words
        for stop in range(min(len(words), at + self.most.get(words[at], 0)), at + 1, -1):
            if tuple(words[at:stop]) in self.told:
                return stop
        return 0

    def base(self, at: int) -> int:
        """Behind a military base: `Ramstein Air Base`, `Joint Base Andrews`; 0 where there is none."""
        end = at + 1
        while end < min(len(self.words), at + 7) and self.follows(end):
            end += 1
        run = self.words.words[at:end]
        for begin, length in ((begin, length) for begin in range(len(run)) for length in (2, 3, 4)):
            if " ".join(run[begin : begin + length]) not in BASES:
                continue
            if begin:
                more = (run[0] == "HM" or run[0] in BASE_OPENERS) and len(run) > begin + length
                return at + begin + length + more
            return at + min(len(run), length + 2) if run[0] in BASE_OPENERS and len(run) > length else 0
        return 0

    def seated(self, begin: int, end: int) -> int:
        """Behind an organization with the place that its name goes on with: `Amnesty International India`."""
        if end - begin < 2 or not self.follows(end):
            return end
        length, entries = self.known(end)
        if not entries or kind_of(entries) != "place":
            return end
        end += length
        return end + 1 if self.follows(end) and self.words.words[end] in FEATURES else end

    def house(self, begin: int, end: int) -> int:
        """An organization that its own words tell, with `Ethics and` before `Anti-Corruption Commission`."""
        words = self.words.words
        if begin > 3 and words[begin].endswith(ADJECTIVAL) and words[begin - 1] == "and":
            begin = self.list_of_fields(begin)
        if begin > 1 and words[begin - 1] == "and" and words[end - 1] in bodies.PAIRED and self.found:
            last = self.found[-1]
            listed = begin < 3 or words[begin - 3] in ("the", "The", "of", "for")
            if listed and last.kind in ("unknown", "place") and (last.begin, last.end) == (begin - 2, begin - 1):
                self.found.pop()
                begin -= 2
        if begin and self.words.joined[begin] and self.is_number(begin - 1, words[end - 1]):
            begin -= 1
        first = begin
        while begin < end - 1 and self.known(begin)[0] < 2 and (words[begin] in OPENERS or self.describes(begin)):
            begin += 1
        if begin > first and self.known(begin)[0] >= end - begin:
            return begin  # `The West Bank`
        end = self.seated(begin, end)
        if end < len(words) and self.words.joined[end] and words[end].isdigit():
            end += 1  # `Task Force 70`
        begin = self.of_regiment(begin)
        return self.add("organization", begin, end)

    def list_of_fields(self, begin: int) -> int:
        """Where a name begins that is a list: `United Nations Educational, Scientific and Cultural Organization`."""
        words, first = self.words, begin - 1
        while first and words.words[first - 1].endswith(ADJECTIVAL) and words.gaps[first] in (" ", ", "):
            first -= 1
        if first > begin - 3 or not words.capital[first]:
            return begin
        while first and words.joined[first] and words.capital[first - 1]:
            first -= 1
        while self.found and self.found[-1].begin >= first:
            self.found.pop()
        return first

    def of_regiment(self, begin: int) -> int:
        """Where `1st Battalion, 151st Infantry Regiment` begins, if that is what stands here."""
        last = self.found[-1] if self.found else None
        if last is None or last.end != begin or self.words.gaps[begin] != ", " or last.end - last.begin != 2:
            return begin
        if not (ORDINAL.match(self.words.words[begin]) and last.name.endswith(("Battalion", "Squadron"))):
            return begin
        return self.found.pop().begin

    def describes(self, at: int) -> bool:
        """Whether a word only says what the body behind it is: `Developer Yacht Club`."""
        word = self.words.words[at]
        return self.opens(at) and word.lower() in OFFICES and word not in TITLES and word not in bodies.HEADS

    def is_number(self, at: int, head: str) -> bool:
        """Whether a word is the number of a body: `101st`, or `815` of a squadron."""
        word = self.words.words[at]
        if ORDINAL.fullmatch(word):
            return True
        alone = self.words.gaps[at] not in (",", ".", "-")  # no `000` of `20,000 Marines`
        return head in UNITS and self.words.words[at + 1] != "Marines" and word.isdigit() and len(word) < 5 and alone

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

    def follows_particle(self, at: int, particles: frozenset[str] = ROMANCE) -> bool:
        """Whether a particle of a Romance name and its last word stand here: `Itabuna do Norte`."""
        words = self.words
        return at + 1 < len(words) and words.joined[at] and words.words[at] in particles and self.follows(at + 1)

    def goes_along(self, at: int) -> bool:
        """Whether a capitalised word follows, possibly behind `&`."""
        return self.follows(at) or (at < len(self.words) and self.words.gaps[at] == AND and self.words.capital[at])

    def is_name(self, at: int, length: int) -> bool:
        """Whether a known given name stands here, with a family name behind it; longer known names are their own."""
        words = self.words.words
        if length > 1 or not (is_given(words[at]) or self.initial(at) or self.is_name_too(at)):
            return False
        if words[at] in OPENERS and not self.initial(at):
            return False
        if at and self.words.joined[at] and self.leads_body(at - 1):
            return False
        if words[at] in SAINTS or (at and self.words.joined[at] and words[at - 1] in SAINTS):
            return False
        end = self.end_of_name(at)
        return end - at > 1 and not bodies.is_head(words[end - 1])

    def leaned(self, at: int) -> bool:
        """Whether a particle with a name behind it stands at `at`: `de Rozario`."""
        return at < len(self.words) and self.words.words[at] in PARTICLES and self.goes_on(at + 1)

    def leads_body(self, before: int) -> bool:
        """Whether a word makes those behind it the rest of a body: `Front Line Defenders`, `The Mac Observer`."""
        word = self.words.words[before]
        if before and self.words.words[before - 1] in ("of", "for", "and", "the"):
            return False  # `Under Secretary for Policy`
        if self.is_field(before):
            return False
        if word == "The":
            return not self.opens(before)
        return (
            self.words.capital[before]
            and (word in NO_PERSON or word in bodies.HEADS)
            and not is_given(word)
            and (word not in MODIFIERS and word not in TITLES)
        )

    def is_field(self, at: int) -> bool:
        """Whether a word ends what an office is for: `Assistant Secretary of Defense for International Affairs`."""
        words, begin = self.words, at
        while begin and at - begin < LONGEST_NAME and words.joined[begin] and words.capital[begin - 1]:
            begin -= 1
        begin -= begin > 0 and words.words[begin - 1] == "the"
        return (
            begin > 1
            and words.words[begin - 1] == "for"
            and any(map(self.is_office, words.words[max(0, begin - 5) : begin - 1]))
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
        if word in HONOURS or (at > begin and word in STOPS and len(word) > 1):
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
            and (
                (is_given(word) and (word in NO_PERSON or self.words.words[at + 1] in family_names()))
                or self.is_name_too(at)
            )
        ):
            return True  # `Bill Clinton`
        if word in NO_PERSON and at > begin and word in family_names() and self.styled(begin):
            return not self.follows(at + 1)  # `Judge Paola Plaza`
        if word in NO_PERSON and at == begin + 1 and is_given(self.words.words[begin]) and self.is_middle(at):
            return True
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
        if word.isupper() and (
            len(word) > 4 or (len(word) == 3 and at > begin and not self.words.words[begin].isupper())
        ):
            return False
        length, entries = self.known(at)
        if at > begin and entries and (length > 1 or entries[0].kind == "country"):
            return word in ("Jordan", "Chad", "Georgia", "Ireland", "Israel", "Holland", "Mali")
        return not (at > begin + 1 and entries and entries[0].kind == "organization")

    def is_middle(self, at: int) -> bool:
        """Whether a family name stands behind a word that is none by itself: `Ann Lane Johnson`."""
        return self.follows(at + 1) and self.words.words[at + 1] in family_names() - NO_PERSON

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
            return name if entries else end
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
        if self.follows_particle(end) or (self.english and self.follows_particle(end, OF)):
            return self.unknown(at)
        if self.follows(end) and words.words[end] in UTILITIES and not self.follows(end + 1):
            return self.add("organization", at, end + 1)
        if self.follows(end) and words.words[at] not in ("US", "U.S.") and self.is_part(end):
            return self.unknown(at)
        return self.add("place", at, end, entries)

    def is_settled(self, at: int) -> bool:
        """Whether a word of an English text is a place by itself."""
        return self.english and (self.known(at)[0] > 0 or self.words.words[at] in towns())

    def is_part(self, at: int) -> bool:
        """Whether a word behind a place belongs to the same name: neither a title nor a day, nor a name of its own."""
        word = self.words.words[at]
        if word in TITLES or word in MODIFIERS or word in CALENDAR or word in OPENERS or word in self.lists.adjectives:
            return False
        length, entries = self.known(at)
        apart = bool(entries) and (length > 1 or kind_of(entries) != "organization" or word.isupper())
        return not apart and not self.is_name(at, 0)

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
        if self.follows_particle(end) or (self.is_settled(at) and self.follows_particle(end, OF)):
            end += 2
        if self.words.words[at] in FIELDS and self.follows(end):
            length, entries = self.known(end)
            if entries and kind_of(entries) == "place":
                return self.add("organization", at, end + length)
        if self.opens(at) and (
            self.words.words[at].lower() in OFFICES or (self.follows(end) and self.known(end)[0] and self.is_idle(at))
        ):
            return end
        words = self.words.words
        while self.goes_along(end) and words[end] not in CALENDAR and words[end] not in self.lists.adjectives:
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
            return end if words[at] in ("Assistant", "Deputy") else self.add("place", at, end)
        if words[end - 1] == "City" and end - at == 2 and kind_of(self.known(at)[1] or NOTHING) == "place":
            return self.add("place", at, end)  # `Zamboanga City`, no smart one
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
