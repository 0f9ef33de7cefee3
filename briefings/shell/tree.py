"""Reading the files of a site: regular files with honest names, in an order that does not depend on the disk.

What cannot be a source (symlinks, pipes, names that are not UTF-8, files nobody may read) becomes an issue; what
editors and systems leave lying about is passed over in silence.
"""

import os
import re
import stat
import unicodedata
from pathlib import Path
from typing import BinaryIO

import msgspec

from briefings.errors import Issue, Stop, issue, warning
from briefings.shell import marks
from briefings.text.folders import STATIC

#: What editors leave beside a file while it is open: swap files, backups, locks, Vim's test for a writable folder.
LEFTOVER = re.compile(
    r".*~|#.*#|\.#.*|.*\.sw[a-p]|4913|.*\.(?:tmp|crdownload|part)|Thumbs\.db|desktop\.ini", re.I | re.S
)
NEVER = re.compile(r"\.DS_Store|\.git.*|\._.*|\.Trash.*", re.S)
LEGIBLE = "see to its permissions, or move it away"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
KINDS = {
    stat.S_IFLNK: "a symbolic link",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


class Tree(msgspec.Struct, frozen=True):
    """The files below some folders of a site, and what is wrong with the others.

    `names` leads from the path that everybody sees (relative to the site, posix, NFC) to the disk's spelling of it,
    `marks` to what tells whether it has changed.
    """

    root: Path
    names: dict[str, str] = {}
    marks: dict[str, bytes] = {}
    issues: tuple[Issue, ...] = ()

    def paths(self) -> list[str]:
        """Every file, sorted by code point."""
        return sorted(self.names)

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises FileNotFoundError where it has vanished since the scan, `errors.Stop` where it is
        no longer a file that can be read.
        """
        return read_file(f"{self.root}/{self.names.get(path, path)}", path)


def scan(root: Path, *folders: str) -> Tree:
    """Looks through `folders` of the site at `root`; a folder that is missing is an empty one."""
    names: dict[str, str] = {}
    seen: dict[str, bytes] = {}
    issues: list[Issue] = []
    now = marks.clock()
    waiting = [folder for folder in folders if is_folder(root / folder, folder, issues)]
    while waiting:
        for entry in entries(root, waiting.pop(), issues):
            path = f"{entry.folder}/{entry.name}"
            known_as = normal(path)
            if found := problem(entry, path):
                issues.append(found)
            elif stat.S_ISDIR(entry.found.st_mode):
                waiting.append(path)
            elif twin := names.get(known_as):
                issues.append(
                    issue(
                        shown(path),
                        "R105",
                        f"it has the same name as {shown(twin)!r} once normalized",
                        hint="rename one",
                    )
                )
            else:
                names[known_as] = path
                seen[known_as] = marks.mark_of(entry.found, now)
    return Tree(root, names, seen, tuple(issues))


class Entry(msgspec.Struct, frozen=True):
    """One name in a folder, with what the system says of it (of the link itself where it is one)."""

    folder: str
    name: str
    found: os.stat_result
    readable: bool


def is_folder(path: Path, name: str, issues: list[Issue]) -> bool:
    """Whether there is a real folder; anything else of that name is an issue."""
    if path.is_dir() and not path.is_symlink():
        return True
    if path.is_symlink() or path.exists():
        hint = (
            "a symbolic link is not followed: put the folder itself here" if path.is_symlink() else "move the file away"
        )
        issues.append(issue(name, "R101", "expected a folder here", hint=hint))
    return False


def entries(root: Path, folder: str, issues: list[Issue]) -> list[Entry]:
    """What a folder holds, in order; a folder that nobody may read is an issue, a file that just vanished is none."""
    try:
        with os.scandir(root / folder) as found:
            names = sorted(each.name for each in found)
    except OSError as trouble:
        issues.append(issue(shown(folder), "R102", f"cannot be read: {reason(trouble)}", hint=LEGIBLE))
        return []
    looked = (look(root, folder, name) for name in names if not ignored(name, folder))
    return [entry for entry in looked if entry]


def look(root: Path, folder: str, name: str) -> Entry | None:
    """The entry of that name, or None where it is gone."""
    try:
        found = os.lstat(path := f"{root}/{folder}/{name}")
    except OSError:
        return None
    return Entry(folder, name, found, stat.S_ISLNK(found.st_mode) or is_readable(found, path))


def is_readable(found: os.stat_result, path: str) -> bool:
    """Whether we may read what is there; of a file of our own that lets its owner read, the system need not be asked,
    and most are.
    """
    if stat.S_ISREG(found.st_mode) and found.st_mode & stat.S_IRUSR and found.st_uid == os.getuid():
        return True
    return os.access(path, os.R_OK | (os.X_OK if stat.S_ISDIR(found.st_mode) else 0))


def problem(entry: Entry, path: str) -> Issue | None:
    """Why an entry cannot be a source, if so."""
    if not is_simple(entry.name):
        if not is_utf8(entry.name):
            return issue(shown(path), "R103", "its name is not UTF-8", hint="rename it")
        if CONTROL.search(entry.name):
            return issue(shown(path), "R103", "its name holds a control character", hint="rename it")
    kind = KINDS.get(stat.S_IFMT(entry.found.st_mode))
    if kind:
        return issue(path, "R101", f"{kind} cannot be a source", hint="put a copy of the file here")
    if not entry.readable:
        return issue(path, "R102", "cannot be read: permission denied", hint=LEGIBLE)
    if stat.S_ISDIR(entry.found.st_mode) and entry.name.endswith(".md"):
        return warning(path, "R104", "a folder with a name that ends in .md is passed over", hint="rename it")
    return None


def ignored(name: str, folder: str = "") -> bool:
    """Whether a file is nobody's content: hidden, or left over from an editor."""
    if name.endswith(".md") and name[0] != ".":  # no leftover ends so, and most names do
        return False
    if LEFTOVER.fullmatch(name) or NEVER.fullmatch(name):
        return True
    return name.startswith(".") and not f"{folder}/".startswith(STATIC)  # there `.well-known/` belongs to a site


def read_file(file: Path | str, path: str) -> bytes:
    """The bytes of a regular file; `path` is what issues call it. Without a file object: conversions read many."""
    handle, size = opened(file, path)
    try:
        data = os.read(handle, size + 1)
        while more := os.read(handle, len(data) + 1) if len(data) != size else b"":
            data += more
        return data
    finally:
        os.close(handle)


def open_file(file: Path | str, path: str) -> BinaryIO:
    """A regular file, opened to be read; raises as `opened` does."""
    return os.fdopen(opened(file, path)[0], "rb")


def opened(file: Path | str, path: str) -> tuple[int, int]:
    """The handle of a regular file and its size; raises FileNotFoundError where there is nothing, `errors.Stop` where
    there is no file.
    """
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        raise
    except OSError as trouble:
        raise Stop(issue(path, "R102", f"cannot be read: {reason(trouble)}", hint="did it just change?")) from None
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        os.close(handle)
        raise Stop(issue(path, "R101", "is not a regular file", hint="put a file here"))
    return handle, found.st_size


def is_simple(name: str) -> bool:
    """Whether a name is printable ASCII, as most are: then it is text, and holds no control character."""
    return name.isascii() and name.isprintable()


def is_utf8(name: str) -> bool:
    """Whether a name from the disk is text."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def normal(path: str) -> str:
    """A path in the one spelling that everybody uses (macOS and others may spell it decomposed)."""
    return path if path.isascii() else unicodedata.normalize("NFC", path)


def shown(path: str) -> str:
    """A path that is safe to print: bytes that are no text, and control characters, as escapes."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


def reason(trouble: OSError) -> str:
    """What the system says, in lower case and without the path."""
    return (trouble.strerror or "input/output error").lower()
