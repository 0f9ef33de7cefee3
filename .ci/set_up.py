"""Makes .venv, or brings it up to the locks; with the standard library alone, because nothing else is there yet.

    set_up.py [--ready] [test | bench]

`--ready` changes nothing and exits 0 where nothing is to be done. `test` adds what the tests need beside packages,
`bench` the program that benchmarks/ measures against.
"""

import fcntl
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import browser
import validator

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "set-up.json"
# Stands there while an installation is under way: one that was broken off leaves it behind, and is done over.
UNFINISHED = VENV / "unfinished"
LOCKS = {"site": "requirements.txt", "test": "requirements-dev.txt", "bench": "benchmarks/requirements.txt"}


def wanted(lock: str) -> str:
    """The mark that an environment holding this lock carries: another lock, interpreter or place makes another."""
    parts = [sys.version, str(VENV), hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def installed() -> dict[str, str]:
    """The mark of each lock in .venv, and the place that its scripts were written for."""
    try:
        marks = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return marks if isinstance(marks, dict) else {}


def packaged(level: str) -> bool:
    """Whether the packages are there: the test lock holds all of the site's, so it serves for both."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    serving = ["site", "test"] if level == "site" else [level]
    marks = installed()
    return any(marks.get(LOCKS[each]) == wanted(LOCKS[each]) for each in serving)


def needed(level: str) -> list[str]:
    """The locks to install one after the other: that of the benchmarks holds none of the site's packages."""
    return ["site", "bench"] if level == "bench" else [level]


def ready(level: str) -> bool:
    """Whether nothing at all is to be done, asked in a few hundredths of a second."""
    packages = all(packaged(each) for each in needed(level))
    return packages and (level != "test" or (browser.settled(VENV) and validator.settled(VENV)))


def sound() -> bool:
    """Whether .venv is whole, of this interpreter's version, and at its place, so that installing into it will do."""
    if UNFINISHED.exists() or not PYTHON.exists() or installed().get("place", str(VENV)) != str(VENV):
        return False
    question = "import pip, sys; print(sys.version, sys.prefix, sep='\\0', end='')"
    try:
        answer = subprocess.run([PYTHON, "-Ec", question], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout == f"{sys.version}\0{VENV}"


def install(level: str) -> None:
    lock = LOCKS[level]
    if not sound():
        print(f"Making .venv with Python {sys.version.split()[0]}", flush=True)
        shutil.rmtree(VENV, ignore_errors=True)
        VENV.mkdir(exist_ok=True)
        UNFINISHED.touch()
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    UNFINISHED.touch()
    marks = installed()
    print(f"Installing {lock} into .venv (this once; about half a minute)", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-qq", "install", "--require-hashes"]
    subprocess.run([*pip, "--requirement", str(ROOT / lock)], check=True)
    STAMP.write_text(json.dumps({**marks, "place": str(VENV), lock: wanted(lock)}))
    UNFINISHED.unlink()


@contextmanager
def alone() -> Iterator[None]:
    """Lets one set-up work at a time: two `make` in two windows must not tear the environment from each other."""
    with Path(__file__).open() as turnstile:
        fcntl.flock(turnstile, fcntl.LOCK_EX)
        yield


def prepare(level: str) -> None:
    with alone():
        for each in needed(level):
            if not packaged(each):
                install(each)
        if level == "test":
            browser.prepare(VENV)
            validator.prepare(VENV)


def main(arguments: list[str]) -> int:
    level = next((each for each in LOCKS if each in arguments), "site")
    if "--ready" in arguments:
        return 0 if ready(level) else 1
    try:
        prepare(level)
    except subprocess.CalledProcessError as failed:
        print(f"error: {' '.join(map(str, failed.cmd))} failed; the next make repairs what is left", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted; the next make repairs what is left", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
