"""What came with a mail: one that it forwards is what counts, and one that it answers is not its own text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from briefings.seed import Block
from briefings.seed.text_file import trimmed
from briefings.text import markup
from briefings.text.characters import one_line

#: The names of the lines of a mail's head, in the languages of mail programs.
KEYS = {
    "from": "from|von|de|da|van|från|fra|lähettäjä|od|от",
    "to": "to|an|à|a|para|aan|til|till|до|кому",
    "copy": "cc|kopie|copia|bcc|reply-to",
    "date": "date|sent|datum|gesendet|envoyé|fecha|enviado(?: el)?|data|inviato|verzonden|dato|skickat|дата",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|тема",
}
LINE = {
    name: re.compile(rf"[>\s]{{0,20}}\*{{0,2}}(?:{keys})\s?:\*{{0,2}}\s+(\S.*)", re.I) for name, keys in KEYS.items()
}
TOLD = re.compile(
    r"[>\s]*(?:-{2,}\s*(?:forwarded|weitergeleitete|message transféré|mensaje reenviado|messaggio inoltrato)\b.*"
    r"|begin forwarded message:?|anfang der weitergeleiteten .{0,30}|début du message (?:réexpédié|transféré) ?:?)",
    re.I,
)
SUBJECT = re.compile(r"\s*(?:(?:re|aw|sv|antw)\s?:\s*)*(?:fwd?|wg|tr|rv|i|enc|doorst|vs)\s?:", re.I)
ANSWER = re.compile(r"\s*(?:re|aw|sv|antw|réf|res)\s?:", re.I)
#: The line above an answered mail.
WROTE = re.compile(
    r"(?:on|am|le|el|il|op|em)\b.{4,250}\b(?:wrote|schrieb(?: .{1,80})?|a écrit|escribió|ha scritto"
    r"|schreef(?: .{1,80})?|escreveu)\s?:"
    r"|-{2,}\s*(?:original message|ursprüngliche nachricht|message d['’]origine|mensaje original)\s*-*",
    re.I | re.S,
)
ADDRESS = re.compile(r"\s*(?:[<(\[](?:mailto:)?[^<>()\[\]\s]{3,200}[>)\]]|\S{1,64}@\S{1,200})\s*")
#: Lines that make a head, and letters of a note above a forwarded mail at most.
HEAD, NOTE = 3, 1200


class Forward(NamedTuple):
    """A mail inside another: the lines of its head by our names for them, and its text."""

    head: dict[str, str]
    blocks: list[Block]

    @property
    def sender(self) -> str:
        """The name of the one who sent it first."""
        return ADDRESS.sub(" ", self.head.get("from", "")).strip(" \"'")


def of(blocks: Sequence[Block], subject: str) -> Forward | None:
    """The mail that another forwards, the innermost one; None where it is the other's own text that counts."""
    head: dict[str, str] = {}
    at, before = -1, 0
    told = SUBJECT.match(subject) is not None
    for number, block in enumerate(blocks):
        told = told or any(TOLD.fullmatch(line) for line in block.text.split("\n"))
        own = head_of(block.text)
        if len(own) >= HEAD and told and (at >= 0 or before <= NOTE):
            at, head = number, own
        before += len(block.text)
    text = [*rest(blocks[at]), *blocks[at + 1 :]] if at >= 0 else []
    return Forward(head, text) if any(re.search(r"\w", each.text) for each in text) else None


def head_of(text: str) -> dict[str, str]:
    """The lines of a head."""
    found: dict[str, str] = {}
    for line in text.split("\n")[:40] if ":" in text else ():
        for name, form in LINE.items():
            if match := form.fullmatch(line):
                found.setdefault(name, one_line(match[1]).strip("* "))
                break
    return found


def rest(block: Block) -> list[Block]:
    """What stands in a block below the head that it begins with."""
    lines = block.text.split("\n")
    last = max(at for at, line in enumerate(lines[:40]) if any(form.fullmatch(line) for form in LINE.values()))
    text = trimmed("\n".join(lines[last + 1 :]))
    if not text:
        return []
    return [Block(text) if block.kind == "text" else Block(one_line(text), "paragraph", markup.paragraph(text))]


def own(blocks: Sequence[Block], subject: str) -> list[Block]:
    """The blocks of a mail without those that it answers, where it has words of its own above them."""
    answers = ANSWER.match(subject) is not None
    kept: list[Block] = []
    answered = False
    for block in blocks:
        if answers and len(head_of(block.text)) >= HEAD and kept:
            break
        text, attribution = without_quoted(block)
        if text is not None and not (answered and block.kind == "quote"):
            kept.append(text)
        answered = attribution or (answered and (block.kind == "quote" or text is None))
    return kept or list(blocks)


def without_quoted(block: Block) -> tuple[Block | None, bool]:
    """A block without quoted lines and the line that says whose they are, and whether there was one."""
    if is_attribution([block.text]):
        return None, True
    if block.kind != "text" or ">" not in block.text:
        return block, False
    lines = block.text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.startswith(">")), len(lines))
    start = next((at for at in range(max(0, first - 3), first) if is_attribution(lines[at:first])), first)
    left = [*lines[:start], *(line for line in lines[first:] if not line.startswith(">"))]
    text = trimmed("\n".join(left))
    return (msgspec.structs.replace(block, text=text) if text else None), start < first


def is_attribution(lines: Sequence[str]) -> bool:
    """Whether lines say who wrote what is quoted below them."""
    text = one_line(" ".join(lines)[:1000])[:400]
    return text.endswith((":", "-")) and WROTE.fullmatch(text) is not None
