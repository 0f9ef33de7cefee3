"""Publishers that a text names itself: in its notice of copyright, or where it says in which paper it first stood."""

import re

from briefings.draft.agencies import agency, pictures
from briefings.draft.entities.lists import given_names
from briefings.draft.vocabulary import words

#: What a name consists of: capitalised words, with small ones between them.
CAPITAL = r"(?:[A-Z0-9][\w&’'-]*|[a-z]+[A-Z]\w*)(?:\.(?:com|org|net|co|news|info|[a-z]{2})\b(?:\.[a-z]{2})?)?"
LINK = r"(?:of|the|and|for|&|de|la|le|der|die|das|del|do|da|du|et|und|y)"
NAME = rf"((?:the |The )?{CAPITAL}(?: (?:{LINK} ){{0,2}}{CAPITAL}){{0,5}}|[a-z0-9-]{{2,40}}(?:\.[a-z]{{2,6}}){{1,2}})"
YEARS = r"(?:(?:19|20)\d\d(?: ?[-–—] ?(?:(?:19|20)?\d\d|present))?,? ?)"
COPYRIGHT = re.compile(
    rf"^\W{{0,3}}(?:(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT|&copy;)[ :]*){{1,3}}{YEARS}?(?:by )?(?:{YEARS})?{NAME}"
    rf"(?=[.,;|)]|\s+(?:{YEARS}|[Aa]ll [Rr]ights|ALL RIGHTS|[–—|-])|\s*$)",
    re.M,
)
BEHIND = re.compile(rf"^{NAME} (?:©|\([cC]\)) ?{YEARS}", re.M)
PIECE = r"(?:article|story|report|piece|post|column|interview|essay|commentary|analysis|op-ed|text)"
STOOD = r"(?:appeared|ran|published|posted|printed)"
FIRST = (
    rf"(?:this|the) {PIECE} (?:is |was |has been |had )?(?:(?:originally|first|initially|previously) (?:was )?{STOOD}"
    rf"|{STOOD} (?:originally|first))(?: [a-z]+ \d{{1,2}}(?:, \d{{4}})?)?",
    rf"(?:originally|first) {STOOD}",
    r"the post .{1,200}? (?:appeared first|first appeared)",
    r"(?:re-?published|reprinted)(?: (?:here|in full))?(?: with (?:the )?permission)?",
    r"dieser (?:artikel|text|beitrag) (?:ist )?(?:zuerst )?(?:erschien|erschienen)(?: zuerst)?",
    r"cet article (?:a été|est) (?:initialement |d[’']abord )?(?:publié|paru)(?: initialement| d[’']abord)?",
    r"este (?:artículo|artigo) (?:fue|foi) (?:originalmente )?publicado(?: originalmente)?",
    r"questo articolo è (?:stato )?(?:originariamente )?(?:pubblicato|apparso)(?: originariamente)?",
)
WHERE = r"(?:in|on|at|by|from|of|with|auf|bei|von|dans|sur|par|en|por|su|da|em|no|na)"
STATED = re.compile(
    rf"(?:^|[.!?)\]”] |\()\W{{0,2}}(?i:{'|'.join(FIRST)}) (?i:{WHERE}) (?:the website of )?{NAME}", re.M
)
FIRM = re.compile(
    r",? (?:LLC|L\.L\.C|Inc|Ltd|Limited|GmbH|AG|S\.?A|Corp|Corporation|PLC|plc|Pty|B\.?V|Co|SE|KG)\b\.?.*"
)
TRAILING_YEAR = re.compile(r",? (?:19|20)\d\d$")
#: Words by which a paper is told from a person of the same given name.
PAPER = re.compile(
    r"\b(?:times|post|news|herald|courier|tribune|gazette|journal|mail|press|observer|chronicle|review|magazine|media"
    r"|daily|weekly|today|standard|star|sun|globe|guardian|independent|telegraph|express|mirror|record|register|sentinel"
    r"|reporter|monitor|bulletin|dispatch|examiner|inquirer|network|broadcasting|television|radio|tv|agency|service"
    r"|publishing|publications|group|foundation|society|university|institute)\b",
    re.I,
)
#: Words that begin no name of a publisher.
IDLE = words("All Rights Reserved This Terms Privacy Policy Photo Photograph Image Images Use Contact Site Notice Law")
#: Characters of a line that may be such a notice; lines at either end of a text that are looked at.
LONGEST, LINES = 400, 60
HALF = LONGEST // 2


def publisher(text: str) -> str:
    """The publisher that a text names as its own: where it first stood, else who has the copyright; empty if none."""
    lines = [each.strip() for each in text.split("\n") if each.strip()]
    near = lines if len(lines) <= 2 * LINES else lines[:LINES] + lines[-LINES:]
    short = "\n".join(each if len(each) <= LONGEST else f"{each[:HALF]}\n{each[-HALF:]}" for each in near)
    rules = (STATED, COPYRIGHT, BEHIND)
    return next((name for rule in rules for found in rule.finditer(short) if (name := called(found[1]))), "")


def called(name: str) -> str:
    """A name as sources are called; empty where it is that of a person, or of a source of pictures."""
    name = TRAILING_YEAR.sub("", FIRM.sub("", name)).strip(" .,-–—|").removeprefix("the ")
    parts = name.split()
    if not parts or parts[0] in IDLE or name.isdigit() or name == "The":
        return ""
    if known := agency(name):
        return known
    is_person = 2 <= len(parts) <= 3 and parts[0] in given_names() and not PAPER.search(name)
    return "" if pictures(name) or is_person else name
