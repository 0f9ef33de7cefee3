"""Plain pages, the page for addresses that are none, and old addresses that lead to new ones."""

import msgspec

from briefings.briefing import PlainPage
from briefings.errors import Issue
from briefings.page import NotFoundPage, RedirectPage, TextPage, link
from briefings.page.addressing import absolute
from briefings.page.bodies import Bodies
from briefings.page.items import Desk

NEWEST = 3


def text_path(page: PlainPage) -> str:
    """The address of a plain page."""
    return f"/{page.slug}/"


def text_page(desk: Desk, page: PlainPage, bodies: Bodies) -> tuple[TextPage, list[Issue]]:
    """A page of `content/pages/`."""
    body, issues = bodies.finish(page.path, page.html, page.links, page.files)
    path, meta = text_path(page), page.meta
    language = meta.language or desk.config.language
    head = desk.head(path, meta.title, section=path, description=meta.summary, language=language)
    return TextPage(head, body, meta.summary, meta.updated or "", meta.extra), issues


def not_found(desk: Desk) -> NotFoundPage:
    """`404.html`, with the newest briefings; its links are absolute, because it is served at any depth."""
    head = desk.head("/404.html", "There is no briefing at this address", absolute=True)
    return NotFoundPage(head, desk.at(range(min(NEWEST, len(desk.collection.summaries)))))


def redirect(desk: Desk, old: str, new: str, title: str) -> RedirectPage:
    """A page at the site path `old` that leads to `new`, which is its canonical address."""
    head = desk.head(old, title, alternates=())
    return RedirectPage(msgspec.structs.replace(head, canonical=absolute(desk.base_url, new)), link(new))
