"""Pictures come over where they are wanted, stand where they stood, and belong to the curator once they are there."""

import base64
import io
from email.message import EmailMessage
from pathlib import Path

import docx
import msgspec
import pytest

from briefings.config import Config, Convert, Limits
from briefings.content import Action, Conversion
from briefings.shell import draft_files
from tests.convert.folder import Site
from tests.pictures import SECRET, avif, exif, gif, jpeg, png, webp
from tests.seed.pdf_writer import Picture, Put, column, pdf
from tests.shell.killing import killed_at

WANTED = Config(convert=Convert(images=True))
NAME = "harbour-closed-after-a-crane-fell"
TITLE = "Harbour closed after a crane fell"
HOME = f"content/{NAME}.md"
FIRST = "The harbour was closed on Monday after a crane had fallen on the northern quay, the port authority said."
SECOND = "Ships were sent to the southern basin, where two cranes of the same kind were looked at on Tuesday morning."
THIRD = "Nobody was hurt, and the authority said that it would look for the cause of the fall for several weeks."


def page(*middle: str, lead: str = "") -> bytes:
    """A saved page: `lead` before its first paragraph, the rest between this and the next two."""
    body = f"{lead}<p>{FIRST}</p>{''.join(middle)}<p>{SECOND}</p><p>{THIRD}</p>"
    article = f"<article><h1>{TITLE}</h1>{body}</article>"
    return f"<!doctype html><html><head><title>{TITLE}</title></head><body>{article}</body></html>".encode()


def image(address: str, alt: str = "A crane") -> str:
    return f'<p><img src="{address}" alt="{alt}"></p>'


def album(site: Site) -> dict[str, bytes]:
    """The pictures beside the briefing."""
    return {path.rpartition("/")[2]: data for path, data in site.content.items() if path.startswith(f"content/{NAME}/")}


def converted(site: Site, config: Config = WANTED) -> Conversion:
    return site.convert(config=config)


@pytest.fixture
def site() -> Site:
    """A site whose one page shows a crane."""
    made = Site({"x.html": page(image("x_files/fallen-crane.png")), "x_files/fallen-crane.png": png()})
    converted(made)
    return made


def codes(done: Conversion) -> list[str]:
    return [each.code for each in done.issues if each.code != "S201"]


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


def test_converting_again_writes_nothing(site: Site) -> None:
    assert converted(site).writes == {}


def test_a_picture_that_changed_beside_its_page_is_converted_again(site: Site) -> None:
    site.seeds["seeds/x_files/fallen-crane.png"] = png(colour=9)
    done = converted(site)
    assert done.outcomes[0].action is Action.UPDATED
    assert len(album(site)) == 2
    assert codes(done) == ["S313"]
    new = next(name for name, data in album(site).items() if data == png(colour=9))
    assert f"image: {NAME}/{new}" in site.text(NAME)


def test_a_picture_that_its_curator_replaced_stays_replaced(site: Site) -> None:
    (name,) = album(site)
    site.content[f"content/{NAME}/{name}"] = b"mine"
    site.seeds["seeds/x.html"] = page(image("x_files/fallen-crane.png"), "<p>A new sentence came later that day.</p>")
    converted(site)
    assert "A new sentence" in site.text(NAME)
    assert album(site) == {name: b"mine"}


def test_a_picture_that_its_curator_deleted_stays_deleted(site: Site) -> None:
    (name,) = album(site)
    del site.content[f"content/{NAME}/{name}"]
    site.content[HOME] += b"\nMine.\n"
    site.seeds["seeds/x.html"] = page(image("x_files/fallen-crane.png"), "<p>A new sentence came later that day.</p>")
    done = converted(site)
    assert done.outcomes[0].action is Action.MERGED
    assert album(site) == {}


def test_a_new_picture_comes_into_a_text_that_its_curator_edited(site: Site) -> None:
    site.content[HOME] += b"\nMine.\n"
    site.seeds["seeds/x.html"] = page(image("x_files/fallen-crane.png"), image("x_files/quay.png", "The quay"))
    site.seeds["seeds/x_files/quay.png"] = png(colour=7)
    done = converted(site)
    assert (done.outcomes[0].action, done.outcomes[0].pictures) == (Action.MERGED, 1)
    assert site.text(NAME).count("image:") == 2
    assert "Mine." in site.text(NAME)


