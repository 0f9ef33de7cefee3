"""The archive: all years, each year, each month."""

from collections import Counter

from briefings.page import ArchivePage, Item, MonthCount, MonthPage, PageLink, YearMonths, YearRows, link
from briefings.page.charts import month_calendar
from briefings.page.items import Desk, range_of
from briefings.text import dates


def months_of(desk: Desk) -> list[str]:
    """The months with briefings, newest first."""
    return sorted(desk.index.months(), reverse=True)


def years_of(desk: Desk) -> list[str]:
    """The years with briefings, newest first."""
    return list(dict.fromkeys(month[:4] for month in months_of(desk)))


def whole(desk: Desk) -> ArchivePage:
    """Every year by its months, with the newest month as a calendar."""
    months, years = months_of(desk), years_of(desk)
    description = "Every briefing by the month in which its report was published."
    return ArchivePage(
        head=desk.head("/archive/", "Archive", section="/archive/", description=description),
        range=desk.whole(),
        years=tuple(year_months(desk, year, months) for year in years),
        calendar=month_calendar(months[0], day_counts(desk, months[0])) if months else None,
        undated=desk.at(desk.index.undated()),
    )


def year_page(desk: Desk, year: str) -> ArchivePage:
    """One year by its months."""
    months = months_of(desk)
    own = [month for month in months if month[:4] == year]
    paths = [path for month in own for path in desk.index.month(month)]
    return ArchivePage(
        head=desk.head(
            f"/archive/{year}/", f"Archive of {year}", section="/archive/", description=f"Briefings of {year}"
        ),
        range=desk.range(paths),
        years=(year_months(desk, year, months),),
        calendar=month_calendar(own[0], day_counts(desk, own[0])),
    )


def year_months(desk: Desk, year: str, months: list[str]) -> YearMonths:
    """The months of a year; those of the newest year end with its newest month."""
    last = int(months[0][5:7]) if months[0][:4] == year else 12
    counts = [month_count(desk, f"{year}-{number:02}") for number in range(1, last + 1)]
    return YearMonths(year, link(f"/archive/{year}/"), tuple(counts))


def month_count(desk: Desk, month: str) -> MonthCount:
    """A month with its number of briefings."""
    count = desk.index.months().get(month, 0)
    return MonthCount(dates.MONTH_NAMES[int(month[5:7]) - 1], count, link(month_path(month)) if count else "")


def month_path(month: str) -> str:
    """The address of a month's page."""
    return f"/archive/{month[:4]}/{month[5:7]}/"


def month_page(desk: Desk, month: str) -> MonthPage:
    """The briefings of one month by day."""
    months = months_of(desk)
    index = months.index(month)
    paths = desk.index.month(month)
    items = desk.at(paths)
    days: dict[str, list[Item]] = {}
    for item in items:
        days.setdefault(item.date[:10], []).append(item)
    return MonthPage(
        head=desk.head(
            month_path(month), dates.month(month), section="/archive/", description=f"Briefings of {dates.month(month)}"
        ),
        month=month,
        range=range_of(items),
        days=tuple(YearRows(day, tuple(items)) for day, items in days.items()),
        calendar=month_calendar(month, {day: len(rows) for day, rows in days.items()}),
        newer=month_link(desk, months[index - 1]) if index else None,
        older=month_link(desk, months[index + 1]) if index + 1 < len(months) else None,
    )


def month_link(desk: Desk, month: str) -> PageLink:
    """A link to a month."""
    count = desk.index.months()[month]
    return PageLink(dates.month(month), link(month_path(month)), f"{count} briefing{'' if count == 1 else 's'}")


def day_counts(desk: Desk, month: str) -> Counter[str]:
    """Briefings by ISO date in one month."""
    return Counter(desk.item(path).date[:10] for path in desk.index.month(month))
