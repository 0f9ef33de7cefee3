"""Drafts of Markdown seeds: the author's own words and markup, never escaped; only what is missing is found out."""

import re

from briefings.config import Convert
from briefings.draft import Dated, Draft, Part, dates, summary, tags
from briefings.draft.dates import Passage
from briefings.draft.headline import opening_words
from briefings.draft.language import language
from briefings.draft.paragraphs import Piece
from briefings.seed import Seed

FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,}|:::+).*?^(?P=fence)[`~:]*[ \t]*$", re.M | re.S)
NO_PROSE = re.compile(r"\s*(?:#|>|[-*+]\s|\d+[.)]\s|\||<|\[\^|::|!\[|(?:[-*_]\s*){3,}$| {4}|\t)")
WIKILINK = re.compile(r"\[\[(?:[^\]|\n]*\|)?([^\]\n]*)\]\]")
LINK = re.compile(r"!?\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
MARKS = re.compile(r"(?<!\\)(?:\*{1,3}|_{1,3}(?!\w)|(?<!\w)_{1,3}|`+|~~)|\[\^[^\]]*\]|<[^>\n]+>")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def compose_markdown(seed: Seed, convert: Convert, site_language: str) -> Draft:
    """The draft of a Markdown seed: its body verbatim."""
    paragraphs = prose(seed)
    text = "\n".join(each.text for each in paragraphs)
    date, queries = dated(seed, paragraphs)
    title = seed.claims.title or opening_words([Piece(each.text, 0, 0, 0) for each in paragraphs])
    return Draft(
        title=title,
        language=seed.claims.language or convert.language or language(text, site_language),
        body=tuple(Part(block.text) for block in seed.blocks),
        summary=seed.claims.summary or summary.summary(paragraphs[0].text if paragraphs else ""),
        date=date,
        updated=seed.claims.updated,
        authors=seed.claims.authors,
        tags=seed.claims.keywords or tags.tags(title, text, ()),
        queries=tuple(queries),
        fields=seed.claims.fields,
    )


def dated(seed: Seed, paragraphs: list[Passage]) -> tuple[Dated | None, list[str]]:
    """The date that the front matter gives, else that of the text."""
    if seed.claims.date:
        return Dated(seed.claims.date, 1.0, (), seed.claims.date_source), []
    return dates.inferred(paragraphs)


def prose(seed: Seed) -> list[Passage]:
    """The paragraphs of running text, without markup; offsets are those of their first character."""
    found: list[Passage] = []
    start = 0
    for block in seed.blocks:
        text = FENCE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), block.text)
        blocks = re.finditer(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", text, re.M)
        found += [Passage(shown(each[0]), start + each.start()) for each in blocks if not NO_PROSE.match(each[0])]
        start += len(block.text) + 2
    return found


def shown(markdown: str) -> str:
    """Markdown prose as the text it shows."""
    text = LINK.sub(r"\1", WIKILINK.sub(r"\1", markdown))
    return " ".join(ESCAPE.sub(r"\1", MARKS.sub("", text)).split())
