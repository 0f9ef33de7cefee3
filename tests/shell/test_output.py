"""Where a site may be written, and whose folder that is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import Stop
from briefings.shell import output


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site/content").mkdir(parents=True)
    return tmp_path / "site"


@pytest.mark.parametrize(
    "out", [".", "..", "content", "content/pages", "seeds", "themes/x", "../../..", "/", "public/../content"]
)
def test_a_place_that_would_meet_the_sources_is_refused(site: Path, out: str) -> None:
    with pytest.raises(Stop, match="O101") as stop, output.opened(site / out, site):
        pass
    assert stop.value.exit_code == 2


def test_a_link_to_the_sources_is_refused(site: Path) -> None:
    (site / "public").symlink_to(site / "content")
    with pytest.raises(Stop, match="O101"), output.opened(site / "public", site):
        pass


def test_a_folder_of_somebody_else_is_refused_and_stays_as_it_is(site: Path) -> None:
    (site / "public").mkdir()
    (site / "public/thesis.txt").write_text("ten years")
    with pytest.raises(Stop, match="O102"), output.opened(site / "public", site):
        pass
    assert [each.name for each in (site / "public").iterdir()] == ["thesis.txt"]


def test_a_file_in_place_of_the_folder_is_refused(site: Path) -> None:
    (site / "public").write_text("x")
    with pytest.raises(Stop, match="O101"), output.opened(site / "public", site):
        pass


def test_a_folder_that_holds_only_what_a_kill_left_is_ours(site: Path) -> None:
    (site / "public").mkdir()
    (site / "public" / output.PART).write_text("half")
    (site / "public" / output.LOCK).write_text("")
    with output.opened(site / "public", site) as out:
        assert out.owned == frozenset()
        assert not (out.root / output.PART).exists()


def test_a_new_folder_that_nothing_was_written_to_is_not_left_behind(site: Path) -> None:
    with output.opened(site / "public", site) as out:
        assert out.root.is_dir()
    assert not (site / "public").exists()


def test_a_read_only_place_is_an_issue(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(site / "public"))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with (
        pytest.raises(Stop, match="O107 cannot be written to: permission denied"),
        output.opened(site / "public", site),
    ):
        pass


def test_the_list_is_sorted_a_path_a_line(tmp_path: Path) -> None:
    output.write_manifest(tmp_path, ["b", "a/c", "é"])
    assert (tmp_path / output.MANIFEST).read_bytes() == "a/c\nb\né\n".encode()
    assert output.manifest(tmp_path) == {"a/c", "b", "é"}


@pytest.mark.parametrize(
    "line", ["../x", "/etc/passwd", "a/../../x", "", "a//b", "./a", "a\\..\\b", output.LOCK, "a\tb"]
)
def test_a_forged_line_of_the_list_counts_for_nothing(tmp_path: Path, line: str) -> None:
    (tmp_path / output.MANIFEST).write_text(f"good\n{line}\n")
    assert output.manifest(tmp_path) == {"good"}


@given(st.lists(st.text(max_size=6), max_size=5).map("/".join))
def test_a_plain_path_never_leads_outside(path: str) -> None:
    if output.is_plain(path):
        inside = Path("/root/out")
        assert inside in Path(f"/root/out/{path}").parents
        assert ".." not in Path(path).parts
