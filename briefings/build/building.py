"""From content files and a theme to the whole planned site."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Protocol

import msgspec

from briefings.briefing import Briefing, PlainPage
from briefings.briefing.options import options
from briefings.build.parsing import parse_all
from briefings.build.rendering import Rendered, Setting, render_all
from briefings.build.tree import Copy, beside, feed_files, static_path
from briefings.collection import Collection, Destination, gather
from briefings.collection.selecting import names, select
from briefings.config import Config
from briefings.engine.workers import Workers
from briefings.errors import Issue, besides, in_order, note, warning
from briefings.page.addressing import base_of
from briefings.page.items import Desk
from briefings.page.planning import Plan, plan
from briefings.page.site_view import nav_issues, site_view
from briefings.page.texts import text_path
from briefings.site import claim
from briefings.summary import summarize
from briefings.text.slugs import slug
from briefings.theme import Theme

EVERY_STATUS = ("draft", "review", "published", "withdrawn")


class Sources(Protocol):
    """The content folder, as the shell offers it."""

    def paths(self) -> Sequence[str]:
        """Every file below `content/`, relative to the site, sorted; without `content/.converted/`."""
        ...

    def read(self, path: str) -> bytes:
        """The bytes of one of them; raises OSError where it has vanished or may not be read."""
        ...


class Request(msgspec.Struct, frozen=True):
    """What to build: `now` is ISO 8601 in UTC and decides only what `publish_at` and `expires_at` have passed."""

    config: Config
    now: str
    base_url: str = ""
    drafts: bool = False
    file_links: bool = False
    jobs: int = 1


class Counts(msgspec.Struct, frozen=True):
    """How much a build made; `left_out` counts broken briefings, not drafts."""

    briefings: int = 0
    left_out: int = 0
    tags: int = 0
    pages: int = 0
    files: int = 0


class Built(msgspec.Struct, frozen=True):
    """The planned output tree, by path relative to the output folder, and everything to report."""

    files: dict[str, bytes | Copy]
    issues: tuple[Issue, ...]
    counts: Counts


class Read(msgspec.Struct, frozen=True):
    """The content, read and chosen: `broken` counts files that are left out for their errors."""

    collection: Collection
    briefings: dict[str, Briefing]
    texts: tuple[PlainPage, ...]
    issues: tuple[Issue, ...]
    broken: int


def build(request: Request, sources: Sources, theme: Theme) -> Built:
    """Builds the whole site in memory; raises `errors.Stop` for a clash of addresses or a broken theme."""
    paths = sources.paths()
    read = read_content(request, sources, paths)
    desk = Desk(read.collection, request.config, request.base_url)
    planned = plan(desk, read.briefings, read.texts, frozenset(paths))
    with besides([*read.issues, *planned.issues]):
        extra = beside(request.config, paths, planned, theme)
        feeds = feed_files(request, desk, planned, extra.files)
        claim(planned.pages, [*extra.claims, *feeds.claims])
        rendered = render_all(setting(request, theme, read.texts), request.jobs, [each.page for each in planned.pages])
    files = {**{each.path: each.html for each in rendered if each.issue is None}, **extra.files, **feeds.files}
    issues = [*read.issues, *planned.issues, *more_issues(request, planned, rendered)]
    return Built(dict(sorted(files.items())), tuple(in_order(issues)), counts(read, planned, files))


def read_content(request: Request, sources: Sources, paths: Sequence[str]) -> Read:
    """Every content file, read on the workers; raises Stop where two claim one address."""
    files, issues = read_files(sources, [path for path in paths if is_content(path)])
    issues += [warning(path, "B104", "is not read", hint="end its name in `.md`") for path in paths if is_like(path)]
    with Workers(request.jobs) as workers:
        parsed = parse_all(workers, files, options(request.config))
    issues += [found for each in parsed for found in each.issues]
    statuses = EVERY_STATUS if request.drafts else request.config.build.statuses
    whole = [each.briefing for each in parsed if each.briefing]
    included, left_out = select(whole, statuses, request.now)
    broken = {each.path: "it has errors" for each in parsed if each.briefing is None and each.page is None}
    pages = [each.page for each in parsed if each.page]
    texts = tuple(page for page in pages if page.meta.status in statuses)
    unread = {page.path: f"its status is {page.meta.status}" for page in pages if page.meta.status not in statuses}
    unread |= {text_path(page): unread[page.path] for page in pages if page.path in unread}
    written = {each.path: Destination(each.meta.title, text_path(each), each.anchors) for each in texts}
    reasons = {**by_name(broken), **left_out, **unread}
    with besides(issues):
        collection, likenesses = gather(map(summarize, included.values()), written, reasons)
    return Read(collection, included, texts, (*issues, *likenesses), len(broken))


def read_files(sources: Sources, paths: Sequence[str]) -> tuple[dict[str, bytes], list[Issue]]:
    """The bytes of these files; one that vanished since they were listed is as if it had never been there."""
    files: dict[str, bytes] = {}
    issues: list[Issue] = []
    for path in paths:
        try:
            files[path] = sources.read(path)
        except FileNotFoundError:
            issues.append(note(path, "B102", "vanished while the site was read"))
    return files, issues


def is_content(path: str) -> bool:
    """Whether a file is a briefing or a plain page: Markdown outside `content/static/`."""
    return path.endswith(".md") and static_path(path) is None


def is_like(path: str) -> bool:
    """Whether a file looks as if its author took it for a briefing."""
    return path.lower().endswith((".md", ".markdown")) and not path.endswith(".md") and static_path(path) is None


def by_name(reasons: Mapping[str, str]) -> dict[str, str]:
    """Reasons under whatever a link may call a file whose front matter is not known."""
    return {name: reason for path, reason in reasons.items() for name in names(path, slug(PurePosixPath(path).stem))}


def setting(request: Request, theme: Theme, texts: Sequence[PlainPage]) -> Setting:
    """What rendering depends on beside each page."""
    limits = request.config.limits
    return Setting(
        theme=theme,
        theme_options=request.config.theme.options,
        site=site_view(request.config, texts, file_links=request.file_links),
        base_url=request.base_url,
        file_links=request.file_links,
        page_bytes=limits.page_bytes,
        seconds=limits.seconds,
    )


def more_issues(request: Request, planned: Plan, rendered: Sequence[Rendered]) -> list[Issue]:
    """Pages that could not be made, a navigation that leads nowhere, an address that nobody has set."""
    issues = [each.issue for each in rendered if each.issue]
    issues += nav_issues(request.config, planned.addresses)
    if not request.base_url:
        message = f"base_url is empty, so feeds, sitemap and canonical addresses use {base_of('')}"
        issues.append(note("config.yaml", "C104", message))
    return issues


def counts(read: Read, planned: Plan, files: Mapping[str, bytes | Copy]) -> Counts:
    """How much was made."""
    return Counts(
        briefings=len(read.briefings),
        left_out=read.broken,
        tags=len(read.collection.tags),
        pages=len(planned.pages),
        files=len(files),
    )
