"""Content files as keys: their bytes, what they say, and whether the build includes them."""

from pathlib import PurePosixPath
from typing import Any

import msgspec

from briefings.briefing import File, Link
from briefings.briefing.front_matter import FrontMatter, PageMatter
from briefings.briefing.options import Options, options
from briefings.build import differing
from briefings.build.parsing import Job, Parsed, lost, parse_one
from briefings.build.request import Inputs, Request, static_path
from briefings.collection import Text
from briefings.collection.gathering import tag_names
from briefings.collection.selecting import names, why_not
from briefings.draft.entities import register as registers
from briefings.draft.entities.register import Register
from briefings.engine import Fetch, Rule
from briefings.errors import Issue, warning
from briefings.page.texts import text_path
from briefings.seed.picture_files import form
from briefings.summary import Summary, summarize
from briefings.text import dates
from briefings.text.folders import CONTENT
from briefings.text.slugs import slug
from briefings.theme import Theme


class Source(msgspec.Struct, frozen=True):
    """The bytes of a content file, None where it vanished after it was listed."""

    data: bytes | None


class Outline(msgspec.Struct, frozen=True):
    """What other pages need of a parsed file: quick to read, because its text is passed over."""

    path: str
    slug: str
    meta: FrontMatter
    links: tuple[Link, ...] = ()
    files: tuple[File, ...] = ()
    words: int = 0


class PageOutline(msgspec.Struct, frozen=True):
    """The same of a plain page."""

    path: str
    slug: str
    meta: PageMatter
    files: tuple[File, ...] = ()


class Outlines(msgspec.Struct, frozen=True):
    """`Parsed`, in outline."""

    briefing: Outline | None = None
    page: PageOutline | None = None


class Said(msgspec.Struct, frozen=True):
    """The issues of a `Parsed`."""

    issues: tuple[Issue, ...]


class Standing(msgspec.Struct, frozen=True):
    """Whether a content file is in the build: as a briefing, as a plain page, or not, with the reason; `names` is what
    a link may call it then, `tags` what it would have brought, `files` the content paths of what its body shows.
    """

    summary: Summary | None = None
    text: Text | None = None
    reason: str = ""
    names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    broken: bool = False


outlines = msgspec.msgpack.Decoder(Outlines)
said = msgspec.msgpack.Decoder(Said)
parsed = msgspec.msgpack.Decoder(Parsed)


def leaves(inputs: Inputs) -> list[Rule]:
    """What comes from outside."""

    def read(_: Fetch, path: str) -> Source:
        try:
            return Source(inputs.read(path))
        except FileNotFoundError:
            return Source(None)

    moment = dates.moment(inputs.now)
    return [
        Rule("request", lambda *_: inputs.request, Request, describe=differing.requests),
        Rule("theme", lambda *_: inputs.theme, Theme, describe=differing.themes),
        Rule("listing", lambda *_: inputs.paths(), tuple[str, ...], describe=differing.listings),
        Rule("source", read, Source, kept=False, weak=True),
        Rule("passed", lambda _, name: dates.moment(name) <= moment, bool),
    ]


def rules() -> list[Rule]:
    """From the list of files to what each stands for."""
    return [
        Rule("statuses", lambda fetch, _: fetch("request").statuses, tuple[str, ...]),
        Rule("files", lambda fetch, _: frozenset(fetch("listing")), kept=False),
        Rule("exists", lambda fetch, path: path in fetch("files"), bool),
        Rule("register", register, Register),
        Rule("reading", lambda fetch, _: options(fetch("request").config, fetch("register")), Options),
        Rule("folded", folded, kept=False),
        Rule("twin", lambda fetch, path: fetch("folded").get(path.casefold(), ""), str),
        Rule("dimensions", dimensions, tuple[int, int]),
        Rule("contents", contents, tuple[str, ...]),
        Rule("briefing", job, bytes, work=work, finish=finish, lost=lost, weak=True, describe=describe),
        Rule("standing", standing, Standing),
        Rule("anchors", anchors, tuple[str, ...]),
    ]


