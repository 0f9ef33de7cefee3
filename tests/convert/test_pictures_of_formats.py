"""Pictures of pages in one file, mails, Word documents and PDFs come over like those beside a page."""

import base64
import io
from email.message import EmailMessage
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.convert.folder import Site
from tests.convert.pictured import (
    FIRST,
    NAME,
    SECOND,
    TITLE,
    album,
    converted,
    image,
    page,
)
from tests.pictures import exif, gif, jpeg, png
from tests.seed.pdf_writer import Picture, Put, column, pdf

if TYPE_CHECKING:
    from docx.document import Document


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


def word(*, caption: bool = True, boxed: bool = False) -> bytes:
    """A Word document with a picture in its second paragraph, and a caption below it; both may stand in a text box."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(FIRST)
    document.add_picture(io.BytesIO(png()))
    document.element.body.xpath(".//wp:docPr")[0].set("descr", "A crane lies on a quay")
    if caption:
        document.add_paragraph("The northern quay on Tuesday.", style="Caption")
    if boxed:
        box(document)
    document.add_paragraph(SECOND)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def box(document: "Document") -> None:
    """Puts the last two paragraphs into a text box of the one above them."""
    above, *inside = [each._p for each in document.paragraphs[-3:]]
    run = parse_xml(f"<w:r {nsdecls('w')}><w:pict><w:txbxContent/></w:pict></w:r>")
    run[0][0].extend(inside)
    above.append(run)


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


def test_a_picture_with_its_caption_in_a_text_box_of_a_word_document_comes_over_once() -> None:
    made = Site({"x.docx": word(boxed=True)})
    converted(made)
    (name,) = album(made)
    figure = f"::: figure\nThe northern quay on Tuesday.\nimage: {NAME}/{name}\nalt: A crane lies on a quay\n:::"
    assert made.text(NAME).count("::: figure") == 1
    assert f"{FIRST}\n\n{figure}\n\n{SECOND}" in made.text(NAME)


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
