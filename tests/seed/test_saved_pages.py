"""Saved pages in the styles of ten publishing systems: main text, title and day are right on all of them.

Each page stands in `pages/` with what an editor would take from it. Text is compared by its runs of four words.
"""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.draft.converting import Converted, converted_all

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def wanted(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((PAGES / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def found(name: str) -> Converted:
    (document,) = converted_all((PAGES / f"{name}.html").read_bytes(), f"{name}.html")
    return document


def grams(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text."""
    words = re.findall(r"\w+", text.casefold())
    return Counter(zip(*(words[start:] for start in range(4)), strict=False))


def overlap(made: str, right: str) -> float:
    """F1 of the runs of four words that two texts share."""
    ours, theirs = grams(made), grams(right)
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total())


def prose(document: Converted) -> str:
    """The body without its figures."""
    return "\n".join(block for block in document.body if not block.startswith(":::"))


def right(name: str) -> str:
    return "\n".join(wanted(name)["text"])


@pytest.mark.parametrize("name", NAMES)
def test_title_and_day_are_right_on_every_page(name: str) -> None:
    document = found(name)
    assert (document.matter["title"], document.date[:10]) == (wanted(name)["title"], str(wanted(name)["date"]))


@pytest.mark.parametrize("name", NAMES)
def test_the_main_text_of_each_page_is_found(name: str) -> None:
    assert overlap(prose(found(name)), right(name)) >= 0.9, prose(found(name))


def test_the_main_text_is_nearly_whole_on_average() -> None:
    assert sum(overlap(prose(found(name)), right(name)) for name in NAMES) / len(NAMES) >= 0.96


DUMPS = sorted(path.stem for path in (Path(__file__).parent / "dumps").glob("*.txt"))


def dump(name: str) -> tuple[Converted, dict[str, Any]]:
    path = Path(__file__).parent / "dumps" / f"{name}.txt"
    (document,) = converted_all(path.read_bytes(), path.name)
    return document, yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", DUMPS)
def test_an_article_is_found_in_all_the_text_of_its_page(name: str) -> None:
    document, right = dump(name)
    assert overlap(prose(document), "\n".join(right["text"])) >= 0.9, prose(document)
    assert set(right["text"]) <= set(document.body)
    assert (document.matter["title"], document.date[:10]) == (right["title"], str(right["date"]))
