"""What went wrong where YAML cannot be read, in the words of somebody who writes it by hand.

A parser says what it expected where it gave up. The mistake is often elsewhere, such as at the quote that opens a text
and is never closed; and its lines tell what to write instead.
"""

import re
from typing import Any, NamedTuple

import yaml

#: `key: value`, possibly an item of a list.
PAIR = re.compile(r"(\s*(?:- +)*[^\s:'\"#][^:]*: +)(\S.*?)\s*$")
#: A value in quotes, and what goes on behind them.
BEHIND = re.compile(r"(?:'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\")\s*[^\s,\]}#:]")
LONGEST = 70
INDENTED = "this line is indented otherwise than those it belongs to"
ALIGN = "begin it in the same column as the others of its list or mapping"


class Mistake(NamedTuple):
    """What is wrong, what to do, and the mark of the place."""

    message: str
    hint: str
    mark: Any


def mistake(problem: yaml.MarkedYAMLError, text: str) -> Mistake:
    """The mistake behind a parser's error in `text`."""
    said = re.sub(r"\s+", " ", problem.problem or problem.context or "not YAML")
    context, mark, opened = problem.context or "", problem.problem_mark or problem.context_mark, problem.context_mark
    line = line_at(text, mark.line if mark is not None else 0)
    if "quoted scalar" in context and "end of stream" in said:
        return Mistake("the quote that opens here is never closed", "close it with the same sign", opened)
    if "flow" in context and opened is not None:
        at_end = mark is None or not line[mark.column :].strip()
        return unclosed(said, None if at_end else mark, opening(text, opened, mark))
    if "mapping values are not allowed" in said and mark is not None:
        return second_colon(line, mark)
    if "tab" in said or (line[: mark.column if mark is not None else 0].strip(" ") == "" and "\t" in line[:1]):
        return Mistake("a tab cannot indent a line", "use spaces", mark)
    if "cannot start any token" in said and mark is not None:
        sign = line[mark.column : mark.column + 1]
        return Mistake(f"a text cannot begin with `{sign}` unless it stands in quotes", quoted(line), mark)
    if "expected ':'" in said:
        return Mistake("expected `key: value` here", "give the line a key, or indent text that goes on", opened or mark)
    if "sequence entries are not allowed" in said:
        return Mistake("an item of a list cannot begin here", "begin it on a line of its own, or quote the text", mark)
    return expected_otherwise(said, line, mark)


def second_colon(line: str, mark: Any) -> Mistake:
    """A value with a colon in it; or, where the colon is the first, a line that goes on with the text above it."""
    if ":" in line[: mark.column]:
        return Mistake("a text with `: ` in it needs quotes", quoted(line), mark)
    if line[:1] == " ":
        return Mistake(INDENTED, ALIGN, mark)
    return Mistake("the line above is no `key: value`, and this one goes on with it", "write a key before it", mark)


def expected_otherwise(said: str, line: str, mark: Any) -> Mistake:
    """A line that ends a block where it should not, or whose text goes on behind its quotes."""
    pair = PAIR.match(line)
    if pair and BEHIND.match(pair[2]):
        return Mistake("the text goes on behind its closing quote", quoted(line), mark)
    if "expected key" in said or "block end" in said or "'-' indicator" in said:
        return Mistake(INDENTED, ALIGN, mark)
    return Mistake(
        f"not valid YAML: {said}", "put text that holds `: ` or starts with a special character in quotes", mark
    )


def opening(text: str, opened: Any, mark: Any) -> Any:
    """The mark of the bracket that a list or mapping opened with: the parser's, or the last one where it lost it."""
    if mark is None or (opened.line, opened.column) != (mark.line, mark.column):
        return opened
    at = max(text.rfind("["), text.rfind("{"))
    line = text.count("\n", 0, at)
    return yaml.Mark("", at, line, at - (text.rfind("\n", 0, at) + 1), None, 0)


def unclosed(said: str, mark: Any, opened: Any) -> Mistake:
    """A `[` or `{` that is never closed, or what stands between its items."""
    begin, end = ("{", "}") if "'}'" in said else ("[", "]")
    if mark is None or mark.line > opened.line:
        return Mistake(f"the `{begin}` that opens here is never closed", f"end the list with `{end}`", opened)
    if "expected node content" in said or "cannot start" in said:
        return Mistake("this cannot stand in a list in brackets", "put the text in quotes", mark)
    return Mistake(f"expected `,` or `{end}` here", "put text with commas, colons or brackets in quotes", mark)


def quoted(line: str) -> str:
    """How to write a line whose value needs quotes."""
    found = PAIR.match(line)
    if not found or len(line) > LONGEST or "''" in line:
        return "put the whole text in quotes"
    value = re.sub(r"^(['\"])(.*)\1$", r"\2", found[2])
    sign = "'" if "'" not in value else '"'
    if sign == '"' and ('"' in value or "\\" in value):
        return "put the whole text in quotes, each quote in it doubled"
    return f"write {found[1].strip()} {sign}{value}{sign}"


def line_at(text: str, number: int) -> str:
    """A line of a text, counted from 0."""
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""
