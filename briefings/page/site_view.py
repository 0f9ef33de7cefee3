"""What every template may see of the site: its name, its navigation, its feeds."""

from collections.abc import Iterable, Sequence

from briefings import __version__
from briefings.collection import Text
from briefings.config import Config, NavItem
from briefings.errors import Issue, issue
from briefings.page import NavLink, SiteView, link
from briefings.text import addresses
from briefings.text.languages import direction

GENERATOR = f"Briefings {__version__}"
NAV = (NavItem("Latest", "/"), NavItem("Tags", "/tags/"), NavItem("Archive", "/archive/"))


def site_view(config: Config, texts: Sequence[Text], *, file_links: bool = False) -> SiteView:
    """The site as templates see it; plain pages stand at the foot, unless the navigation has them."""
    nav = NAV if config.nav is None else config.nav
    in_nav = {item.url for item in nav}
    pages = [NavItem(text.title, text.url) for text in sorted(texts, key=lambda each: each.url)]
    foot = [page for page in pages if page.url not in in_nav] + [NavItem("Feed", "/atom.xml")]
    return SiteView(
        title=config.title,
        motto=config.motto,
        language=config.language,
        direction=direction(config.language),
        nav=tuple(map(nav_link, nav)),
        foot=tuple(map(nav_link, foot)),
        footer=config.footer,
        home=link("/"),
        atom=link("/atom.xml"),
        json=link("/feed.json"),
        author=config.author,
        generator=GENERATOR,
        file_links=file_links,
    )


def nav_link(item: NavItem) -> NavLink:
    """An entry of the navigation: a path of this site, or an address elsewhere."""
    if not item.url.startswith("/"):
        return NavLink(item.label, addresses.external(item.url) or "")
    path, _, anchor = item.url.partition("#")
    return NavLink(item.label, link(path, anchor), path)


def nav_issues(config: Config, paths: Iterable[str]) -> list[Issue]:
    """Entries of the navigation that lead to no page of the site."""
    known = set(paths)
    hint = "mend its `url`, or take the entry out"
    dead = [item for item in config.nav or () if item.url.startswith("/") and item.url.partition("#")[0] not in known]
    return [
        issue("config.yaml", "C103", f"nav: {item.label!r} leads to {item.url}, and there is no such page", hint=hint)
        for item in dead
    ]
