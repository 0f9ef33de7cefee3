"""Tags: the names that a text itself introduces, in the spelling that every text of the same story would give them."""

import re
from collections.abc import Iterable

import msgspec

from briefings.draft import countries
from briefings.draft.agencies import pictures
from briefings.text.characters import one_line
from briefings.text.slugs import tag_key

FEWEST, MOST = 3, 10
LONGEST = 60
#: One spelling for what texts spell in several ways.
SPELLINGS = {
    "un": "United Nations", "eu": "European Union", "us": "United States", "uk": "United Kingdom", "u.s.": "United States",
    "irbil": "Erbil", "arbil": "Erbil", "hewler": "Erbil", "daesh": "Islamic State", "isil": "Islamic State", "kiev": "Kyiv",
    "islamic state group": "Islamic State", "us state department": "State Department", "imf": "IMF", "u.n.": "United Nations",
    "the pentagon": "Pentagon", "the hague": "The Hague",
}  # fmt: skip
#: Capitals that are no names of anything a reader would look for.
NO_ACRONYM = frozenset(
    "AM PM TV CEO CFO FAQ GMT UTC EST EDT PST PDT CET BST PDF HTML URL OK ID VIDEO PHOTO PHOTOS LIVE WATCH UPDATE BREAKING II III IV VI "
    "VII VIII IX XI XII US UK UN EU AP AFP PR HR IT AI DC USD EUR GBP RSS QA".split()
)
#: Names of one word that texts introduce by nothing but their capital.
WELL_KNOWN = ("Pentagon", "Kremlin", "Vatican", "Interpol", "Taliban", "Hezbollah", "Hamas", "Congress", "Bundestag", "Knesset")
#: Words that stand before a name and are no part of it.
TITLES = frozenset(
    "President Prime Minister Secretary General Chancellor King Queen Prince Princess Pope Cardinal Bishop Archbishop Ayatollah Sheikh "
    "Imam Senator Representative Congressman Congresswoman Governor Mayor Ambassador Colonel Captain Major Lieutenant Sergeant Admiral "
    "Commander Corporal Private Brigadier Marshal Professor Doctor Dr Mr Mrs Ms Sir Lord Lady Dame Judge Justice Chief Director Chairman "
    "Chairwoman Speaker Spokesman Spokeswoman Foreign Defense Defence Interior Ministers Deputy Vice Acting Former Gen Col Lt Maj Capt "
    "Sgt Adm Sen Rep Gov Rev Grand Special Envoy Major-General Lieutenant-General Secretary-General Chairperson Commissioner".split()
)
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
    "November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Christmas Easter".split()
)
#: Words that open sentences and headings.
OPENERS = frozenset(
    "A An And As At Although After All Also Before But By Both During Each Early Earlier Even Every Five Following For Four From Further "
    "He Her His How However I If In Inside It Its Last Later Like Many More Most Much My Nearly New Nine No Not Now Of On Once One Only Or "
    "Other Our Out Over Photo Several She Since Six So Some Source Sources Still Such Ten Than That The Their Then There These They "
    "This Those Three Through To Today Twenty-two Two Under Until Up Via We Were What When Where While Who Why With Within Without "
    "Yes Yet You Your Seven Eight First Second Third Read Sample Speaking Share Thousands Hundreds Dozens".split()
)
WORD = r"[A-Z][\w’'.&-]*[\w]|[A-Z]"
JOINT = r"of the|of|for|de|del|da|di|van|von|der|bin|al|and the|to"
RUN = re.compile(rf"(?:{WORD})(?:\s+(?:(?:{JOINT})\s+)?(?:{WORD}))*")
DEFINED = re.compile(rf"((?:{WORD})(?:\s+(?:(?:of|for|the|and|on|in|to|against|de|des|et)\s+)*(?:{WORD})){{1,9}})\s+\(([A-Z][A-Za-z]{{1,9}})\)")
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
    for keyword in keywords:
        name = spelling(keyword)
        if usable(name) and len(chosen) < MOST:
            chosen.setdefault(tag_key(name), name)
    if len(chosen) < FEWEST or not chosen:
        for name in names(title, text):
            if len(chosen) < MOST:
                chosen.setdefault(tag_key(name), name)
    return tuple(chosen.values())


