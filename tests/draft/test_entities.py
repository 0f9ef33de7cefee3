"""Names in short texts of many kinds: what is found, held against what a reader would list."""

from collections import Counter
from pathlib import Path

import msgspec
import pytest

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
