"""Drafts of Markdown seeds: the author's own words and markup, never escaped; only what is missing is found out."""

import re
from collections.abc import Iterator
from typing import TypeVar

import msgspec

from briefings.config import Convert
from briefings.draft import (
    Counted,
    Dated,
    Draft,
    KeyPoint,
    Part,
    Span,
    clipped,
    dates,
    entities,
    key_points,
    numbers,
    quotes,
    summary,
    tags,
)
from briefings.draft.clipped import Edit
from briefings.draft.dateline import Opening, located, opening
from briefings.draft.dates import Passage
from briefings.draft.dating import read, unread
from briefings.draft.entities.register import NONE, Register
from briefings.draft.headline import opening_words
from briefings.draft.language import language
from briefings.draft.paragraphs import Piece
from briefings.draft.parts import Source
from briefings.seed import Claims, Seed

FENCE = re.compile(r"```|~~~|:::")
#: Lines that stand together, and those that are no running text: headings, tables, notes, pictures, code, labels.
PARAGRAPH = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.M)
NO_PROSE = re.compile(
    r"\s*(?:\#|\||<|\[\^|::|!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)\s*$|(?:[-*_]\s*){3,}$)| {4}|\t|>\s*\[!", re.M
)
ITEM = re.compile(r"^[ \t]{0,12}(?:[-*+:]|\d{1,9}[.)])[ \t]", re.M)
WIKILINK = re.compile(r"\[\[(?:[^\]|\n]{0,200}\|)?([^\]\n]{0,200})\]\]")
SLUG = re.compile(r"\[\[[^\]|\s]{0,200}-[^\]|\s]{0,200}\]\]")
PICTURE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)|!\[\[[^\]\n]{0,300}\]\]")
LINK = re.compile(r"!?\[([^\]\n]{0,300})\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,200}\])")
#: Characters of a text in which its date, its names and its summary are looked for.
LOOKED_AT = 60_000
MARKS = re.compile(r"(?<!\\)(?:\*{1,3}|_{1,3}(?!\w)|(?<!\w)_{1,3}|`+|~~)|\[\^[^\]]{0,100}\]|<[^>\n]{1,500}>")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
#: What stands before a line: the mark of a quotation, of an item or a definition, the box of a task.
BEFORE = re.compile(r"^(?:[ \t]{0,12}>)+[ \t]?|^[ \t]{0,12}(?:[-*+:]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t])?", re.M)
#: What makes of Markdown what it shows, one after the other; a match leaves its group.
READ = (
    BEFORE,
    PICTURE,
    WIKILINK,
    LINK,
    MARKS,
    ESCAPE,
    re.compile(r"(\s)\s+"),
    re.compile(r"\A\s+|\s+\Z"),
)

Placed = TypeVar("Placed", Counted, KeyPoint)


class Shown(msgspec.Struct, frozen=True):
    """A paragraph as it reads, and the place in the seed's text of each of its characters."""

    text: str
    places: list[int]
    #: Whether it is neither an item nor a quotation.
    plain: bool = True
    #: Whether it has a link that shows another title than stands here: `[[the-flood-of-1950]]`.
    bare: bool = False
    quoted: bool = False


class Prose(msgspec.Struct, frozen=True):
    """What is read of a seed: passages that count characters as they read, and where each of these stands in the seed;
    `lead` is the first paragraph that is no item of a list and no quotation.
    """

    passages: list[Passage]
    places: list[int]
    lead: str
    #: Those of the passages that will read otherwise, by their beginnings.
    bare: frozenset[int] = frozenset()
    #: The dateline of a clipping, which the passages are without, and where in the seed it begins and ends.
    opened: Opening | None = None
    opens: tuple[int, int] = (0, 0)

    def span(self, found: Span) -> Span:
        """A stretch of the passages in the seed's text."""
        return Span(self.places[found.start], self.places[found.end - 1] + 1)

    def placed(self, found: Placed) -> Placed:
        """What was found in the passages with its place in the seed's text."""
        span = self.span(Span(found.start, found.end))
        return msgspec.structs.replace(found, start=span.start, end=span.end)


def compose_markdown(seed: Seed, convert: Convert, site_language: str, register: Register = NONE) -> Draft:
    """The draft of a Markdown seed: its body as it is, without far pictures and what a clipper took along."""
    edits = clipped.edits(seed)
    shown = prose(seed, edits)
    opened = shown.opened
    passages = shown.passages
    text = "\n".join(each.text for each in passages)
    date, queries = dated(seed, passages)
    title = seed.claims.title or opening_words([Piece(each.text, 0, 0, 0) for each in passages])
    tongue = seed.claims.language or convert.language or language(text, site_language)
    named = entities.named(title, passages, tongue, register)
    return Draft(
        title=title,
        language=tongue,
        body=tuple(Part(each) for each in bodies(seed, sorted([*edits, *cut(seed.text, shown)]))),
        summary=seed.claims.summary or summary.summary(shown.lead),
        date=msgspec.structs.replace(date, spans=tuple(map(shown.span, date.spans))) if date else None,
        updated=read(seed.claims.updated),
        dateline=located(opened.dateline, named.places) if opened else None,
        authors=seed.claims.authors,
        tags=seed.claims.keywords or tags.tags(tags.Story(title, text, named, tongue), (), register),
        named=named,
        quotes=tuple(
            msgspec.structs.replace(each, spans=tuple(map(shown.span, each.spans)))
            for each in quotes.quotes(passages, named, tongue)
        ),
        numbers=tuple(map(shown.placed, numbers.numbers(passages, tongue, title))),
        key_points=tuple(
            map(
                shown.placed,
                key_points.chosen(title, [each for each in passages if each.start not in shown.bare], tongue),
            )
        ),
        sources=sources(seed.claims, title, date),
        pictures=tuple(each.picture for each in edits if each.picture),
        dropped=clipped.dropped(edits),
        queries=(*seed.queries, *lost(seed), *queries),
        fields=seed.claims.fields,
    )