def test_a_new_picture_that_an_edit_stands_against_is_there_to_be_chosen(site: Site) -> None:
    site.content[HOME] = site.content[HOME].replace(b"alt: A crane", b"alt: A crane on its side")
    site.seeds["seeds/x_files/fallen-crane.png"] = png(colour=9)
    done = converted(site)
    assert "alt: A crane on its side" in site.text(NAME)
    assert "S301" in codes(done)
    assert png(colour=9) in album(site).values()


def test_pages_in_folders_have_their_own_pictures() -> None:
    files = {"a/x.html": page(image("x_files/a.png")), "a/x_files/a.png": png(colour=1), "x_files/a.png": png(colour=2)}
    made = Site(files)
    converted(made)
    assert list(album(made).values()) == [png(colour=1)]


def test_a_picture_of_no_seed_any_more_stays_and_is_named(site: Site) -> None:
    site.seeds["seeds/x.html"] = page()
    done = converted(site)
    assert ":::" not in site.text(NAME)
    assert len(album(site)) == 1
    assert codes(done) == ["S313"]
    assert codes(converted(site)) == []


def test_a_deleted_briefing_comes_back_with_its_pictures(site: Site) -> None:
    before = album(site)
    site.content = {path: data for path, data in site.content.items() if path.startswith("content/.converted/")}
    site.convert(config=WANTED, again="seeds/x.html")
    assert album(site) == before


def test_a_moved_briefing_has_new_pictures_beside_it(site: Site) -> None:
    (name,) = album(site)
    moved = {HOME: f"content/port/{NAME}.md", f"content/{NAME}/{name}": f"content/port/{NAME}/{name}"}
    site.content = {moved.get(path, path): data for path, data in site.content.items()}
    site.seeds["seeds/x_files/fallen-crane.png"] = png(colour=9)
    converted(site)
    assert len([path for path in site.content if path.startswith(f"content/port/{NAME}/")]) == 2


def test_a_renamed_page_keeps_its_pictures(site: Site) -> None:
    before = dict(site.content)
    site.seeds = {path.replace("/x", "/y"): data.replace(b"x_files", b"x_files") for path, data in site.seeds.items()}
    converted(site)
    assert set(album(site)) == {path.rpartition("/")[2] for path in before if path.startswith(f"content/{NAME}/")}


def archive() -> bytes:
    """A page saved as one file."""
    parts = [
        ("text/html", "https://example.org/a.html", page(image("https://example.org/i/crane.png?w=6&amp;h=4"))),
        ("image/png", "https://example.org/i/crane.png?w=6&h=4", png()),
    ]
    head = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a.html\r\nMIME-Version: 1.0\r\n"
    head += b'Content-Type: multipart/related; boundary="B"\r\n\r\n'
    texts = [
        f"--B\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n".encode()
        + f"Content-Location: {place}\r\n\r\n".encode()
        + base64.encodebytes(data)
        + b"\r\n"
        for kind, place, data in parts
    ]
    return head + b"".join(texts) + b"--B--\r\n"


def test_pictures_of_a_page_that_was_saved_as_one_file_come_over() -> None:
    made = Site({"x.mhtml": archive()})
    converted(made)
    assert [name.rpartition("-")[0] for name in album(made)] == ["crane"]


def mail() -> EmailMessage:
    """A mail that shows a picture, a tracking pixel and one from the web, and has another attached."""
    made = EmailMessage()
    made["From"], made["To"] = "Port Desk <desk@example.org>", "you@example.com"
    made["Subject"], made["Date"] = TITLE, "Tue, 06 Oct 2026 08:00:00 +0000"
    made["Message-ID"], made["MIME-Version"] = "<1@example.org>", "1.0"
    made.set_content(f"{FIRST}\n\n{SECOND}\n")
    shown = (
        f'<table><tr><td><p>{FIRST}</p><a href="https://example.org/"><img src="cid:crane@x" alt="A crane"></a>'
        f'<p>{SECOND}</p><img src="https://example.org/open.gif?id=you"><img src="cid:dot@x"></td></tr></table>'
    )
    made.add_alternative(shown, subtype="html")
    body = made.get_payload()[1]  # type: ignore[index]
    assert isinstance(body, EmailMessage)
    body.add_related(png(), "image", "png", cid="<crane@x>", filename="image001.png")
    body.add_related(gif(1, 1), "image", "gif", cid="<dot@x>")
    made.add_attachment(jpeg(more=exif(1)), "image", "jpeg", filename="Northern quay.jpg")
    return made


