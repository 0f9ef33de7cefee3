"""`theme.yaml`, the chain of themes, and their options."""

from typing import Any

import pytest

from briefings.errors import Stop
from briefings.page import Head, Range, TagPage
from briefings.theme import Renderer, ThemeFolder, assemble, choose, parents
from tests.theme.reading import SITE, broadsheet, child, folder, lines

GOOD = "name: child\ncontract: 1\nextends: broadsheet\n"


def refused(*folders: ThemeFolder) -> list[str]:
    with pytest.raises(Stop) as caught:
        assemble(list(folders))
    return lines(caught.value.issues)


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        ("contract: 1", "1: T102 `name` is missing"),
        ("name: child\ncontract: 2", "2:1: T102 contract: this version of Briefings keeps contract 1, not 2"),
        ("name: other\ncontract: 1", "1:1: T102 name: is 'other', but the folder is called 'child'"),
        ("name: child\ncontract: one", "2:1: T102 contract: expected "),
        (GOOD + "optoins: {}", "4:1: T102 optoins: unknown key (did you mean `options`?)"),
        (GOOD + "options:\n  size:\n    defalt: 1", "6:5: T102 options.size.defalt: unknown key (did you mean"),
        (GOOD + "options:\n  size: 3", "5:3: T102 options.size: expected a mapping of default"),
        (GOOD + "options:\n  size:\n    default: null", "6:5: T102 options.size.default: expected true or false"),
        (GOOD + "options:\n  a:\n    default: x\n    choices: [y]", "6:5: T102 options.a.default: 'x' is none of the"),
        ("name: [", "1:7: Y101 the `[` that opens here is never closed"),
    ],
)  # fmt: skip
def test_a_wrong_manifest_is_named_with_its_line(manifest: str, said: str) -> None:
    found = refused(child({}, manifest), folder())
    assert any(line.startswith(f"themes/child/theme.yaml:{said}") for line in found), found


def test_no_mistake_of_a_manifest_hides_another() -> None:
    manifest = (
        "name: other\ncontract: 2\noptoins: {}\n"
        "options:\n  a:\n    default: null\n  b:\n    default: x\n    choices: [y]\n  c:\n    defalt: 1\n"
    )
    assert [line.split(": ")[1:3] for line in refused(child({}, manifest))] == [
        ["T102 optoins", "unknown key (did you mean `options`?)"],
        ["T102 options.a.default", "expected true or false, a whole number, a number, a text, a list, got nothing"],
        ["T102 options.b.default", "'x' is none of the choices"],
        ["T102 options.c.defalt", "unknown key (did you mean `default`?)"],
        ["T102 options.c", "`default` is missing (write `default"],
        ["T102 name", "is 'other', but the folder is called 'child' (write `name"],
        [
            "T102 contract",
            "this version of Briefings keeps contract 1, not 2 (see the changelog for what has changed for themes)",
        ],
    ]


def test_a_folder_without_a_manifest_is_no_theme() -> None:
    assert refused(ThemeFolder("x", "themes/x", {}))[0].startswith("themes/x/theme.yaml: T101 there is no theme.yaml")


def test_a_manifest_in_another_encoding_is_an_issue() -> None:
    found = refused(ThemeFolder("x", "themes/x", {"theme.yaml": b"name: x\n# \xff\n"}))
    assert found == ["themes/x/theme.yaml:2: T101 this line is not UTF-8 (save the file as UTF-8)"]


def test_a_theme_that_extends_nothing_known_is_named() -> None:
    assert refused(child({})) == ["themes/child/theme.yaml: T103 extends: there is no theme 'broadsheet'"]


def test_a_theme_that_extends_itself_is_named() -> None:
    found = refused(child({}, "name: child\ncontract: 1\nextends: child\n"))
    assert found == ["themes/child/theme.yaml: T103 extends: there is no other theme 'child'"]


