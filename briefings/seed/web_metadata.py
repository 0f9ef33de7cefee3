"""What a web page says of itself: JSON-LD first, then meta tags, then its markup."""

import html
import json
import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import islice
from typing import Any

from briefings.seed import Claims
from briefings.text import addresses
from briefings.text.characters import clean, one_line

ARTICLE = re.compile(r"Article|BlogPosting|Report|NewsStory|LiveBlog", re.I)
SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
PUBLISHED = (
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
    "publish-date", "publication_date", "dc.date.issued", "dcterms.issued", "dcterms.date",
    "dcterms.created", "dcterms.available", "dc.date", "date",
    "og:article:published_time", "cxenseparse:recs:publishtime",
)  # fmt: skip
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
#: What stands behind a headline in the title of a window: `- BBC News`, `| World | The News`.
SITE = re.compile(r"\s+(?:[|–—·•»]|--?|::)\s+.{2,80}|\s*[：｜]\s*.{2,80}")
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
SHORT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d):?(\d\d)(?::?(\d\d))?(Z|[+-]\d\d:?\d\d)?)?")
#: Words of an element that holds the day, what tells such a line, and what it is called in evidence.
STAMP = re.compile(r"date|(?<![a-z])time(?![a-z])|timestamp|tmstmp|publi|posted|datum|fecha|datetime", re.I)
YEAR = re.compile(r"(?<!\d)(?:1[34]\d\d|19\d\d|2[05]\d\d)(?!\d)")
MARKUP = "markup"
#: Keywords of one page; more are stuffing.
MOST = 12


def claims(tree: Any, source: str) -> Claims:
    """Title, people, dates, address, publisher, language and keywords of a page."""
    said = next(linked_data(tree), {})
    meta = tags(tree)
    publisher = name(said.get("publisher")) or first(meta, "og:site_name", "application-name", "dc.publisher")
    url = address(tree, said, meta, source)
    date, where = published(tree, said, meta)
    updated = one_line(text(said.get("dateModified"))) or first(meta, *MODIFIED)
    return Claims(
        title=title(tree, said, meta),
        summary=text(said.get("description")) or first(meta, "og:description", "description", "twitter:description"),
        authors=authors(tree, said, meta, publisher),
        date=date,
        date_source=where,
        updated=updated if updated[:10] > date[:10] else "",
        url=url,
        publisher=publisher,
        language=language(tree, said, meta),
        keywords=keywords(said, meta),
    )


def tags(tree: Any) -> dict[str, list[str]]:
    """The meta tags by lower-case name, each with all its values."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = text(element.get("content"))
        if key and value:
            found.setdefault(key.strip().lower(), []).append(value)
    return found


def first(meta: dict[str, list[str]], *names: str) -> str:
    """The first value of the first of these tags that is there."""
    return next((meta[each][0] for each in names if each in meta), "")


def text(value: Any) -> str:
    """A value from a stranger as one line of clean text, empty where it is none."""
    return one_line(clean(html.unescape(value))) if isinstance(value, str) else ""


def linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article."""
    for element in tree.iter("script"):
        if (element.get("type") or "").strip().lower() == "application/ld+json" and element.text:
            try:
                data = json.loads(element.text, strict=False)
            except (ValueError, RecursionError):
                continue
            yield from (each for each in objects(data, 0) if ARTICLE.search(str(each.get("@type"))))


def objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects in a list, in a graph, or alone."""
    if isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if depth < 5:
                yield from objects(data.get(key), depth + 1)
    elif isinstance(data, list) and depth < 5:
        for each in data:
            yield from objects(each, depth + 1)


def name(value: Any) -> str:
    """The name of a JSON-LD person or organization."""
    if isinstance(value, list):
        return next(filter(None, map(name, value)), "")
    return text(value.get("name")) if isinstance(value, dict) else text(value)


def title(tree: Any, said: dict[str, Any], meta: dict[str, list[str]]) -> str:
    """The headline; that of the page's own heading where only the window's title says it otherwise."""
    if found := text(said.get("headline")):
        return found
    window = next((one_line(each.text_content()) for each in tree.iter("title")), "")
    found = first(meta, "og:title", "twitter:title", "headline")
    shown = (one_line(each.text_content()) for each in tree.iter("h1", "h2", "h3"))
    if alone := next((each for each in shown if each and is_with_site(found or window, each)), ""):
        return alone
    if found:
        return found
    headings = [one_line(each.text_content()) for each in tree.iter("h1")]
    matching = [each for each in headings if each and (len(headings) == 1 or each in window)]
    return matching[0] if matching else window


def is_with_site(title: str, heading: str) -> bool:
    """Whether a title is a heading of the page with the name of the site behind it."""
    rest = title.removeprefix(heading)
    return rest != title and SITE.fullmatch(rest) is not None


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


def published(tree: Any, said: dict[str, Any], meta: dict[str, list[str]]) -> tuple[str, str]:
    """When the page says it was published, and where it says so."""
    if date := text(said.get("datePublished")):
        return parted(date), "JSON-LD datePublished"
    for key in PUBLISHED:
        if key in meta:
            return parted(meta[key][0]), f"meta {key}"
    times = [each for each in tree.iter("time") if each.get("datetime")]
    own = [each for each in times if each.get("itemprop") == "datePublished" or each.get("pubdate") is not None]
    own = own or [each for each in times if "publish" in (each.get("class") or "") or in_article(each)]
    if own:
        return text(own[0].get("datetime")), "time element"
    if marked := text(next((each.get("title") for each in tree.iter("abbr", "span") if is_published(each)), "")):
        return marked, MARKUP
    found = guessed(tree)
    return found if found[0] else shown(tree)


def parted(date: str) -> str:
    """A date in the short form of ISO 8601, `20180619T055000+0900`, as the long one; every other as it is."""
    match = SHORT.fullmatch(date)
    if match is None:
        return date
    year, month, day, hour, minute, second, zone = match.groups()
    zone = f"{zone[:3]}:{zone[-2:]}" if zone and zone != "Z" else zone or ""
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone}" if hour else "")


def shown(tree: Any) -> tuple[str, str]:
    """The line that the page calls its date, in whatever words; whether they name a day is not for the reader. What
    stands above the headline may be today's.
    """
    found = ""
    for element in tree.iter("h1", "div", "span", "p", "li", "td", "time", "small"):
        if element.tag == "h1":
            found = ""
        elif not found and is_stamp(element):
            found = one_line(element.text_content())
    return (found, MARKUP) if found else ("", "")


def is_stamp(element: Any) -> bool:
    """Whether an element calls itself a date, names a year, and stands in no list of other stories."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"[:300]
    if not STAMP.search(named) or OTHER.search(named):
        return False
    line = one_line(element.text_content())
    around = (f"{each.tag} {each.get('class') or ''}" for each in element.iterancestors())
    return 6 <= len(line) <= 90 and YEAR.search(line) is not None and not any(OTHER.search(each) for each in around)


def is_published(element: Any) -> bool:
    """Whether an element says by a microformat that its `title` is the day of the page."""
    named = (element.get("class") or "").split()
    return bool(element.get("title")) and (element.get("itemprop") == "datePublished" or "published" in named)


def guessed(tree: Any) -> tuple[str, str]:
    """The day that htmldate finds in the markup of a page. It is given the end of the century as the latest day,
    because it would ask the clock. The first of January is what it makes of a year alone, and no day.
    """
    from htmldate import find_date  # heavy, and only for pages that date themselves nowhere

    logging.getLogger("htmldate").setLevel(logging.CRITICAL + 1)
    found = find_date(deepcopy(tree), extensive_search=False, original_date=True, max_date="2100-01-01")
    return (found, "htmldate") if found and not found.endswith("-01-01") else ("", "")


def in_article(element: Any) -> bool:
    """Whether an element stands in the article and not in a list of others."""
    names = [each.tag for each in element.iterancestors()]
    return bool({"article", "main"} & set(names)) and not {"aside", "nav", "footer", "li"} & set(names)


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
