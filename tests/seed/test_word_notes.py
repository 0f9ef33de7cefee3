"""Notes and text boxes of Word documents: nothing that a reader of one sees is lost, and nothing comes twice."""

import io
from typing import TYPE_CHECKING

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.briefing.markdown.findings import Findings
from briefings.briefing.markdown.parser import parser
from briefings.config import Limits
from briefings.seed import Block, Seed
from briefings.seed.reading import read
from briefings.seed.web_blocks import Run
from briefings.seed.web_blocks import written as written_runs
from tests.convert.folder import Site

if TYPE_CHECKING:
    from docx.document import Document

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOXED = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
LEAD = "The harbour of Larnby will close for two weeks in May, the port authority said on Monday, 3 May 2021."
MORE = "Fishing boats may use the old basin until the dredging is done, according to its director, Ada Nyberg."


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(key: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{key}"{more}/></w:r>'


def paragraph(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def box(inner: str) -> str:
    """A text box as Word writes it: for new readers and for old ones."""
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    new = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>"


def relate(document: "Document", kind: str, xml: str) -> None:
    """Adds a part of notes."""
    form = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    part = Part(PackURI(f"/word/{kind}.xml"), form, xml.encode(), document.part.package)
    document.part.relate_to(part, f"{RELATIONS}/{kind}")


def notes(kind: str, texts: tuple[str, ...]) -> str:
    """Notes with keys from 2 on, behind the line that Word draws above them."""
    drawn = f'<w:{kind} w:type="separator" w:id="0">{paragraph("- - -")}</w:{kind}>'
    said = "".join(
        f'<w:{kind} w:id="{key}"><w:p><w:r><w:{kind}Ref/></w:r>{run(" " + text)}</w:p></w:{kind}>'
        for key, text in enumerate(texts, 2)
    )
    return f"<w:{kind}s {nsdecls('w')}>{drawn}{said}</w:{kind}s>"


def written(*paragraphs: str, footnotes: tuple[str, ...] = (), endnotes: tuple[str, ...] = ()) -> bytes:
    document = docx.Document()
    for inner in paragraphs:
        element = parse_xml(f"<w:p {nsdecls('w', 'r')} {BOXED}>{inner}</w:p>")
        document.element.body.insert(len(document.element.body) - 1, element)
    relate(document, "footnotes", notes("footnote", footnotes))
    relate(document, "endnotes", notes("endnote", endnotes))
    return saved(document)


def saved(document: "Document") -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def seed(data: bytes) -> Seed:
    seeds, issues = read("seeds/a.docx", data, Limits())
    assert issues == []
    return seeds[0]


def blocks(*paragraphs: str, footnotes: tuple[str, ...] = (), endnotes: tuple[str, ...] = ()) -> list[Block]:
    return list(seed(written(*paragraphs, footnotes=footnotes, endnotes=endnotes)).blocks)


def test_a_footnote_stands_below_the_text_and_its_mark_in_the_markdown_only() -> None:
    found = blocks(run("The pier is closed") + mark(2) + run(" until May."), run(MORE), footnotes=("By order.",))
    assert [(each.kind, each.text, each.markdown) for each in found] == [
        ("paragraph", "The pier is closed until May.", "The pier is closed[^1] until May."),
        ("paragraph", MORE, MORE),
        ("note", "By order.", "[^1]: By order."),
    ]


def test_notes_are_numbered_in_the_order_of_the_text_whatever_their_keys() -> None:
    found = blocks(
        run("First") + mark(3) + run(" and second") + mark(2, "endnote") + run(" and third.") + mark(2),
        footnotes=("Third note.", "First note."),
        endnotes=("Second note.",),
    )
    assert [each.markdown for each in found] == [
        "First[^1] and second[^2] and third.[^3]",
        "[^1]: First note.",
        "[^2]: Second note.",
        "[^3]: Third note.",
    ]


def test_a_note_that_nothing_refers_to_and_a_mark_without_its_note_are_nothing() -> None:
    assert [each.markdown for each in blocks(run("Open.") + mark(9), footnotes=("Cut.",))] == ["Open."]


def test_a_sign_of_its_own_gives_way_to_the_number() -> None:
    sign = mark(2, more=' w:customMarkFollows="1"').replace("</w:r>", "<w:t>*</w:t></w:r>")
    assert blocks(run("Closed.") + sign, footnotes=("By order.",))[0].markdown == "Closed.[^1]"


def test_paragraphs_of_a_note_stay_apart() -> None:
    two = "One.</w:t></w:r></w:p><w:p><w:r><w:t>- Two."
    found = blocks(run("Closed.") + mark(2), footnotes=(two,))
    assert (found[-1].text, found[-1].markdown) == ("One.\n- Two.", "[^1]: One.\\\n    \\- Two.")


@pytest.mark.parametrize(
    ("before", "after"),
    [("Closed", "(see map) for now"), ("", ": closed"), ("[x", "](y) it"), ("Stop!", "[sic] it"), ("**", "** it")],
)
def test_a_mark_makes_no_markup_of_its_neighbours(before: str, after: str) -> None:
    found = blocks(run(before) + mark(2) + run(after), footnotes=("By order.",))
    text = "\n\n".join(each.markdown for each in found)
    read = parser(html=False).parse(text, {"findings": Findings("content/a.md", "a", 1, text)})
    inline = next(each.children or [] for each in read if each.type == "inline")
    assert "".join(each.content for each in inline if each.type == "text") == before + after
    assert {each.type for each in inline} == {"text", "footnote_ref"}


@given(st.text("ab *_[]()!:\\`<>&~|#-+.1^", max_size=8), st.text("ab *_[]()!:\\`<>&~|#-+.1^", max_size=8))
@example("", ": a")
@example("[", "]")
def test_whatever_stands_around_a_mark_is_read_as_it_was(before: str, after: str) -> None:
    """By the renderer itself, white space folded."""
    text = written_runs([Run(before), Run("", note="1"), Run(after)]) + "\n\n[^1]: By order.\n"
    found = parser(html=False).parse(text, {"findings": Findings("content/a.md", "a", 1, text)})
    inline = next(each.children or [] for each in found if each.type == "inline")
    assert [each.type for each in inline if each.type != "text"] == ["footnote_ref"]
    shown = "".join(each.content for each in inline)
    assert shown.split() == (before + after).split()


def test_damaged_notes_are_a_question() -> None:
    document = docx.Document()
    document.add_paragraph(MORE)
    relate(document, "footnotes", "<w:footnotes")
    assert seed(saved(document)).queries == ("the footnotes are damaged and left out: look for them in the document",)


def test_a_text_box_comes_once_and_after_its_paragraph() -> None:
    found = blocks(run(LEAD) + box(paragraph("In a box.") + paragraph("Two lines.")), run(MORE))
    assert [each.text for each in found] == [LEAD, "In a box.", "Two lines.", MORE]


def test_a_box_of_old_and_one_inside_another_come_once() -> None:
    old = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('Old.')}</w:txbxContent></v:textbox></w:pict></w:r>"
    nested = box(f"<w:p>{run('Outer.')}{box(paragraph('Inner.'))}</w:p>")
    assert [each.text for each in blocks(run("Text.") + old + nested)] == ["Text.", "Old.", "Outer.", "Inner."]


def test_a_box_in_a_cell_is_not_said_twice() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "5"
    boxed = parse_xml(f"<w:p {nsdecls('w')} {BOXED}>{box(paragraph('Boxed.'))}</w:p>")
    table.cell(0, 0)._tc.append(boxed)
    assert seed(saved(document)).blocks[0].text.count("Boxed.") == 1


def test_a_draft_has_its_notes_below_the_text_and_all_else_as_without_them() -> None:
    text = [(run("Larnby closes its harbour in May"), ""), (run(LEAD), mark(2)), (run(MORE), "")]
    quote = run("“We will open again in June,”"), mark(3), run(" Nyberg said.")
    notes = "The basin was last dredged in 1987.", "At a meeting of the council."
    bare = Site({"a.docx": written(*(each for each, _ in text), quote[0] + quote[2])})
    noted = Site({"a.docx": written(*(each + sign for each, sign in text), "".join(quote), footnotes=notes)})
    for site in (bare, noted):
        assert site.convert().issues == ()
    name = "larnby-closes-its-harbour-in-may"
    head, body = noted.text(name).split("\n---\n")
    assert body.endswith(
        f"{MORE}\n\n“We will open again in June,”[^2] Nyberg said.\n\n[^1]: {notes[0]}\n\n[^2]: {notes[1]}\n"
    )
    assert head.replace(digest(head), "") == (other := bare.text(name).split("\n---\n")[0]).replace(digest(other), "")


def test_a_note_of_the_headline_stays_as_a_paragraph() -> None:
    site = Site(
        {"a.docx": written(run("Larnby closes its harbour in May") + mark(2), run(LEAD), footnotes=("A note.",))}
    )
    site.convert()
    assert site.text("larnby-closes-its-harbour-in-may").endswith(f"{LEAD}\n\nA note.\n")


def digest(front_matter: str) -> str:
    """The digest of the seed, which is another one for other bytes."""
    return front_matter.partition("sha256: ")[2].partition("\n")[0]
