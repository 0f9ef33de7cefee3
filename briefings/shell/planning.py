"""Building a site: what `build`, `check` and `serve` have in common."""

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager

import msgspec

from briefings import theme
from briefings.build import building
from briefings.build.beside import Copy
from briefings.build.building import Built, Means, Sink, Taken
from briefings.build.request import Request
from briefings.engine.store import MemoryStore
from briefings.engine.workers import Workers
from briefings.errors import Issue, Severity, Stop, besides, in_order, warning
from briefings.shell import clock, marks, memory, publishing, settings, themes, tree
from briefings.shell.atomic import Wanted
from briefings.shell.memory import Memory
from briefings.shell.memory.cache import Cache
from briefings.shell.options import Options
from briefings.shell.output import Output
from briefings.shell.publishing import Published
from briefings.shell.settings import Settings
from briefings.shell.staging import Stage, staged

#: The places whose files have marks.
SOURCES, OUTPUTS = "content", "output"
CONTENT = "content"
#: The code of warnings of unknown rights, and how many of them a build says one by one.
RIGHTS, FEW = "U101", 3


class Inputs(msgspec.Struct, frozen=True):
    """What a build begins with, read from the disk."""

    request: Request
    theme: theme.Theme
    now: str
    found: tree.Tree

    def paths(self) -> tuple[str, ...]:
        """Every file below `content/`."""
        return tuple(self.found.paths())

    def read(self, path: str) -> bytes:
        """The bytes of one of them; raises FileNotFoundError for any other, whatever lies there now."""
        if path not in self.found.names:
            raise FileNotFoundError(path)
        return self.found.read(path)


class Plan(msgspec.Struct, frozen=True):
    """A site that is ready to be published: the files that may differ from those that are there."""

    settings: Settings
    inputs: Inputs
    built: Built
    issues: tuple[Issue, ...]
    #: Files on the disk that are known to hold other bytes than they should.
    outdated: frozenset[str] = frozenset()

    @property
    def is_broken(self) -> bool:
        """Whether any issue is an error."""
        return any(each.severity is Severity.ERROR for each in self.issues)

    @property
    def files(self) -> dict[str, Wanted]:
        """The files, with copies as the places of their sources."""
        found = self.inputs.found
        return {
            path: found.root / found.names[each.source] if isinstance(each, Copy) else each
            for path, each in self.built.files.items()
            if not isinstance(each, Taken)
        }


@contextmanager
def changed(options: Options, out: Output) -> Iterator["Change"]:
    """The site brought up to date against what an output folder holds; raises `errors.Stop` where it cannot be
    built.
    """
    with uncollected(), staged(out) as stage, Workers(options.workers, stage.workers) as workers:
        chosen = settings.read(options.site, options.base_url)
        inputs = read(options, chosen)
        with memory.opened(options.memory, out.label) as remembered:
            plan = remembered.use(lambda cache: against(chosen, inputs, stage, cache, workers))
            yield Change(plan, remembered, stage)


@contextmanager
def uncollected() -> Iterator[None]:
    """Lets Python's collector of cycles rest: a build makes millions of objects and hardly a cycle, and looking for
    them takes a quarter of its time.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Change:
    """A plan, to be published or not; either way it is remembered."""

    def __init__(self, plan: Plan, remembered: Memory, stage: Stage) -> None:
        self.plan = plan
        self.remembered = remembered
        self.stage = stage

    def publish(self, *, keep: bool = False) -> Published:
        """Writes what differs; with `keep`, what is no longer planned stays."""
        built = self.plan.built
        done = publishing.publish(self.stage, self.plan.files, self.plan.outdated, planned=built.planned, keep=keep)
        moved = self.moved()
        sure = {path: each for path, each in built.digests.items() if path not in moved}
        self.remembered.set_marks(OUTPUTS, marks.marks_of(self.stage.out.root, sure), built.gone | moved)
        self.remembered.commit()
        return done

    def moved(self) -> frozenset[str]:
        """Copies of files that changed after they were listed: what was written may not be what was read before."""
        found, now = self.plan.inputs.found, marks.clock()
        copies = {path: each.source for path, each in self.plan.built.files.items() if isinstance(each, Copy)}
        return frozenset(
            path
            for path, source in copies.items()
            if not found.marks[source] or marks.look(f"{found.root}/{found.names[source]}", now) != found.marks[source]
        )

    def withhold(self) -> None:
        """Writes nothing: the next build will find that these files are not as they ought to be."""
        self.remembered.set_marks(OUTPUTS, {}, self.plan.built.files)
        self.remembered.commit()

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Everything to report, the state of the memory and of the output's list included."""
        return tuple(in_order([*self.stage.out.damage, *summed(self.plan.issues), *self.remembered.notes]))


