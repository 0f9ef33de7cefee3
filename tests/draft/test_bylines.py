import pytest

from briefings.draft.bylines import Byline, byline, is_sign_off, people, posted
from tests.draft.converting import converted

READ = [
    ("By Amanda Macias", ("Amanda Macias",), "", ""),
    ("by Amanda Macias", ("Amanda Macias",), "", ""),
    ("By Jane Doe, Political Editor @janedoe", ("Jane Doe",), "", "Political Editor, @janedoe"),
    ("By Phil Stewart and Idrees Ali", ("Phil Stewart", "Idrees Ali"), "", ""),
    ("By Anna Ek, Bo Li and Carl van Dyk", ("Anna Ek", "Bo Li", "Carl van Dyk"), "", ""),
    ("By The Associated Press", (), "Associated Press", ""),
    ("By JANE DOE, Associated Press", ("Jane Doe",), "Associated Press", ""),
    ("Written by José María Núñez", ("José María Núñez",), "", ""),
]


@pytest.mark.parametrize(("line", "authors", "agency", "more"), READ)
def test_a_byline_names_people_and_agencies(line: str, authors: tuple[str, ...], agency: str, more: str) -> None:
    assert byline(line) == Byline(authors, agency, more)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the river had risen by two metres.",
        "By the numbers: how NATO grew",
        "By 2030",
        "Bystanders said nothing",
        "By Land and Sea",
    ],
)
def test_a_sentence_with_by_is_no_byline(line: str) -> None:
    assert byline(line) is None


def test_the_sign_off_of_wire_copy_is_known() -> None:
    assert is_sign_off("(Reporting by Phil Stewart in Washington; Editing by Mary Milliken)")
    assert not is_sign_off("Reporting by the ministry was late. It said so.")


def test_an_office_is_no_author() -> None:
    assert people("News Desk") == ()
    assert people("By Jane Doe") == ("Jane Doe",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Lee and Tom Roe in Varna", ("Ann Lee", "Tom Roe")),
        ("By Ann Lee in Varna", ("Ann Lee",)),
        ("By Ann Lee and Tom RoePublished 5 May 2024", ("Ann Lee", "Tom Roe")),
        ("By our own correspondent", ()),
        ("By Staff Writer", ()),
    ],
)
def test_a_byline_may_name_a_place_a_label_or_nobody(line: str, authors: tuple[str, ...]) -> None:
    found = byline(line)
    assert found is not None
    assert found.authors == authors


@pytest.mark.parametrize("line", ["Ann Lee, envoyée spéciale à Varna", "Ann Lee, Europe correspondent"])
def test_a_name_with_its_post_needs_no_by(line: str) -> None:
    found = posted(line)
    assert found is not None
    assert found.authors == ("Ann Lee",)


def test_a_name_above_a_stamp_may_say_where_it_wrote() -> None:
    lead = "The harbour was closed on Monday after a tanker lost its rudder in the fog, the port said."
    found = converted("Port closed after tanker loses rudder", "Helen Marsh in Varna\n20 January 2025", lead)
    assert found.matter["authors"] == ["Helen Marsh"]
