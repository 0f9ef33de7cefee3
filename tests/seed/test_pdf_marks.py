"""Marks of a page that are no words of its text: numbers of notes, and bullets that are drawn."""

from tests.seed.pdf_writer import Put, column, pdf
from tests.seed.test_pdf_file import FIRST, SECOND, blocks, flat, seed, texts

NOTE = Put(72, 60, "1 Letter of the council of the district to its towns, in March of that year.", 7)


def test_a_raised_number_behind_a_sentence_is_no_part_of_it() -> None:
    for size in (6, 8.5):
        lines = [Put(72, 700, "The bridges stayed closed until May."), Put(72 + 163, 704, "1", size)]
        assert texts(*lines, *column(FIRST, top=660)) == ["The bridges stayed closed until May.", flat(FIRST)]


def test_a_number_of_a_unit_and_a_number_on_the_line_stay() -> None:
    assert texts(Put(72, 700, "The lake covers 31 km"), Put(172, 704, "2", 6), *column(FIRST, top=660))[0] != (
        "The lake covers 31 km"
    )
    assert texts(Put(72, 700, "It rained in December 3 times as much.")) == ["It rained in December 3 times as much."]


def test_a_note_at_the_foot_stands_behind_the_text_that_goes_on_on_the_next_page() -> None:
    first = column(FIRST.strip().rsplit("\n", 1)[0], top=100)
    rest = column(FIRST.strip().rsplit("\n", 1)[1] + "\n\n\n" + SECOND.strip())
    assert [each.text for each in seed(pdf([[*first, NOTE], rest])).blocks] == [flat(FIRST), flat(SECOND), NOTE.text]


def test_lines_with_a_drawn_bullet_are_a_list() -> None:
    items = [Put(102, 640, "Close the old bridge."), Put(102, 626, "Open the school as soon as the road is dry.")]
    dots = [Put(90, 642, "dot"), Put(90, 628, "dot")]
    found = blocks(*column(FIRST), *items, *dots)
    assert [each.text for each in found] == [
        flat(FIRST), "• Close the old bridge.\n• Open the school as soon as the road is dry."
    ]  # fmt: skip


def test_the_line_of_the_publisher_and_that_of_the_authors_are_claims() -> None:
    head = [
        Put(72, 730, "COUNCIL ON LAKES | POLICY BRIEF No. 7 | May 2022", 8),
        Put(72, 705, "Wells for the towns of the moor", 20),
        Put(72, 688, "Anna Bergholm and Peter van der Meer"),
    ]
    found = seed(pdf([[*head, *column(FIRST, top=660)]]))
    assert [each.text for each in found.blocks] == ["Wells for the towns of the moor", flat(FIRST)]
    assert found.claims.publisher == "COUNCIL ON LAKES"
    assert found.claims.authors == ("Anna Bergholm", "Peter van der Meer")
    assert found.claims.date == "May 2022"


def test_other_lines_around_a_title_stay() -> None:
    head = [
        Put(72, 730, "Water | Towns of the moor | Wells", 8),
        Put(72, 705, "Wells for the towns of the moor", 20),
        Put(72, 688, "What the councils and the farmers want"),
    ]
    assert texts(*head, *column(FIRST, top=660))[::2] == [head[0].text, head[2].text]
