"""Slugs: any title makes a safe folder name, the same one every time."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.text.slugs import MAX_BYTES, is_slug, slug, tag_key


@given(st.text())
def test_every_text_has_a_slug_that_may_be_a_folder(text: str) -> None:
    made = slug(text)
    assert is_slug(made)
    assert len(made.encode()) <= MAX_BYTES
    assert not set(made) & set('/\\.:*?"<>| \0')


@given(st.text())
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(st.text(st.characters(categories=["Ll"], max_codepoint=0x17F), min_size=1, max_size=20))
@example("ćon")  # a reserved name, so that a digest stands behind it
def test_the_form_in_which_letters_are_stored_does_not_matter(text: str) -> None:
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("NATO expands its mission", "nato-expands-its-mission"),
        ("São Tomé & Príncipe", "sao-tome-principe"),
        ("Ben’s ‘quoted’ day", "bens-quoted-day"),
        ("Straße, Łódź, smørrebrød", "strasse-lodz-smorrebrod"),
        ("4,000 troops — 2.5%", "4-000-troops-2-5"),
        ("حلف شمال الأطلسي", unicodedata.normalize("NFC", "حلف-شمال-الأطلسي")),
        ("東京の朝", "東京の朝"),
        ("หกล้านคน กิน", "หกล้านคน-กิน"),
        ("हिन्दी में", "हिन्दी-में"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_title_becomes_words_joined_by_hyphens(title: str, expected: str) -> None:
    assert slug(title) == expected


@pytest.mark.parametrize("title", ["", "…", "🙂", "CON", "lpt1", "x " * 60])
def test_what_would_be_empty_reserved_or_cut_carries_a_hash(title: str) -> None:
    assert slug(title)[-8:].isalnum()
    assert slug(title) != slug(title + "!")


@pytest.mark.parametrize(
    "text", ["../../x", "a/b", "a b", ".git", "a.", "con", "NUL", "", "a" * 81, "a--b", "-a", "e\u0301", "a\x02"]
)
def test_a_curators_slug_that_is_unsafe_is_refused(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize("text", ["a", "nato-2021", "Iraq_mission", "é", "東京", "हिन्दी"])
def test_a_curators_slug_that_is_safe_stands(text: str) -> None:
    assert is_slug(text)


@given(st.text())
def test_a_tag_key_is_the_key_of_itself(name: str) -> None:
    assert tag_key(tag_key(name)) == tag_key(name)


@pytest.mark.parametrize(
    "other", ["NATO mission", "nato-mission", "nato_mission", " Nato  Mission ", "ｎａｔｏ mission"]
)
def test_spellings_of_one_tag_are_equal(other: str) -> None:
    assert tag_key(other) == "nato mission"
