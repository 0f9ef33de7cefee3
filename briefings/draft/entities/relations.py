"""Whose wife, predecessor or rival somebody is, where the text says `his` or `her`."""

import re
from bisect import bisect_left
from collections.abc import Callable

from briefings.draft.entities.lists import names_of_men, names_of_women
from briefings.draft.entities.mentions import Mention
from briefings.draft.entities.tokens import Words

#: Mentions of people before a pronoun that are looked at; a place behind all words.
LOOKED_AT, END = 30, 1_000_000
#: Words of a sentence that are looked back over.
LONG = 60
SENTENCE = re.compile(r"[.!?…][”\"’]?\s|\n")


class Owners:
    """Where a text names whom; asked for the only one whom a pronoun can mean."""

    def __init__(self, where: dict[int, int]) -> None:
        self.where = where
        self.named: dict[int, list[tuple[int, str, Words]]] = {}
        self.ordered: dict[int, list[tuple[int, str, Words]]] = {}

    def note(self, mention: Mention, name: str) -> None:
        """Adds a mention of a person."""
        self.named.setdefault(self.where[id(mention.words)], []).append((mention.begin, name, mention.words))

    def of(self, name: str, mention: Mention) -> Callable[[str], str]:
        """What tells whom a pronoun beside a mention means, other than the person `name`; empty where it is open."""
        return lambda pronoun: self.owner(name, mention, pronoun)

    def owner(self, name: str, mention: Mention, pronoun: str) -> str:
        """The only one named near before a mention whom the pronoun can mean, and does by the given name.

        Near is the nearest sentence that names anybody, in the passage or the one before.
        """
        passage = self.where[id(mention.words)]
        for back in (0, 1):
            stop = mention.begin if back == 0 else END
            named = [
                each for each in self.before(passage - back, stop) if each[1] != name and not clashes(each[1], pronoun)
            ]
            if named:
                at, _, words = named[-1]
                near = {each for begin, each, _ in named if begin >= begun(words, at)}
                only = near.pop() if len(near) == 1 else ""
                return only if only and fits(only, pronoun) else ""
        return ""

    def before(self, passage: int, stop: int) -> list[tuple[int, str, Words]]:
        """The last ones named in a passage before a word."""
        if passage not in self.ordered:
            self.ordered[passage] = sorted(self.named.get(passage, []), key=by_place)
        all_named = self.ordered[passage]
        upto = bisect_left(all_named, stop, key=by_place)
        return all_named[max(0, upto - LOOKED_AT) : upto]


def by_place(named: tuple[int, str, Words]) -> int:
    """Where in its passage somebody is named."""
    return named[0]


def fits(name: str, pronoun: str) -> bool:
    """Whether a given name is one of those whom `his` or `her` mean; one that nobody knows is not."""
    first = name.split()[0]
    if pronoun.lower() == "his":
        return first in names_of_men()
    return first in names_of_women() if pronoun.lower() == "her" else True


def clashes(name: str, pronoun: str) -> bool:
    """Whether a given name is one of those whom a pronoun does not mean."""
    first = name.split()[0]
    return first in {"his": names_of_women, "her": names_of_men}.get(pronoun.lower(), frozenset)()


def begun(words: Words, at: int) -> int:
    """The word that the sentence of a word begins with, or one far enough before."""
    floor = max(0, at - LONG)
    while at > floor and (words.joined[at] or not SENTENCE.search(words.gaps[at])):
        at -= 1
    return at