def spelling(name: str) -> str:
    """The one spelling of a name."""
    name = one_line(name).strip(" ,.;:#")
    return SPELLINGS.get(name.casefold(), name)


def usable(name: str) -> bool:
    """Whether a reader could look for `name`: no day, no picture agency, no word of a page's own machinery."""
    words = name.split()
    if not words or len(name) > LONGEST or not re.search(r"\w", name):
        return False
    if pictures(name) and name.upper() not in ("NATO", "TASS"):
        return False
    machinery = ("source", "news", "article", "home", "uncategorized", "world", "clippings", "latest", "featured", "top stories")
    return not all(word in CALENDAR for word in words) and name.casefold() not in machinery


def names(title: str, text: str) -> list[str]:
    """The names of a text, the weightiest first."""
    found: dict[str, Candidate] = {}
    for name, score, first in [*defined(text), *acronyms(text), *nations(text), *cities(text), *well_known(text), *runs(text)]:
        name = spelling(name)
        known = found.get(tag_key(name))
        if not usable(name):
            continue
        if known is None:
            found[tag_key(name)] = Candidate(name, score, first)
        else:
            known.score, known.first = max(known.score, score), min(known.first, first)
    for each in found.values():
        each.score += 4 * mentioned(each.name, title) + 2 * (each.first < 600)
    ordered = sorted(found.values(), key=lambda each: (-each.score, each.first, each.name))
    return [each.name for each in ordered if each.score >= 3]


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
    found = []
    for match in DEFINED.finditer(text):
        if sum(letter.isupper() for letter in match[2]) >= 2 and match[2] not in CALENDAR:
            found.append((match[2], 4.0 + count(match[2], text), match.start()))
    return found


def acronyms(text: str) -> list[tuple[str, float, int]]:
    """Capitals that the text uses more than once."""
    return [
        (name, 2.0 + count(name, text), text.index(name))
        for name in dict.fromkeys(ACRONYM.findall(text))
        if name not in NO_ACRONYM and count(name, text) > 1 and not name.isdigit()
    ]


def nations(text: str) -> list[tuple[str, float, int]]:
    """Countries that are named more than once, their adjective counted with them."""
    found: dict[str, list[int]] = {}
    for match in NATION.finditer(text):
        found.setdefault(countries.CODES[match[0]], []).append(match.start())
    return [(countries.usual_name(code), 1.5 + min(len(at), 6), at[0]) for code, at in found.items() if len(at) > 1]


NATION = re.compile("(?<![\\w.])(?:" + "|".join(re.escape(each) for each in sorted(countries.CODES, key=len, reverse=True)) + r")(?!\w)")


def cities(text: str) -> list[tuple[str, float, int]]:
    """Well-known cities that are named more than once, in whatever spelling."""
    found: dict[str, list[int]] = {}
    for match in CITY.finditer(text):
        found.setdefault(spelling(match[0]), []).append(match.start())
    return [(name, 1.0 + min(len(at), 4), at[0]) for name, at in found.items() if len(at) > 1]


CITY = re.compile("(?<!\\w)(?:" + "|".join(re.escape(each) for each in sorted(countries.CITIES, key=len, reverse=True)) + r")(?!\w)")


def well_known(text: str) -> list[tuple[str, float, int]]:
    """Houses and bodies of one word."""
    return [(name, 1.0 + count(name, text), text.index(name)) for name in WELL_KNOWN if count(name, text) > 1]


def runs(text: str) -> list[tuple[str, float, int]]:
    """Capitalised runs of several words that recur, or whose last word does (a person named in full first)."""
    found: dict[str, float] = {}
    for sentence in SENTENCE_BREAK.split(text):
        for run in RUN.findall(sentence or ""):
            for name in without_titles(run):
                if name not in found:
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
    times = count(name, text)
    if countries.CODES.get(name) or name in countries.CITIES:
        return 0.0
    last = name.split()[-1]
    given = name.split()[0]
    person = len(name.split()) <= 3 and not any(word[0].islower() for word in name.split()[:1]) and last not in OPENERS
    alone = count(last, text) - times if person and len(last) > 2 and given.upper() != given and not countries.CODES.get(last) else 0
    if times > 1:
        return 2.0 + times + min(alone, 3)
    return 2.5 + min(alone, 3) / 2 if alone > 0 and not countries.CODES.get(given) else 0.0
