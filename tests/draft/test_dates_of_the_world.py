"""Days in the languages and calendars that news is written in."""

import datetime

import pytest

from briefings.draft import calendar
from briefings.draft.calendar import mentions

DAY = datetime.date(2021, 2, 18)


@pytest.mark.parametrize(
    "text",
    [
        "18. Februar 2021", "18. Feb. 2021", "Donnerstag, 18. Februar 2021", "Donnerstag, den 18. Februar 2021",
        "18 février 2021", "jeudi 18 février 2021", "18 févr. 2021", "18 de febrero de 2021", "18 feb 2021",
        "jueves, 18 de febrero de 2021", "18 febrero 2021", "18 febbraio 2021", "giovedì 18 febbraio 2021",
        "18 de fevereiro de 2021", "quinta-feira, 18 de fevereiro de 2021", "18 fev. 2021", "18 februari 2021",
        "donderdag 18 februari 2021", "18 lutego 2021", "czwartek, 18 lutego 2021", "18 февраля 2021",
        "четверг, 18 февраля 2021", "18 лютого 2021", "18 Şubat 2021", "18 Şubat 2021 Perşembe", "18 فبراير 2021",
        "18 شباط 2021", "18 شباط/فبراير 2021", "الخميس 18 فبراير 2021", "١٨ فبراير ٢٠٢١", "18 בפברואר 2021",
        "2021年2月18日",
        "2021年2月18日（木）", "2021年2月18日 星期四", "2021年02月18日",
        "令和3年2月18日", "民國110年2月18日",
        "2021년 2월 18일", "2021년 2월 18일 (목)", "2021. február 18", "18 Φεβρουαρίου 2021", "18 फरवरी 2021",
        "18 tháng 2 năm 2021", "18 februarie 2021", "18. února 2021", "18. februar 2021", "den 18 februari 2021",
        "18.02.2021", "18.2.2021", "2021/02/18", "2021.02.18", "30 بهمن 1399", "۳۰ بهمن ۱۳۹۹", "18 กุมภาพันธ์ 2564",
        "18 ก.พ. 2564", "Thursday, February 18, 2021", "18th of February 2021",
    ],
)  # fmt: skip
def test_a_day_is_read_in_many_languages(text: str) -> None:
    (found,) = mentions(f"… {text} …")
    assert found.date() == DAY
    assert found.other is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1er mars 2021", "2021-03-01"),
        ("1º de maio de 2021", "2021-05-01"),
        ("3 ago 2021", "2021-08-03"),
        ("5 tháng 10 năm 2020", "2020-10-05"),
        ("18 كانون الثاني 2021", "2021-01-18"),
        ("2 تشرين الأول/أكتوبر 2020", "2020-10-02"),
        ("1 فروردین 1400", "2021-03-21"),
        ("30 اسفند 1399", "2021-03-20"),
        ("29 اسفند 1400", "2022-03-20"),
        ("1 مهر 1402", "2023-09-23"),
        ("平成31年4月30日", "2019-04-30"),
    ],
)
def test_the_first_of_a_month_and_other_calendars(text: str, day: str) -> None:
    assert [str(each.date()) for each in mentions(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "30 members", "3 ago", "2 set", "1 out of 20", "31 февраля 2021", "30 اسفند 1400", "1 رمضان 1442", "13/14/2021",
        "version 1.2.2021.4", "10 mar", "5 dim lights", "2021 sat 3 exams",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert [each for each in mentions(text) if each.year] == []


@pytest.mark.parametrize(
    ("text", "language", "order"),
    [
        ("02/03/2021", "en", ""),
        ("02/03/2021", "en-US", "month"),
        ("02/03/2021", "en-GB", "day"),
        ("02/03/2021", "fr", "day"),
        ("02/03/2021 and 25/02/2021", "en", "day"),
        ("02/03/2021 and 02/25/2021", "en-GB", "month"),
        ("02/25/2021 and 25/02/2021", "fr", ""),
    ],
)
def test_the_order_of_day_and_month_is_known_by_other_dates_or_by_the_language(
    text: str, language: str, order: str
) -> None:
    assert calendar.known_order(text, language) == order


def test_an_order_that_was_only_known_from_elsewhere_is_not_sure() -> None:
    (open_,), (settled,) = mentions("02/03/2021"), mentions("02/03/2021", "day")
    assert (open_.other, open_.sure) == ((3, 2), True)
    assert (settled.date(), settled.other, settled.sure) == (datetime.date(2021, 3, 2), None, False)


def test_a_weekday_beside_a_day_belongs_to_it() -> None:
    text = "Es geschah am Donnerstag, den 18. Februar 2021, in der Stadt."
    (found,) = mentions(text)
    assert (text[found.start : found.end], found.weekday) == ("Donnerstag, den 18. Februar 2021", 3)
