"""Days as news text writes them: `Feb. 16, 2021`, `16 February`, `2021-02-16`, `02/03/2021`, `16. Februar 2021`,
`16 de febrero de 2021`, `2021年2月16日`, `16 ก.พ. 2564`, `١٦ شباط/فبراير ٢٠٢١`.
"""

import datetime
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from briefings.draft import months

#: Which of day and month comes first in `02/03/2021`; empty where nothing tells.
Order = Literal["", "day", "month"]

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
#: January to December as Thai shortens them.
THAI = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
THAI_FULL = [name for name in months.MONTH if "\u0e00" <= name[0] <= "\u0e7f"]
THAI_MONTH = "|".join(re.escape(name) for name in (*THAI, *THAI_FULL))
#: A year; pages glue the time to it: `20212:30 PM`.
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
#: A word that may be a month; two of them have two words.
NAME = r"(?P<name>[^\W\d_]{2,16}(?:\s(?:الأول|الثاني))?)"
HINDI = "|".join(name for name in months.MONTH if "\u0900" <= name[0] <= "\u097f")
#: What Levantine and Egyptian names do to each other: `شباط/فبراير`.
TWIN = r"\.?(?:\s?[/(]\s?[^\W\d_]{2,14}(?:\sالأول|\sالثاني)?\)?)?"
FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+{YEAR})?",
        rf"(?<!:)\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<month>{MONTH})(?:,?[\s-]+{YEAR})?",
        rf"(?<![\d:])(?P<day>\d{{1,2}})(?:er|[.º°ª]|-?го|:e)?\s+(?:de\s+|d[’']|di\s+)?{NAME}{TWIN}"
        rf"(?:,?\s+(?:de\s+|del\s+|do\s+|г\.\s*)?{YEAR})?",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s+(?P<name>{HINDI}),?(?:\s+{YEAR})?",
        rf"(?<!\d){YEAR}\.?\s+{NAME}\s+(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d){YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<!\d){YEAR}[./](?P<number>\d{{1,2}})[./](?P<day>\d{{1,2}})(?![\d/])",
        rf"(?<!\d)(?:{YEAR}|(?P<reign>{'|'.join(months.ERAS)})(?P<count>\d{{1,3}}))\s?[年년]\s?(?P<number>\d{{1,2}})"
        r"\s?[月월]\s?(?P<day>\d{1,2})\s?[日일號号]",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s+tháng\s+(?P<number>\d{{1,2}}),?(?:\s+năm)?\s+{YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s?(?P<thai>{THAI_MONTH})\s?(?:พ\.ศ\.\s?)?(?P<era>2[45]\d\d)(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s+(?P<persian>{'|'.join(months.PERSIAN)})\s+(?P<solar>1[34]\d\d)(?!\d)",
        r"(?<![\d./])(?P<first>\d{1,2})(?P<sign>/)\s?(?P<second>\d{1,2})/(?P<short>\d\d)"
        r"(?=,?\s{1,3}\d{1,2}:\d\d(?::\d\d)?\s?[ap]\.?m\.?\s[ECMP][SD]?T\b)",
        rf"(?<![\d./])(?P<first>\d{{1,2}})(?P<sign>[/.])\s?(?P<second>\d{{1,2}})(?P=sign)\s?{YEAR}(?![./]\d)",
    )
)
#: The first year that two digits name in the last century.
OLDEST = 70
#: `mayo 2, 2019`, as WordPress writes days in every language; looked for only where a year stands behind a comma.
NAME_FIRST = re.compile(rf"(?<![^\W_]){NAME}\s+(?P<day>\d{{1,2}}),\s{YEAR}", re.I)
COMMA_YEAR = re.compile(r"\d,\s(?:19|20)\d\d")
DIGIT = re.compile(r"\d")
#: Digits of other scripts by ours; the text keeps its length.
DIGITS = {ord(zero) + value: str(value) for zero in "٠۰०๐０" for value in range(10)}
#: A day of the week right before a date, or behind one that is written in signs.
BEFORE = re.compile(r"([^\W\d_]{2,13}(?:-feira)?)\.?,?\s+(?:the\s+|den\s+|der\s+|le\s+|el\s+|dia\s+|,\s*)?\Z")
BEHIND = re.compile(
    r"\s?[（(](?P<day>[月火水木金土日월화수목금토일]|[周週][一二三四五六日])[)）]|\s?(?P<whole>(?:星期|周)[一二三四五六日天])"
)
LONE_WEEKDAY = re.compile(
    r"(?<![^\W_])(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    + "|".join(
        f"[{name[0].upper()}{name[0]}]{re.escape(name[1:])}" for name in list(months.WEEKDAY)[7:] if len(name) > 3
    )
    + r")(?![^\W_])"
)


