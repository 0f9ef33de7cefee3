"""Publishing: whole files, nothing touched needlessly, nothing of anybody else's touched at all."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import Stop
from briefings.shell import atomic, output
from briefings.shell.atomic import Wanted
from briefings.shell.publishing import Published, publish
from briefings.shell.staging import Stage
from tests.shell.killing import killed_at


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "public"


def build(out: Path, files: Mapping[str, Wanted], *, keep: bool = False) -> Published:
    with output.opened(out, out.parent) as opened:
        return publish(Stage(opened), files, keep=keep)


def on_disk(out: Path) -> dict[str, bytes]:
    return {
        each.relative_to(out).as_posix(): each.read_bytes()
        for each in sorted(out.rglob("*"))
        if each.is_file() and each.name != output.MANIFEST
    }


def test_every_file_is_written_and_listed(out: Path) -> None:
    done = build(out, {"index.html": b"home", "tags/nato/index.html": b"nato"})
    assert done.written == ("index.html", "tags/nato/index.html")
    assert on_disk(out) == {"index.html": b"home", "tags/nato/index.html": b"nato"}
    assert (out / output.MANIFEST).read_text() == "index.html\ntags/nato/index.html\n"


def test_what_is_right_already_stays_untouched(out: Path) -> None:
    build(out, {"a": b"1", "b": b"2"})
    for name in ("a", "b", output.MANIFEST):
        os.utime(out / name, (1, 1))
    assert build(out, {"a": b"1", "b": b"3"}) == Published(("b",), (), 1)
    assert (out / "a").stat().st_mtime == 1
    build(out, {"a": b"1", "b": b"3"})
    assert (out / "a").stat().st_mtime == 1


def test_what_is_no_longer_planned_goes_with_the_folders_it_leaves_empty(out: Path) -> None:
    build(out, {"a/b/c.html": b"1", "a/d.html": b"2", "e": b"3"})
    assert build(out, {"a/d.html": b"2"}).removed == ("a/b/c.html", "e")
    assert sorted(each.name for each in out.rglob("*")) == [output.MANIFEST, "a", "d.html"]


def test_files_that_no_build_wrote_stay(out: Path) -> None:
    build(out, {"a/b.html": b"1"})
    (out / "a/mine.txt").write_text("mine")
    build(out, {"c.html": b"1"})
    assert on_disk(out) == {"a/mine.txt": b"mine", "c.html": b"1"}


def test_a_file_that_no_build_wrote_is_not_replaced_and_nothing_else_is_written(out: Path) -> None:
    build(out, {"a": b"1"})
    (out / "b").write_text("mine")
    with pytest.raises(Stop, match="public/b: O105"):
        build(out, {"a": b"2", "b": b"theirs"})
    assert on_disk(out) == {"a": b"1", "b": b"mine"}


def test_with_keep_pages_stay_and_are_removed_by_a_later_build(out: Path) -> None:
    build(out, {"a": b"1", "b": b"1"})
    build(out, {"a": b"2"}, keep=True)
    assert on_disk(out) == {"a": b"2", "b": b"1"}
    assert build(out, {"a": b"2"}).removed == ("b",)


@pytest.mark.parametrize(
    "path", ["../x", "/x", "a/../../x", "a//b", "", "a/\x00", "a\nb", output.MANIFEST, "a\\b", "\udc80"]
)
def test_a_path_that_leads_elsewhere_is_refused_before_anything_is_written(out: Path, path: str) -> None:
    with pytest.raises(Stop, match="O103"):
        build(out, {"good": b"1", path: b"2"})
    assert not out.exists()


def test_a_link_on_the_disk_that_leads_outside_is_not_followed(out: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    build(out, {"a/x": b"1"})
    (out / "b").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Stop, match="public/b: O103"):
        build(out, {"a/x": b"2", "b/x": b"2"})
    assert on_disk(out) == {"a/x": b"1"}
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_nothing_outside_is_removed_through_a_link(out: Path, tmp_path: Path) -> None:
    build(out, {"a/x": b"1", "b": b"1"})
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/x").write_text("mine")
    (out / "a/x").unlink()
    (out / "a").rmdir()
    (out / "a").symlink_to(tmp_path / "elsewhere")
    build(out, {"b": b"1"})
    assert (tmp_path / "elsewhere/x").read_text() == "mine"


def test_names_that_differ_only_in_case_or_spelling_are_refused(out: Path) -> None:
    with pytest.raises(Stop, match=r"differs from public/Tag/index\.html only"):
        build(out, {"Tag/index.html": b"1", "tag/index.html": b"2"})
    with pytest.raises(Stop, match="O104"):
        build(out, {"caf\u00e9": b"1", "cafe\u0301": b"2"})


def test_a_file_where_another_needs_a_folder_is_refused(out: Path) -> None:
    with pytest.raises(Stop, match="needs a folder where public/a is a file"):
        build(out, {"a": b"1", "a/b": b"2"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": b"1"}, {"a/b": b"2"}),
        ({"a/b": b"1"}, {"a": b"2"}),
        ({"A/x": b"1"}, {"a/x": b"1"}),
        ({"A": b"1"}, {"a": b"1"}),
    ],
)
def test_an_old_file_in_the_way_of_a_new_one_goes_first(
    out: Path, before: dict[str, Wanted], after: dict[str, Wanted]
) -> None:
    build(out, before)
    build(out, after)
    assert on_disk(out) == after
    assert output.manifest(out) == set(after)


def test_a_copy_has_the_bytes_of_its_source(out: Path, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff" * 100_000)
    assert build(out, {"photo.jpg": tmp_path / "photo.jpg"}).written == ("photo.jpg",)
    assert build(out, {"photo.jpg": tmp_path / "photo.jpg"}).written == ()
    (tmp_path / "photo.jpg").write_bytes(b"\xfe" * 100_000)
    assert build(out, {"photo.jpg": tmp_path / "photo.jpg"}).written == ("photo.jpg",)
    assert on_disk(out) == {"photo.jpg": b"\xfe" * 100_000}


def test_a_source_that_vanished_meanwhile_is_an_issue(out: Path, tmp_path: Path) -> None:
    with pytest.raises(Stop, match=r"photo\.jpg"):
        build(out, {"a": b"1", "photo.jpg": tmp_path / "photo.jpg"})


def test_a_full_disk_is_an_issue_that_leaves_whole_files(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(out, {"a": b"1", "b": b"1"})

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write", full)
        with pytest.raises(Stop, match="O106 cannot be written: no space left on device"):
            build(out, {"a": b"2", "b": b"2"})
    assert on_disk(out) == {"a": b"1", "b": b"1"}


def test_a_disk_that_is_full_at_the_first_build_leaves_nothing(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write", full)
        with pytest.raises(Stop, match="O106 cannot be written: no space left on device"):
            build(out, {"a": b"1", "b/c": b"1"})
    assert not out.exists()
    build(out, {"a": b"1", "b/c": b"1"})
    assert on_disk(out) == {"a": b"1", "b/c": b"1"}


def full(file: Path | str, _: object) -> None:
    Path(file).touch()
    raise OSError(28, "No space left on device", str(file))


def test_what_is_known_to_be_outdated_is_not_read_first(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(out, {"a": b"1", "b": b"2"})

    def same(target: str, _: object) -> bool:
        assert not target.endswith("/a")
        return True

    monkeypatch.setattr(atomic, "same", same)
    with output.opened(out, out.parent) as opened:
        done = publish(Stage(opened), {"a": b"3", "b": b"2"}, {"a"})
    assert done.written == ("a",)
    assert (out / "a").read_bytes() == b"3"


def test_a_link_in_place_of_a_file_is_replaced_and_not_written_through(out: Path, tmp_path: Path) -> None:
    build(out, {"a": b"1"})
    (tmp_path / "mine").write_text("1")
    (out / "a").unlink()
    (out / "a").symlink_to(tmp_path / "mine")
    build(out, {"a": b"2"})
    assert (tmp_path / "mine").read_text() == "1"
    assert not (out / "a").is_symlink()


def test_a_build_killed_at_any_rename_leaves_whole_files_and_the_next_one_repairs(out: Path) -> None:
    old = {"a": b"old a", "b/c": b"old c", "gone/d": b"old d", "x": b"old x"}
    new = {"a": b"new a", "b/c": b"new c", "b/e": b"new e", "x/y": b"new y"}
    later = {"a": b"later"}
    rename = 1
    while True:
        build(out, old)
        came_through = not killed_at(rename, lambda: build(out, new))
        for path, data in on_disk(out).items():
            if path not in output.OWN:
                assert data in (old.get(path), new.get(path))
        build(out, later)
        assert on_disk(out) == later, f"killed at rename {rename}"
        if came_through:
            break
        rename += 1
    assert rename > len(new)


def test_a_first_build_that_was_killed_does_not_lock_its_owner_out(out: Path) -> None:
    for rename in (1, 2, 3):
        assert killed_at(rename, lambda: build(out, {"a": b"1", "b": b"2"}))
        build(out, {"b": b"2"})
        assert on_disk(out) == {"b": b"2"}
        build(out, {})


def test_an_interruption_leaves_no_temporary_file(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(out, {"a": b"1"})

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", interrupt)
        with pytest.raises(KeyboardInterrupt):
            build(out, {"a": b"2"})
    assert on_disk(out) == {"a": b"1"}
    assert sorted(each.name for each in out.iterdir()) == [output.MANIFEST, "a"]


names = st.lists(st.sampled_from(["a", "b", "C", "c"]), min_size=1, max_size=3).map("/".join)
trees = st.dictionaries(names, st.binary(max_size=2), max_size=6)


@given(st.lists(trees, max_size=4))
def test_any_row_of_builds_ends_as_a_clean_build_of_the_last(
    tmp_path_factory: pytest.TempPathFactory, row: list[dict[str, bytes]]
) -> None:
    out = tmp_path_factory.mktemp("row") / "public"
    good: dict[str, bytes] = {}
    for files in row:
        try:
            build(out, files)
            good = files
        except Stop:
            continue
        assert on_disk(out) == good
