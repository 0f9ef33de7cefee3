"""What the shipped theme promises of every page."""

import functools
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.briefing.markdown.highlight import stylesheet
from briefings.draft.parts import Number, Place, Source
from briefings.page import BriefingPage, Head, HomePage, Item, Kicker, Range, link
from briefings.theme import Renderer, check
from tests.theme.reading import SITE, broadsheet, folder
from tests.theme.specimens import KINDS, always, finished, never, parsed, shape, specimen

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}{% include 'base.html' %}",
    "javascript:alert(1)",
    "</title></head><body><h1>mine",
    "&lt;b&gt; <!-- ]]>",
]
#: Elements that say nothing when they hold nothing.
HOLDERS = {
    "article", "aside", "details", "div", "dl", "dd", "dt", "footer", "h1", "h2", "h3", "h4", "li", "main", "nav", "ol",
    "p", "section", "table", "tbody", "time", "tr", "ul", "a", "b",
}  # fmt: skip


@functools.cache
def renderer() -> Renderer:
    return Renderer(broadsheet(), SITE)


def named(kind: Any) -> str:
    return str(kind.__struct_config__.tag)


every_kind = pytest.mark.parametrize("kind", KINDS, ids=named)
both_ends = pytest.mark.parametrize("keep", [always, never], ids=["full", "bare"])


def test_the_theme_itself_has_no_problem() -> None:
    assert check(broadsheet()) == []


@every_kind
@both_ends
def test_a_page_is_well_formed_html(kind: Any, keep: Any) -> None:
    tree = parsed(finished(renderer(), specimen(kind, keep=keep)))
    assert len(tree.findall(".//h1")) == 1
    assert len(tree.findall(".//main")) == 1
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


@every_kind
@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_from_strangers_stays_text(kind: Any, payload: str) -> None:
    html = finished(renderer(), specimen(kind, payload))
    parsed(html)
    assert shape(html) == shape(finished(renderer(), specimen(kind, "word")))


# The address of the very page is no arbitrary text: a link there is the current one.
@given(
    text=st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1).filter(
        lambda text: text.strip(" /") and not text.startswith("/")  # an address of the navigation is marked as such
    )
)
@settings(max_examples=15)
def test_no_text_changes_the_elements_of_a_page(text: str) -> None:
    for kind in KINDS:
        assert shape(finished(renderer(), specimen(kind, text))) == expected_shape(kind)


@functools.cache
def expected_shape(kind: Any) -> list[tuple[str, tuple[str, ...]]]:
    return shape(finished(renderer(), specimen(kind)))


def test_an_address_that_is_no_web_address_is_no_link() -> None:
    html = briefing(
        Item("/x/", "x"), sources=(Source("One", "javascript:alert(1)"), Source("Two", "https://a.example/"))
    )
    assert "javascript:" not in html
    assert '<li id="source-1"><b>One</b>' in html
    assert '<li id="source-2"><a class="name" href="https://a.example/">Two</a>' in html


@every_kind
@both_ends
def test_a_page_has_no_inline_script_and_no_style(kind: Any, keep: Any) -> None:
    tree = parsed(finished(renderer(), specimen(kind, keep=keep)))
    for each in tree.iter():
        assert each.tag != "style"
        assert not [name for name in each.attrib if name == "style" or name.startswith("on")]
        if each.tag == "script":
            assert each.get("src")
            assert not each.text


