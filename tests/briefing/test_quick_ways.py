"""Our parser takes short ways through most texts, and always arrives where markdown-it does."""

import dataclasses
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from briefings.briefing.markdown.findings import Findings
from briefings.briefing.markdown.parser import Reader, parser
from briefings.text.characters import clean, cleaned
from briefings.text.words import count, in_any_script

PLAIN = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])
PLAIN.use(deflist_plugin).use(footnote_plugin, inline=False)
PLAIN.validateLink, PLAIN.normalizeLink = Reader.validateLink.__get__(PLAIN), Reader.normalizeLink.__get__(PLAIN)  # type: ignore[method-assign]
PLAIN.normalizeLinkText = Reader.normalizeLinkText.__get__(PLAIN)  # type: ignore[method-assign]

#: What lines start with: every kind of block, more or less indented, and some that only look like one.
STARTS = st.lists(
    st.sampled_from(
        [
            *(
                "",
                "",
                "",
                " ",
                "  ",
                "    ",
                "\t",
                "> ",
                ">",
                "- ",
                "-\t",
                "-",
                "* ",
                "+ ",
                "1. ",
                "2) ",
                "1.",
                "2021 ",
            ),
            *(
                "# ",
                "## ",
                "#",
                "```",
                "~~~",
                "~",
                ": ",
                "~ ",
                "| ",
                "[^a]: ",
                "[r]: ",
                "---",
                "- - ",
                "***",
                "===",
                "--",
            ),
            *("<div>", "<!--", "=", "_", "é", "\u00a0", "\u2003"),
        ]
    ),
    max_size=3,
).map("".join)
TEXTS = st.sampled_from(
    [
        *(
            "",
            "",
            "word",
            "two words",
            "a | b",
            "--- | ---",
            "|---|:-:|",
            "| a | b |",
            ":---",
            "- - -",
            "  ",
            "x  ",
            "x\\",
        ),
        *(
            "[r]",
            "[a](b.md)",
            "**bold** text",
            "an *em* word",
            "[^a]",
            "- a",
            "> a",
            "> - a",
            "1. a",
            "# a #",
            "`a`",
            "/url",
        ),
    ]
)
LINES = st.lists(st.tuples(STARTS, TEXTS).map("".join), max_size=12).map("\n".join)
#: Marks of every kind between words, white space and stops.
PIECES = st.sampled_from(
    [
        *(
            " ",
            " ",
            "a",
            "word",
            "é",
            "“",
            "1",
            ".",
            ",",
            "?",
            ")",
            "\n",
            "  \n",
            "\\",
            "\\\n",
            "\u00a0",
            "\u3000",
            "$",
        ),
        *(
            "*",
            "*",
            "**",
            "**",
            "***",
            "_",
            "__",
            "~",
            "~~",
            "`",
            "``",
            "!",
            "&amp;",
            "&",
            "<b>",
            "<a:b>",
            "{",
            "^",
            "-",
        ),
        *(
            "[",
            "]",
            "(",
            ")",
            "[a](b.md)",
            "[a b](c)",
            "[](d)",
            '[a](b "t")',
            "[a](<b c>)",
            "[a](b(c))",
            "![a](b)",
            "[r]",
        ),
        *(" **a b** ", " *a*.", " _a_ ", "__a__", "**a.** ", "*a b* ", "*é*", "**a**b"),
    ]
)
OURS = re.compile(r"\[\[|:::|\[\^")


def seen(tokens: list[Token] | None) -> list[dict[str, Any]]:
    """Tokens as plain data, without texts of no characters."""
    fields = [each.name for each in dataclasses.fields(Token) if each.name not in ("children", "meta")]
    return [
        {name: getattr(each, name) for name in fields} | {"children": seen(each.children)}
        for each in tokens or ()
        if each.type != "text" or each.content
    ]


def blocks(markdown: MarkdownIt, source: str) -> list[Token]:
    """The tokens of blocks, their text not yet read."""
    tokens: list[Token] = []
    markdown.block.parse(source, markdown, {"findings": Findings("content/x.md", "x", 1, source)}, tokens)
    return tokens


def texts(markdown: MarkdownIt, source: str) -> list[Token]:
    """The tokens of the text in one block."""
    references = {"R": {"title": "", "href": "/r"}}
    env = {"findings": Findings("content/x.md", "x", 1, source), "references": references}
    return markdown.inline.parse(source, markdown, env, [])


@pytest.mark.parametrize("html", [False, True])
@settings(max_examples=400)
@given(source=LINES.filter(lambda source: ":::" not in source))
def test_blocks_are_those_of_markdown_it(html: bool, source: str) -> None:
    PLAIN.options["html"] = html
    assert seen(blocks(parser(html), source)) == seen(blocks(PLAIN, source))


@pytest.mark.parametrize("html", [False, True])
@settings(max_examples=400)
@given(source=st.lists(PIECES, max_size=20).map("".join).filter(lambda source: not OURS.search(source)))
def test_text_is_that_of_markdown_it(html: bool, source: str) -> None:
    PLAIN.options["html"] = html
    assert seen(texts(parser(html), source)) == seen(texts(PLAIN, source))


@given(st.text(st.characters(max_codepoint=0x2122) | st.sampled_from(" '’.,-_“€Žœ")))
def test_words_are_counted_alike_on_both_ways(text: str) -> None:
    assert count(text) == in_any_script(text)


@given(st.text(st.characters() | st.sampled_from("\ufeff\u2028\x85\x7f\r\n\t\ud800")))
def test_clean_text_is_found_to_be_clean(text: str) -> None:
    assert clean(text) == cleaned(text)
