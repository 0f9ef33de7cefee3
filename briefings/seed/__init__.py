"""A seed: one clipped document as blocks of text, with what its format itself says of it.

Readers (one module a format: `text_file`, `markdown_file`, `web_page`, `saved_archive`, `feed`, `link_file`) turn bytes
into seeds; they guess nothing that the format does not say. `reading` is the door, `formats` tells what a document is
in, `encodings` makes text of its bytes. Offsets in the evidence of a conversion count characters of `Seed.text`.
"""

from typing import Any, Literal

import msgspec

Kind = Literal["text", "heading", "paragraph", "list", "quote", "code", "table", "figure", "note", "markdown"]


class Block(msgspec.Struct, frozen=True):
    """One block of a document.

    `text` is what a reader sees. A `text` block (of a plain-text seed) may turn out to be anything: headline, byline,
    caption, crumb. The other kinds are what the format says they are; `markdown` then is the block as Markdown (links,
    emphasis, a whole list), empty where `text` needs no markup. A `figure` has its caption as `text`; `image` is the
    address of its picture and may be relative; `photo` is the digest of that picture where it is taken over, and only
    then may the caption be empty. A `note` is a footnote, `[^1]: …` as Markdown; the blocks that refer to it have its
    mark in their Markdown only.
    """

    text: str
    kind: Kind = "text"
    markdown: str = ""
    level: int = 0
    credit: str = ""
    image: str = ""
    alt: str = ""
    photo: str = ""


class Photo(msgspec.Struct, frozen=True):
    """A picture that is taken over: what its file is called, the digest of its bytes, and these."""

    name: str
    sha256: str
    data: bytes


class Claims(msgspec.Struct, frozen=True):
    """What the format itself says of a document: front matter of a clipping, metadata of a saved page."""

    title: str = ""
    summary: str = ""
    authors: tuple[str, ...] = ()
    #: As it stands there, in any form, and where it stood ("front matter", "meta article:published_time").
    date: str = ""
    date_source: str = ""
    updated: str = ""
    url: str = ""
    #: When somebody took it from there.
    retrieved: str = ""
    #: Whether a clipper wrote it, so that its text is that of a page and nobody's own.
    clipped: bool = False
    publisher: str = ""
    language: str = ""
    keywords: tuple[str, ...] = ()
    #: Short lines of a page beside its headline, which may say who wrote it, and when.
    beside: tuple[str, ...] = ()
    #: The front matter of a Markdown seed that is our own format already, key by key, but for what stands above.
    fields: dict[str, Any] = {}


class LeftOut(msgspec.Struct, frozen=True):
    """What a reader left out of a document before it became blocks: why, the longest of its lines (shortened), and how
    many characters and lines it has.
    """

    why: str
    text: str
    characters: int
    lines: int = 1


class Seed(msgspec.Struct, frozen=True):
    """A document: where it came from (`path` relative to the site, as `seeds/x.txt`), its claims, its blocks.

    `item` tells apart what one file holds several of.
    """

    path: str
    sha256: str
    blocks: tuple[Block, ...]
    claims: Claims = Claims()
    item: str = ""
    #: What the reader would ask the editor.
    queries: tuple[str, ...] = ()
    #: What stood in the document and is in no block, where the format is searched for its article.
    left_out: tuple[LeftOut, ...] = ()
    #: The digest of the sidecar whose fields were taken over, empty where there is none.
    sidecar: str = ""
    #: The digest of what a browser saved beside it, empty where that does not matter.
    beside: str = ""
    #: The pictures that its blocks name, where pictures are wanted.
    photos: tuple[Photo, ...] = ()

    @property
    def text(self) -> str:
        """The blocks joined by blank lines: what offsets count in."""
        return "\n\n".join(block.text for block in self.blocks)
