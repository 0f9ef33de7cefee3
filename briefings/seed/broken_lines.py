"""Lines that a copied page broke at its links: what stood in one sentence stands in one line again.

Some tools write every stretch of a page's text to a line of its own, so that a link cuts its sentence in three.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

#: What can only go on with a line: a closing mark and white space or more words, or small letters.
MARK = re.compile(r"[,;.!?%)\]”’»](?:\s|$|[”’)])|[:’'](?:s\b|\s)")
SMALL = re.compile(r"[a-zß-öø-ÿа-яёєіїґα-ω][\w’'-]*(?:\s|[,;.]|$)")
#: What begins with a small letter and still is a line of its own.
OWN = re.compile(
    r"(?:by|via|von|par|por|posted|updated|published|publié|photo|from|share|shares|comments?|views|source|tags?|more|read"
    r"|see|watch|in|on|https?|www|e-?mail|x)(?:\W|$)"
)
END = re.compile(r"[.!?…。！？][\"”’»)\]]*$")
#: `By` alone in its line, and the names below it.
NAME = r"[^\W\d_a-z][^\n\d,;:|]{2,40}"
BYLINE = re.compile(rf"^(?:By|by|BY|Von|Par|Por|Di)[ ]?\n{NAME}(?:\n(?:and|&|und|et|y|e)[ ]?\n{NAME}){{0,3}}$", re.M)
SIGNED = re.compile(r"(?i:by|von|par|por|di)\s+[^\W\d_a-z]")
#: Words after which a sentence goes on.
WORDS = """
    a an the of in to and or for with by at on from that which its his her their as but than into about says said
    de la le les des du et en un une dans par pour sur avec que qui au aux der die das dem den und von mit für auf im
    zum zur bei el los las del y con para il lo gli di per os do da em com een het van op te ter в на и с по из о do w
    z na i av och på som til
    """
OPEN = frozenset(WORDS.split())
#: Characters of a line that is part of a sentence, and of one that is a paragraph rather than broken for its width.
LONG, WIDE = 40, 120
#: How many paragraphs, and how many broken sentences, make a text one that was broken at its links.
PARAGRAPHS, BROKEN = 2, 2
#: Characters of a link inside a sentence.
LINK = 90
#: Characters to which a sentence is put together again.
LONGEST = 4000


def mended(text: str) -> str:
    """`text` with its bylines whole, and its sentences, where links have broken them; any other text as it is."""
    if text.count("\n") < 4:
        return text
    text = BYLINE.sub(lambda match: " ".join(match[0].split()), text)
    lines = text.split("\n")
    if sum(len(line) > WIDE for line in lines) < PARAGRAPHS or sum(map(breaks, lines, lines[1:])) < BROKEN:
        return text
    return "\n".join(whole(lines))


def breaks(line: str, following: str) -> bool:
    """Whether a sentence surely goes on in the next line."""
    if not line or not following or END.search(line[-8:]):
        return False
    if not goes_on(following):
        return len(line) >= LONG and is_open(line)
    more = " " in following.strip()
    return len(following) > LONG or (more and (len(line) >= LONG or following[:1] in ",;"))


def goes_on(line: str) -> bool:
    """Whether a line begins inside a sentence."""
    start = line.lstrip()[:80]
    return MARK.match(start) is not None or (SMALL.match(start) is not None and not OWN.match(start))


def whole(lines: list[str]) -> Iterator[str]:
    """The lines, with those joined that are one sentence."""
    index = 0
    while index < len(lines):
        parts = [lines[index]]
        size = len(lines[index])
        while size < LONGEST and joins(parts, size, lines[index + 1 : index + 3]):
            index += 1
            parts.append(lines[index])
            size += len(lines[index])
        yield "".join(glued(parts))
        index += 1


def joins(parts: list[str], size: int, following: list[str]) -> bool:
    """Whether the first of the lines that follow belongs to the sentence in `parts`."""
    last = parts[-1].rstrip()
    if not following or not following[0].strip() or not last or END.search(last[-8:]):
        return bool(following and last and MARK.match(following[0]) and not following[0].startswith(("’", "”")))
    line, rest = following[0].strip(), following[1:]
    if SIGNED.match(line):
        return False
    if len(line) > LINK and not goes_on(line) and not is_open(last):
        return False
    if MARK.match(line):
        return True
    if is_open(last) and (size >= LONG or goes_on(line) or last.casefold() == "by"):
        return True
    return size >= LONG and continued(line, rest[0] if rest else "")


def continued(line: str, following: str) -> bool:
    """Whether a line of a sentence follows: small letters, or a link after which they or a mark follow."""
    then = following.lstrip()
    if goes_on(line):
        return " " in line or MARK.match(then) is not None or END.search(line) is not None
    if len(line) > LINK or END.search(line):
        return False
    return MARK.match(then) is not None or (goes_on(then) and " " in then.strip())


def is_open(line: str) -> bool:
    """Whether a line ends where no sentence does."""
    return line.endswith((",", "(", "“", "„", "«")) or line[-24:].rsplit(" ", 1)[-1].casefold() in OPEN


def glued(parts: list[str]) -> Iterator[str]:
    """The parts of a sentence with the spaces that belong between them."""
    yield parts[0].rstrip() if len(parts) > 1 else parts[0]
    for before, part in pairwise(parts):
        if not MARK.match(part.lstrip()) and not before.rstrip().endswith(("(", "“", "„", "«")):
            yield " "
        yield part.strip()
