"""Numerals beside the sentences that key points repeat, and pull quotes: nothing else of a report changes."""

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.draft.parts import Person, Quote, Source
from briefings.page import BriefingPage, Head, Item
from briefings.theme.citing import Report, report_of
from tests.theme.specimens import parsed

SAID = Quote("“We will go on for as long as it takes, and no longer,”", speaker="Ned Price")


def told(body: str, *points: str, sources: int = 1, **more: object) -> Report:
    head = Head("/x/", "x", "https://example.org/x/")
    page = BriefingPage(head, Item("/x/", "x"), body, key_points=points, sources=(Source("One"),) * sources, **more)  # type: ignore[arg-type]
    return report_of(page)


def cited(body: str, number: int = 1) -> str:
    found = re.search(rf'<span class="cited" id="s{number}">', body)
    assert found
    return body[found.end() :]


def test_a_number_stands_before_the_sentence_and_leads_to_the_source() -> None:
    report = told("<p>Before. It rained on Monday. After.</p>\n", "It rained on Monday.")
    assert report.body == (
        '<p>Before. <a class="cite" href="#source-1" aria-label="1: source of the next sentence">1</a>'
        '<span class="cited" id="s1">It rained on Monday.</span> After.</p>\n'
    )
    assert [(each.text, each.number) for each in report.points] == [("It rained on Monday.", 1)]


def test_without_a_source_a_number_is_no_link() -> None:
    body = told("<p>It rained.</p>", "It rained.", sources=0).body
    assert body == '<p><span class="cite" aria-hidden="true">1</span><span class="cited" id="s1">It rained.</span></p>'


def test_numbers_follow_the_text_whatever_the_order_of_the_key_points() -> None:
    report = told("<p>One is here.</p>\n<p>Two is there.</p>\n", "Two is there.", "One is here.", "Three is nowhere.")
    assert [each.number for each in report.points] == [2, 1, 0]
    assert report.body.index('id="s1"') < report.body.index('id="s2"')


@pytest.mark.parametrize(
    ("inner", "point"),
    [
        ("The <a href='/x'>alliance</a> said <em>no</em>.", "The alliance said no."),
        ("<strong>NATO</strong> &amp; others\nagreed &lt;so&gt;.", "NATO & others agreed <so>."),
        ("<em>It rained.</em>", "It rained."),
        ('A <i title="a > b">day</i> it was.', "A day it was."),
        ("A line<br>\nand another.", "A line and another."),
    ],
)
def test_a_sentence_is_found_through_its_markup(inner: str, point: str) -> None:
    report = told(f"<p>{inner}</p>\n", point)
    assert report.points[0].number == 1
    html = f"<!DOCTYPE html><title>x</title><main>{report.body}</main>"
    span = next(each for each in parsed(html.replace("'", '"')).iter("span") if each.get("id") == "s1")
    assert " ".join("".join(span.itertext()).split()) == point


def test_an_element_that_only_begins_in_a_sentence_leaves_it_without_a_number() -> None:
    body = "<p>It <em>rained. It</em> snowed.</p>"
    report = told(body, "It rained.")
    assert report.body == body
    assert report.points[0].number == 0


def test_the_dateline_belongs_to_the_first_sentence() -> None:
    body = told('<p><span class="dateline">Erbil</span> – It rained.</p>', "It rained.").body
    assert cited(body).startswith('<span class="dateline">Erbil</span> – It rained.</span>')


def test_a_point_within_another_has_no_number_of_its_own() -> None:
    report = told("<p>It rained, and then it snowed.</p>", "It rained, and then it snowed.", "and then it snowed.")
    assert [each.number for each in report.points] == [1, 0]


@given(
    st.lists(st.sampled_from(["It rained. ", "It snowed. ", "<em>So</em> it was. ", "A &amp; b. ", "<b>It ", "</b>"]))
)
def test_numbers_change_no_word_of_a_report(parts: list[str]) -> None:
    body = f"<p>{''.join(parts)}</p>"
    report = told(body, "It rained.", "It snowed.", "So it was.", "A & b.", sources=0)
    without = re.sub('<span class="cite" aria-hidden="true">[0-9]+</span>', "", report.body)
    assert text(without) == text(body)


def text(html: str) -> str:
    return "".join(html5lib.parseFragment(html, namespaceHTMLElements=False).itertext())


def long(words: int, said: str) -> str:
    """A report of so many paragraphs of fifty words, the quotation in the last but one."""
    paragraphs = [f"<p>{'word ' * 50}</p>\n"] * (words // 50)
    return "".join([*paragraphs, f"<p>{said} he said.</p>\n", paragraphs[0]])


def test_a_long_report_repeats_one_quotation_away_from_its_sentence() -> None:
    body = told(long(350, SAID.text), quotes=(SAID,), people=(Person("Ned Price", "a <spokesman>"),)).body
    figure = (
        '<figure class="pull"><blockquote><p>“We will go on for as long as it takes, and no longer”</p></blockquote>'
        "<figcaption><b>Ned Price</b>, a &lt;spokesman&gt;</figcaption></figure>"
    )
    assert body.count("<figure") == 1
    before, _, after = body.partition(figure)
    assert before.count("<p>") >= 2
    assert after[: after.index("We will")].count("<p>") > 2


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        (200, SAID),
        (350, Quote(SAID.text, description="a passer-by")),
        (350, Quote("“No,”", speaker="Ned Price")),
        (350, Quote(SAID.text + " and more" * 20, speaker="Ned Price")),
        (350, Quote("“Words that are nowhere in the report, not even nearly so”", speaker="Ned Price")),
    ],
    ids=["short report", "nobody named", "short quotation", "long quotation", "other words"],
)
def test_otherwise_nothing_is_repeated(words: int, quote: Quote) -> None:
    body = long(words, quote.text if "nowhere" not in quote.text else "Well,")
    assert told(body, quotes=(quote,)).body == body


def test_a_quotation_is_repeated_between_paragraphs_of_the_report_alone() -> None:
    quoted = f"<blockquote>\n{long(350, 'Well,')}</blockquote>\n<p>{SAID.text} he said.</p>\n"
    assert told(quoted, quotes=(SAID,)).body == quoted


def test_a_theme_may_do_without_pull_quotes() -> None:
    page = BriefingPage(Head("/x/", "x", ""), Item("/x/", "x"), long(350, SAID.text), quotes=(SAID,))
    assert report_of(page, pull=False).body == page.body
