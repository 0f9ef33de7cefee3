"""Content files to briefings and plain pages: bytes in, a finished value and every issue out."""

import functools
from pathlib import PurePosixPath
from typing import Any, TypeVar

import msgspec

from briefings.briefing import Body, Briefing, PlainPage
from briefings.briefing.front_matter import FrontMatter, PageMatter
from briefings.briefing.matter import matter_of
from briefings.briefing.options import Options
from briefings.errors import Issue, in_order, issue
from briefings.text.characters import decode
from briefings.text.front_matter import Parts, split
from briefings.text.slugs import slug

Matter = FrontMatter | PageMatter
M = TypeVar("M", bound=Matter)


def parse(path: str, data: bytes, options: Options) -> tuple[Briefing | None, list[Issue]]:
    """The briefing in a content file (`path` relative to the site); None where it cannot be used."""
    matter, body, issues = read(FrontMatter, path, data, options)
    if matter is None or body is None:
        return None, issues
    return Briefing(path=path, slug=address(matter, path), meta=matter, **fields(body)), issues


def parse_page(path: str, data: bytes, options: Options) -> tuple[PlainPage | None, list[Issue]]:
    """The plain page in a file of `content/pages/`; None where it cannot be used."""
    matter, body, issues = read(PageMatter, path, data, options)
    if matter is None or body is None:
        return None, issues
    return PlainPage(path=path, slug=address(matter, path), meta=matter, **fields(body)), issues


def address(matter: Matter, path: str) -> str:
    """The slug: the curator's, else that of the file's name."""
    return matter.slug or name_of(path)


@functools.lru_cache(1)
def name_of(path: str) -> str:
    """The slug of the file's name, which is asked for twice in reading a file."""
    return slug(PurePosixPath(path).stem)


def fields(body: Body) -> dict[str, Any]:
    """The body's fields, which a briefing and a page have too."""
    return msgspec.structs.asdict(body)


def read(kind: type[M], path: str, data: bytes, options: Options) -> tuple[M | None, Body | None, list[Issue]]:
    """Front matter and body, each None where it cannot be used; all issues of both."""
    parts, issues = split_file(path, data, options)
    if parts is None:
        return None, None, issues
    matter, problems = matter_of(kind, path, parts)
    body, found = body_of(path, parts, matter, options)
    return matter, body, in_order([*issues, *problems, *found])


def split_file(path: str, data: bytes, options: Options) -> tuple[Parts | None, list[Issue]]:
    """The file as text in two parts; None with the reason where that is not to be had."""
    limit = options.limits.content_bytes
    if len(data) > limit:
        message = f"the file has {len(data):,} bytes, more than {limit:,}"
        return None, [issue(path, "F106", message, hint="split it, or raise `limits.content_bytes`")]
    try:
        parts, issues = split(decode(data), path, options.limits.front_matter_bytes)
    except ValueError as problem:
        return None, [issue(path, "F105", f"the file cannot be read: {problem}", hint="save it as UTF-8")]
    return (None if issues else parts), issues


def body_of(path: str, parts: Parts, matter: Matter | None, options: Options) -> tuple[Body | None, list[Issue]]:
    """The rendered body; read even where the front matter is broken, so that all its issues are known at once."""
    from briefings.briefing.body import render  # a build with nothing to do never reads Markdown

    name = address(matter, path) if matter else name_of(path)
    return render(parts.body, path, name, parts.body_line, options)
