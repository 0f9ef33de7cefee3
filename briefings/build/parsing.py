"""Content files to finished briefings, on the workers, each within its time."""

import msgspec

from briefings.briefing import Briefing, PlainPage, rights, word_for_word
from briefings.briefing.options import Options
from briefings.briefing.parsing import parse, parse_page
from briefings.engine.workers import OutOfTime, time_limit
from briefings.errors import Issue, Severity, issue, note
from briefings.text.folders import PAGES


class Job(msgspec.Struct, frozen=True):
    """One content file to read; without data it vanished after it was listed."""

    path: str
    data: bytes | None
    options: Options


class Parsed(msgspec.Struct, frozen=True):
    """What a content file holds, or why it cannot be used."""

    path: str
    issues: tuple[Issue, ...]
    briefing: Briefing | None = None
    page: PlainPage | None = None


jobs = msgspec.msgpack.Decoder(Job)


def parse_one(data: bytes) -> bytes:
    """A `Job` to a `Parsed`, both as msgpack.

    A file that takes too long, or that a bug of ours stumbles over, is one issue; others go on.
    """
    job = jobs.decode(data)
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
    if job.data is None:
        return Parsed(job.path, (note(job.path, "B102", "vanished while the site was read"),))
    if job.path.startswith(PAGES):
        page, issues = parse_page(job.path, job.data, job.options)
        return Parsed(job.path, tuple(issues), page=page)
    briefing, issues = parse(job.path, job.data, job.options)
    if briefing is not None:
        issues += word_for_word.lost(briefing, job.data, job.options)
    if briefing is not None and (found := rights.unknown(briefing, job.options)):
        issues.append(found)
        briefing = None if found.severity is Severity.ERROR else briefing
    return Parsed(job.path, tuple(issues), briefing=briefing)


def lost(path: str, reason: str) -> bytes:
    """In the place of a `Parsed`: the file ended the process that read it."""
    message = f"reading this file ended its process: {reason}"
    found = issue(path, "B104", message, hint="make it simpler; if it is harmless, please report it")
    return msgspec.msgpack.encode(Parsed(path, (found,)))
