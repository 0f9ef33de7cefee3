"""From the bytes of a document to clean text: byte order mark, strict UTF-8, what is declared, then a careful guess.

Text that was once read in the wrong encoding (`Irbilâ€™s`) is mended by ftfy where its tell-tale signs stand; quotation
marks stay as they were set. What cannot be mended stays as U+FFFD, for the editor to see.
"""

import codecs
import re
from typing import NamedTuple

from briefings.seed.refusal import Refusal
from briefings.text.characters import clean

#: The marks that files begin with; the longer ones first, for one of UTF-32 begins like one of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Encodings of text that a document may declare; others (utf-7, utf-16, rot13 …) are none that it could be written in.
DECLARABLE = re.compile(
    r"(?:iso-?8859|latin|windows-(?:12|874|31j)|cp(?:12|437|85|866|874|932|936|949|950)|koi8|ks_c_5601|mac|shift_?jis|s_?jis"
    r"|iso-?2022-jp|euc|gb|big5|tis-?620|us-ascii)[\w-]*",
    re.I,
)
#: What the web calls Latin-1 and the like is written in the encoding of Windows that holds it whole.
WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
JAPANESE = re.compile(rb"\x1b\$[@B]")
KANA = re.compile("[\u3041-\u30ff]")
HIGH = re.compile(rb"[\x80-\xff]")
#: Control characters that no text holds.
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
#: Bytes that a guess is made from, and how many of them show whether a file is text at all.
SAMPLE, LOOK = 65_536, 8_192
#: What UTF-8 looks like in a single-byte encoding: a lead byte of it and then a byte that only follows. Where that one
#: is a space, a dash or a quotation mark, it may just as well stand behind a word in capitals (`IRMÃ”`, but `KÃ–LN`).
LEAD, UPPER = "[\u00c2-\u00f4]", "[A-Z\u00c0-\u00de]"
MARK = "\u00ab\u00bb\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026\u2039\u203a"
OTHER = (
    "\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2020-\u2022\u2030\u20ac\u2122"
)
TELL_TALE = re.compile(f"{LEAD}(?:[{OTHER}]|[{MARK}](?={UPPER}))|(?<!{UPPER}){LEAD}[{MARK}\u00a0]")
#: A quotation mark of UTF-8 read as cp1252: the opening one, and the closing one whose last byte is no character there
#: and so was lost (or, where it was kept, is a control character).
QUOTED = re.compile("\u00e2\u20ac(?:\u0153|[\ufffd\x9d]|(?=[\\s.,;:!?)\\]]|\\Z))")
OPENING, CLOSING = "\u00e2\u20ac\u0153", "\u00e2\u20ac\x9d"
#: Encodings that people still write in; the rare ones would only be taken for these.
LIKELY = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "iso8859_2",
    "koi8_r", "koi8_u", "gb18030", "big5", "euc_jp", "euc_kr", "cp949",
)  # fmt: skip
#: Where statistics see the language through the wrong letters, its own encoding of Windows.
HOMES = {
    **dict.fromkeys(("Polish", "Czech", "Slovak", "Hungarian", "Slovene", "Croatian", "Romanian"), "cp1250"),
    **dict.fromkeys(("Lithuanian", "Latvian", "Estonian"), "cp1257"),
    "Turkish": "cp1254",
    "Vietnamese": "cp1258",
}
#: Characters of a line that are mended at once.
PIECE = 5_000
PIECES = re.compile(rf"[^\n]{{0,{PIECE}}}(?:\s|\Z)|[^\n]{{{PIECE}}}", re.S)


class Decoded(NamedTuple):
    """Clean text, and what to ask the editor about how it was read."""

    text: str
    queries: tuple[str, ...] = ()


def text_of(data: bytes, declared: str = "") -> str:
    """The clean text of a document; raises Refusal."""
    return decoded(data, declared).text


def decoded(data: bytes, declared: str = "") -> Decoded:
    """The clean text of a document; `declared` is the encoding that it names itself. Raises Refusal."""
    if name := marked(data):
        return Decoded(tidied(strictly(data, name)))
    if b"\x00" in data:
        return Decoded(tidied(strictly(data, wide(data))))
    if JAPANESE.search(data):
        return Decoded(tidied(strictly(data, "iso2022_jp")))
    try:
        return Decoded(tidied(data.decode("utf-8")))
    except UnicodeDecodeError as problem:
        return in_another(data, declared, problem)


def marked(data: bytes) -> str:
    """The encoding that a byte order mark names."""
    return next((name for mark, name in MARKS if data.startswith(mark)), "")


def wide(data: bytes) -> str:
    """UTF-16 without its mark, as the zeros between its letters show; raises Refusal where that is no text."""
    look = data[:LOOK]
    even, odd = look[::2].count(0), look[1::2].count(0)
    if len(data) % 2 or max(even, odd) * 5 < len(look) or min(even, odd) * 20 > max(even, odd):
        raise Refusal("S104", "it holds NUL bytes, so it is not text", "save its text as UTF-8")
    return "utf-16-le" if odd > even else "utf-16-be"


