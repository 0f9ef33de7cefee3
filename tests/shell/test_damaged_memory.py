"""A memory that is damaged, foreign, locked or cannot be written: the site is built all the same, and is right."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from briefings.shell import output
from briefings.shell.memory import Memory, cache
from briefings.shell.memory.cache import Cache
from tests.cli.sites import ALPHA, BETA, ROOT, Run, make, process, put, run, tree

#: Damages tried of each sort; more, where somebody has the time.
SEEDS = int(os.environ.get("SEEDS", "8"))
NOBODY = 65534


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was built."""
    made = make(tmp_path / "site")
    for number in range(4):
        put(made, f"content/more{number}.md", f"---\ntitle: More {number}\ndate: 2021-01-0{number + 1}\n---\n\nText.\n")
    run("build", "-q", site=made)
    return made


@pytest.fixture
def memory(site: Path) -> Path:
    return site / ".briefings/public.db"


def is_right(site: Path, *codes: str) -> None:
    """An edit is built: the tree is that of a clean build, and there is one remark at most, of these codes."""
    put(site, "content/alpha.md", ALPHA.replace("Alpha", "Omega"))
    done = run("build", "--json", site=site)
    notes = [each["code"] for each in done.document["issues"]]
    assert done.code == 0
    assert len(notes) <= 1
    assert set(notes) <= set(codes)
    clean = Path(tempfile.mkdtemp(dir=site.parent))
    run("build", "-q", "--out", clean, site=site)
    assert tree(site / "public") == tree(clean)


def says_it_once(site: Path) -> None:
    assert run("build", "--json", site=site).document["issues"] == []


def alter(statement: str) -> Callable[[Path], None]:
    def change(memory: Path) -> None:
        with closing(sqlite3.connect(memory)) as connection, connection:
            connection.execute(statement)

    return change


def a_folder(memory: Path) -> None:
    memory.unlink()
    memory.mkdir()


def another(memory: Path) -> None:
    memory.unlink()
    alter("CREATE TABLE x (y)")(memory)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a newer version": alter("UPDATE meta SET value = 'format 99' WHERE name = 'stamp'"),
    "no stamp": alter("DELETE FROM meta"),
    "no table of values": alter("DROP TABLE value"),
    "values of something else": alter("UPDATE value SET data = x'00'"),
    "values that are texts": alter("UPDATE value SET data = 'text'"),
    "no values": alter("DELETE FROM value"),
    "no nodes": alter("DELETE FROM node"),
    "nodes without bodies": alter("UPDATE node SET body = x''"),
    "bodies of something else": alter("UPDATE node SET body = (SELECT body FROM node LIMIT 1)"),
    "digests that are missing": alter("UPDATE node SET digest = x''"),
    "issues that are hidden": alter("UPDATE node SET says = 1 - says"),
    "no marks": alter("DELETE FROM mark"),
    "a build that is no number": alter("UPDATE meta SET value = 'x' WHERE name = 'build'"),
    "another database": another,
    "an empty file": lambda memory: memory.write_bytes(b""),
    "a text": lambda memory: memory.write_text("no database at all " * 400),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_as_it_was_written_counts_as_empty(site: Path, memory: Path, damage: str) -> None:
    DAMAGES[damage](memory)
    is_right(site, "B201", "B203")
    says_it_once(site)


def test_a_folder_in_its_place_is_said_and_nothing_is_remembered(site: Path, memory: Path) -> None:
    a_folder(memory)
    is_right(site, "B202")


def test_a_file_in_the_place_of_its_folder_is_said_and_nothing_is_remembered(site: Path) -> None:
    shutil.rmtree(site / ".briefings")
    (site / ".briefings").write_text("mine")
    is_right(site, "B202")


