"""Front matter as web clippers and note programs write it, in the names of the content format.

Obsidian Web Clipper, MarkDownload, Joplin and Evernote's exporters agree on no names: `source`, `url`, `author`,
`published`, `created`, `site` … None of these is a key of ours, so each can only mean one thing.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from briefings.seed import Claims
from briefings.text import addresses, dates
from briefings.text.characters import one_line

#: Each of our claims by the names that others have for it, the surest first; compared without case, `-` and spaces.
ADDRESS = ("source", "source_url", "url", "link", "uri", "canonical", "canonical_url", "page_url", "original_url")
AUTHOR = ("author", "authors", "byline", "creator", "by")
PUBLISHED = ("published", "date_published", "published_at", "published_time", "publish_date", "pubdate", "date")
RETRIEVED = ("created", "clipped", "date_clipped", "date_saved", "saved", "saved_at", "retrieved", "accessed", "added")
PUBLISHER = ("site", "site_name", "sitename", "website", "publisher", "publication")
SUMMARY = ("summary", "description", "excerpt", "abstract")
LANGUAGE = ("language", "lang")
TAGS = ("tags", "keywords", "tag")
#: What clippers keep for themselves, and a briefing has no use for.
THEIRS = (
    "updated", "modified", "last_modified", "date_modified", "created_at", "updated_at", "domain", "favicon", "image",
    "cover", "thumbnail", "latitude", "longitude", "altitude", "id", "reading_time", "word_count", "words", "length",
    "type", "class", "source_application", "is_todo", "completed", "due", "notebook", "notebooks", "folder", "aliases",
    "alias", "cssclass", "cssclasses", "publish", "read",
)  # fmt: skip
#: Names that only others use, with or without an address.
FOREIGN = frozenset(("author", "byline", "published", "date_published", "site_name", "excerpt"))
KNOWN = frozenset((*ADDRESS, *AUTHOR, *PUBLISHED, *RETRIEVED, *PUBLISHER, *SUMMARY, *LANGUAGE, *TAGS, *THEIRS))
#: What makes front matter a clipper's even where nothing else does.
CLIPPED = frozenset(("clippings", "clipping", "web clipping", "web-clip", "webclip", "web-clips", "clipped"))
#: Names that only programs for reading later use.
CLIPPERS = frozenset(("date_saved", "date_clipped", "saved_at", "date_published"))
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)T\d{4,6}Z?")
SUFFIX = re.compile(r"\s+[-–—|·»]\s+(?=[^-–—|·»]{2,60}\Z)")
#: Letters of a host's name that may stand for a site.
NAME = 4
WIKILINK = re.compile(r"\[\[(?:[^\[\]|\n]{0,200}\|)?([^\[\]\n]{1,200})\]\]")
MARKDOWN_LINK = re.compile(r"<?\[?[^\[\]\n]{0,300}?\]?\(?(https?://[^\s<>)\]]{1,2000})[)\]>]*")
#: A tag below another one, as note programs write it; names (`AC/DC`) and numbers (`24/7`) are none.
LEVEL = r"[^\W\d_A-Z][^\WA-Z]{2,40}(?:-[^\WA-Z]{1,40}){0,5}"
LEVELS = re.compile(rf"{LEVEL}(?:/{LEVEL}){{1,4}}")
#: A name in the order of catalogues.
TURNED = re.compile(r"([^,;]{1,60}), ([^,;]{1,60})")
SPACED = re.compile(r"[\s,]+")
MAIL = re.compile(r"\S{1,64}@\S{1,200}")
BETWEEN = re.compile(r"\s*(?:,|;| and | & )\s*")


def is_foreign(fields: dict[str, Any]) -> bool:
    """Whether front matter has names that only others use, or is a clipper's."""
    return not FOREIGN.isdisjoint(map(name_of, fields)) or is_clipping(fields)


def is_clipping(fields: dict[str, Any]) -> bool:
    """Whether a clipper wrote it, and so the text as well: it names where the page was, or calls itself a clipping."""
    named = by_name(fields)
    words = {each.casefold() for each in texts(first(named, TAGS))}
    return bool(address(named) or CLIPPED & words or not CLIPPERS.isdisjoint(named))


def claimed(fields: dict[str, Any], ours: Callable[[dict[str, Any]], Claims]) -> Claims:
    """The claims of foreign front matter; `ours` reads those fields that have the names of the content format."""
    named = by_name(fields)
    taken = {*ADDRESS, *AUTHOR, *PUBLISHED, *RETRIEVED, *PUBLISHER, *SUMMARY, *LANGUAGE, *TAGS}
    taken |= set(THEIRS) if is_clipping(fields) else set()
    titled = {"title": one_line(str(named["title"]))} if isinstance(named.get("title"), str) else {}
    others = {key: each for key, each in fields.items() if name_of(key) not in {*taken, *titled}}
    claims = ours({**titled, **others})
    published, where = published_in(named)
    return msgspec.structs.replace(
        claims,
        summary=one_line(next(texts(first(named, SUMMARY)), "")),
        authors=tuple(dict.fromkeys(people(first(named, AUTHOR)))),
        date=published,
        date_source=where,
        url=address(named),
        clipped=is_clipping(fields),
        publisher=next(plain(first(named, PUBLISHER)), ""),
        language=language(named),
        keywords=tuple(dict.fromkeys(tags(first(named, TAGS)))),
        retrieved=day(next(texts(first(named, RETRIEVED)), "")),
    )


