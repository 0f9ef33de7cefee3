"""Writing conversions: an edit is never lost, and nothing that a machine wrote passes for an edit."""

from pathlib import Path

import pytest

from briefings.errors import Issue, Stop
from briefings.shell import draft_files
from briefings.shell.draft_files import digest
from briefings.shell.spool import Spool
from tests.shell.killing import killed_at

CONTENT, BASE, EVIDENCE = "content/x.md", "content/.converted/x.md", "content/.converted/x.json"


def conversion(version: str) -> dict[str, bytes]:
    """What converting one seed writes."""
    text = f"{version} text".encode()
    return {CONTENT: text, EVIDENCE: f"{version} evidence".encode(), BASE: text}


def held(site: Path) -> dict[str, bytes]:
    """What the site holds, without what a kill may leave in hidden files."""
    files = [each for each in sorted((site / "content").rglob("*")) if each.is_file()]
    return {each.relative_to(site).as_posix(): each.read_bytes() for each in files}


def is_edited(site: Path) -> bool:
    """What the next conversion sees."""
    return draft_files.read(site, CONTENT) != draft_files.read(site, BASE)


def test_a_conversion_is_written_and_nothing_else(tmp_path: Path) -> None:
    assert draft_files.write(tmp_path, conversion("new"), {}) == []
    assert held(tmp_path) == conversion("new")


def test_a_file_saved_during_the_conversion_is_left_alone(tmp_path: Path) -> None:
    draft_files.write(tmp_path, conversion("old"), {})
    (tmp_path / CONTENT).write_text("a person's text")
    (issue,) = draft_files.write(tmp_path, conversion("new"), {CONTENT: digest(b"old text")})
    assert str(issue).startswith("content/x.md: warning: V110")
    assert held(tmp_path) == conversion("old") | {CONTENT: b"a person's text"}
    assert is_edited(tmp_path)


def test_a_file_created_during_the_conversion_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / CONTENT).write_text("a person's text")
    assert len(draft_files.write(tmp_path, conversion("new"), {})) == 1
    assert held(tmp_path) == {CONTENT: b"a person's text"}


def test_a_link_in_place_of_a_content_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / CONTENT).symlink_to(tmp_path / "nowhere")
    assert len(draft_files.write(tmp_path, conversion("new"), {})) == 1
    assert (tmp_path / CONTENT).is_symlink()


def test_a_file_deleted_during_the_conversion_stays_deleted(tmp_path: Path) -> None:
    draft_files.write(tmp_path, conversion("old"), {})
    (tmp_path / CONTENT).unlink()
    assert len(draft_files.write(tmp_path, conversion("new"), {CONTENT: digest(b"old text")})) == 1
    assert not (tmp_path / CONTENT).exists()


def test_one_file_left_alone_does_not_keep_the_others(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / CONTENT).write_text("a person's text")
    other = {"content/y.md": b"y", "content/.converted/y.md": b"y", "content/.converted/y.json": b"{}"}
    draft_files.write(tmp_path, conversion("new") | other, {})
    assert held(tmp_path) == {CONTENT: b"a person's text"} | other


def test_a_base_without_a_content_file_is_written_too(tmp_path: Path) -> None:
    writes = {each: data for each, data in conversion("new").items() if each != CONTENT}
    draft_files.write(tmp_path, writes, {})
    assert held(tmp_path) == writes


def test_a_content_file_that_moved_keeps_its_base(tmp_path: Path) -> None:
    moved = {"content/2021/y.md": b"new text", BASE: b"new text", EVIDENCE: b"{}"}
    draft_files.write(tmp_path, moved, {})
    assert held(tmp_path) == moved


@pytest.mark.parametrize("before", [None, "old"])
def test_a_run_killed_at_any_rename_is_healed_by_the_next(tmp_path: Path, before: str | None) -> None:
    rename, killed = 1, True
    while killed:
        site = tmp_path / str(rename)
        if before:
            draft_files.write(site, conversion(before), {})
        was = {CONTENT: digest(draft_files.read(site, CONTENT))}
        killed = killed_at(rename, lambda: draft_files.write(site, conversion("new"), was))  # noqa: B023  (run at once)
        assert draft_files.is_unfinished(site) or rename == 1 or not killed
        draft_files.heal(site)
        assert not is_edited(site), f"killed at rename {rename}"
        draft_files.write(site, conversion("newer"), {CONTENT: digest(draft_files.read(site, CONTENT))})
        assert held(site) == conversion("newer")
        rename += 1
    assert rename > 4


MERGED = {
    "content/.converted/x.conflicts.json": b"conflicts",
    CONTENT: b"mine and new text",
    BASE: b"new text",
    EVIDENCE: b"new evidence",
}


def merge(site: Path) -> list[Issue]:
    """Writes a merge into a file that a person edited."""
    return draft_files.write(site, MERGED, {CONTENT: digest(b"a person's text")}, {CONTENT: BASE})


def edited_site(folder: Path) -> Path:
    """A site whose file a person edited."""
    draft_files.write(folder, conversion("old"), {})
    (folder / CONTENT).write_text("a person's text")
    return folder


