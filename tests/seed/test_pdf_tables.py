"""The tables of PDFs, and what stands under columns of text."""

from tests.seed.pdf_writer import Put, column
from tests.seed.test_pdf_file import FIRST, blocks, flat, texts

LEFT = """
The rivers of the north rose by a metre
on Monday, and the bridges of the town
were closed until night, but officials
said that nobody was hurt and that the
schools would open again."""
RIGHT = """
Farmers moved their cattle to the hills
as they did in the flood last year, and
the harbour stayed open for the boats
of those who bring bread and water to
the islands of the lagoon."""
ACROSS = Put(60, 500, "Dig the wells of both towns before the summer, and say in good time where people find them.")


def rows(*said: tuple[str, ...], places: tuple[int, ...], top: float = 600) -> list[Put]:
    """Cells at their places, row by row."""
    return [
        Put(left, top - 16 * number, text)
        for number, row in enumerate(said)
        for left, text in zip(places, row, strict=True)
    ]


def test_a_table_keeps_cells_that_stand_close_together() -> None:
    said = (("District", "Wells", "Dry"), ("Mountainside", "1,200 m", "40%"), ("Harbour", "900 m", "7%"))
    *_, found = blocks(*column(FIRST), *rows(*said, places=(60, 150, 191)))
    assert found.kind == "table"
    assert found.text == "District\tWells\tDry\nMountainside\t1,200 m\t40%\nHarbour\t900 m\t7%"


def test_a_table_keeps_its_head_where_that_is_centred_and_a_row_with_an_empty_cell() -> None:
    head = [Put(80, 616, "District"), Put(190, 616, "Wells"), Put(270, 616, "Dry")]
    body = rows(("Mountainside above", "12", "4"), ("Harbour", "7", "-"), places=(60, 195, 275))
    last = [Put(60, 568, "Moor"), Put(275, 568, "1")]
    *_, found = blocks(*column(FIRST), *head, *body, *last)
    assert found.text == "District\tWells\tDry\nMountainside above\t12\t4\nHarbour\t7\t-\nMoor\t\t1"


def test_a_heading_and_a_table_under_both_columns_are_read_after_them() -> None:
    table = rows(("Town", "Wells"), ("Upper Ford", "12"), ("Lower Ford", "31"), places=(60, 170))
    found = texts(*column(LEFT, left=60), *column(RIGHT, left=310), *table, Put(60, 530, "What to do", 15), ACROSS)
    said = "Town\tWells\nUpper Ford\t12\nLower Ford\t31"
    assert found == [flat(LEFT), flat(RIGHT), said, "What to do", ACROSS.text]


def test_a_heading_within_the_left_column_stays_in_it() -> None:
    left = [*column(LEFT, left=60), Put(60, 615, "What to do", 15), *column(RIGHT, left=60, top=590)]
    right = [*column(RIGHT, left=400), *column(LEFT, left=400, top=630)]
    assert texts(*left, *right) == [flat(LEFT), "What to do", flat(RIGHT), flat(RIGHT), flat(LEFT)]


def test_a_table_in_one_column_stays_between_the_paragraphs_of_that_column() -> None:
    table = rows(("Town", "Wells"), ("Upper Ford", "12"), ("Lower Ford", "31"), places=(60, 170), top=625)
    left = [*column(LEFT, left=60), *table, *column(RIGHT, left=60, top=560)]
    right = column("\n".join([RIGHT.strip(), LEFT.strip()] * 2), left=310)
    found = texts(*left, *right)
    assert found[:3] == [flat(LEFT), "Town\tWells\nUpper Ford\t12\nLower Ford\t31", flat(RIGHT)]


def test_columns_of_two_lines_are_read_one_after_the_other() -> None:
    left = "Some say the bridge must be closed for\nthe winter, since the ice is too heavy."
    right = "Others want it open for the schools and\nfor the trade of both of the towns there."
    assert texts(*column(left, left=60), *column(right, left=320)) == [flat(left), flat(right)]