def by_name(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields by their names in one spelling; the first of two that are spelled alike."""
    named: dict[str, Any] = {}
    for key, each in fields.items():
        named.setdefault(name_of(key), each)
    return named


def name_of(key: str) -> str:
    """A key in one spelling: `Source URL` is `source_url`."""
    return re.sub(r"[\s-]+", "_", key.strip().casefold())


def first(named: dict[str, Any], names: tuple[str, ...]) -> Any:
    """The value of the first of these names that has one."""
    return next((named[each] for each in names if named.get(each) not in (None, "", [])), None)


def texts(value: Any) -> Iterator[str]:
    """A text, or those of a list; what is neither has none."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str | int) and not isinstance(each, bool) and str(each).strip():
            yield str(each).strip()
        elif isinstance(each, list) and len(each) == 1:
            yield from texts(each[0])  # `[[Name]]` without quotes is a list in a list to YAML


def plain(value: Any) -> Iterator[str]:
    """Texts on one line each, a wikilink as the name that it shows."""
    for each in texts(value):
        if line := one_line(WIKILINK.sub(r"\1", each)):
            yield line


def address(named: dict[str, Any]) -> str:
    """Where the page was, as an address that can be linked; `[page](https://…)` names one too."""
    for name in ADDRESS:
        for each in texts(named.get(name)):
            match = MARKDOWN_LINK.fullmatch(each)
            found = addresses.external(match[1] if match else each) or ""
            if found.lower().startswith(("http://", "https://")):
                return found
    return ""


def people(value: Any) -> Iterator[str]:
    """The names of people: wikilinks, a list, or names in one text; an address is none."""
    for each in texts(value):
        linked = WIKILINK.findall(each)
        turned = [TURNED.fullmatch(part.strip()) for part in each.split(";")]
        named = [f"{match[2]} {match[1]}" for match in turned if match] if ";" in each and all(turned) else []
        for name in linked or named or BETWEEN.split(each):
            line = one_line(name.removeprefix("@"))
            if line and "://" not in line and not MAIL.fullmatch(line):
                yield line


def published_in(named: dict[str, Any]) -> tuple[str, str]:
    """When the page was published, and which field says so; a date that is not ISO stays as it is."""
    for name in PUBLISHED:
        for each in texts(named.get(name)):
            return day(each) or one_line(each), f"front matter {name}"
    return "", ""


def day(text: str) -> str:
    """A date in its normal form; only its day where more stands behind it than an hour (` (UTC +01:00)`)."""
    compact = COMPACT.fullmatch(text)
    for each in ("-".join(compact.groups()),) if compact else (text, text[:10]):
        try:
            return dates.normal(each)
        except ValueError:
            continue
    return ""


def site(title: str, url: str) -> str:
    """The last part of a title, where it is called as the host of its page: `Rivers rise - The Daily River` at
    `dailyriver.example`.
    """
    joint = SUFFIX.search(title)
    labels = (urlsplit(url).hostname or "").removeprefix("www.").split(".")[:-1] if url else []
    tail = re.sub(r"[\W_]+", "", title[joint.end() :]).casefold() if joint else ""
    named = any(len(each) >= NAME and (each.replace("-", "") in tail or tail in each) for each in labels)
    return title[joint.end() :].strip() if joint and tail and named else ""


def without_site(title: str, publisher: str) -> str:
    """A title without the name of its site at the end."""
    joint = SUFFIX.search(title)
    same = joint is not None and title[joint.end() :].strip().casefold() == publisher.casefold()
    return title[: joint.start()].strip() if joint and same else title


def language(named: dict[str, Any]) -> str:
    """A language tag."""
    found = next(texts(first(named, LANGUAGE)), "").replace("_", "-")
    return found if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", found) else ""


def tags(value: Any) -> Iterator[str]:
    """Tags, one by one, without `#`, each level of `poland/border` by itself; that something was clipped is none."""
    for each in texts(value):
        hashed = all(part.startswith("#") for part in each.split())
        for name in SPACED.split(each) if hashed else each.split(",") if not isinstance(value, list) else [each]:
            line = one_line(name).lstrip("#")
            for level in line.split("/") if LEVELS.fullmatch(line) else [line]:
                if level and level.casefold() not in CLIPPED:
                    yield level
