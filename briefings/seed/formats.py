"""Which format a document is in: by how it begins, and where that says nothing, by its name.

Looking must be cheap and imports no reader; `reading` does that.
"""

import codecs
import posixpath
import re
from collections.abc import Callable
from typing import NamedTuple

#: Bytes at the beginning of a document that are looked at.
HEAD = 16_384
HTML = re.compile(rb"<(?:!doctype\s+html|html[\s>])", re.I)
FEED = re.compile(rb"<(?:rss|(?:\w{1,20}:)?feed|rdf:rdf)[\s>]", re.I)
JSON_FEED = re.compile(
    rb"\{(?:[^{}]{0,4000}?[,\s])?\"version\"\s*:\s*\"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org", re.S
)
LINK = re.compile(rb"\[(?:InternetShortcut(?:\.\w)?|Desktop Entry)\][ \t]*\r?\n|bplist00", re.I)
PROPERTY_LIST = re.compile(rb"<(?:!doctype\s+)?plist[\s>]", re.I)
HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z-]{0,60}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n)*){2,60}")
#: What browsers write; that its parts are related says nothing, for a letter with pictures is so too.
ARCHIVE = re.compile(rb"^(?:Snapshot-Content-Location:|From: \"?<?Saved by )", re.I | re.M)
ORIGIN = re.compile(rb"^From:", re.I | re.M)
MAIL = re.compile(rb"^(?:Received|Message-ID|MIME-Version|Return-Path|DKIM-Signature|Delivered-To):", re.I | re.M)
FRONT_MATTER = re.compile(rb"---[ \t]*\r?\n(?:#[^\r\n]*\r?\n)*[A-Za-z_][A-Za-z0-9_-]*:[ \t\r\n]")
WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Format(NamedTuple):
    """A format: the module that reads it, the names it goes by, how it is known."""

    module: str
    suffixes: tuple[str, ...]
    looks: Callable[[bytes], bool]


def is_page(head: bytes) -> bool:
    """Whether it begins as HTML does."""
    return HTML.match(head, root(head)) is not None


def is_feed(head: bytes) -> bool:
    """Whether it begins as RSS, Atom or a JSON Feed does."""
    return FEED.match(head, root(head)) is not None or JSON_FEED.match(head.lstrip()) is not None


def is_link(head: bytes) -> bool:
    """Whether it begins as a file does that only holds a link."""
    return LINK.match(head.lstrip()) is not None or PROPERTY_LIST.match(head, root(head)) is not None


def is_archive(head: bytes) -> bool:
    """Whether it begins as a web page does that was saved as one file of many parts."""
    headers = HEADERS.match(head.lstrip())
    return headers is not None and ARCHIVE.search(headers[0]) is not None


def is_pdf(head: bytes) -> bool:
    """Whether it begins as a PDF does."""
    return head.startswith(b"%PDF-")


def is_word(head: bytes) -> bool:
    """Whether it begins as a Word document does: an archive with the part that all such archives begin with."""
    return head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"word/" in head)


def is_mail(head: bytes) -> bool:
    """Whether it begins as a message does that went through the mail, or a mailbox of such."""
    text = head.lstrip()
    headers = HEADERS.match(text, text.find(b"\n") + 1 if text.startswith(b"From ") else 0)
    return headers is not None and len(MAIL.findall(headers[0])) > 1 and ORIGIN.search(headers[0]) is not None


def has_front_matter(head: bytes) -> bool:
    """Whether it begins with front matter."""
    return FRONT_MATTER.match(head) is not None


def is_text(_: bytes) -> bool:
    """Text is what is nothing else."""
    return False


#: In the order in which they are asked.
FORMATS = (
    Format("pdf_file", (".pdf",), is_pdf),
    Format("word_file", (".docx",), is_word),
    Format("web_page", (".html", ".htm", ".xhtml"), is_page),
    Format("feed", (".xml", ".rss", ".atom", ".rdf", ".json"), is_feed),
    Format("link_file", (".url", ".webloc", ".desktop"), is_link),
    Format("saved_archive", (".mhtml", ".mht"), is_archive),
    Format("mail_file", (".eml", ".mbox"), is_mail),
    Format("markdown_file", (".md", ".markdown"), has_front_matter),
    Format("text_file", (".txt",), is_text),
)
SUFFIXES = tuple(suffix for each in reversed(FORMATS) for suffix in each.suffixes)
PAGES = next(each.suffixes for each in FORMATS if each.module == "web_page")


def suffix_of(path: str) -> str:
    """The extension in lower case."""
    return posixpath.splitext(path)[1].lower()


def format_of(path: str, data: bytes) -> Format:
    """The format of a document: what it looks like, then what its name says, else text."""
    head = beginning(data)
    suffix = suffix_of(path)
    looking = (each for each in FORMATS if each.looks(head))
    named = (each for each in FORMATS if suffix in each.suffixes)
    return next(looking, None) or next(named, FORMATS[-1])


def beginning(data: bytes) -> bytes:
    """How a document begins, in bytes of which the Latin letters are ASCII."""
    head = data[:HEAD]
    wide = next((name for mark, name in WIDE if head.startswith(mark)), "")
    if wide:
        head = head[: len(head) // 4 * 4].decode(wide, "ignore").encode()
    return head.removeprefix(codecs.BOM_UTF8)


def root(head: bytes) -> int:
    """Where the first element of markup begins, behind comments and declarations that declare nothing themselves; an
    HTML or plist doctype counts as one.
    """
    at = 0
    while True:
        at += len(head[at:]) - len(head[at:].lstrip())
        end = skipped(head, at)
        if end <= at:
            return at
        at = end


def skipped(head: bytes, at: int) -> int:
    """The end of the comment, instruction or other doctype that begins at `at`; `at` where there is none."""
    for opening, closing in ((b"<!--", b"-->"), (b"<?", b"?>")):
        if head.startswith(opening, at):
            return head.find(closing, at) + len(closing)
    doctype = head[at : at + 40].lower()
    end = head.find(b">", at) + 1
    plain = doctype.startswith(b"<!doctype") and b"[" not in head[at:end]
    return end if plain and not HTML.match(doctype) and not PROPERTY_LIST.match(doctype) else at
