"""Plain text written as Markdown must read the same on the page; the renderer itself is the judge."""

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

from briefings.briefing.markdown.findings import Findings
from briefings.briefing.markdown.parser import parser
from briefings.seed.web_blocks import Run, written
from briefings.text import markup

SIGNS = st.text(alphabet="ab1 *_`#>-+=~:|[]()!<>&\\/^{}.;\"'@$%\t", max_size=40)


def parsed(text: str) -> list[Token]:
    """The tokens of a Markdown text."""
    return parser(html=False).parse(text, {"findings": Findings("content/a.md", "a", 1, text)})


def page_of(text: str) -> str:
    """The HTML of a Markdown text."""
    return str(parser(html=False).render(text, {"findings": Findings("content/a.md", "a", 1, text)}))


def kinds(text: str) -> set[str]:
    """Every kind of token that a Markdown text makes."""
    tokens = parsed(text)
    return {token.type for token in tokens} | {each.type for token in tokens for each in token.children or []}


def shown(text: str) -> str:
    """The text that a page shows for a Markdown text."""
    inline = [token for token in parsed(text) if token.type == "inline"]
    return "".join(
        each.content if each.type != "softbreak" else "\n" for token in inline for each in token.children or []
    )


TRICKY = """1. A number opens the line
1) So does this
# A hash
> A sign
* A star
- A dash
+ A plus
---
***
===
- - -
::: figure
:::
: a definition
~ another
```python
~~~
<script>alert(1)</script>
<https://example.org/>
&amp; &#60;b&#62; &copy;
[[a-slug]] and [[tag:nato|label]]
[a](b) and ![a](b) and [a][b] and [a]: b
[^1] and [^1]: a note
[!NOTE]
*stars* and **more** and _lines_ and __more__ and ~~gone~~
`code` and ``more``
back\\slash \\* \\[a](b) and a last \\
{{ 7*7 }} and {% raw %} and {#id .class}
a | b | c
term
a  b   c
\tindented
    four spaces
2021. A year
"quotes" -- dashes ... dots (c) (tm)
:smile: @name #tag https://example.org/a_b_c www.example.org
*[HTML]: abbreviation
$x$ ==mark== H~2~O 2^10^
AT&T and R&D; and &
5 * 3 * 2 and snake_case_name and a_b_
!important
credit: nobody"""


@pytest.mark.parametrize("line", TRICKY.split("\n"))
def test_a_tricky_line_reads_the_same(line: str) -> None:
    text = markup.paragraph(line)
    assert kinds(text) <= {"paragraph_open", "inline", "paragraph_close", "text"}
    assert shown(text) == " ".join(line.split())


@given(SIGNS)
@example("<1@1>")
@settings(max_examples=800)
def test_any_line_reads_the_same(line: str) -> None:
    wanted = " ".join(line.split())
    if wanted:
        text = markup.paragraph(line)
        assert kinds(text) <= {"paragraph_open", "inline", "paragraph_close", "text"}
        assert shown(text) == wanted


@given(st.lists(SIGNS.map(lambda line: " ".join(line.split())).filter(bool), min_size=2, max_size=5))
@settings(max_examples=300)
def test_verse_keeps_its_lines(lines: list[str]) -> None:
    text = markup.verse(lines)
    assert kinds(text) <= {"paragraph_open", "inline", "paragraph_close", "text", "hardbreak"}
    breaks = [token for token in parsed(text) if token.type == "inline"]
    assert "".join(
        "\n" if each.type == "hardbreak" else each.content for each in breaks[0].children or []
    ) == "\n".join(lines)


@pytest.mark.parametrize("lines", [["[", "]:1"], ["[a", "](https://example.org/)"], ["<https://example.org/", "a>"]])
def test_lines_of_verse_are_no_markup_together(lines: list[str]) -> None:
    assert shown(markup.verse(lines)) == "".join(lines)
    assert "link_open" not in kinds(markup.verse(lines))


def test_an_exclamation_mark_stays_clean() -> None:
    assert markup.verse(["Rise!", "Shine!"]) == "Rise!\\\nShine!"
    assert written([Run("Rise!"), Run(" Shine!", "*")]) == "Rise! *Shine!*"


RUNS = st.builds(
    Run,
    SIGNS,
    st.sampled_from(["", "*", "**", "~~"]),
    st.sampled_from(["", "", "https://example.org/"]),
    st.just(""),  # the number of a footnote is no text
)


@given(st.lists(RUNS, min_size=1, max_size=5))
@settings(deadline=None, max_examples=500)
@example([Run("["), Run("click", "**"), Run("](https://evil.example/)")])
@example([Run("["), Run("a", "*"), Run("]: https://evil.example/ x")])
@example([Run("Look!"), Run("a", "", "https://example.org/")])
@example([Run("[["), Run("a", "", "https://example.org/"), Run("]]")])
@example([Run("a <"), Run("https://evil.example/", "*"), Run("b>")])
def test_the_runs_of_a_paragraph_become_no_markup_together(runs: list[Run]) -> None:
    text = written(runs)
    tokens = [each for token in parsed(text) if token.type == "inline" for each in token.children or []]
    led = {each.attrs.get("href") for each in tokens if each.type == "link_open"}
    assert {token.type for token in parsed(text)} <= {"paragraph_open", "inline", "paragraph_close"}
    assert led <= {run.address for run in runs}
    assert not {each.type for each in tokens} & {"image", "html_inline", "footnote_ref", "code_inline"}
    assert letters(shown(text)) == letters("".join(run.text for run in runs))


def letters(text: str) -> str:
    """What remains of a text where marks of emphasis may show and white space may go."""
    return re.sub(r"[\s*~]", "", text)


@given(SIGNS)
@settings(max_examples=300)
def test_a_heading_reads_the_same(line: str) -> None:
    wanted = " ".join(line.split())
    if wanted:
        text = markup.heading(line, 3)
        assert "heading_open" in kinds(text)
        assert shown(text) == wanted


@given(st.lists(st.lists(SIGNS.filter(str.strip), min_size=2, max_size=2), min_size=2, max_size=4))
@settings(max_examples=300)
def test_a_cell_reads_the_same(rows: list[list[str]]) -> None:
    text = markup.table([[markup.escaped(" ".join(each.split())) for each in row] for row in rows])
    cells = [token for token in parsed(text) if token.type == "inline"]
    assert ["".join(each.content for each in cell.children or []) for cell in cells] == [
        " ".join(each.split()) for row in rows for each in row
    ]


@given(SIGNS)
@settings(max_examples=300)
def test_a_caption_stays_inside_its_figure(line: str) -> None:
    if line.strip():
        page = page_of(f"::: figure\n{markup.caption(line)}\ncredit: {markup.field(line)}\n:::\n\nEnd.")
        assert page.count("<figure") == 1
        assert page.rstrip().endswith("<p>End.</p>")
        assert " ".join(line.split()) in html.unescape(re.sub(r"<span class=\"vh\">[^<]*</span>", "", page))


@pytest.mark.parametrize("label", ["credit: nobody", "image: ../x.png", "ALT: nothing", ":::", "::: figure"])
def test_a_caption_cannot_pass_for_a_field(label: str) -> None:
    page = page_of(f"::: figure\n{markup.caption(label)}\n:::")
    assert label in html.unescape(page)
    assert "<img" not in page


@given(SIGNS.filter(str.strip))
@settings(max_examples=300)
def test_a_label_reads_the_same(label: str) -> None:
    wanted = " ".join(label.split())
    text = markup.link(markup.escaped(wanted), "https://example.org/(a)[b]")
    assert shown(text) == wanted
    assert "link_open" in kinds(text)
