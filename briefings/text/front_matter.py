"""Splitting a content file into its YAML front matter and its body, and joining them again."""

import re
from typing import NamedTuple

from briefings.errors import Issue, issue

#: Bytes that front matter may have.
LIMIT = 65_536
FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
CLOSE = re.compile(r"^---[ \t]*(?:\n|\Z)", re.M)


class Parts(NamedTuple):
    """A content file in two; lines count from 1 in the file."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split(text: str, path: str, limit: int = LIMIT) -> tuple[Parts, list[Issue]]:
    """The front matter between two `---` lines (empty where the file has none) and the body after it."""
    opened = FENCE.match(text)
    if opened is None:
        return Parts("", 1, text, 1), []
    closed = CLOSE.search(text, opened.end())
    if closed is None:
        hint = "end it with a line `---`"
        return Parts("", 1, "", 1), [
            issue(path, "F101", "the front matter that opens here is never closed", hint=hint, at=(1, 1))
        ]
    yaml = text[opened.end() : closed.start()]
    parts = Parts(yaml, 2, text[closed.end() :], 2 + yaml.count("\n") + 1)
    if len(yaml.encode()) > limit:
        message = f"the front matter has {len(yaml.encode()):,} bytes, more than {limit:,}"
        return parts, [issue(path, "F102", message, hint="move text to the body", at=(1, 1))]
    return parts, []


def join(yaml: str, body: str) -> str:
    """A whole content file."""
    return f"---\n{yaml}---\n\n{body}"
