"""Bodies as a page shows them: links lead somewhere, files are named, the dateline and the full stop are set."""

import html
import re
from collections.abc import Callable, Mapping

from briefings.briefing import Briefing, File, Link
from briefings.collection import Collection
from briefings.collection.links import destination, problem
from briefings.errors import Issue, issue
from briefings.page import link as placeholder

MARK = re.compile("\x02(/?)([atf])([0-9]+)\x03")
#: The first paragraph, where nothing but figures stands before it: the dateline goes there.
OPENING = re.compile(r"\A((?:<figure\b(?:(?!</figure>).)*</figure>\s*)*)<p>", re.S)
MEDIA = "/media/"


def media_path(path: str) -> str:
    """Where a file beside the content is published: `content/photos/a.jpg` → `/media/photos/a.jpg`."""
    return MEDIA + path.removeprefix("content/")


class Bodies:
    """Finishes bodies; `available` are the content paths of files that may be shown, `used` those that were."""

    def __init__(self, collection: Collection, available: frozenset[str], planned: Mapping[str, str]) -> None:
        self.collection = collection
        self.available = available
        #: Site paths that are planned beside briefings, for links such as `/archive/`.
        self.planned = planned
        self.used: set[str] = set()

    def of_briefing(self, briefing: Briefing) -> tuple[str, list[Issue]]:
        """The body of a briefing with its dateline before it and the red full stop after it."""
        body, issues = self.finish(briefing.path, briefing.html, briefing.links, briefing.files)
        dateline = briefing.meta.dateline
        if dateline and dateline.place:
            place = html.escape(dateline.place)
            body = OPENING.sub(rf'\1<p><span class="dateline">{place}</span> – ', body, count=1)
        return with_stop(body), issues

    def finish(self, path: str, body: str, links: tuple[Link, ...], files: tuple[File, ...]) -> tuple[str, list[Issue]]:
        """`body` with its placeholders resolved, and an issue for each that leads nowhere."""
        ends = [self.ends(path, each) for each in links]
        issues = [found for _, _, _, found in ends if found is not None]
        addresses = [self.file(each) for each in files]
        issues += [missing(path, each) for each, address in zip(files, addresses, strict=True) if not address]
        shown: dict[str, Callable[[int], str]] = {
            "a": lambda number: ends[number][0],
            "/a": lambda number: ends[number][1],
            "t": lambda number: ends[number][2],
            "f": lambda number: addresses[number],
        }
        return MARK.sub(lambda match: shown[match[1] + match[2]](int(match[3])), body), issues

    def ends(self, path: str, link: Link) -> tuple[str, str, str, Issue | None]:
        """What stands before and after the label of a link, its target's title, and what is wrong with it."""
        if link.kind == "path":
            found = link.target in self.planned
            target, title = link.target, self.planned.get(link.target, link.target)
        else:
            to = destination(self.collection, link)
            found, target, title = to is not None, to.path if to else "", to.title if to else link.target
        if not found:
            return "", "", html.escape(title), problem(self.collection, path, link)
        hint = f' title="{html.escape(link.title)}"' if link.title else ""
        return f'<a href="{placeholder(target, link.anchor)}"{hint}>', "</a>", html.escape(title), None

    def file(self, file: File) -> str:
        """The address of a file, empty where there is none of that name."""
        if file.path not in self.available:
            return ""
        self.used.add(file.path)
        return placeholder(media_path(file.path))


def missing(path: str, file: File) -> Issue:
    """A picture or file that is not there."""
    return issue(
        path, "L104", f"there is no file {file.path}", hint="put it there, or mend the name", at=(file.line, 0)
    )


def with_stop(body: str) -> str:
    """The red full stop closes the report, where a paragraph does."""
    end = body.rstrip()
    return end.removesuffix("</p>") + '<span class="stop"></span></p>\n' if end.endswith("</p>") else body
