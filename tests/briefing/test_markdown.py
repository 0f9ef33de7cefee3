"""Markdown, by example: `cases/*.txt` hold one rule each, as input and what must come of it.

A case starts with `=== its promise`, then the Markdown; `--- html`, `--- links`, `--- files` and so on follow, those
that are empty left out. Placeholders are written `{a0}`. Lines count in a file whose body starts on line 4.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest

from briefings.briefing import Briefing, Link
from briefings.briefing.options import Options
from briefings.briefing.parsing import parse
from briefings.errors import Issue

HEAD = "---\ntitle: Example\n---\n"
CASES = Path(__file__).parent / "cases"


def read_cases() -> Iterator[object]:
    """Every case: its name, its Markdown, and what is expected."""
    for path in sorted(CASES.glob("*.txt")):
        for case in path.read_text("utf-8").split("=== ")[1:]:
            name, _, rest = case.partition("\n")
            source, _, expected = rest.partition("--- html\n")
            yield pytest.param(source, expected.strip("\n"), path.stem == "raw_html", id=f"{path.stem}: {name}")


def shown(briefing: Briefing, issues: list[Issue]) -> str:
    """What came of a case, as the case files write it."""
    parts = {
        "links": [link(each) for each in briefing.links],
        "files": [f"{each.path} @{each.line}" for each in briefing.files],
        "headings": [f"{each.level} {each.text} #{each.id}" for each in briefing.headings],
        "issues": [re.sub(r" \(.*\)$", "", str(each).removeprefix("content/sub/example.md:")) for each in issues],
    }
    html = re.sub("\x02(/?[atf][0-9]+)\x03", r"{\1}", briefing.html).rstrip("\n")
    return "\n".join([html, *(f"--- {name}\n" + "\n".join(lines) for name, lines in parts.items() if lines)])


def link(found: Link) -> str:
    """A link on one line."""
    anchor = f"#{found.anchor}" if found.anchor else ""
    title = f' "{found.title}"' if found.title else ""
    return f"{found.kind} {found.target}{anchor}{title} @{found.line}:{found.column} | {found.sentence}"


def html_errors(briefing: Briefing) -> list[object]:
    """What a strict parser has against the body, its placeholders filled."""
    filled = re.sub("\x02a[0-9]+\x03", '<a href="/">', briefing.html)
    filled = re.sub("\x02/a[0-9]+\x03", "</a>", filled)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parseFragment(re.sub("\x02[tf][0-9]+\x03", "x", filled))
    return list(parser.errors)


@pytest.mark.parametrize(("source", "expected", "html"), list(read_cases()))
def test_markdown_becomes(source: str, expected: str, html: bool) -> None:
    briefing, issues = parse("content/sub/example.md", (HEAD + source).encode(), Options(html=html))
    assert briefing is not None
    assert shown(briefing, issues) == expected
    assert html_errors(briefing) == []
    assert not re.search("[\x00-\x08\x0b-\x1f]", re.sub("\x02/?[atf][0-9]+\x03", "", briefing.html))
