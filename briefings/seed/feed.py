"""Feeds: RSS, Atom and JSON Feed, one seed for each entry.

What a feed says of an entry are its claims; its content is read as the article, all of it. An entry that the feed cuts
short is a seed all the same, but a draft, with a word to the editor.
"""

import re
from collections.abc import Iterable

import msgspec

from briefings.errors import Issue, warning
from briefings.seed import Block, Claims, Seed, web_fragment
from briefings.seed.encodings import tidied
from briefings.seed.feed_entry import Entry
from briefings.seed.refusal import Refusal
from briefings.seed.text_file import plain
from briefings.text import addresses
from briefings.text.characters import one_line

#: `reading` says how many entries are wanted.
SEVERAL = True
CUT = re.compile(r"(?:…|\[(?:…|\.\.\.|&#8230;)\]|\.\.\.)\s*$")
#: What leads from a beginning to the whole, as a line or behind the last words, and what feeds write below any entry.
ON = re.compile(
    r"(?:^|(?<=[.!?…\]”\"»]))\s*[\[(]?(?:(?:read more|full (?:story|article|text)|mehr lesen|weiterlesen|lire la suite"
    r"|lire plus|en savoir plus|leer más|seguir leyendo|sigue leyendo|continua a leggere|leggi tutto|leia mais"
    r"|continue lendo|lees verder|lees meer|czytaj (?:więcej|dalej)|läs mer|les mer|læs mere|devamını oku"
    r"|читать (?:далее|полностью)|続きを読む|阅读全文|閱讀全文|اقرأ المزيد)"
    r"(?:\s+(?:at|on|here|bei|auf|sur|en|su)\b[^.!?:\n]{0,80})?"
    r"|(?:continue reading|read (?:the )?(?:rest|whole|full)|more at|click (?:here )?(?:to|for))\b[^.!?:\n]{0,120})"
    r"[\])…»›→>.\s]*$",
    re.I,
)
FOOT = re.compile(r"the post .{1,300} (?:appeared first|first appeared) on .{1,200}", re.I)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
#: Characters under which what a feed calls a description is one, and no whole article.
SHORT = 600
#: Characters of an ending in which a lead to the whole is looked for.
LEAD = 300
#: Characters of an identifier, and how many tags of an entry are no stuffing.
NAME, TAGS = 500, 12


def read(path: str, digest: str, data: bytes, most: int) -> tuple[list[Seed], list[Issue]]:
    """A seed for each of the first `most` entries; raises Refusal where there is none."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        from briefings.seed import feed_json

        found = feed_json.read(data, most)
    else:
        from briefings.seed import feed_xml

        found = feed_xml.read(data, most)
    seeds = [each for each in (seed(path, digest, entry) for entry in named(found.entries)) if each]
    if not seeds:
        raise Refusal("S102", "there is no entry in this feed", "delete it, or save it again once it has some")
    issues = [warning(path, "S204", found.damage, hint="save the feed again; what could be read is taken")]
    return seeds, issues if found.damage else []


def named(entries: Iterable[Entry]) -> list[Entry]:
    """Each entry once, by its identifier, its link or its title; the first of two, which is the newer one."""
    once: dict[str, Entry] = {}
    for entry in entries:
        said = shown(entry.name) or shown(entry.link) or shown(entry.title)
        name = (said or web_fragment.text(tidied(entry.summary or entry.content)))[:NAME]
        if name:
            once.setdefault(name, msgspec.structs.replace(entry, name=name))
    return list(once.values())


def seed(path: str, digest: str, entry: Entry) -> Seed | None:
    """The seed of an entry; none where nothing is said, neither a title nor a text."""
    link = linked(entry.link)
    content = web_fragment.blocks(tidied(entry.content), link)
    whole = content or web_fragment.blocks(tidied(entry.summary), link)
    title = shown(entry.title)
    if title and letters(" ".join(block.text for block in whole)) == letters(title):
        content = whole = []
    if not whole and not title:
        return None
    asked = tuple(queries(entry, content, whole, link))
    claims = Claims(
        title=title,
        summary=web_fragment.text(tidied(entry.summary)) if content and entry.summary else "",
        authors=tuple(dict.fromkeys(filter(None, map(shown, entry.authors)))),
        date=shown(entry.date),
        date_source=entry.date_source if entry.date else "",
        updated=shown(entry.updated),
        url=link,
        publisher=shown(entry.publisher),
        language=entry.language if LANGUAGE.fullmatch(entry.language) else "",
        keywords=tuple(dict.fromkeys(filter(None, map(shown, entry.tags))))[:TAGS],
        fields={"status": "draft"} if not whole or is_beginning(content, whole) else {},
    )
    return Seed(path, digest, tuple(without_lead(whole)), claims, entry.name, asked)


def queries(entry: Entry, content: list[Block], whole: list[Block], link: str) -> Iterable[str]:
    """What is missing from an entry."""
    place = f"; the whole article is at {link}" if link else ""
    if not whole and letters(entry.content or entry.summary) not in ("", letters(entry.title)):
        yield f"the content of the entry could not be read{place}"
    elif not whole:
        yield f"the feed has only a title{place}"
    elif is_beginning(content, whole):
        yield f"the feed has only a summary or the beginning{place}"
    if entry.date_source.endswith("updated") and entry.date:
        yield "the feed does not say when this was published: its date is when it was updated"


def is_beginning(content: list[Block], whole: list[Block]) -> bool:
    """Whether a feed gives only a summary of an entry, or cuts it short."""
    last = next((block.text for block in reversed(whole) if not FOOT.fullmatch(block.text)), "")
    cut = CUT.search(last) or ON.search(last[-LEAD:])
    return bool(cut) or (not content and sum(len(block.text) for block in whole) < SHORT)


def without_lead(whole: list[Block]) -> list[Block]:
    """The blocks without a last line that only leads on to the whole."""
    end = len(whole)
    while end > 1 and (FOOT.fullmatch(whole[end - 1].text) or ON.fullmatch(whole[end - 1].text)):
        end -= 1
    return whole[:end]


def linked(link: str) -> str:
    """An address of a web page, empty for every other."""
    found = addresses.external(shown(link)) or ""
    return found if found.lower().startswith(("http://", "https://")) else ""


def shown(text: str) -> str:
    """A text as one clean line."""
    return one_line(plain(tidied(text)))


def letters(text: str) -> str:
    """A text by its letters and digits alone: some feeds say a title twice."""
    return re.sub(r"[\W_]+", "", text).casefold()
