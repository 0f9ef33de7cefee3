"""Turning bytes from strangers into text that holds no control characters."""

import re

# C0 and C1 controls but tab and newline, noncharacters, and lone surrogates. Placeholders inside rendered pages use
# U+0002 and U+0003; because reading removes them, no document can forge one.
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x85")


#: What needs no second look, as bytes; and what does, a byte order mark being wanted nowhere but harmless inside.
USUAL = bytes(range(0x20, 0x7F)) + b"\t\n"
UNCLEAN = re.compile(f"{UNWANTED.pattern}|{LINE_ENDS.pattern}|\ufeff")


def clean(text: str) -> str:
    """`text` with newlines as line ends, without byte order mark, control characters and noncharacters."""
    return text if is_clean(text) else cleaned(text)


def is_clean(text: str) -> bool:
    """Whether a text is clean for certain: a search of what is left without the usual characters is cheap."""
    if text.isascii() and text.isprintable():
        return True
    rest = text.encode("utf-8", "surrogatepass").translate(None, USUAL)
    return not rest or UNCLEAN.search(rest.decode("utf-8", "surrogatepass")) is None


def cleaned(text: str) -> str:
    """The clean text that is in any other."""
    return UNWANTED.sub("", LINE_ENDS.sub("\n", text.removeprefix("\ufeff")))


def decode(data: bytes) -> str:
    """Strict UTF-8 as clean text; raises ValueError saying what the bytes look like instead."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError("it is UTF-16, not UTF-8")
    if b"\x00" in data:
        raise ValueError("it holds NUL bytes, so it is not text")
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise ValueError(f"byte {problem.start} (line {line}) is not UTF-8") from None


def one_line(text: str) -> str:
    """`text` with every run of white space folded to one space."""
    return " ".join(text.split())


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters of `text`, cut at a word with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:–-") + "…"
