"""Content that changes while it is read or published: a clear issue or a clean fallback, never a stale page later."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.shell import atomic, tree
from tests.cli import sites
from tests.cli.sites import ALPHA, make, put, run


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was built, with a static file and a picture."""
    made = make(tmp_path / "site")
    put(made, "content/static/data.txt", "one")
    put(made, "content/bridge.png", "a bridge")
    put(made, "content/shows.md", "---\ntitle: Shows\n---\n\n![A bridge](bridge.png)\n")
    assert run("build", "-q", site=made).code == 0
    return made


def is_right(site: Path, code: int = 0) -> None:
    """The next build makes the tree that a clean one makes, and says the same."""
    made = run("build", "--json", site=site)
    clean = run("build", "--json", "--out", site.parent / "clean", site=site)
    assert made.code == clean.code == code
    assert made.document["issues"] == clean.document["issues"]
    assert sites.tree(site / "public") == sites.tree(site.parent / "clean")


def before_reading(monkeypatch: pytest.MonkeyPatch, path: str, deed: Callable[[Path], object]) -> None:
    """Does something to a file after it was listed, and before its bytes are read; once."""
    real, done = tree.Tree.read, set[str]()

    def read(self: tree.Tree, wanted: str) -> bytes:
        if wanted == path and not done:
            done.add(path)
            deed(self.root / path)
        return real(self, wanted)

    monkeypatch.setattr(tree.Tree, "read", read)


def as_link(file: Path) -> None:
    file.unlink()
    file.symlink_to("beta.md")


def as_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def longer(file: Path) -> None:
    file.write_text(file.read_text() + "\nMore.\n")


DEEDS: dict[str, Callable[[Path], object]] = {
    "vanishes": Path.unlink,
    "becomes a link": as_link,
    "becomes a folder": as_folder,
    "grows": longer,
}


@pytest.mark.parametrize("path", ["content/alpha.md", "content/static/data.txt", "content/bridge.png"])
@pytest.mark.parametrize("what", DEEDS)
def test_a_file_that_changes_between_listing_and_reading(
    site: Path, monkeypatch: pytest.MonkeyPatch, what: str, path: str
) -> None:
    put(site, path, (site / path).read_text().replace("first", "other") + "!")
    with monkeypatch.context() as patch:
        before_reading(patch, path, DEEDS[what])
        done = run("build", "--json", site=site)
    assert done.code in (0, 1)
    code = run("check", site=site).code
    is_right(site, code)
    if not (site / path).is_file() or (site / path).is_symlink():
        (site / path).rmdir() if (site / path).is_dir() else (site / path).unlink(missing_ok=True)
        put(site, path, ALPHA if path.endswith(".md") else "back again")
    is_right(site)


@pytest.mark.parametrize("what", ["vanishes", "grows"])
def test_a_copy_whose_source_changes_while_the_site_is_published(
    site: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    real, source = atomic.write, site / "content/static/data.txt"

    def write(file: Path, wanted: atomic.Wanted) -> None:
        if wanted == source:
            DEEDS[what](source)
        real(file, wanted)

    put(site, "content/static/data.txt", "two")
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write", write)
        done = run("build", "--json", site=site)
    assert [each["code"] for each in done.document["issues"]] == (["O106"] if what == "vanishes" else [])
    is_right(site)


def test_a_copy_whose_source_changes_while_it_is_published_and_back_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written then is not what was read, and the next build does not take the one for the other."""
    real, source = atomic.write, site / "content/static/data.txt"

    def write(file: Path, wanted: atomic.Wanted) -> None:
        if wanted == source:
            source.write_text("in between")
        real(file, wanted)

    put(site, "content/static/data.txt", "two")
    monkeypatch.setattr("briefings.shell.marks.GRAIN", 0)
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write", write)
        run("build", site=site)
    source.write_text("two")
    is_right(site)


def test_a_folder_that_is_named_like_a_file_and_a_link_to_itself_are_said_and_passed_over(site: Path) -> None:
    (site / "content/folder.md").mkdir()
    put(site, "content/folder.md/inner.md", ALPHA)
    (site / "content/round").symlink_to("round")
    (site / "content/up").symlink_to("..")
    done = run("build", "--json", site=site)
    assert [(each["path"], each["code"]) for each in done.document["issues"]] == [
        ("content/folder.md", "R104"),
        ("content/round", "R101"),
        ("content/up", "R101"),
    ]
    is_right(site, 1)
    for name in ("round", "up"):
        (site / "content" / name).unlink()
    is_right(site)


def test_a_file_that_only_its_owner_may_no_longer_read_is_said(site: Path) -> None:
    if not os.geteuid():
        pytest.skip("root may read everything")
    (site / "content/alpha.md").chmod(0)
    assert "content/alpha.md: R102" in run("build", site=site).err
    is_right(site, 1)
    (site / "content/alpha.md").chmod(0o644)
    is_right(site)
