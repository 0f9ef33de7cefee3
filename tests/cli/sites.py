"""Small sites, and the command line run on them as a person would, in a process of its own or in this one."""

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec

from briefings.shell import cli

ROOT = Path(__file__).parents[2]
ALPHA = """---
title: Alpha
date: 2021-02-18
tags: [nato]
---

The first text.
"""
BETA = """---
title: Beta
date: 2021-02-19
tags: [nato, iraq]
---

The second text, after [the first](alpha.md).
"""


class Run(msgspec.Struct, frozen=True):
    """What came of a command line."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """What `--json` printed."""
        found: dict[str, Any] = json.loads(self.out)
        return found


def put(site: Path, path: str, text: str) -> Path:
    """Writes a file of a site."""
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def make(site: Path) -> Path:
    """A site of two briefings."""
    put(site, "config.yaml", "title: Test\nbase_url: https://example.org/\n")
    put(site, "content/alpha.md", ALPHA)
    put(site, "content/beta.md", BETA)
    return site


def edit(file: Path, old: str, new: str) -> None:
    """Changes a text that stands in a file."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def run(*arguments: object, site: Path) -> Run:
    """The command line in this process, which is quick; `--site` and one job are added."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.run(["--site", str(site), "--jobs", "1", *map(str, arguments)])
    return Run(code, out.getvalue(), err.getvalue())


def process(*arguments: object, folder: Path = ROOT, **environment: str) -> Run:
    """The command line in a process of its own."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *map(str, arguments)],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()
    }
