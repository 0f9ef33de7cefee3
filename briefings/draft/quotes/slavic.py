"""Russian and Ukrainian sources: whom `по словам Ивана Петрова` names, in the nominative."""

import re

from briefings.draft.quotes.names import RUN, unowned

#: What names a source in the genitive.
SOURCE = re.compile(r"(?:^|(?<=[\s,]))(?:по (?:словам|мнению|информации)|за словами|на думку)\s", re.I)
#: Where the words about a source end, and how many are looked at.
END, LONGEST = re.compile(r"[,.:;«»“”„\ue000—–]"), 160
#: Given names whose stem changes in the genitive.
IRREGULAR = {"Павла": "Павел", "Льва": "Лев", "Петра": "Пётр", "Любови": "Любовь"}
UKRAINIAN = {
    "Павла": "Павло",
    "Петра": "Петро",
    "Дмитра": "Дмитро",
    "Михайла": "Михайло",
    "Данила": "Данило",
    "Марка": "Марко",
    "Ігоря": "Ігор",
    "Лева": "Лев",
}
#: Endings of the genitive and the nominative: given names and surnames of men, then of women; the first that fits.
HIS_FIRST = (("ия", "ий"), ("ія", "ій"), ("ея", "ей"), ("ая", "ай"), ("оя", "ой"), ("я", "ь"), ("а", ""))
HIS_LAST = (
    ("ского", "ский"),
    ("цкого", "цкий"),
    ("ського", "ський"),
    ("цького", "цький"),
    ("енка", "енко"),
    ("ца", "ца"),
    ("я", "ь"),
    ("а", ""),
)
HER_FIRST = (
    ("ии", "ия"),
    ("ги", "га"),
    ("ки", "ка"),
    ("хи", "ха"),
    ("ши", "ша"),
    ("жи", "жа"),
    ("чи", "ча"),
    ("ьи", "ья"),
    ("ы", "а"),
    ("и", "я"),
)
HERS_IN_UKRAINIAN = (("ії", "ія"), ("ї", "я"), ("и", "а"))
HER_LAST = (
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("ової", "ова"),
    ("евої", "ева"),
    ("іної", "іна"),
    ("ської", "ська"),
    ("цької", "цька"),
)
UKRAINIAN_LETTERS = re.compile("[іїєґІЇЄҐ]")
#: Surnames of men in the genitive, whatever the given name ends in: `Никиты Боброва`.
HIS = ("ова", "ева", "ёва", "ина", "ского", "цкого", "ського", "цького")
CYRILLIC = re.compile("[Ѐ-ЯҐ]")
#: The ends of the instrumental and of the genitive of most names.
OBLIQUE = re.compile(r"(?:ом|ем|єм|ым|им|ой|ей|ою|ею|а|я|у|ю|ы|и|ого|его)\Z")
#: Surnames that do not decline.
FIXED = re.compile(r"(?:ко|о|е|и|у|ю|их|ых)\Z")


def ended(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    """A word with its ending changed, empty where none fits."""
    return next((word[: -len(old)] + new for old, new in endings if word.endswith(old) and len(word) > 3), "")


def is_nominative(name: str) -> bool:
    """Whether a name in Cyrillic letters is in no case that its endings would show: not `Тимуром Бобровым`."""
    return CYRILLIC.match(name) is not None and not all(OBLIQUE.search(each) for each in name.split())


def nominative(name: str, ukrainian: bool = False) -> tuple[str, str]:
    """A given name and a surname out of the genitive, with `he` or `she`; empty where no simple rule gives it."""
    parts = name.split()
    if len(parts) != 2:
        return "", ""
    first, last = parts
    ukrainian = ukrainian or UKRAINIAN_LETTERS.search(name) is not None
    irregular = {**IRREGULAR, **UKRAINIAN} if ukrainian else IRREGULAR
    hers = HERS_IN_UKRAINIAN if ukrainian else HER_FIRST
    his = first[-1] in "ая" or (first[-1] in "ыиї" and last.endswith(HIS))
    if not his and first[-1] not in "ыиї":
        return "", ""
    given = irregular.get(first) or ended(first, HIS_FIRST if first[-1] in "ая" else hers)
    surname = (last if FIXED.search(last) else ended(last, HIS_LAST)) if his else ended(last, HER_LAST) or last
    return (f"{given} {surname}", "he" if his else "she") if given and surname else ("", "")


def source(sentence: str) -> tuple[str, str]:
    """Whom a sentence names as its source: the name in the nominative where a rule gives it, and `he` or `she`."""
    found = SOURCE.search(sentence)
    if found is None:
        return "", ""
    rest = sentence[found.end() : found.end() + LONGEST]
    end = END.search(rest)
    runs = list(RUN.finditer(rest[: end.start()] if end else rest))
    if not runs:
        return "", ""
    name = " ".join(unowned(runs[-1][0].split()))
    plain, sex = nominative(name, UKRAINIAN_LETTERS.search(sentence) is not None)
    return plain or name, sex
