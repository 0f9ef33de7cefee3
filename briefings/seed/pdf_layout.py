"""The order in which a page is read: without its running heads and feet, column by column."""

import re
import statistics
from collections import Counter

from msgspec.structs import replace

from briefings.seed import pdf_initials, pdf_tables
from briefings.seed.pdf_lines import Line, Page
from briefings.text import addresses

NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
PAGE_NUMBER = re.compile(r"[\W_]*(?:(?:page|seite|p\.|pág\.?|página)?\s*#(?:\s*(?:of|von|de|/)\s*#)?)[\W_]*", re.I)
#: A line that is only a year may be more than a page number.
YEAR = re.compile(r"\d{4}")
#: What browsers print above and below a page: when it was printed, and where it was.
PRINTED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AP]\.?M\.?)?\b", re.I)
PRINTED_FROM = re.compile(r"https?://[^\s…]{4,500}")
#: The outermost part of a page, how much smaller than the text a head is there, and how many of its sizes away.
OUTER, SMALLER, FAR = 0.08, 0.92, 2
#: How a note at the foot of a page begins.
NOTE = re.compile(r"(?:\d{1,3}|[*†‡§¶]{1,3})[.)]?(?:\s+\S|$)|[*†‡§¶]{1,3}[^\W\d_]")
#: Lines of a page that is read by people, at most.
LINES = 500
#: The parts of a page, from its edges, where heads and feet stand; how many points one may move from page to page.
EDGE, MOVED = 0.13, 6
#: On what share of the pages a head stands (left and right pages may have different ones).
MOST = 0.4
#: A gutter has at least so many lines on both sides; so much of all lines may cross it; so wide is it (points), and so
#: many letters long is the usual line of a column: cells of a table are shorter.
SIDE, CROSSING, GUTTER, LENGTH = 4, 0.25, 6.0, 18
#: Lines of columns that have fewer, where they are sentences, and how many letters long their usual line then is.
LEAST, SENTENCE = 2, 30
#: In lines' sizes: how much one of two columns that end together is longer, and how much larger headings are set.
LEVEL, LARGER = 1.8, 1.12
#: Points that two lines of one row differ in height.
ROW = 2
#: Steps, in points, in which gutters are looked for.
STEP = 4


def ordered(pages: list[Page]) -> list[Line]:
    """The lines of all pages as they are read, each with the edges of its column."""
    running = heads(pages)
    found: list[Line] = []
    notes: list[Line] = []
    size = text_size([line for page in pages for line in page.lines])
    for page in pages:
        lines = [line for line in page.lines if not is_running(line, page, running, len(pages))]
        lines, below = parted_notes(lines, size)
        found += in_columns(pdf_tables.set_in(lines, short=True))
        notes += in_columns(below)
    return pdf_initials.set_in(found) + notes


def text_size(lines: list[Line]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0)


def parted_notes(lines: list[Line], size: float) -> tuple[list[Line], list[Line]]:
    """The lines of a page, and the notes at its foot: small ones with nothing of the text's size below them, from the
    first on that begins with a number or a sign.
    """
    floor = min((each.base for each in lines if each.size > SMALLER * size), default=0)
    top = max((each.base for each in lines if each.base < floor and NOTE.match(each.text)), default=-1)
    return [each for each in lines if each.base > top + 1], [each for each in lines if each.base <= top + 1]


def heads(pages: list[Page]) -> dict[str, list[float]]:
    """What stands near the edges of pages, numbers aside, and where."""
    found: dict[str, list[float]] = {}
    for page in pages:
        for line in page.lines:
            if near_edge(line, page):
                found.setdefault(shape(line.text), []).append(line.base)
    return found


def near_edge(line: Line, page: Page) -> bool:
    """Whether a line stands where heads and feet do."""
    return line.base < EDGE * page.height or line.base > (1 - EDGE) * page.height


def shape(text: str) -> str:
    """A line without its numbers."""
    return NUMBER.sub("#", text.casefold())


def is_running(line: Line, page: Page, running: dict[str, list[float]], count: int) -> bool:
    """Whether a line is a head, a foot or a page number: the same at the same place on most pages, or beside
    the number of the page.
    """
    if not near_edge(line, page):
        return False
    if PRINTED.match(line.text) or (PRINTED_FROM.fullmatch(line.text) and line.base < EDGE * page.height):
        return True
    if count == 1 and len(page.lines) <= LINES and is_apart(line, page):
        return True
    text = shape(line.text)
    if PAGE_NUMBER.fullmatch(text) and line.base < EDGE * page.height and not YEAR.search(line.text):
        return True
    places = sum(abs(base - line.base) <= MOVED for base in running.get(text, ()))
    beside_number = sum(abs(base - line.base) <= 1 for base in running.get("#", ()))
    return count > 1 and max(places, beside_number) >= max(2, MOST * count)