@every_kind
def test_a_page_says_what_it_may_load(kind: Any) -> None:
    tree = parsed(finished(renderer(), specimen(kind)))
    policies = [each for each in tree.iter("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    assert len(policies) == 1
    assert policies[0].get("content").startswith("default-src 'none'; style-src 'self';")


@given(data=st.data())
@settings(max_examples=40)
def test_what_is_missing_leaves_no_hole(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    page = specimen(kind, keep=lambda: data.draw(st.booleans()))
    tree = parsed(finished(renderer(), page))
    empty = [each.tag for each in tree.iter() if each.tag in HOLDERS and is_empty(each)]
    assert empty == []


def is_empty(element: Any) -> bool:
    """Whether an element shows nothing at all."""
    if "".join(element.itertext()).strip():
        return False
    calendar_day = element.tag in ("tr", "tbody")
    return not calendar_day and element.find(".//svg") is None


def briefing(item: Item, **more: Any) -> str:
    head = Head(f"/{item.title}/", item.title, "https://example.org/")
    return finished(renderer(), BriefingPage(head, item, "<p>It was.</p>", **more))


def test_a_number_shows_what_it_was_and_that_it_is_about() -> None:
    html = briefing(Item("/x/", "x"), numbers=(Number(4000, 500, approx=True, what="people"), Number(2.5, unit="km")))
    assert '<span class="vh">from </span><i><bdi>500</bdi> <span aria-hidden="true">→</span></i>' in html
    assert '<span aria-hidden="true">≈</span>4,000</bdi></dd>' in html
    assert "<dd><bdi>2.5 km</bdi></dd>" in html


def test_what_was_before_nothing_is_still_shown() -> None:
    assert "<i><bdi>0</bdi> <span" in briefing(Item("/x/", "x"), numbers=(Number(3, 0),))


def test_what_cannot_be_read_takes_no_minutes() -> None:
    head = Head("/x/", "x", "https://example.org/")
    assert "min</" not in finished(renderer(), BriefingPage(head, Item("/x/", "x"), ""))
    assert "min</" in briefing(Item("/x/", "x"))


def test_rights_end_as_a_sentence() -> None:
    html = briefing(
        Item("/x/", "x"), sources=(Source("One", rights="CC BY 4.0"), Source("Two", rights="All reserved."))
    )
    assert "Rights: CC BY 4.0.<" in html
    assert "Rights: All reserved.<" in html


def test_content_in_another_language_says_so() -> None:
    html = briefing(Item("/x/", "أربيل", language="ar", direction="rtl"), numbers=(Number(2, 1),))
    assert '<html lang="en" dir="ltr">' in html
    assert '<h1 lang="ar" dir="rtl">' in html
    assert '<div class="prose" lang="ar" dir="rtl">' in html
    assert "←" in html


def test_content_in_the_language_of_the_site_does_not_repeat_it() -> None:
    assert "<h1>" in briefing(Item("/x/", "x", language="en", direction="ltr"))


@pytest.mark.parametrize(("status", "word"), [("withdrawn", "Withdrawn"), ("draft", "Draft"), ("review", "In review")])
def test_a_briefing_that_is_not_published_says_so_first(status: str, word: str) -> None:
    html = briefing(Item("/x/", "x", status=status))
    assert f'<p class="notice"><b>{word}</b>' in html
    assert html.index("notice") < html.index("It was.")
    assert "notice" not in briefing(Item("/x/", "x"))


def test_a_kicker_without_a_page_is_no_link() -> None:
    assert '<p class="kicker"><span>Erbil</span></p>' in briefing(Item("/x/", "x", kicker=Kicker("Erbil")))


def test_places_with_coordinates_are_on_a_map() -> None:
    erbil, brussels = Place("Erbil", "IQ", lat=36.2, lon=44.0), Place("Brussels", "BE")
    html = briefing(Item("/x/", "x"), places=(erbil, brussels))
    assert html.count("<circle") == 1
    assert "Belgium" in html
    assert "<svg" not in briefing(Item("/x/", "x"), places=(brussels,))


def test_names_lead_to_their_tags() -> None:
    urls = {"Erbil": link("/tags/erbil/")}
    html = briefing(Item("/x/", "x"), places=(Place("Erbil"), Place("Mosul")), tag_urls=urls)
    assert '<a class="name" href="../tags/erbil/">Erbil</a>' in html
    assert '<span class="name">Mosul</span>' in html


def test_code_brings_its_colours_only_where_there_is_code() -> None:
    head = Head("/x/", "x", "https://example.org/x/")
    code = '<pre tabindex="0"><code class="language-python">x</code></pre>'
    assert "assets/code." in finished(renderer(), BriefingPage(head, Item("/x/", "x"), code))
    assert "assets/code." not in finished(renderer(), BriefingPage(head, Item("/x/", "x"), "<p>x</p>"))


def test_the_colours_of_code_are_those_that_are_put_into_it() -> None:
    assert folder().files["assets/code.css"].decode() == stylesheet()


def test_the_section_of_a_page_is_marked_in_the_navigation() -> None:
    home = HomePage(Head("/", "Briefings", "https://example.org/", section="/"), Range(0))
    assert 'aria-current="page">Latest' in finished(renderer(), home)
    tagged = specimen(KINDS[3])
    assert "aria-current" not in finished(renderer(), tagged).split("<main")[0]


def test_the_name_of_the_site_is_the_headline_of_the_front_page_alone() -> None:
    home = finished(renderer(), HomePage(Head("/", "Briefings", "https://example.org/"), Range(0)))
    assert '<h1 class="plate">' in home
    assert '<h1 class="plate">' not in briefing(Item("/x/", "x"))


def test_styles_and_scripts_keep_their_bounds() -> None:
    sizes = {name: len(data) for name, data in broadsheet().assets.items()}
    assert sizes["style.css"] <= 15_000
    assert sum(size for name, size in sizes.items() if name.endswith(".css")) < 25_000
    assert sum(size for name, size in sizes.items() if name.endswith(".js")) < 10_000


def test_the_theme_asks_nobody_else_for_anything() -> None:
    for name, data in broadsheet().assets.items():
        text = data.decode().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|//[a-z]", re.sub(r"^\s*//.*$", "", text, flags=re.M)), name
