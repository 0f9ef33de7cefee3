"""The tables of a page: rows below each other whose cells leave the same lanes of white between them.

A row of a table becomes one line that holds its cells, so that the order of columns of text never tears it.
"""

import statistics
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from briefings.seed.pdf_lines import UNSPACED, Line

#: Points that the cells of one row may stand higher or lower; in em: how wide a lane is, how far apart rows are.
ROW, LANE, FAR = 2.0, 0.34, 3.0
#: Cells of a row at least, and how many letters long the usual cell of a column is where columns of text may stand
#: beside each other.
CELLS, SHORT = 2, 18

#: A column's, or a cell's, left and right edge.
Span = tuple[float, float]
Row = list[Line]


def set_in(lines: Sequence[Line], *, short: bool) -> list[Line]:
    """The lines with each row of a table as one; `short` takes only tables of short cells."""
    rows = [list(row) for row in in_rows(lines)]
    found: list[Line] = []
    at = 0
    while at < len(rows):
        end, columns = grown(rows, at)
        made = rows[at:end]
        if is_table(made, columns) and not (short and is_long(made, columns)):
            found += [joined(row, columns) for row in made]
            at = end
        else:
            found += rows[at]
            at += 1
    return found


def in_rows(lines: Sequence[Line]) -> Iterator[Row]:
    """Lines that stand at one height, from left to right; the rows from top to bottom."""
    row: Row = []
    for line in sorted(lines, key=lambda each: (-each.base, each.left)):
        if row and (row[0].base - line.base > ROW or line.page != row[0].page):
            yield sorted(row, key=lambda each: each.left)
            row = []
        row.append(line)
    yield sorted(row, key=lambda each: each.left)


def grown(rows: list[Row], at: int) -> tuple[int, list[Span]]:
    """Where the rows end that go on with the row at that place, and their columns."""
    columns = merged(map(span, pieces(rows[at])), rows[at][0].size if rows[at] else 0)
    end = at + 1
    while end < len(rows) and len(columns) >= CELLS and is_near(rows[end - 1], rows[end]):
        wider = merged([*columns, *map(span, pieces(rows[end]))], rows[end][0].size)
        if len(wider) < len(columns) or not fills(rows[end], wider):
            break
        if len(wider) > len(columns) and not all(fills(row, wider) for row in rows[at:end]):
            break
        columns, end = wider, end + 1
    return end, columns


def is_near(above: Row, below: Row) -> bool:
    """Whether two rows may belong to one table by their distance."""
    cells = above[0].cells or below[0].cells
    return not cells and above[0].base - below[0].base <= FAR * max(above[0].size, below[0].size)


def span(line: Line) -> Span:
    """The edges of a line."""
    return line.left, line.right


def pieces(row: Row) -> list[Line]:
    """The parts of a row that a lane may part."""
    return [piece for line in row for piece in split(line)]


def split(line: Line) -> Iterator[Line]:
    """A line as the parts between its wide gaps."""
    begin, left = 0, line.left
    for offset, right, after in line.gaps:
        yield replace(line, text=line.text[begin:offset].strip(), left=left, right=right, gaps=())
        begin, left = offset, after
    yield replace(line, text=line.text[begin:].strip(), left=left, gaps=())


def merged(spans: Iterable[Span], size: float) -> list[Span]:
    """Spans as columns: those that overlap, or nearly touch, are one."""
    found: list[Span] = []
    for left, right in sorted(spans):
        if found and left - found[-1][1] < LANE * size:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def fills(row: Row, columns: list[Span]) -> bool:
    """Whether a row has a cell in all columns, or in all but one of three and more."""
    return len(cells(row, columns)) >= max(CELLS, len(columns) - 1)


def cells(row: Row, columns: list[Span]) -> dict[int, str]:
    """What a row says in each column, by its number."""
    found: dict[int, str] = {}
    number = 0
    for piece in pieces(row):
        while number + 1 < len(columns) and piece.left >= columns[number + 1][0]:
            number += 1
        found[number] = f"{found[number]} {piece.text}" if number in found else piece.text
    return found


def is_table(rows: list[Row], columns: list[Span]) -> bool:
    """Whether some rows are a table: two or more, most of which have cells that stand far apart."""
    apart = sum(len(row) >= CELLS for row in rows)
    return len(rows) > 1 and len(columns) >= CELLS and 2 * apart >= len(rows)


def is_long(rows: list[Row], columns: list[Span]) -> bool:
    """Whether the usual cell of any column is as long as a line of text."""
    said = [cells(row, columns) for row in rows]
    lengths = [[width(each[number]) for each in said if number in each] for number in range(len(columns))]
    return any(statistics.median(each) >= SHORT for each in lengths if each)


def width(text: str) -> int:
    """The letters of a text; those of scripts without spaces are twice as wide."""
    return len(text) + len(UNSPACED.findall(text))


def joined(row: Row, columns: list[Span]) -> Line:
    """A row as one line, as wide as its table."""
    said = cells(row, columns)
    each = tuple(said.get(number, "") for number in range(len(columns)))
    bold = all(line.bold for line in row)
    return replace(
        row[0], text="\t".join(each), cells=each, left=columns[0][0], right=columns[-1][1], gaps=(), bold=bold
    )
