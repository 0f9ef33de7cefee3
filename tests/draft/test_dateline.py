import pytest

from briefings.draft.dateline import opening

FILED = [
    ("WASHINGTON – NATO Secretary General", "Washington", "US", "", "NATO Secretary General"),
    ("WASHINGTON - Officials said", "Washington", "US", "", "Officials said"),
    ("WASHINGTON — Officials said", "Washington", "US", "", "Officials said"),
    ("WASHINGTON—Officials said", "Washington", "US", "", "Officials said"),
    ("LONDON (Reuters) - Oil prices rose", "London", "GB", "Reuters", "Oil prices rose"),
    ("NAIROBI, Kenya (AP) _ Thousands fled", "Nairobi", "KE", "Associated Press", "Thousands fled"),
    ("BAGHDAD, Feb. 18 (Xinhua) -- Rockets fell", "Baghdad", "IQ", "Xinhua", "Rockets fell"),
    ("BEIRUT (AP) — The army said", "Beirut", "LB", "Associated Press", "The army said"),
    ("UNITED NATIONS (AP) — The council", "United Nations", "US", "Associated Press", "The council"),
    ("PORT-AU-PRINCE, Haiti – Gangs", "Port-au-Prince", "HT", "", "Gangs"),
    ("FORT WORTH, Texas – A judge", "Fort Worth", "US", "", "A judge"),
    ("QARAQOSH, Iraq (AFP) - The pope", "Qaraqosh", "IQ", "AFP", "The pope"),
    ("NUUK – Greenland's government", "Nuuk", None, "", "Greenland's government"),
    ("SMALLTOWN – Residents were told", "Smalltown", None, "", "Residents were told"),
    ("Brussels, 18 February 2021 – Ministers met", "Brussels", "BE", "", "Ministers met"),
    ("(CNN) The army said", "", None, "CNN", "The army said"),
    ("(CNN)The army said", "", None, "CNN", "The army said"),
]


@pytest.mark.parametrize(("text", "place", "country", "agency", "rest"), FILED)
def test_a_dateline_is_told_from_the_first_sentence(
    text: str, place: str, country: str | None, agency: str, rest: str
) -> None:
    found = opening(text)
    assert found is not None
    assert (found.dateline.place, found.dateline.country, found.dateline.agency) == (place, country, agency)
    assert text[found.length :] == rest


def test_a_day_in_a_dateline_has_no_year_of_its_own() -> None:
    found = opening("BAGHDAD, Feb. 18 (Xinhua) -- Rockets fell")
    assert found is not None
    assert found.mention is not None
    assert (found.mention.year, found.mention.month, found.mention.day) == (0, 2, 18)


@pytest.mark.parametrize(
    "text",
    [
        "NATO – the alliance – said on Monday that it would grow.",
        "The alliance – which has 30 members – said so.",
        "Officials said that the city – once a capital – was calm.",
        "Iraq's army said on Monday - as it had before - that it was calm.",
        "A well-known man said so.",
        "Ban Ki-moon said – again – that it was time.",
        "2020 - A year to forget",
        "WASHINGTON –",
        "",
    ],
)
def test_a_dash_in_a_sentence_makes_no_dateline(text: str) -> None:
    assert opening(text) is None
