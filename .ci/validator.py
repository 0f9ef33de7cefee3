"""Brings the Nu HTML checker to `.venv/vnu/vnu.jar` on a machine with Java and npm; elsewhere the tests do without."""

import base64
import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "vnu-jar@26.9.27"
SHA512 = "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="
MEMBER = "package/build/dist/vnu.jar"


def settled(venv: Path) -> bool:
    """Whether there is no more to try: this very package was brought, or none was to be had (tried again in CI)."""
    try:
        outcome = (venv / "vnu" / "outcome").read_text()
    except OSError:
        return False
    return outcome == PACKAGE or (outcome == "none" and os.environ.get("CI") != "true")


def prepare(venv: Path) -> None:
    if settled(venv):
        return
    folder = venv / "vnu"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        fetch(folder)
        outcome = PACKAGE
    except (OSError, subprocess.SubprocessError, ValueError, KeyError) as failure:
        print(f"No Nu HTML checker ({failure}): the tests judge HTML with html5lib")
        outcome = "none"
    (folder / "outcome").write_text(outcome)


def fetch(folder: Path) -> None:
    """Raises ValueError where a tool is missing or the package is not the one that was pinned."""
    for tool in ("java", "npm"):
        if not shutil.which(tool):
            raise ValueError(f"{tool} is not installed")
    print(f"Fetching {PACKAGE} for the HTML tests (this once)", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        command = ["npm", "pack", PACKAGE, "--silent", "--pack-destination", scratch]
        subprocess.run(command, cwd=scratch, capture_output=True, timeout=180, check=True)
        (package,) = Path(scratch).glob("*.tgz")
        verify(package)
        unpack(package, folder / "vnu.jar")
    subprocess.run(["java", "-jar", folder / "vnu.jar", "--version"], capture_output=True, timeout=60, check=True)


def verify(package: Path) -> None:
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if digest != SHA512:
        raise ValueError(f"{PACKAGE} has sha512 {digest}, expected {SHA512}")


def unpack(package: Path, jar: Path) -> None:
    with tarfile.open(package) as archive:
        member = archive.extractfile(MEMBER)
        if member is None:
            raise ValueError(f"{PACKAGE} has no file {MEMBER}")
        jar.write_bytes(member.read())
