"""Why a file of the site is as it is: what it was made from and what made it run last, in the words of its owner."""

from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

import msgspec

from briefings.build.building import ROOT
from briefings.build.making import PLAN
from briefings.build.tree import Output, Outputs
from briefings.build.wording import NEW, PLAIN, ends, key_of, label, telling
from briefings.engine import Key
from briefings.engine.scheduler import FIRST
from briefings.engine.store import Store
from briefings.engine.traces import Node, unpacked
from briefings.text.near import Names


class Explanation(msgspec.Struct, frozen=True):
    """A file of the site: its path in the output folder, the build that last made it, what it was made from, and what
    made it run, or will make it run where it `waits` because the last build was stopped.
    """

    path: str
    build: int
    made_from: tuple[str, ...]
    because: tuple[str, ...]
    waits: bool = False


class Unknown(Exception):
    """Nothing of that name; `near` is the nearest path in the output folder, if any."""

    def __init__(self, near: str) -> None:
        super().__init__(near)
        self.near = near


def explain(store: Store, wanted: str, roots: tuple[str, str]) -> Explanation:
    """Why the file is as it is that somebody calls by its path, its address or its content file; raises Unknown."""
    files = outputs(store)
    path = find(files, wanted, roots)
    node = store.load(Key(*files[path][:2]))
    if node is None:
        raise Unknown("")
    made_from = dict.fromkeys(label(each.key) for each in needs(store, node) if each.key.kind != "request")
    left = {each.number for each in store.waiting()}
    waiting = next((each for each in (node, *plans(store, node)) if each.number in left), None)
    because = dict.fromkeys(reasons(store, waiting or node, set()))
    return Explanation(path, node.ran, tuple(made_from), tuple(because), waiting is not None)


def needs(store: Store, node: Node) -> Iterator[Node]:
    """What a value was made from; of a page also what it was put together from."""
    for each in store.numbered(unpacked(node.needs)):
        yield from needs(store, each) if is_plan(each) else (each,)


def plans(store: Store, node: Node) -> list[Node]:
    """What a page was put together from, where a build may have stopped before it came to the page itself."""
    return [each for each in store.numbered(unpacked(node.needs)) if is_plan(each)]


def is_plan(node: Node) -> bool:
    """Whether a value is there for its page alone."""
    return node.key.kind.endswith(PLAN)


def outputs(store: Store) -> dict[str, Output]:
    """The files of the last build."""
    node = store.load(ROOT)
    data = store.value(node.number) if node else None
    return msgspec.msgpack.decode(data, type=Outputs).files if data else {}


def find(files: Mapping[str, Output], wanted: str, roots: tuple[str, str]) -> str:
    """The path in the output folder that somebody means; raises Unknown. `roots` are what may stand before it: the
    output folder as people call it, and the base path of the site.
    """
    path = unquote(urlsplit(wanted).path).removeprefix("./")
    for known, each in files.items():
        if path in (each.source, each.claimant) and path.startswith("content/"):
            return known
    folder, base = roots
    names = [path.removeprefix(base), path.lstrip("/"), path.removeprefix(f"{folder}/"), "" if path == folder else path]
    for name in names:
        plain = name.strip("/")
        for known in (plain, f"{plain}/index.html".lstrip("/")):
            if known in files:
                return known
    raise Unknown(Names(files).nearest(path.strip("/")))


def reasons(store: Store, node: Node, seen: set[Key]) -> Iterator[str]:
    """What made a value run: followed back to what a person did, as far as it happened in that build."""
    seen.add(node.key)
    for why in telling(node.why):
        if why in PLAIN:
            yield PLAIN[why]
            continue
        cause = store.load(key_of(why))
        if cause is None or cause.key in seen:
            continue
        if cause.ran != node.ran or ends(cause.why, cause.change):
            yield f"{label(cause.key)}: {cause.change or (NEW if FIRST in cause.why else 'changed')}"
        else:
            yield from reasons(store, cause, seen)
    if not node.why:
        yield f"{label(node.key)}: {node.change or 'changed'}"
