"""Small sites, built through the command line and compared with what is expected, file by file.

Each folder of `tests/sites/` holds a site and what it becomes. `UPDATE_SITES=1` writes the expected files anew; read
their difference before you commit it.
"""

import os
import shutil
from pathlib import Path

import pytest

from briefings.shell.cli import run

SITES = Path(__file__).parents[1] / "sites"
CASES = sorted(folder.name for folder in SITES.iterdir() if (folder / "site").is_dir())


def built(case: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, bytes], str]:
    """The output tree of a site, and what was said on the way."""
    site = folder / "site"
    shutil.copytree(SITES / case / "site", site)
    shutil.copytree(SITES / "themes", site / "themes", dirs_exist_ok=True)
    code = run(["build", "-q", "--site", str(site), "--jobs", "1"])
    said = capsys.readouterr()
    out = site / "public"
    files = {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
    return files, f"exit code {code}\n{said.out}{said.err}"


@pytest.mark.parametrize("case", CASES)
def test_a_site_becomes_what_is_expected(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files, said = built(case, tmp_path, capsys)
    expected = SITES / case / "expected"
    if os.environ.get("UPDATE_SITES"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, data in files.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_bytes(data)
        (SITES / case / "said.txt").write_text(said)
    known = {path.relative_to(expected).as_posix(): path.read_bytes() for path in expected.rglob("*") if path.is_file()}
    assert said == (SITES / case / "said.txt").read_text()
    assert sorted(files) == sorted(known)
    for name, data in files.items():
        assert data.decode() == known[name].decode(), name
