"""The whole tree as one key: which files the site has, what each is made by, and who claims it."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from briefings.build.making import TracedDesk
from briefings.build.request import Request, static_path
from briefings.collection import Destination
from briefings.engine import Fetch, Rule
from briefings.errors import Issue, note
from briefings.page.addressing import base_of, output_path
from briefings.page.bodies import media_path
from briefings.page.planning import TAG, planned
from briefings.page.site_view import nav_issues
from briefings.site import clashes_of
from briefings.site.sitemap import names as sitemap_names
from briefings.text.near import Names

#: Pages that no search engine shall be told of.
UNLISTED = ("not-found", "redirect")
#: What else a body may link to.
LINKABLE = ("feed", "sitemap", "copy")


class Output(NamedTuple):
    """A file of the site: the kind and name that it is made by, and who claims it; a page has its path on the site, and
    the content file that it is made from, if any.
    """

    kind: str
    name: str
    claimant: str
    page: str = ""
    source: str = ""


class Counts(msgspec.Struct, frozen=True):
    """How much a build made; `left_out` counts broken briefings, not drafts."""

    briefings: int = 0
    left_out: int = 0
    tags: int = 0
    pages: int = 0
    files: int = 0


class Outputs(msgspec.Struct, frozen=True):
    """Every file of the site by its path in the output folder; where two claim one path, nothing may be published."""

    files: dict[str, Output]
    counts: Counts
    clashes: tuple[Issue, ...] = ()


def rules() -> list[Rule]:
    """The tree, and what it says of one page."""
    return [
        Rule("outputs", outputs, Outputs),
        Rule("known", addresses, kept=False),
        Rule("address", lambda fetch, path: fetch("known").get(path), Destination | None),
        Rule("known-names", lambda fetch, _: Names(fetch("known")), kept=False),
        Rule("near", lambda fetch, path: fetch("known-names").alike(path), tuple[str, ...]),
    ]


def addresses(fetch: Fetch, _: str) -> dict[str, Destination]:
    """Whatever a body may link to by its path on the site: pages, and what stands beside them; an old address leads to
    the new one.
    """
    found: Outputs = fetch("outputs")
    known = {
        f"/{path}": Destination("", f"/{path}")
        for path, each in found.files.items()
        if each.kind in LINKABLE or path == "robots.txt"
    }
    pages = [each for each in found.files.values() if each.page]
    known |= {each.page: Destination("", each.page, each.source) for each in pages if each.kind != "redirect"}
    by_source = {each.source: known[each.page] for each in pages if each.source and each.kind != "redirect"}
    moved = [each for each in pages if each.kind == "redirect" and each.source in by_source]
    known |= {each.page: by_source[each.source] for each in moved}
    aliased = [each for each in pages if each.kind == "redirect" and each.name.startswith(TAG)]
    own = {tag.key: f"/tags/{tag.slug}/" for tag in fetch("tags")} if aliased else {}
    leading = [(each.page, own[each.name.removeprefix(TAG).rpartition(">")[0]]) for each in aliased]
    return known | {page: Destination("", path) for page, path in leading}


def outputs(fetch: Fetch, _: str) -> Outputs:
    """Plans the tree, and wants each of its files."""
    request: Request = fetch("request")
    pages = [
        (output_path(each.path), Output(each.kind, each.name, each.claimant, each.path, each.source))
        for each in planned(TracedDesk(fetch))
    ]
    copies = list(copied(fetch))
    taken = {path for path, _ in copies}
    listed = sum(each.kind not in UNLISTED for _, each in pages)
    made = [each for each in (*besides(fetch), *feeds(fetch), *maps(listed)) if each[0] not in taken]
    every = [*pages, *dict.fromkeys(copies), *made]
    clashes = tuple(clashes_of((path, each.claimant) for path, each in every))
    for _, each in every:
        fetch.demand(each.kind, each.name)
    report(fetch, request, [*(each.page for _, each in pages), *(f"/{path}" for path, _ in every)])
    counts = Counts(
        briefings=len(fetch("order")) + len(fetch("withdrawn")),
        left_out=fetch("broken"),
        tags=len(fetch("tags")),
        pages=len(pages),
        files=len(every),
    )
    # where two claim one path the first has it, so that the rest can be made, and all its problems told
    files: dict[str, Output] = {}
    for path, each in every:
        files.setdefault(path, each)
    return Outputs(files, counts, clashes)


def report(fetch: Fetch, request: Request, known: list[str]) -> None:
    """A navigation that leads nowhere, an address that nobody has set."""
    fetch.report(*nav_issues(request.config, known))
    if not request.base_url:
        message = f"base_url is empty, so feeds, sitemap and canonical addresses use {base_of('')}"
        fetch.report(
            note("config.yaml", "C104", message, hint="write where the site will live, or say it with --base-url")
        )


def copied(fetch: Fetch) -> Iterator[tuple[str, Output]]:
    """Static files, and the files that bodies show."""
    for path in fetch("listing"):
        if (where := static_path(path)) is not None:
            yield where, Output("copy", path, path)
    for path in fetch("media"):
        yield media_path(path).lstrip("/"), Output("copy", path, path)


def besides(fetch: Fetch) -> Iterator[tuple[str, Output]]:
    """The theme's assets, and what GitHub Pages wants."""
    claimant = f"the theme {fetch('theme').name}"
    for path in fetch("assets"):
        yield path, Output("asset", path, claimant)
    yield ".nojekyll", Output("plain", ".nojekyll", claimant)
    if fetch("request").config.cname:
        yield "CNAME", Output("plain", "CNAME", claimant)


def feeds(fetch: Fetch) -> Iterator[tuple[str, Output]]:
    """Feeds of the site and of each tag."""
    folders = [("", "")]
    if fetch("request").config.feeds.per_tag:
        folders += [(f"tags/{tag.slug}/", tag.key) for tag in fetch("tags")]
    for folder, key in folders:
        yield f"{folder}atom.xml", Output("feed", f"atom:{key}", "the feeds and the sitemap")
        yield f"{folder}feed.json", Output("feed", f"json:{key}", "the feeds and the sitemap")


def maps(count: int) -> Iterator[tuple[str, Output]]:
    """The sitemap of so many pages, and `robots.txt`, which names it."""
    for name in sitemap_names(count):
        yield name, Output("sitemap", name, "the feeds and the sitemap")
    yield "robots.txt", Output("plain", "robots.txt", "the feeds and the sitemap")
