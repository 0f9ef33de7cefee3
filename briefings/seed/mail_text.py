"""What a person wrote in a mail, without what programs and mailing lists put around it."""

import re
from collections.abc import Iterable, Iterator
from email.message import EmailMessage

import msgspec

from briefings.seed import Block, mail_links
from briefings.seed.text_file import BLANK, plain, trimmed
from briefings.text import markup
from briefings.text.characters import one_line

#: Labels below and above a mail: a line of few words that has one and is no sentence is the sender's machinery.
WAYS = (
    r"un-?subscribe|opt[- ]out|web version|all rights reserved|sign up|subscribe(?: now)?|advertise with us",
    r"privacy (?:policy|notice|statement|centre|center)|terms (?:of (?:service|use)|(?:and|&) conditions)",
    r"(?:manage|update|change|edit) (?:your |my )?(?:e-?mail )?(?:preferences|subscriptions?|profile|settings)",
    r"(?:view|read|open|see)(?: \w+){0,3} (?:in (?:your |a |the )?(?:web )?browser|online|on the web)",
    r"forward to a friend|get (?:the|our) app",
    r"abmelden|abbestellen|im browser (?:ansehen|öffnen|anzeigen|lesen)|se désabonner|se désinscrire|version en ligne",
    r"darse de baja|ver en (?:el|su|tu) navegador|descadastrar|cancelar inscrição|disiscriviti|uitschrijven|afmelden",
)
LABELS = re.compile(rf"\b(?:{'|'.join(WAYS)})\b|^(?:©|\(c\)|copyright\b)|^sent (?:from|with|via) my\b", re.I)
FEW = 14
#: Sentences that only such machinery says.
SAID = (
    r"(?:to|can|may|or|click(?: here)? to|please) unsubscribe",
    r"unsubscribe (?:here|at any time|instantly|from (?:this|these|from|our|all))",
    r"you(?:['’]re| are) (?:receiving|getting) this",
    r"you (?:receive|received|get|got|have received) this (?:e-?mail|newsletter|message)",
    r"this (?:e-?mail|message|newsletter) (?:was|is|has been) (?:sent|intended|forwarded) (?:to|by|for|from)",
    r"no longer (?:wish|want) to (?:receive|get)",
    r"(?:this|it)(?: e-?mail| newsletter| message)? in (?:your|a|the)(?: web)? browser",
    r"(?:trouble|problems?|difficulty) (?:viewing|reading|seeing) this|to your (?:address book|contacts|safe senders?)",
    r"(?:was|were) (?:this|you) (?:e-?mail |newsletter )?forwarded",
    r"forward(?:ed)? (?:this|it) to a (?:friend|colleague)",
    r"our mailing address|sie erhalten diese|vous recevez (?:ce|cette)|recibe este (?:correo|boletín)",
)
SENTENCES = re.compile(rf"\b(?:{'|'.join(SAID)})\b", re.I)
#: Characters of a block that may be machinery: a report on mailing lists is none.
SHORT = 300
#: The head of a mail that was forwarded inside another.
KEYS = (
    r"from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff"
    r"|de|à|envoyé|objet|para|enviado|asunto"
)
HEAD = re.compile(rf"[>\s]*\*{{0,2}}(?:{KEYS})\*{{0,2}}\s?:\*{{0,2}}\s.*", re.I)
TOLD = re.compile(
    r"[>\s]*(?:-{2,}\s*(?:forwarded|original|weitergeleitete|ursprüngliche)\b.*|begin forwarded message:?)", re.I
)
GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|bonjour|hola)\b[ ,]*(.{0,60}?)[,!.:]?",
    re.I,
)
#: Words of a name behind a greeting at most, where a comma ends the line.
FEW_NAMES = 3
SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*$")
#: Lines of a wide rule.
RULE = re.compile(r"[\s\W_]+")
SIGNATURE = re.compile(r"\n-- ?\n")


