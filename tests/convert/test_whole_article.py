"""The article that the project was first made for, converted whole and held to what an editor expects of it."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefings.briefing.options import Options
from briefings.briefing.parsing import parse
from tests.convert.folder import Site

DATA = Path(__file__).parent / "data"
NAME = "nato-expands-its-mission-in-iraq-after-a-deadly-missile-strike"
SEED = (DATA / "missile-strike.txt").read_bytes()
LINES = SEED.decode().splitlines()
WANTED = yaml.safe_load((DATA / "missile-strike.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def site() -> Site:
    made = Site({"strike.txt": SEED})
    made.convert()
    return made


@pytest.fixture(scope="module")
def matter(site: Site) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(site.text(NAME).split("---\n")[1])
    return data


@pytest.fixture(scope="module")
def blocks(site: Site) -> list[str]:
    return site.text(NAME).split("---\n\n", 1)[1].strip().split("\n\n")


@pytest.fixture(scope="module")
def evidence(site: Site) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(site.content[f"content/.converted/{NAME}.json"])
    return data


def test_the_front_matter_says_what_the_article_says(matter: dict[str, Any]) -> None:
    assert {key: matter[key] for key in ("title", "date", "dateline", "language")} == {
        key: WANTED[key] for key in ("title", "date", "dateline", "language")
    }


def test_nothing_is_invented(matter: dict[str, Any]) -> None:
    assert not {"authors", "sources", "updated"} & set(matter)


def test_the_tags_hold_the_names_of_the_story(matter: dict[str, Any]) -> None:
    assert set(WANTED["tags"]) <= set(matter["tags"])
    assert 6 <= len(matter["tags"]) <= 10
    assert "Jens Stoltenberg" in matter["tags"]
    assert not {"Source", "Getty Images", "AFP", "Thursday", "Stoltenberg", "Safin Hamed"} & set(matter["tags"])


def test_every_paragraph_is_there_word_for_word_and_in_order(blocks: list[str]) -> None:
    wanted = [LINES[number - 1] for number in WANTED["body"]]
    wanted[0] = wanted[0].removeprefix(WANTED["lead_in"])
    assert [block for block in blocks if not block.startswith(":::")] == wanted


def test_each_caption_and_credit_is_a_figure_in_its_place(blocks: list[str]) -> None:
    for figure in WANTED["figures"]:
        caption, credit = LINES[figure["caption"] - 1], LINES[figure["credit"] - 1]
        place = blocks.index(f"::: figure\n{caption}\ncredit: {credit}\n:::")
        assert sum(not block.startswith(":::") for block in blocks[:place]) == figure["after"]


def test_the_date_names_the_words_it_rests_on(evidence: dict[str, Any]) -> None:
    text = "\n\n".join(line for line in LINES if line)
    words = [text[span["start"] : span["end"]] for span in evidence["date"]["spans"]]
    assert words == ["Thursday", WANTED["date_evidence"]]
    assert 0 < evidence["date"]["confidence"] < 0.9


def test_what_was_dropped_is_on_record(evidence: dict[str, Any]) -> None:
    text = "\n\n".join(line for line in LINES if line)
    assert [text[span["start"] : span["end"]] for span in evidence["dropped"]] == WANTED["dropped"]


def test_the_briefing_can_be_built(site: Site) -> None:
    briefing, issues = parse(f"content/{NAME}.md", site.text(NAME).encode(), Options())
    assert issues == []
    assert briefing is not None
