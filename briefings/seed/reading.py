"""The door to the readers: bytes of any document in, its seeds and what is wrong with it out."""

import hashlib
import posixpath
import re
from collections.abc import Collection

from briefings.config import Limits
from briefings.errors import Issue, issue
from briefings.seed import Seed
from briefings.seed.refusal import Refusal

MARKDOWN = (".md", ".markdown")
PAGES = (".html", ".htm")
SUFFIXES = (".txt", *MARKDOWN, *PAGES)
#: What a file begins with, whatever its name says.
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
)
MARKUP = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.I | re.S)
FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:#[^\r\n]*\r?\n)*[A-Za-z_]+:[ \t\r\n]")
BOM = b"\xef\xbb\xbf"


def is_seed(path: str, all_paths: Collection[str]) -> bool:
    """Whether a path of the seeds folder names a document: nothing hidden, nothing a browser saved beside its page."""
    parts = path.split("/")
    if any(part.startswith(".") or part.endswith("~") for part in parts):
        return False
    folders = ("/".join(parts[:end]) for end in range(1, len(parts)))
    return not any(belongs_to_page(folder, all_paths) for folder in folders)


def belongs_to_page(folder: str, all_paths: Collection[str]) -> bool:
    """Whether a folder `x_files` stands beside the page `x.html` that it belongs to."""
    stem = re.sub(r"(?:_files|\.files)$", "", folder)
    return stem != folder and any(stem + suffix in all_paths for suffix in PAGES)


def read(path: str, data: bytes, limits: Limits) -> tuple[list[Seed], list[Issue]]:
    """The documents in `data`; a file that cannot be read is one issue that says why and what to do."""
    try:
        refuse(path, data, limits)
        return reader(path, data)
    except Refusal as problem:
        return [], [issue(path, problem.code, problem.message, hint=problem.hint)]
    except RecursionError:
        return [], [issue(path, "S109", "it is nested too deeply to be read", hint="save its text as .txt")]
    except Exception as problem:
        why = f"it cannot be read: {type(problem).__name__}: {str(problem)[:200] or 'no reason given'}"
        return [], [issue(path, "S109", " ".join(why.split()), hint="save its text as .txt")]


def refuse(path: str, data: bytes, limits: Limits) -> None:
    """Raises Refusal for what no reader should be given."""
    suffix = posixpath.splitext(path)[1].lower()
    if suffix not in SUFFIXES:
        raise Refusal(
            "S101",
            f"{suffix or 'a file without extension'} is not a format that is read",
            f"save it as one of {', '.join(SUFFIXES)}",
        )
    if not data.removeprefix(BOM).strip():
        raise Refusal("S102", "it is empty", "delete it, or save the document again")
    if len(data) > limits.seed_bytes:
        message = f"it has {len(data):,} bytes, more than {limits.seed_bytes:,}"
        raise Refusal("S103", message, "raise `limits.seed_bytes`, or split it")
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise Refusal("S104", f"it is {name}, although its name ends in {suffix}", "save its text as .txt")


def reader(path: str, data: bytes) -> tuple[list[Seed], list[Issue]]:
    """Reads by what the bytes look like, then by what the name says."""
    suffix = posixpath.splitext(path)[1].lower()
    digest = hashlib.sha256(data).hexdigest()
    if MARKUP.match(data.removeprefix(BOM)[:4096]) or suffix in PAGES:
        from briefings.seed import web_page

        return web_page.read(path, digest, data)
    if suffix in MARKDOWN or FRONT_MATTER.match(data[:4096]):
        from briefings.seed import markdown_file

        return markdown_file.read(path, digest, data)
    from briefings.seed import text_file

    return text_file.read(path, digest, data)
