"""Tags: the names that a text itself introduces, in the spelling that every text of the same story would give them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from briefings.draft import countries
from briefings.draft.agencies import pictures
from briefings.draft.vocabulary import CALENDAR, MACHINERY, NO_ACRONYM, OPENERS, SPELLINGS, TITLES, WELL_KNOWN
from briefings.text.characters import one_line
from briefings.text.slugs import tag_key

FEWEST, MOST = 3, 10
#: The score from which a name is worth a tag, and the characters at the beginning whose names weigh more.
WORTH, OPENING = 3, 600
LONGEST = 60
#: Characters of a text in which names are looked for: the work grows with their number times their length.
LOOKED_AT = 40_000
WORD = r"[A-Z][\w’'.&-]*[\w]|[A-Z]"
JOINT = r"of the|of|for|to|against|de|del|da|di|van|von|der|bin|al"
RUN = re.compile(rf"(?<!\w)(?:{WORD})(?:\s+(?:(?:{JOINT})\s+)?(?:{WORD}))*")
ROUTE = re.compile(r"\s(?:for|to|against)\s")
DEFINED = re.compile(
    rf"(?<!\w)((?:{WORD})(?:\s+(?:(?:of|for|the|and|on|in|to|against|de|des|et)\s+)*(?:{WORD})){{1,9}})\s+\(([A-Z][A-Za-z]{{1,9}})\)"
)
ACRONYM = re.compile(r"(?<![\w.])[A-Z]{3,7}(?![\w.]*\w)")
SENTENCE_BREAK = re.compile(r"(?<=[.!?:])[”\"’]?\s+|\n+|[“”\"()\[\],;]|[’']s\b")


class Candidate(msgspec.Struct):
    """A name that may become a tag: how much speaks for it, and where it stands first."""

    name: str
    score: float
    first: int


def tags(title: str, text: str, keywords: Iterable[str]) -> tuple[str, ...]:
    """Three to ten tags, the seed's own keywords first; fewer where the text names less."""
    chosen: dict[str, str] = {}
    text = text[:LOOKED_AT]
    for keyword in keywords:
        name = spelling(as_written(keyword, text))
        if usable(name) and len(chosen) < MOST:
            chosen.setdefault(tag_key(name), name)
    if len(chosen) < FEWEST:
        for name in names(title, text):
            if len(chosen) < MOST:
                chosen.setdefault(tag_key(name), name)
    return tuple(chosen.values())


def spelling(name: str) -> str:
    """The one spelling of a name."""
    name = one_line(name).strip(" ,.;:#")
    return SPELLINGS.get(name.casefold(), name)


def as_written(keyword: str, text: str) -> str:
    """A keyword as the text spells it where it is written in small letters: `jens-stoltenberg` → `Jens Stoltenberg`."""
    if keyword != keyword.lower() or len(keyword) > LONGEST:
        return keyword
    words = r"[\s-]+".join(map(re.escape, re.split(r"[\s_-]+", keyword.strip())))
    matches = re.finditer(rf"(?<!\w){words}(?!\w)", text, re.I)
    found = Counter(each[0] for each in matches if not is_part_of_name(text, each))
    return max(found, key=lambda each: (found[each], each)) if found else keyword


def is_part_of_name(text: str, match: re.Match[str]) -> bool:
    """Whether capitalised words stand beside a match, as in `World Health Organization` for `health`."""
    before = text[max(0, match.start() - 40) : match.start()].split()
    after = text[match.end() : match.end() + 40].lstrip()
    named = bool(before) and before[-1][0].isupper() and before[-1] not in OPENERS
    return named or after[:1].isupper()


def usable(name: str) -> bool:
    """Whether a reader could look for `name`: no day, no picture agency, no word of a page's own machinery."""
    words = name.split()
    if not words or len(name) > LONGEST or not re.search(r"\w", name):
        return False
    if pictures(name) and name.upper() not in ("NATO", "TASS"):
        return False
    idle = CALENDAR | NO_ACRONYM if len(words) > 1 else CALENDAR
    return not idle.issuperset(words) and name.casefold() not in MACHINERY


def names(title: str, text: str) -> list[str]:
    """The names of a text, the weightiest first; of those that stand there only once just enough to be three."""
    found: dict[str, Candidate] = {}
    for name, score, first in every(title, text):
        name = spelling(name)
        if usable(name):
            known = found.setdefault(tag_key(name), Candidate(name, score, first))
            known.score, known.first = max(known.score, score), min(known.first, first)
    for each in found.values():
        each.score += 4 * mentioned(each.name, title) + 2 * (each.first < OPENING)
    ordered = sorted(found.values(), key=lambda each: (-each.score, each.first, each.name))
    return [each.name for index, each in enumerate(ordered) if each.score >= WORTH or index < FEWEST]


def every(title: str, text: str) -> Iterator[tuple[str, float, int]]:
    """Every name that may become a tag: (name, what speaks for it, where it stands first)."""
    yield from defined(text)
    yield from acronyms(title, text)
    yield from nations(text)
    yield from cities(text)
    yield from well_known(text)
    yield from headed(title, text)
    yield from runs(text)


