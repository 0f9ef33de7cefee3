"""Mails (.eml) and mailboxes (.mbox): what was written, when and by whom; never to whom, or by which way it came."""

import hashlib
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

import msgspec

from briefings.config import Limits
from briefings.errors import Issue, warning
from briefings.seed import Block, Claims, Seed, encodings, mail_digest, mail_forward, mail_html, mail_privacy, mail_text
from briefings.seed.gallery import Gallery
from briefings.seed.refusal import Refusal
from briefings.text import addresses
from briefings.text.characters import clean, one_line

#: Bounds of one mail: bytes and lines of its head, parts that hold parts, lines that may begin a part; characters of a
#: header that is read.
HEAD, HEADERS, NESTED, PARTS, HEADER = 1_000_000, 5_000, 50, 20_000, 4_000
BOUNDARY = re.compile(rb"^content-type:\s*(?:multipart/|message/rfc822)", re.I | re.M)
PART = re.compile(rb"^--", re.M)
#: A header that says how a part is to be read, folded or not, and is no real one: reading it would take long.
ENDLESS = re.compile(rb"^content-[\w-]{1,30}:(?:[^\r\n]|\r?\n[ \t]){4000}", re.I | re.M)
BODY = re.compile(rb"\r?\n\r?\n")
#: The line that begins each mail of a mailbox, and how a line of text that looks like it is written.
BEGINNING, ESCAPED = re.compile(rb"^From [^\n]*\n", re.M), re.compile(rb"^>(>*From )", re.M)
#: A line that every digest of a mailing list has.
DIGEST = b"-" * 70
FORWARDED = re.compile(
    r"\s*(?:(?:re|fwd?|aw|wg|tr|rv|antw|vs)\s?:|\[[^\]]{1,40}\]"
    r"|(?:press|news|media) release\s?:|(?:presse|medien)mitteilung\s?:|communiqué de presse\s?:)\s*",
    re.I,
)
#: `Jane Doe from The News`, `Jane Doe | The News`; and words of senders who are no people.
PERSON_AT = re.compile(r"(?P<person>[^|·–—@,]{3,60}?)(?:,? (?:from|at|via)(?: the)? | [|·–—@-] |, )(?P<house>.{2,80})")
PERSON = re.compile(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]*){1,3}")
HOUSE = re.compile(
    r"\b(?:news\w*|brief\w*|morning|evening|daily|weekly|team|editors?|desk|digest|report|updates?|alerts?|press|office"
    r"|media|times|post|journal|group|inc|ltd|the|and|info|support|service|centre|center|club|magazine|letters?)\b",
    re.I,
)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
RECIPIENTS = ("to", "cc", "bcc", "delivered-to", "x-original-to", "envelope-to", "resent-to", "x-forwarded-to")
#: Encodings of which Windows writes its own, with dashes and quotation marks.
WESTERN = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252"}
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
#: It has bounds of its own.
LIMITED = True
#: Its pictures can be taken over.
PICTURED = True


def read(
    path: str, digest: str, data: bytes, limits: Limits, gallery: Gallery | None = None
) -> tuple[list[Seed], list[Issue]]:
    """A mail as one seed, a mailbox as one for each mail; raises Refusal for what is neither."""
    del limits  # everything that a mail may not exceed is said above
    if path.lower().endswith(".eml"):
        return digested(path, digest, data) or [seed(path, digest, data, gallery)], []
    if not data.startswith(b"From "):
        raise Refusal("S104", "it is no mailbox: it does not begin with `From `", "name a single mail .eml")
    return mailbox(path, digest, data, gallery)


def digested(path: str, digest: str, data: bytes) -> list[Seed]:
    """The mails of a digest, each a document; empty where a mail is none, or one of its mails cannot be read."""
    if DIGEST not in data:
        return []
    bounded(data)
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    part = message.get_body(("plain",))
    found = mail_digest.mails(decoded(part).replace("\r\n", "\n")) if isinstance(part, EmailMessage) else []
    readers = Headers(message).recipients()
    try:
        seeds = [seed(path, digest, each.encode(), readers=readers) for each in found]
    except Refusal:
        return []
    return [msgspec.structs.replace(each, item=str(number)) for number, each in enumerate(seeds, 1)]


def mailbox(path: str, digest: str, data: bytes, gallery: Gallery | None = None) -> tuple[list[Seed], list[Issue]]:
    """The mails of a mailbox; one that cannot be read is left out, and one that is there twice is one."""
    seeds: dict[str, Seed] = {}
    issues: list[Issue] = []
    for number, source in enumerate(mails(data), 1):
        try:
            found = seed(path, digest, source, gallery.again() if gallery is not None else None)
        except Refusal as problem:
            issues.append(warning(path, "S203", f"mail {number} is left out: {problem.message}", hint=problem.hint))
            continue
        item = found.item or hashlib.sha256(source).hexdigest()[:16]
        seeds.setdefault(item, msgspec.structs.replace(found, item=item))
    if not seeds and not issues:
        raise Refusal("S102", "there is no mail in it", "delete it, or save the mailbox again")
    return list(seeds.values()), issues


