"""Pictures are known by their bytes, measured by their heads, and lose what they tell of those who took them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.seed.picture_files import Form, form
from briefings.seed.picture_privacy import without_metadata
from tests.pictures import SECRET, avif, chunk, exif, gif, jpeg, png, segment, webp

SIMPLE = b"RIFF\x28\0\0\0WEBPVP8 \x1c\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\x90\x41" + bytes(18)
LOSSLESS = b"RIFF\x1e\0\0\0WEBPVP8L\x12\0\0\0\x2f" + (639 | 399 << 14).to_bytes(4, "little") + bytes(13)
XMP = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)
NOTED = {
    "png": png(more=chunk(b"tEXt", SECRET) + chunk(b"eXIf", SECRET)),
    "jpg": jpeg(more=exif(1) + XMP + segment(0xED, SECRET) + segment(0xFE, SECRET)) + SECRET,
    "webp": webp(more=b"EXIF" + len(SECRET).to_bytes(4, "little") + SECRET),
}


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (png(), Form("png", 640, 400)),
        (jpeg(), Form("jpg", 640, 400)),
        (gif(), Form("gif", 320, 240)),
        (webp(), Form("webp", 640, 400)),
        (SIMPLE, Form("webp", 640, 400)),
        (LOSSLESS, Form("webp", 640, 400)),
        (avif(), Form("avif", 640, 400)),
    ],
)
def test_a_picture_has_the_size_that_its_head_says(data: bytes, known: Form) -> None:
    assert form(data) == known


def test_a_picture_that_a_camera_turned_has_the_size_that_is_seen() -> None:
    assert form(jpeg(640, 400, more=exif(6))) == Form("jpg", 400, 640)


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<?xml version='1.0'?><svg/>", b"%PDF-1.7", b"\xff\xd8\xff"],
)
def test_what_is_no_picture_of_the_web_is_none(data: bytes) -> None:
    assert form(data) is None


@pytest.mark.parametrize("kind", sorted(NOTED))
def test_a_picture_loses_what_it_tells_of_place_time_and_camera(kind: str) -> None:
    data = NOTED[kind]
    found = form(data)
    assert found is not None
    clean = without_metadata(data, found)
    assert SECRET in data
    assert clean is not None
    assert SECRET not in clean
    assert form(clean) == found


def test_what_a_picture_shows_stays_as_it_is() -> None:
    assert without_metadata(png(), Form("png", 640, 400)) == png()
    assert without_metadata(jpeg(), Form("jpg", 640, 400)) == jpeg()
    profile = jpeg(more=segment(0xE2, b"ICC_PROFILE\0\1\1colours"))
    assert without_metadata(profile, Form("jpg", 640, 400)) == profile


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_picture_stays_upright_without_its_metadata(turned: int) -> None:
    data = jpeg(more=exif(turned))
    found = form(data)
    assert found is not None
    clean = without_metadata(data, found)
    assert clean is not None
    assert SECRET not in clean
    assert form(clean) == found


def test_an_avif_with_metadata_is_not_taken() -> None:
    assert without_metadata(avif(), Form("avif", 640, 400)) is not None
    assert without_metadata(avif(more=b"infe Exif"), Form("avif", 640, 400)) is None


@given(st.sampled_from([*NOTED.values(), gif(), avif(), SIMPLE]), st.integers(0, 400), st.binary(max_size=6))
def test_no_bytes_make_it_fail(data: bytes, at: int, more: bytes) -> None:
    for each in (data[:at], data[:at] + more + data[at + len(more) :]):
        found = form(each)
        if found is not None:
            without_metadata(each, found)


@pytest.mark.parametrize("data", [png(), jpeg(), webp(), gif()])
def test_a_picture_that_is_cut_off_is_not_taken(data: bytes) -> None:
    found = form(data)
    assert found is not None
    assert without_metadata(data[:-3], found) is None