def mentioned(name: str, title: str) -> bool:
    """Whether a title holds a name, or a country by its adjective."""
    code = countries.CODES.get(name)
    spellings = countries.NAMES[code] if code else (name,)
    return any(re.search(rf"\b{re.escape(each)}\b", title, 0 if len(each) < 4 else re.I) for each in spellings)


def count(name: str, text: str) -> int:
    """How often `name` stands in `text` as a whole."""
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def defined(text: str) -> list[tuple[str, float, int]]:
    """`World Health Organization (WHO)`: the acronym is what the text goes on with."""
    found = [(match[2], match.start()) for match in DEFINED.finditer(text)]
    return [(name, 4.0 + count(name, text), at) for name, at in found if sum(letter.isupper() for letter in name) >= 2]


def acronyms(title: str, text: str) -> list[tuple[str, float, int]]:
    """Capitals that the text uses more than once, the headline counted with it."""
    return [
        (name, 2.0 + count(name, text), text.index(name))
        for name in dict.fromkeys(ACRONYM.findall(text))
        if name not in NO_ACRONYM and count(name, text) + count(name, title) > 1
    ]


def nations(text: str) -> list[tuple[str, float, int]]:
    """The countries that are named, their adjective counted with them."""
    found: dict[str, list[int]] = {}
    for match in NATION.finditer(text):
        found.setdefault(countries.CODES[match[0]], []).append(match.start())
    return [(countries.usual_name(code), recurring(1.5, len(at), 6), at[0]) for code, at in found.items()]


NATION = re.compile(
    "(?<![\\w.])(?:" + "|".join(re.escape(each) for each in sorted(countries.CODES, key=len, reverse=True)) + r")(?!\w)"
)


def cities(text: str) -> list[tuple[str, float, int]]:
    """The well-known cities that are named, in whatever spelling."""
    found: dict[str, list[int]] = {}
    for match in CITY.finditer(text):
        found.setdefault(spelling(match[0]), []).append(match.start())
    return [(name, recurring(1.0, len(at), 4), at[0]) for name, at in found.items()]


def recurring(weight: float, times: int, most: int) -> float:
    """What speaks for a place: little where it is only named once."""
    return weight + min(times, most) if times > 1 else weight / 2


CITY = re.compile(
    "(?<!\\w)(?:" + "|".join(re.escape(each) for each in sorted(countries.CITIES, key=len, reverse=True)) + r")(?!\w)"
)


def well_known(text: str) -> list[tuple[str, float, int]]:
    """Houses and bodies of one word."""
    return [(name, 1.0 + count(name, text), text.index(name)) for name in WELL_KNOWN if count(name, text) > 1]


def headed(title: str, text: str) -> list[tuple[str, float, int]]:
    """Names of several words that the headline holds as the text writes them."""
    found = {name for run in RUN.findall(title) for name in without_titles(run) if count(name, text)}
    return [(name, 2.0 + count(name, text), text.find(name)) for name in sorted(found)]


def runs(text: str) -> list[tuple[str, float, int]]:
    """Capitalised runs of several words that recur, or whose last word does (a person named in full first)."""
    known = [match[1] for match in DEFINED.finditer(text)]
    found: dict[str, float] = {}
    for sentence in SENTENCE_BREAK.split(text):
        for run in RUN.findall(sentence or ""):
            for name in without_titles(run):
                if name not in found and not any(name in each for each in known):
                    found[name] = worth(name, text)
    return [(name, score, text.find(name)) for name, score in found.items() if score]


def without_titles(run: str) -> list[str]:
    """The names in a run: titles end one name and begin the next, and joints at the ends are no part of any."""
    names: list[str] = []
    part: list[str] = []
    for word in [*run.split(), "Dr"]:
        if word.rstrip(".") in TITLES or word in CALENDAR:
            names.append(trimmed(part))
            part = []
        else:
            part.append(word)
    return [name for name in names if len(name.split()) > 1]


def trimmed(words: list[str]) -> str:
    """Words without openers of sentences in front and without joints at the ends."""
    while words and (words[0] in OPENERS or words[0][0].islower()):
        words = words[1:]
    while words and (words[-1][0].islower() or words[-1] in OPENERS):
        words = words[:-1]
    return " ".join(words)


def worth(name: str, text: str) -> float:
    """What speaks for a run of words: how often it stands there, and how often its last word stands alone."""
    first, *_, last = name.split()
    if ROUTE.search(name) and countries.country(ROUTE.split(name)[0]):
        return 0.0  # `Baghdad for Rome`
    if countries.CODES.get(name) or name in countries.CITIES:
        return 0.0
    alone = 0 if len(name.split()) > 3 or first.isupper() or countries.CODES.get(last) else standing_alone(last, text)
    times = count(name, text)
    if times > 1:
        return 2.0 + times + min(alone, 3)
    return 2.5 + min(alone, 3) / 2 if alone and not countries.CODES.get(first) else 0.0


def standing_alone(surname: str, text: str) -> int:
    """How often a last word stands there without another capitalised word beside it."""
    alone = re.compile(rf"(?<![\w’'-]){re.escape(surname)}(?![\w-])(?!\s+[A-Z])")
    before = (text[: match.start()].split(" ")[-2:] for match in alone.finditer(text))
    return sum(
        1 for words in before if not words[:-1] or not words[0][:1].isupper() or words[0].endswith((".", "”", ":"))
    )
