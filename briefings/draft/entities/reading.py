"""Reads a passage once from left to right: capitalised words, each for what it most likely names."""

from collections.abc import Iterable

from briefings.draft.entities import bodies
from briefings.draft.entities.capitals import (
    CROWNED,
    FEATURE_OPENERS,
    FEATURES,
    IDLE,
    NAMESAKES,
    NO_PERSON,
    SHIP_KINDS,
    SHIPS,
)
from briefings.draft.entities.full_names import INNER_TITLES
from briefings.draft.entities.house_names import UNITS, HouseNames
from briefings.draft.entities.lists import Entry, Lists, family_names, given_names, towns
from briefings.draft.entities.mentions import CLASSES, LONGEST_NAME, NOTHING, Mention, kind_of
from briefings.draft.entities.offices import ADDRESS, MODIFIERS, OFFICES, TITLES
from briefings.draft.entities.phrases import OF
from briefings.draft.entities.tokens import Words
from briefings.draft.language import WORDS
from briefings.draft.vocabulary import CALENDAR, NO_ACRONYM, OPENERS, words

LITTLE = {language: frozenset(spoken) for language, spoken in WORDS.items()}
#: What places end in that families are called too, and so names of people may have.
WATERS = words("Airport Lake Lakes Creek Springs Beach Harbor Harbour")
#: What a country before it only gives its name to: `290 million U.S. dollars`.
CURRENCIES = words("dollars dollar cents")
SHIP_GAPS = frozenset((" ", " “", ' "', " „", " «"))
UTILITIES = words("Power Energy Gas Electric Water")
#: Fields of which a land has one body: `Tennis Australia`.
FIELDS = words(
    """
    Tennis Cricket Athletics Hockey Rugby Basketball Football Swimming Cycling Rowing Netball Gymnastics Badminton
    Volleyball Golf Statistics Environment Health Transport Parks Transparency Sport Skate Curling Judo Triathlon
    Surfing Sailing Boxing Skating Diving Snow Immigration
    """
)


def mentions(words: Words, lists: Lists, language: str, told: Iterable[str] = ()) -> list[Mention]:
    """Every mention of a passage in its order; `told` are names of bodies that the text itself explains."""
    reader = Reader(words, lists, language, told)
    at = 0
    while at < len(words):
        at = reader.take(at) if words.capital[at] else at + 1
    return reader.found


class Reader(HouseNames):
    """Reads one passage; seen by nobody else."""

    def __init__(self, words: Words, lists: Lists, language: str, told: Iterable[str]) -> None:
        super().__init__(words, lists, language, told)
        self.little = LITTLE.get(language, frozenset())

    def take(self, at: int) -> int:
        """Reads what begins with a capitalised word; where to read on."""
        if self.bases and (end := self.base(at)):
            return self.add("place", at, end)
        if end := self.ship(at):
            return self.add("ship", at, end)
        if end := self.explained(at):
            return self.add("organization", at, end)
        length, entries = self.known(at)
        if entries and entries[0].settled:
            return self.settled(at, length, entries)
        if (
            not length
            and self.words.words[at].casefold() in self.little
            and not (self.initial(at) or self.is_spoken(at))
        ):
            return at + 1
        if not self.words.capital_letter(at):
            return self.add(kind_of(entries), at, at + length, entries) if entries else at + 1
        if self.ranked(at):
            return self.person(at + 1, at) if self.words.words[at] in ("Class", "Mate") else self.person(at, at - 1)
        house = self.headed(at)
        if house > at + length:
            return self.house(at, house)
        if entries and entries[0].kind == "organization" and not self.is_name(at, length):
            if self.follows(at + length) and self.words.words[at + length] == "Index":
                return at + length + 1
            if self.words.words[at] == "RAF" and self.is_station(at + 1):
                return self.add("place", at, at + 2)
            end = self.seated(at, at + length)
            own = entries[0].name if entries[0].name == f"{self.words.said(at, end)}'s" else ""
            return self.add("organization", at, end, entries if end == at + length else (), own)
        word = self.words.words[at]
        if word in UNITS and at and self.words.joined[at] and self.is_number(at - 1, word):
            begin = (
                at - 2
                if at > 1 and self.words.words[at - 2] in ("U.S.", "US") and self.words.joined[at - 1]
                else at - 1
            )
            while self.found and self.found[-1].begin >= begin:
                self.found.pop()
            return self.add("organization", begin, at + 1)
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
            end = max(at + 1, self.end_of_name(at + 1)) if self.follows(at + 1) else at + 1
            return self.add("ship", at + 1, end) if end > at + 1 else end
        if word in IDLE or (word in OPENERS and not self.initial(at)):
            return at + 1
        return self.unknown(at)

    def settled(self, at: int, length: int, entries: tuple[Entry, ...]) -> int:
        """What the register has settled; what it wants to be left out is none of anything."""
        kind = {"region": "place"}.get(entries[0].kind, entries[0].kind)
        return self.add(kind, at, at + length, entries, entries[0].name if kind == "person" else "")

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

    def place(self, at: int, length: int, entries: tuple[Entry, ...]) -> int:
        """A known place, unless the words behind it make it a part of another name."""
        end = at + length
        words = self.words
        if end < len(words) and words.joined[end] and words.words[end] in CURRENCIES:
            return end
        if self.follows_particle(end) or (self.english and self.follows_particle(end, OF)):
            return self.unknown(at)
        if self.follows(end) and words.words[end] in UTILITIES and not self.follows(end + 1):
            return self.add("organization", at, end + 1)
        if self.follows(end) and words.words[at] not in ("US", "U.S.") and self.is_part(end):
            return self.unknown(at)
        return self.add("place", at, end, entries)

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
            if words[end] in TITLES and words[end] not in given_names() and words[end] not in INNER_TITLES:
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
        if words[end - 1] in WATERS and end - at > 1:
            return self.add("place", at, end)
        if words[at] == "County" and end - at > 1 and (words[at + 1] in towns() or self.known(at + 1)[0]):
            return self.add("place", at, at + 2)
        if words[at] in FEATURE_OPENERS and end - at > 1:
            return self.add("place", at, end)
        if end - at == 1 and (words[at] in IDLE or words[at] in NO_ACRONYM or words[at] in TITLES):
            return end
        return self.add("unknown", at, end)

    def ship(self, at: int) -> int:
        """Behind the name of a ship that its kind stands before; 0 where there is none."""
        words, before = self.words, self.words.words[at - 1] if at else ""
        if before not in SHIP_KINDS or words.gaps[at] not in SHIP_GAPS:
            return 0
        if self.leads(at) or words.words[at] in CALENDAR or words.words[at] in OPENERS:
            return 0
        end = at + 1
        while (
            self.follows(end) and end - at < LONGEST_NAME and not self.leads(end) and words.words[end] not in CALENDAR
        ):
            end += 1
        return end

    def is_station(self, at: int) -> bool:
        """Whether the name of an airfield stands at `at`: `at RAF Lossiemouth`, but no `RAF Typhoons`."""
        words, before = self.words, self.words.words[at - 2] if at > 1 else ""
        plain = self.follows(at) and not words.words[at].endswith("s") and not self.is_office(words.words[at])
        return plain and before in ("at", "from", "near", "to", "of", "in") and words.words[at] not in MODIFIERS

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

    def is_idle(self, at: int) -> bool:
        """Whether a word at the beginning of a sentence is none that a text writes with a capital elsewhere."""
        gap = self.words.gaps[at + 2] if at + 2 < len(self.words) else ""
        return gap != ", "
