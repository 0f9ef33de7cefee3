"""PDFs: paragraphs as they were written, without what a page adds; and every PDF without text is one issue."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.config import Limits
from briefings.errors import Issue
from briefings.seed import Block, Claims, Seed, pdf_directions, pdf_lines
from briefings.seed.reading import read
from tests.seed.pdf_writer import Put, column, pdf

FIRST = """
The rivers of the north rose by two metres on Monday, and the bridges of the town were
closed until the evening. Officials of the district said that nobody was hurt, and that
the schools would open again."""
SECOND = """
Farmers moved their cattle to the hills. The harbour stayed open for the boats of those
who bring bread and water to the islands, as they did in the flood of the year before."""


def seed(data: bytes) -> Seed:
    seeds, issues = read("seeds/a.pdf", data, Limits())
    assert issues == []
    return seeds[0]


def blocks(*lines: Put) -> tuple[Block, ...]:
    return seed(pdf([lines])).blocks


def texts(*lines: Put) -> list[str]:
    return [each.text for each in blocks(*lines)]


def flat(text: str) -> str:
    return " ".join(text.split())


def refused(data: bytes, limits: Limits | None = None) -> Issue:
    seeds, (found,) = read("seeds/a.pdf", data, limits or Limits())
    assert seeds == []
    assert found.hint
    return found


def claims(**properties: str) -> Claims:
    return seed(pdf([column(FIRST)], properties=properties)).claims


def test_lines_become_paragraphs_where_a_gap_parts_them() -> None:
    assert texts(*column(FIRST), *column(SECOND, top=640)) == [flat(FIRST), flat(SECOND)]


def test_lines_become_paragraphs_where_an_indent_begins_them() -> None:
    indented = [SECOND.strip().split("\n")[0].join(("      ", "")), *SECOND.strip().split("\n")[1:]]
    assert texts(*column(FIRST.strip() + "\n" + "\n".join(indented))) == [flat(FIRST), flat(SECOND)]


def test_lines_become_paragraphs_where_a_line_ends_early_with_its_sentence() -> None:
    assert texts(*column(FIRST.strip() + "\n" + SECOND.strip())) == [flat(FIRST), flat(SECOND)]


LEFT = """
The rivers of the north rose by two
metres on Monday, and the bridges
of the town were closed until late in
the evening. Officials of the district
said that nobody was hurt, and that"""
RIGHT = """
the schools would open again on the
next day. Farmers moved their cattle
to the hills above the old town, and
the harbour stayed open for boats of
those who bring bread to the islands."""


@pytest.mark.parametrize("across", [False, True])
def test_columns_are_read_one_after_the_other(across: bool) -> None:
    left, right = column(LEFT, left=72), column(RIGHT, left=320)
    drawn = [each for pair in zip(left, right, strict=True) for each in pair] if across else [*left, *right]
    title = Put(72, 740, "Rivers rise in the north of the country", 20)
    assert texts(title, *drawn) == [title.text, flat(f"{LEFT} {RIGHT}")]


def test_four_columns_are_read_one_after_the_other() -> None:
    rows = [f"{word} the water of the {word}" for word in ("aller", "boder", "crest", "dorne")]
    lines = [
        put
        for number, row in enumerate(rows)
        for put in column("\n".join([row] * 12), left=30 + 140 * number, size=8, leading=10)
    ]
    assert [text[:5] for text in " ".join(texts(*lines)).split(" the water of the ")][1:] == [
        each[:5] for row in rows for each in [row] * 12
    ]


def test_a_line_whose_words_were_moved_apart_to_fill_its_column_is_one_line() -> None:
    stretched = [Put(72, 640, "water", 10), Put(125, 640, "rises", 10), Put(174, 640, "tonight", 10)]
    assert len(texts(*stretched)) > 0
    words = [Put(72, 640, "aaa", 10), Put(72 + 16.68 + 20, 640, "aaa", 10), Put(72 + 2 * 36.68, 640, "aaa", 10)]
    assert texts(*words) == ["aaa aaa aaa"]


def test_a_line_across_both_columns_parts_them() -> None:
    middle = Put(72, 630, "What the officials of the district said when they were asked on Monday, in a few words", 10)
    below = [each._replace(base=each.base - 90) for each in (*column(LEFT, left=72), *column(RIGHT, left=320))]
    found = texts(*column(LEFT, left=72), *column(RIGHT, left=320), middle, *below)
    assert found == [flat(f"{LEFT} {RIGHT}"), middle.text, flat(f"{LEFT} {RIGHT}")]


def book(count: int) -> bytes:
    parts = [f"Part {'abcdefgh'[number]} of the story says: {flat(FIRST)[:60]}" for number in range(count)]
    return pdf(
        [
            [
                Put(72, 770, "The Annual Report of Rivers"),
                *column(f"{part}\n{flat(SECOND)[:80]}."),
                Put(290, 40, f"Page {number} of {count}"),
            ]
            for number, part in enumerate(parts, 1)
        ]
    )


def test_running_heads_and_page_numbers_are_gone() -> None:
    text = seed(book(5)).text
    assert "Annual" not in text
    assert "Page" not in text
    assert text.count("of the story") == 5


def test_a_head_beside_the_number_of_the_page_is_gone_whatever_it_says() -> None:
    pages = [
        [Put(72, 770, f"Chapter {'abcd'[number]}"), Put(500, 770, str(number + 3)), *column(FIRST)]
        for number in range(4)
    ]
    assert "Chapter" not in seed(pdf(pages)).text


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    rows = FIRST.strip().split("\n")
    data = pdf([column("\n".join(rows[:2]), top=150), column(rows[2])])
    assert [each.text for each in seed(data).blocks] == [flat(FIRST)]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("The min-\nister said so.", "The minister said so."),
        ("A well-\nknown man. He is well-known here.", "A well-known man. He is well-known here."),
        ("The co-\noperation ends. Their cooperation was long.", "The cooperation ends. Their cooperation was long."),
        ("The Franco-\nGerman border was closed.", "The Franco-German border was closed."),
        ("A state-of-the-\nart bridge was built.", "A state-of-the-art bridge was built."),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_joined_and_a_compound_keeps_its_hyphen(lines: str, wanted: str) -> None:
    assert texts(*column(lines)) == [wanted]


def test_headings_are_told_by_their_size() -> None:
    found = blocks(
        Put(72, 740, "Rivers rise in the north", 24),
        *column(FIRST),
        Put(72, 640, "What happens next", 14),
        *column(SECOND, top=610),
        Put(72, 560, "What was before", 14),
        *column(FIRST, top=530),
    )
    assert [(each.kind, each.level) for each in found] == [
        ("heading", 1), ("text", 0), ("heading", 2), ("text", 0), ("heading", 2), ("text", 0),
    ]  # fmt: skip


def test_a_short_bold_line_between_paragraphs_is_a_heading() -> None:
    found = blocks(
        Put(72, 760, "Rivers rise", 24),
        *column(FIRST),
        Put(72, 620, "What comes next", 10, bold=True),
        *column(SECOND, top=600),
        Put(72, 520, "That is all that we know.", 10, bold=True),
        *column(FIRST, top=490),
    )
    assert [each.kind for each in found] == ["heading", "text", "heading", "text", "text", "text"]
    assert found[2].text == "What comes next"


def test_bold_lines_before_the_text_are_no_headings() -> None:
    assert blocks(Put(72, 760, "By Jane Doe", 10, bold=True), *column(FIRST))[0].kind == "text"


def test_lines_that_were_ended_on_purpose_stay_apart() -> None:
    assert texts(*column("By Jane Doe\nMarch 4, 2021\n" + FIRST.strip())) == [
        "By Jane Doe",
        "March 4, 2021",
        flat(FIRST),
    ]


def test_a_large_first_letter_begins_its_word() -> None:
    lines = FIRST.strip().split("\n")
    beside = [line.removeprefix("T") for line in lines[:2]]
    assert texts(
        Put(72, 688, "T", 30), *column("\n".join(beside), left=92), *column("\n".join(lines[2:]), top=676)
    ) == [flat(FIRST)]


def test_a_sentence_set_large_in_quotation_marks_is_a_quote_and_parts_no_paragraph() -> None:
    lines = FIRST.strip().split("\n")
    pulled = "“Nobody was hurt in the flood”"
    found = blocks(
        Put(72, 760, "Rivers rise", 24),
        *column(SECOND, top=740),
        *column("\n".join(lines[:2]), top=700),
        Put(100, 660, pulled, 15),
        *column(lines[2], top=630),
    )
    assert [each.kind for each in found] == ["heading", "text", "text", "quote"]
    assert found[3].text == pulled


def test_paragraphs_of_one_line_do_not_hide_the_distance_of_lines() -> None:
    lines = [put for number in range(6) for put in column(f"The river {number} rose.", top=700 - 24 * number)]
    found = texts(*lines, *column(FIRST, top=500), *column(SECOND, top=450))
    assert found == [*(f"The river {number} rose." for number in range(6)), flat(FIRST), flat(SECOND)]


@pytest.mark.parametrize(
    "text",
    ["وقال الوزير إن النهر ارتفع", "קרא (היום) לשלום", "بلغ 12.5 مترا في 2021 (CNN) أمس", "السلام على أهل المدينة"],
)
def test_letters_that_are_drawn_from_right_to_left_are_read_so(text: str) -> None:
    assert pdf_directions.spelled(drawn_leftward(text)) == text


def drawn_leftward(text: str) -> list[pdf_directions.Letter]:
    """The letters of a line of 500 points as they stand there: numbers and Latin words run from left to right."""
    parts = re.findall(r"[A-Za-z0-9.]+|.", text)
    seen = "".join(part[::-1] for part in parts)
    return [(letter, 500 - 5 * at, 505 - 5 * at, 10) for at, letter in enumerate(seen) if letter != " "]


def test_a_headline_of_two_lines_is_one_heading() -> None:
    found = blocks(Put(72, 760, "Rivers rise in the", 24), Put(72, 732, "north of the country", 24), *column(FIRST))
    assert found[0] == Block(
        "Rivers rise in the north of the country", "heading", "## Rivers rise in the north of the country", 1
    )


def test_items_are_a_list() -> None:
    (found,) = blocks(*column("• One thing\n• Another thing\n• A third"))
    assert found.text.split("\n") == ["• One thing", "• Another thing", "• A third"]


def test_cells_beside_each_other_are_a_table() -> None:
    rows = [("River", "Metres"), ("Aller", "2"), ("Leine", "3")]
    lines = [
        Put(left, 700 - 14 * number, cell)
        for number, row in enumerate(rows)
        for left, cell in zip((72, 250), row, strict=True)
    ]
    (found,) = blocks(*lines)
    assert found.kind == "table"
    assert found.text == "River\tMetres\nAller\t2\nLeine\t3"


def test_metadata_that_a_person_wrote_are_claims() -> None:
    said = claims(Title="Rivers rise in the north", Author="Jane Doe; John Roe", CreationDate="D:20210218143000Z")
    assert (said.title, said.authors) == ("Rivers rise in the north", ("Jane Doe", "John Roe"))
    assert (said.date, said.date_source) == ("2021-02-18", "PDF CreationDate")


@pytest.mark.parametrize(
    "properties",
    [
        {"Title": "Microsoft Word - flood_v3.docx", "Author": "Admin"},
        {"Title": "untitled", "Author": "user@example.org"},
        {"CreationDate": "D:20210218143000Z", "Producer": "Skia/PDF m99"},
        {"CreationDate": "yesterday"},
    ],
)
def test_metadata_that_a_program_wrote_are_none(properties: dict[str, str]) -> None:
    assert claims(**properties) == Claims()


def test_a_title_that_is_not_the_headline_that_stands_there_is_none() -> None:
    page = [Put(72, 760, "Rivers rise in the north", 24), *column(FIRST)]
    for title, kept in [
        ("River Review Template", ""),
        ("Rivers rise in the north - River Review", "R"),
        ("Rivers rise", ""),
    ]:
        assert seed(pdf([page], properties={"Title": title})).claims.title[:1] == kept


def test_what_a_browser_prints_around_a_page_is_gone_but_for_its_address() -> None:
    address = "https://dailyriver.example/2021/rivers"
    page = [
        Put(20, 785, "11/25/26, 7:51 PM", 7), Put(250, 785, "Rivers rise", 7),
        Put(72, 730, "Rivers rise in the north", 24), *column(FIRST), *column(SECOND, top=600),
        Put(20, 12, address, 7), Put(560, 12, "1/1", 7),
    ]  # fmt: skip
    found = seed(pdf([page]))
    assert [each.text for each in found.blocks] == ["Rivers rise in the north", flat(FIRST), flat(SECOND)]
    assert found.claims.url == address


def test_a_small_line_at_the_edge_of_the_only_page_is_gone() -> None:
    page = [
        Put(72, 780, "River Review", 7),
        Put(72, 740, "Rivers rise", 24),
        *column(FIRST),
        Put(72, 20, "Page 1 of 1", 7),
    ]
    assert texts(*page) == ["Rivers rise", flat(FIRST)]
    assert texts(Put(72, 780, "PRESS RELEASE", 10), *page[1:]) == ["PRESS RELEASE", "Rivers rise", flat(FIRST)]


def test_the_table_of_a_cover_is_what_it_says() -> None:
    rows = [("Title:", "Floods in the north"), ("Author:", "Jane Doe"), ("Date:", "18 February 2021")]
    lines = [
        Put(left, 760 - 14 * at, cell) for at, row in enumerate(rows) for left, cell in zip((72, 250), row, strict=True)
    ]
    found = seed(pdf([[*lines, *column(FIRST, top=600)]]))
    assert (found.claims.title, found.claims.authors) == ("Floods in the north", ("Jane Doe",))
    assert found.claims.date == "18 February 2021"
    assert [each.text for each in found.blocks] == [flat(FIRST)]


def test_a_file_made_on_another_day_than_its_text_names_claims_no_date() -> None:
    page = column("Hanover, 12 March 2020\n" + FIRST.strip())
    assert seed(pdf([page], properties={"CreationDate": "D:20210218143000Z"})).claims.date == ""
    assert seed(pdf([page], properties={"CreationDate": "D:20200312143000Z"})).claims.date == "2020-03-12"


def test_a_scanned_document_is_one_issue_that_says_so() -> None:
    found = refused(pdf([[Put(100, 100, "rect")]] * 3))
    assert "3 pages" in found.message
    assert "scanned" in found.message


def test_a_page_that_is_only_a_picture_is_a_warning() -> None:
    seeds, (found,) = read("seeds/a.pdf", pdf([column(FIRST), [Put(100, 100, "rect")]]), Limits())
    assert len(seeds) == 1
    assert "page 2" in found.message


def test_an_encrypted_document_is_one_issue() -> None:
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >> /ID [(a) (a)]" % (b"o" * 32, b"u" * 32)
    assert "encrypted" in refused(pdf([column(FIRST)], trailer=lock)).message


@pytest.mark.parametrize("share", [0.1, 0.3, 0.6, 0.9, 0.99])
def test_a_document_that_was_cut_off_is_one_issue(share: float) -> None:
    data = pdf([column(FIRST)] * 3)
    assert "cut off" in refused(data[: int(len(data) * share)]).message


def test_something_else_named_pdf_is_one_issue() -> None:
    assert refused(b"Rivers rise in the north").code == "S104"


def test_a_document_of_too_many_pages_is_one_issue() -> None:
    found = refused(pdf([column(FIRST)] * 6), Limits(seed_pages=5))
    assert found.code == "S103"
    assert "6 pages" in found.message


@given(st.binary(max_size=300), st.integers(0, 1500))
@settings(max_examples=60)
def test_a_damaged_document_is_read_or_one_issue(noise: bytes, place: int) -> None:
    data = pdf([column(FIRST), column(SECOND)])
    seeds, issues = read("seeds/a.pdf", data[:place] + noise + data[place + len(noise) :], Limits())
    assert seeds or issues
    assert not [each for each in issues if each.code == "S109"]


def test_the_words_of_a_document_keep_their_order_and_none_is_lost() -> None:
    lines = [flat(FIRST)[start : start + 40].strip() for start in range(0, 160, 40)]
    found = seed(pdf([column("\n".join(lines), leading=30)])).text
    places = [found.index(each[5:30]) for each in lines]
    assert all(before < after for before, after in pairwise(places))


def test_a_line_drawn_word_by_word_is_one_line() -> None:
    lines = []
    for row in column(FIRST):
        left = row.left
        for word in row.text.split():
            lines.append(row._replace(left=left, text=word))
            left += 5.6 * len(word) + 4
    assert " ".join(texts(*lines)) == flat(FIRST)


def test_letters_that_a_font_ties_together_are_letters() -> None:
    assert pdf_lines.LETTERS[0xFB01] == "fi"
    assert "ﬁrst".translate(pdf_lines.LETTERS) == "first"
