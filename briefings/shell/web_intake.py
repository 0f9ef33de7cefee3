"""Feeds and pages of the web as seed files.

A file that a person may have touched is never written over. What servers said of what was fetched is remembered in
`.briefings/`, so that they need not send it twice; without it everything is fetched again, and nothing is lost.
"""

import hashlib
import re
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from briefings.config import Config
from briefings.content.drafting import wants_pictures
from briefings.errors import Stop, issue
from briefings.seed import reading
from briefings.seed.encodings import declarable
from briefings.seed.formats import PAGES, format_of
from briefings.shell import atomic, fetching, picture_intake, tree
from briefings.shell.fetching import Fetched, Validators
from briefings.shell.options import Options
from briefings.shell.seed_folder import SEEDS, folder, read, save, suffix_for
from briefings.shell.taking import Taken, Wanted
from briefings.text import slugs
from briefings.text.characters import shorten

MEMORY = "fetched.json"
#: Extensions for what servers call things.
KINDS = {"text/html": ".html", "application/xhtml+xml": ".xhtml", "text/markdown": ".md"}
FEED_LINK = re.compile(
    rb"<link\b(?=[^>]{0,500}application/(?:rss|atom)\+xml)[^>]{0,500}?\bhref\s*=\s*[\"']([^\"'>]{1,500})", re.I
)


class Known(msgspec.Struct, frozen=True):
    """What is remembered of a fetched document: where it was saved, as which bytes, and what the server said."""

    path: str
    sha256: str
    validators: Validators


def take(options: Options, config: Config, wanted: Wanted) -> list[Taken]:
    """Fetches everything; what cannot be fetched is an issue, and keeps nothing else away."""
    made: list[Taken] = []
    memory = remembered(options)
    for url, is_feed in [(each, True) for each in wanted.feeds] + [(each, False) for each in wanted.pages]:
        try:
            made.append(fetched(options.site, config, memory, url, is_feed))
        except Stop as stop:
            made.append(Taken(issues=stop.issues))
    remember(options, memory)
    return made


def fetched(site: Path, config: Config, memory: dict[str, Known], url: str, is_feed: bool) -> Taken:
    """A feed or a page as a seed file named after its address; raises `errors.Stop`."""
    place, known = folder(site), memory.get(url)
    held = read(site / known.path) if known else None
    same = known is not None and held is not None and digest(held) == known.sha256
    answer = fetching.fetch(url, known.validators if known and same else Validators(), config.limits.seed_bytes)
    if answer.data is None and known:
        return Taken((known.path,), (f"{known.path} is as it was",))
    data, suffix = prepared(answer, url, is_feed)
    must_be_readable(url, suffix, data, config)
    name = f"{named(url)}{suffix}"
    there = read(place / name)
    if there not in (None, data) and not (known and known.path == f"{SEEDS}/{name}" and same):
        hint = f"to fetch it again, delete it; to keep it, give it another name ({SEEDS}/…)"
        raise Stop(issue(f"{SEEDS}/{name}", "S406", f"it may have been edited since {url} was fetched", hint=hint))
    if there != data:
        save(place, name, data)
    memory[url] = Known(f"{SEEDS}/{name}", digest(data), answer.validators)
    shown = picture_intake.take(place, name, data, config.limits) if is_pictured(suffix, config) else []
    return Taken(
        (f"{SEEDS}/{name}",), (f"{SEEDS}/{name} {'is as it was' if there == data else 'was fetched'}",), tuple(shown)
    )


def is_pictured(suffix: str, config: Config) -> bool:
    """Whether pictures of a document are fetched: those of a page, where they are wanted."""
    return suffix in PAGES and wants_pictures(config)


def prepared(answer: Fetched, url: str, is_feed: bool) -> tuple[bytes, str]:
    """The bytes to save and their extension; raises `errors.Stop` where it is not what was asked for."""
    data = answer.data or b""
    if not data.strip():
        raise Stop(
            issue(fetching.name(url), "S407", "there is nothing at this address", hint="look at it in a browser")
        )
    found = format_of(f"x{KINDS.get(answer.kind, '')}", data)
    if is_feed and found.module != "feed":
        raise Stop(issue(fetching.name(url), "S407", "it is no feed", hint=feed_hint(data)))
    if found.module != "web_page":
        return data, suffix_for(found, data)
    return noted(in_unicode(data, answer.charset), answer.validators.url), found.suffixes[0]


def must_be_readable(url: str, suffix: str, data: bytes, config: Config) -> None:
    """Keeps out of the seeds what conversion could not read; raises `errors.Stop` with its reasons."""
    seeds, issues = reading.read(f"{SEEDS}/x{suffix}", data, config.limits)
    if not seeds:
        raise Stop(*(issue(fetching.name(url), each.code, each.message, hint=each.hint) for each in issues))


def feed_hint(data: bytes) -> str:
    """Where the feed of a page is, if it says so."""
    match = FEED_LINK.search(data[:200_000])
    place = match[1].decode("utf-8", "replace") if match else ""
    return f"the page says its feed is at {shorten(tree.shown(place), 200)}" if place else "use --url for a page"


def in_unicode(data: bytes, charset: str) -> bytes:
    """A page in UTF-8 where only the server says in what else it is written; the file could not say so."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        name = declarable(charset)
        try:
            return data.decode(name).encode() if name else data
        except UnicodeDecodeError:
            return data
    return data


def noted(data: bytes, url: str) -> bytes:
    """A page with its address written above it, as browsers do; one in UTF-16 is left as it is."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data
    place = url.replace("--", "%2D%2D")
    return f"<!-- saved from url=({len(place):04d}){place} -->\n".encode() + data.removeprefix(b"\xef\xbb\xbf")


def named(url: str) -> str:
    """A file name for an address: host and path to read, and a few digits that keep it apart from all others."""
    parts = urlsplit(url)
    words = f"{parts.hostname or ''} {parts.path}".removeprefix("www.")
    return f"{slugs.shortened(slugs.slug(words))[:60].strip('-')}-{digest(url.encode())[:8]}"


def digest(data: bytes) -> str:
    """SHA-256."""
    return hashlib.sha256(data).hexdigest()


def remembered(options: Options) -> dict[str, Known]:
    """What was fetched before; a memory that makes no sense counts as empty."""
    try:
        return msgspec.json.decode((options.memory / MEMORY).read_bytes(), type=dict[str, Known])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return {}


def remember(options: Options, memory: dict[str, Known]) -> None:
    """Keeps what was fetched in mind; a disk that refuses costs the next run some time, and nothing else."""
    try:
        options.memory.mkdir(exist_ok=True)
        data = msgspec.json.format(msgspec.json.encode(dict(sorted(memory.items()))), indent=2)
        atomic.replace(options.memory / MEMORY, data, options.memory / f".{MEMORY}")
    except OSError:
        return
