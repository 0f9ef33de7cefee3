"""Addresses in Markdown: whatever they are, what they name lies inside the content, or on a site of the web."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.briefing.aliases import alias
from briefings.briefing.markdown.targets import of_image, of_link

FOLDER = PurePosixPath("sub/deep")
PIECES = st.sampled_from(
    ["..", ".", "/", "a", "%2e", "%2E%2e", "%2f", "%5c", "\\", "%00", "#", "?", ":", "http", "é", " ", "//", ".md"]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=20))
def test_no_address_leads_out_of_the_content(address: str) -> None:
    for target in (of_link(address, FOLDER), of_image(address, FOLDER)):
        if target.kind in ("file", "content"):
            parts = target.value.split("/")
            assert not {"", ".", ".."} & set(parts)
            assert not set(target.value) & set("\\\0\n")
        elif target.kind == "external":
            assert target.value.lower().startswith(("http:", "https:", "mailto:"))
        elif target.kind == "path":
            assert target.value.startswith("/")
            assert ".." not in target.value.split("/")


def test_an_image_never_comes_from_another_site() -> None:
    for address in ("https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AA", "mailto:a@b.c"):
        assert of_image(address, FOLDER).kind == "refused"


@given(st.text(max_size=30))
def test_an_alias_is_a_safe_path_of_the_site(text: str) -> None:
    try:
        made = alias(text)
    except ValueError:
        return
    assert made.startswith("/")
    assert made.endswith(("/", ".html", ".htm"))
    assert all(part and not part.startswith(".") for part in made.strip("/").split("/"))
    assert alias(made) == made or "%" in made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/old/address/", "/old/address/"),
        ("old", "/old/"),
        ("/2021/02/nato.html", "/2021/02/nato.html"),
        ("/caf%C3%A9", "/café/"),
    ],
)
def test_an_alias_has_one_form(text: str, expected: str) -> None:
    assert alias(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "//host/x",
        "../x",
        "/a/../b",
        "/a//b",
        "http://x/",
        "C:\\x",
        "a\\b",
        ".git/x",
        "a?b",
        "a#b",
        "%2e%2e/x",
        "x" * 201,
        "a\x02",
    ],
)
def test_an_alias_that_is_no_path_of_the_site_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no path of this site"):
        alias(text)
