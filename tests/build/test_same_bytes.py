"""The same content gives the same bytes: whatever the workers, the hash seed, the place, the zone, the file order."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import samples

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
    site: Path, jobs: int = 1, cwd: Path | None = None, surroundings: dict[str, str] | None = None
) -> dict[str, bytes]:
    """A whole build in a process of its own."""
    out = site / "public"
    shutil.rmtree(out, ignore_errors=True)
    shutil.rmtree(site / ".briefings", ignore_errors=True)
    command = [sys.executable, str(DOOR), "build", "-q", "--strict", "--site", str(site), "--jobs", str(jobs)]
    subprocess.run(command, check=True, cwd=cwd, env={**os.environ, "PYTHONHASHSEED": "1", **(surroundings or {})})
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


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
    moved = tmp_path / "elsewhere"
    shutil.copytree(site, moved, ignore=lambda *_: ["content", "public", ".briefings"])
    for path in sorted(site.glob("content/**/*"), reverse=True):
        if path.is_file():
            target = moved / path.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    assert tree(moved, cwd=tmp_path) == first
