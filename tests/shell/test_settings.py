"""Settings: the file, the command line over it, and the folder that is no site."""

import os
from pathlib import Path

import pytest

from briefings.errors import Stop
from briefings.shell import clock, settings


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def test_without_a_file_the_defaults_hold_and_a_remark_says_so(site: Path) -> None:
    found = settings.read(site)
    assert (found.config.title, found.base_url, found.base_path) == ("Briefings", "", "/")
    assert [each.code for each in found.notes] == ["C203"]


def test_the_command_line_goes_before_the_file(site: Path) -> None:
    (site / "config.yaml").write_text("base_url: https://example.org/one")
    assert settings.read(site).base_url == "https://example.org/one/"
    found = settings.read(site, "https://example.org/two")
    assert (found.base_url, found.base_path) == ("https://example.org/two/", "/two/")


def test_an_address_in_any_script_is_written_as_browsers_ask_for_it(site: Path) -> None:
    (site / "config.yaml").write_text("base_url: https://exämple.org/ünter/")
    found = settings.read(site)
    assert (found.base_url, found.base_path) == ("https://xn--exmple-cua.org/%C3%BCnter/", "/%C3%BCnter/")
    assert settings.read(site, "https://example.org/%C3%BC").base_path == "/%C3%BC/"


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org",
        "example.org",
        "https://",
        "https://example.org/?x",
        "javascript:1",
        "https://example.org:99999/",
        "https://example.org/a/../b/",
    ],
)
def test_an_address_that_cannot_be_one_is_wrong_usage(site: Path, address: str) -> None:
    with pytest.raises(Stop, match="--base-url: C202") as stop:
        settings.read(site, address)
    assert stop.value.exit_code == 2


def test_a_wrong_configuration_names_every_place(site: Path) -> None:
    (site / "config.yaml").write_text("titel: x\nbuild:\n  per_page: none\n")
    with pytest.raises(Stop) as stop:
        settings.read(site)
    assert stop.value.exit_code == 2
    assert [(each.location.path, each.location.line) for each in stop.value.issues] == [
        ("config.yaml", 1),
        ("config.yaml", 3),
    ]


@pytest.mark.parametrize("kind", ["a folder", "a pipe", "a link to nothing", "a link to itself"])
def test_a_configuration_that_is_no_file_is_said(site: Path, kind: str) -> None:
    file = site / "config.yaml"
    if kind == "a folder":
        file.mkdir()
    elif kind == "a pipe":
        os.mkfifo(file)
    else:
        file.symlink_to("config.yaml" if kind == "a link to itself" else "missing.yaml")
    with pytest.raises(Stop, match=r"config.yaml: (?:R101|R102|C204) ") as stop:
        settings.read(site)
    assert stop.value.exit_code == 2


def test_a_configuration_may_be_a_link_to_a_file(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "shared.yaml"
    elsewhere.write_text("title: Shared")
    (site / "config.yaml").symlink_to(elsewhere)
    assert settings.read(site).config.title == "Shared"


def test_a_folder_that_is_no_site_is_said(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="C205") as stop:
        settings.read(tmp_path)
    assert stop.value.exit_code == 2


def test_the_time_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1613667600")
    assert (clock.now(), clock.today()) == ("2021-02-18T17:00:00+00:00", "2021-02-18")


@pytest.mark.parametrize("epoch", ["yesterday", "1e9", "9" * 30])
def test_a_time_that_is_none_is_wrong_usage(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(Stop, match="SOURCE_DATE_EPOCH: C201"):
        clock.now()
