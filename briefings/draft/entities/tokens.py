"""A passage as words, with what the search for names asks of each."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator

import msgspec

from briefings.draft.vocabulary import OPENERS, words

#: Articles and prepositions that lean on the next word: `l’Élysée`, `dell’Unione`.
ELIDED = r"(?:[ldcjnsmt]|qu|dell|all|nell|sull|dall|un)[’'](?=[^\W\d_]{3})"
PLAIN = r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W_](?:[\w&]|[.’'-](?=\w))*"
WORD = re.compile(PLAIN)
#: `N’Djamena` leans on nothing.
ROMANCE = re.compile(rf"(?!N[’'][A-Z])(?i:{ELIDED})|{PLAIN}")
#: Languages written without spaces, and the longest name that is looked for in them.
UNSPACED = words("zh ja")
LONGEST = 10
UNIT = re.compile(rf"[\u2e80-\u9fff\uac00-\ud7af]|{PLAIN}")
#: Articles of Arabic names, which stand in small letters before a hyphen.
ARTICLES = words("al el as ash ad an ar at az ed es ez et ul")
ABBREVIATIONS = words(
    """
    Gen Col Lt Maj Capt Sgt Cpl Pvt Adm Cmdr Brig Sen Sens Rep Reps Gov Rev Dr Mr Mrs Ms Prof St Jr Sr Lieut Spc
    Pfc Mt Ft Hon Dr Supt Insp Det Messrs Mme Tech Ens Asst Atty Dist Profs Revs Govs Gens Adj Comdr Pres Fr Cllr
    """
)
#: A nickname in quotes between a given name and a family name: it is no word of its own.
NICKNAME = re.compile(
    r"(?<=[\w.] )(?:[“\"][A-Z][\w’'.-]{1,15}(?: [\w’'.-]{1,15})?[”\"]"
    r"|\((?:ret\.|Ret\.|Dr\.|retired|lower half|upper half)\)) (?=[A-Z])"
)
#: What makes an adjective of a name: `Iranian-backed`, `Dallas-based`.
PARTICIPLES = words(
    """
    backed led based born made style era speaking wide sponsored controlled funded held trained allied linked owned run
    installed occupied appointed aligned inspired friendly dominated built designed supplied trained educated registered
    flagged brokered mediated mandated type like only related area listed affiliated supported bound
    """
)
#: `airBaltic`, `eBay`.
BRAND = re.compile("[a-z]{1,3}[A-Z]")
OWNING = ("’s", "'s")
CAPITAL = re.compile("[A-Z]")
SHOUTED = 0.5


class Words(msgspec.Struct, gc=False):
    """The words of a passage: texts without `’s`, where each begins, what stands before it, and whether it had `’s`."""

    text: str
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

    def capital_letter(self, at: int) -> bool:
        """Whether a word is of a script that has capitals."""
        return self.words[at][0].isupper() or self.words[at][0].islower()

    def close(self, at: int) -> bool:
        """Whether a word stands in one name with the one before, possibly behind `’s`."""
        return self.joined[at] or (self.owning[at - 1] and self.gaps[at] == " ")

    def said(self, begin: int, end: int) -> str:
        """The text of some words as it stands there, with the point of `Jr.`."""
        stop = self.starts[end - 1] + len(self.words[end - 1])
        pointed = end > begin + 1 and self.words[end - 1] in ("Jr", "Sr") and self.text[stop : stop + 1] == "."
        return self.text[self.starts[begin] : stop + pointed]


def words_of(text: str, language: str = "en", names: Container[str] = ()) -> Words:
    """The words of a passage; where a script has no spaces, known `names` and single characters."""
    if language in UNSPACED:
        spans = list(cut(text, names))
    else:
        spans = [match.span() for match in (ROMANCE if language in ("fr", "it", "ca") else WORD).finditer(text)]
    if "(" in text or '"' in text or "“" in text:
        spans = without_nicknames(text, spans)
    said = [text[start:end] for start, end in spans]
    starts = [start for start, _ in spans]
    ends = [0, *(end for _, end in spans)]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=False)]
    owning = [len(word) > 2 and word.endswith(OWNING) for word in said]
    plain = [word[:-2] if owns else word for word, owns in zip(said, owning, strict=True)]
    capital = [not (word.isascii() and word.islower()) and is_capital(word) for word in said]
    joined = [
        (gap == " " or is_joined(gap, before)) and not owns
        for gap, before, owns in zip(gaps, ["", *plain], [True, *owning], strict=False)
    ]
    return Words(text, plain, starts, gaps, owning, capital, joined)


def cut(text: str, names: Container[str]) -> Iterator[tuple[int, int]]:
    """Where the longest known name stands at each place of a text without spaces, else its next character or word."""
    at = 0
    while found := UNIT.search(text, at):
        start, end = found.span()
        if text[start] > "\u2e80":
            end = next((stop for stop in range(start + LONGEST, start + 1, -1) if text[start:stop] in names), start + 1)
        yield start, end
        at = end


def without_nicknames(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words that belong to no nickname between two capitalised ones."""
    inside: set[int] = set()
    for nickname in NICKNAME.finditer(text):
        at = bisect_left(spans, (nickname.start(), 0))
        before = text[slice(*spans[at - 1])] if at else ""
        if before and before[0].isupper() and before not in OPENERS:
            inside.update(range(at, bisect_left(spans, (nickname.end(), 0))))
    return [span for at, span in enumerate(spans) if at not in inside]


def is_joined(gap: str, before: str) -> bool:
    """Whether only a space stands between two words, or the point of an abbreviation or an initial."""
    if gap == "\u00a0" or (len(gap) > 4 and gap[-1] == " " and any(map(str.isalpha, gap))):
        return True  # only a nickname leaves letters in a gap
    return gap in (". ", ".\u00a0", ".") and (len(before) == 1 or before in ABBREVIATIONS)


def is_capital(word: str) -> bool:
    """Whether a word may be part of a name by its letters: a capital, a script without capitals, `al-Kadhimi`."""
    first = word[0]
    if first.islower():
        brand = len(word) > 3 and BRAND.match(word) is not None
        return is_article(word) if "-" in word else brand or is_elided(word)
    if "-" in word and word.rpartition("-")[2] in PARTICIPLES:
        return False
    return first.isupper() or first.isalpha()


def is_elided(word: str) -> bool:
    """`d’Aulnay`."""
    return word[:2] in ("d’", "d'", "l’", "l'") and word[2:3].isupper() and len(word) > 3


def is_article(word: str) -> bool:
    """`al-Kadhimi`."""
    first, hyphen, rest = word.partition("-")
    return bool(hyphen) and first in ARTICLES and rest[:1].isupper()


def is_shouted(text: str) -> bool:
    """Whether a passage is written in capitals, so that these tell nothing."""
    return len(CAPITAL.findall(text)) > SHOUTED * len(text)
