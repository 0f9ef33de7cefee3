"""What this project adds to Markdown takes nothing away: other documents render as plain CommonMark renders them."""

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefings.briefing.options import Options
from briefings.briefing.parsing import parse

PLAIN = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("strikethrough")
#: Everything that CommonMark gives a meaning to, but what starts this project's own: `|` (tables), `^` and `!` (notes,
#: images), `:` and `~` (definitions, figures); addresses and headings are looked at in the cases.
PIECES = st.sampled_from(
    [
        *("a", "word", " ", "  ", "\n", "\n\n", "*", "**", "_", "`", "``", "~~", "> ", "- ", "1. ", "2) ", "+ "),
        *("    ", "\t", "\\", "&amp;", "&", "<", ">", "[", "]", "(", ")", "(b.txt)", "***\n", '"', "'", "é", "東"),
        *("&#65;", "\\*", "<b>", "{{ x }}", "."),
    ]
)  # fmt: skip
#: A wikilink and a task may come about all the same.
OURS = re.compile(r"\[\[|\[ \]")


def ours(source: str) -> str:
    """The body that this project makes, without what it adds to code and links."""
    briefing, _ = parse("content/x.md", b"---\ntitle: x\n---\n" + source.encode(), Options())
    assert briefing is not None
    plain = re.sub("\x02f[0-9]+\x03", "b.txt", briefing.html).replace('<pre tabindex="0">', "<pre>")
    return bare(plain)


def theirs(source: str) -> str:
    """What markdown-it makes by itself."""
    return bare(PLAIN.render(source))


def bare(body: str) -> str:
    """A body without the tags of links, the levels and ids of headings, and the names of languages."""
    body = re.sub(r"(</?h)[1-6][^>]*>", r"\1>", body)
    return re.sub(r"</?a\b[^>]*>| class=\"language-[^\"]*\"", "", body)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=25).map("".join).filter(lambda source: not OURS.search(source)))
def test_a_document_without_our_own_rules_is_commonmark(source: str) -> None:
    assert ours(source) == theirs(source)


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    escaped = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)
    briefing, issues = parse("content/x.md", b"---\ntitle: x\n---\n" + escaped.encode(), Options())
    assert briefing is not None
    assert (html.unescape(briefing.html), issues) == (f"<p>{text}</p>\n", [])
    assert briefing.text == text
