"""The guide for theme authors names everything that they may use, and its example works."""

import re

import msgspec

from briefings.page import Head, SiteView, TextPage
from briefings.theme import Renderer, ThemeFolder, assemble, check
from briefings.theme.filters import FILTERS
from tests.theme.reading import ROOT, SITE, broadsheet, folder
from tests.theme.specimens import KINDS

GUIDE = (ROOT / "docs" / "theming.md").read_text()


def test_the_guide_names_every_field_of_every_page() -> None:
    for kind in KINDS:
        row = next(line for line in GUIDE.splitlines() if line.startswith(f"| `{kind.__struct_config__.tag}` |"))
        fields = {each.name for each in msgspec.structs.fields(kind)} - {"head"}
        assert set(re.findall(r"`(\w+)`", row.rpartition(" | ")[2] + row.split(" | ")[2])) == fields


def test_the_guide_names_every_filter_option_block_and_field_of_the_site() -> None:
    blocks = re.findall(
        r"{% block (\w+)", broadsheet().templates["base.html"] + broadsheet().templates["briefing.html"]
    )
    site = [each.name for each in msgspec.structs.fields(SiteView)]
    for name in [*FILTERS, *broadsheet().options, *blocks, *site]:
        assert re.search(rf"`{name}[`(]", GUIDE), name


def test_the_example_of_the_guide_works() -> None:
    manifest, template = re.findall(r"```(?:yaml|jinja)\n(.*?)```", GUIDE, re.S)[:2]
    style = re.findall(r"```css\n(.*?)```", GUIDE, re.S)[0]
    files = {"theme.yaml": manifest, "templates/base.html": template, "assets/morning.css": style}
    theme = assemble(
        [ThemeFolder("morning", "themes/morning", {name: text.encode() for name, text in files.items()}), folder()]
    )
    assert check(theme) == []
    page = TextPage(Head("/about/", "About", "https://example.org/about/"), "<p>Body</p>")
    html = Renderer(theme, SITE).render(page)
    assert "assets/morning." in html
    assert "Printed nowhere" in html
    assert "<h1>About</h1>" in html
