"""What a browser saved beside a page, as far as its pictures are wanted: the folder `x_files/` of `x.html`."""

import hashlib
from collections.abc import Iterator
from html import unescape
from unicodedata import normalize
from urllib.parse import unquote

from briefings.config import Limits
from briefings.content.drafting import NO_PICTURES, Pictures
from briefings.content.shelf import Shelf
from briefings.seed.formats import PAGES, suffix_of

#: Endings of what is no picture, and need not be read to know.
OTHERS = (".js", ".css", ".html", ".htm", ".json", ".svg", ".woff", ".woff2", ".ttf", ".xml", ".txt", ".download")
FOLDERS = ("_files/", ".files/")


class Saved:
    """The files of all such folders; nothing is read where no pictures are wanted."""

    def __init__(self, seeds: Shelf, present: frozenset[str], limits: Limits, wanted: bool) -> None:
        self.seeds, self.limits = seeds, limits
        pages = {path.rpartition(".")[0] for path in present if suffix_of(path) in PAGES} if wanted else set()
        self.files: dict[str, list[str]] = {}
        for path in sorted(present) if pages else ():
            if stem := stem_of(path, pages):
                self.files.setdefault(stem, []).append(path)

    def beside(self, path: str, data: bytes) -> Pictures:
        """The pictures that a page names, as many bytes as a seed may have."""
        stem = path.rpartition(".")[0]
        if suffix_of(path) not in PAGES or stem not in self.files:
            return NO_PICTURES
        files = dict(self.read(stem, data))
        whole = hashlib.sha256()
        for name, each in files.items():
            whole.update(name.encode() + b"\0" + hashlib.sha256(each).digest())
        return Pictures(whole.hexdigest()[:16], files)

    def read(self, stem: str, data: bytes) -> Iterator[tuple[str, bytes]]:
        """The pictures by their path from the page; one that is too large by itself is told later."""
        left, said = self.limits.seed_bytes, words(data)
        for path in self.files[stem]:
            name = path.rpartition("/")[2]
            if suffix_of(name) not in OTHERS and (said is None or is_fetched(name) or name in said):
                picture = self.seeds.read(path) or b""
                if picture and len(picture) <= left and is_picture(picture):
                    left -= len(picture)
                    yield path[len(stem.rpartition("/")[0]) :].lstrip("/"), picture


def stem_of(path: str, pages: set[str]) -> str:
    """The page, without its ending, whose folder a path lies in; empty where it is in none."""
    for folder in FOLDERS:
        stem, found, _ = path.partition(folder)
        if found and stem in pages:
            return stem
    return ""


def words(data: bytes) -> str | None:
    """A page as its files are called in it; None where its encoding is not known."""
    try:
        return normalize("NFC", unescape(unquote(data.decode())))
    except UnicodeDecodeError:
        return None


def is_fetched(name: str) -> bool:
    """Whether a file was fetched for a page, which calls it something else."""
    stem = name.partition(".")[0]
    return len(stem) == 16 and set(stem) <= set("0123456789abcdef")


def is_picture(data: bytes) -> bool:
    """Whether a file begins as a picture of the web does."""
    return data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8")) or data[8:12] == b"WEBP" or data[4:8] == b"ftyp"