def test_pictures_of_a_mail_come_over_and_those_of_the_web_do_not() -> None:
    made = Site({"x.eml": mail().as_bytes()})
    converted(made)
    names = sorted(name.rpartition("-")[0] for name in album(made))
    assert names == ["a-crane", "northern-quay"]
    text = made.text(NAME)
    assert text.index(FIRST) < text.index("a-crane-") < text.index(SECOND) < text.index("northern-quay-")
    assert "example.org/open" not in text


def test_a_picture_between_the_texts_of_a_plain_mail_comes_over() -> None:
    made = EmailMessage()
    made["From"], made["Subject"], made["Message-ID"] = "desk@example.org", TITLE, "<1@example.org>"
    made["Received"] = "from example.org"
    made.set_content(f"{FIRST}\n\n{SECOND}\n")
    made.add_attachment(png(), "image", "png", disposition="inline", filename="crane.png")
    site = Site({"x.eml": made.as_bytes()})
    converted(site)
    assert len(album(site)) == 1


def test_each_mail_of_a_mailbox_has_its_own_pictures() -> None:
    second = mail()
    second.replace_header("Subject", "Cranes of the port are looked at again")
    second.replace_header("Message-ID", "<2@example.org>")
    box = b"".join(b"From x Tue Oct  6 08:00:00 2026\n" + each.as_bytes() + b"\n" for each in (mail(), second))
    made = Site({"x.mbox": box})
    converted(made)
    assert len([path for path in made.content if path.endswith((".png", ".jpg"))]) == 4


def word(*, caption: bool = True) -> bytes:
    """A Word document with a picture in its second paragraph, and a caption below it."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(FIRST)
    document.add_picture(io.BytesIO(png()))
    document.element.body.xpath(".//wp:docPr")[0].set("descr", "A crane lies on a quay")
    if caption:
        document.add_paragraph("The northern quay on Tuesday.", style="Caption")
    document.add_paragraph(SECOND)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_pictures_of_a_word_document_come_over_with_caption_and_description() -> None:
    made = Site({"x.docx": word()})
    converted(made)
    (name,) = album(made)
    figure = f"::: figure\nThe northern quay on Tuesday.\nimage: {NAME}/{name}\nalt: A crane lies on a quay\n:::"
    assert f"{FIRST}\n\n{figure}\n\n{SECOND}" in made.text(NAME)


def test_a_picture_of_a_word_document_needs_no_caption() -> None:
    made = Site({"x.docx": word(caption=False)})
    converted(made)
    (name,) = album(made)
    assert f"{FIRST}\n\n::: figure\nimage: {NAME}/{name}" in made.text(NAME)


PAGE = """
The harbour was closed on Monday after a crane had fallen on the northern quay,
the port authority said in the morning of that day.
"""
REST = """
Ships were sent to the southern basin, where two cranes of the same kind were
looked at on Tuesday morning.
"""


def printed(*pictures: Picture) -> bytes:
    """A PDF with room for a picture between two paragraphs."""
    lines = [Put(72, 740, TITLE, 20), *column(PAGE, top=700), *column(REST, top=480)]
    return pdf([lines], pictures=pictures)


def test_a_photograph_of_a_pdf_stands_after_the_text_above_it() -> None:
    made = Site({"x.pdf": printed(Picture(jpeg(), 72, 510))})
    converted(made)
    (name,) = album(made)
    text = made.text(NAME)
    assert text.index("of that day.") < text.index(name) < text.index("Ships were sent")


@pytest.mark.parametrize("picture", [Picture(jpeg(), 0, 0, 600, 800), Picture(jpeg(90, 60), 72, 510)])
def test_a_scan_or_a_mark_of_a_pdf_stays_out(picture: Picture) -> None:
    made = Site({"x.pdf": printed(picture)})
    converted(made)
    assert album(made) == {}
    assert "Ships were sent" in made.text(NAME)


def test_a_conversion_killed_at_any_moment_loses_no_picture(tmp_path: Path) -> None:
    made = Site({"x.html": page(image("x_files/a.png")), "x_files/a.png": png()})
    done = made.convert(config=WANTED)
    rename, killed = 1, True
    while killed:
        place = tmp_path / str(rename)
        place.mkdir()
        killed = killed_at(rename, lambda: draft_files.write(place, done.writes, {}, done.bases))  # noqa: B023  (run at once)
        draft_files.heal(place)
        there = {
            path.relative_to(place).as_posix(): path.read_bytes()
            for path in place.rglob("content/**/*")
            if path.is_file()
        }
        after = Site({name.removeprefix("seeds/"): data for name, data in made.seeds.items()}, there)
        converted(after)
        assert after.content == made.content, f"killed at rename {rename}"
        rename += 1
    assert rename > 4
