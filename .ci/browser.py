"""Finds a Chromium for the browser tests, or brings one, and writes where it is into `.venv/browser` (empty: none)."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Nothing that reaches for the network by itself: a test machine may have none, and the tests speak to loopback alone.
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"]
APPLICATIONS = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def settled(venv: Path) -> bool:
    """Whether there is no more to try: the browser found before is still there, or none was to be had.

    Where CI=true the browser tests must run, so that "none" is tried again.
    """
    try:
        known = (venv / "browser").read_text()
    except OSError:
        return False
    return os.access(known, os.X_OK) if known else os.environ.get("CI") != "true"


def prepare(venv: Path) -> None:
    """Tries one way after the other until a browser shows a page; the answer is remembered."""
    if settled(venv):
        return
    for way in (installed, from_debian, from_playwright):
        for path in way(venv):
            if shows_a_page(path):
                (venv / "browser").write_text(path)
                return
    (venv / "browser").write_text("")
    print("No Chromium to be had: the browser tests will be skipped (install one, then delete .venv/browser)")


def installed(_: Path) -> Iterator[str]:
    yield from (path for name in NAMES if (path := shutil.which(name)) and not in_a_snap(path))
    yield from (path for path in APPLICATIONS if os.access(path, os.X_OK))


def in_a_snap(path: str) -> bool:
    """A snap sees none of the profile that a test makes for it."""
    return str(Path(path).resolve()).startswith(("/snap/", "/usr/bin/snap"))


def from_debian(venv: Path) -> Iterator[str]:
    """Ubuntu is left out, because its package of this name is only a pointer to a snap."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or "ID=debian" not in release() or not runs([*as_root, "true"]):
        return
    say("chromium from Debian")
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    runs([*apt, "update"], 180)
    if runs([*apt, "install", "--yes", "--no-install-recommends", "chromium"], 400):
        yield from installed(venv)


def release() -> list[str]:
    try:
        return Path("/etc/os-release").read_text().splitlines()
    except OSError:
        return []


def from_playwright(venv: Path) -> Iterator[str]:
    say("Playwright's Chromium")
    python = str(venv / "bin" / "python")
    if runs([python, "-m", "playwright", "install", "chromium"], 300):
        yield subprocess.run([python, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=True).stdout.strip()


def shows_a_page(path: str) -> bool:
    """Whether it starts with a fresh profile and renders; a version number alone would not prove that."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [path, *FLAGS, f"--user-data-dir={profile}", "--dump-dom", "data:text/html,<p>shown</p>"]
        return runs(command, 60)


def say(what: str) -> None:
    print(f"Installing {what} for the browser tests (this once)", flush=True)


def runs(command: list[str], seconds: int = 20) -> bool:
    """Whether a command ends well in its time; what a failing one said goes to the terminal."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    except (OSError, subprocess.TimeoutExpired) as failure:
        print(f"  {failure}", file=sys.stderr)
        return False
    if done.returncode:
        print(f"  {' '.join(command[:4])}: {done.stderr.strip()[-400:]}", file=sys.stderr)
    return done.returncode == 0
