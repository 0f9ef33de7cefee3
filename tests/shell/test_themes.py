"""Themes are found in the site first, then among the shipped ones, with all that they extend."""

from pathlib import Path

import pytest

from briefings.errors import Stop
from briefings.shell import themes


def put(site: Path, name: str, extends: str = "", **files: str) -> None:
    folder = site / "themes" / name
    folder.mkdir(parents=True)
    (folder / "theme.yaml").write_text(f"name: {name}\ncontract: 1\n{f'extends: {extends}' if extends else ''}\n")
    for path, text in files.items():
        (folder / path).write_text(text)


def names(site: Path, name: str) -> list[str]:
    return [each.label for each in themes.chain(site, name)]


def test_a_shipped_theme_is_found_from_any_site(tmp_path: Path) -> None:
    (folder,) = themes.chain(tmp_path, "broadsheet")
    assert folder.name == "broadsheet"
    assert "theme.yaml" in folder.files


def test_a_theme_of_the_site_goes_before_a_shipped_one(tmp_path: Path) -> None:
    put(tmp_path, "broadsheet")
    assert names(tmp_path, "broadsheet") == ["themes/broadsheet"]


def test_a_theme_may_extend_others(tmp_path: Path) -> None:
    put(tmp_path, "mine", extends="middle")
    put(tmp_path, "middle", extends="broadsheet")
    mine, middle, shipped = themes.chain(tmp_path, "mine")
    assert [mine.label, middle.label, shipped.name] == ["themes/mine", "themes/middle", "broadsheet"]


def test_a_theme_may_extend_the_shipped_one_of_its_own_name(tmp_path: Path) -> None:
    put(tmp_path, "broadsheet", extends="broadsheet")
    own, shipped = themes.chain(tmp_path, "broadsheet")
    assert own.label == "themes/broadsheet"
    assert own.files["theme.yaml"] != shipped.files["theme.yaml"]


def test_themes_that_extend_each_other_in_a_circle_are_an_error(tmp_path: Path) -> None:
    put(tmp_path, "a", extends="b")
    put(tmp_path, "b", extends="a")
    with pytest.raises(Stop, match=r"themes/b/theme.yaml:\d+:1: T202 .*a → b → a"):
        themes.chain(tmp_path, "a")


def test_an_unknown_theme_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("theme:\n  name: boardsheet\n")
    with pytest.raises(Stop, match=r"config.yaml:2:3: C102 theme.name: .*did you mean `broadsheet`") as stop:
        themes.chain(tmp_path, "boardsheet")
    assert stop.value.exit_code == 2


def test_an_unknown_theme_that_a_theme_extends_is_said_there(tmp_path: Path) -> None:
    put(tmp_path, "mine", extends="boardsheet")
    with pytest.raises(Stop, match=r"themes/mine/theme.yaml:[1-9]:1: T201 .*did you mean `broadsheet`") as stop:
        themes.chain(tmp_path, "mine")
    assert stop.value.exit_code == 1


@pytest.mark.parametrize("name", ["..", "../themes/broadsheet", "/etc", ".", "a/b", ""])
def test_a_name_is_never_a_path(tmp_path: Path, name: str) -> None:
    put(tmp_path, "a")
    with pytest.raises(Stop, match="there is no theme"):
        themes.chain(tmp_path, name)


def test_a_link_in_a_theme_is_an_error(tmp_path: Path) -> None:
    put(tmp_path, "mine")
    (tmp_path / "themes/mine/secret.html").symlink_to("/etc/passwd")
    with pytest.raises(Stop, match=r"mine/secret.html: R101"):
        themes.chain(tmp_path, "mine")


def test_what_a_theme_may_not_hold_is_named_with_its_folder(tmp_path: Path) -> None:
    put(tmp_path, "mine")
    (tmp_path / "themes/mine/assets").symlink_to("/etc")
    with pytest.raises(Stop, match=r"^themes/mine/assets: R101"):
        themes.chain(tmp_path, "mine")
