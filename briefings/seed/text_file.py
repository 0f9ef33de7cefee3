"""Plain text: blocks between blank lines, each of which may turn out to be anything."""

import re

from briefings.errors import Issue
from briefings.seed import Block, Seed, broken_lines
from briefings.seed.encodings import decoded
from briefings.seed.refusal import Refusal

#: Spaces that are only there for the layout, and characters that nobody sees. Joiners stay where letters are joined
#: (Persian and Hindi need them, and some emoji), and go where they stand between plain Latin ones.
SPACES = re.compile("[\u00a0\u2007\u202f]")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]|(?<![^\x00-\x7f])[\u200c\u200d](?![^\x00-\x7f])")
BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")


def read(path: str, digest: str, data: bytes) -> tuple[list[Seed], list[Issue]]:
    """One seed of `text` blocks; raises Refusal where there is no text."""
    found = decoded(data)
    text = broken_lines.mended(plain(found.text))
    blocks = tuple(Block(block) for part in BLANK.split(text) if (block := trimmed(part)))
    if not any(re.search(r"\w", block.text) for block in blocks):
        raise Refusal("S102", "there are no words in it", "delete it, or save the document again")
    return [Seed(path, digest, blocks, queries=found.queries)], []


def plain(text: str) -> str:
    """`text` with ordinary spaces and without characters that nobody sees."""
    return INVISIBLE.sub("", SPACES.sub(" ", text))


def trimmed(block: str) -> str:
    """A block without empty first and last lines and without spaces at the ends of its lines."""
    return "\n".join(line.rstrip() for line in block.split("\n")).strip("\n")
