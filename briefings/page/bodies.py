"""Bodies as a page shows them: links lead somewhere, files are named, the dateline and the full stop are set."""

import difflib
import html
import re
from collections.abc import Callable
from typing import Protocol

import msgspec

from briefings.briefing import Briefing, File, Link
from briefings.collection import Destination, Index
from briefings.collection.links import destination, problem
from briefings.errors import Issue, Severity, issue, warning
from briefings.page import link as placeholder
from briefings.text.folders import CONTENT, STATIC

MARK = re.compile("\x02(/?)([atf])([0-9]+)\x03")
#: The first paragraph, where nothing but figures stands before it: the dateline goes there.
OPENING = re.compile(r"\A((?:<figure\b(?:(?!</figure>).)*</figure>\s*)*)<p>", re.S)
PICTURE = re.compile('<img src="\x02f([0-9]+)\x03"[^>]*? alt="([^"]*)"[^>]*>')
SHOWN = re.compile('<img src="\x02f([0-9]+)\x03"')
FILE = re.compile('<a href="\x02f([0-9]+)\x03[^"]*"[^>]*>(.*?)</a>', re.S)
#: Issues that one body may have.
MANY = 100


def media_path(path: str) -> str:
    """Where a file that a body shows is published: `content/photos/a.jpg` → `/media/photos/a.jpg`, and one of
    `content/static/` where it is copied to anyway.
    """
    return "/" + path.removeprefix(STATIC) if path.startswith(STATIC) else "/media/" + path.removeprefix(CONTENT)


class End(msgspec.Struct, frozen=True):
    """What a link becomes: what stands before and after its label, its target's title, and what is wrong with it."""

    title: str
    before: str = ""
    after: str = ""
    issue: Issue | None = None


class Ground(Protocol):
    """What a body's links and files may find on the site."""

    @property
    def index(self) -> Index:
        """The collection."""

    def page(self, path: str) -> Destination | None:
        """What stands at a path of the site."""

    def near(self, path: str) -> tuple[str, ...]:
        """The addresses of the site that are near to a path, the nearest first."""

    def anchors(self, source: str) -> tuple[str, ...]:
        """The ids on the page that a content file becomes."""

    def has(self, path: str) -> bool:
        """Whether there is a file at a content path."""

    def twin(self, path: str) -> str:
        """The file whose path differs from this one only in case; empty where there is none."""

    def size(self, path: str) -> tuple[int, int]:
        """Width and height of a picture; zeros where they are not known."""


class Bodies:
    """Finishes bodies."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    def of_briefing(self, briefing: Briefing) -> tuple[str, list[Issue]]:
        """The body of a briefing with its dateline before it and the red full stop after it."""
        body, issues = self.finish(briefing.path, briefing.html, briefing.links, briefing.files)
        dateline = briefing.meta.dateline
        if dateline and dateline.place:
            shown = f'<span class="dateline">{html.escape(dateline.place)}</span> – '
            body = OPENING.sub(lambda opening: opening[0] + shown, body, count=1)  # a place may hold a backslash
        return with_stop(body), issues

    def finish(self, path: str, body: str, links: tuple[Link, ...], files: tuple[File, ...]) -> tuple[str, list[Issue]]:
        """`body` with its placeholders resolved, and an issue for each that leads nowhere."""
        ends: list[End] = []
        issues: list[Issue] = []
        for link in links:
            ends.append(self.end(path, link, suggest=len(issues) < MANY))
            issues += [found for found in (ends[-1].issue,) if found]
        addresses = [self.file(each) for each in files]
        issues += [self.missing(path, file) for file, address in zip(files, addresses, strict=True) if not address]
        if not all(addresses):
            body = without(body, addresses)
        body = SHOWN.sub(lambda match: match[0] + self.sized(files[int(match[1])]), body)
        shown: dict[str, Callable[[int], str]] = {
            "a": lambda number: ends[number].before,
            "/a": lambda number: ends[number].after,
            "t": lambda number: ends[number].title,
            "f": lambda number: addresses[number],
        }
        return MARK.sub(lambda match: shown[match[1] + match[2]](int(match[3])), body), first(issues, path)

    def end(self, path: str, link: Link, *, suggest: bool) -> End:
        """Where a link of the content file `path` leads; to nothing, its label stays as text.

        To `suggest` what may have been meant takes its time.
        """
        to = self.ground.page(link.target) if link.kind == "path" else destination(self.ground.index, link)
        if to is None:
            near = self.near(path, link.target) if link.kind == "path" and suggest else ""
            trouble = problem(self.ground.index, path, link, near, suggest=suggest)
            return End(html.escape(link.target), issue=trouble)
        known = self.ground.anchors(to.source) if link.anchor and to.source else None
        lost = known is not None and link.anchor not in known
        address = placeholder(to.path, "" if lost else link.anchor)
        hint = f' title="{html.escape(link.title)}"' if link.title else ""
        found = unknown_anchor(path, link, known if known and suggest else ()) if lost else None
        return End(html.escape(to.title), f'<a href="{address}"{hint}>', "</a>", found)

    def near(self, path: str, wanted: str) -> str:
        """The address that is nearest to a wanted one and leads away from the content file `path`, if any."""
        there = ((each, self.ground.page(each)) for each in self.ground.near(wanted))
        return next((each for each, to in there if to is None or to.source != path), "")

    def file(self, file: File) -> str:
        """The address of a file, empty where there is none of that name."""
        path = CONTENT + file.path
        return placeholder(media_path(path)) if self.ground.has(path) else ""

    def sized(self, file: File) -> str:
        """The attributes of a picture's size, without which the text would jump when it comes."""
        width, height = self.ground.size(CONTENT + file.path)
        return f' width="{width}" height="{height}"' if width else ""

    def missing(self, path: str, file: File) -> Issue:
        """A picture or file that is not there; a name that differs only in case is the usual reason."""
        wanted = CONTENT + file.path
        near = self.ground.twin(wanted)
        hint = f"there is {near}: the case of letters counts" if near else "put it there, or mend the name"
        return issue(path, "L304", f"there is no file {wanted}", hint=hint, at=(file.line, 0))


def without(body: str, addresses: list[str]) -> str:
    """`body` without the files that have no address: of a picture its description stays, of a link its label."""
    for pattern in (PICTURE, FILE):
        body = pattern.sub(lambda match: match[0] if addresses[int(match[1])] else match[2], body)
    return body


def first(issues: list[Issue], path: str) -> list[Issue]:
    """The first hundred of these issues; that there are more is one that weighs as much as they do."""
    if len(issues) <= MANY:
        return issues
    more = issue if any(each.severity is Severity.ERROR for each in issues[MANY:]) else warning
    return [*issues[:MANY], more(path, "L306", f"more than {MANY} links lead nowhere", hint="mend these first")]


def unknown_anchor(path: str, link: Link, anchors: tuple[str, ...]) -> Issue:
    """The page is there, but not the place on it."""
    near = difflib.get_close_matches(link.anchor, anchors, 1)
    hint = f"did you mean `#{near[0]}`?" if near else "link the slug of a heading"
    message = f"nothing in {link.target} has the id `{link.anchor}`"
    return issue(path, "L305", message, hint=hint, at=(link.line, link.column))


def with_stop(body: str) -> str:
    """The red full stop closes the report, where a paragraph does."""
    end = body.rstrip()
    return end.removesuffix("</p>") + '<span class="stop"></span></p>\n' if end.endswith("</p>") else body
