"""Filters for templates beside Jinja's own: dates, numbers, names and addresses as a newsroom writes them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from briefings.draft.parts import Place
from briefings.page import Range
from briefings.text import addresses, dates
from briefings.text.countries import COUNTRIES

#: Scales at which readers want a word for the zeros.
LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def day_month(text: str, other: str = "") -> str:
    """18 Feb; with `other`, the year too where that is in another year."""
    return dates.short(text) if other and other[:4] != text[:4] else dates.short(text)[:-5]


def number(value: float) -> str:
    """4000 → 4,000; 2.50 → 2.5; 9600000 → 9.6 million, where that says all of it."""
    for scale, name in LARGE:
        if abs(value) >= scale and round(value / scale, 2) * scale == value:
            return f"{round(value / scale, 2):,g} {name}"
    return f"{value:,}" if isinstance(value, int) or value != int(value) else f"{int(value):,}"


def counted(count: int, one: str, many: str = "") -> str:
    """12 → 12 briefings; `many` where it is not `one` and an s."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """["Erbil", "Baghdad", "Mosul"] → Erbil, Baghdad and Mosul."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def span(reach: Range, month: Callable[[str], str] = dates.month) -> str:
    """November 2020 to February 2021; one month where both are the same, empty where nothing is dated."""
    return " to ".join(dict.fromkeys(month(each) for each in (reach.first, reach.last) if each))


def short_span(reach: Range) -> str:
    """Nov 2020 to Feb 2021."""
    return span(reach, dates.short_month)


def address(text: str) -> str:
    """An address elsewhere that may become a link, percent-encoded; empty where it may not."""
    return addresses.external(text) or ""


def country(code: str | None) -> str:
    """IQ → Iraq; a code that is not known stays as it is."""
    return COUNTRIES.get(code, code) if code else ""


def by_country(places: Iterable[Place]) -> list[tuple[str, list[Place]]]:
    """Places by the name of their country, both in the order in which they come; a country that is named itself is said
    once: after its places, or without any.
    """
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(country(place.country), []).append(place)
    parted = [(name, group, [each for each in group if each.name != name]) for name, group in groups.items()]
    return [(name, rest) if rest else ("", group) for name, group, rest in parted]


FILTERS: dict[str, Callable[..., Any]] = {
    "address": address,
    "by_country": by_country,
    "counted": counted,
    "country": country,
    "day_month": day_month,
    "listed": listed,
    "month": dates.month,
    "number": number,
    "short_date": dates.short,
    "short_month": dates.short_month,
    "short_span": short_span,
    "span": span,
}
