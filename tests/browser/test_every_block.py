"""A briefing with every block that there is, in a real browser: numbers lead on, cards show, nothing overflows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from briefings.shell.cli import run

NewPage = Callable[..., Page]
Serve = Callable[..., str]
#: In the order in which a reader comes to them.
LABELS = (
    """
Key points | The report | Warning | By the numbers | Who’s who | Where | A mission, 2 of 2 | Sources | Provenance |
Corrections | Tags | Related | Mentioned in | Before, in this story
""".replace("\n", " ")
    .strip()
    .split(" | ")
)
FILLING = "\n\n".join(["Words that fill the report, so that it is long enough for a quotation in large type. " * 4] * 6)
BEFORE = """---
title: What was before
date: 2020-01-01
thread: A mission
tags: [Missions]
---

It began. See [[every-block]].
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("site") / "content"
    content.mkdir()
    text = (Path(__file__).parent / "every_block.md").read_text().replace("FILLING", FILLING)
    (content / "every-block.md").write_text(text)
    (content / "before.md").write_text(BEFORE)
    assert run(["build", "-q", "--strict", "--site", str(content.parent), "--base-url", "https://example.org/"]) == 0
    return content.parent / "public"


@pytest.fixture
def address(site: Path, serve: Serve) -> str:
    return serve(site) + "briefings/every-block/"


def test_every_block_is_there_in_its_order(page: Page, address: str) -> None:
    page.goto(address)
    labels = page.locator("main .label").all_inner_texts()
    assert [label.capitalize() for label in labels] == LABELS
    assert page.locator(".numbers dd").all_inner_texts()[-1] == "30"
    expect(page.locator("figure.pull")).to_contain_text("“We will stay for as long as the government asks us to”")
    expect(page.locator("figure.pull figcaption")).to_have_text("Ann Example, commander of the mission")
    expect(page.locator(".map circle")).to_have_count(1)


def test_a_key_point_leads_to_its_sentence_and_that_to_its_source(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="2: sentence in the report").click()
    expect(page.locator(":target")).to_have_text(
        "“We will stay for as long as the government asks us to,” the commander said."
    )
    page.get_by_role("link", name="2: source of the next sentence").click()
    expect(page.locator(":target")).to_contain_text("A mission grows")


def test_a_card_shows_a_sentence_with_its_source_until_escape(page: Page, address: str) -> None:
    page.goto(address)
    card = page.locator(".peek")
    page.get_by_role("link", name="1: source of the next sentence").hover()
    expect(card).to_contain_text("The mission grows from 500 to about 4,000 people.")
    expect(card).to_contain_text("Example Press")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_a_first_tap_opens_the_card_and_a_second_goes_to_the_source(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page.goto(address)
    number = page.get_by_role("link", name="1: source of the next sentence")
    number.tap()
    expect(page.locator(".peek")).to_be_in_viewport()
    assert "#" not in page.url
    number.tap()
    expect(page).to_have_url(address + "#source-1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_page: NewPage, address: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(address)
    page.get_by_role("link", name="1: source of the next sentence").hover()
    expect(page.locator(".peek")).to_be_visible()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 390, 768, 1100, 1440])
def test_nothing_overflows(new_page: NewPage, address: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