def strictly(data: bytes, name: str) -> str:
    """The text in an encoding that is certain; raises Refusal where it is broken."""
    try:
        text = data.decode(name).removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        raise broken(problem, name.upper()) from None
    if len(CONTROLS.findall(text[:LOOK].encode("utf-8", "ignore"))) * 50 > min(len(text), LOOK):
        raise Refusal("S104", "it is full of control characters, so it is not text", "save its text as UTF-8")
    return text


def broken(problem: UnicodeDecodeError, name: str) -> Refusal:
    """Says that bytes are not of the encoding that they are in."""
    if problem.end == len(problem.object) and problem.start:
        return Refusal("S105", "it ends in the middle of a character: it seems cut off", "save the document again")
    line = problem.object.count(b"\n", 0, problem.start) + 1
    return Refusal("S105", f"byte {problem.start} (line {line}) is not {name}", "save it as UTF-8 text")


def in_another(data: bytes, declared: str, problem: UnicodeDecodeError) -> Decoded:
    """Text that is not UTF-8: damaged UTF-8, the encoding that it declares, or the likeliest one."""
    if len(CONTROLS.findall(data[:LOOK])) * 50 > len(data[:LOOK]):
        raise Refusal("S104", "it is full of control characters, so it is not text", "save its text as UTF-8")
    if is_cut_off(data, problem):
        raise broken(problem, "UTF-8")
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    if 5 * lost <= len(damaged) - len(damaged.encode("ascii", "ignore")):
        return Decoded(tidied(damaged))
    if name := declarable(declared):
        try:
            return Decoded(tidied(data.decode(name)))
        except UnicodeDecodeError:
            pass
    return guessed(data, declared, problem)


def is_cut_off(data: bytes, problem: UnicodeDecodeError) -> bool:
    """Whether only the last character of UTF-8 is incomplete; a lone byte behind a plain word may be an accent."""
    if problem.reason != "unexpected end of data" or not problem.start:
        return False
    before = data[: problem.start]
    return problem.end - problem.start > 1 or not before.isascii() or not before[-1:].isalpha()


def declarable(name: str) -> str:
    """The codec for an encoding that a document declares, empty where it cannot be one."""
    if not DECLARABLE.fullmatch(name):
        return ""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return ""
    return WIDER.get(found, found)


def guessed(data: bytes, declared: str, problem: UnicodeDecodeError) -> Decoded:
    """The text in the encoding that it is likeliest written in; raises Refusal where there is none."""
    name = likeliest(data)
    try:
        text = data.decode(name) if name else ""
    except UnicodeDecodeError:
        name = ""
    if not name:
        raise broken(problem, "UTF-8")
    where = f"it declares {declared}, but is not written in it; " if declarable(declared) else ""
    query = f"{where}its encoding was guessed to be {name}: look at accents and quotation marks"
    return Decoded(tidied(text), (query,))


def likeliest(data: bytes) -> str:
    """The likeliest encoding, empty where there is none."""
    from charset_normalizer import from_bytes  # only paid for by those whose text is not UTF-8

    sample = sampled(data)
    if is_japanese(sample):
        return "cp932"
    best = from_bytes(sample, cp_isolation=list(LIKELY)).best()
    if best is None:
        return ""
    return HOMES.get(best.language, best.encoding) if best.encoding in ("cp1250", "cp1252") else best.encoding


def sampled(data: bytes) -> bytes:
    """The lines around the first byte that is not ASCII, as many as a guess can take."""
    if len(data) <= SAMPLE:
        return data
    first = HIGH.search(data)
    start = data.rfind(b"\n", 0, first.start() if first else 0) + 1
    return data[start : start + SAMPLE].rpartition(b"\n")[0] or data[start : start + SAMPLE]


def is_japanese(sample: bytes) -> bool:
    """Whether a sample reads as Japanese in the encoding of Windows; a statistical guess takes it for Korean."""
    try:
        text = sample.decode("cp932")
    except UnicodeDecodeError:
        return False
    return 3 * len(KANA.findall(text)) > sum(not sign.isascii() for sign in text)


def tidied(text: str) -> str:
    """Clean text with mojibake mended; mended first, for cleaning takes some of its characters away."""
    return clean(mended(text) if not text.isascii() and TELL_TALE.search(text) else text)


def mended(text: str) -> str:
    """`text` with those of its lines mended that show the signs of a wrong encoding."""
    return "\n".join(mended_line(closed(line)) if TELL_TALE.search(line) else line for line in text.split("\n"))


def closed(line: str) -> str:
    """A line with those closing quotation marks whole that stand behind an opening one: nothing else can be there."""
    waits = False

    def whole(match: re.Match[str]) -> str:
        nonlocal waits
        waits, before = match[0] == OPENING, waits
        return CLOSING if before and not waits else match[0]

    return QUOTED.sub(whole, line)


def mended_line(line: str) -> str:
    """A line mended by ftfy, which changes it only where it is sure, piece by piece where it is long."""
    from ftfy import fix_encoding  # only paid for by those who have mojibake

    return "".join(fix_encoding(piece) for piece in PIECES.findall(line))