def test_a_locked_memory_is_left_alone(site: Path, memory: Path) -> None:
    with closing(sqlite3.connect(memory)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        is_right(site, "B202")
    is_right(site)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_memory_cut_anywhere_counts_as_empty(site: Path, memory: Path, seed: int) -> None:
    data = memory.read_bytes()
    memory.write_bytes(data[: random.Random(seed).randrange(len(data))])
    is_right(site, "B201")
    says_it_once(site)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_flipped_bytes_never_make_a_page_wrong(site: Path, memory: Path, seed: int) -> None:
    chance, data = random.Random(seed), bytearray(memory.read_bytes())
    for _ in range(chance.choice([1, 3, 30, 300])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    memory.write_bytes(data)
    is_right(site, "B201", "B203")
    says_it_once(site)


def test_a_memory_that_may_not_be_written_is_said_and_nothing_is_remembered(site: Path) -> None:
    put(site, "content/alpha.md", ALPHA.replace("Alpha", "Omega"))
    for each in (site / ".briefings", *(site / ".briefings").iterdir()):
        each.chmod(0o555 if each.is_dir() else 0o444)
    done = as_nobody(site)
    for each in (site / ".briefings", *(site / ".briefings").iterdir()):
        each.chmod(0o755 if each.is_dir() else 0o644)
    assert "Traceback" not in done.err
    assert done.err.count(": B") == done.err.count("B202") == 1
    assert done.code == 0
    is_right(site)


def as_nobody(site: Path) -> Run:
    """A build by somebody whom the permissions of files hold back."""
    if os.geteuid():
        return process("build", "--site", site, "--jobs", "1")
    if not (found := shutil.which("setpriv")):
        pytest.skip("root cannot become somebody else without setpriv")
    for each in (site, *site.rglob("*")):
        if site / ".briefings" not in (each, *each.parents):
            os.chown(each, NOBODY, NOBODY)
    for each in site.parents:
        if each.stat().st_mode & 0o005 != 0o005 and each.stat().st_uid == 0:
            each.chmod(0o755)  # pytest's own folder, and those above the site
    become = [found, f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    reached = subprocess.run([*become, sys.executable, "-c", "import click"], capture_output=True, check=False)
    if reached.returncode:
        pytest.skip("nobody else may run this Python")
    command = [*become, sys.executable, str(ROOT / "build.py"), "build", "--site", str(site), "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("room", [0, 1_000, 60_000, 100_000, 150_000])
def test_a_disk_that_is_full_while_a_large_file_is_published(site: Path, room: int) -> None:
    put(site, "content/static/large.bin", "0" * 120_000)
    before = tree(site / "public")
    done = with_room_for(room, site)
    assert "Traceback" not in done.err
    assert bool(done.code) == ("O10" in done.err) == (room < 120_000)
    found = tree(site / "public")
    assert all(found[path] == data for path, data in before.items() if path != output.MANIFEST and done.code)
    is_right(site)


@pytest.mark.parametrize("room", [8_000, 16_000, 30_000, 50_000, 90_000])
def test_a_disk_that_is_full_while_the_memory_is_written(site: Path, room: int) -> None:
    """The pages fit, and the memory does not, or only beside the old one: it is taken over by the next build."""
    put(site, "content/beta.md", BETA.replace("Beta", "Zeta"))
    done = with_room_for(room, site)
    assert "Traceback" not in done.err
    assert done.code == 0
    assert [line.split()[2] for line in done.err.splitlines()] in (["B202"], [])
    is_right(site)


def test_a_memory_that_grows_beyond_the_disk_is_left_as_it_was(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "connect", tiny(cache.connect))
    put(site, "content/large.md", "---\ntitle: Large\n---\n" + "Many words. " * 20_000)
    done = run("build", "--json", site=site)
    assert (done.code, [each["code"] for each in done.document["issues"]]) == (0, ["B202"])
    monkeypatch.undo()
    is_right(site)


@pytest.mark.parametrize("question", ["keep", "save", "set_marks", "commit"])
def test_a_disk_that_refuses_in_the_midst_is_said_once(
    site: Path, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    """Whatever was remembered before that is not committed either."""

    def refuse(_: object, *__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    put(site, "content/beta.md", BETA.replace("Beta", "Zeta"))
    with monkeypatch.context() as patch:
        real = getattr(Cache, question)
        patch.setattr(Cache, question, lambda cache, *all_: (refuse if cache.file else real)(cache, *all_))
        done = run("build", "--json", site=site)
    assert (done.code, [each["code"] for each in done.document["issues"]]) == (0, ["B202"])
    is_right(site)


def test_a_strict_build_that_cannot_be_remembered_withholds_no_later_page(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    put(site, "content/broken.md", "---\ntitel: Broken\n---\n")
    put(site, "content/beta.md", BETA.replace("Beta", "Zeta"))
    real = Memory.set_marks

    def set_marks(memory: Memory, *marks: Any) -> None:
        if memory.cache.file:
            patch.setattr(memory.cache, "set_marks", refuse)
        real(memory, *marks)

    with monkeypatch.context() as patch:
        patch.setattr(Memory, "set_marks", set_marks)
        run("build", "--strict", site=site)
    (site / "content/broken.md").unlink()
    is_right(site)


def tiny(connect: Callable[[Path | None], Cache]) -> Callable[[Path | None], Cache]:
    """Caches that hold hardly anything before they must write to the disk, on a disk that holds hardly more."""

    def made(path: Path | None) -> Cache:
        found = connect(path)
        if path is not None:
            pages = found.rows("PRAGMA page_count")[0][0]
            found.rows(f"PRAGMA max_page_count = {pages + 1}")
        return found

    return made


def with_room_for(size: int, site: Path) -> Run:
    """A build in a process whose files may not be larger than `size`, as if the disk were full then."""
    limit = f"import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size})); "
    start = f"sys.argv[0] = {str(ROOT / 'build.py')!r}; runpy.run_path(sys.argv[0], run_name='__main__')"
    command = [sys.executable, "-B", "-c", limit + start, "build", "--site", str(site), "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return Run(done.returncode, done.stdout, done.stderr)
