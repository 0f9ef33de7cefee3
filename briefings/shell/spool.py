"""Where the pictures of a conversion wait until they are written: a large folder has more than memory holds."""

import hashlib
import tempfile
from pathlib import Path

from briefings.errors import Stop, issue
from briefings.shell import tree


class Spool:
    """A folder that is made when something is put there, and goes at the end."""

    def __init__(self) -> None:
        self.folder: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, *_: object) -> None:
        if self.folder is not None:
            self.folder.cleanup()

    def put(self, path: str, data: bytes) -> bytes:
        """Keeps what a file is to hold; in its place stands nothing. Raises `errors.Stop` where the disk refuses."""
        try:
            if self.folder is None:
                self.folder = tempfile.TemporaryDirectory(prefix="briefings-")
            self.place(path).write_bytes(data)
        except OSError as trouble:
            message = f"cannot be kept until it is written: {tree.reason(trouble)}"
            raise Stop(issue(path, "O106", message, hint="make room for temporary files")) from None
        return b""

    def place(self, path: str) -> Path:
        """Where what that file is to hold was put."""
        folder = Path(self.folder.name) if self.folder is not None else Path(tempfile.gettempdir())
        return folder / hashlib.sha256(path.encode()).hexdigest()


def nowhere(_path: str, _data: bytes) -> bytes:
    """For those who only look: nothing is kept."""
    return b""
