"""Small pictures of how briefings are spread over time: a chart of months, a calendar of days."""

import calendar
from collections import Counter
from collections.abc import Mapping, Sequence

from briefings.page import Bar, Calendar, Chart, Day, link
from briefings.text import dates

STEP, BAR, HEIGHT = 10, 8, 60
#: Fewer briefings or months than these make no picture.
WORTH_A_CHART = 6
WORTH_AN_AXIS = 3


def chart(name: str, days: Sequence[str]) -> Chart | None:
    """Briefings a month on `name`; `days` are ISO dates or empty. Each year takes the same width."""
    counts = Counter(day[:7] for day in days if day)
    if sum(counts.values()) < WORTH_A_CHART or len(counts) < WORTH_AN_AXIS:
        return None
    first, last = min(counts), max(counts)
    most = max(counts.values())
    peak = min(month for month in counts if counts[month] == most)
    start = int(first[:4])
    years = tuple(str(year) for year in range(start, int(last[:4]) + 1))
    bars = tuple(bar(month, counts[month], most, (start, last)) for month in sorted(counts))
    title = f"Briefings a month on {name}, {dates.month(first)} to {dates.month(last)}"
    return Chart(f"{title}; the most were {most}, in {dates.month(peak)}", 12 * STEP * len(years), HEIGHT, bars, years)


def bar(month: str, count: int, most: int, ends: tuple[int, str]) -> Bar:
    """One month; `ends` are the first year and the newest month."""
    start, last = ends
    place = (int(month[:4]) - start) * 12 + int(month[5:7]) - 1
    height = max(1, round(HEIGHT * count / most))
    return Bar(place * STEP + 1, HEIGHT - height, BAR, height, month == last)


def month_calendar(month: str, counts: Mapping[str, int]) -> Calendar:
    """`2021-02` as weeks; `counts` are briefings by ISO date."""
    year, number = int(month[:4]), int(month[5:7])
    weeks = calendar.Calendar().monthdayscalendar(year, number)
    return Calendar(month, tuple(tuple(day_of(month, day, counts) for day in week) for week in weeks))


def day_of(month: str, day: int, counts: Mapping[str, int]) -> Day:
    """A day with its briefings, linked to its place on the month's page."""
    count = counts.get(f"{month}-{day:02}", 0)
    return Day(day, count, link(f"/archive/{month[:4]}/{month[5:7]}/", f"d{day}") if count else "")
