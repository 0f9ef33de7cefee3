"""What a page says for machines: its meta tags, and the object of its JSON-LD that is about its article."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from briefings.text.characters import clean, one_line

ARTICLE = re.compile(r"Article|BlogPosting|Report|NewsStory|LiveBlog", re.I)
#: What a page object may say of an article that has no object of its own.
OF_PAGE = ("datePublished", "dateModified", "inLanguage", "publisher", "author")
#: What stands around JSON, and before its closing brackets, that is none.
OPENING = re.compile(r"(?:(?://|/\*)?\s{0,9}<!\[CDATA\[\s{0,9}(?:\*/)?|<!--)")
CLOSING = re.compile(r"(?:(?://|/\*)?\s{0,9}\]\]>\s{0,9}(?:\*/)?|-->);?$")
COMMA = re.compile(r",\s*(?=[}\]])")
#: Characters at the end in which such a wrapping is looked for.
ENDING = 40
#: Objects of one page that are looked at.
MOST = 500


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


def article(tree: Any) -> dict[str, Any]:
    """The JSON-LD object of the article: the one whose headline the page shows, else the first; else what the object
    of the page says; empty where there is none. What it only refers to stands in its place.
    """
    found = [each for _, each in zip(range(MOST), everything(tree), strict=False)]
    articles = [each for each in found if ARTICLE.search(str(each.get("@type")))]
    if not articles:
        pages = (each for each in found if "WebPage" in str(each.get("@type")) and each.get("datePublished"))
        page = next(pages, {})
        return resolved({key: page[key] for key in OF_PAGE if key in page}, found)
    return resolved(next((each for each in articles if is_shown(each, tree)), articles[0]), found)


def is_shown(said: dict[str, Any], tree: Any) -> bool:
    """Whether a heading or the window of a page says the headline of an object."""
    headline = text(said.get("headline"))
    shown = (one_line(each.text_content()) for each in tree.iter("h1", "title"))
    return len(headline) > 3 and any(headline in each for each in shown)


def resolved(said: dict[str, Any], found: list[dict[str, Any]]) -> dict[str, Any]:
    """An object whose people and publisher are named, where it names them only by their `@id`."""
    known = {each["@id"]: each for each in found if isinstance(each.get("@id"), str) and each.get("name")}
    return said | {key: follow(said[key], known) for key in ("author", "publisher") if key in said}


def follow(value: Any, known: dict[str, Any]) -> Any:
    """A reference by the object that it leads to."""
    if isinstance(value, list):
        return [follow(each, known) for each in value[:MOST]]
    is_reference = isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str)
    return known.get(value["@id"], value) if is_reference else value


def everything(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of a page, but for those in lists of other stories."""
    for element in tree.iter("script"):
        if (element.get("type") or "").strip().lower() == "application/ld+json" and element.text:
            yield from objects(loaded(element.text), 0)


def loaded(source: str) -> Any:
    """JSON, with what systems leave in it; None where it is none."""
    bare = source.strip()
    if opened := OPENING.match(bare):
        bare = bare[opened.end() :]
    if closed := CLOSING.search(bare, max(0, len(bare) - ENDING)):
        bare = bare[: closed.start()]
    for each in (source, COMMA.sub("", bare)):
        try:
            return json.loads(each, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


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
