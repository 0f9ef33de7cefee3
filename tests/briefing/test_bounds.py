"""Bounds: a document made to be slow or to explode is one issue that names the file, and soon."""

import time

import pytest

from briefings.briefing.options import Options
from briefings.briefing.parsing import parse
from briefings.config import Limits

LONG = {
    "open brackets": "[a" * 20_000,
    "more open brackets": "[" * 500_000,
    "stars": "*a " * 333_000,
    "stars and underscores": "*_" * 400_000,
    "a table of 100,000 rows": "|a|b|\n|-|-|\n" + "|c|d|\n" * 100_000,
    "one reference used 5,000 times": '[a]: /x "' + "y" * 20_000 + '"\n\n' + "[a] " * 5_000,
    "wikilinks": "[[a]] " * 150_000,
    "links": "[a](b.md) " * 90_000,
    "lines": "a\n" * 400_000,
    "figures": "::: figure\n" * 80_000,
    "marks of footnotes": "[^1]: x\n\n" + "[^1] " * 180_000,
    "headings": "# a\n" * 200_000,
    "alerts": "> [!NOTE]\n\n" * 80_000,
}
DEEP = {
    "quotes": "> " * 10_000 + "a",
    "lists": "\n".join("  " * level + "- a" for level in range(900)),
    "lists on one line": "- " * 1_000 + "a",
    "quotes and lists": "> - " * 200 + "a",
}
HTML = {
    "open elements": "<div>\n\n" * 100_000,
    "open tags": "<b>" * 200_000,
    "comments": "<!--" * 200_000,
    "attributes": "<b " + " ".join(f"a{number}" for number in range(100_000)) + ">",
}
FINE = {
    "images in images": "![" * 2_000 + "](a)" * 2_000,
    "a few open brackets": "[a" * 3_000,
    "quotes": "\"'" * 30_000,
    "one long line": "word " * 190_000,
    "one long word": "a" * 990_000,
    "back quotes": "".join("`" * length + " " for length in range(1, 1_300)),
    "empty lines": "\n" * 990_000,
    "white space": " " * 900_000 + "a",
    "unclosed fences": "```\n" * 200_000,
    "definitions of references": "".join(f"[a{number}]: /x\n" for number in range(70_000)),
    "stops": "." * 900_000 + " [[a]]",
}


def outcome(source: str, *, html: bool = False, limits: Limits | None = None) -> list[str]:
    """The issues of a document, which must come soon; bounds of work, not of time, make it so."""
    started = time.process_time()
    briefing, issues = parse(
        "content/x.md", b"---\ntitle: x\n---\n" + source.encode(), Options(html, limits or Limits())
    )
    assert time.process_time() - started < 20
    assert (briefing is None) == bool(issues)
    return [f"{each.location}: {each.code}" for each in issues]


@pytest.mark.parametrize("source", LONG.values(), ids=LONG)
def test_too_much_work_is_an_issue(source: str) -> None:
    assert outcome(source) == ["content/x.md:4: M106"]


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP)
def test_too_many_levels_are_an_issue_and_nothing_is_cut_in_silence(source: str) -> None:
    assert outcome(source) == ["content/x.md:4: M105"]


@pytest.mark.parametrize("source", HTML.values(), ids=HTML)
def test_too_much_raw_html_is_an_issue(source: str) -> None:
    assert outcome(source, html=True) == ["content/x.md:4: M106"]


@pytest.mark.parametrize("source", FINE.values(), ids=FINE)
def test_what_is_only_long_is_read(source: str) -> None:
    assert outcome(source) == []


def test_fifty_levels_are_read() -> None:
    assert outcome("> " * 50 + "a") == []


def test_a_page_above_its_bound_is_an_issue() -> None:
    assert outcome("word " * 20_000, limits=Limits(page_bytes=70_000)) == ["content/x.md:4: M106"]
    assert outcome("a\n\n" * 9_000, limits=Limits(page_growth=2)) == ["content/x.md:4: M106"]
    assert outcome("a\n\n" * 90, limits=Limits(page_growth=2)) == []


def test_hundreds_of_issues_are_told_once() -> None:
    _, issues = parse("content/x.md", b"---\ntitle: x\n---\n" + b"[a](data:x)\n" * 500, Options())
    assert len(issues) == 101
    assert str(issues[0]).startswith("content/x.md: M111 more than 100 issues")


def test_thousands_of_links_to_nothing_on_a_page_of_thousands_of_headings_are_told_once() -> None:
    headings = "".join(f"# head {number}\n\n" for number in range(2_000))
    links = "".join(f"[x](#hed-{number}) " for number in range(8_000))
    _, issues = parse("content/x.md", f"---\ntitle: x\n---\n{headings}{links}".encode(), Options())
    assert len(issues) == 101
    assert str(issues[1]).endswith("L106 nothing on this page has the id `hed-0` (did you mean `#head-0`?)")