def dimensions(fetch: Fetch, path: str) -> tuple[int, int]:
    """Width and height of a picture, so that a page keeps its place free; zeros for every other file."""
    source: Source = fetch("source", path)
    found = form(source.data or b"")
    return (found.width, found.height) if found else (0, 0)


def register(fetch: Fetch, _: str) -> Register:
    """What the curator has settled of names; nothing, where that is broken."""
    path = registers.PATH
    source: Source = fetch("source", path) if fetch("exists", path) else Source(None)
    found, issues = registers.parse(source.data or b"")
    fetch.report(*issues)
    return found


def contents(fetch: Fetch, _: str) -> tuple[str, ...]:
    """Briefings and plain pages: Markdown outside `content/static/`."""
    paths = tuple(path for path in fetch("listing") if path.endswith(".md") and static_path(path) is None)
    for path in paths:
        fetch.demand("briefing", path)
    like = [path for path in fetch("listing") if is_like(path)]
    fetch.report(*(warning(path, "B105", "is not read", hint="end its name in `.md`") for path in like))
    return paths


def is_like(path: str) -> bool:
    """Whether a file looks as if its author took it for a briefing."""
    return path.lower().endswith((".md", ".markdown")) and not path.endswith(".md") and static_path(path) is None


def folded(fetch: Fetch, _: str) -> dict[str, str]:
    """Every file by its name with the case folded; of those that differ only in case the first."""
    return {path.casefold(): path for path in reversed(fetch("listing"))}


def job(fetch: Fetch, path: str) -> Job:
    """A content file to be read."""
    source: Source = fetch("source", path)
    return Job(path, source.data, fetch("reading"))


def work(_: bytes, data: bytes) -> bytes:
    """Reads it, on a worker."""
    return parse_one(data)


def finish(data: bytes) -> tuple[bytes, tuple[Issue, ...]]:
    """What the worker found, and what it had to say."""
    return data, said.decode(data).issues


def standing(fetch: Fetch, path: str) -> Standing:
    """Whether a file is in the build, and what others see of it."""
    found = outlines.decode(fetch("briefing", path))
    if found.page is not None:
        return text_standing(fetch, found.page)
    if found.briefing is None:
        return Standing(reason="it has errors", names=names(path, slug(PurePosixPath(path).stem)), broken=True)
    briefing = found.briefing
    reason = why_not(briefing.meta, fetch("statuses"), lambda moment: bool(fetch("passed", moment)))
    if reason:
        return Standing(reason=reason, names=names(path, briefing.slug), tags=tuple(tag_names([briefing.meta])))
    return Standing(summary=summarize(briefing), files=shown(briefing.files))


def text_standing(fetch: Fetch, page: PageOutline) -> Standing:
    """The same for a plain page."""
    meta = page.meta
    if meta.status not in fetch("statuses"):
        return Standing(reason=f"its status is {meta.status}", names=(page.path, text_path(page.slug)))
    text = Text(page.path, text_path(page.slug), meta.title, meta.updated or "", meta.aliases)
    return Standing(text=text, files=shown(page.files))


def shown(files: tuple[File, ...]) -> tuple[str, ...]:
    """The content paths of files that a body names."""
    return tuple(CONTENT + each.path for each in files)


def anchors(fetch: Fetch, path: str) -> tuple[str, ...]:
    """The ids on the page of a content file; of a withdrawn briefing the text is not shown, so it has none."""
    found = parsed.decode(fetch("briefing", path))
    if found.page is not None:
        return found.page.anchors
    return found.briefing.anchors if found.briefing and found.briefing.meta.status != "withdrawn" else ()


def describe(old: bytes, new: bytes) -> str:
    """Which fields of the front matter, or the text, differ."""
    before, after = parsed.decode(old), parsed.decode(new)
    one, other = before.briefing or before.page, after.briefing or after.page
    if one is None or other is None:
        return "broken" if one is not None else "mended"
    names = [name for name in other.meta.__struct_fields__ if field(one.meta, name) != field(other.meta, name)]
    return ", ".join([*names, *(["text"] if one.html != other.html else [])]) or "how it is written"


def field(meta: Any, name: str) -> Any:
    """A field of front matter, None where that kind has none."""
    return getattr(meta, name, None)
