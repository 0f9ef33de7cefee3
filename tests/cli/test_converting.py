"""`convert` on small sites: a briefing for each seed, and a person's work untouched whatever happens."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.shell import draft_files
from briefings.shell import tree as shell_tree
from tests.cli.interrupting import interrupted_at
from tests.cli.sites import ROOT, process, put, run, tree
from tests.shell.holding import other_holder

SEED = """Ministers agree on a larger mission

BRUSSELS, Feb. 18, 2021 - The ministers agreed on Thursday to widen the training mission in Iraq.

The mission will grow step by step, the secretary general said after the meeting in Brussels.
"""
OTHER = """A second report of the week

OSLO, Feb. 19, 2021 - The rivers of the north rose by two metres on Friday, officials of the district said.

Schools stay closed until engineers have seen the bridge over the eastern arm.
"""
SEED_PATH = "seeds/ministers.txt"
CONTENT = "content/ministers-agree-on-a-larger-mission.md"
BASE = "content/.converted/ministers-agree-on-a-larger-mission.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    put(tmp_path, "config.yaml", "base_url: https://example.org/\nconvert: {unknown_rights: ignore}\n")
    put(tmp_path, SEED_PATH, SEED)
    put(tmp_path, "seeds/second.txt", OTHER)
    return tmp_path


def test_every_seed_becomes_a_briefing_with_its_base_and_its_evidence(site: Path) -> None:
    done = run("convert", site=site)
    assert (done.code, done.err) == (0, "")
    assert done.out == "Converted 2 documents: 2 new\n"
    made = tree(site / "content")
    assert len(made) == 6
    assert made[CONTENT.removeprefix("content/")] == made[BASE.removeprefix("content/")]


def test_what_new_texts_leave_open_is_said_once(site: Path) -> None:
    put(
        site,
        "seeds/open.txt",
        "Rivers rise\n\nPublished 02/03/2021\n\nThe rivers rose by two metres, officials said.\n",
    )
    told = f"(`briefings --site {site} convert --review` shows them)"
    assert run("convert", site=site).out == f"Converted 3 documents: 3 new; 2 open queries {told}\n"
    assert run("convert", site=site).out == "Converted 3 documents: 3 unchanged\n"


def test_converting_again_changes_nothing(site: Path) -> None:
    run("convert", site=site)
    before = {each: each.stat().st_mtime_ns for each in site.rglob("*")}
    done = run("convert", site=site)
    assert done.out == "Converted 2 documents: 2 unchanged\n"
    files = {each: each.stat().st_mtime_ns for each in site.rglob("*") if each.is_file()}
    assert files == {each: before[each] for each in files}


def test_a_changed_seed_changes_its_briefing(site: Path) -> None:
    run("convert", site=site)
    put(site, SEED_PATH, SEED.replace("step by step", "by and by"))
    assert "1 changed, 1 unchanged" in run("convert", site=site).out
    assert "by and by" in (site / CONTENT).read_text()
    assert (site / CONTENT).read_bytes() == (site / BASE).read_bytes()


def test_an_edited_briefing_is_left_alone_as_long_as_its_seed_is_and_merged_then(site: Path) -> None:
    run("convert", site=site)
    edited = (site / CONTENT).read_text() + "\nA curator's line.\n"
    (site / CONTENT).write_text(edited)
    assert run("convert", site=site).out == "Converted 2 documents: 1 unchanged, 1 edited and left alone\n"
    assert f"{CONTENT} was edited: left alone\n" in run("convert", "-v", site=site).out
    assert (site / CONTENT).read_text() == edited
    put(site, SEED_PATH, SEED.replace("step by step", "by and by"))
    done = run("convert", "--check", "-v", site=site)
    assert (done.code, done.err) == (1, "")
    assert f"would merge {CONTENT}\n" in done.out
    assert (site / CONTENT).read_text() == edited
    done = run("convert", site=site)
    assert (done.code, done.err) == (0, "")
    assert f"{CONTENT} was edited: merged with the new conversion (body)\n" in done.out
    merged = (site / CONTENT).read_text()
    assert "by and by" in merged
    assert merged.endswith("\nA curator's line.\n")


def test_json_names_what_was_merged(site: Path) -> None:
    run("convert", site=site)
    put(site, CONTENT, (site / CONTENT).read_text() + "\nA curator's line.\n")
    put(site, SEED_PATH, SEED.replace("step by step", "by and by"))
    for more in (["--check"], []):
        done = run("convert", "--json", *more, site=site)
        assert done.document["counts"]["merged"] == 1
        assert {"path": CONTENT, "what": "merged", "note": SEED_PATH} in done.document["outcomes"]


def test_a_deleted_briefing_stays_deleted_until_it_is_asked_for(site: Path) -> None:
    run("convert", site=site)
    (site / CONTENT).unlink()
    for _ in range(2):
        assert "1 deleted and left so" in run("convert", site=site).out
        assert not (site / CONTENT).exists()
    put(site, SEED_PATH, SEED.replace("step by step", "by and by"))
    assert f"{CONTENT} was deleted: left so\n" in run("convert", site=site).out
    assert not (site / CONTENT).exists()
    done = run("convert", "--again", SEED_PATH, site=site)
    assert done.code == 0
    assert (site / CONTENT).read_bytes() == (site / BASE).read_bytes()


def test_seeds_may_be_named_from_where_one_stands(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "seeds")
    assert "1 new" in run("convert", "ministers.txt", site=site).out
    monkeypatch.chdir(site.parent)
    assert "1 new" in run("convert", "seeds/second.txt", site=site).out


@pytest.mark.parametrize("arguments", [["seeds/nowhere.txt"], ["/etc/passwd"], ["--again", "seeds/nowhere.txt"]])
def test_a_seed_that_is_not_there_is_an_issue(site: Path, arguments: list[str]) -> None:
    done = run("convert", *arguments, site=site)
    assert done.code == 1
    assert "S108 there is no such seed" in done.err
    assert "passwd" not in "".join(tree(site))


def test_check_changes_nothing_and_says_whether_anything_would_change(site: Path) -> None:
    before = tree(site)
    done = run("convert", "--check", "-v", site=site)
    assert done.code == 1
    assert f"would write {CONTENT}\n" in done.out
    assert "converting would change 6 files" in done.out
    assert tree(site) == before
    assert sorted(each.name for each in site.iterdir()) == ["config.yaml", "seeds"]
    run("convert", site=site)
    done = run("convert", "--check", site=site)
    assert (done.code, done.out) == (0, "Checked 2 documents: nothing to do\n")


def test_a_seed_that_cannot_be_read_is_one_issue_and_the_others_are_converted(site: Path) -> None:
    (site / "seeds/empty.txt").write_bytes(b"")
    (site / "seeds/binary.txt").write_bytes(bytes(range(256)))
    (site / "seeds/link.txt").symlink_to("/etc/passwd")
    done = run("convert", site=site)
    assert done.code == 1
    for name in ("empty", "binary", "link"):
        assert done.err.count(f"seeds/{name}.txt: ") == 1
    assert "2 new" in done.out


def test_json_names_every_outcome(site: Path) -> None:
    done = run("convert", "--json", site=site)
    assert done.document["counts"]["created"] == 2
    assert {"path": CONTENT, "what": "created", "note": SEED_PATH} in done.document["outcomes"]


def test_a_site_without_seeds_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    done = run("convert", site=tmp_path)
    assert (done.code, done.out) == (0, "Converted 0 documents\n")
    assert list(tmp_path.rglob("*")) == [tmp_path / "content"]


def test_without_a_command_seeds_become_a_site(site: Path) -> None:
    done = run(site=site)
    assert (done.code, done.err) == (0, "")
    converted, built, where = done.out.splitlines()
    assert converted == "Converted 2 documents: 2 new"
    assert built.startswith("Built 2 briefings, ")
    assert "public/index.html" in where
    assert (site / "public/briefings/ministers-agree-on-a-larger-mission/index.html").is_file()


def test_without_a_command_a_bad_seed_does_not_keep_the_site_from_being_built(site: Path) -> None:
    (site / "seeds/empty.txt").write_bytes(b"")
    done = run(site=site)
    assert done.code == 1
    assert "seeds/empty.txt" in done.err
    assert (site / "public/index.html").is_file()


def test_without_a_command_a_wrong_configuration_is_said_once(site: Path) -> None:
    put(site, "config.yaml", "titel: x\n")
    done = run(site=site)
    assert (done.code, done.err.count("C102")) == (2, 1)
    assert sorted(each.name for each in site.iterdir()) == ["config.yaml", "seeds"]


def test_without_a_command_json_is_one_document(site: Path) -> None:
    done = run("--json", site=site)
    assert done.document["command"] == "convert and build"
    assert (done.document["counts"]["created"], done.document["counts"]["briefings"]) == (2, 2)


def test_an_interrupted_conversion_is_finished_by_the_next(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted at each rename in turn: afterwards nothing counts as edited, nothing as deleted."""
    clean = process("convert", "--site", site)
    assert clean.code == 0
    wanted = tree(site / "content")
    for rename in range(1, 8):
        for path in wanted:
            (site / "content" / path).unlink()
        with interrupted_at(rename, monkeypatch):
            assert run("convert", site=site).code == 130
        if rename > 1:
            assert "V111" in run("convert", "--check", site=site).err
        done = run("convert", site=site)
        assert (done.code, done.err) == (0, "")
        assert tree(site / "content") == wanted


