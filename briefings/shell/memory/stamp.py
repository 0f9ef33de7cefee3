"""What a memory is good for: one version of this program and of the libraries whose output it holds."""

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import briefings

#: The form of the cache file.
FORMAT = 3
LIBRARIES = ("jinja2", "markdown-it-py", "mdit-py-plugins", "nh3", "pygments")
PACKAGE = Path(briefings.__file__).parent


def stamp() -> str:
    """The versions that a memory was made by; in a checkout the program's own text too, for there it changes daily."""
    known = dict(installed())
    libraries = [f"{name} {known.get(name) or declared(name)}" for name in LIBRARIES]
    python = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    parts = [f"format {FORMAT}", f"Briefings {briefings.__version__}", python, *libraries]
    return ", ".join([*parts, f"text {text()}"] if (PACKAGE.parent / "pyproject.toml").is_file() else parts)


def installed() -> Iterator[tuple[str, str]]:
    """The versions of libraries by the names of the folders that pip leaves, the first on Python's path coming last:
    that is enough, and reading what lies in them takes longer than anything else in a build with nothing to do.
    """
    for folder in reversed(sys.path):
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208  (plain names are wanted)
        except OSError:  # an archive, or nothing at all
            continue
        for name in names:
            if name.endswith(".dist-info"):
                library, _, version = name.removesuffix(".dist-info").partition("-")
                yield library.lower().replace("_", "-"), version


def declared(name: str) -> str:
    """The version of a library that was not put there by pip."""
    import importlib.metadata

    return importlib.metadata.version(name)


def text() -> str:
    """A hash of every module of the program."""
    digest = hashlib.sha256()
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(f"{file.relative_to(PACKAGE)}\0".encode() + file.read_bytes())
    return digest.hexdigest()[:12]
