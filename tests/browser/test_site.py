"""The repository's own site in a real browser: ways through it, both themes, narrow and wide, without complaints."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests import samples

BRIEFING = "briefings/nato-expands-its-mission-in-iraq-after-a-deadly-missile-strike/"
#: One of each kind of page.
KINDS = {
    "home": "",
    "briefing": BRIEFING,
    "tag": "tags/nato/",
    "index of tags": "tags/",
    "archive": "archive/",
    "year": "archive/2021/",
    "month": "archive/2021/02/",
    "plain page": "about/",
    "404": "404.html",
}
#: How many characters of a report's own words fill a line of its column, with whatever font there is: the width of the
#: column over the average width of a character, so that neither ragged lines nor short last ones count.
CHARACTERS = """family => {
    const text = [...document.querySelectorAll(".prose > p")].find(each => each.innerText.length > 300);
    text.parentElement.style.fontFamily = family;
    const column = text.getBoundingClientRect().width;
    const line = text.cloneNode();
    line.textContent = text.innerText;
    line.style.cssText = "position: absolute; white-space: nowrap";
    text.after(line);
    return column / (line.getBoundingClientRect().width / line.textContent.length);
}"""
NewPage = Callable[..., Page]
Serve = Callable[..., str]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples.built(tmp_path_factory.mktemp("site"), "--base-url", "https://example.org/repo/")


@pytest.fixture
def home(out: Path, serve: Serve) -> str:
    return serve(out, "/repo/")


def test_a_reader_goes_from_home_to_a_briefing_to_a_tag_to_another_briefing(page: Page, home: str) -> None:
    page.goto(home)
    page.get_by_role("link", name="NATO expands its mission in Iraq after a deadly missile strike").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("NATO expands its mission in Iraq")
    page.get_by_role("main").get_by_role("link", name="Iraq", exact=True).first.click()
    expect(page).to_have_url(home + "tags/iraq/")
    page.get_by_role("link", name=re.compile("Denmark takes command")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Denmark takes command")


def test_the_chosen_theme_holds_on_the_next_page_and_after_a_reload(new_page: NewPage, home: str) -> None:
    page = new_page(color_scheme="light")
    page.goto(home)
    switch = page.get_by_role("button", name="Theme")
    while "dark" not in switch.inner_text():
        switch.click()
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.goto(home + "tags/")
    page.reload()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == dark
    assert dark == "rgb(21, 20, 18)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(new_page: NewPage, home: str, kind: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(home + KINDS[kind])
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways(new_page: NewPage, home: str, kind: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(home + KINDS[kind])
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0


def test_no_page_scrolls_sideways_at_twice_the_size_of_text(new_page: NewPage, home: str) -> None:
    page = new_page(viewport={"width": 640, "height": 800})
    for path in KINDS.values():
        page.goto(home + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


def test_a_page_can_be_read_without_javascript(new_page: NewPage, home: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(home + BRIEFING)
    expect(page.get_by_text("The United States has 2,500 troops in Iraq.", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Archive").first).to_be_visible()


@pytest.mark.parametrize("family", ["", "serif", "sans-serif"], ids=lambda family: family or "as it is")
def test_the_text_column_is_60_to_72_characters_wide(new_page: NewPage, home: str, family: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(home + BRIEFING)
    characters = page.evaluate(CHARACTERS, family)
    assert 60 <= characters <= 72


def test_a_summary_is_printed_smaller_than_a_report(page: Page, home: str) -> None:
    page.emulate_media(media="print")
    size = "each => parseFloat(getComputedStyle(each).fontSize)"
    page.goto(home + "tags/nato/")
    summary = page.locator(".row p").first.evaluate(size)
    page.goto(home + BRIEFING)
    assert summary < page.locator(".prose > p").first.evaluate(size)


def test_the_days_of_a_week_stand_on_one_line(page: Page, home: str) -> None:
    page.goto(home + "archive/2021/02/")
    tops = page.evaluate("""() => {
        const top = cell => {
            const day = document.createRange();
            day.selectNodeContents(cell.querySelector("a") ?? cell);
            return Math.round(day.getBoundingClientRect().top);
        };
        return [...document.querySelectorAll(".cal tbody tr")].map(week => [...week.cells].map(top));
    }""")
    assert len(tops) == 4
    assert [len(set(week)) for week in tops] == [1, 1, 1, 1]


@pytest.mark.parametrize("width", [320, 768, 1100])
def test_no_month_of_the_archive_is_broken_in_two(new_page: NewPage, home: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(home + "archive/2021/")
    heights = page.evaluate("[...document.querySelectorAll('.months li')].map(each => each.offsetHeight)")
    assert len(heights) == 12
    assert len(set(heights)) == 1


def test_a_date_reads_from_left_to_right_on_a_page_that_does_not(page: Page, serve: Serve, tmp_path: Path) -> None:
    site = samples.copy(tmp_path)
    settings = (site / "config.yaml").read_text().replace("language: en", "language: ar")
    (site / "config.yaml").write_text(settings)
    samples.build(site)
    page.goto(serve(site / "public") + BRIEFING)
    for selector in (".head time", ".head bdi"):
        found = page.locator(selector).first
        left, right = found.evaluate("""each => {
            const text = each.firstChild, word = document.createRange(), box = at => {
                word.setStart(text, at);
                word.setEnd(text, at + 1);
                return word.getBoundingClientRect().left;
            };
            return [box(0), box(text.length - 1)];
        }""")
        assert left < right, found.inner_text()


def test_a_number_stands_before_its_unit_on_a_page_from_right_to_left(page: Page, serve: Serve, tmp_path: Path) -> None:
    site = samples.copy(tmp_path)
    numbers = "numbers:\n- {value: 27000000000, was: 1200000000, unit: USD, what: عقد}\n"
    (site / "content" / "far.md").write_text(f"---\ntitle: عقد جديد\nlanguage: ar\n{numbers}---\n\nنص.\n")
    samples.build(site)
    (built,) = (site / "public").glob("**/far/index.html")
    page.goto(serve(site / "public") + f"{built.parent.relative_to(site / 'public').as_posix()}/")
    found = page.locator(".numbers dd bdi").last
    assert found.inner_text() == "27 billion USD"
    left, right = found.evaluate("""each => {
        const text = each.lastChild, word = document.createRange(), box = at => {
            word.setStart(text, at);
            word.setEnd(text, at + 1);
            return word.getBoundingClientRect().left;
        };
        return [box(0), box(text.length - 1)];
    }""")
    assert left < right


def test_a_lost_reader_finds_the_way_from_any_depth(page: Page, home: str, complaints: list[str]) -> None:
    page.goto(home + "no/such/page/")
    page.get_by_role("link", name="Archive").first.click()
    expect(page).to_have_url(home + "archive/")
    assert all("404" in said for said in complaints)
    complaints.clear()


def test_an_old_address_leads_to_the_new_one(new_page: NewPage, serve: Serve, tmp_path: Path) -> None:
    site = samples.copy(tmp_path)
    text = "---\ntitle: Moved\naliases: [/old/place/]\n---\n\nHere it is.\n"
    (site / "content" / "moved.md").write_text(text)
    samples.build(site, "--base-url", "https://example.org/repo/")
    home = serve(site / "public", "/repo/")
    page = new_page()
    page.goto(home + "old/place/")
    expect(page).to_have_url(home + "briefings/moved/")


def test_a_tree_opened_from_disk_can_be_walked(page: Page, tmp_path: Path) -> None:
    out = samples.built(tmp_path, "--file-links")
    page.goto((out / "index.html").as_uri())
    page.get_by_role("link", name="Archive").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Archive")
    page.get_by_role("link", name="Tags").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Index of tags")
