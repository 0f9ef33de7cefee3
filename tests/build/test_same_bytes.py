"""The same content gives the same bytes: whatever the workers, the hash seed, the place, the zone, the file order."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import samples
from tests.cli.sites import run

DOOR = samples.ROOT / "build.py"
SURROUNDINGS: dict[str, dict[str, str]] = {
    "another hash seed": {"PYTHONHASHSEED": "4711"},
    "another time zone": {"TZ": "Pacific/Kiritimati"},
    "another locale": {"LC_ALL": "C", "LANG": "C"},
}


def grow(site: Path) -> None:
    """Enough briefings for the pool, each with the same names and other text."""
    for number in range(100):
        tags = f"[Iraq, Tag {number % 7}, NATO]"
        text = f"---\ntitle: Grown {number}\ndate: 2020-01-{number % 28 + 1:02}\ntags: {tags}\n---\n\nText {number}.\n"
        (site / "content" / f"grown-{number}.md").write_text(text)


def tree(
    site: Path,
    jobs: int = 1,
    cwd: Path | None = None,
    surroundings: Mapping[str, str] | None = None,
    *,
    clean: bool = True,
) -> dict[str, bytes]:
    """What a build in a process of its own makes: a clean one, or one on top of what was built before."""
    out = site / "public"
    if clean:
        shutil.rmtree(out, ignore_errors=True)
        shutil.rmtree(site / ".briefings", ignore_errors=True)
    command = [sys.executable, str(DOOR), "build", "-q", "--strict", "--site", str(site), "--jobs", str(jobs)]
    subprocess.run(command, check=True, cwd=cwd, env={**os.environ, "PYTHONHASHSEED": "1", **(surroundings or {})})
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def carried(site: Path, to: Path, *without: str) -> Path:
    """A copy whose files were made in the reverse order, with other times."""
    shutil.copytree(site, to, ignore=lambda *_: ["content", *without])
    for path in sorted(site.glob("content/**/*"), reverse=True):
        if path.is_file():
            target = to / path.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return to


def retouch(site: Path, round_: int) -> None:
    """Some edits, other ones in each round."""
    for number in range(round_, 100, 9):
        file = site / "content" / f"grown-{number}.md"
        file.write_text(file.read_text().replace("Grown", f"Regrown {round_}").replace("Tag", "Mark"))
    (site / "content" / f"grown-{50 + round_}.md").unlink()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = samples.copy(tmp_path_factory.mktemp("same"))
    grow(made)
    return made


@pytest.fixture(scope="module")
def first(site: Path) -> dict[str, bytes]:
    return tree(site)


@pytest.mark.parametrize("jobs", [2, 8])
def test_the_number_of_workers_changes_nothing(site: Path, first: dict[str, bytes], jobs: int) -> None:
    assert tree(site, jobs) == first


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_the_surroundings_change_nothing(site: Path, first: dict[str, bytes], name: str) -> None:
    assert tree(site, surroundings=SURROUNDINGS[name]) == first


def test_the_working_directory_and_the_order_of_files_change_nothing(
    site: Path, first: dict[str, bytes], tmp_path: Path
) -> None:
    assert tree(carried(site, tmp_path / "elsewhere", "public", ".briefings"), cwd=tmp_path) == first


def test_builds_on_top_of_each_other_each_in_other_surroundings_equal_a_clean_one(
    site: Path, first: dict[str, bytes], tmp_path: Path
) -> None:
    """Whoever built before, wherever, with however many workers: the memory takes it up."""
    here = carried(site, tmp_path / "here", "public", ".briefings")
    assert tree(here, 2) == first
    for round_, (jobs, name) in enumerate(zip([8, 1, 2], SURROUNDINGS, strict=True)):
        retouch(here, round_)
        made = tree(here, jobs, tmp_path, SURROUNDINGS[name], clean=False)
        assert made == tree(carried(here, tmp_path / name, "public", ".briefings"))


def test_a_memory_that_is_carried_elsewhere_is_as_good_as_at_home(
    site: Path, first: dict[str, bytes], tmp_path: Path
) -> None:
    """As continuous integration does it: every file is new, and lies somewhere else."""
    home = carried(site, tmp_path / "home", "public", ".briefings")
    assert tree(home) == first
    away = carried(home, tmp_path / "away")
    done = run("build", "--strict", "--explain", site=away)
    assert done.code == 0
    assert [line for line in done.out.splitlines() if not line.startswith("→")] == [
        line for line in done.out.splitlines() if ", 0 written, 0 removed" in line
    ]
    retouch(away, 1)
    assert tree(away, clean=False) == tree(carried(away, tmp_path / "clean", "public", ".briefings"))


def test_the_moment_of_a_build_says_only_what_is_published(site: Path, tmp_path: Path) -> None:
    here = carried(site, tmp_path / "here", "public", ".briefings")
    moments = "publish_at: 2021-06-02\nexpires_at: 2021-06-04"
    text = f"---\ntitle: Soon\ndate: 2020-01-05\ntags: [NATO]\n{moments}\n---\n\nText.\n"
    (here / "content/soon.md").write_text(text)
    before, on, after = ({"SOURCE_DATE_EPOCH": each} for each in ("1622549000", "1622722000", "1622894000"))
    without, published = tree(here, surroundings=before), tree(here, surroundings=on)
    assert "briefings/soon/index.html" in published.keys() - without.keys()
    for moment, wanted in ((before, without), (on, published), (after, without), (on, published), (before, without)):
        assert tree(here, surroundings=moment, clean=False) == wanted
