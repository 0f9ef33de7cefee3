"""Datelines of other languages, and on lines of their own."""

import pytest

from briefings.draft.dateline import alone, opening

FILED = [
    ("Madrid, 8 ene 2025 (EFE).- El puerto abrió", "Madrid", "EFE", (2025, 1, 8), "El puerto abrió"),
    ("بغداد - 10 تموز 2023 (واع) - أغلقت الحكومة الميناء", "بغداد", "واع", (2023, 7, 10), "أغلقت الحكومة الميناء"),
    ("新华社上海3月2日电（记者李明）港口周一关闭。", "上海", "Xinhua", None, "港口周一关闭。"),
    ("【釜山共同】港は月曜日に閉鎖された。", "釜山", "Kyodo", None, "港は月曜日に閉鎖された。"),
    ("(부산=연합뉴스) 김철수 기자 = 항구가 닫혔다.", "부산", "Yonhap", None, "항구가 닫혔다."),
    ("МОСКВА, 3 марта — РИА Новости. Порт закрыт", "Москва", "RIA Novosti", (0, 3, 3), "Порт закрыт"),
    ("ОДЕСА. 3 березня. ІНТЕРФАКС-УКРАЇНА. Порт закрито", "Одеса", "Interfax-Ukraine", (0, 3, 3), "Порт закрито"),
    ("Porto, 7 January 2023. The harbour was shut.", "Porto", "", (2023, 1, 7), "The harbour was shut."),
    ("VARNA/SOFIA, May 8 (Reuters) - The harbour", "Varna", "Reuters", (0, 5, 8), "The harbour"),
]


@pytest.mark.parametrize(("text", "place", "agency", "day", "rest"), FILED)
def test_datelines_of_the_world(
    text: str, place: str, agency: str, day: tuple[int, int, int] | None, rest: str
) -> None:
    found = opening(text)
    assert found is not None
    assert (found.dateline.place, found.dateline.agency, text[found.length :]) == (place, agency, rest)
    assert (found.mention and (found.mention.year, found.mention.month, found.mention.day)) == day


def test_a_dateline_may_be_a_line() -> None:
    found = alone("Vientiane, Laos | 3 February 2023 | Agence France-Presse")
    assert found is not None
    assert (found.dateline.place, found.dateline.country, found.dateline.agency) == ("Vientiane", "LA", "AFP")


@pytest.mark.parametrize(
    "text",
    [
        "Moscow, 3 March 2023, was cold and wet that night.",
        "In Paris, 7 January 2015. It was cold.",
        "Порт, 3 марта — новый. Это хорошо",
        "Ports | Ships | Harbours",
        "He came on 3 May 2023. Then he left.",
    ],
)
def test_sentences_are_no_datelines(text: str) -> None:
    assert opening(text) is None
    assert alone(text) is None
