"""Where figures come from: the machine, the versions and the command that they are worth nothing without."""

import importlib.metadata
import os
import platform
import re
import shlex
import subprocess
import sys
from pathlib import Path

import programs


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def lines(jobs: int, peer: bool) -> list[str]:
    """A list in Markdown."""
    return [
        f"- Machine: {model()}, {processors()} processors, {memory()}; {system()}; load {load()} at the start",
        f"- Versions: {', '.join(versions(peer))}",
        f"- Command: `{shlex.join(['python', *sys.argv])}` (with {jobs} jobs)",
    ]


def versions(peer: bool) -> list[str]:
    """What was measured, and what it is made of."""
    made_of = ["markdown-it-py", "Jinja2", "Pygments", "msgspec", "PyYAML"]
    found = [f"Python {platform.python_version()}", f"Briefings {briefings_version()}"]
    found += [f"{name} {importlib.metadata.version(name)}" for name in made_of]
    return [*found, f"Hugo {hugo_version()}"] if peer else found


def briefings_version() -> str:
    """The version, and the commit where this is a checkout with git."""
    said = answer(sys.executable, str(programs.ROOT / "build.py"), "--version").split()[-1]
    commit = answer("git", "-C", str(programs.ROOT), "describe", "--always", "--dirty")
    return f"{said} ({commit})" if commit else said


def hugo_version() -> str:
    """Only the number of it."""
    found = re.search(r"v(\d[\d.]*)", answer(str(programs.hugo_binary()), "version"))
    return found[1] if found else "of unknown version"


def model() -> str:
    """The processor's name."""
    try:
        found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        return answer("sysctl", "-n", "machdep.cpu.brand_string") or platform.machine()
    return found[1] if found else platform.machine()


def system() -> str:
    """The operating system and its version."""
    return f"{platform.system()} {platform.release()}"


def memory() -> str:
    """How much memory there is."""
    return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GB"


def load() -> str:
    """How busy the machine is with other things."""
    return f"{os.getloadavg()[0]:.1f}"


def answer(*command: str) -> str:
    """What a command prints; nothing where it fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
