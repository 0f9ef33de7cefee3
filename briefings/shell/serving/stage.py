"""What the preview shows at this moment: the builder turns it, the threads of the server look at it."""

import threading
import unicodedata
from pathlib import Path
from urllib.parse import quote, unquote

import msgspec


class State(msgspec.Struct, frozen=True):
    """What a page in a browser needs to know: which build the site is of, and what is broken."""

    build: str
    issues: tuple[str, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """The answer to an address: a file of the preview, or where to go instead, or nothing."""

    file: str = ""
    redirect: str = ""


class Stage:
    """The files of the preview, by path relative to it, and the state; safe to use from many threads."""

    def __init__(self, root: Path, base: str, build: str) -> None:
        self.root = root
        self.base = base
        self.files: frozenset[str] = frozenset()
        self.state = State(build)
        self.closed = False
        self.turned = threading.Condition()

    def turn(self, files: frozenset[str], state: State, base: str) -> None:
        """Shows another build, and wakes every browser that listens."""
        with self.turned:
            self.files, self.state, self.base = files, state, base
            self.turned.notify_all()

    def close(self) -> None:
        """Lets every listener go."""
        with self.turned:
            self.closed = True
            self.turned.notify_all()

    def after(self, seen: State | None, seconds: float) -> State | None:
        """The first state that is not `seen`, or None where there is none within that time, or no more at all."""
        with self.turned:
            self.turned.wait_for(lambda: self.closed or self.state != seen, seconds)
            return None if self.closed or self.state == seen else self.state

    def find(self, path: str) -> Found:
        """What an address means. Only files that the build has listed are ever served, whatever a path looks like."""
        if not path.startswith(self.base):
            return Found(redirect=self.base if f"{path}/" == self.base or path == "/" else "")
        try:
            name = unicodedata.normalize("NFC", unquote(path.removeprefix(self.base), errors="strict"))
        except UnicodeDecodeError:
            return Found()
        page = f"{name}index.html" if not name or name.endswith("/") else name
        if page in self.files:
            return Found(file=page)
        return Found(redirect=f"{self.base}{quote(name)}/" if f"{name}/index.html" in self.files else "")
