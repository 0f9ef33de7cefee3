"""Builds a site: names its rules, runs the engine over them, and says what has changed."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from briefings.build import beside, gathering, making, reading, rendering, tree
from briefings.build.beside import Copy
from briefings.build.request import Inputs
from briefings.build.tree import Counts, Output, Outputs
from briefings.engine import Key, Rule
from briefings.engine.scheduler import Engine, Ran
from briefings.engine.store import Store
from briefings.engine.workers import Workers
from briefings.errors import Issue, Stop, in_order

ROOT = Key("outputs")
#: Made at their own time rather than when the tree asks for them: files are read together, on all workers, and whether
#: the theme has mistakes is seen after what the files have.
ROOTS = (Key("compiled"), Key("contents"), Key("collection"), Key("closures"), ROOT)
#: What comes from outside, and is so small that it is looked at in every build.
ALWAYS = (Key("request"), Key("theme"), Key("listing"))


class Taken(msgspec.Struct, frozen=True):
    """The bytes of a file that went elsewhere as soon as they were made."""


#: What a file is to hold.
File = bytes | Copy | Taken
#: Takes the bytes of a file, by its path in the output folder, or declines them.
Sink = Callable[[str, bytes], bool]


class Built(msgspec.Struct, frozen=True):
    """What a build came to: `files` are those that are new, differ, or were asked for, with their bytes; `gone` are
    those that the site has no more. `digests` are those of the bytes in `files`.
    """

    files: dict[str, File]
    gone: frozenset[str]
    digests: dict[str, bytes]
    issues: tuple[Issue, ...]
    counts: Counts
    ran: tuple[Ran, ...]
    planned: frozenset[str]
    #: The path of each file by the key that it is made by.
    paths: dict[Key, str]
    #: How the values differed that an earlier build, which was stopped, made: for those that this one goes on from.
    earlier: dict[str, str]


class Means(NamedTuple):
    """Where a build remembers, and who does its work."""

    store: Store
    workers: Workers


def rules(inputs: Inputs) -> list[Rule]:
    """Every rule in its order: each asks only for kinds before its own."""
    return [
        *reading.leaves(inputs),
        *rendering.rules(),
        *reading.rules(),
        *gathering.rules(),
        *rendering.looks(),
        *tree.rules(),
        *making.parts(),
        *making.rules(),
        *beside.rules(),
    ]


def build(
    inputs: Inputs, means: Means, changed: Iterable[str] = (), held: Collection[str] = (), sink: Sink | None = None
) -> Built:
    """Brings a site up to date. `changed` are content files that may differ from what they were, `held` the output
    files that are as the last build made them; `sink` is offered pages as they are made. Raises `errors.Stop` for a
    clash of addresses or a broken theme.
    """
    engine = Engine(rules(inputs), means.store, means.workers)
    engine.sink = offering(engine, sink) if sink else None
    before = outputs_before(engine)
    moments = [node.key for node in means.store.load_kind("passed")]
    suspects = [*ALWAYS, *moments, *(Key("source", path) for path in changed)]
    lost = [Key(*each[:2]) for path, each in before.items() if path not in held]
    try:
        engine.run(ROOTS, suspects, lost, lambda: refuse_clashes(engine))
    except Stop as stop:  # all problems of a run are reported, not the last
        raise Stop(*engine.issues(), *stop.issues, exit_code=stop.exit_code) from None
    return result(engine, before)


def refuse_clashes(engine: Engine) -> None:
    """Raises Stop where two claim one address: only now, so that all other problems are known."""
    outputs: Outputs = engine.value(ROOT)
    if outputs.clashes:
        raise Stop(*outputs.clashes)


def offering(engine: Engine, sink: Sink) -> Callable[[Key, bytes], bool]:
    """Offers pages by their paths, which are known before the first page is made."""
    paths: dict[Key, str] = {}

    def offer(key: Key, data: bytes) -> bool:
        if not paths:
            paths.update(paths_of(engine.value(ROOT)))
        return bool(data) and key in paths and sink(paths[key], data)

    return offer


def paths_of(outputs: Outputs) -> dict[Key, str]:
    """The path of each file by the key that it is made by."""
    keys: list[Any] = [each[:2] for each in outputs.files.values()]  # tuples are equal to keys, and made faster
    return dict(zip(keys, outputs.files, strict=True))


def outputs_before(engine: Engine) -> Mapping[str, Output]:
    """The tree of the last build; empty where it is not remembered."""
    outputs: Outputs | None = engine.recalled(ROOT)
    return outputs.files if outputs is not None else {}


def result(engine: Engine, before: Mapping[str, Output]) -> Built:
    """What is different now, by path in the output folder."""
    outputs: Outputs = engine.value(ROOT)
    paths = paths_of(outputs)
    made = {
        path: value_of(engine, each.key)
        for each in engine.ran
        if (path := paths.get(each.key)) is not None and (each.changed or each.forced or before.get(path) is None)
    }
    missing = {path for path, each in made.items() if is_missing(outputs.files[path].kind, each)}
    files = {path: each for path, each in sorted(made.items()) if path not in missing}
    return Built(
        files=files,
        gone=frozenset((before.keys() - outputs.files.keys()) | missing),
        digests={
            path: each.digest if isinstance(each, Copy) else engine.digest(Key(*outputs.files[path][:2]))
            for path, each in files.items()
        },
        issues=tuple(in_order(engine.issues())),
        counts=outputs.counts,
        ran=tuple(engine.ran),
        planned=frozenset(outputs.files.keys() - missing),
        paths=paths,
        earlier=earlier(engine) if engine.resumed else {},
    )


def earlier(engine: Engine) -> dict[str, str]:
    """How the values differed that are reasons of this build and changed before it, by their keys."""
    made = {str(each.key) for each in engine.ran if each.changed}
    before = {why for each in engine.ran for why in each.why if ":" in why} - made
    nodes = {why: engine.graph.find(*why.partition(":")[::2]) for why in sorted(before)}
    return {why: node.change for why, node in nodes.items() if node is not None}


def value_of(engine: Engine, key: Key) -> File:
    """What a file is to hold."""
    found: File = Taken() if key in engine.taken else engine.value(key)
    return found


def is_missing(kind: str, made: File) -> bool:
    """Whether there is no file after all: the page was too large or too slow, the source vanished."""
    return not made.digest if isinstance(made, Copy) else not made and kind in making.PAGES