def test_a_merge_killed_at_any_rename_loses_nothing(tmp_path: Path) -> None:
    """Either the person's file with the old base is there, or the merged one with the new base: never one of each."""
    rename, killed = 1, True
    while killed:
        site = edited_site(tmp_path / str(rename))
        killed = killed_at(rename, lambda: merge(site))  # noqa: B023  (run at once)
        draft_files.heal(site)
        now = held(site)
        pair = (now[CONTENT], now[BASE])
        assert pair in [(b"a person's text", b"old text"), (b"mine and new text", b"new text")]
        assert now[EVIDENCE] == b"old evidence" or pair[1] == b"new text"
        assert now[EVIDENCE] == b"old evidence" or now == MERGED
        rename += 1
    assert rename == 7
    assert held(site) == MERGED


def test_an_edit_after_a_killed_merge_stays_with_the_old_base(tmp_path: Path) -> None:
    for rename in range(1, 6):
        site = edited_site(tmp_path / str(rename))
        assert killed_at(rename, lambda: merge(site))  # noqa: B023  (run at once)
        was = held(site)[BASE]
        (site / CONTENT).write_text("a second edit")
        draft_files.heal(site)
        assert (held(site)[CONTENT], held(site)[BASE]) == (b"a second edit", was)


def test_a_file_saved_during_a_merge_keeps_everything_beside_it(tmp_path: Path) -> None:
    site = edited_site(tmp_path)
    (site / CONTENT).write_text("a second edit")
    before = held(site)
    assert [each.code for each in merge(site)] == ["V110"]
    assert held(site) == before


def test_conflicts_that_are_settled_leave_no_file(tmp_path: Path) -> None:
    site = edited_site(tmp_path)
    merge(site)
    draft_files.write(site, {"content/.converted/x.conflicts.json": b""}, {})
    assert held(site) == {path: data for path, data in MERGED.items() if "conflicts" not in path}


def test_an_edit_after_a_kill_is_still_an_edit(tmp_path: Path) -> None:
    for rename in range(1, 5):
        site = tmp_path / str(rename)
        draft_files.write(site, conversion("old"), {})
        assert killed_at(rename, lambda: draft_files.write(site, conversion("new"), {CONTENT: digest(b"old text")}))  # noqa: B023
        (site / CONTENT).write_text("a person's text")
        draft_files.heal(site)
        assert (site / CONTENT).read_text() == "a person's text"
        assert is_edited(site)


def test_a_deletion_after_a_kill_is_still_a_deletion(tmp_path: Path) -> None:
    draft_files.write(tmp_path, conversion("old"), {})
    assert killed_at(3, lambda: draft_files.write(tmp_path, conversion("new"), {CONTENT: digest(b"old text")}))
    (tmp_path / CONTENT).unlink()
    draft_files.heal(tmp_path)
    assert sorted(held(tmp_path)) == [EVIDENCE, BASE]


@pytest.mark.parametrize(
    "journal",
    [
        "",
        "{",
        "[1]",
        '[{"path": "../x", "base": "content/.converted/x.md", "sha256": ""}]',
        '[{"path": "content/a/../../x"}]',
    ],
)
def test_a_journal_that_makes_no_sense_says_nothing(tmp_path: Path, journal: str) -> None:
    draft_files.write(tmp_path, conversion("old"), {})
    (tmp_path / draft_files.JOURNAL).write_text(journal)
    draft_files.heal(tmp_path)
    assert held(tmp_path) == conversion("old")


def test_a_disk_that_refuses_is_an_issue(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file where the folder should be")
    with pytest.raises(Stop, match="O106 cannot be written"):
        draft_files.write(tmp_path, conversion("new"), {})


PICTURE = "content/a/crane.png"


def test_a_picture_is_there_before_the_text_that_shows_it(tmp_path: Path) -> None:
    """Its evidence comes last; a picture that it names and that is not there was deleted by its curator."""
    for rename in range(2, 5):
        site = tmp_path / str(rename)
        site.mkdir()
        assert killed_at(rename, lambda: draft_files.write(site, conversion("new") | {PICTURE: b"crane"}, {}))  # noqa: B023  (run at once)
        assert (site / PICTURE).exists() or not (site / CONTENT).exists()


def test_a_picture_that_somebody_put_there_in_the_meantime_stays(tmp_path: Path) -> None:
    (tmp_path / "content/a").mkdir(parents=True)
    (tmp_path / PICTURE).write_bytes(b"mine")
    draft_files.write(tmp_path, {PICTURE: b"crane"}, {})
    assert (tmp_path / PICTURE).read_bytes() == b"mine"


def test_pictures_wait_on_the_disk_and_leave_nothing_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    with Spool() as spool:
        kept = spool.put(PICTURE, b"crane")
        draft_files.write(tmp_path, {PICTURE: kept}, {}, spooled=spool.place)
    assert (tmp_path / PICTURE).read_bytes() == b"crane"
    assert not [*place.iterdir()]
