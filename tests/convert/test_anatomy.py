"""Seeds of many kinds and languages, each beside what an editor expects of its conversion (`anatomy/*.yaml`).

The expectations have the keys title, date, dateline, language, authors, lead_in, body, figures, dropped. Numbers under
body and figures are lines of the seed, counted from 1; formats that are no plain text have the words instead.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.draft.converting import Converted, converted_all

SEEDS = sorted(path for path in (Path(__file__).parent / "anatomy").iterdir() if path.suffix != ".yaml")


def expected(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))["anatomy"]
    return loaded


def split(body: list[str]) -> tuple[list[str], list[dict[str, Any]]]:
    """The paragraphs of a body, and its figures, each with how many paragraphs stand before it."""
    paragraphs: list[str] = []
    figures: list[dict[str, Any]] = []
    for block in body:
        if block.startswith(":::"):
            caption, *credit = block.split("\n")[1:-1]
            said = "".join(credit).removeprefix("credit: ")
            figures.append({"caption": caption, "credit": said, "after": len(paragraphs)})
        else:
            paragraphs.append(block)
    return paragraphs, figures


def differences(found: Converted, want: dict[str, Any], lines: list[str]) -> dict[str, tuple[Any, Any]]:
    """What was found and what was expected, by the key where they differ."""

    def words(entry: int | str) -> str:
        return lines[entry - 1] if isinstance(entry, int) else entry

    body = [words(entry) for entry in want["body"]]
    body[0] = body[0].removeprefix(want.get("lead_in", ""))
    figures = [{**each, **{key: words(each[key]) for key in ("caption", "credit")}} for each in want.get("figures", [])]
    paragraphs, shown = split(found.body)
    pairs: dict[str, tuple[Any, Any]] = {
        "title": (found.matter["title"], want["title"]),
        "body": (paragraphs, body),
        "figures": (shown, figures),
        "dropped": ([each for each in want.get("dropped", []) if each not in found.dropped], []),
    }
    if "date" in want:
        pairs["date"] = (found.date[:10], str(want["date"] or ""))
    if "dateline" in want:
        line = found.matter.get("dateline", {})
        pairs["dateline"] = ({key: line.get(key) for key in want["dateline"]}, want["dateline"])
    if "authors" in want:
        pairs["authors"] = (found.matter.get("authors", []), want["authors"])
    if "language" in want:
        pairs["language"] = (found.matter["language"], want["language"])
    return {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_seed_becomes_what_an_editor_expects(path: Path) -> None:
    data = path.read_bytes()
    (found,) = converted_all(data, path.name)
    assert differences(found, expected(path), data.decode().splitlines()) == {}


def test_the_seeds_are_many_and_of_many_languages() -> None:
    languages = {expected(path).get("language", "en") for path in SEEDS}
    assert len(SEEDS) >= 40
    assert len(languages) >= 12
