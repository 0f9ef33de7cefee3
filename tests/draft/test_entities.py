"""Names in short texts of many kinds: what is found, held against what a reader would list."""

from collections import Counter
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft import Named
from briefings.draft.dates import Passage
from briefings.draft.entities import named

DATA = Path(__file__).parent / "entities"


class Case(msgspec.Struct, frozen=True):
    """A text with the names that a reader would list: kind (P, O, L) → name → role or country."""

    language: str
    title: str
    text: str
    wanted: dict[str, dict[str, str]]


def cases() -> list[Case]:
    found = []
    for path in sorted(DATA.glob("*.txt")):
        for part in path.read_text().split("====\n"):
            first, text, *rest = part.strip().split("\n")
            language, _, title = first.partition(" | ")
            wanted: dict[str, dict[str, str]] = {"P": {}, "O": {}, "L": {}}
            for line in rest:
                name, _, more = line[2:].partition(", " if line[0] == "L" else " = ")
                wanted[line[0]][name] = more
            found.append(Case(language, title, text, wanted))
    return found


CASES = cases()


def read(case: Case) -> Named:
    return named(case.title, [Passage(case.text, 0)], case.language)


def spellings(found: Named, kind: str) -> list[tuple[str, ...]]:
    entities = {"P": found.people, "O": found.organizations, "L": found.places}[kind]
    return [(each.name, *each.aliases) for each in entities]  # type: ignore[attr-defined]  # all three have both


def compared(kind: str) -> tuple[float, float, list[str]]:
    """Precision, recall, and each name that was missed or is none."""
    counts: Counter[str] = Counter()
    notes = []
    for case in CASES:
        names = spellings(read(case), kind)
        for each in names:
            right = any(name in case.wanted[kind] for name in each)
            counts["right" if right else "wrong"] += 1
            notes += [] if right else [f"{case.title}: {each[0]} is none"]
        for name in case.wanted[kind]:
            met = any(name in each for each in names)
            counts["met" if met else "missed"] += 1
            notes += [] if met else [f"{case.title}: {name} is missing"]
    return (
        counts["right"] / (counts["right"] + counts["wrong"]),
        counts["met"] / (counts["met"] + counts["missed"]),
        notes,
    )


@pytest.mark.parametrize(("kind", "precision", "recall"), [("P", 0.98, 0.98), ("O", 0.97, 0.97), ("L", 0.98, 0.98)])
def test_names_are_found_and_nothing_else(kind: str, precision: float, recall: float) -> None:
    precise, complete, notes = compared(kind)
    assert (precise >= precision, complete >= recall) == (True, True), f"{precise:.2f} {complete:.2f} {notes}"


def test_people_have_the_roles_that_the_text_gives_them() -> None:
    missed = []
    for case in CASES:
        roles = {name: each.role for each in read(case).people for name in (each.name, *each.aliases)}
        missed += [(name, role) for name, role in case.wanted["P"].items() if role.lower() not in roles[name].lower()]
    assert missed == []


def test_places_have_their_countries() -> None:
    wrong = []
    for case in CASES:
        found = {name: each.country or "" for each in read(case).places for name in (each.name, *each.aliases)}
        wrong += [name for name, country in case.wanted["L"].items() if found.get(name, country) != country]
    assert wrong == []


HARD = {
    "one letter": "A " * 40_000,
    "joints": "Aa of the " * 10_000,
    "openings": "Aa Bb (AB " * 8_000,
    "titles": "president " * 8_000 + "John Smith",
    "appositions": "the aa, John Smith, " * 4_000,
    "names": " ".join(f"John Sm{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}th" for i in range(4_000)),
    "wives": "".join(f"His wife, Ann{chr(97 + i % 26)} Roe{chr(97 + i // 26 % 26)}x, " for i in range(2_500)),
    "houses": ". ".join(f"Aa{chr(97 + i % 26)}{chr(97 + i // 26 % 26)} Bank" for i in range(4_000)),
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_a_text_of_nothing_but_names_has_its_bounds(text: str) -> None:
    found = named("", [Passage(text, 0)], "en")
    assert max(len(found.people), len(found.organizations), len(found.places)) <= 40


@pytest.mark.parametrize("language", ["en", "de", "fr", "ar", "zh", "xx"])
@given(text=st.text(max_size=400))
def test_no_text_is_too_strange(language: str, text: str) -> None:
    found = named(text[:40], [Passage(text, 0)], language)
    assert found == named(text[:40], [Passage(text, 0)], language)


def says(text: str, language: str = "en") -> Named:
    return named("", [Passage(text, 0)], language)


def test_the_pentagon_is_no_place() -> None:
    found = says("The Pentagon and the White House said so in Washington.")
    assert [each.name for each in found.places] == ["Washington"]
    assert [each.name for each in found.organizations] == ["Pentagon", "White House"]


def test_a_place_inside_a_name_is_none() -> None:
    found = says("Jack London of the University of Chicago joined the Bank of England and Paris Saint-Germain.")
    assert found.places == ()


def test_two_spellings_of_a_city_are_one_place() -> None:
    (place,) = says("A strike hit Irbil. Arbil is quiet again, officials in Erbil said.").places
    assert (place.name, place.country, set(place.aliases)) == ("Erbil", "IQ", {"Irbil", "Arbil"})


def test_a_city_is_in_the_country_that_the_text_names() -> None:
    spanish = says("The river rose in Cordoba. Spain sent soldiers.")
    assert [each.country for each in spanish.places if each.name != "Spain"] == ["ES"]


def test_georgia_is_a_state_or_a_country_by_what_stands_beside_it() -> None:
    assert says("Voters in Georgia and Florida went to the polls in the United States.").places[0].country == "US"
    assert says("Voters in Georgia went to the polls. In Tbilisi, Russia was the issue.").places[0].country == "GE"


def test_two_spellings_of_a_person_are_one() -> None:
    (person,) = says("Volodymyr Zelensky flew to Paris. Later Volodymyr Zelenskyy spoke.").people
    assert person.aliases == ("Volodymyr Zelenskyy",)


def test_writers_in_the_last_line_are_no_people_of_the_story() -> None:
    found = says(
        "The dam broke. Associated Press writers Jane Miller in Oslo and Ivan Petrov contributed to this report."
    )
    assert found.people == ()


def test_a_group_is_told_by_the_word_before_it() -> None:
    assert [each.name for each in says("A group called Sons of Winter claimed the attack.").organizations] == [
        "Sons of Winter"
    ]
