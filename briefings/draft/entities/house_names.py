"""Names of bodies and bases: those that their own words tell, from their numbers to the places behind them."""

import re
from collections.abc import Iterable

from briefings.draft.entities import bodies
from briefings.draft.entities.capitals import (
    FEATURES,
)
from briefings.draft.entities.full_names import FullNames
from briefings.draft.entities.lists import Entry, Lists
from briefings.draft.entities.mentions import Mention, kind_of
from briefings.draft.entities.offices import OFFICES, TITLES
from briefings.draft.entities.tokens import WORD, Words
from briefings.draft.vocabulary import OPENERS, words

NICKED = re.compile(r" (?:[“\"][^“”\"]{1,40}[”\"]|\([^()]{1,12}\)) ")
UNITS = words("Fleet Marines Squadron Commando Regiment Brigade Battalion Wing Division Corps Group")
THEATRES = words("Pacific Europe Africa Korea Japan Atlantic South North Central")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
#: How adjectives end that make a list of fields.
ADJECTIVAL = ("onal", "ific", "ural", "ical", "omic", "itary", "ocial", "egal", "ental")
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


class HouseNames(FullNames):
    """The words of a passage, asked for bodies and bases; `told` are names of bodies that the text itself explains."""

    def __init__(self, words: Words, lists: Lists, language: str, told: Iterable[str]) -> None:
        super().__init__(words, lists, language)
        self.told = {tuple(WORD.findall(each)): each for each in told}
        self.most = {first: max(len(each) for each in self.told if each[0] == first) for first, *_ in self.told}
        self.bases = not BASE_ENDS.isdisjoint(words.words)
        self.found: list[Mention] = []

    def add(self, kind: str, begin: int, end: int, entries: tuple[Entry, ...] = (), name: str = "") -> int:
        """Notes a mention; where to read on."""
        said = " ".join(self.words.said(begin, end).split())
        if end - begin > 1 and NICKED.search(said):
            said = NICKED.sub(" ", said)
        self.found.append(Mention(kind, name or said, begin, end, self.words, entries))
        return end

    def headed(self, at: int) -> int:
        """Behind the body that its own words tell in the language of the text; 0 where there is none."""
        if self.english:
            return bodies.headed(self.words, at)
        return (bodies.headed_german(self.words, at) if self.german else 0) or bodies.headed_abroad(self.words, at)

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
        if words[end - 1] == "Forces" and end < len(words) and self.words.gaps[end] == ", " and words[end] in THEATRES:
            end += 1  # `Marine Corps Forces, Pacific`
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
