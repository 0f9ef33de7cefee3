"""Numerals in a text: what they are worth, and which are no amounts at all (days, clock times, addresses, names)."""

import functools
import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from briefings.draft import calendar
from briefings.draft.numbers import east
from briefings.draft.numbers.currencies import CODES, FAR_SIGNS, LARGE_ONLY, MONEY, SIGNS
from briefings.draft.numbers.words import (
    ABBREVIATED,
    ABOUT,
    HUNDREDS,
    LONG,
    SCALES,
    SPELLED,
    UNIT_OF,
    VALUES,
    alternatives,
)

DIGIT = re.compile(r"\d")
#: Numerals that are looked at in one paragraph; a table run together has more.
MOST = 200
#: Languages that write 4,000.5; the others write 4.000,5.
POINT = ("en", "zh", "ja", "ko", "th", "he", "hi", "ar", "fa", "ur", "bn", "ms", "sw")
SPACED = (
    "fr",
    "es",
    "ru",
    "uk",
    "pl",
    "sv",
    "cs",
    "fi",
    "no",
    "nb",
    "nn",
    "da",
    "pt",
    "hu",
    "bg",
    "sk",
    "et",
    "lt",
    "lv",
)
SIGN = f"(?-i:{alternatives(SIGNS)})"
SCALE, BRIEF = alternatives(SCALES), alternatives(ABBREVIATED)
UNIT = re.compile(
    rf"(?:\s|-)?(?:d[ei]\s|d[’'])?({alternatives(UNIT_OF)})(?![\w])|\s?((?-i:{alternatives(CODES)}))\b", re.I
)
FAR = re.compile(rf"\s?((?-i:{alternatives(FAR_SIGNS)}))(?!\s?\d)")
PERCENT = re.compile(r"[ \u00a0\u202f]?[%％٪]")
#: What stands before a numeral that is a name, a label, an address or an age.
LABEL = re.compile(
    r"(?:[\w/@#]-|\b(?:article|section|paragraph|resolution|chapter|page|pages|figure|table|phase|stage|grade|level"
    r"|room|gate|flight"
    r"|route|highway|number|no\.|nr\.|size|group|part|volume|act|rule|clause|item|version|channel|terminal|platform"
    r"|district|unit|line"
    r"|aged?|age of|ages|alter von|articles|sections|resolutions|bus|top|season|episode|round|week|day|year|years"
    r"|apollo|boeing|airbus"
    r"|tel\.?|phone|telephone|call|fax|id|code|zip|postcode|suite|apartment|apt\.|p\.|pp\.|vol\.|§|art\.|artikel"
    r"|artículo|résolution)\s*"
    r"|[#№§]\s?|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\."
    r"|Feb\.|Aug\.|Sept\."
    r"|Oct\.|Nov\.|Dec\.|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\s)$",
    re.I,
)
NAME = re.compile(r"(?<![.!?:;“\"„«] )(?<!^)(?<![A-Z])\b[A-Z][\w’-]+ $")
#: What stands behind a numeral that is a span of time, a clock time, an ordinal or an address.
OTHERWISE = re.compile(
    r"(?:st|nd|rd|th|er|ème|º|ª)\b|[/:.]\d|[ap]\.?m\b|\s(?:[ap]\.?m\b|(?:GMT|UTC|EST|EDT|CET|local time|o[’']clock"
    r"|Uhr|heures)\b)"
    r"|[-\s](?:and[-\s]a[-\s]half[-\s])?(?:(?:more|full|consecutive|straight|long|short|calendar|working|business"
    r"|odd|whole|past)\s)?"
    r"(?:year|month|week|day|hour|minute|second|decade|century|centuries|night|weekend|season|quarter|fold|way|time"
    r"|degree)s?\b"
    r"|[-\s](?:Jahre?n?|Monate?n?|Wochen?|Tagen?|Tage|Stunden?|Minuten?|Sekunden?|ans|années?|mois|semaines?|jours?"
    r"|minutes?"
    r"|años?|meses|semanas?|días?|horas?|minutos?|anni|mesi|settimane|giorni|ore)\b"
    r"|\s(?:percentage points? lead|(?:[A-Z][\w’.-]+\s){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Lane"
    r"|Drive|Square|Place|Court)\b)"
    r"|(?:[A-Za-z]|-[A-Z0-9])|\s?(?:Street|Avenue)\b|\s?×|\s?x\s?\d|\s?年|\s?月|\s?日|\s?[時时]|\s?[岁歳]|\s?년|\s?월|\s?일"
    r"|°(?![CF])"
    r"|\s?[./]\s?\d|-(?:thirds?|quarters?|fifths?|halves|half)\b|\s(?:thirds?|quarters?|fifths?|halves|half)\b",
)
#: Behind a sum of money a letter is no unit: `£2.3m`, `$40K`, `€1.2M`, `R$ 3 bi`, `12 M€`.
SHORT = {
    "k": 10**3, "m": 10**6, "mm": 10**6, "mi": 10**6, "b": 10**9, "bi": 10**9, "bil": 10**9, "t": 10**12, "tr": 10**12,
}  # fmt: skip
SHORT_SCALE = re.compile(r"\s?(mm|mi|bil?|tr|[kmbt])(?![\w’'])", re.I)
#: The same where the currency stands behind the letter: `12 M€`, `2.1B pesos`.
SHORT_BEFORE = re.compile(r"\s?([kmb])(?![\w’'])", re.I)
#: A letter or a short form that nobody knows makes a sum of unknown size.
STRANGE = re.compile(r"[A-Za-zÀ-ʯͰ-ӿ]|\s(?!vs\b)[BCDFGHJKLMNPQRSTVWXZ]?[bcdfghjklmnpqrstvwxz]{1,4}(?![\w’'])")
UNIT_NEXT = re.compile(r"(?:km|m|kg|ft|mph|kph|MW|GW|ha|mi|pct|bn|mn|tn)\b")
#: What is counted by millions where a `3.1m` stands before it.
MILLIONS = re.compile(
    r"\s(?!(?:[a-z]+\s)?(?:high|tall|long|wide|deep|metres?|meters?)\b)(?:[a-z-]+\s){0,2}(?:people|users|customers|households"
    r"|homes|jobs|workers|voters|viewers|visitors|children|tonnes|tons|passengers|members|subscribers|residents|copies"
    r"|shares|vehicles|cars|barrels|doses|patients|students|euros|dollars|pounds)\b"
)
POPULATION = re.compile(
    r"\b(?:population|numbers?|visitors|users|passengers|sales|viewers|audience|membership|subscribers|circulation)\b[^;]*$"
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
#: What stands before a year even where a noun follows: `since 2017 new members`.
IN_YEAR = re.compile(
    r"\b(?:in|since|by|until|till|before|after|during|early|late|through|the|seit|bis|depuis|dès|avant|après|en|desde"
    r"|hasta|dal|nel|sinds|em)\s$",
    re.I,
)
COUNTED = re.compile(
    r"\s(?:\w+\s)?(?:people|persons|troops|soldiers|men|women|children|workers|members|homes|houses|jobs|votes|students"
    r"|families|residents|refugees|migrants|cases|deaths|vehicles|tons|tonnes|barrels|employees|police|officers"
    r"|fighters|protesters)\b"
)
JOIN = re.compile(r"\s?(?:–|—|-|\bto\b|\bor\b|\band\b|\bbis\b|\boder\b|\bà\b|\ba\b|\bund\b|\bet\b|\by\b)\s?")


SHARES = frozenset(("%", "percentage points", "basis points"))


class Amount(msgspec.Struct, frozen=True):
    """A numeral that counts or measures: `text[start:end]`, its unit included; `end` is where its noun may follow."""

    value: int | float
    start: int
    end: int
    unit: str = ""
    approx: bool = False
    spelled: bool = False
    #: What its digits were multiplied by.
    scale: int = 1
    #: The upper end of a range written with a dash.
    until: int | float | None = None
    #: `at least`, `up to`: how the text says that it goes only so far.
    bound: str = ""

    @property
    def measured(self) -> bool:
        """Whether its unit says what it is."""
        return self.unit in SHARES or self.unit in MONEY


@functools.cache
def form(language: str) -> re.Pattern[str]:
    """Numerals in the way of a language: `$4.5 bn`, `4.000`, `twenty-five thousand`, `a dozen`."""
    gap = r"[\u00a0\u202f\u2009 ]" if language in SPACED else r"[\u00a0\u202f\u2009]"
    digits = (
        rf"\d{{1,3}}(?:(?:[,.’'٬]|{gap})\d{{3}})+(?!\d)(?:[.,]\d{{1,2}}(?!\d))?"
        r"|\d{1,2}(?:,\d\d)+,\d{3}|\d{1,15}(?:[.,٫]\d{1,6})?"
    )
    words = alternatives(SPELLED.get(language, VALUES))
    more = alternatives([*SPELLED.get(language, VALUES), *HUNDREDS, "thousand", "million", "billion", "dozen"])
    spelled = rf"(?:{words})(?:(?:\s|-|\sand\s)(?:{more}))*"
    first = "".join(sorted({each[0] for each in SPELLED.get(language, VALUES)}))
    loose = r"(?:half\s)?an?\s(?:dozen|hundred|thousand|million|billion)|half\sa\sdozen"
    begins = "".join(sorted({each[0] for each in SIGNS}))
    scale = rf"(?:\s|-)?(?P<scale>(?:{BRIEF})\.(?=\s[^\W\d_]|\s[€$£(])|(?:{SCALE})(?!\w))"
    return re.compile(
        rf"(?<![\w.,/:])(?=[\d{begins}])(?:(?P<sign>{SIGN})\s?)?(?P<digits>{digits})(?!\d)"
        rf"(?:%?(?:[-–‑]|\s–\s)(?:{SIGN}\s?)?(?P<last>{digits})(?![\d-]))?(?:{scale})?"
        rf"|\b(?=[ah])(?P<loose>{loose})\b|\b(?=[{first}])(?P<spelled>{spelled})\b",
        re.I,
    )


def amounts(text: str, language: str) -> Iterator[Amount]:
    """Every amount that a text names, in order."""
    days = [(each.start, each.end) for each in calendar.mentions(text)] if DIGIT.search(text) else []
    if language[:2] in east.LANGUAGES:
        yield from (eastern(each) for each in islice(east.numerals(text), MOST))
        return
    for match in islice(form(language[:2]).finditer(text), MOST):
        inside_day = any(start < match.end() and match.start() < end for start, end in days)
        if not inside_day and (amount := read(match, text, language[:2])):
            yield amount


def eastern(found: east.Numeral) -> Amount:
    """A numeral of a text without spaces as an amount."""
    return Amount(found.value, found.start, found.end, found.unit, approx=found.approx)


def read(match: re.Match[str], text: str, language: str) -> Amount | None:
    """What a match is worth, if it is an amount."""
    value = digits_value(match["digits"], language) if match["digits"] else spelled_value(match[0], language)
    if value is None or is_label(match, text):
        return None
    scale = scale_of(match["scale"], language)
    unit, end = unit_of(match.end(), text, match["sign"])
    if match["sign"] and scale == 1 and (letter := SHORT_SCALE.match(text, end)):
        scale, end = SHORT[letter[1].lower()], letter.end()
    elif scale == 1 and (letter := SHORT_BEFORE.match(text, match.end())):
        money, behind = unit_of(letter.end(), text)
        if money in MONEY:
            scale, unit, end = SHORT[letter[1].lower()], money, behind
    if unit == "m" and text[end - 2].isdigit() and in_millions(text, match.start(), end):
        scale, unit = 10**6, ""
    if unit in LARGE_ONLY and (scaled(value, scale) < 10**6 or text.startswith(" of ", end)):
        unit, end = "", match.end()
    if match["sign"] and STRANGE.match(text, end) and (scale == 1 or text[end : end + 1].isalpha()):
        return None
    if scale == 1 and not unit and (no_amount(match, text) or is_year(match, text)):
        return None
    until = digits_value(match["last"], language) if match["last"] else None
    if match["last"] and (until is None or until <= value or years(value, until)):
        return None
    about = ABOUT.search(text, max(0, match.start() - 40), match.start())
    bound = " ".join(about["bound"].casefold().split()) if about and about["bound"] else ""
    loose = bool(about or match["loose"] or until is not None) or "dozen" in match[0].casefold()
    last = None if until is None else scaled(until, scale)
    spelled = not match["digits"]
    return Amount(scaled(value, scale), match.start(), end, unit, loose, spelled, scale, last, bound)


def in_millions(text: str, start: int, end: int) -> bool:
    """Whether the `m` of `3.1m` is no metre: what it counts stands behind it, or before."""
    return bool(MILLIONS.match(text, end) or POPULATION.search(text, max(0, start - 80), start))


def years(first: int | float, last: int | float) -> bool:
    """Whether both ends of what may be a range are years: `1999-2003`."""
    return all(YEAR.fullmatch(str(each)) for each in (first, last))


def no_amount(match: re.Match[str], text: str) -> bool:
    """Whether what stands behind a numeral makes it a time, an ordinal, an address or part of a word."""
    return bool(OTHERWISE.match(text, match.end())) and not UNIT_NEXT.match(text, match.end())


def is_label(match: re.Match[str], text: str) -> bool:
    """Whether what stands before a numeral makes it a name: `Article 5`, `F-16`, `Flight 370`."""
    before = text[max(0, match.start() - 40) : match.start()]
    if LABEL.search(before):
        return True
    return bool(match["digits"] and not match["sign"] and NAME.search(before) and not ABOUT.search(before))


def is_year(match: re.Match[str], text: str) -> bool:
    """Whether four digits are a year, as they are but where something is counted by them."""
    digits = match["digits"]
    if not digits or match["scale"] or match["sign"] or not YEAR.fullmatch(digits):
        return False
    return bool(IN_YEAR.search(text, max(0, match.start() - 10), match.start())) or not COUNTED.match(text, match.end())


def scale_of(word: str | None, language: str) -> int:
    """What the word behind a numeral multiplies it by."""
    if not word:
        return 1
    name = " ".join(folded(word).rstrip(".").split())
    return LONG.get(language, SCALES).get(name, SCALES[name])


def unit_of(end: int, text: str, sign: str | None = None) -> tuple[str, int]:
    """The unit of a numeral that ends at `end`, and where that ends."""
    if sign:
        return SIGNS[sign], end
    if found := UNIT.match(text, end):
        return found[2] or UNIT_OF[folded(found[1])], found.end()
    if found := PERCENT.match(text, end):
        return "%", found.end()
    if found := FAR.match(text, end):
        return FAR_SIGNS[found[1]], found.end()
    return "", end


def folded(word: str) -> str:
    """A word in small letters, the dotless i and the long s as regular expressions take them: for i and s."""
    return word.casefold().replace("ı", "i").replace("\u0307", "")


def digits_value(digits: str, language: str) -> int | float | None:
    """What digits are worth in the way of a language: `4.000` is four thousand in German and four in English."""
    plain = re.sub(r"[\s’'٬]", "", digits).replace("٫", ".")
    thousands, decimal = (",", ".") if language in POINT else (".", ",")
    if "," in plain and "." in plain:
        thousands, decimal = (",", ".") if plain.rindex(".") > plain.rindex(",") else (".", ",")
    elif plain.count(decimal) > 1 or (
        thousands in plain and not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{2,3}})+", plain)
    ):
        thousands, decimal = decimal, thousands
    return number(plain.replace(thousands, "").replace(decimal, "."))


def number(plain: str) -> int | float | None:
    """Digits with a point as a number; None where they are none."""
    try:
        return int(plain) if "." not in plain else float(plain)
    except ValueError:
        return None


def scaled(value: int | float, scale: int) -> int | float:
    """`value` times `scale`, a whole number where it is one."""
    product = round(value * scale, 6)
    return int(product) if product == int(product) else product


def spelled_value(text: str, language: str) -> int | None:
    """What written words are worth: `two hundred and fifty thousand` is 250,000; None for what is no one number."""
    total, current, last = 0.0, 0.0, 10**13
    half = False
    for word in re.split(r"[\s-]+", folded(text)):
        value = SPELLED.get(language, VALUES).get(word, VALUES.get(word) if language == "en" else None)
        if value is not None:
            if value >= last or (current % 100 and not (current % 100 >= 20 and current % 10 == 0 and value < 10)):
                return None
            current, last = current + value, 10 if value >= 20 else 1
        elif word == "dozen" or word in HUNDREDS:
            current, last = (current or 1) * (12 if word == "dozen" else 100), 100
        elif word in SCALES:
            total, current, last = total + (current or 1) * SCALES[word], 0.0, 10**13
        elif word == "half":
            half = True
    return int((total + current) / (2 if half else 1))
