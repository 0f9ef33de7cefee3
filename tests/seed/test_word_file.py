"""Word documents: what a style says a paragraph is, it is; and an archive is weighed before it is unpacked."""

import datetime
import io
import zipfile
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.config import Limits
from briefings.errors import Issue
from briefings.seed import Block, Seed
from briefings.seed.reading import read

if TYPE_CHECKING:
    from docx.document import Document

TEXT = "The rivers rose by two metres on Monday, officials said."


def saved(document: "Document") -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def seed(document: "Document") -> Seed:
    seeds, issues = read("seeds/a.docx", saved(document), Limits())
    assert issues == []
    return seeds[0]


def blocks(*paragraphs: tuple[str, str]) -> list[tuple[str, str]]:
    document = docx.Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style=style)
    return [(each.kind, each.markdown or each.text) for each in seed(document).blocks]


def only(xml: str, address: str = "") -> Block:
    """The block of a paragraph as Word writes it; `rId9` leads to `address`."""
    document = docx.Document()
    inner = parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml.replace('rId9', linked(document, address))}</w:p>")
    document.element.body.insert(0, inner)
    return seed(document).blocks[0]


def linked(document: "Document", address: str) -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    return document.part.relate_to(address, kind, is_external=True) if address else ""


def refused(data: bytes, limits: Limits | None = None) -> Issue:
    seeds, (found,) = read("seeds/a.docx", data, limits or Limits())
    assert seeds == []
    assert found.hint
    assert found.code != "S109"
    return found


def test_styles_say_what_a_paragraph_is() -> None:
    found = blocks(
        ("Rivers rise in the north", "Title"),
        (TEXT, "Normal"),
        ("What happens next", "Heading 1"),
        ("In detail", "Heading 2"),
        ("We will go.", "Quote"),
        ("We will stay.", "Intense Quote"),
        ("The bridge on Monday", "Caption"),
        (TEXT, "Body Text"),
    )
    assert found == [
        ("heading", "## Rivers rise in the north"),
        ("paragraph", TEXT),
        ("heading", "## What happens next"),
        ("heading", "### In detail"),
        ("quote", "> We will go."),
        ("quote", "> We will stay."),
        ("figure", "The bridge on Monday"),
        ("paragraph", TEXT),
    ]


def test_items_that_follow_each_other_are_one_list() -> None:
    found = blocks(
        ("One", "List Bullet"),
        ("Deep", "List Bullet 2"),
        ("Two", "List Bullet"),
        ("First", "List Number"),
        ("Second", "List Number"),
        (TEXT, "Normal"),
        ("Alone", "List Bullet"),
    )
    assert found == [
        ("list", "- One\n  - Deep\n- Two"),
        ("list", "1. First\n2. Second"),
        ("paragraph", TEXT),
        ("list", "- Alone"),
    ]


def test_a_style_is_what_the_style_it_is_based_on_is() -> None:
    document = docx.Document()
    style: Any = document.styles.add_style("House heading", 1)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph("In detail", style="House heading")
    assert seed(document).blocks[0].kind == "heading"


def test_emphasis_stays() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("The rivers rose by ")
    paragraph.add_run("two metres").bold = True
    paragraph.add_run(" on ")
    paragraph.add_run("Monday").italic = True
    paragraph.add_run(".")
    (found,) = seed(document).blocks
    assert found.text == "The rivers rose by two metres on Monday."
    assert found.markdown == "The rivers rose by **two metres** on *Monday*."


def test_a_link_leads_where_it_led() -> None:
    link = '<w:hyperlink r:id="rId9"><w:r><w:t>the report</w:t></w:r></w:hyperlink>'
    found = only(f'<w:r><w:t xml:space="preserve">See </w:t></w:r>{link}', "https://example.org/a")
    assert found.markdown == "See [the report](https://example.org/a)"
    assert only(link, "javascript:alert(1)").markdown == "the report"


def test_a_field_that_is_a_link_is_one() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = '<w:r><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r>'
    text = "<w:r><w:t>the report</w:t></w:r>"
    found = only(mark("begin") + code + mark("separate") + text + mark("end") + "<w:r><w:t> says so</w:t></w:r>")
    assert found.markdown == "[the report](https://example.org/a) says so"


