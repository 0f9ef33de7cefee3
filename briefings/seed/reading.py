"""The door to the readers: bytes of any document in, its seeds and what is wrong with it out."""

import hashlib
import importlib
import posixpath
import re
from collections.abc import Collection

from briefings.config import Limits
from briefings.errors import Issue, issue
from briefings.seed import Seed
from briefings.seed.refusal import Refusal

MARKDOWN = (".md", ".markdown")
PAGES = (".html", ".htm")
#: Formats that their names tell, and the modules that read them.
NAMED = {
    ".docx": "word_file",
    ".eml": "mail_file",
    ".mbox": "mail_file",
    ".pdf": "pdf_file",
}
#: Mails that take no longer than one document, and how many times its time a mailbox may take at most.
MAILS, MOST = 10, 60
SUFFIXES = (".txt", *MARKDOWN, *PAGES, *NAMED)
#: What a file begins with, whatever its name says; and the names under which it is read.
OWN = {b"%PDF-": ".pdf", b"PK\x03\x04": ".docx"}
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
        return named(path, data, limits) if suffix_of(path) in NAMED else reader(path, data)
    except Refusal as problem:
        return [], [issue(path, problem.code, problem.message, hint=problem.hint)]
    except MemoryError:
        raise  # how much there is is not the reader's to say
    except RecursionError:
        return [], [issue(path, "S109", "it is nested too deeply to be read", hint="save its text as .txt")]
    except Exception as problem:
        why = f"it cannot be read: {type(problem).__name__}: {str(problem)[:200] or 'no reason given'}"
        return [], [issue(path, "S109", " ".join(why.split()), hint="save its text as .txt")]


def suffix_of(path: str) -> str:
    """How the name of a seed ends, in lower case."""
    return posixpath.splitext(path)[1].lower()


def is_plain(path: str, data: bytes) -> bool:
    """Whether a seed is text or Markdown, which no foreign library reads."""
    page = MARKUP.match(data.removeprefix(BOM)[:4096])
    return suffix_of(path) not in (*PAGES, *NAMED) and not page


def documents(path: str, data: bytes) -> int:
    """How many ordinary documents a seed is as costly as, as far as a glance tells: it may hold several."""
    return min(1 + data.count(b"\nFrom ") // MAILS, MOST) if suffix_of(path) == ".mbox" else 1


def named(path: str, data: bytes, limits: Limits) -> tuple[list[Seed], list[Issue]]:
    """Reads by what the name says."""
    module = importlib.import_module(f"briefings.seed.{NAMED[suffix_of(path)]}")
    seeds, issues = module.read(path, hashlib.sha256(data).hexdigest(), data, limits)
    return seeds, issues


def refuse(path: str, data: bytes, limits: Limits) -> None:
    """Raises Refusal for what no reader should be given."""
    suffix = suffix_of(path)
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
        if data.startswith(signature) and suffix != OWN.get(signature):
            own = OWN.get(signature)
            hint = f"give it the ending {own}, or save its text as .txt" if own else "save its text as .txt"
            raise Refusal("S104", f"it is {name}, although its name ends in {suffix}", hint)


def reader(path: str, data: bytes) -> tuple[list[Seed], list[Issue]]:
    """Reads by what the bytes look like, then by what the name says."""
    suffix = suffix_of(path)
    digest = hashlib.sha256(data).hexdigest()
    if MARKUP.match(data.removeprefix(BOM)[:4096]) or suffix in PAGES:
        from briefings.seed import web_page

        return web_page.read(path, digest, data)
    if suffix in MARKDOWN or FRONT_MATTER.match(data[:4096]):
        from briefings.seed import markdown_file

        return markdown_file.read(path, digest, data)
    from briefings.seed import text_file

    return text_file.read(path, digest, data)
