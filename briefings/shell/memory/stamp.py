"""What a memory is good for: one version of this program and of the libraries whose output it holds."""

import hashlib
import importlib.metadata
import platform
from pathlib import Path

import briefings

#: The form of the cache file.
FORMAT = 2
LIBRARIES = ("jinja2", "markdown-it-py", "mdit-py-plugins", "nh3", "pygments")
PACKAGE = Path(briefings.__file__).parent


def stamp() -> str:
    """The versions that a memory was made by; in a checkout the program's own text too, for there it changes daily."""
    libraries = [f"{name} {importlib.metadata.version(name)}" for name in LIBRARIES]
    python = ".".join(platform.python_version_tuple()[:2])
    parts = [f"format {FORMAT}", f"Briefings {briefings.__version__}", f"Python {python}", *libraries]
    return ", ".join([*parts, f"text {text()}"] if (PACKAGE.parent / "pyproject.toml").is_file() else parts)


def text() -> str:
    """A hash of every module of the program."""
    digest = hashlib.sha256()
    for file in sorted(PACKAGE.rglob("*.py")):
        digest.update(f"{file.relative_to(PACKAGE)}\0".encode() + file.read_bytes())
    return digest.hexdigest()[:12]