def bodies(seed: Seed, edits: list[Edit]) -> Iterator[str]:
    """The body: the very text where nothing goes from it."""
    for block in seed.blocks:
        if body := clipped.edited(block.text, edits):
            yield body


def cut(text: str, found: Prose) -> Iterator[Edit]:
    """The dateline of a clipping, with the emphasis that it alone has."""
    if found.opened is None:
        return
    start, end = found.opens
    first = text.rfind("\n", 0, start) + 1
    marks = re.sub(r"[^*_]", "", text[first:end])
    if not text[first:start].strip("*_ ") and len(marks) % 2 == 0:
        yield Edit(first, end, "", "")


def dated(seed: Seed, passages: list[Passage]) -> tuple[Dated | None, list[str]]:
    """The date that the front matter gives, else that of the text."""
    if claimed := read(seed.claims.date):
        return Dated(claimed, 1.0, (), seed.claims.date_source), []
    found, queries = dates.inferred(passages) if seed.blocks else (None, [])
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


def prose(seed: Seed, edits: list[Edit]) -> Prose:
    """The paragraphs of running text, the items of lists and what is quoted, without markup."""
    passages: list[Passage] = []
    places: list[int] = []
    opened, opens, every = without_dateline(list(paragraphs(seed, edits)), seed)
    bare: set[int] = set()
    captions = [(each.start, each.end) for each in edits if each.caption]
    leads: list[str] = []
    for each in every:
        bare |= {len(places)} if each.bare else set()
        caption = clipped.within(each.places[0], captions)
        leads += [each.text] if each.plain and not caption else []
        passages.append(Passage(each.text, len(places), caption, quoted=each.quoted))
        places += [*each.places, *2 * each.places[-1:]]
    return Prose(passages, places, summary.lead(leads), frozenset(bare), opened, opens)


def without_dateline(every: list[Shown], seed: Seed) -> tuple[Opening | None, tuple[int, int], list[Shown]]:
    """The dateline of a clipping, where it stands in the seed, and the paragraphs without it."""
    for index, each in enumerate(every[:4] if seed.claims.clipped else ()):
        if each.plain and (found := opening(each.text)):
            rest = msgspec.structs.replace(each, text=each.text[found.length :], places=each.places[found.length :])
            return found, (each.places[0], rest.places[0]), [*every[:index], rest, *every[index + 1 :]]
    return None, (0, 0), every


def paragraphs(seed: Seed, edits: list[Edit]) -> Iterator[Shown]:
    """Each paragraph, item and quotation that shows any text and stays."""
    start = 0
    for block in seed.blocks:
        kept = clipped.blanked(block.text, edits)
        text = "\n".join(outside_fences(kept[:LOOKED_AT].split("\n")))
        for span in (span for each in PARAGRAPH.finditer(text) for span in parts(each)):
            if (found := shown(text, start, *span)).text:
                yield found
        start += len(block.text) + 2


def parts(paragraph: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where what is read of some lines stands: all of them, or each item of a list; nothing where they are no prose."""
    if NO_PROSE.match(paragraph[0]):
        return
    starts = [each.start() for each in ITEM.finditer(paragraph[0])]
    whole = [] if starts[:1] == [0] else [0]
    ends = [*starts, len(paragraph[0])][len(whole) == 0 :]
    for start, end in zip([*whole, *starts], ends, strict=True):
        yield paragraph.start() + start, paragraph.start() + end


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


def shown(text: str, offset: int, start: int, end: int) -> Shown:
    """`text[start:end]`, Markdown, as it reads, each character with its place; `offset` is where `text` begins."""
    plain = not BEFORE.match(text[start:end])
    bare = bool(SLUG.search(text, start, end))
    quoted = text[start:end].lstrip().startswith(">")
    made = Shown(text[start:end], list(range(offset + start, offset + end)), plain, bare, quoted)
    for pattern in READ:
        made = kept(made, pattern)
    return msgspec.structs.replace(made, text=made.text.replace("\n", " ").replace("\t", " "))


def kept(found: Shown, pattern: re.Pattern[str]) -> Shown:
    """A text that has of each match only what its group holds, and nothing where it has none."""
    pieces, places, end = [], [], 0
    for match in pattern.finditer(found.text):
        spans = [(end, match.start()), *([match.span(1)] if pattern.groups else [])]
        for first, last in spans:
            pieces.append(found.text[first:last])
            places += found.places[first:last]
        end = match.end()
    return (
        msgspec.structs.replace(found, text="".join([*pieces, found.text[end:]]), places=places + found.places[end:])
        if end
        else found
    )