class Mention(msgspec.Struct, frozen=True):
    """A day that a text names: `text[start:end]`; `year` is 0 where it is not said.

    Where the order of day and month is open, `other` holds the second reading (month, day); where only the language or
    another date told it, the day is not `sure`.
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    weekday: int = -1
    other: tuple[int, int] | None = None
    sure: bool = True

    def date(self, year: int = 0) -> datetime.date | None:
        """The day in its own year, else in `year`; none where there is no such day."""
        try:
            return datetime.date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def mentions(text: str, order: Order = "") -> list[Mention]:
    """Every day that `text` names with month and day, in order."""
    if not DIGIT.search(text):
        return []
    plain = text if text.isascii() else text.translate(DIGITS)
    read_ = (mention for match in matches(plain) if (mention := read(match)))
    found: list[Mention] = []
    for mention in sorted(read_, key=lambda each: (each.start, -each.end)):
        if not found or mention.start >= found[-1].end:
            found.append(settled(mention, order))
    return found


def matches(text: str) -> Iterator[re.Match[str]]:
    """Everything with the form of a date."""
    for form in FORMS:
        yield from form.finditer(text)
    if COMMA_YEAR.search(text):
        yield from NAME_FIRST.finditer(text)


def read(match: re.Match[str]) -> Mention | None:
    """What a match says, if the calendar has such a day."""
    part = match.groupdict()
    if part.get("solar"):
        found = months.persian(int(part["solar"]), part["persian"], int(part["day"]))
        return Mention(match.start(), match.end(), found.year, found.month, found.day) if found else None
    year, other = year_of(part), None
    if part.get("short"):  # with an hour of North America, which writes the month first
        month, day = int(part["first"] or 0), int(part["second"] or 0)
    elif part.get("first"):
        month, day, other = order_of(int(part["first"]), int(part["second"]), part["sign"])
    else:
        month, day = month_of(part), int(part["day"])
    if not month:
        return None
    start, end, weekday = with_weekday(match)
    mention = by_weekday(Mention(start, end, year, month, day, weekday, other))
    return mention if mention.date(year or 2000) else None


def year_of(part: dict[str, str | None]) -> int:
    """The year in our calendar, 0 where none is said."""
    if era := part.get("era"):
        return int(era) - months.BUDDHIST
    if reign := part.get("reign"):
        return months.ERAS[reign] + int(part["count"] or 0)
    if short := part.get("short"):
        return century(int(short))
    return int(part.get("year") or 0)


def century(short: int) -> int:
    """A year of two digits in full."""
    return short + (1900 if short >= OLDEST else 2000)


def month_of(part: dict[str, str | None]) -> int:
    """1 to 12, by its number or its name; 0 where the word is no month."""
    if number := part.get("number"):
        return int(number)
    if (thai := part.get("thai")) in THAI:
        return THAI.index(thai) + 1
    name = thai or part.get("name") or (part.get("month") or "")[:3]
    return months.month(name, with_year=bool(part.get("year") or part.get("month")))


def with_weekday(match: re.Match[str]) -> tuple[int, int, int]:
    """Where a date begins and ends with the day of the week beside it, and which that is (-1 for none)."""
    start, end, text = match.start(), match.end(), match.string
    before = BEFORE.search(text, max(0, start - 24), start)
    number = months.ANY_WEEKDAY.get(before[1].casefold(), -1) if before else -1
    if before and number >= 0:
        return before.start(1), end, number
    behind = BEHIND.match(text, end)
    if behind is None:
        return start, end, -1
    name = behind["whole"] or behind["day"]
    return start, behind.end(), months.ANY_WEEKDAY.get(name.replace("週", "周"), -1)


def order_of(first: int, second: int, sign: str) -> tuple[int, int, tuple[int, int] | None]:
    """Month, day, and the other reading where both are possible: 13/02 and 02/13 have one, 02/03 has two. Where dates
    are written with full stops, the day comes first.
    """
    if first > 12 or first == second or sign == ".":
        return second, first, None
    if second > 12:
        return first, second, None
    return first, second, (second, first)


def by_weekday(mention: Mention) -> Mention:
    """A mention whose open order its day of the week tells: 05/02/2013 was a Thursday, if May comes first."""
    if mention.other is None or mention.weekday < 0 or not mention.year:
        return mention
    ways = [(mention.month, mention.day), mention.other]
    fit = [each for each in ways if datetime.date(mention.year, *each).weekday() == mention.weekday]
    if len(fit) != 1:
        return mention
    return msgspec.structs.replace(mention, month=fit[0][0], day=fit[0][1], other=None)


def settled(mention: Mention, order: Order) -> Mention:
    """A mention whose open order is known from elsewhere."""
    if mention.other is None or not order:
        return mention
    month, day = mention.other if order == "day" else (mention.month, mention.day)
    return msgspec.structs.replace(mention, month=month, day=day, other=None, sure=False)


SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?!\d)")
#: Languages that write the day first between slashes; English does both, and its regions do not.
DAY_FIRST = frozenset(
    [
        "ar",
        "ca",
        "da",
        "de",
        "el",
        "es",
        "fa",
        "fi",
        "fr",
        "he",
        "hr",
        "id",
        "it",
        "nb",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sv",
        "th",
        "tr",
        "uk",
        "vi",
    ]
)
DAY_FIRST_REGIONS = frozenset({"en-GB", "en-AU", "en-NZ", "en-IE", "en-IN", "en-ZA", "en-KE", "en-NG", "en-SG"})


def known_order(text: str, language: str) -> Order:
    """The order of day and month that a document writes: by its other dates, else by its language."""
    pairs = [(int(each[1]), int(each[2])) for each in SLASHED.finditer(text)]
    day, month = any(12 < a <= 31 for a, _ in pairs), any(12 < b <= 31 for _, b in pairs)
    if day != month:
        return "day" if day else "month"
    if day or not pairs:
        return ""
    if language == "en-US":
        return "month"
    return "day" if language.split("-")[0] in DAY_FIRST or language in DAY_FIRST_REGIONS else ""


def on_or_after(weekday: int, day: datetime.date) -> datetime.date:
    """The first such weekday from `day` on."""
    return day + datetime.timedelta((weekday - day.weekday()) % 7)


def weekday_of(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return months.ANY_WEEKDAY[name.casefold()]
