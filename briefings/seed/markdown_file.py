"""Markdown: the author's own, kept byte for byte, and front matter in the content format taken field by field.

What a clipper took from a page is no author's own: the spaces and signs of the page's layout are made plain.
"""

import re
from typing import Any

import msgspec

from briefings.errors import Issue
from briefings.seed import Block, Claims, Seed, clip_body, clip_notes, clipping
from briefings.seed.encodings import decoded
from briefings.seed.refusal import Refusal
from briefings.seed.text_file import plain
from briefings.text import dates, tracking, yaml_reader
from briefings.text.characters import one_line
from briefings.text.front_matter import split

TITLE = re.compile(r"\#[ \t]+(?P<title>\S.*?)(?:[ \t]+\#+)?[ \t]*(?:\n+|\Z)")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
MARKS = re.compile(r"(?<!\\)(?:\*\*?|__?|`)|\\(?=[!-/:-@\[-`{-~])")
WHERE = "front matter"


def read(path: str, digest: str, data: bytes) -> tuple[list[Seed], list[Issue]]:
    """One seed with its body as one `markdown` block; broken front matter is the file's issue."""
    found = decoded(data)
    parts, issues = split(found.text, path)
    if issues:
        return [], issues
    fields, issues = yaml_reader.read(parts.yaml, path, parts.yaml_line)
    if issues:
        return [], issues
    noted = clip_notes.of(parts.body) if not fields else None
    fields, written = noted or (fields, parts.body)
    claims = clipping.claimed(fields, claimed) if clipping.is_foreign(fields) or noted else claimed(fields)
    clipped = clipping.is_clipping(fields)
    title, body = own_title((tracking.in_text(plain(written)) if clipped else written).strip("\n"), claims)
    if clipped:
        claims, body = taken_along(claims, body, claims.title or title)
    if not body.strip() and not claims.title and not title:
        raise Refusal("S102", "there is nothing in it", "delete it, or save the document again")
    blocks = (Block(body.rstrip(), "markdown"),) if body.strip() else ()
    claims = msgspec.structs.replace(claims, title=claims.title or title)
    return [Seed(path, digest, blocks, claims, queries=found.queries)], []


def taken_along(claims: Claims, body: str, title: str) -> tuple[Claims, str]:
    """The claims and the text of a clipping, with what stood above its text where its front matter is silent."""
    found = clip_body.cleaned(body, title)
    house = clipping.site(title, claims.url or found.url)
    silent = {
        "summary": found.excerpt, "authors": found.authors, "date": found.date, "url": found.url, "publisher": house,
    }  # fmt: skip
    told = {key: each for key, each in silent.items() if each and not getattr(claims, key)}
    source = {"date_source": "line above the text"} if "date" in told else {}
    title = clipping.without_site(title, claims.publisher or house)
    return msgspec.structs.replace(claims, title=title, **told, **source), found.text.strip("\n")


def own_title(body: str, claims: Claims) -> tuple[str, str]:
    """A first line `# Title`, and the body without it; so too where the front matter has the same title."""
    match = TITLE.match(body)
    if match is None:
        return "", body
    title = one_line(MARKS.sub("", match["title"]))
    if claims.title and title.casefold() != claims.title.casefold():
        return "", body
    return title, body[match.end() :]


def claimed(fields: dict[str, Any]) -> Claims:
    """Claims from the fields that have the right form; everything else stays in `Claims.fields`, to be judged later."""
    left = dict(fields)
    return Claims(
        title=taken(left, "title"),
        summary=taken(left, "summary"),
        authors=listed(left, "authors"),
        date=day(left, "date"),
        date_source=WHERE if "date" in fields and "date" not in left else "",
        updated=day(left, "updated"),
        language=taken(left, "language", LANGUAGE),
        keywords=listed(left, "tags"),
        fields=left,
    )


def taken(left: dict[str, Any], key: str, form: re.Pattern[str] | None = None) -> str:
    """A text (or number) taken out of `left`, if it has the form."""
    value = left.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = one_line(str(value))
    if not text or (form and not form.fullmatch(text)):
        return ""
    del left[key]
    return text


def listed(left: dict[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts taken out of `left`; years and other numbers are texts too."""
    value = left.get(key)
    if not isinstance(value, list) or not all(
        isinstance(each, str | int) and not isinstance(each, bool) for each in value
    ):
        return ()
    del left[key]
    return tuple(one_line(str(each)) for each in value if str(each).strip())


def day(left: dict[str, Any], key: str) -> str:
    """A date in its normal form taken out of `left`."""
    try:
        value = dates.normal(str(left.get(key, "")))
    except ValueError:
        return ""
    del left[key]
    return value
