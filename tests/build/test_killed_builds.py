"""A build that is killed at any moment leaves whole files, and a memory that the next build can trust.

`KILLS=100` kills so many instead of the few of every test run.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.shell import output
from tests.cli.sites import ROOT, put, run, tree

KILLS = int(os.environ.get("KILLS", "6"))
BRIEFINGS = 60
TEMPLATE = '{{% extends "parent:page.html" %}}{{% block title %}}{} {{{{ page.head.title }}}}{{% endblock %}}'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that is large enough for a pool."""
    made = tmp_path / "site"
    put(made, "config.yaml", "title: Test\nbase_url: https://example.org/\ntheme: {name: own}\nbuild: {per_page: 5}\n")
    put(made, "themes/own/theme.yaml", "name: own\ncontract: 1\nextends: broadsheet\n")
    put(made, "content/pages/about.md", "---\ntitle: About\n---\n\nWho we are.\n")
    put(made, "content/static/data.bin", "0" * 1_000_000)
    for number in range(BRIEFINGS):
        write(made, number, "first")
    return made


def write(site: Path, number: int, word: str) -> None:
    """A briefing whose page, and those of others, say `word`."""
    head = f"title: {word} {number}\ndate: 2021-0{number % 9 + 1}-01\ntags: [all, tag {number % 7}, {word}]"
    put(site, f"content/b{number}.md", f"---\n{head}\n---\n\nA text that is {word}, {number}.\n")


def edit(site: Path, chance: random.Random) -> None:
    """Something that changes some pages, or all of them."""
    word = chance.choice(["second", "third", "fourth"])
    match chance.choice(["nothing", "one", "many", "template", "delete", "static", "output", "spoil"]):
        case "one":
            write(site, chance.randrange(BRIEFINGS), word)
        case "many":
            for number in range(BRIEFINGS):
                write(site, number, word)
        case "template":
            put(site, "themes/own/templates/page.html", TEMPLATE.format(word))
            put(site, "themes/own/templates/row.html", f"<li>{word} {{{{ item.title }}}}</li>")
        case "delete":
            (site / f"content/b{chance.randrange(BRIEFINGS)}.md").unlink(missing_ok=True)
        case "static":
            put(site, "content/static/data.bin", chance.choice("123") * 1_000_000)
        case "output":
            shutil.rmtree(site / "public", ignore_errors=True)
        case "spoil":
            for file in sorted((site / "public").rglob("index.html"))[:5]:
                file.write_text("spoiled")


def kill(site: Path, sign: Callable[[], bool], seconds: float) -> bool:
    """A real build that is killed so many seconds after a sign of it; whether it was still at it."""
    command = [sys.executable, str(ROOT / "build.py"), "build", "-q", "--jobs", "2", "--site", str(site)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        while child.poll() is None and not sign():
            time.sleep(0.0002)
        try:
            child.wait(seconds)
        except subprocess.TimeoutExpired:
            child.kill()
    return child.returncode == -9


def signs(site: Path) -> list[Callable[[], bool]]:
    """The start of a build, of its writing and of its commit, each as it can be seen from outside."""
    out, wal = site / "public", site / ".briefings/public.db-wal"
    known = stamp(out / output.MANIFEST)
    return [
        lambda: True,
        lambda: stamp(out / output.MANIFEST) != known or (out / output.PART).exists() or (out / output.STAGE).exists(),
        lambda: size(wal) > 0,
    ]


def size(file: Path) -> int:
    """The size of a file that may go at any moment."""
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


def stamp(file: Path) -> int:
    """When a file was written."""
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def clean(site: Path) -> dict[str, bytes]:
    """The tree that a build without memory makes."""
    shutil.rmtree(site / "clean", ignore_errors=True)
    (site / ".briefings/clean.db").unlink(missing_ok=True)
    assert run("build", "-q", "--out", site / "clean", site=site).code == 0
    return tree(site / "clean")


def visible(site: Path) -> dict[str, bytes]:
    """What readers can see: every file but our own temporary ones."""
    found = tree(site / "public") if (site / "public").is_dir() else {}
    return {path: data for path, data in found.items() if path.partition("/")[0] not in output.OWN}


def test_after_a_kill_at_any_moment_files_are_whole_and_the_next_build_is_right(site: Path) -> None:
    chance = random.Random(KILLS)
    started = time.perf_counter()
    run("build", "-q", site=site)
    lasting = [3 * (time.perf_counter() - started), 0.1, 0.02]
    for number in range(KILLS):
        part, killed = number % len(lasting), False
        while not killed:
            edit(site, chance)
            before, after = visible(site), clean(site)
            killed = kill(site, signs(site)[part], chance.uniform(0, lasting[part]))
            lasting[part] *= 1.1 if killed else 0.7  # so that all of it is met, on any machine
            found = visible(site)
            assert {path for path in found if found[path] not in (before.get(path), after.get(path))} == set()
        if chance.random() < 0.5:
            edit(site, chance)
        done, after = run("build", "--json", site=site), clean(site)
        assert (done.code, done.document["issues"]) == (0, [])
        assert tree(site / "public") == after