def blocks(text: str, part: EmailMessage) -> list[Block]:
    """The blocks of a mail of plain text."""
    if str(part.get_param("format") or "").lower() == "flowed":
        text = unflowed(text, str(part.get_param("delsp") or "").lower() == "yes")
    text = mail_links.in_text(plain(SIGNATURE.split(text, maxsplit=1)[0]))
    return [Block(block) for each in BLANK.split(text) if (block := trimmed(each)) and not RULE.fullmatch(block)]


def unflowed(text: str, delete_space: bool) -> str:
    """Lines that were broken only for their width, joined (RFC 3676)."""
    joined: list[str] = []
    flows = False
    for line in text.split("\n"):
        line = line.removeprefix(" ") if line.startswith(" ") else line
        if flows and joined:
            joined[-1] += line
        else:
            joined.append(line)
        flows = line.endswith(" ") and line != "-- "
        if flows and delete_space:
            joined[-1] = joined[-1][:-1]
    return "\n".join(each.rstrip() if each != "-- " else each for each in joined)


def kept(found: Iterable[Block], recipients: frozenset[str]) -> Iterator[Block]:
    """The blocks of a mail that its author wrote to everybody."""
    for block in found:
        if block.kind == "text":
            lines = [line for line in without_head(block.text.split("\n")) if not is_machinery(line, recipients)]
            text = masked(trimmed("\n".join(lines)), recipients)
            if text:
                yield Block(text)
        elif not any(is_machinery(each, recipients) for each in parts_of(block.text)) and not is_head(
            block.text.split("\n")
        ):
            yield anonymous(block, recipients)


def parts_of(text: str) -> list[str]:
    """A block, and where it has lines of its own those that tell a footer: it may be one paragraph."""
    lines = text.split("\n")
    return [text, *(each for each in lines if SENTENCES.search(each))] if len(lines) > 1 else [text]


def without_head(lines: list[str]) -> list[str]:
    """Lines without the head of a forwarded mail."""
    if is_head(lines):
        return [line for line in lines if not HEAD.fullmatch(line) and not TOLD.fullmatch(line)]
    return [line for line in lines if not TOLD.fullmatch(line)]


def is_head(lines: list[str]) -> bool:
    """Whether lines are the head of a mail, or hold one."""
    return sum(HEAD.fullmatch(line) is not None for line in lines) >= 3


def is_machinery(text: str, recipients: frozenset[str]) -> bool:
    """Whether a line or block is no part of what was written: a footer, a way out, a greeting to one reader."""
    line = one_line(text)
    if len(line) > SHORT or not line:
        return False
    greeting = GREETING.fullmatch(line)
    called = greeting[1].lower() if greeting else ""
    greets = greeting is not None and (
        not called
        or any(is_called(called, each) for each in recipients)
        or (line.endswith(",") and len(called.split()) <= FEW_NAMES)
    )
    label = len(line.split()) <= FEW and not SENTENCE_END.search(line) and LABELS.search(line) is not None
    named = any("@" in each and each in line.lower() for each in recipients)
    return greets or label or named or SENTENCES.search(line) is not None


def is_called(name: str, recipient: str) -> bool:
    """Whether a greeting names a recipient, by the whole name or the first."""
    return bool(name) and (name == recipient or re.match(rf"{re.escape(name)}[ .@_-]", recipient) is not None)


def masked(text: str, recipients: frozenset[str]) -> str:
    """Text without the addresses of recipients."""
    for each in sorted(recipients):
        if "@" in each and each in text.lower():
            text = re.sub(re.escape(each), "", text, flags=re.I)
    return text


def anonymous(block: Block, recipients: frozenset[str]) -> Block:
    """A block without the addresses of recipients."""
    text = masked(block.text, recipients)
    if text == block.text and masked(block.markdown, recipients) == block.markdown:
        return block
    if block.kind == "paragraph":
        return msgspec.structs.replace(block, text=one_line(text), markdown=markup.paragraph(text))
    return msgspec.structs.replace(block, text=text, markdown=masked(block.markdown, recipients))
