"""What counts as a source, and what is said of everything else."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import Stop
from briefings.shell import tree


def put(root: Path, path: str, text: str = "x") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def codes(found: tree.Tree) -> list[tuple[str, str]]:
    return [(each.location.path, each.code) for each in found.issues]


def test_files_come_sorted_by_whole_path_whatever_their_depth(tmp_path: Path) -> None:
    for path in ("content/b.md", "content/a/z.md", "content/a.md", "content/a-b.md"):
        put(tmp_path, path)
    assert tree.scan(tmp_path, "content").paths() == [
        "content/a-b.md",
        "content/a.md",
        "content/a/z.md",
        "content/b.md",
    ]


def test_a_missing_folder_is_an_empty_one(tmp_path: Path) -> None:
    assert tree.scan(tmp_path, "content") == tree.Tree(tmp_path)


def test_leftovers_of_editors_and_hidden_files_are_passed_over_in_silence(tmp_path: Path) -> None:
    for name in (
        ".x.md.swp",
        "x.md~",
        "#x.md#",
        ".#x.md",
        "4913",
        ".DS_Store",
        "._x.md",
        ".converted/x.md",
        "x.md.swp",
    ):
        put(tmp_path, f"content/{name}")
    found = tree.scan(tmp_path, "content")
    assert (found.paths(), found.issues) == ([], ())


def test_hidden_files_below_static_belong_to_the_site(tmp_path: Path) -> None:
    for name in (".well-known/security.txt", ".gitkeep", ".DS_Store", "a.txt~"):
        put(tmp_path, f"content/static/{name}")
    assert tree.scan(tmp_path, "content").paths() == ["content/static/.well-known/security.txt"]


def test_links_pipes_and_sockets_are_issues_and_no_sources(tmp_path: Path) -> None:
    put(tmp_path, "outside.md")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/link.md").symlink_to(tmp_path / "outside.md")
    (tmp_path / "content/loop").symlink_to(tmp_path / "content")
    os.mkfifo(tmp_path / "content/pipe.md")
    found = tree.scan(tmp_path, "content")
    assert found.paths() == []
    assert codes(found) == [("content/link.md", "R101"), ("content/loop", "R101"), ("content/pipe.md", "R101")]


def test_a_socket_is_an_issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path / "content")  # the address of a socket may not be long
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind("plug.md")
        assert codes(tree.scan(tmp_path, "content")) == [("content/plug.md", "R101")]


def test_a_name_that_is_not_utf_8_is_an_issue_that_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    try:
        (tmp_path / "content" / os.fsdecode(b"caf\xe9.md")).write_text("x")
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    found = tree.scan(tmp_path, "content")
    assert codes(found) == [("content/caf\\xe9.md", "R103")]
    str(found.issues[0]).encode()


def test_a_name_with_a_line_break_is_an_issue_on_one_line(tmp_path: Path) -> None:
    put(tmp_path, "content/a\nb.md")
    found = tree.scan(tmp_path, "content")
    assert codes(found) == [("content/a\\x0ab.md", "R103")]


def test_a_folder_named_like_a_briefing_is_said(tmp_path: Path) -> None:
    put(tmp_path, "content/x.md/inside.md")
    found = tree.scan(tmp_path, "content")
    assert (found.paths(), codes(found)) == ([], [("content/x.md", "R104")])


def test_two_spellings_of_one_name_are_an_issue(tmp_path: Path) -> None:
    put(tmp_path, "content/caf\u00e9.md")
    put(tmp_path, "content/cafe\u0301.md")
    if len(list((tmp_path / "content").iterdir())) == 1:
        pytest.skip("this file system makes them one")
    found = tree.scan(tmp_path, "content")
    assert found.paths() == ["content/caf\u00e9.md"]
    assert [code for _, code in codes(found)] == ["R105"]


def test_a_decomposed_name_is_known_by_its_composed_form_and_can_be_read(tmp_path: Path) -> None:
    put(tmp_path, "content/cafe\u0301.md", "text")
    assert tree.scan(tmp_path, "content").read("content/caf\u00e9.md") == b"text"


def test_a_file_that_vanishes_after_the_scan_is_not_found(tmp_path: Path) -> None:
    put(tmp_path, "content/x.md")
    found = tree.scan(tmp_path, "content")
    (tmp_path / "content/x.md").unlink()
    with pytest.raises(FileNotFoundError):
        found.read("content/x.md")


def test_a_file_that_becomes_a_link_after_the_scan_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "content/x.md")
    put(tmp_path, "secret")
    found = tree.scan(tmp_path, "content")
    (tmp_path / "content/x.md").unlink()
    (tmp_path / "content/x.md").symlink_to(tmp_path / "secret")
    with pytest.raises(Stop, match="R102"):
        found.read("content/x.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_nobody_may_read_is_an_issue(tmp_path: Path) -> None:
    put(tmp_path, "content/x.md")
    (tmp_path / "content/x.md").chmod(0)
    assert codes(tree.scan(tmp_path, "content")) == [("content/x.md", "R102")]


def test_a_link_in_place_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "elsewhere/x.md")
    (tmp_path / "content").symlink_to(tmp_path / "elsewhere")
    found = tree.scan(tmp_path, "content")
    assert (found.paths(), codes(found)) == ([], [("content", "R101")])


@given(st.binary(min_size=1, max_size=40))
def test_whatever_a_name_is_it_can_be_shown_on_one_line(name: bytes) -> None:
    shown = tree.shown(os.fsdecode(name))
    shown.encode()
    assert len(shown.splitlines()) <= 1


def test_a_file_of_our_own_that_nobody_may_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one that lets its owner read, the system is not even asked."""
    put(tmp_path, "content/closed.md")
    put(tmp_path, "content/open.md")
    (tmp_path / "content/closed.md").chmod(0o044)
    monkeypatch.setattr(os, "access", lambda *_: False)
    found = tree.scan(tmp_path, "content")
    assert (found.paths(), codes(found)) == (["content/open.md"], [("content/closed.md", "R102")])


def test_a_file_of_somebody_else_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "content/theirs.md")
    monkeypatch.setattr(os, "getuid", lambda: (tmp_path / "content").stat().st_uid + 1)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert codes(tree.scan(tmp_path, "content")) == [("content/theirs.md", "R102")]
