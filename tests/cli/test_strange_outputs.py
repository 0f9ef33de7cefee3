"""What others did to the output folder: said at its place, with what to do; nothing of theirs is taken away."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.sites import edit, make, put, run, tree

MANIFEST = "public/.briefings-manifest"
SPOILS: list[Callable[[bytes], bytes]] = [
    lambda data: data[: len(data) // 2],
    lambda data: data[:0] + b"\x00\xff\xfe" * 40,
    lambda data: data[:100] + b"\x80" + data[100:],
    lambda data: data[:0] + b'{"files": 3}\n',
    lambda data: data[:0],
]
FAULTS = ["its last line is cut", "its last line is cut", "is no path of a file", "it names no file", "it is empty"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = make(tmp_path)
    run("build", site=made)
    put(made, "public/mine.txt", "mine")
    return made


def spoil(site: Path, how: Callable[[bytes], bytes]) -> None:
    """Damages the list of files."""
    (site / MANIFEST).write_bytes(how((site / MANIFEST).read_bytes()))


@pytest.mark.parametrize(("how", "fault"), list(zip(SPOILS, FAULTS, strict=True)))
def test_a_damaged_list_is_called_so_and_mended_from_the_memory(
    site: Path, how: Callable[[bytes], bytes], fault: str
) -> None:
    spoil(site, how)
    (site / "content/alpha.md").unlink()
    edit(site / "content/beta.md", "[the first](alpha.md)", "the first")
    done = run("build", site=site)
    assert done.code == 0
    assert f"{MANIFEST}: warning: O109 is damaged: " in done.err
    assert fault in done.err
    assert "delete that folder and build again" in done.err
    assert not (site / "public/briefings/alpha").exists()
    assert (site / "public/mine.txt").read_text() == "mine"
    assert run("build", site=site).err == ""
    assert run("build", "--verify", site=site).code == 0


@pytest.mark.parametrize("how", SPOILS)
def test_without_a_memory_what_a_damaged_list_does_not_name_counts_as_somebodys(
    site: Path, how: Callable[[bytes], bytes]
) -> None:
    spoil(site, how)
    shutil.rmtree(site / ".briefings")
    named = set((site / MANIFEST).read_bytes().split(b"\n")[:-1])
    before = tree(site / "public")
    put(site, "content/alpha.md", "---\ntitle: Other\ndate: 2021-02-18\n---\n\nAnother.\n")
    done = run("build", site=site)
    assert "O109" in done.err
    after = tree(site / "public")
    assert [path for path in before if path not in after and path.encode() not in named] == []
    changed = [path for path in before if after.get(path) != before[path]]
    assert [path for path in changed if path.encode() not in named and path not in MANIFEST] == []


@pytest.mark.parametrize("how", SPOILS)
def test_clean_takes_only_what_a_damaged_list_still_names(site: Path, how: Callable[[bytes], bytes]) -> None:
    spoil(site, how)
    named = set((site / MANIFEST).read_bytes().split(b"\n")[:-1])
    before = tree(site / "public")
    done = run("clean", site=site)
    assert (done.code, "O109" in done.err) == (0, True)
    assert tree(site / "public") == {
        path: data for path, data in before.items() if path.encode() not in named and path not in MANIFEST
    }


def replace_by_folder(file: Path) -> None:
    """A folder with something in it where a file was."""
    file.unlink()
    file.mkdir()
    (file / "mine").write_text("mine")


def test_a_folder_in_the_place_of_a_page_is_said_and_stays(site: Path) -> None:
    replace_by_folder(site / "public/index.html")
    done = run("build", site=site)
    assert done.code == 1
    assert done.err.startswith(
        "public/index.html: O105 a folder that no build made stands where a file of the site belongs (move it away"
    )
    assert (site / "public/index.html/mine").is_file()
    shutil.rmtree(site / "public/index.html")
    assert run("build", site=site).code == 0
    assert (site / "public/index.html").is_file()


def test_a_file_in_the_place_of_a_folder_is_said_and_stays(site: Path) -> None:
    shutil.rmtree(site / "public/tags")
    put(site, "public/tags", "mine")
    done = run("build", site=site)
    assert done.code == 1
    assert "public/tags: O105 a file stands where public/tags/index.html needs a folder" in done.err
    assert done.err.count("O105") == 1
    assert (site / "public/tags").read_text() == "mine"


def test_what_stands_in_the_place_of_a_page_that_goes_stays(site: Path) -> None:
    replace_by_folder(site / "public/briefings/alpha/index.html")
    shutil.rmtree(site / "public/briefings/beta")
    put(site, "public/briefings/beta", "mine")
    for name in ("alpha", "beta"):
        (site / f"content/{name}.md").unlink()
    assert run("build", site=site).code == 0
    assert (site / "public/briefings/alpha/index.html/mine").is_file()
    assert (site / "public/briefings/beta").read_text() == "mine"


@pytest.mark.parametrize("name", [".briefings-lock", ".briefings-part"])
def test_a_folder_in_the_place_of_a_builds_own_file_is_said(site: Path, name: str) -> None:
    (site / "public" / name).mkdir()
    done = run("build", site=site)
    assert done.code == 2
    assert done.err.startswith(f"public/{name}: O107 a folder stands where a build keeps a file of its own (remove it)")
