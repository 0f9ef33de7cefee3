"""Saved web pages: the article by trafilatura, its figures in their place, its metadata from JSON-LD and meta tags.

Everything that a page says is text: whatever could become markup is escaped, and only http and https addresses become
links.
"""

import logging
import re
from html import escape
from typing import Any

from briefings.errors import Issue
from briefings.seed import (
    Block,
    Seed,
    web_blocks,
    web_cleaning,
    web_container,
    web_doubts,
    web_figures,
    web_metadata,
    web_paragraphs,
    web_pictures,
    web_points,
    web_remainder,
    web_said,
)
from briefings.seed.encodings import Decoded, decoded, tidied
from briefings.seed.gallery import Gallery
from briefings.seed.refusal import Refusal
from briefings.seed.web_tree import parsed

DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})|<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,30})",
    re.I,
)
MARKUP = re.compile(r"<[a-zA-Z!/]")
FINISHED = re.compile(r"</(?:body|html)\s*>", re.I)
UNFINISHED = re.compile(r"<[a-zA-Z!/][^<>]*\Z")
#: Elements whose end must be written, however short a page is kept.
CONTAINER = re.compile(r"<(/?)(?:article|main|section|div)\b", re.I)
#: Characters of an extraction under which a second, more generous one is tried.
LITTLE = 400
#: The part of the text for machines (JSON-LD) under which what was found is not the article.
SPOKEN = 0.5
#: How much longer an article may be with its headings and lists than without.
MORE = 1.25
#: Boxes, paragraphs and breaks from which on that one would take too long.
MANY = 5_000
#: The part of a page's paragraphs that an article has at least; with less, the extraction may have missed it.
PART = 0.4


#: Its pictures can be taken over.
PICTURED = True


def read(path: str, digest: str, data: bytes, gallery: Gallery | None = None) -> tuple[list[Seed], list[Issue]]:
    """One seed of typed blocks; raises Refusal where the page holds no article."""
    return [page(path, digest, written(data), gallery=gallery)], []


def written(data: bytes) -> Decoded:
    """The page as clean text, in the encoding that it declares where it is not UTF-8; raises Refusal."""
    found = DECLARED.search(data[:2048])
    return decoded(data, (found[1] or found[2]).decode("ascii", "ignore") if found else "")


def page(path: str, digest: str, found: Decoded, address: str = "", gallery: Gallery | None = None) -> Seed:
    """The seed of a page, which was at `address` unless it says so itself; raises Refusal where it holds no article."""
    source = found.text
    if not MARKUP.search(source):
        raise Refusal("S106", "there is no HTML in it", "rename it to .txt if it is plain text")
    if cut_off(source):
        raise Refusal("S105", "it ends before its last elements do: it seems cut off", "save the page again")
    tree = parsed(source)
    said = web_said.article(tree)
    tier = web_said.first(web_said.tags(tree), *web_metadata.TIERS)
    claims = web_metadata.claims(tree, source)
    home = claims.url or (address if gallery is not None else "")
    boxed = web_points.take(tree)
    blocks = whole(web_container.led(tree, article(source, home, gallery)), said, claims.url)
    if not any(re.search(r"\w", block.text) for block in blocks):
        raise Refusal("S106", "there is no article in this page", "open it in a browser and save its text as .txt")
    left_out = web_remainder.left_out(tree, blocks, claims.title)
    web_doubts.refuse_front(claims, said, blocks, left_out)
    blocks = [*blocks[:1], *boxed, *blocks[1:]]
    queries = (*found.queries, *web_doubts.queries(said, tier, blocks))
    kept, photos = gallery.hung(web_pictures.without_rails(blocks)) if gallery is not None else (tuple(blocks), ())
    return Seed(path, digest, kept, claims, queries=queries, left_out=left_out, photos=photos)


def whole(found: list[Block], said: dict[str, Any], address: str) -> list[Block]:
    """The blocks that were found, or the text that the page keeps for machines where that says much more."""
    from briefings.seed import web_fragment

    text = said.get("articleBody")
    if not isinstance(text, str) or len(text) < LITTLE:
        return found
    is_run_on = len(found) == 1 and "\n" in text  # extraction knows that text too, but not its paragraphs
    if size(found) >= SPOKEN * len(text) and not is_run_on:
        return found
    source = text if MARKUP.search(text) else "".join(f"<p>{escape(each)}</p>" for each in text.split("\n"))
    kept = web_fragment.blocks(tidied(source), address)
    return kept if size(kept) > size(found) or (is_run_on and len(kept) > 1) else found


def article(source: str, address: str, gallery: Gallery | None = None) -> list[Block]:
    """The blocks of the article: by the careful extraction, by a more generous one where little came of it."""
    tree = cleared(source)
    prose, many = web_cleaning.own_prose(tree), is_large(tree)
    first = shaped(source, address, extracted(tree, address, gallery, precise=True), gallery)
    if size(first) >= max(LITTLE, PART * prose) or many:
        return first
    second = extracted(cleared(source), address, gallery, precise=False)
    return second if size(second) > 1.5 * size(first) else first


def is_large(tree: Any) -> bool:
    """Whether a page has so many parts that searching it twice would take too long."""
    return sum(1 for _ in tree.iter("p", "div", "br", "li", "td")) > MANY


def shaped(source: str, address: str, found: list[Block], gallery: Gallery | None) -> list[Block]:
    """What was found, with its headings and lists where only the paragraphs of an article came out."""
    if not web_container.is_flat(found):
        return found
    tree = cleared(source)
    again = extracted(tree, address, gallery, precise=True) if web_container.mark(tree) else []
    again = web_container.between(again, found)
    return again if size(found) <= size(again) <= MORE * size(found) else found


def size(blocks: list[Block]) -> int:
    """Characters of some blocks."""
    return sum(len(block.text) for block in blocks)


def cut_off(source: str) -> bool:
    """Whether a page ends inside a tag, or leaves open what HTML never leaves open by itself."""
    if FINISHED.search(source):
        return False
    tags = [found[1] for found in CONTAINER.finditer(source)]
    return UNFINISHED.search(source) is not None or tags.count("") > tags.count("/")


def cleared(source: str) -> Any:
    """The tree of a page without what stands around its article."""
    tree = parsed(source)
    web_paragraphs.mark(tree)
    web_points.take(tree)
    web_cleaning.clear(tree)
    return tree


def extracted(tree: Any, address: str, gallery: Gallery | None = None, *, precise: bool) -> list[Block]:
    """The blocks of the article, figures in their place."""
    import trafilatura  # heavy, and only for pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    large = is_large(tree)
    figures = web_figures.mark(tree, address, gallery)
    document = trafilatura.bare_extraction(
        tree,
        fast=large,
        favor_precision=precise,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
        deduplicate=False,
        with_metadata=False,
    )
    body = getattr(document, "body", None)
    return web_figures.put_back(web_blocks.blocks(body, address), figures) if body is not None else []
