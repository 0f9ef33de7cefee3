"""Addresses: only web addresses and mailboxes pass, and they pass in a form that cannot leave an attribute."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.text.addresses import PLAIN, external, judged, path


@given(st.text())
def test_an_address_that_passes_is_harmless(text: str) -> None:
    made = external(text)
    assert made is None or re.fullmatch(r"(?i)(https?|mailto):[!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+", made)


@given(st.text(alphabet="abcé/?#&=%20~ü-", max_size=30))
def test_an_encoded_address_stays_as_it_is(rest: str) -> None:
    once = external(f"https://example.org/{rest}")
    assert once is None or external(once) == once


@given(st.from_regex(PLAIN, fullmatch=True))
def test_an_address_that_is_not_taken_apart_would_pass_as_it_is(text: str) -> None:
    assert judged(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
        "data:text/html,x", "file:///etc/passwd", "vbscript:x",
        "//host/x", "host/x", "http:x", "https://", "mailto:nobody",
        "https://a b/", "ftp://x.org/", "https://[::1", "", "https://ü" + "x" * 70,
    ],
)  # fmt: skip
def test_any_other_address_is_refused(text: str) -> None:
    assert external(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://x.org/a?b=c&d#e", "https://x.org/a?b=c&d#e"),
        ('https://x.org/"><b>', "https://x.org/%22%3E%3Cb%3E"),
        ("https://x.org/é%20x", "https://x.org/%C3%A9%20x"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("mailto:a@x.org", "mailto:a@x.org"),
        ("HTTPS://X.org/", "HTTPS://X.org/"),
    ],
)
def test_an_address_is_percent_encoded(text: str, expected: str) -> None:
    assert external(text) == expected


def test_a_site_path_is_encoded_part_by_part() -> None:
    assert path("/tags/são paulo?/") == "/tags/s%C3%A3o%20paulo%3F/"
