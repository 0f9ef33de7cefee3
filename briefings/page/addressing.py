"""Addresses of pages: filling placeholders, absolute addresses, output paths."""

import re
from html import escape
from urllib.parse import urlsplit

from briefings.text import addresses

PLACEHOLDER = re.compile("\x02(/[^\x03]*)\x03")
LOCAL = "http://localhost:8000/"


def base_of(base_url: str) -> str:
    """The base address with its final slash; the preview's where the configuration has none."""
    return (base_url or LOCAL).rstrip("/") + "/"


def base_path(base_url: str) -> str:
    """The path of the base address: `/` or `/repo/`."""
    return urlsplit(base_of(base_url)).path or "/"


def absolute(base_url: str, path: str) -> str:
    """The whole address of a site path (not yet percent-encoded)."""
    return base_of(base_url) + addresses.path(path.lstrip("/"))


def fill(html: str, prefix: str, *, file_links: bool = False) -> str:
    """`html` with every placeholder as an address: `prefix` (`../../`, or a base address) and the path from the root.

    With `file_links` a folder's address names its `index.html`, for a tree opened from disk.
    """

    before = escape(prefix)

    def address(match: re.Match[str]) -> str:
        path, mark, anchor = match[1][1:].partition("#")
        if file_links and (path.endswith("/") or not path):
            path += "index.html"
        return (before + path or "./") + mark + anchor

    return PLACEHOLDER.sub(address, html)


def finished(html: str, prefix: str, *, file_links: bool = False) -> bytes:
    """The bytes of a page, filled. Where each address only has the prefix put before it, that is done with all at once,
    single byte by single byte, which is what bytes are quick at.
    """
    if file_links or not prefix.endswith("/"):
        return fill(html, prefix, file_links=file_links).encode()
    before = escape(prefix).removesuffix("/").encode()  # a placeholder holds the path with its first slash
    return html.encode().replace(b"\x02", before).replace(b"\x03", b"")


def prefix_of(path: str) -> str:
    """What leads from a page back to the root: `/tags/nato/` → `../../`, `/` → nothing."""
    return "../" * (path.count("/") - 1)


def output_path(path: str) -> str:
    """The file of a site path (not percent-encoded): `/tags/nato/` → `tags/nato/index.html`."""
    name = path.lstrip("/")
    return name + "index.html" if not name or name.endswith("/") else name
