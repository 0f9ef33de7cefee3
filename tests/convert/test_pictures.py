"""Pictures come over where they are wanted, and stand where they stood."""

import base64

import msgspec
import pytest

from briefings.config import Config, Convert, Limits
from tests.convert.folder import Site
from tests.convert.pictured import (
    FIRST,
    NAME,
    SECOND,
    album,
    codes,
    converted,
    image,
    page,
    with_crane,
)
from tests.pictures import SECRET, avif, exif, gif, jpeg, png, webp


@pytest.fixture
def site() -> Site:
    return with_crane()


def test_nothing_is_taken_over_unless_it_is_wanted() -> None:
    made = Site({"x.html": page(image("x_files/fallen-crane.png")), "x_files/fallen-crane.png": png()})
    made.convert()
    assert album(made) == {}
    assert ":::" not in made.text(NAME)


def test_a_picture_stands_where_it_stood_with_what_it_shows(site: Site) -> None:
    (name,) = album(site)
    assert name.startswith("fallen-crane-")
    assert album(site)[name] == png()
    figure = f"::: figure\nimage: {NAME}/{name}\nalt: A crane\n:::"
    assert f"{FIRST}\n\n{figure}\n\n{SECOND}" in site.text(NAME)


def test_a_figure_keeps_caption_credit_and_order_of_fields() -> None:
    figure = (
        '<figure><img src="x_files/a.png" alt="A quay"><figcaption>The northern quay on Tuesday. '
        '<span class="credit">Jo Example</span></figcaption></figure>'
    )
    made = Site({"x.html": page(figure), "x_files/a.png": png()})
    converted(made)
    (name,) = album(made)
    wanted = f"::: figure\nThe northern quay on Tuesday.\ncredit: Jo Example\nimage: {NAME}/{name}\nalt: A quay\n:::"
    assert wanted in made.text(NAME)


@pytest.mark.parametrize(
    ("written", "name", "slug"),
    [
        ("./x.files/fallen%20crane.jpg?w=640", "fallen crane.jpg", "fallen-crane"),
        ("x.files/رافعة%20كبيرة.jpg", "رافعة كبيرة.jpg", "رافعة-كبيرة"),
        ("x.files/gru%CC%81a.jpg", "grúa.jpg", "grua"),
        ("x.files/crane &amp; quay.jpg", "crane & quay.jpg", "crane-quay"),
    ],
)
def test_the_names_of_a_browser_are_understood(written: str, name: str, slug: str) -> None:
    made = Site({"x.htm": page(image(written)), f"x.files/{name}": jpeg()})
    converted(made)
    assert [name.rpartition("-")[0] for name in album(made)] == [slug]


def test_a_page_in_another_encoding_has_its_pictures() -> None:
    story = page(image("x_files/a.png", "Кран на причале"))
    declared = story.decode().replace("<head>", '<head><meta charset="windows-1251">').encode("cp1251")
    made = Site({"x.html": declared, "x_files/a.png": png()})
    converted(made)
    assert len(album(made)) == 1


@pytest.mark.parametrize("data", [png(), jpeg(), gif(), webp(), avif()])
def test_pictures_of_the_web_come_over_whatever_they_are_called(data: bytes) -> None:
    made = Site({"x.html": page(image("x_files/crane")), "x_files/crane": data})
    converted(made)
    assert len(album(made)) == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("pixel.gif", gif(1, 1)),
        ("spacer.gif", gif(600, 1)),
        ("face.png", png(96, 96)),
        ("banner.png", png(900, 110)),
        ("site-logo.png", png(600, 400)),
        ("map.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        ("crane.png", b"<html>not a picture</html>"),
        ("crane.png", png()[:-40]),
    ],
)
def test_what_shows_nothing_of_the_story_stays_out(name: str, data: bytes) -> None:
    made = Site({"x.html": page(image(f"x_files/{name}")), f"x_files/{name}": data})
    done = converted(made)
    assert album(made) == {}
    assert codes(done) == []
    assert ":::" not in made.text(NAME)


def test_a_picture_within_the_page_itself_comes_over() -> None:
    data = base64.b64encode(png(300, 200)).decode()
    made = Site({"x.html": page(image(f"data:image/png;base64,{data}", "A map of the harbour"))})
    converted(made)
    assert list(album(made).values()) == [png(300, 200)]
    assert next(iter(album(made))).startswith("a-map-of-the-harbour-")


def test_a_picture_elsewhere_stays_there_with_its_caption() -> None:
    figure = '<figure><img src="https://example.org/a.jpg"><figcaption>The northern quay.</figcaption></figure>'
    made = Site({"x.html": page(figure, image("https://example.org/b.jpg"))})
    converted(made)
    assert album(made) == {}
    assert "::: figure\nThe northern quay.\n:::" in made.text(NAME)
    assert made.text(NAME).count(":::") == 2