def summed(issues: tuple[Issue, ...]) -> list[Issue]:
    """Many warnings of unknown rights as one, which drowns no other; `check -v` names each."""
    of_rights = [each for each in issues if each.code == RIGHTS and each.severity is Severity.WARNING]
    if len(of_rights) <= FEW:
        return list(issues)
    message = (
        f"{len(of_rights):,} briefings have the whole text of a seed, and nobody has said what the rights to it are"
    )
    hint = f"`briefings check -v` names each; {of_rights[0].hint}"
    return [*(each for each in issues if each not in of_rights), warning(CONTENT, RIGHTS, message, hint=hint)]


def against(chosen: Settings, inputs: Inputs, stage: Stage, cache: Cache, workers: Workers) -> Plan:
    """What differs from the last build, and from what it wrote."""
    known = cache.marks(SOURCES)
    suspects = marks.changed(inputs.found.marks, known)
    stage.clear()
    out = stage.out
    left = cache.marks(OUTPUTS)
    held, fresh = marks.held(out.root, left)
    if out.damage:  # what is as the last build wrote it is ours, although the list does not say so any more
        stage.out = out = msgspec.structs.replace(out, owned=out.owned | held)
    seen = {path: (inputs.found.marks[path], b"") for path in suspects}
    try:
        plan = planned(chosen, inputs, Means(cache, workers), suspects, held & out.owned, stage.take)
    except Stop:
        cache.set_marks(SOURCES, seen, marks.gone(inputs.found.marks, known))
        cache.commit()
        raise
    cache.set_marks(SOURCES, seen, marks.gone(inputs.found.marks, known))
    cache.set_marks(OUTPUTS, fresh, ())
    outdated = (path for path, digest in plan.built.digests.items() if path in held and left[path][1] != digest)
    return msgspec.structs.replace(plan, outdated=frozenset(outdated))


def whole(options: Options) -> Plan:
    """The site built clean, every file of it in memory; raises `errors.Stop` where it cannot be built."""
    chosen = settings.read(options.site, options.base_url)
    with uncollected(), Workers(options.workers) as workers:
        return planned(chosen, read(options, chosen), Means(MemoryStore(), workers))


def planned(
    chosen: Settings,
    inputs: Inputs,
    means: Means,
    suspects: Collection[str] = (),
    held: Collection[str] = (),
    sink: Sink | None = None,
) -> Plan:
    """The site built by these means; a Stop tells what the reading found too."""
    found = inputs.found
    with besides([*chosen.notes, *found.issues]):
        built = building.build(inputs, means, suspects, held, sink)
    return Plan(chosen, inputs, built, tuple(in_order([*chosen.notes, *found.issues, *built.issues])))


def look(options: Options, chosen: Settings) -> theme.Theme:
    """The configured theme with those it extends; its options are looked at here, where their places are known."""
    found = theme.assemble(themes.chain(options.site, chosen.config.theme.name))
    _, problems = theme.choose(found.options, chosen.config.theme.options)
    if problems:
        raise settings.wrong(options.site, *problems)
    return found


def read(options: Options, chosen: Settings) -> Inputs:
    """The content folder and the configured theme, with those that it extends."""
    found = tree.scan(options.site, CONTENT)
    if any(each.location.path == CONTENT for each in found.issues):  # a site without any page is not what was meant
        raise Stop(*chosen.notes, *found.issues)
    with besides([*chosen.notes, *found.issues]):
        assembled = look(options, chosen)
    return Inputs(
        request=Request(chosen.config, chosen.base_url, options.drafts, options.file_links),
        theme=assembled,
        now=clock.now(),
        found=found,
    )