def mails(data: bytes) -> Iterator[bytes]:
    """The mails of a mailbox as they were before they were put there."""
    starts = [
        match for match in BEGINNING.finditer(data) if match.start() == 0 or data[: match.start()].endswith(b"\n")
    ]
    for match, following in zip(starts, [*starts[1:], None], strict=True):
        source = data[match.end() : following.start() if following else len(data)]
        if source.strip():
            yield ESCAPED.sub(rb"\1", source)


def is_parted(data: bytes, start: int) -> bool:
    """Whether an empty line stands before a mail, as it does before each but the first."""
    return start == 0 or data[max(0, start - 3) : start].endswith((b"\n\n", b"\n\r\n"))


def seed(
    path: str, digest: str, data: bytes, gallery: Gallery | None = None, readers: frozenset[str] = frozenset()
) -> Seed:
    """One mail; raises Refusal for one that is none, that is out of bounds, or without text. `readers` are those of the
    mail that it came in.
    """
    bounded(data)
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    said = Headers(message)
    if not any(said.text(each) for each in ("from", "subject", "date", "message-id")):
        raise Refusal("S104", "it is no e-mail: it has no headers", "rename it to .txt if it is plain text")
    found = [*written(message, gallery), *(attached(message, gallery) if gallery is not None else ())]
    forward = mail_forward.of(found, said.text("subject"))
    readers |= said.recipients() | (handed_on(said, forward) if forward else frozenset())
    own = forward.blocks if forward else mail_forward.own(found, said.text("subject"))
    claimed = claims(said, readers, forward)
    said_above = {each.casefold() for each in (claimed.title, *claimed.authors)}
    blocks = tuple(each for each in mail_text.kept(own, readers) if each.text.casefold() not in said_above)
    if not any(re.search(r"\w", block.text) for block in blocks):
        raise Refusal("S106", "there is no text in this mail", "save what it has attached as a seed of its own")
    item = said.text("message-id").strip("<> ") if path.lower().endswith(".mbox") else ""
    blocks, photos = gallery.hung(blocks) if gallery is not None else (blocks, ())
    return Seed(path, digest, blocks, claimed, item, photos=photos)


def bounded(data: bytes) -> None:
    """Raises Refusal for what a parser should not be given."""
    match = BODY.search(data)
    end = match.start() if match else len(data)
    if end > HEAD or data.count(b"\n", 0, end) > HEADERS or ENDLESS.search(data):
        raise Refusal("S103", "its head is too long to be that of a mail", "save its text as .txt")
    nested = sum(1 for _ in BOUNDARY.finditer(data))
    if nested > NESTED or sum(1 for _ in PART.finditer(data)) > PARTS:
        raise Refusal("S103", "it has too many parts inside each other", "save its text as .txt")


class Headers:
    """The headers of a mail, each read only as far as is sensible."""

    def __init__(self, message: EmailMessage) -> None:
        self.raw: dict[str, list[str]] = {}
        for name, value in message.raw_items():
            self.raw.setdefault(name.lower(), []).append(str(value)[:HEADER])

    def parsed(self, name: str, number: int = 0) -> object:
        """A header as the policy reads it; None where there is none, or none that can be read."""
        values = self.raw.get(name, [])
        if number >= len(values):
            return None
        try:
            return policy.default.header_fetch_parse(name, values[number])
        except Exception:  # the parser of the standard library fails in many ways on what is no header
            return None

    def text(self, name: str) -> str:
        """A header as one line of clean text."""
        found = self.parsed(name)
        return one_line(clean(str(found))) if found is not None else ""

    def sender(self) -> str:
        """The name that the sender gives himself."""
        found = getattr(self.parsed("from"), "addresses", ())
        name = one_line(clean(found[0].display_name)).strip("'\" ") if found else ""
        return "" if "@" in name else name

    def recipients(self) -> frozenset[str]:
        """Addresses and names of those it was sent to, in lower case."""
        found: set[str] = set()
        for name in RECIPIENTS:
            for number, raw in enumerate(self.raw.get(name, [])):
                found.update(each.lower() for each in ADDRESS.findall(raw))
                people = getattr(self.parsed(name, number), "addresses", ())
                found.update(one_line(each.display_name).lower() for each in people if each.display_name)
        return frozenset(found)


