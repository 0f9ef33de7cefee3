"""The door to the readers: bytes of any document in, its seeds and what is wrong with it out."""

import hashlib
import importlib
import re
from collections.abc import Collection

import msgspec

from briefings.config import Limits
from briefings.errors import Issue, issue, warning
from briefings.seed import Block, Seed
from briefings.seed.formats import PAGES, SUFFIXES, format_of, suffix_of
from briefings.seed.gallery import Gallery
from briefings.seed.refusal import Refusal
from briefings.text import tracking
from briefings.text.characters import shorten

#: Mails that take no longer than one document, and how many times its time a mailbox may take at most.
MAILS, MOST = 10, 60
#: Formats whose documents begin with a signature: what reads them, and how their names end.
OWN = {b"%PDF-": ("pdf_file", ".pdf"), b"PK\x03\x04": ("word_file", ".docx")}
#: Formats that no foreign library reads.
PLAIN = ("text_file", "markdown_file")
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
BOM = b"\xef\xbb\xbf"
#: Ends the name of a file that says more of the seed beside it, and is none itself.
SIDECAR = ".meta.yaml"


def is_seed(path: str, all_paths: Collection[str]) -> bool:
    """Whether a path of the seeds folder names a document: nothing hidden, no sidecar, nothing a browser saved beside
    its page.
    """
    parts = path.split("/")
    if is_sidecar(path) or any(part.startswith(".") or part.endswith("~") for part in parts):
        return False
    folders = ("/".join(parts[:end]) for end in range(1, len(parts)))
    return not any(belongs_to_page(folder, all_paths) for folder in folders)


def is_sidecar(path: str) -> bool:
    """Whether a path names a sidecar, `x.meta.yaml`."""
    return path.endswith(SIDECAR) and not path.endswith(f"/{SIDECAR}")


def sidecar_of(path: str) -> str:
    """The path of the sidecar that a seed may have: `x.meta.yaml` for `x.html`."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{name.rpartition('.')[0] or name}{SIDECAR}"


def belongs_to_page(folder: str, all_paths: Collection[str]) -> bool:
    """Whether a folder `x_files` stands beside the page `x.html` that it belongs to."""
    stem = re.sub(r"(?:_files|\.files)$", "", folder)
    return stem != folder and any(stem + suffix in all_paths for suffix in PAGES)


def read(path: str, data: bytes, limits: Limits, gallery: Gallery | None = None) -> tuple[list[Seed], list[Issue]]:
    """The documents in `data`; a file that cannot be read is one issue that says why and what to do. `gallery` takes
    their pictures, where these are wanted.
    """
    try:
        refuse(path, data, limits)
        return bounded(path, *reader(path, data, limits, gallery), limits)
    except Refusal as problem:
        return [], [issue(path, problem.code, problem.message, hint=problem.hint)]
    except MemoryError:
        raise  # how much there is is not the reader's to say
    except RecursionError:
        return [], [issue(path, "S109", "it is nested too deeply to be read", hint="save its text as .txt")]
    except Exception as problem:
        why = f"it cannot be read: {type(problem).__name__}: {str(problem)[:200] or 'no reason given'}"
        return [], [issue(path, "S109", " ".join(why.split()), hint="save its text as .txt")]


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
        module, ending = OWN.get(signature, ("", ""))
        if data.startswith(signature) and format_of(path, data).module != module:
            hint = f"give it the ending {ending}, or save its text as .txt" if ending else "save its text as .txt"
            raise Refusal("S104", f"it is {name}, although its name ends in {suffix}", hint)


def reader(path: str, data: bytes, limits: Limits, gallery: Gallery | None = None) -> tuple[list[Seed], list[Issue]]:
    """What the reader of its format finds; one that has bounds of its own is told them, one that may hold several
    documents how many are wanted, one whose documents show pictures who takes them.
    """
    digest = hashlib.sha256(data).hexdigest()
    module = importlib.import_module(f"briefings.seed.{format_of(path, data).module}")
    wanted = [limits] if hasattr(module, "LIMITED") else [limits.items + 1] if hasattr(module, "SEVERAL") else []
    pictured = {"gallery": gallery} if gallery is not None and hasattr(module, "PICTURED") else {}
    seeds, issues = module.read(path, digest, data, *wanted, **pictured)
    return [without_tracks(each) for each in seeds], [*issues, *left_out(path, gallery)] if pictured else issues


def without_tracks(seed: Seed) -> Seed:
    """A seed whose addresses do not tell where their reader came from; Markdown that somebody wrote stays as it is."""
    claims = msgspec.structs.replace(seed.claims, url=tracking.untracked(seed.claims.url))
    blocks = tuple(each if each.kind in ("markdown", "code") else followed_by_none(each) for each in seed.blocks)
    return msgspec.structs.replace(seed, claims=claims, blocks=blocks)


def followed_by_none(block: Block) -> Block:
    """A block without the tracks in its addresses; the very block where it has none."""
    text, markdown = tracking.in_text(block.text), tracking.in_text(block.markdown)
    same = text == block.text and markdown == block.markdown
    return block if same else msgspec.structs.replace(block, text=text, markdown=markdown)


def left_out(path: str, gallery: Gallery | None) -> list[Issue]:
    """A word about pictures that are too much, in one issue."""
    refused = sorted((gallery.refused if gallery else {}).items())
    if not refused:
        return []
    (name, why), *more = refused
    rest = f", and {len(more)} more" if more else ""
    hint = "raise the limit, or put them beside the briefing yourself"
    return [warning(path, "S206", f"the picture {shorten(name, 80)} is left out: {why}{rest}", hint=hint)]


def is_plain(path: str, data: bytes) -> bool:
    """Whether a seed is text or Markdown, which no foreign library reads."""
    return format_of(path, data).module in PLAIN


def documents(path: str, data: bytes) -> int:
    """How many ordinary documents a seed is as costly as, as far as a glance tells: it may hold several."""
    return min(1 + data.count(b"\nFrom ") // MAILS, MOST) if suffix_of(path) == ".mbox" else 1


def bounded(path: str, seeds: list[Seed], issues: list[Issue], limits: Limits) -> tuple[list[Seed], list[Issue]]:
    """As many documents as one file may hold, and a word where that is not all."""
    if len(seeds) <= limits.items:
        return seeds, issues
    message = f"it holds more than {limits.items:,} documents: the others are left out"
    return seeds[: limits.items], [*issues, warning(path, "S203", message, hint="raise `limits.items`, or split it")]
