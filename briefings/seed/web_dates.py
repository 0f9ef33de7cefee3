"""When a page says that it was published: JSON-LD, meta tags, elements for machines, lines that are called a date."""

import datetime
import logging
import re
from collections import Counter
from copy import deepcopy
from itertools import islice
from typing import Any

from briefings.seed import web_lines
from briefings.seed.web_said import text
from briefings.text.characters import one_line

PUBLISHED = (
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
    "publish-date", "publication_date", "dc.date.issued", "dcterms.issued", "dcterms.date",
    "dcterms.created", "dcterms.available", "dc.date", "date",
    "og:article:published_time", "cxenseparse:recs:publishtime",
)  # fmt: skip
SHORT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d):?(\d\d)(?::?(\d\d))?(Z|[+-]\d\d:?\d\d)?)?")
#: Words of an element that holds the day, what tells such a line, and what it is called in evidence.
STAMP = re.compile(r"date|(?<![a-z])time(?![a-z])|timestamp|tmstmp|publi|posted|datum|fecha|datetime", re.I)
YEAR = re.compile(r"(?<!\d)(?:1[34]\d\d|19\d\d|2[05]\d\d)(?!\d)")
MARKUP = "markup"
#: Seconds or milliseconds since 1970.
EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
#: What holds the day on which a page is looked at, in the words of markup.
TODAY = re.compile(r"(?<![a-z])today|current-?date", re.I)
#: Paragraphs and their characters by which what is called by another name is the article after all.
FEW, LONG = 3, 120
#: Paragraphs of a page that are looked at for that.
MOST = 200


def published(tree: Any, said: dict[str, Any], meta: dict[str, list[str]]) -> tuple[str, str]:
    """When the page says it was published, and where it says so."""
    if date := text(said.get("datePublished")):
        return parted(date), "JSON-LD datePublished"
    for key in PUBLISHED:
        if key in meta:
            return parted(meta[key][0]), f"meta {key}"
    kept = web_lines.around(tree)
    times = [each for each in tree.iter("time") if each.get("datetime") and not is_later(each, kept)]
    own = [each for each in times if each.get("itemprop") == "datePublished" or each.get("pubdate") is not None]
    own = own or [each for each in times if "publish" in (each.get("class") or "") or in_article(each)]
    if own:
        return text(own[0].get("datetime")), "time element"
    if marked := text(next((each.get("title") for each in tree.iter("abbr", "span") if is_published(each)), "")):
        return marked, "microformat"
    found = guessed(tree)
    return found if found[0] else shown(tree)


def parted(date: str) -> str:
    """A date in the short form of ISO 8601, `20180619T055000+0900`, as the long one, and one in seconds since 1970;
    every other as it is.
    """
    if EPOCH.fullmatch(date):
        return datetime.datetime.fromtimestamp(int(date[:10]), datetime.UTC).isoformat()
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
    if not STAMP.search(named) or TODAY.search(named) or web_lines.OTHER.search(named):
        return False
    line = one_line(element.text_content())
    around = (f"{each.tag} {each.get('class') or ''}" for each in element.iterancestors())
    return (
        6 <= len(line) <= 90
        and YEAR.search(line) is not None
        and not any(web_lines.OTHER.search(each) for each in around)
    )


def is_published(element: Any) -> bool:
    """Whether an element says by a microformat that its `title` is the day of the page."""
    named = (element.get("class") or "").split()
    return bool(element.get("title")) and (element.get("itemprop") == "datePublished" or "published" in named)


def is_later(element: Any, kept: set[Any]) -> bool:
    """Whether a time is that of an update, or of another story."""
    named = element.get("class") or ""
    around = (web_lines.is_other(each) for each in element.iterancestors() if each not in kept)
    return (("updat" in named or "modif" in named) and "publish" not in named) or any(around)


def guessed(tree: Any) -> tuple[str, str]:
    """The day that htmldate finds in the markup of a page. It is given the end of the century as the latest day,
    because it would ask the clock. The first of January is what it makes of a year alone, and no day.
    """
    from htmldate import find_date  # heavy, and only for pages that date themselves nowhere

    logging.getLogger("htmldate").setLevel(logging.CRITICAL + 1)
    found = find_date(alone(tree), extensive_search=False, original_date=True, max_date="2100-01-01")
    return (found, "htmldate") if found and not found.endswith("-01-01") else ("", "")


def alone(tree: Any) -> Any:
    """A copy of a page without other stories, what readers said, and today."""
    copy = deepcopy(tree)
    kept = web_lines.around(copy) | large(copy)
    for element in list(copy.iter("div", "ul", "ol", "aside", "nav", "footer", "section", "table", "span", "p", "li")):
        named = f"{element.get('class') or ''} {element.get('id') or ''}"[:300]
        if element not in kept and (web_lines.is_other(element) or TODAY.search(named)):
            element.drop_tree()
    return copy


def large(tree: Any) -> set[Any]:
    """What holds some paragraphs of the page, and so its article, whatever it is called."""
    long = (each for each in tree.iter("p") if len(each.text_content()) >= LONG)
    times = Counter(around for each in islice(long, MOST) for around in each.iterancestors())
    return {element for element, count in times.items() if count >= FEW}


def in_article(element: Any) -> bool:
    """Whether an element stands in the article and not in a list of others."""
    names = [each.tag for each in element.iterancestors()]
    return bool({"article", "main"} & set(names)) and not {"aside", "nav", "footer", "li"} & set(names)