def test_an_interrupted_merge_is_finished_by_the_next(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted at each rename in turn: afterwards every file is as if nothing had happened."""
    run("convert", site=site)
    put(site, CONTENT, (site / CONTENT).read_text().replace("a larger", "no larger") + "\nA curator's line.\n")
    put(site, SEED_PATH, SEED.replace("step by step", "by and by").replace("a larger", "the larger"))
    before = tree(site / "content")
    assert run("convert", site=site).code == 0
    wanted = tree(site / "content")
    assert b"A curator's line." in wanted[CONTENT.removeprefix("content/")]
    for rename in range(1, 6):
        for path in wanted:
            (site / "content" / path).unlink()
        for path, data in before.items():
            (site / "content" / path).write_bytes(data)
        with interrupted_at(rename, monkeypatch):
            assert run("convert", site=site).code == 130
        assert run("convert", site=site).code == 0
        assert tree(site / "content") == wanted


def test_an_edit_made_while_converting_is_kept(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("convert", site=site)
    put(site, SEED_PATH, SEED.replace("step by step", "by and by"))
    heal = draft_files.heal
    calls = [0]

    def edit_then_heal(home: Path) -> None:
        calls[0] += 1
        if calls[0] == 2:  # between reading and writing
            (site / CONTENT).write_text("A curator's own words.")
        heal(home)

    monkeypatch.setattr(draft_files, "heal", edit_then_heal)
    done = run("convert", site=site)
    assert f"{CONTENT}: warning: V110" in done.err
    assert (site / CONTENT).read_text() == "A curator's own words."
    assert "left alone" in run("convert", site=site).out


def test_two_conversions_of_one_site_do_not_meet(site: Path) -> None:
    draft_files.put(site, "content/.converted/x.json", b"{}")
    with other_holder(site / "content/.converted/.lock"):
        done = run("convert", site=site)
    assert done.code == 2
    assert "O201 another run is writing here" in done.err


def test_what_is_committed_is_what_the_seeds_convert_to(tmp_path: Path) -> None:
    """Where it is not: raise `CONVERTER`, convert, and read what has changed."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copy(ROOT / "config.yaml", tmp_path)
    assert run("convert", site=tmp_path).code == 0
    made = {path: data for path, data in tree(tmp_path).items() if path.startswith("content/")}
    assert made == {path: (ROOT / path).read_bytes() for path in made}
    assert len(made) == 3 * len(list((ROOT / "seeds").iterdir()))


def test_seeds_that_have_not_changed_are_not_drafted_and_each_file_is_read_once(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("convert", site=site)
    reads: list[str] = []

    def noted(file: Path | str, path: str, read: Callable[[Path | str, str], bytes] = shell_tree.read_file) -> bytes:
        reads.extend([path] if "/" in path else [])  # not config.yaml
        return read(file, path)

    monkeypatch.setattr(shell_tree, "read_file", noted)
    assert "2 unchanged" in run("convert", site=site).out
    assert sorted(reads) == sorted({*reads})
    code = f"import sys; from briefings.shell import cli; cli.run(['--site', {str(site)!r}, 'convert']); " + (
        "print(sorted(each for each in sys.modules if each.startswith('briefings.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert "briefings.content.conversion" in done.stdout
    assert "briefings.draft.compose" not in done.stdout
