"""One document that takes too long, or ends the process that reads it, costs the site nothing but its own page."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.sites import ALPHA, ROOT, make, put, tree

#: Runs a build on two processes in which reading `content/bad.md` goes wrong.
PROGRAM = """
import os, signal, sys
from briefings.build import parsing
from briefings.shell import cli

read = parsing.parse

def parse(path, data, options):
    if path == "content/bad.md":
        {deed}
    return read(path, data, options)

parsing.parse = parse
sys.exit(cli.run(sys.argv[1:]))
"""
SLOW = "while True: pass"
DEADLY = "os.kill(os.getpid(), signal.SIGKILL)"


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked, and so inherit the deed, only on Linux")
@pytest.mark.parametrize(("deed", "code", "said"), [(SLOW, "B101", "more than 0.5 s"), (DEADLY, "B104", "ended its")])
def test_it_is_named_and_all_others_are_built(tmp_path: Path, deed: str, code: str, said: str) -> None:
    site = make(tmp_path)
    put(site, "config.yaml", "base_url: https://example.org/\nlimits: {seconds: 0.5}\n")
    for number in range(80):
        put(site, f"content/grown-{number:02}.md", ALPHA.replace("Alpha", f"Grown {number}"))
    put(site, "content/bad.md", ALPHA.replace("Alpha", "Bad"))
    command = [sys.executable, "-c", PROGRAM.format(deed=deed), "build", "--site", str(site), "--jobs", "2"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert f"content/bad.md: {code} " in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    pages = {path for path in tree(site / "public") if path.startswith("briefings/")}
    assert len(pages) == 82
    assert "briefings/bad/index.html" not in pages
