"""Pages to finished HTML, on the workers: rendered by the theme, then every placeholder filled."""

from collections.abc import Sequence
from typing import Any

import msgspec

from briefings.engine.workers import OutOfTime, Workers, time_limit
from briefings.errors import Issue, Stop, issue
from briefings.page import Page, SiteView
from briefings.page.addressing import base_path, fill, output_path, prefix_of
from briefings.theme import Theme
from briefings.theme.rendering import Renderer, TemplateProblem, verify


class Setting(msgspec.Struct, frozen=True):
    """What rendering depends on beside the page."""

    theme: Theme
    theme_options: dict[str, Any]
    site: SiteView
    base_url: str
    file_links: bool
    page_bytes: int
    seconds: float


class Rendered(msgspec.Struct, frozen=True):
    """A finished page, or why there is none; `stop` where that is the theme's fault."""

    path: str
    html: bytes = b""
    issue: Issue | None = None
    stop: bool = False


#: One renderer a process: it compiles the templates once and remembers each list item.
prepared: list[tuple[Setting, Renderer]] = []
pages = msgspec.msgpack.Decoder(Page)
results = msgspec.msgpack.Decoder(Rendered)


def prepare(setting: Setting) -> None:
    """Makes this process ready to render."""
    prepared[:] = [(setting, Renderer(setting.theme, setting.site, setting.theme_options))]


def render_all(setting: Setting, jobs: int, planned: Sequence[Page]) -> list[Rendered]:
    """Every page; raises Stop with all that is wrong with the theme."""
    verify(setting.theme, setting.theme_options)
    encoded = [msgspec.msgpack.encode(page) for page in planned]
    with Workers(jobs, prepare, (setting,)) as workers:
        rendered = [results.decode(data) for data in workers.map(render_one, encoded)]
    broken = [each.issue for each in rendered if each.stop and each.issue]
    if broken:
        raise Stop(*dict.fromkeys(broken))
    return rendered


def render_one(data: bytes) -> bytes:
    """One page, both ways as msgpack."""
    setting, renderer = prepared[0]
    return msgspec.msgpack.encode(render(setting, renderer, pages.decode(data)))


def render(setting: Setting, renderer: Renderer, page: Page) -> Rendered:
    """One page within its bounds."""
    path = output_path(page.head.path)
    try:
        with time_limit(setting.seconds):
            html = renderer.render(page)
    except TemplateProblem as problem:
        return Rendered(path, issue=problem.issue, stop=True)
    except OutOfTime:
        message = f"rendering /{path} takes more than {setting.seconds:g} s"
        return Rendered(path, issue=issue(path, "P105", message, hint="make it simpler, or raise `limits.seconds`"))
    finished = fill(html, prefix(setting, page), file_links=setting.file_links).encode()
    if len(finished) > setting.page_bytes:
        message = f"the page /{path} has {len(finished):,} bytes, more than {setting.page_bytes:,}"
        return Rendered(path, issue=issue(path, "P106", message, hint="split it, or raise `limits.page_bytes`"))
    return Rendered(path, finished)


def prefix(setting: Setting, page: Page) -> str:
    """What leads from the page to the root; whole paths where the page is served at any depth."""
    if page.head.absolute and not setting.file_links:
        return base_path(setting.base_url)
    return prefix_of(page.head.path)
