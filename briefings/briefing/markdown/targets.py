"""What the address of a link or an image means: a content file, a file beside it, a place on the page, another site."""

import re
from pathlib import PurePosixPath
from typing import Literal, NamedTuple
from unicodedata import normalize
from urllib.parse import quote
from urllib.parse import unquote as decoded

from briefings.text import addresses
from briefings.text.characters import UNWANTED, shorten
from briefings.text.folders import CONTENT, STATIC

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
Kind = Literal["external", "jump", "path", "content", "file", "refused"]


def unquote(address: str) -> str:
    """A part of an address as a file or a heading is called: percent-decoded, in normal form C."""
    return normalize("NFC", decoded(address))


class Target(NamedTuple):
    """Where an address leads; for a `refused` one, `value` says why and `hint` what to do."""

    kind: Kind
    value: str
    anchor: str = ""
    code: str = ""
    hint: str = ""


def of_link(address: str, folder: PurePosixPath) -> Target:
    """What the address of a link means in a content file of `folder` (relative to `content/`)."""
    if address.startswith("#"):
        return Target("jump", "", unquote(address[1:]))
    if address.startswith("//") or SCHEME.match(address):
        return of_external(address)
    path, _, anchor = address.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return refused("L101", "a link without an address", "write one in the round brackets")
    if path.startswith("/"):
        return of_path(path, unquote(anchor))
    target = of_file(path, folder)
    if target.kind == "file" and path.endswith(".md") and not f"{CONTENT}{target.value}".startswith(STATIC):
        return Target("content", f"{CONTENT}{target.value}", unquote(anchor))
    return target._replace(anchor=unquote(anchor)) if target.kind == "file" else target


def of_image(address: str, folder: PurePosixPath) -> Target:
    """What the address of an image means: always a file of the site, `/x.png` being `content/static/x.png`."""
    if address.startswith("//") or SCHEME.match(address):
        hint = "download it beside the content file: pages ask nobody else"
        return refused("L103", f"{show(address)} is on another site", hint)
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not path:
        return refused("L101", "an image without an address", "write the name of a file in the round brackets")
    return of_file(path.lstrip("/"), PurePosixPath("static")) if path.startswith("/") else of_file(path, folder)


def of_external(address: str) -> Target:
    """An address elsewhere, percent-encoded, if it is one that a page may link."""
    encoded = addresses.external(address.strip().replace(" ", "%20"))
    if encoded is None:
        return unusable(address, "only http, https and mailto addresses can")
    return Target("external", encoded)


def of_path(path: str, anchor: str) -> Target:
    """A path of the finished site."""
    if ".." in path.split("/") or not_plain(path):
        return unusable(path, "write the path as it stands in the browser")
    return Target("path", path, anchor)


def of_file(path: str, folder: PurePosixPath) -> Target:
    """A path relative to `folder`, made relative to `content/`; one that leaves `content/` is refused."""
    if not_plain(path):
        return unusable(path, "write a path with `/` between its parts")
    parts: list[str] = list(folder.parts)
    for part in path.split("/"):
        if part == ".." and not parts:
            return refused("L104", f"{show(path)} leads out of `content/`", "put the file beside the content file")
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    if not parts or path.rpartition("/")[2] in ("", ".", ".."):
        return refused("L105", f"{show(path)} is a folder", "link a file, such as `other.md`")
    return Target("file", "/".join(parts))


def not_plain(path: str) -> bool:
    """Whether a path holds what no file of a site is called."""
    return "\\" in path or UNWANTED.search(path) is not None or "\n" in path


def refused(code: str, why: str, hint: str) -> Target:
    """No target, but an issue."""
    return Target("refused", why, "", code, hint)


def unusable(address: str, hint: str) -> Target:
    """No target, because of how the address is written."""
    return refused("L102", f"the address {show(address)} cannot be linked", hint)


def show(address: str) -> str:
    """An address in a message."""
    return f"`{shorten(address, 80)}`"


def fragment(anchor: str) -> str:
    """An anchor as the end of an address."""
    return f"#{quote(anchor, safe=addresses.KEEP)}" if anchor else ""
