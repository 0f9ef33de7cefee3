"""A passage as words, with what the search for names asks of each."""

import re

import msgspec

from briefings.draft.vocabulary import words

WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W_](?:[\w&]|[.’'-](?=\w))*")
#: Articles of Arabic names, which stand in small letters before a hyphen.
ARTICLES = words("al el as ash ad an ar at az ed es ez et ul")
ABBREVIATIONS = words(
    """
    Gen Col Lt Maj Capt Sgt Cpl Pvt Adm Cmdr Brig Sen Sens Rep Reps Gov Rev Dr Mr Mrs Ms Prof St Jr Sr Lieut Spc
    Pfc Mt Ft Hon Dr Supt Insp Det Messrs Mme
    """
)
SHOUTED = 0.6


class Words(msgspec.Struct):
    """The words of a passage: texts without `’s`, where each begins, what stands before it, and whether it had `’s`."""

    text: str
    caption: bool
    words: list[str]
    starts: list[int]
    gaps: list[str]
    owning: list[bool]
    #: Whether a word may be (part of) a name by its letters.
    capital: list[bool]
    #: Whether it follows the one before within one phrase.
    joined: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def said(self, begin: int, end: int) -> str:
        """The text of some words as it stands there."""
        return self.text[self.starts[begin] : self.starts[end - 1] + len(self.words[end - 1])]


def words_of(text: str, caption: bool = False) -> Words:
    """The words of a passage."""
    found = Words(text, caption, [], [], [], [], [], [])
    last = 0
    for match in WORD.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        owning = len(word) > 2 and word[-1] == "s" and word[-2] in "’'"
        gap = text[last:start]
        found.joined.append(bool(found.words) and (is_joined(gap, found.words[-1]) and not found.owning[-1]))
        found.words.append(word[:-2] if owning else word)
        found.starts.append(start)
        found.gaps.append(gap)
        found.owning.append(owning)
        found.capital.append(word[0].isupper() or (not word[0].islower() and is_capital(word)) or is_article(word))
        last = end
    return found


def is_joined(gap: str, before: str) -> bool:
    """Whether only a space stands between two words, or the point of an abbreviation or an initial."""
    return gap in (" ", "\u00a0") or (gap in (". ", ".\u00a0", ".") and (len(before) == 1 or before in ABBREVIATIONS))


def is_capital(word: str) -> bool:
    """Whether a word starts with a letter of a script that has no capitals."""
    return word[0].isalpha()


def is_article(word: str) -> bool:
    """`al-Kadhimi`."""
    first, hyphen, rest = word.partition("-")
    return bool(hyphen) and first in ARTICLES and rest[:1].isupper()


def is_shouted(text: str) -> bool:
    """Whether a passage is written in capitals, so that these tell nothing."""
    letters = sum(map(str.isalpha, text))
    return letters > 0 and sum(map(str.isupper, text)) > SHOUTED * letters
