"""From the bytes of one seed to the files that its documents would have: pure and picklable, for a pool of workers."""

import hashlib

import msgspec

from briefings.config import Config
from briefings.content import likeness, own_fields, rights, same_event, sidecar, writing
from briefings.content.alike import Remembered
from briefings.content.sidecar import Sidecar
from briefings.draft import Draft
from briefings.draft.articles import articles
from briefings.draft.compose import compose
from briefings.draft.entities.register import NONE, Register
from briefings.errors import Issue, issue
from briefings.seed import Seed
from briefings.seed.reading import read


class Sheet(msgspec.Struct, frozen=True):
    """One document, finished: what its content file and its evidence would hold."""

    seed: str
    item: str
    sha256: str
    title: str
    markdown: bytes
    evidence: bytes
    sketch: str = ""
    event: str = ""
    #: The status that the configuration gives it; empty where the seed itself names one.
    status: str = ""
    queries: int = 0


class Drafted(msgspec.Struct, frozen=True):
    """The documents of one seed file, and what is wrong with it."""

    sheets: tuple[Sheet, ...] = ()
    issues: tuple[Issue, ...] = ()


class Job(msgspec.Struct, frozen=True):
    """A seed file to be drafted, with the sidecar that it may have."""

    path: str
    data: bytes
    sidecar: Sidecar = sidecar.NONE


def draft_seed(
    path: str, data: bytes, config: Config, register: Register = NONE, beside: Sidecar = sidecar.NONE
) -> bytes:
    """The `Drafted` of a seed file as msgpack; nothing that a file holds makes it raise."""
    try:
        drafted = drafted_of(path, data, config, register, beside)
    except MemoryError:
        return lost(path, "it takes more memory than there is", "memory_bytes")
    except Exception as problem:
        why = " ".join(f"{type(problem).__name__}: {problem}".split())[:200]
        drafted = Drafted((), (issue(path, "S109", f"it cannot be converted: {why}", hint="report it, please"),))
    return msgspec.msgpack.encode(drafted)


def lost(path: str, reason: str, limit: str = "") -> bytes:
    """The `Drafted` of a seed that ended the process that read it, or went over the limit of that name."""
    why = reason if limit else f"reading it ended its process ({reason})"
    hint = f"raise `limits.{limit}`, or save its text as .txt" if limit else "save its text as .txt"
    found = issue(path, "S111" if limit else "S109", f"it cannot be converted: {why}", hint=hint)
    return msgspec.msgpack.encode(Drafted((), (found,)))


def draft_job(config: Config, job: Job, register: Register = NONE) -> bytes:
    """`draft_seed` in the form that mappers want."""
    return draft_seed(job.path, job.data, config, register, job.sidecar)


def drafted_of(
    path: str, data: bytes, config: Config, register: Register = NONE, beside: Sidecar = sidecar.NONE
) -> Drafted:
    """The documents of a seed file."""
    seeds, issues = read(path, data, config.limits)
    said, wrong = sidecar.fields(beside)
    issues += wrong
    sheets: list[Sheet] = []
    limit = config.limits.content_bytes
    for found in (each for seed in seeds for each in articles(seed)):
        if len(found.text) > limit:
            issues.append(too_large(path, len(found.text), limit))
            continue
        seed, problems = own_fields.judged(found, data)
        seed = sidecar.before(seed, said, beside)
        draft, more = compose(seed, config.convert, config.language, register)
        issues += [*problems, *more]
        if draft is not None:
            sheets.append(sheet(seed, sidecar.after(draft, said), config, register))
    issues += [too_large(path, len(each.markdown), limit) for each in sheets if len(each.markdown) > limit]
    return Drafted(tuple(each for each in sheets if len(each.markdown) <= limit), tuple(issues))


def too_large(path: str, size: int, limit: int) -> Issue:
    """Says that a briefing could not be built."""
    message = f"its briefing would have {size:,} bytes, more than {limit:,}"
    return issue(path, "S110", message, hint="split it, or raise `limits.content_bytes`")


def sheet(seed: Seed, draft: Draft, config: Config, register: Register = NONE) -> Sheet:
    """The files of one document."""
    draft = rights.credited(draft, register)
    convert = rights.permitted(draft, config.convert, register)
    text = writing.markdown(seed, draft, convert)
    body = "\n\n".join(part.markdown for part in draft.body)
    kept = Remembered(likeness.sketch(body), same_event.traits(draft))
    evidence = writing.evidence(seed, draft, settings(config, register), kept, convert.rights)
    status = "" if "status" in draft.fields else config.convert.status
    files = text.encode(), evidence.encode()
    return Sheet(seed.path, seed.item, seed.sha256, draft.title, *files, *kept, status, len(draft.queries))


def settings(config: Config, register: Register = NONE) -> str:
    """Eight digits that stand for the settings a conversion depends on, the register among them."""
    of_convert = (config.convert.status, config.convert.language, config.convert.rights)
    names = [without_descriptions(register)] if register.entries or register.sources else []
    relevant = msgspec.json.encode([of_convert, config.language, config.limits.items, *names])
    return hashlib.sha256(relevant).hexdigest()[:8]


def without_descriptions(register: Register) -> Register:
    """The register without what only readers of the site see."""
    entries = tuple(msgspec.structs.replace(each, description="") for each in register.entries)
    return msgspec.structs.replace(register, entries=entries)
