"""From the bytes of one seed to the files that its documents would have: pure and picklable, for a pool of workers."""

import hashlib

import msgspec

from briefings.config import Config
from briefings.content import album, likeness, rights, same_event, sidecar, writing
from briefings.content.alike import Remembered
from briefings.content.sidecar import Sidecar
from briefings.draft import Draft
from briefings.draft.confidence import confidence
from briefings.draft.entities.model import version
from briefings.draft.entities.register import NONE, Register
from briefings.errors import Issue, issue
from briefings.seed import Photo, Seed
from briefings.seed.gallery import Gallery
from briefings.seed.reading import read

#: A library that finds no memory may end its process without a word, so the bound is named too.
ENDED = "save its text as .txt, or, if it is whole and large, raise `limits.memory_bytes`"


class Pictures(msgspec.Struct, frozen=True):
    """What a browser saved beside a page: the digest of it all, and the files by their path from there."""

    digest: str = ""
    files: dict[str, bytes] = {}


NO_PICTURES = Pictures()


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
    #: The pictures that its text shows.
    photos: tuple[Photo, ...] = ()


class Drafted(msgspec.Struct, frozen=True):
    """The documents of one seed file, and what is wrong with it."""

    sheets: tuple[Sheet, ...] = ()
    issues: tuple[Issue, ...] = ()


class Job(msgspec.Struct, frozen=True):
    """A seed file to be drafted, with the sidecar that it may have, and where pictures are wanted those beside it."""

    path: str
    data: bytes
    sidecar: Sidecar = sidecar.NONE
    pictures: Pictures = NO_PICTURES


def ready() -> None:
    """Imports what drafting needs: heavy, so only where there is something to draft, and then before other processes
    are made of this one.
    """
    from briefings.content import own_fields  # noqa: F401 - only to be there
    from briefings.draft import articles, compose  # noqa: F401 - only to be there


def draft_seed(
    path: str,
    data: bytes,
    config: Config,
    register: Register = NONE,
    beside: Sidecar = sidecar.NONE,
    pictures: Pictures = NO_PICTURES,
) -> bytes:
    """The `Drafted` of a seed file as msgpack; nothing that a file holds makes it raise."""
    try:
        drafted = drafted_of(path, data, config, register, beside, pictures)
    except MemoryError:
        return lost(path, "it takes more memory than there is", "memory_bytes")
    except Exception as problem:
        drafted = Drafted((), (broken(path, problem),))
    return msgspec.msgpack.encode(drafted)


def broken(path: str, problem: Exception, item: str = "") -> Issue:
    """Says that conversion met what it was not made for."""
    what = f"{item[:100]!r} in it" if item else "it"
    why = " ".join(f"{type(problem).__name__}: {problem}".split())[:200]
    return issue(path, "S109", f"{what} cannot be converted: {why}", hint="report it, please")


def lost(path: str, reason: str, limit: str = "") -> bytes:
    """The `Drafted` of a seed that ended the process that read it, or went over the limit of that name."""
    why = reason if limit else f"reading it ended its process ({reason})"
    hint = f"raise `limits.{limit}`, or save its text as .txt" if limit else ENDED
    found = issue(path, "S111" if limit else "S109", f"it cannot be converted: {why}", hint=hint)
    return msgspec.msgpack.encode(Drafted((), (found,)))


def draft_job(config: Config, job: Job, register: Register = NONE) -> bytes:
    """`draft_seed` in the form that mappers want."""
    return draft_seed(job.path, job.data, config, register, job.sidecar, job.pictures)


def drafted_of(
    path: str,
    data: bytes,
    config: Config,
    register: Register = NONE,
    beside: Sidecar = sidecar.NONE,
    pictures: Pictures = NO_PICTURES,
) -> Drafted:
    """The documents of a seed file."""
    from briefings.content import own_fields
    from briefings.draft.articles import articles
    from briefings.draft.compose import compose

    gallery = Gallery(config.limits, pictures.files) if wants_pictures(config) else None
    seeds, issues = read(path, data, config.limits, gallery)
    said, wrong = sidecar.fields(beside)
    issues += wrong
    sheets: list[Sheet] = []
    limit = config.limits.content_bytes
    for found in (each for seed in seeds for each in articles(seed)):
        if len(found.text) > limit:
            issues.append(too_large(path, len(found.text), limit))
            continue
        seed, problems = own_fields.judged(found, data)
        seed = msgspec.structs.replace(sidecar.before(seed, said, beside), beside=pictures.digest)
        try:
            draft, more = compose(seed, config.convert, config.language, register)
            sheets += [sheet(seed, sidecar.after(draft, said), config, register)] if draft is not None else []
        except MemoryError:
            raise
        except Exception as problem:  # one document of several takes none of the others with it
            more = [broken(path, problem, found.item)]
        issues += [*problems, *more]
    issues += [too_large(path, len(each.markdown), limit) for each in sheets if len(each.markdown) > limit]
    return Drafted(tuple(each for each in sheets if len(each.markdown) <= limit), tuple(issues))


def wants_pictures(config: Config) -> bool:
    """Whether pictures are taken over: where their briefing may have the text that shows them."""
    return config.convert.images and config.convert.rights == "full"


def too_large(path: str, size: int, limit: int) -> Issue:
    """Says that a briefing could not be built."""
    message = f"its briefing would have {size:,} bytes, more than {limit:,}"
    return issue(path, "S110", message, hint="split it, or raise `limits.content_bytes`")


def sheet(seed: Seed, draft: Draft, config: Config, register: Register = NONE) -> Sheet:
    """The files of one document."""
    draft = msgspec.structs.replace(rights.credited(draft, register), confidence=confidence(seed, draft, register))
    convert = rights.permitted(draft, config.convert, register)
    text = writing.markdown(seed, draft, convert)
    body = "\n\n".join(part.markdown for part in draft.body)
    shown = {each.photo for each in draft.pictures}
    photos = tuple(each for each in seed.photos if each.sha256 in shown)
    kept = Remembered(likeness.sketch(body), same_event.traits(draft))
    evidence = writing.evidence(seed, draft, settings(config, register), kept, convert.rights, files=album.told(photos))
    status = "" if "status" in draft.fields else config.convert.status
    files = text.encode(), evidence.encode()
    return Sheet(seed.path, seed.item, seed.sha256, draft.title, *files, *kept, status, len(draft.queries), photos)


def settings(config: Config, register: Register = NONE) -> str:
    """Eight digits that stand for the settings a conversion depends on, the register among them."""
    of_convert = (config.convert.status, config.convert.language, config.convert.rights)
    names = [without_descriptions(register)] if register.entries or register.sources else []
    models = [f"{language} {version(model)}" for language, model in sorted(config.convert.models.items())]
    limits = config.limits
    images = [limits.images, limits.image_bytes, limits.image_pixels] if wants_pictures(config) else []
    relevant = msgspec.json.encode([of_convert, config.language, limits.items, *images, *names, *models])
    return hashlib.sha256(relevant).hexdigest()[:8]


def without_descriptions(register: Register) -> Register:
    """The register without what only readers of the site see."""
    entries = tuple(msgspec.structs.replace(each, description="") for each in register.entries)
    return msgspec.structs.replace(register, entries=entries)
