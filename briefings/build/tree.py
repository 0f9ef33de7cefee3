"""What stands in the output tree beside pages: feeds, sitemap, assets, static files, pictures."""

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import msgspec

from briefings.config import Config
from briefings.page import BriefingPage, link
from briefings.page.addressing import base_of, fill
from briefings.page.bodies import STATIC, media_path
from briefings.page.items import Desk
from briefings.page.planning import Plan
from briefings.page.site_view import GENERATOR
from briefings.site.feeds import Entry, Publisher, atom, entry, json_feed
from briefings.site.sitemap import robots, sitemaps
from briefings.theme import Theme, assets

if TYPE_CHECKING:
    from briefings.build.building import Request


#: A link to a place on the page itself.
JUMP = re.compile(r'(<a\b[^<>]*? href=")#')


class Copy(msgspec.Struct, frozen=True):
    """A planned file with the bytes of a source."""

    source: str


class Extra(msgspec.Struct, frozen=True):
    """Planned files by output path, and every claim to one: (output path, claimant)."""

    files: dict[str, bytes | Copy]
    claims: tuple[tuple[str, str], ...]


def static_path(path: str) -> str | None:
    """Where a file of `content/static/` is published; None for any other."""
    return path.removeprefix(STATIC) if path.startswith(STATIC) else None


def beside(config: Config, paths: Sequence[str], planned: Plan, theme: Theme) -> Extra:
    """Static files, the files that bodies show, the theme's assets, and what GitHub Pages wants."""
    copied = [(where, path) for path in paths for where in [static_path(path)] if where is not None]
    copied += [(media_path(path).lstrip("/"), path) for path in planned.files]
    made: dict[str, bytes] = {**assets(theme), ".nojekyll": b""}
    if config.cname:
        made["CNAME"] = f"{config.cname}\n".encode()
    own = {where for where, _ in copied}  # a file of one's own in content/static/ wins
    files: dict[str, bytes | Copy] = {where: data for where, data in made.items() if where not in own}
    claims = [*((where, f"the theme {theme.name}") for where in files), *dict.fromkeys(copied)]
    return Extra({**files, **{where: Copy(path) for where, path in copied}}, tuple(claims))


def feed_files(request: "Request", desk: Desk, planned: Plan, taken: Collection[str]) -> Extra:
    """Feeds of the site and of each tag, the sitemap, `robots.txt`, but for those that the owner wrote (`taken`)."""
    config, collection = request.config, desk.collection
    publisher = Publisher(config.title, config.author, config.language, request.base_url, GENERATOR, config.motto)
    entries = entries_of(config, publisher, desk, planned)
    lists: list[tuple[str, str, Sequence[int]]] = [("/", config.title, range(len(collection.summaries)))]
    if config.feeds.per_tag:
        lists += [(tag.path, f"{config.title}: {tag.name}", tag.members) for tag in collection.tags.values()]
    files: dict[str, bytes | Copy] = {}
    for folder, title, members in lists:
        newest = [entries[number] for number in members[: config.feeds.entries] if number in entries]
        files[f"{folder}atom.xml".lstrip("/")] = atom(publisher, title, folder, newest)
        files[f"{folder}feed.json".lstrip("/")] = json_feed(publisher, title, folder, newest)
    files.update(sitemaps(request.base_url, [each.page for each in planned.pages]))
    files["robots.txt"] = robots(request.base_url)
    own = {path: data for path, data in files.items() if path not in taken}
    return Extra(own, tuple((path, "the feeds and the sitemap") for path in own))


def entries_of(config: Config, publisher: Publisher, desk: Desk, planned: Plan) -> dict[int, Entry]:
    """An entry for each dated briefing by its position in the collection."""
    pages = {each.page.head.path: each.page for each in planned.pages if isinstance(each.page, BriefingPage)}
    base = base_of(publisher.base_url)
    entries: dict[int, Entry] = {}
    for number, summary in enumerate(desk.collection.summaries):
        if summary.date:
            page = pages[summary.url]
            body = whole(page.body, base, summary.url) if config.feeds.full_text else ""
            tags = tuple(tag.name for tag in page.item.tags)  # in their canonical spelling
            entries[number] = entry(publisher, msgspec.structs.replace(summary, tags=tags), page.authors, body)
    return entries


def whole(body: str, base: str, path: str) -> str:
    """A body with whole addresses, those of places on its own page too: in a feed it stands on none."""
    return fill(JUMP.sub(lambda found: f"{found[1]}{link(path)}#", body), base)
