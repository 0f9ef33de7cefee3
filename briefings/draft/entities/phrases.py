"""Phrases: which words of a passage stand together, and what is known of those that begin at one."""

import re

from briefings.draft.entities import bodies
from briefings.draft.entities.capitals import (
    ARABIC_PREFIXES,
    NO_INITIALS,
    SHORT,
)
from briefings.draft.entities.lists import Entry, Lists
from briefings.draft.entities.mentions import ENDS, is_given
from briefings.draft.entities.offices import ADDRESS, OFFICES, TITLES, is_title
from briefings.draft.entities.tokens import Words
from briefings.draft.vocabulary import words

ROMANCE = words("do da dos das del")
#: What goes on with the name of a place in English alone: `Jerez de Frontera`.
OF = words("de")
AND = " & "
#: `B.J.` of `B.J. Habibie`, but not `U.S.` of `U.S. Navy`.
INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")


class Phrases:
    """The words of a passage in a language, asked for what begins or goes on at one of them."""

    def __init__(self, words: Words, lists: Lists, language: str) -> None:
        self.words, self.lists = words, lists
        self.english, self.german = language == "en", language == "de"

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

    def initial(self, at: int) -> bool:
        """Whether a word is the initial of a name."""
        words, word = self.words, self.words.words[at]
        if at + 1 >= len(words) or not words.joined[at + 1]:
            return False
        if len(word) == 1:
            return "." in words.gaps[at + 1]
        return word in SHORT or (INITIALS.fullmatch(word) is not None and word not in NO_INITIALS)

    def is_office(self, word: str) -> bool:
        """Whether a capitalised word stands before names as a title: `Commandant`, `Außenministerin`, `Economist`."""
        return is_title(word) or (word.lower() in OFFICES and not is_given(word) and word not in bodies.HEADS)

    def styled(self, at: int) -> bool:
        """Whether a title or a form of address stands right before a word: `Ms. May`."""
        before = self.words.words[at - 1] if at and self.words.joined[at] else ""
        return before in ADDRESS or before in TITLES
