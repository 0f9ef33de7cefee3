"""Dates as people write them in front matter: ISO 8601, a day or a moment, kept as text in one normal form.

The normal forms are `2021-02-18`, `2021-02-18T14:30:00` and `2021-02-18T14:30:00-05:00`. The local date of a stamp with
a zone is its date.
"""

import datetime
import functools
import re
from collections.abc import Iterable
from typing import Annotated

import msgspec

PATTERN = r"^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?: ?(?:[Zz]|[+-]\d\d:?\d\d))?)?$"
Date = Annotated[str, msgspec.Meta(pattern=PATTERN, title="a date such as 2021-02-18 or 2021-02-18T14:30:00-05:00")]

SHAPE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(?: ?([Zz]|[+-]\d\d:?\d\d))?)?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def normal(text: str) -> str:
    """The normal form of an ISO date; raises ValueError where it is none or no day of the calendar."""
    match = SHAPE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no date such as 2021-02-18")
    day, minute, second, zone = match.groups()
    if minute is None:
        return datetime.date.fromisoformat(day).isoformat()
    offset = "" if zone is None else "+00:00" if zone in "Zz" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return datetime.datetime.fromisoformat(f"{day}T{minute}{second or ':00'}{offset}").isoformat()


def day(text: str) -> datetime.date:
    """The local day of a normal form."""
    return datetime.date.fromisoformat(text[:10])


def moment(text: str) -> datetime.datetime:
    """A normal form as a moment: midnight where there is no time, UTC where there is no zone."""
    parsed = datetime.datetime.fromisoformat(text)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=datetime.UTC)


def rfc3339(text: str) -> str:
    """A normal form as feeds write it."""
    return moment(text).isoformat().replace("+00:00", "Z")


@functools.lru_cache(100_000)  # many briefings have one date, and many lists one briefing
def sort_key(text: str | None) -> tuple[str, float]:
    """Orders by local day, then by moment; the undated come first, so last where the newest is first."""
    return (text[:10], moment(text).timestamp()) if text else ("", 0.0)


def latest(texts: Iterable[str]) -> str:
    """The latest of these normal forms; some may be empty, and so is the answer where all are."""
    return max(texts, key=sort_key, default="")


def short(text: str) -> str:
    """18 Feb 2021."""
    return f"{int(text[8:10])} {MONTHS[int(text[5:7]) - 1]} {text[:4]}"


def month(text: str) -> str:
    """February 2021, from a date or `2021-02`."""
    return f"{MONTH_NAMES[int(text[5:7]) - 1]} {text[:4]}"


def short_month(text: str) -> str:
    """Feb 2021, from a date or `2021-02`."""
    return f"{MONTHS[int(text[5:7]) - 1]} {text[:4]}"