def handed_on(said: Headers, forward: mail_forward.Forward) -> frozenset[str]:
    """Who had a mail before it was forwarded: those it went to, and the one who forwarded it."""
    lines = [forward.head.get("to", ""), forward.head.get("copy", ""), *said.raw.get("from", [])]
    people = [mail_forward.ADDRESS.sub(" ", each) for line in lines for each in re.split("[,;]", line)]
    called = {one_line(each).strip("\"' ").lower() for each in [*people, said.sender()]}
    return frozenset(filter(None, called | {each.lower() for line in lines for each in ADDRESS.findall(line)}))


def claims(said: Headers, readers: frozenset[str], forward: mail_forward.Forward | None = None) -> Claims:
    """Subject, sender, date and language of a mail; of one that was forwarded those of its own head."""
    head = forward.head if forward else {}
    author, publisher = people(forward.sender, False) if forward else people(said.sender(), is_newsletter(said))
    date = head.get("date", "") or moment(said.text("date"))
    archived = said.text("archived-at").strip("<> ")
    language = said.text("content-language").split(",")[0].strip()
    return Claims(
        title=subject(head.get("subject", "") or said.text("subject"), readers),
        authors=(author,) if author else (),
        date=date,
        date_source=("Date of the forwarded mail" if head.get("date") else "Date header") if date else "",
        url=archived if addresses.external(archived) == archived and archived.startswith("http") else "",
        publisher=publisher,
        language=language if LANGUAGE.fullmatch(language) else "",
    )


def subject(text: str, recipients: frozenset[str]) -> str:
    """A subject without marks of forwarding and of lists, and without the name of its reader at its beginning."""
    for _ in range(6):
        match = FORWARDED.match(text)
        if match is None or match.end() == len(text):
            break
        text = text[match.end() :]
    name, comma, rest = text.partition(", ")
    called = comma and rest and any(mail_text.is_called(name.lower(), each) for each in recipients)
    return mail_privacy.masked(rest if called else text, recipients).strip()


def is_newsletter(said: Headers) -> bool:
    """Whether a mail went to many."""
    bulk = said.text("precedence").lower() in ("bulk", "list")
    return bulk or any(each in said.raw for each in ("list-unsubscribe", "list-id", "feedback-id", "x-campaign"))


def people(sender: str, newsletter: bool) -> tuple[str, str]:
    """Who wrote it, and which house sent it."""
    match = PERSON_AT.fullmatch(sender)
    if match and is_person(match["person"].strip()):
        return match["person"].strip(), match["house"].strip()
    return (sender, "") if is_person(sender) and not newsletter else ("", sender)


def is_person(name: str) -> bool:
    """Whether a sender's name is that of a person: two words or more that begin with a capital."""
    return (
        bool(PERSON.fullmatch(name))
        and not HOUSE.search(name)
        and not any(each[0].islower() for each in name.split()[:1])
    )


def moment(text: str) -> str:
    """The time at which a mail was sent, with its zone."""
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def written(message: EmailMessage, gallery: Gallery | None = None) -> list[Block]:
    """The blocks of the text that a mail gives its reader, as HTML where there is that."""
    if gallery is not None:
        gallery.files |= {f"cid:{name}": data for name, _, data in pictures(message) if name}
    for kind in ("html", "plain"):
        part = message.get_body((kind,))
        if isinstance(part, EmailMessage) and (text := decoded(part)).strip():
            found = mail_html.blocks(text, gallery) if kind == "html" else mail_text.blocks(text, part)
            if any(re.search(r"\w", block.text) for block in found):
                return found
    inner = next((each for each in message.iter_attachments() if each.get_content_type() == "message/rfc822"), None)
    forwarded = inner.get_payload() if inner is not None else None
    if isinstance(forwarded, list) and isinstance(forwarded[0], EmailMessage):
        return written(forwarded[0], gallery)
    return []


def pictures(message: EmailMessage) -> Iterator[tuple[str, EmailMessage, bytes]]:
    """The pictures of a mail: what its text calls each, its part, its bytes."""
    for each in message.walk():
        data = each.get_payload(decode=True) if each.get_content_maintype() == "image" else None
        if isinstance(data, bytes) and isinstance(each, EmailMessage):
            yield str(each.get("Content-ID", "")).strip("<> \t\r\n"), each, data


def attached(message: EmailMessage, gallery: Gallery) -> Iterator[Block]:
    """A figure for each picture that a mail has attached, or that is a part of its own, after the text; one that the
    text shows is there already.
    """
    for called, part, data in pictures(message):
        name = clean(str(part.get_filename("")))
        apart = part.get_content_disposition() == "attachment" or not called
        if apart and (photo := gallery.take(data, name)):
            yield Block("", "figure", image=one_line(name), photo=photo)


def decoded(part: EmailMessage) -> str:
    """The text of a part; one that is in another encoding than it says is guessed."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset("utf-8")
    try:
        return clean(data.decode(WESTERN.get(charset, charset)))
    except (LookupError, UnicodeError):
        return clean(encodings.decoded(data).text)