def test_what_was_inserted_counts_and_what_was_deleted_or_hidden_does_not() -> None:
    found = only(
        "<w:r><w:t>The rivers </w:t></w:r><w:ins><w:r><w:t>of the north </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>of the south </w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r><w:r><w:t>rose</w:t></w:r>".replace(
            "<w:t>", '<w:t xml:space="preserve">'
        )
    )
    assert found.text == "The rivers of the north rose"


def test_nothing_in_a_document_can_become_markup() -> None:
    assert (
        blocks(("<script>alert(1)</script> *x* [a](b)", "Normal"))[0][1] == r"\<script>alert(1)\</script> \*x\* \[a](b)"
    )


def test_a_table_is_one_and_its_caption_is_a_paragraph() -> None:
    document = docx.Document()
    document.add_paragraph("Table 1: Rivers", style="Caption")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("River", "Metres", "Aller", "2|3"), strict=True
    ):
        cell.text = text
    caption, found = seed(document).blocks
    assert caption.kind == "paragraph"
    assert found.markdown == "| River | Metres |\n| --- | --- |\n| Aller | 2\\|3 |"
    assert found.text == "River\tMetres\nAller\t2|3"


def test_a_table_of_one_cell_is_only_a_frame() -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = TEXT
    assert [(each.kind, each.text) for each in seed(document).blocks] == [("paragraph", TEXT)]


def test_core_properties_are_claims() -> None:
    document = docx.Document()
    document.add_paragraph(TEXT)
    said = document.core_properties
    said.title, said.author, said.keywords, said.language = (
        "Rivers rise",
        "Jane Doe; John Roe",
        "rivers, bridges",
        "en-GB",
    )
    said.created = datetime.datetime(2021, 2, 18, 9, 30, tzinfo=datetime.UTC)
    found = seed(document).claims
    assert (found.title, found.authors, found.keywords) == (
        "Rivers rise",
        ("Jane Doe", "John Roe"),
        ("rivers", "bridges"),
    )
    assert (found.date, found.date_source, found.language) == ("2021-02-18", "Word created", "en-GB")


def test_a_file_made_from_an_older_one_claims_no_date() -> None:
    document = docx.Document()
    document.add_paragraph("Hanover, 18 February 2021")
    document.add_paragraph(TEXT)
    assert seed(document).claims.date == ""  # the template of the library is of 2013


def archive(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return file.getvalue()


def test_an_archive_that_would_unpack_to_too_much_is_refused_before_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("something was unpacked")

    bomb = archive_of_zeros()
    monkeypatch.setattr(zipfile.ZipFile, "open", fail)
    assert "times its own size" in refused(bomb).message
    assert "would unpack to" in refused(bomb, Limits(unpacked_bytes=1_000_000)).message


def archive_of_zeros() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made, made.open("word/document.xml", "w") as member:
        for _ in range(20):
            member.write(bytes(1_000_000))
    return file.getvalue()


@pytest.mark.parametrize("data", [archive(a=b"x"), b"PK\x03\x04", b"text", saved(docx.Document())])
def test_what_is_no_document_or_has_no_text_is_one_issue(data: bytes) -> None:
    assert refused(data).message


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_document_that_was_cut_off_is_one_issue(share: float) -> None:
    document = docx.Document()
    document.add_paragraph(TEXT)
    data = saved(document)
    assert "cut off" in refused(data[: int(len(data) * share)]).message


def test_entities_are_not_expanded() -> None:
    document = docx.Document()
    document.add_paragraph(TEXT)
    source = zipfile.ZipFile(io.BytesIO(saved(document)))
    members = {each: source.read(each) for each in source.namelist()}
    xml = members["word/document.xml"].decode()
    start = xml.index("<w:document")
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY b "bomb">]>'
    members["word/document.xml"] = (xml[:start] + entity + xml[start:].replace("Monday", "&e;&b;")).encode()
    seeds, _ = read("seeds/a.docx", archive(**members), Limits())
    assert all("bomb" not in each.text for each in seeds)


@given(st.text(max_size=200))
@settings(max_examples=15, deadline=None)
def test_any_text_is_read_as_it_stands(text: str) -> None:
    words = "".join(sign for sign in text if sign.isprintable() and sign.isascii())
    found = seed_of(f"Rivers {words}")
    assert found.blocks[0].text == " ".join(f"Rivers {words}".split())