def test_of_several_sizes_the_largest_comes_over() -> None:
    several = (
        '<p><img src="x_files/small.png" srcset="x_files/small.png 320w, x_files/large.png 800w" alt="A crane"></p>'
    )
    made = Site({"x.html": page(several), "x_files/small.png": png(320, 200), "x_files/large.png": png(800, 500)})
    converted(made)
    assert list(album(made).values()) == [png(800, 500)]


@pytest.mark.parametrize(
    ("target", "comes"), [("/other-story.html", 0), ("#", 1), ("https://example.org/full/crane.jpg?w=2000", 1)]
)
def test_the_picture_of_another_story_stays_out(target: str, comes: int) -> None:
    linked = f'<p><a href="{target}"><img src="x_files/a.png" alt="A crane"></a></p>'
    made = Site({"x.html": page(linked), "x_files/a.png": png()})
    converted(made)
    assert len(album(made)) == comes


def test_a_row_of_many_pictures_without_captions_stays_out() -> None:
    names = [f"x_files/{number}.png" for number in range(9)]
    files = {name: png(colour=number) for number, name in enumerate(names)}
    made = Site({"x.html": page(*map(image, names)), **files})
    converted(made)
    assert album(made) == {}
    made = Site({"x.html": page(*map(image, names[:6])), **files})
    converted(made)
    assert len(album(made)) == 6


def test_a_description_that_is_only_an_address_is_none() -> None:
    made = Site({"x.html": page(image("x_files/a.png", "https://example.org/a.png")), "x_files/a.png": png()})
    converted(made)
    assert "image:" in made.text(NAME)
    assert "alt:" not in made.text(NAME)


@pytest.mark.parametrize("frame", ["<p>{}</p>", "<figure>{}<figcaption>The northern quay.</figcaption></figure>"])
def test_the_sources_of_a_picture_are_its_sizes(frame: str) -> None:
    sources = (
        '<source srcset="x_files/large.png 2x"><source srcset="x_files/small.png"><img src="none.png" alt="A crane">'
    )
    story = page(frame.format(f"<picture>{sources}</picture>"))
    made = Site({"x.html": story, "x_files/small.png": png(320, 200), "x_files/large.png": png(800, 500)})
    converted(made)
    assert list(album(made).values()) == [png(800, 500)]
    text = made.text(NAME)
    assert text.index(FIRST) < text.index("image:") < text.index(SECOND)


def test_where_the_largest_is_too_large_the_next_comes_over() -> None:
    several = (
        '<p><img src="x_files/small.png" srcset="x_files/small.png 320w, x_files/large.png 800w" alt="A crane"></p>'
    )
    made = Site({"x.html": page(several), "x_files/small.png": png(320, 200), "x_files/large.png": png(800, 500)})
    done = converted(made, Config(convert=Convert(images=True), limits=Limits(image_pixels=100_000)))
    assert list(album(made).values()) == [png(320, 200)]
    assert codes(done) == []


def test_a_picture_that_is_shown_twice_comes_over_once_and_keeps_its_caption() -> None:
    figure = '<figure><img src="x_files/a.png"><figcaption>The northern quay.</figcaption></figure>'
    made = Site({"x.html": page(image("x_files/a.png"), figure), "x_files/a.png": png()})
    converted(made)
    assert made.text(NAME).count("image:") == 1
    assert "The northern quay.\nimage:" in made.text(NAME)


def test_two_pictures_of_one_name_are_two_files() -> None:
    files = {"x_files/1/crane.png": png(colour=1), "x_files/2/crane.png": png(colour=2)}
    made = Site({"x.html": page(image("x_files/1/crane.png"), image("x_files/2/crane.png")), **files})
    converted(made)
    assert len(album(made)) == 2


def test_where_a_photo_was_taken_stays_with_who_took_it() -> None:
    made = Site({"x.html": page(image("x_files/a.jpg")), "x_files/a.jpg": jpeg(more=exif(6))})
    converted(made)
    assert SECRET not in b"".join(album(made).values())


@pytest.mark.parametrize("rights", ["digest", "link"])
def test_who_may_not_have_the_text_has_no_pictures(rights: str) -> None:
    made = Site({"x.html": page(image("x_files/a.png")), "x_files/a.png": png()})
    done = converted(made, Config(convert=msgspec.convert({"images": True, "rights": rights}, Convert)))
    assert not [path for path in done.writes if path.endswith(".png")]


@pytest.mark.parametrize(
    ("limits", "key"),
    [
        (Limits(images=1), "limits.images"),
        (Limits(image_bytes=100), "limits.image_bytes"),
        (Limits(image_pixels=1000), "limits.image_pixels"),
    ],
)
def test_what_is_too_much_is_told(limits: Limits, key: str) -> None:
    files = {"x_files/a.png": png(colour=1), "x_files/b.png": png(colour=2)}
    made = Site({"x.html": page(image("x_files/a.png"), image("x_files/b.png")), **files})
    done = converted(made, Config(convert=Convert(images=True), limits=limits))
    assert codes(done) == ["S206"]
    assert any(key in each.message for each in done.issues)
    assert made.text(NAME).count("image:") == (1 if key == "limits.images" else 0)
