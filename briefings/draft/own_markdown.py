"""Drafts of Markdown seeds: the author's own words and markup, never escaped; only what is missing is found out."""

import re
from collections.abc import Iterator

from briefings.config import Convert
from briefings.draft import Dated, Draft, Part, dates, entities, summary, tags
from briefings.draft.compose import read, unread
from briefings.draft.dates import Passage
from briefings.draft.entities.register import NONE, Register
from briefings.draft.headline import opening_words
from briefings.draft.language import language
from briefings.draft.paragraphs import Piece
from briefings.draft.parts import Source
from briefings.seed import Claims, Seed

FENCE = re.compile(r"```|~~~|:::")
NO_PROSE = re.compile(r"\s*(?:#|>|[-*+]\s|\d+[.)]\s|\||<|\[\^|::|!\[|(?:[-*_]\s*){3,}$| {4}|\t)")
WIKILINK = re.compile(r"\[\[(?:[^\]|\n]{0,200}\|)?([^\]\n]{0,200})\]\]")
LINK = re.compile(r"!?\[([^\]\n]{0,300})\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,200}\])")
#: Characters of a text in which its date, its names and its summary are looked for.
LOOKED_AT = 60_000
MARKS = re.compile(r"(?<!\\)(?:\*{1,3}|_{1,3}(?!\w)|(?<!\w)_{1,3}|`+|~~)|\[\^[^\]]{0,100}\]|<[^>\n]{1,500}>")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def compose_markdown(seed: Seed, convert: Convert, site_language: str, register: Register = NONE) -> Draft:
    """The draft of a Markdown seed: its body verbatim."""
    paragraphs = prose(seed)
    text = "\n".join(each.text for each in paragraphs)
    date, queries = dated(seed, paragraphs)
    title = seed.claims.title or opening_words([Piece(each.text, 0, 0, 0) for each in paragraphs])
    tongue = seed.claims.language or convert.language or language(text, site_language)
    named = entities.named(title, paragraphs, tongue, register)
    return Draft(
        title=title,
        language=tongue,
        body=tuple(Part(block.text) for block in seed.blocks),
        summary=seed.claims.summary or summary.summary(paragraphs[0].text if paragraphs else ""),
        date=date,
        updated=read(seed.claims.updated),
        authors=seed.claims.authors,
        tags=seed.claims.keywords or tags.tags(tags.Story(title, text, named, tongue), (), register),
        named=named,
        sources=sources(seed.claims, title, date),
        queries=(*seed.queries, *lost(seed), *queries),
        fields=seed.claims.fields,
    )


def dated(seed: Seed, paragraphs: list[Passage]) -> tuple[Dated | None, list[str]]:
    """The date that the front matter gives, else that of the text."""
    if claimed := read(seed.claims.date):
        return Dated(claimed, 1.0, (), seed.claims.date_source), []
    found, queries = dates.inferred(paragraphs) if seed.blocks else (None, [])
    return found, [*unread(seed.claims), *queries]


def sources(claims: Claims, title: str, date: Dated | None) -> tuple[Source, ...]:
    """The report that was clipped, as far as the front matter says which."""
    if not claims.url and not claims.publisher:
        return ()
    published = date.value if date and claims.date else None
    return (Source(claims.publisher, claims.url, title if claims.url else "", published, claims.retrieved or None),)


def lost(seed: Seed) -> list[str]:
    """Says that characters were lost."""
    return ["characters were lost before the text was saved: each stands as \ufffd"] if "\ufffd" in seed.text else []


def prose(seed: Seed) -> list[Passage]:
    """The paragraphs of running text, without markup; offsets are those of their first character."""
    found: list[Passage] = []
    start = 0
    for block in seed.blocks:
        text = "\n".join(outside_fences(block.text[:LOOKED_AT].split("\n")))
        blocks = re.finditer(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", text, re.M)
        found += [Passage(shown(each[0]), start + each.start()) for each in blocks if not NO_PROSE.match(each[0])]
        start += len(block.text) + 2
    return found


def outside_fences(lines: list[str]) -> Iterator[str]:
    """The lines with those of code and figures blanked, their length kept."""
    opened = ""
    for line in lines:
        mark = FENCE.match(line)
        inside = bool(opened or mark)
        if mark and not opened:
            opened = mark[0]
        elif mark and mark[0] == opened and not line.strip(opened[0] + " \t"):
            opened = ""
        yield " " * len(line) if inside else line


def shown(markdown: str) -> str:
    """Markdown prose as the text it shows."""
    text = LINK.sub(r"\1", WIKILINK.sub(r"\1", markdown))
    return " ".join(ESCAPE.sub(r"\1", MARKS.sub("", text)).split())
