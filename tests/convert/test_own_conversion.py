"""A fresh conversion draws no warning that quotes, key points or numbers are not in its body (Q101 to Q103)."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.briefing import word_for_word
from briefings.briefing.options import options
from briefings.briefing.parsing import parse
from briefings.config import Config
from briefings.content.drafting import drafted_of
from tests.draft.figures import SENTENCES

SEEDS = sorted(path for path in (Path(__file__).parent / "anatomy").iterdir() if path.suffix != ".yaml")
CONFIG = Config()


def warnings(data: bytes, name: str) -> list[str]:
    """What a check says of the briefings that a document becomes."""
    found: list[str] = []
    for sheet in drafted_of(f"seeds/{name}", data, CONFIG).sheets:
        briefing, _ = parse("content/a.md", sheet.markdown, options(CONFIG))
        assert briefing is not None
        found += [each.message for each in word_for_word.lost(briefing, sheet.markdown, options(CONFIG))]
    return found


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_no_seed_draws_a_warning_of_its_own_conversion(path: Path) -> None:
    assert warnings(path.read_bytes(), path.name) == []


@pytest.mark.parametrize("language", sorted({language for language, _ in SENTENCES}))
def test_no_number_of_any_language_draws_one(language: str) -> None:
    text = "\n\n".join(["Late news", *(text for each, text in SENTENCES if each == language)])
    assert warnings(f"{text}\n".encode(), "a.txt") == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([text for _, text in SENTENCES]), min_size=1, max_size=6), st.booleans())
def test_numbers_in_any_company_draw_none(sentences: list[str], together: bool) -> None:
    text = (" " if together else "\n\n").join(sentences)
    assert warnings(f"Late news\n\n{text}\n".encode(), "a.txt") == []
