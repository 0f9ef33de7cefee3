"""Placeholders: only this program writes them, whatever a document says, and each names something that is there."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.briefing import Briefing
from briefings.briefing.options import Options
from briefings.briefing.parsing import parse

MARK = re.compile("\x02(/?)([atf])([0-9]+)\x03")
PIECES = st.sampled_from(
    [
        *("\x02a0\x03", "\x02f0\x03", "&#2;", "&#x02", "&#3;", "&#00000003", "a0", "/a0", "t0", "f0", "&amp;#2;", "\\"),
        *("[[b]]", "[[b|", "]]", "[c](d.md)", "![e](f.jpg)", "[", "](g.md)", "](h.pdf)", "`", "*", "\n", "\n\n", " "),
        *("<b>", "</b>", "<div>", "</div>", "<p>", "</p>", '<a href="', '">', "</a>", "<img src='", "'>"),
        *("<!--", "-->", "<script>", "</script>", "<svg>", "<table>", "<td>", "<math>", "<style>", "<textarea>"),
        *("<title>", "<noscript>"),
    ]
)  # fmt: skip


def made(source: str, *, html: bool) -> Briefing:
    """The briefing of a document."""
    briefing, _ = parse("content/x.md", b"---\ntitle: x\n---\n" + source.encode(), Options(html))
    assert briefing is not None
    return briefing


def check(briefing: Briefing) -> None:
    """Every placeholder is whole, names a link or a file, and ends what it began before another begins."""
    assert not {"\x02", "\x03"} & set(MARK.sub("", briefing.html) + briefing.text)
    opened = ""
    for ending, kind, number in MARK.findall(briefing.html):
        assert int(number) < len(briefing.files if kind == "f" else briefing.links)
        if kind == "a":
            assert opened == (number if ending else "")
            opened = "" if ending else number
    assert opened == ""


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_no_document_forges_a_placeholder(source: str) -> None:
    check(made(source, html=False))


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_no_raw_html_forges_a_placeholder_or_does_anything(source: str) -> None:
    briefing = made(source, html=True)
    check(briefing)
    assert not re.search(
        r"(?i)<(script|svg|math|style|iframe|textarea|title|noscript|!--)|\son\w+=|javascript:", briefing.html
    )