def is_apart(line: Line, page: Page) -> bool:
    """Whether a line of the only page is set smaller than its text, at its very edge, and apart from all else."""
    sizes = [each.size for each in page.lines for _ in each.text]
    others = [abs(each.base - line.base) for each in page.lines if abs(each.base - line.base) > MOVED]
    edge = min(line.base, page.height - line.base) < OUTER * page.height
    return edge and line.size <= SMALLER * statistics.median(sizes) and min(others, default=0) >= FAR * line.size


def printed_from(pages: list[Page]) -> str:
    """The address that a browser printed at the foot of each page, empty where there is none."""
    found: Counter[str] = Counter()
    for page in pages:
        feet = (each.text for each in page.lines if each.base < EDGE * page.height)
        found.update({each for each in feet if PRINTED_FROM.fullmatch(each)})
    address, count = found.most_common(1)[0] if found else ("", 0)
    return addresses.external(address) or "" if count == len(pages) else ""


def in_columns(lines: list[Line]) -> list[Line]:
    """Lines from top to bottom; where a gutter parts them, the left side before the right, between the lines that
    cross it.
    """
    gutter = gutter_of([each for each in lines if not each.cells])
    if gutter is None:
        return in_column(lines)
    found: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    crossing: list[Line] = []
    for line in sorted(lines, key=lambda each: -each.base):
        crosses = line.left < gutter - 1 and line.right > gutter + 1
        if crosses and (left or right):
            left, after = parted_below(left, right, ended=True)
            found += in_column(crossing) + in_columns(left) + in_columns(right)
            left, right, crossing = [], [], after
        elif not crosses and crossing and not (left or right):
            found += in_column(crossing)
            crossing = []
        (crossing if crosses else left if line.right <= gutter + 1 else right).append(line)
    left, after = parted_below(left, right, ended=False)
    return found + in_column(crossing) + in_columns(left) + in_columns(right) + in_column(after)


def parted_below(left: list[Line], right: list[Line], *, ended: bool) -> tuple[list[Line], list[Line]]:
    """The left column, and what stands below both: a heading or a table under columns that end at one height, and
    (where a line that crosses the gutter has `ended` them) headings and tables right above that line.
    """
    if not left or not right:
        return left, []
    lowest = min(each.base for each in right)
    sizes = statistics.median(each.size for each in (*left, *right))
    at = len(left)
    while ended and at and left[at - 1].base < lowest - ROW and is_set_apart(left[at - 1], sizes):
        at -= 1
    first = next((number for number, each in enumerate(left) if each.base < lowest - ROW), len(left))
    for number in range(max(first, 1), min(first + 2, at)):
        level = abs(left[number - 1].base - lowest) <= LEVEL * sizes
        if level and is_set_apart(left[number], sizes):
            at = number
            break
    return left[:at], left[at:]


def is_set_apart(line: Line, size: float) -> bool:
    """Whether a line is a row of a table, or set as a heading is."""
    return bool(line.cells) or line.bold or line.size > LARGER * size


def gutter_of(lines: list[Line]) -> float | None:
    """The middle of the gap between two columns that the fewest lines cross, and of those the widest; None for none."""
    if len(lines) < 2 * LEAST:
        return None
    best: tuple[float, float, float] | None = None
    for place in range(int(min(each.left for each in lines)), int(max(each.right for each in lines)), STEP):
        left = [each for each in lines if each.right <= place]
        right = [each for each in lines if each.left > place]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < LEAST or crossing > CROSSING * len(lines):
            continue
        if min(len(left), len(right)) < SIDE and not (goes_on(left) and goes_on(right)):
            continue
        ends, begins = max(each.right for each in left), min(each.left for each in right)
        if begins - ends >= GUTTER and beside(left, right) and all(map(is_text, (left, right))):
            found = (-crossing, begins - ends, (begins + ends) / 2)
            best = max(best or found, found)
    return best[2] if best else None


def beside(left: list[Line], right: list[Line]) -> bool:
    """Whether two groups stand at one height for at least a few lines."""
    low = max(min(each.base for each in left), min(each.base for each in right))
    high = min(max(each.base for each in left), max(each.base for each in right))
    return high - low >= (2 if len(left) >= SIDE else 1) * statistics.median(each.size for each in left)


def goes_on(lines: list[Line]) -> bool:
    """Whether a few lines are sentences that run from one to the next, as those of cells seldom do."""
    ordered = sorted(lines, key=lambda each: -each.base)
    runs = all(below.text[:1].islower() for below in ordered[1:])
    return runs and statistics.median(len(each.text) for each in lines) >= SENTENCE


def is_text(lines: list[Line]) -> bool:
    """Whether a column holds text rather than cells."""
    return statistics.median(len(each.text) for each in lines) >= LENGTH


def in_column(lines: list[Line]) -> list[Line]:
    """The lines of one column from top to bottom, with its edges."""
    if not lines:
        return []
    left = Counter(round(each.left) for each in lines).most_common(1)[0][0]
    edges = (float(min(left, *(each.left for each in lines), left)), max(each.right for each in lines))
    rows = pdf_tables.set_in(lines, short=False)
    return [replace(each, edges=edges) for each in sorted(rows, key=lambda each: (-round(each.base), each.left))]
