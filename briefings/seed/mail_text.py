"""What a person wrote in a mail, without what programs and mailing lists put around it."""

import re
from collections.abc import Iterable, Iterator
from email.message import EmailMessage

from briefings.seed import Block, mail_links, mail_privacy
from briefings.seed.text_file import BLANK, plain, trimmed
from briefings.text.characters import one_line

#: Labels below and above a mail: a line of few words that has one and is no sentence is the sender's machinery.
WAYS = (
    r"un-?subscribe|opt[- ]out|web version|all rights reserved|sign up|subscribe(?: now)?|advertise with us",
    r"privacy (?:policy|notice|statement|centre|center)|terms (?:of (?:service|use)|(?:and|&) conditions)",
    r"(?:manage|update|change|edit) (?:your |my )?(?:e-?mail )?(?:preferences|subscriptions?|profile|settings)",
    r"(?:view|read|open|see)(?: \w+){0,3} (?:in (?:your |a |the )?(?:web )?browser|online|on the web)",
    r"forward to a friend|get (?:the|our) app|(?:read|open|view) in (?:the )?app|upgrade to paid|post a comment",
    r"powered by \w+|member since\b.{0,30}|(?:more|less) like this|manage subscriptions?|subscription details",
    r"flag as irrelevant|see more results|edit this alert|receive this alert as|view all your alerts|send feedback",
    r"stay connected(?: with .{1,80})?:?|(?:share|like|follow) (?:this|us)(?: \w+){0,4}|add us to your address book",
    r"abmelden|abbestellen|im browser (?:ansehen|öffnen|anzeigen|lesen)|se désabonner|se désinscrire|version en ligne",
    r"darse de baja|ver en (?:el|su|tu) navegador|descadastrar|cancelar inscrição|disiscriviti|uitschrijven|afmelden",
)
LABELS = re.compile(rf"\b(?:{'|'.join(WAYS)})\b|^(?:©|\(c\)|copyright\b)|^sent (?:from|with|via) my\b", re.I)
FEW = 14
#: Lines of nothing but what one may do with a mail, and addresses where one leaves a list.
WAY_OUT = re.compile(
    r"(?:(?:like|comment|restack|share|reply|forward|tweet|e-?mail|print|subscribe|facebook|twitter|linkedin|instagram"
    r"|youtube|website|threads|mastodon|bluesky|rss|x)\b[\s|·•,/]*){1,8}|for immediate release\W*"
    r"|<?https?://\S{0,300}(?:unsub|opt-?out|preferences|abmeld)\S{0,300}",
    re.I,
)
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
    r"you(?:['’]re| are) (?:currently )?an? (?:free|paid|paying) (?:subscriber|member)",
    r"(?:is|are) an? reader-supported|to receive new posts|consider becoming a (?:free|paid|paying|member|subscriber)",
    r"(?:why did i get this|want to change how you receive)|because you (?:have )?(?:subscribed|opted in|signed up)",
    r"our mailing address|sie erhalten diese|vous recevez (?:ce|cette)|recibe este (?:correo|boletín)",
)
SENTENCES = re.compile(rf"\b(?:{'|'.join(SAID)})\b", re.I)
#: Characters of running text at least.
PROSE = 60
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
    for block in without_tail(list(found), recipients):
        if block.kind == "text":
            lines = [line for line in without_head(block.text.split("\n")) if not is_machinery(line, recipients)]
            text = mail_privacy.masked(trimmed("\n".join(lines)), recipients)
            if text:
                yield Block(text)
        elif not any(is_machinery(each, recipients) for each in parts_of(block.text)) and not is_head(
            block.text.split("\n")
        ):
            yield mail_privacy.anonymous(block, recipients)


def without_tail(found: list[Block], recipients: frozenset[str]) -> list[Block]:
    """The blocks without what stands behind the last of running text from the first machinery on: a footer is one."""
    last = max((at for at, each in enumerate(found) if is_prose(each, recipients)), default=len(found))
    tail = (at for at in range(last + 1, len(found)) if is_footer(found[at].text, recipients))
    return found[: next(tail, len(found))]


def is_prose(block: Block, recipients: frozenset[str]) -> bool:
    """Whether a block is running text that somebody wrote for its readers."""
    text = one_line(block.text)
    return len(text) >= PROSE and SENTENCE_END.search(text) is not None and not is_footer(text, recipients)


def is_footer(text: str, recipients: frozenset[str]) -> bool:
    """Whether a block, or a line of it, is machinery."""
    return any(is_machinery(each, recipients) for each in [text, *text.split("\n")])


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
    ends = SENTENCE_END.search(line) is not None
    named = mail_privacy.names_a_reader(line, recipients) and ("@" in line or "%40" in line or not ends)
    return greets or label or named or WAY_OUT.fullmatch(line) is not None or SENTENCES.search(line) is not None


def is_called(name: str, recipient: str) -> bool:
    """Whether a greeting names a recipient, by the whole name or the first."""
    return bool(name) and (name == recipient or re.match(rf"{re.escape(name)}[ .@_-]", recipient) is not None)