def seed_of(text: str) -> Seed:
    document = docx.Document()
    document.add_paragraph(text)
    return seed(document)


def formatted(*lines: tuple[str, bool, int]) -> list[tuple[str, str]]:
    """The blocks of a document without styles: text, whether bold, points (0: as usual)."""
    document = docx.Document()
    for text, bold, size in lines:
        run = document.add_paragraph().add_run(text)
        run.bold = bold or None
        run.font.size = Pt(size) if size else None
    return [(each.kind, each.text) for each in seed(document).blocks]


def test_bold_lines_are_headings_where_no_style_says_so() -> None:
    found = formatted(
        ("Rivers rise in the north", True, 20),
        ("By Jane Doe", True, 0),
        (TEXT * 3, False, 0),
        ("What comes next", True, 0),
        (TEXT * 3, False, 0),
        ("This sentence is bold because it matters.", True, 0),
        (TEXT, False, 0),
    )
    assert [kind for kind, _ in found] == [
        "heading", "paragraph", "paragraph", "heading", "paragraph", "paragraph", "paragraph",
    ]  # fmt: skip


def test_bold_lines_are_no_headings_in_a_document_with_styles() -> None:
    found = blocks((TEXT * 2, "Normal"), ("What comes next", "Heading 1"), (TEXT * 2, "Normal"))
    assert [kind for kind, _ in found] == ["paragraph", "heading", "paragraph"]
    document = docx.Document()
    document.add_heading("Rivers", 1)
    document.add_paragraph(TEXT * 2)
    document.add_paragraph().add_run("Water").bold = True
    document.add_paragraph(TEXT)
    assert [each.kind for each in seed(document).blocks] == ["heading", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("style", "kind", "level"),
    [
        ("Titel", "heading", 1),
        ("Überschrift 2", "heading", 3),
        ("Titre 1", "heading", 2),
        ("Zwischenüberschrift", "heading", 2),
        ("Intertitre", "heading", 2),
        ("Zitat", "quote", 0),
        ("Quotations", "quote", 0),
        ("Preformatted Text", "code", 0),
        ("Fließtext", "paragraph", 0),
        ("Aufzählung", "list", 0),
    ],
)
def test_styles_of_templates_are_known_by_their_names(style: str, kind: str, level: int) -> None:
    document = docx.Document()
    document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Rivers of the north", style=style)
    document.add_paragraph(TEXT)
    assert (seed(document).blocks[0].kind, seed(document).blocks[0].level) == (kind, level)


def tabled(*rows: tuple[str, str]) -> Seed:
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=2)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            first, *more = text.split("\n")
            cell.text = first
            for each in more:
                cell.add_paragraph(each)
    document.add_paragraph(TEXT)
    return seed(document)


def test_the_table_of_a_cover_is_what_it_says() -> None:
    found = tabled(
        ("Title:", "Floods in the north"), ("Author:", "Jane Doe"), ("Organisation", "River Office"),
        ("Date:", "18 February 2021"), ("Classification:", "Public"),
    )  # fmt: skip
    said = found.claims
    assert (said.title, said.authors, said.publisher) == ("Floods in the north", ("Jane Doe",), "River Office")
    assert (said.date, said.date_source) == ("18 February 2021", "cover")
    assert [each.text for each in found.blocks] == [TEXT]


def test_a_table_that_says_more_than_a_cover_stays() -> None:
    assert tabled(("Date", "18 February 2021"), ("Author", "Jane Doe"), ("Metres", "2")).blocks[0].kind == "table"


def test_a_table_of_whole_paragraphs_is_layout() -> None:
    found = tabled((f"{TEXT} {TEXT}\n{TEXT}", "Contact"), (TEXT, "Two metres"))
    assert [each.kind for each in found.blocks] == ["paragraph"] * 6


def test_marks_that_somebody_typed_make_a_list() -> None:
    found = blocks(
        ("•\tThree dams", "Normal"), ("•\tTwo bridges", "Normal"), ("3.\tThird", "Normal"), ("4.\tFourth", "Normal"),
        ("- alone", "Normal"), (TEXT, "Normal"),
    )  # fmt: skip
    assert found[:2] == [("list", "- Three dams\n- Two bridges"), ("list", "3. Third\n4. Fourth")]
    assert [kind for kind, _ in found[2:]] == ["paragraph", "paragraph"]
