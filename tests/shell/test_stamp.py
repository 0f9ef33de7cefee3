"""What a memory is good for."""

import importlib
import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.sites import ROOT

#: By name, because the package has the function in its place.
stamps = importlib.import_module("briefings.shell.memory.stamp")


def test_the_versions_are_those_that_python_would_load() -> None:
    wanted = [f"{name} {importlib.metadata.version(name)}" for name in stamps.LIBRARIES]
    assert all(each in stamps.stamp().split(", ") for each in wanted)


def test_of_a_library_that_is_there_twice_the_first_on_the_path_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, version in (("one", "1.0"), ("two", "2.0")):
        (tmp_path / folder / f"Markdown_it_py-{version}.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [str(tmp_path / "none"), str(tmp_path / "one"), str(tmp_path / "two")])
    assert dict(stamps.installed()) == {"markdown-it-py": "1.0"}


def test_a_library_that_pip_did_not_put_there_is_asked_for_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    known = stamps.stamp()
    monkeypatch.setattr(stamps, "installed", lambda: iter(()))
    assert stamps.stamp() == known


def test_a_build_with_nothing_to_do_imports_nothing_heavy() -> None:
    code = "import sys, briefings.shell.commands.build; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    heavy = {"jinja2", "markdown_it", "lxml", "multiprocessing", "concurrent.futures", "ssl", "urllib.request", "email"}
    assert heavy.isdisjoint(done.stdout.split())
