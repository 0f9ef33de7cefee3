"""Whether a text names a value: in digits of any style, in words, or with a scale."""

import functools
from collections.abc import Iterator
from itertools import pairwise

#: What digits are grouped by.
GROUPS = (",", ".", " ", "\u00a0", "\u202f", "’", "'")
#: What a numeral is multiplied by, the most usual first.
SCALES = (10**6, 10**9, 10**3, 10**12, 10**4, 10**5, 10**7, 10**8)
DECIMALS = 6


class Figures:
    """The values of a text: forms of one are looked for, and all numbers are read only where none of those is found."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language

    def has(self, value: float) -> bool:
        """Whether the text names a value."""
        amount = abs(value)
        return (
            any(self.stands(form) for form in forms(amount))
            or any(self.scaled(amount, scale) for scale in SCALES if amount >= scale // 10)
            or any(self.stands_lower(word) for word in spelled(amount))
            or amount in self.read
        )

    def stands(self, form: str) -> bool:
        """Whether digits stand in the text as a whole numeral."""
        return next(ends(self.text, form), -1) >= 0

    def stands_lower(self, word: str) -> bool:
        """Whether a word stands in it."""
        return any(not self.lower[at : at + 1].isalpha() for at in word_ends(self.lower, word))

    def scaled(self, amount: float, scale: int) -> bool:
        """Whether it has the value with a word for its scale behind: `4.5 million`."""
        from briefings.draft.numbers.words import SCALES as WORDS  # only pages with numbers need it

        rest = round(amount / scale, DECIMALS)
        names = tuple(word for word, worth in WORDS.items() if worth == scale)
        for form in forms(rest):
            for at in ends(self.text, form):
                if self.text[at : at + 16].lstrip(" -\u00a0\u202f").casefold().startswith(names):
                    return True
        return any(f"{word} {name}" in self.lower for word in spelled(rest) for name in names)

    @functools.cached_property
    def lower(self) -> str:
        """The text in small letters."""
        return self.text.casefold()

    @functools.cached_property
    def read(self) -> frozenset[float]:
        """Every value that the text names, as conversion reads them."""
        from briefings.draft.numbers.amounts import amounts  # only where a value is not found by its forms
        from briefings.draft.numbers.pairs import like, votes

        found: set[float] = set()
        for block in self.text.split("\n\n"):
            every = list(amounts(block, self.language))
            found.update(abs(each.value) for each in every)
            for one, other in pairwise(every):  # `from 3 to 5 billion`: the scale stands at one end
                found.update((abs(like(one, other).value), abs(like(other, one).value)))
            found.update(each.value for each in votes(block, self.language))
        return frozenset(found)


def forms(value: float) -> Iterator[str]:
    """The ways to write a value in digits."""
    whole, _, rest = f"{value:.{DECIMALS}f}".partition(".")
    rest = rest.rstrip("0")
    grouped = f"{int(whole):,}"
    for group in ("", *GROUPS) if len(whole) > 3 else ("",):
        start = grouped.replace(",", group)
        if not rest:
            yield start
        else:
            for digits in (rest, f"{rest}0") if len(rest) == 1 else (rest,):
                yield from (f"{start}{point}{digits}" for point in ".,٫" if point != group)


def ends(text: str, form: str) -> Iterator[int]:
    """Where a numeral ends in a text, each time that it stands there as a whole."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        before, behind = text[max(0, at - 2) : at], text[end : end + 2]
        inside = before[-1:].isdigit() or (before[-1:] in (".", ",") and before[:1].isdigit() and len(before) > 1)
        goes_on = behind[:1].isdigit() or (behind[:1] in (".", ",") and behind[1:].isdigit())
        if not inside and not (goes_on and not zeros(text, end)):
            yield end
        at = text.find(form, end)


def zeros(text: str, at: int) -> bool:
    """Whether only a point and noughts follow: `4.0`."""
    rest = text[at + 1 : at + 1 + DECIMALS]
    digits = rest[: len(rest) - len(rest.lstrip("0123456789"))]
    return text[at : at + 1] in (".", ",") and digits.strip("0") == "" and len(digits) < 3


def word_ends(text: str, word: str) -> Iterator[int]:
    """Where a word ends in a text, each time that it begins there."""
    at = text.find(word)
    while at >= 0:
        if not text[max(0, at - 1) : at].isalpha():
            yield at + len(word)
        at = text.find(word, at + len(word))


@functools.lru_cache(512)
def spelled(value: float) -> tuple[str, ...]:
    """The words for a small value in every language that has a list of them."""
    from briefings.draft.numbers.words import SPELLED, VALUES  # only pages with numbers need it

    english = {worth: word for word, worth in VALUES.items()}
    found = [word for words in SPELLED.values() for word, worth in words.items() if worth == value]
    if 20 < value < 100 and value % 10 and value == int(value):
        found.append(f"{english[int(value) // 10 * 10]}-{english[int(value) % 10]}")
    if value in (100, 1000):
        found.append("hundred" if value == 100 else "thousand")
    return tuple(dict.fromkeys(found))
