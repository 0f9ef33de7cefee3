"""Days as news text writes them: `Feb. 16, 2021`, `16 February`, `2021-02-16`, `02/03/2021`, `Thursday`,
`2021年2月16日`, `16 ก.พ. 2564`.
"""

import datetime
import re
from collections.abc import Iterator

import msgspec

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\b\.?"
LEAD = rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?"
#: January to December as Thai writes them, in full and short.
THAI = (
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
)  # fmt: skip
THAI_MONTH = "|".join(re.escape(name) for names in THAI for name in names)
#: What a year of the Buddhist era, which Thai counts by, is ahead of ours.
BUDDHIST = 543
#: A year; pages glue the time to it: `20212:30 PM`.
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))"
FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"\b{LEAD}(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+{YEAR})?",
        rf"\b{LEAD}(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<month>{MONTH})(?:,?[\s-]+{YEAR})?",
        rf"\b{YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<!\d){YEAR}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s?(?P<thai>{THAI_MONTH})\s?(?:พ\.ศ\.\s?)?(?P<era>2[45]\d\d)(?!\d)",
        rf"\b(?P<first>\d{{1,2}})(?P<sign>[/.])(?P<second>\d{{1,2}})(?P=sign){YEAR}",
    )
)
LONE_WEEKDAY = re.compile(r"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")


class Mention(msgspec.Struct, frozen=True):
    """A day that a text names: `text[start:end]`; `year` is 0 where it is not said.

    Where the order of day and month is open, `other` holds the second reading (month, day).
    """

    start: int
    end: int
    year: int
    month: int
    day: int
    weekday: int = -1
    other: tuple[int, int] | None = None

    def date(self, year: int = 0) -> datetime.date | None:
        """The day in its own year, else in `year`; none where there is no such day."""
        try:
            return datetime.date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def mentions(text: str) -> list[Mention]:
    """Every day that `text` names with month and day, in order."""
    found: list[Mention] = []
    for match in sorted(matches(text), key=lambda each: (each.start(), -each.end())):
        mention = read(match)
        if mention and (not found or mention.start >= found[-1].end):
            found.append(mention)
    return found


def matches(text: str) -> Iterator[re.Match[str]]:
    """Everything with the form of a date."""
    for form in FORMS:
        yield from form.finditer(text)


def read(match: re.Match[str]) -> Mention | None:
    """What a match says, if the calendar has such a day."""
    part = match.groupdict()
    year = int(part["era"]) - BUDDHIST if part.get("era") else int(part.get("year") or 0)
    other = None
    if part.get("first"):
        month, day, other = order(int(part["first"]), int(part["second"]))
    else:
        month, day = month_of(part), int(part["day"])
    weekday = WEEKDAYS.index(part["weekday"][:3].lower()) if part.get("weekday") else -1
    mention = Mention(match.start(), match.end(), year, month, day, weekday, other)
    return mention if mention.date(year or 2000) else None


def month_of(part: dict[str, str | None]) -> int:
    """1 to 12, by its number or its name."""
    if number := part.get("number"):
        return int(number)
    if thai := part.get("thai"):
        return next(month for month, names in enumerate(THAI, 1) if thai in names)
    return MONTHS.index((part.get("month") or "")[:3].lower()) + 1


def order(first: int, second: int) -> tuple[int, int, tuple[int, int] | None]:
    """Month, day, and the other reading where both are possible: 13/02 and 02/13 have one, 02/03 has two."""
    if first > 12 or first == second:
        return second, first, None
    if second > 12:
        return first, second, None
    return first, second, (second, first)


def on_or_after(weekday: int, day: datetime.date) -> datetime.date:
    """The first such weekday from `day` on."""
    return day + datetime.timedelta((weekday - day.weekday()) % 7)


def weekday_of(name: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(name[:3].lower())
