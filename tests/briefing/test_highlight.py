"""Colours of code: readable on light and dark paper, and never a change of the text."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.briefing.markdown.highlight import PALETTE, highlighted, stylesheet

PAPERS = ("#fdfcfa", "#151412")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast as WCAG 2 defines it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", PALETTE)
def test_every_colour_can_be_read_on_its_paper(name: str) -> None:
    assert all(contrast(colour, paper) >= 4.5 for colour, paper in zip(PALETTE[name], PAPERS, strict=True))


def test_the_stylesheet_has_a_rule_for_every_class() -> None:
    css = stylesheet()
    assert set(re.findall(r"code \.(\w)\{color", css)) == set(PALETTE)
    assert len(css) < 700


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])),
    st.sampled_from(["python", "yaml", "html", "bash", "json", "diff"]),
)
def test_colours_do_not_change_the_text(code: str, language: str) -> None:
    made = highlighted(code, language)
    assert made is not None
    assert html.unescape(re.sub(r"</?span[^>]*>", "", made)) == code


def test_an_unknown_language_has_no_colours() -> None:
    assert highlighted("x", "no-such-language") is None
