"""Several articles in one plain text, told apart by a line of signs between them."""

import re
from collections.abc import Sequence

import msgspec

from briefings.draft import bylines, dateline, headline, stamps
from briefings.draft.paragraphs import Piece
from briefings.seed import Block, Seed

RULE = re.compile(r"\s*(?:-{3,}|={3,}|_{3,}|\*{3,}|~{3,}|\#{3,}|(?:\*[ \t]+){2,}\*|[—–]{3,})\s*")
#: Blocks below a headline in which an article says who wrote it, where and when.
NEAR = 5


def articles(seed: Seed) -> list[Seed]:
    """One seed an article, numbered from 1; the seed itself where its lines of signs only part the sections of one."""
    if not any(RULE.fullmatch(block.text) for block in seed.blocks):
        return [seed]
    groups: list[list[Block]] = [[]]
    for block in seed.blocks:
        if block.kind == "text" and RULE.fullmatch(block.text):
            groups.append([])
        else:
            groups[-1].append(block)
    groups = [each for each in groups if each]
    if len(groups) < 2 or not all(begins_article(each) for each in groups):
        return [seed]
    return [
        msgspec.structs.replace(seed, blocks=tuple(each), item=str(number)) for number, each in enumerate(groups, 1)
    ]


def begins_article(blocks: Sequence[Block]) -> bool:
    """Whether blocks begin with a headline, and soon say who wrote this, where or when."""
    pieces = [Piece(block.text, 0, 0, number) for number, block in enumerate(blocks[: NEAR + 1])]
    if len(pieces) < 2 or any(block.kind != "text" for block in blocks) or "\n" in pieces[0].text:
        return False
    return headline.reads_like_one(pieces[0], pieces[1:2]) and any(signed(each.text) for each in pieces[1:])


def signed(text: str) -> bool:
    """Whether a block is a byline or a stamp, or begins with a dateline."""
    return any(bylines.byline(line) or stamps.stamps(line) for line in text.split("\n")) or bool(dateline.opening(text))
