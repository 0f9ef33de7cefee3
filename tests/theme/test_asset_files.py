"""Assets: names with a hash of their content, and references that follow."""

import re

import pytest

from briefings.errors import Stop
from briefings.theme import assets
from tests.theme.reading import broadsheet, extended, lines


def test_the_name_of_an_asset_changes_with_its_content() -> None:
    one, two = (assets(extended({"assets/a/x.js": text})) for text in ("1", "2"))
    (first,) = (path for path in one if path.startswith("assets/a/x."))
    assert re.fullmatch(r"assets/a/x\.[0-9a-f]{8}\.js", first)
    assert one[first] == b"1"
    assert first not in two


def test_every_asset_of_the_theme_is_there() -> None:
    names = {re.sub(r"\.[0-9a-f]{8}\.", ".", path) for path in assets(broadsheet())}
    assert names == {f"assets/{name}" for name in broadsheet().assets}


def test_a_style_sheet_refers_to_the_hashed_names() -> None:
    files = {
        "assets/css/main.css": '@import "parts/more.css";\n@font-face { src: url(../fonts/x.woff2#a?b) }',
        "assets/css/parts/more.css": "a { background: url('../../mark.png') }",
        "assets/fonts/x.woff2": "font",
        "assets/mark.png": "image",
    }
    made = {re.sub(r"\.[0-9a-f]{8}\.", ".", path): data.decode() for path, data in assets(extended(files)).items()}
    assert re.fullmatch(
        r'@import "parts/more\.[0-9a-f]{8}\.css";\n@font-face { src: url\(\.\./fonts/x\.[0-9a-f]{8}\.woff2#a\?b\) }',
        made["assets/css/main.css"],
    )
    assert re.fullmatch(
        r"a { background: url\('\.\./\.\./mark\.[0-9a-f]{8}\.png'\) }", made["assets/css/parts/more.css"]
    )


def test_a_style_sheet_has_another_name_when_what_it_shows_has_changed() -> None:
    def names(image: str) -> set[str]:
        made = assets(extended({"assets/x.css": "a { background: url(x.png) }", "assets/x.png": image}))
        return {path for path in made if path.startswith("assets/x.") and path.endswith(".css")}

    assert names("one") != names("two")


def test_other_addresses_are_left_alone() -> None:
    text = "a { background: url(data:image/png;base64,AA==); b: url(#c); d: url(https://a.example/x.png); e: url(/f) }"
    assert text.encode() in assets(extended({"assets/x.css": text})).values()


def test_style_sheets_that_import_each_other_are_named() -> None:
    with pytest.raises(Stop) as caught:
        assets(extended({"assets/a.css": '@import "b.css";', "assets/b.css": '\n@import "a.css";'}))
    assert lines(caught.value.issues) == [
        "themes/child/assets/a.css:1: T117 'b.css' leads back to this style sheet",
        "themes/child/assets/b.css:2: T117 'a.css' leads back to this style sheet",
    ]
