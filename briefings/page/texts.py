"""Plain pages, the page for addresses that are none, and old addresses that lead to new ones."""

import msgspec

from briefings.briefing import PlainPage
from briefings.page import NotFoundPage, RedirectPage, TextPage, link
from briefings.page.addressing import absolute
from briefings.page.items import Desk

NEWEST = 3


def text_path(slug: str) -> str:
    """The address of a plain page."""
    return f"/{slug}/"


def text_page(desk: Desk, page: PlainPage, body: str) -> TextPage:
    """A page of `content/pages/`, its body finished."""
    path, meta = text_path(page.slug), page.meta
    language = meta.language or desk.config.language
    head = desk.head(path, meta.title, section=path, description=meta.summary, language=language)
    return TextPage(head, body, meta.summary, meta.updated or "", meta.extra)


def not_found(desk: Desk) -> NotFoundPage:
    """`404.html`, with the newest briefings; its links are absolute, because it is served at any depth."""
    head = desk.head("/404.html", "There is no briefing at this address", absolute=True)
    return NotFoundPage(head, desk.at(desk.index.order()[:NEWEST]))


def redirect(desk: Desk, old: str, new: str, title: str) -> RedirectPage:
    """A page at an old address (a path of the site) that leads to a new one, which is its canonical address."""
    head = desk.head(old, title, alternates=())
    return RedirectPage(msgspec.structs.replace(head, canonical=absolute(desk.base_url, new)), link(new))
