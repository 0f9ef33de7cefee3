"""Names of people: where one that begins at a word ends, and what may belong to it."""

import re

from briefings.draft.entities import bodies
from briefings.draft.entities.capitals import (
    FEATURES,
    HONOURS,
    IDLE,
    NAMES_TOO,
    NAMESAKES,
    NO_NAME_ENDINGS,
    NO_PERSON,
    OPENING,
    PARTICLES,
    SAINTS,
    STOPS,
    WITHIN,
)
from briefings.draft.entities.lists import family_names, given_names
from briefings.draft.entities.mentions import LONGEST_NAME, is_given
from briefings.draft.entities.offices import ADDRESS, MODIFIERS, OFFICES, TITLES, is_title
from briefings.draft.entities.phrases import Phrases
from briefings.draft.vocabulary import CALENDAR, OPENERS, words

#: Titles of the East that are parts of names: `Hassan Sheikh Mohamud`, `Imran Khan`.
INNER_TITLES = words(
    """
    Sheikh Sheik Shaikh Cheikh Mullah Mulla Maulana Maulvi Khan Bey Beg Haji Hajji Hadji Imam Sayed Sayyed Sayyid Syed
    Emir Amir Mirza Agha Pasha Sultan Shah Sardar Malik Sharif Sherif Shariff Princess Baron Earl Rector Marshal Dean
    Abbot Deacon Qazi Hafiz Ustad Rao Raja Rajah Rani Maharaj Datuk
    """
)
QUOTE = re.compile('["“‘(]')


class FullNames(Phrases):
    """The words of a passage, asked for the names of people among them."""

    def is_name(self, at: int, length: int) -> bool:
        """Whether a known given name stands here, with a family name behind it; longer known names are their own."""
        words = self.words.words
        if length > 1 or not (is_given(words[at]) or self.initial(at) or self.is_name_too(at)):
            return False
        if words[at] in OPENERS and not self.initial(at) and not self.is_spoken(at):
            return False
        if at and self.words.joined[at] and self.leads_body(at - 1):
            return False
        if words[at] in SAINTS or (at and self.words.joined[at] and words[at - 1] in SAINTS):
            return False
        end = self.end_of_name(at)
        return end - at > 1 and not bodies.is_head(words[end - 1])

    def is_spoken(self, at: int) -> bool:
        """Whether a word that opens sentences stands inside of one: `said Said Al Maawali`."""
        before = self.words.words[at - 1] if at and self.words.gaps[at] == " " else ""
        return before.islower() and is_given(self.words.words[at]) and self.follows(at + 1)

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
            ) or (word in INNER_TITLES)
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
        if not self.follows(at + 1):
            return False
        word = self.words.words[at + 1]
        return word in family_names() and word not in NO_PERSON

    def goes_on(self, at: int) -> bool:
        """Whether a capitalised word stands at `at`, or behind one more particle: `van der Berg`."""
        more = at < len(self.words) and self.words.joined[at] and self.words.words[at] in PARTICLES
        return self.follows(at + 1) if more else self.follows(at)

    def leaned(self, at: int) -> bool:
        """Whether a particle with a name behind it stands at `at`: `de Rozario`."""
        return at < len(self.words) and self.words.words[at] in PARTICLES and self.goes_on(at + 1)

    def may_lead(self, at: int) -> bool:
        """Whether a word of no list may be the given name before others: `Aref` of `Aref Ali Nayed`."""
        word = self.words.words[at]
        if not word.replace("-", "").isalpha() or word.isupper() or len(word) < 3 or word.lower() in OFFICES:
            return False
        if word in OPENERS or word in OPENING or word in IDLE or word in NO_PERSON or bodies.is_head(word):
            return False
        if at and self.words.joined[at] and self.words.capital[at - 1]:
            return False
        return (
            not word.endswith(NO_NAME_ENDINGS)
            and not self.known(at)[0]
            and word not in TITLES
            and word not in MODIFIERS
        )

    def leads(self, at: int) -> bool:
        """Whether a word may stand among the titles before a name."""
        word = self.words.words[at]
        return self.is_office(word) or word in ADDRESS or (word in MODIFIERS and self.follows(at + 1))

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

    def is_apt(self, name: int) -> bool:
        """Whether a single word behind a title may be a family name; behind a noun of office it must be a known one."""
        word, title = self.words.words[name], self.words.words[name - 1]
        if word.lower() in OFFICES or word.lower().removesuffix("s") in OFFICES:
            return word in family_names()
        known = title in ADDRESS or title in TITLES or title in NAMESAKES or is_title(title)
        return known or word in family_names() or is_given(word)

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
