"""Text inside XML."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from briefings.text.xml import escape, quoted

#: What XML can hold at all; a carriage return between tags is read as a line end.
TEXTS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0xD7FF) | st.sampled_from("\t\n<>&\"'"))


@given(TEXTS, TEXTS)
def test_a_reader_finds_what_was_written(inside: str, value: str) -> None:
    found = ElementTree.fromstring(f"<x a={quoted(value)}>{escape(inside)}</x>")
    assert ((found.text or ""), found.get("a")) == (inside, value)
