"""What a web page says of itself: JSON-LD first, then meta tags, then its markup."""

import re
from itertools import islice
from typing import Any

from briefings.seed import Claims, web_dates, web_lines, web_titles
from briefings.seed.web_said import article, first, name, tags, text
from briefings.text import addresses
from briefings.text.characters import one_line

SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
MODIFIED = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
)
AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl", "byline")
TIERS = ("article:content_tier", "access", "og:restrictions:content")
KEYWORDS = ("news_keywords", "keywords", "article:tag", "parsely-tags", "sailthru.tags")
BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|(?:author|writer)-?(?:name)?|autor(?:es)?|auteur|vcard)(?=\s|$)", re.I)
OTHER = re.compile(r"comment|related|aside|footer|nav\b|sidebar|teaser|(?<!v)card|recent|popular|latest", re.I)
BY = re.compile(r"\s*(?:(?:(?:story|written|posted|published) )?by|par|por|von|door)\b:?\s+", re.I)
#: What follows the name in the text of a byline.
BEHIND = re.compile(
    r"\s*(?:[|·•]|\d|\b(?:posted|published|updated|last|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu"
    r"|fri|sat|sun|january|february|march|april|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)",
    re.I,
)
#: Keywords of one page; more are stuffing.
MOST = 12


def claims(tree: Any, source: str) -> Claims:
    """Title, people, dates, address, publisher, language and keywords of a page."""
    said = article(tree)
    meta = tags(tree)
    lines = web_lines.lines(tree)
    publisher = name(said.get("publisher")) or first(meta, "og:site_name", "application-name", "dc.publisher")
    url = address(tree, said, meta, source)
    date, where = web_dates.published(tree, said, meta)
    updated = one_line(text(said.get("dateModified"))) or first(meta, *MODIFIED)
    title, site = web_titles.title(tree, said, meta, lines, publisher)
    return Claims(
        title=title,
        summary=text(said.get("description")) or first(meta, "og:description", "description", "twitter:description"),
        authors=authors(tree, said, meta, publisher),
        date=date,
        date_source=where,
        updated=updated if updated[:10] > date[:10] else "",
        url=url,
        publisher=publisher or site,
        language=language(tree, said, meta),
        keywords=keywords(said, meta),
        beside=web_lines.beside(lines, title),
    )


def signed(tree: Any) -> list[str]:
    """The name in the byline that a page marks as one, where it marks only one."""
    marked = (each for each in tree.iter("a", "span", "p", "div", "address", "cite") if is_byline(each))
    names = dict.fromkeys(alone(one_line(each.text_content())) for each in islice(marked, 8))
    found = [each for each in names if 4 < len(each) < 60]
    return found if len(found) == 1 else []


def alone(byline: str) -> str:
    """A byline without `By`, and without the day, the place or the section that stand behind its name."""
    return BEHIND.split(BY.sub("", byline), maxsplit=1)[0].strip(" ,|·•–—-")


def is_byline(element: Any) -> bool:
    """Whether the markup calls an element the author, and it stands in no list of other stories or comments."""
    named = element.get("rel") == "author" or element.get("itemprop") == "author"
    if not named and not BYLINE.search(element.get("class") or ""):
        return False
    around = (f"{each.tag} {each.get('class') or ''} {each.get('id') or ''}" for each in element.iterancestors())
    return not OTHER.search(element.get("class") or "") and not any(OTHER.search(each) for each in around)


def authors(tree: Any, said: dict[str, Any], meta: dict[str, list[str]], publisher: str) -> tuple[str, ...]:
    """The people who are named as authors; a publisher that names itself is none."""
    listed = said.get("author")
    people = [each for each in (listed if isinstance(listed, list) else [listed]) if each]
    found = [name(each) for each in people if not (isinstance(each, dict) and "Organization" in str(each.get("@type")))]
    if not people:
        found = [each for key in AUTHORS for each in meta.get(key, [])] or signed(tree)
    wanted = (each for each in found if each and not each.startswith(("http://", "https://", "@")))
    return tuple(dict.fromkeys(each for each in wanted if each.casefold() != publisher.casefold()))


def address(tree: Any, said: dict[str, Any], meta: dict[str, list[str]], source: str) -> str:
    """The page's own address, if it names one that can be linked."""
    links = [
        each.get("href") or "" for each in tree.iter("link") if "canonical" in (each.get("rel") or "").lower().split()
    ]
    main = said.get("mainEntityOfPage")
    saved = SAVED_FROM.search(source[:4096])
    own = text(main.get("@id")) if isinstance(main, dict) else text(main)
    candidates = [*links, first(meta, "og:url"), text(said.get("url")), own, saved[1] if saved else ""]
    found = (addresses.external(each) or "" for each in candidates if each)
    return next((each for each in found if each.lower().startswith(("http://", "https://"))), "")


def language(tree: Any, said: dict[str, Any], meta: dict[str, list[str]]) -> str:
    """The language tag that the page gives itself."""
    candidates = (
        tree.get("lang") or "",
        text(said.get("inLanguage")),
        first(meta, "og:locale", "content-language", "language"),
    )
    tidy = (each.strip().replace("_", "-") for each in candidates)
    return next((each for each in tidy if LANGUAGE.fullmatch(each)), "")


def keywords(said: dict[str, Any], meta: dict[str, list[str]]) -> tuple[str, ...]:
    """The page's own keywords, the same word once."""
    own = said.get("keywords")
    texts = [text(each) for each in own] if isinstance(own, list) else [text(own)]
    texts += [each for key in KEYWORDS for each in meta.get(key, [])]
    words = [one_line(word) for each in texts for word in re.split(r"[,;|]", each)]
    once: dict[str, str] = {}
    for word in filter(None, words):
        once.setdefault(word.casefold(), word)
    return tuple(once.values())[:MOST]
