"""Pages to finished HTML, on the workers: rendered by the theme, then every placeholder filled."""

import functools
from typing import TYPE_CHECKING, Any

import msgspec

from briefings.build.request import Request
from briefings.engine import Fetch, Rule, digest
from briefings.engine.workers import OutOfTime, time_limit
from briefings.errors import Issue, Stop, issue
from briefings.page import Page, SiteView
from briefings.page.addressing import base_path, finished, output_path, prefix_of
from briefings.page.site_view import site_view
from briefings.theme import Theme, asset_files

if TYPE_CHECKING:
    from briefings.theme import Renderer


class Setting(msgspec.Struct, frozen=True):
    """What rendering depends on beside the page and the theme."""

    theme_options: dict[str, Any]
    site: SiteView
    base_url: str
    file_links: bool
    page_bytes: int
    seconds: float


class Studio(msgspec.Struct, frozen=True):
    """What a worker needs to render."""

    theme: Theme
    setting: Setting


class Job(msgspec.Struct, frozen=True, array_like=True):
    """A page to be rendered, encoded; `look` stands for everything that the setting and its templates are made of."""

    page: msgspec.Raw
    look: str


class Kind(msgspec.Struct, frozen=True):
    """The template that an encoded page names; the rest is passed over."""

    type: str


class Rendered(msgspec.Struct, frozen=True):
    """A finished page, or why there is none; `stop` where that is the theme's fault."""

    html: bytes = b""
    issue: Issue | None = None
    stop: bool = False


encoded = msgspec.msgpack.Encoder().encode
jobs = msgspec.msgpack.Decoder(Job)
pages = msgspec.msgpack.Decoder(Page)
kinds = msgspec.msgpack.Decoder(Kind)
results = msgspec.msgpack.Decoder(Rendered)


def rules() -> list[Rule]:
    """The theme, as far as it can be known before anything is read."""
    return [Rule("compiled", compiled, kept=False)]


def looks() -> list[Rule]:
    """The theme, checked, and what each page's look depends on: plain pages, for one, stand at the foot of all
    pages.
    """
    return [
        Rule("closures", closures, dict[str, str]),
        Rule("assets", lambda fetch, _: asset_files.assets(fetch("theme")), kept=False),
        Rule("setting", setting, Setting),
        Rule("look", look, str),
    ]


def compiled(fetch: Fetch, _: str) -> None:
    """Compiles the templates before there are workers, which then have them already; mistakes are found later."""
    from briefings.theme.environment import read

    theme: Theme = fetch("theme")
    for name, text in theme.templates.items():
        read(text, name, theme.origins[name])


def closures(fetch: Fetch, _: str) -> dict[str, str]:
    """For each template a digest of all that it extends, includes and imports; raises Stop where the theme, or what the
    configuration asks of it, has mistakes.
    """
    from briefings.theme.closures import closures_of
    from briefings.theme.rendering import verify

    theme: Theme = fetch("theme")
    verify(theme, fetch("request").config.theme.options)
    return {name: digest(data).hex() for name, data in closures_of(theme).items()}


def setting(fetch: Fetch, _: str) -> Setting:
    """What every page is rendered with."""
    request: Request = fetch("request")
    limits = request.config.limits
    return Setting(
        theme_options=request.config.theme.options,
        site=site_view(request.config, fetch("texts"), file_links=request.file_links),
        base_url=request.base_url,
        file_links=request.file_links,
        page_bytes=limits.page_bytes,
        seconds=limits.seconds,
    )


def look(fetch: Fetch, template: str) -> str:
    """What stands for the setting, the options, the assets' names and the templates behind one template."""
    names = sorted(fetch("assets"))
    return digest(msgspec.msgpack.encode([fetch("setting"), names, fetch("closures")[template]])).hex()


def studio(fetch: Fetch) -> bytes:
    """The setting of all render jobs."""
    return msgspec.msgpack.encode(Studio(fetch("theme"), fetch("setting")))


def job(fetch: Fetch, page: bytes) -> Job:
    """An encoded page with its look."""
    return Job(msgspec.Raw(page), fetch("look", kinds.decode(page).type))


def work(studio_data: bytes, data: bytes) -> bytes:
    """Renders one page; what does not change from page to page is prepared once in each process."""
    return msgspec.msgpack.encode(render(*prepared(studio_data), pages.decode(jobs.decode(data).page)))


@functools.lru_cache(1)
def prepared(data: bytes) -> "tuple[Setting, Renderer]":
    """A renderer of a theme without mistakes: the look of each page rests on the rule that verifies it."""
    from briefings.theme.rendering import Renderer

    made = msgspec.msgpack.decode(data, type=Studio)
    return made.setting, Renderer(made.theme, made.setting.site, made.setting.theme_options, verified=True)


def render(setting: Setting, renderer: "Renderer", page: Page) -> Rendered:
    """One page within its bounds."""
    from briefings.theme.problems import TemplateProblem

    path = output_path(page.head.path)
    try:
        with time_limit(setting.seconds):
            html = renderer.render(page)
    except TemplateProblem as problem:
        return Rendered(issue=problem.issue, stop=True)
    except OutOfTime:
        message = f"rendering /{path} takes more than {setting.seconds:g} s"
        return Rendered(issue=issue(path, "P105", message, hint="make it simpler, or raise `limits.seconds`"))
    data = finished(html, prefix(setting, page), file_links=setting.file_links)
    if len(data) > setting.page_bytes:
        message = f"the page /{path} has {len(data):,} bytes, more than {setting.page_bytes:,}"
        return Rendered(issue=issue(path, "P106", message, hint="split it, or raise `limits.page_bytes`"))
    return Rendered(data)


def prefix(setting: Setting, page: Page) -> str:
    """What leads from the page to the root; whole paths where the page is served at any depth."""
    if page.head.absolute and not setting.file_links:
        return base_path(setting.base_url)
    return prefix_of(page.head.path)


def finish(data: bytes) -> tuple[bytes, tuple[Issue, ...]]:
    """The HTML, empty where there is none; raises Stop where the theme is to blame."""
    rendered = results.decode(data)
    if rendered.stop and rendered.issue:
        raise Stop(rendered.issue)
    return rendered.html, (rendered.issue,) if rendered.issue else ()


def lost(name: str, reason: str) -> bytes:
    """In the place of a page: it ended the process that rendered it."""
    found = issue(name, "P107", f"rendering this page ended its process: {reason}", hint="make it simpler")
    return msgspec.msgpack.encode(Rendered(issue=found))
