"""Writing a draft down: the Markdown file that a person will edit, and the evidence beside it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec

from briefings.briefing.front_matter import FrontMatter
from briefings.config import Convert
from briefings.content.alike import Remembered
from briefings.draft import Confidence, Dated, Draft, Dropped, Picture, Span
from briefings.draft.parts import SeedTie
from briefings.seed import LeftOut, Seed
from briefings.text import front_matter, yaml_writer
from briefings.text.characters import one_line, shorten
from briefings.text.dates import SHAPE
from briefings.text.yaml_writer import Plain

#: Raise it whenever the same seed would give another file or other evidence: every seed is then converted again.
CONVERTER = "41"
UNKNOWN = Remembered()
#: Fields with words of the report beside its title.
SENTENCES = ("summary", "key_points", "quotes", "numbers")
NO_FILES: Mapping[str, str] = MappingProxyType({})
#: Characters of a stretch that the evidence shows.
WORDS = 80
DATES = ("date", "updated", "publish_at", "expires_at", "published", "retrieved")


def markdown(seed: Seed, draft: Draft, convert: Convert) -> str:
    """The content file of a draft, in the order of keys that `FrontMatter` gives."""
    found = fields(seed, draft, convert)
    keys = [key for key in FrontMatter.__struct_fields__ if key in found and is_taken(key, convert)]
    ordered = {key: plain_dates(found[key], key) for key in keys}
    body = "\n\n".join(part.markdown for part in draft.body) if convert.rights == "full" else ""
    return front_matter.join(yaml_writer.write(ordered), f"{body}\n" if body else "")


def is_taken(key: str, convert: Convert) -> bool:
    """Whether a field may be taken over: where only a link may, none that holds sentences of the report."""
    return convert.rights != "link" or key not in SENTENCES


def fields(seed: Seed, draft: Draft, convert: Convert) -> dict[str, Any]:
    """The front matter as plain data; what a Markdown seed says itself wins."""
    found: dict[str, Any] = {
        "title": draft.title,
        "summary": draft.summary,
        "key_points": [point.text for point in draft.key_points],
        "date": draft.date.value if draft.date else "",
        "updated": draft.updated,
        "status": convert.status,
        "dateline": msgspec.to_builtins(draft.dateline) if draft.dateline else {},
        "authors": list(draft.authors),
        "language": draft.language,
        "tags": list(draft.tags),
        "people": msgspec.to_builtins(list(draft.named.people)),
        "organizations": msgspec.to_builtins(list(draft.named.organizations)),
        "places": msgspec.to_builtins(list(draft.named.places)),
        "quotes": msgspec.to_builtins([each.quote for each in draft.quotes]),
        "numbers": msgspec.to_builtins([each.number for each in draft.numbers]),
        "sources": msgspec.to_builtins(list(draft.sources)),
        **draft.fields,
    }
    found["seeds"] = [msgspec.to_builtins(SeedTie(seed.path, seed.item, seed.sha256))]
    return found


def plain_dates(value: Any, key: str = "") -> Any:
    """`value` with its dates marked to be written without quotes."""
    if isinstance(value, dict):
        return {name: plain_dates(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [plain_dates(each) for each in value]
    return Plain(value) if key in DATES and isinstance(value, str) and SHAPE.fullmatch(value) else value


def pictured(picture: Picture) -> dict[str, str]:
    """A picture that the seed shows; the file that it is, if any, is named elsewhere."""
    return {"address": picture.address, "alt": picture.alt, "caption": picture.caption}


def evidence(
    seed: Seed,
    draft: Draft,
    settings: str,
    remembered: Remembered = UNKNOWN,
    rights: str = "full",
    *,
    files: Mapping[str, str] = NO_FILES,
) -> str:
    """What the draft rests on, as JSON; offsets count characters of the seed's blocks joined by blank lines.
    `remembered` finds other reports like it, `files` are those of its pictures. Where only a `link` to it may be taken
    over, no words of it are.
    """
    text = seed.text if rights != "link" else ""
    said = {
        "converter": CONVERTER,
        "settings": settings,
        "seed": msgspec.to_builtins(SeedTie(seed.path, seed.item, seed.sha256)),
        "sidecar": seed.sidecar,
        "beside": seed.beside,
        "date": dated(draft.date, text) if draft.date else None,
        "key_points": msgspec.to_builtins(draft.key_points),
        "quotes": sure(msgspec.to_builtins(draft.quotes), draft.confidence.quotes),
        "numbers": sure(msgspec.to_builtins(draft.numbers), draft.confidence.numbers),
        "confidence": names_sure(draft.confidence) if rights != "link" else None,
        "dropped": [worded(each, text) for each in draft.dropped],
        "left_out": [told(each, rights) for each in seed.left_out],
        "corrections": msgspec.to_builtins(draft.corrections),
        "pictures": [pictured(each) for each in draft.pictures],
        "images": files,
        "queries": list(draft.queries),
        "sketch": remembered.sketch,
        "event": remembered.event,
    }
    left_out = (*SENTENCES, "pictures") if rights == "link" else ()
    kept = {key: each for key, each in said.items() if each and key not in left_out}
    return msgspec.json.format(msgspec.json.encode(kept), indent=2).decode() + "\n"


def sure(found: Sequence[dict[str, Any]], confidence: Sequence[float]) -> list[dict[str, Any]]:
    """Quotations or numbers, each with how sure it is."""
    return [{**each, "confidence": value} for each, value in zip(found, confidence, strict=False)] or list(found)


def names_sure(confidence: Confidence) -> dict[str, Any]:
    """How sure the title and the names are."""
    said = msgspec.to_builtins(confidence)
    return {key: each for key, each in said.items() if each and key not in SENTENCES}


def worded(span: Span | Dropped, text: str) -> dict[str, Any]:
    """A stretch of the seed with its first words, so that a person need not count characters."""
    words = shorten(one_line(text[span.start : span.end]), WORDS)
    return {**msgspec.to_builtins(span), **({"text": words} if words else {})}


def told(part: LeftOut, rights: str) -> dict[str, Any]:
    """What a reader left out of a document; without its words where only a link may be taken over."""
    said = msgspec.to_builtins(part)
    return {key: each for key, each in said.items() if key != "text" or rights != "link"}


def dated(date: Dated, text: str) -> dict[str, Any]:
    """The date with what it rests on; where it stood, if not in the text."""
    said = {**msgspec.to_builtins(date), "spans": [worded(each, text) for each in date.spans]}
    return {key: each for key, each in said.items() if each or key == "spans"}
