"""Characters: whatever bytes come in, the text that goes on is clean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.text.characters import UNWANTED, clean, decode, one_line, shorten


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text).removeprefix("\ufeff")


@given(st.text())
def test_clean_text_holds_no_control_characters(text: str) -> None:
    assert not UNWANTED.search(clean(text))
    assert "\r" not in clean(text)


@given(st.binary())
def test_decoding_gives_clean_text_or_says_why_not(data: bytes) -> None:
    try:
        text = decode(data)
    except UnicodeDecodeError:
        raise
    except ValueError:
        return
    assert not UNWANTED.search(text)


@pytest.mark.parametrize("code", [0, 1, 2, 3, 8, 0x0B, 0x1F, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFFFE, 0xFFFF])
def test_a_control_character_or_noncharacter_goes(code: int) -> None:
    assert clean(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\u2029", "\x85"])
def test_every_line_end_is_a_newline(end: str) -> None:
    assert clean(f"a{end}b") == "a\nb"


@pytest.mark.parametrize("kept", ["\t", "\n", "\u200c", "\u200d", "\u202b", "é", "\U0001f600"])
def test_what_languages_need_stays(kept: str) -> None:
    assert clean(f"a{kept}b") == f"a{kept}b"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("x".encode("utf-16"), "UTF-16"),
        ("x".encode("utf-16-be"), "NUL"),
        (b"a\x00b", "NUL"),
        (b"one\ntwo \xe9\n", "byte 8 (line 2)"),
    ],
)
def test_bytes_that_are_no_utf_8_are_named(data: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=said.replace("(", r"\(").replace(")", r"\)")):
        decode(data)


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_shortened_text_fits(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


@given(st.text(max_size=30))
def test_text_that_fits_is_not_shortened(text: str) -> None:
    assert shorten(text, 30) == text


@given(st.text())
def test_one_line_has_no_runs_of_white_space(text: str) -> None:
    assert one_line(text).split(" ") == text.split() or one_line(text) == ""
