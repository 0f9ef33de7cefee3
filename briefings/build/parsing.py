"""Content files to finished briefings, on the workers, each within its time."""

from collections.abc import Mapping, Sequence

import msgspec

from briefings.briefing import Briefing, PlainPage
from briefings.briefing.options import Options
from briefings.briefing.parsing import parse, parse_page
from briefings.engine.workers import OutOfTime, Workers, time_limit
from briefings.errors import Issue, issue

PAGES = "content/pages/"


class Job(msgspec.Struct, frozen=True):
    """One content file to read."""

    path: str
    data: bytes
    options: Options


class Parsed(msgspec.Struct, frozen=True):
    """What a content file holds, or why it cannot be used."""

    path: str
    issues: tuple[Issue, ...]
    briefing: Briefing | None = None
    page: PlainPage | None = None


decoder = msgspec.msgpack.Decoder(Parsed)


def parse_all(workers: Workers, files: Mapping[str, bytes], options: Options) -> list[Parsed]:
    """Every content file, in the order of `files`."""
    jobs: Sequence[Job] = [Job(path, data, options) for path, data in files.items()]
    return [decoder.decode(data) for data in workers.map(parse_one, jobs)]


def parse_one(job: Job) -> bytes:
    """A `Parsed` as msgpack: cheap to send between processes, and what a cache will hold.

    A file that takes too long, or that a bug of ours stumbles over, is one issue; others go on.
    """
    try:
        with time_limit(job.options.limits.seconds):
            return msgspec.msgpack.encode(parsed(job))
    except OutOfTime:
        message = f"reading this file takes more than {job.options.limits.seconds:g} s"
        found = issue(job.path, "B101", message, hint="make it simpler, or raise `limits.seconds`")
    except Exception as bug:  # the boundary of one document: no file may cost the site its other pages
        message = f"this file cannot be read, which is a bug of ours: {type(bug).__name__}: {bug}"
        found = issue(job.path, "B103", message, hint="please report it with the file")
    return msgspec.msgpack.encode(Parsed(job.path, (found,)))


def parsed(job: Job) -> Parsed:
    """What one file holds."""
    if job.path.startswith(PAGES):
        page, issues = parse_page(job.path, job.data, job.options)
        return Parsed(job.path, tuple(issues), page=page)
    briefing, issues = parse(job.path, job.data, job.options)
    return Parsed(job.path, tuple(issues), briefing=briefing)