def test_a_theme_may_extend_the_shipped_one_of_its_own_name() -> None:
    source = "{% extends 'parent:base.html' %}{% block foot %}Ours{% endblock %}"
    files = {"theme.yaml": "name: broadsheet\ncontract: 1\nextends: broadsheet\n", "templates/base.html": source}
    own = ThemeFolder("broadsheet", "site/themes/broadsheet", {name: text.encode() for name, text in files.items()})
    head = Head("/tags/x/", "x", "https://example.org/tags/x/")
    assert "Ours" in Renderer(assemble([own, folder()]), SITE).render(TagPage(head, "x", Range(0), ()))


def test_a_template_in_another_encoding_is_an_issue() -> None:
    broken = ThemeFolder("child", "themes/child", {"theme.yaml": GOOD.encode(), "templates/home.html": b"a\nb\xe9"})
    assert refused(broken, folder()) == [
        "themes/child/templates/home.html:2: T104 this line is not UTF-8 (save the file as UTF-8)"
    ]


def test_what_an_editor_leaves_behind_is_no_template() -> None:
    left = {"templates/.home.html.swp": b"\xff", "templates/home.html~": b"\xff", "assets/.DS_Store": b"\xff"}
    theme = assemble([ThemeFolder("child", "themes/child", {"theme.yaml": GOOD.encode(), **left}), folder()])
    assert theme.templates.keys() == broadsheet().templates.keys()
    assert theme.assets.keys() == broadsheet().assets.keys()


def test_the_shell_can_follow_the_chain() -> None:
    assert parents(GOOD.encode(), "themes/child") == "broadsheet"
    assert parents(folder().files["theme.yaml"], "themes/broadsheet") is None
    assert parents(b"\xff[", "themes/broken") is None


def test_options_come_with_their_defaults() -> None:
    values, found = choose(broadsheet().options, {})
    assert values == {"closing": "That is all", "switch": True, "map": True, "pull": True, "provenance": True}
    assert found == []


@pytest.mark.parametrize(
    ("configured", "said"),
    [
        ({"swich": True}, "theme.options.swich: this theme has no such option (did you mean `switch`?)"),
        ({"switch": "yes"}, "theme.options.switch: expected true or false, got 'yes'"),
        ({"closing": ["x"]}, "theme.options.closing: expected a text, got a list"),
    ],
)
def test_a_wrong_option_is_wrong_configuration(configured: dict[str, Any], said: str) -> None:
    with pytest.raises(Stop) as caught:
        Renderer(broadsheet(), SITE, configured)
    assert caught.value.exit_code == 2
    assert said in lines(caught.value.issues)[0]


def test_an_option_with_choices_takes_only_those() -> None:
    manifest = GOOD + "options:\n  size:\n    default: small\n    choices: [small, large]\n"
    theme = assemble([child({}, manifest), folder()])
    assert choose(theme.options, {"size": "large"})[0]["size"] == "large"
    assert choose(theme.options, {"size": "huge"})[1] == [
        (("theme", "options", "size"), "'huge' is none of the choices", "one of small, large")
    ]


def test_a_number_fits_where_a_text_or_a_fraction_is_meant() -> None:
    manifest = GOOD + "options:\n  ratio:\n    default: 1.5\n"
    theme = assemble([child({}, manifest), folder()])
    values, found = choose(theme.options, {"ratio": 2, "closing": 30})
    assert (values["ratio"], values["closing"], found) == (2.0, "30", [])


def test_a_child_inherits_options_and_may_give_them_other_defaults() -> None:
    manifest = GOOD + "options:\n  closing:\n    default: The end\n"
    values, _ = choose(assemble([child({}, manifest), folder()]).options, {})
    assert values == {"closing": "The end", "switch": True, "map": True, "pull": True, "provenance": True}


def test_an_option_shows_on_the_page() -> None:
    head = Head("/tags/x/", "x", "https://example.org/tags/x/")
    page = TagPage(head, "x", Range(0), ())
    quiet = Renderer(broadsheet(), SITE, {"closing": "30", "switch": False}).render(page)
    assert '<h2>30<span class="stop">' in quiet
    assert "<button" not in quiet
    assert "<script" not in quiet
