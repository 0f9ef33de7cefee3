"""Whose wife, predecessor or rival somebody is, where the text says `his` or `her`."""

import re
from collections.abc import Callable

from briefings.draft.entities.mentions import Mention
from briefings.draft.entities.tokens import Words
from briefings.draft.quotes.vocabulary import MEN, WOMEN

SENTENCE = re.compile(r"[.!?…][”\"’]?\s|\n")


class Owners:
    """Where a text names whom; asked for the only one whom a pronoun can mean."""

    def __init__(self, where: dict[int, int]) -> None:
        self.where = where
        self.named: dict[int, list[tuple[int, str, Words]]] = {}

    def note(self, mention: Mention, name: str) -> None:
        """Adds a mention of a person."""
        self.named.setdefault(self.where[id(mention.words)], []).append((mention.begin, name, mention.words))

    def of(self, name: str, mention: Mention) -> Callable[[str], str]:
        """What tells whom a pronoun beside a mention means, other than the person `name`; empty where it is open."""
        return lambda pronoun: self.owner(name, mention, pronoun)

    def owner(self, name: str, mention: Mention, pronoun: str) -> str:
        """The only one whom the nearest sentence names that names anybody, of those whom the pronoun fits."""
        passage = self.where[id(mention.words)]
        for back in (0, 1):
            named = [(at, each, words) for at, each, words in sorted(self.named.get(passage - back, []), key=by_place)]
            fitting = [each for each in named if (back or each[0] < mention.begin) and each[1] != name]
            fitting = [each for each in fitting if fits(each[1], pronoun)]
            if fitting:
                at, _, words = fitting[-1]
                near = {each for begin, each, _ in fitting if begin >= begun(words, at)}
                return near.pop() if len(near) == 1 else ""
        return ""


def by_place(named: tuple[int, str, Words]) -> int:
    """Where in its passage somebody is named."""
    return named[0]


def fits(name: str, pronoun: str) -> bool:
    """Whether nothing in a name speaks against `his` or `her`."""
    first = name.split()[0]
    return first not in {"his": WOMEN, "her": MEN}.get(pronoun.lower(), frozenset())


def begun(words: Words, at: int) -> int:
    """The word that the sentence of a word begins with."""
    while at > 0 and (words.joined[at] or not SENTENCE.search(words.gaps[at])):
        at -= 1
    return at
