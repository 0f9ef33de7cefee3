"""Addresses lose what tells where their reader came from, and nothing else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.text import tracking


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://river.example/a?utm_source=x&fbclid=1", "https://river.example/a"),
        ("https://river.example/a?id=7&utm_campaign=x#part", "https://river.example/a?id=7#part"),
        ("https://river.example/a?utm_source=x&b=%C3%A9&c", "https://river.example/a?b=%C3%A9&c"),
        ("https://river.example/a#xtor=RSS-1", "https://river.example/a"),
        ("https://river.example/a?story=utm_source", "https://river.example/a?story=utm_source"),
        ("https://river.example/a?", "https://river.example/a?"),
        ("https://river.example/?source=river&ref=9", "https://river.example/?source=river&ref=9"),
    ],
)
def test_only_tracks_go(address: str, kept: str) -> None:
    assert tracking.untracked(address) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("See https://a.example/b?utm_source=x, it said.", "See https://a.example/b, it said."),
        ("[it](https://a.example/b?fbclid=1) and (https://a.example/?c=2&gclid=3)",
         "[it](https://a.example/b) and (https://a.example/?c=2)"),
        ("The parameter ?utm_source=x is one of many.", "The parameter ?utm_source=x is one of many."),
    ],
)  # fmt: skip
def test_addresses_in_a_text_lose_theirs(text: str, kept: str) -> None:
    assert tracking.in_text(text) == kept


@given(st.text(alphabet="ab?&=#/.:, ()utm_xhtps", max_size=60))
def test_a_text_without_tracks_stays(text: str) -> None:
    if not tracking.TRACKS.search(text):
        assert tracking.in_text(f"https://a.example/{text}") == f"https://a.example/{text}"


@pytest.mark.parametrize("piece", ["https://a?", "https://a?b#.", "....", "https://a?utm_a=1&"])
def test_a_long_line_is_read_in_time(piece: str) -> None:
    line = "https://a?" + piece * (1_000_000 // len(piece)) + "x"
    started = time.process_time()
    tracking.in_text(line)
    assert time.process_time() - started < 3
