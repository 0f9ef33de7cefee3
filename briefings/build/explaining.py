"""Why a file of the site is as it is: what it was made from and what made it run last, in the words of its owner."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote, urlsplit

import msgspec

from briefings.build.building import ROOT
from briefings.build.making import PAGES, PLAN
from briefings.build.tree import Output, Outputs
from briefings.engine import Key
from briefings.engine.scheduler import FIRST, FORCED, LEFT, Ran
from briefings.engine.store import Store
from briefings.engine.traces import Node, unpacked
from briefings.text.near import Names

#: Reasons that are no keys.
PLAIN = {
    FIRST: "it was made for the first time",
    FORCED: "its file had been changed or deleted",
    LEFT: "an earlier build stopped before it came to this",
}
#: What stands before the name in a key of each kind, for people.
WORDS = {
    "anchors": "{}: its headings",
    "briefing": "{}",
    "entry": "{}: as feeds show it",
    "item": "{}: as lists show it",
    "place": "{}: its place among the others",
    "related": "{}: its related briefings",
    "source": "{}",
    "standing": "{}: what others may show of it",
    "exists": "whether there is {}",
    "tag": "the tag {}",
    "members": "the briefings with the tag {}",
    "peers": "the briefings with the tag {}, for related ones",
    "newest": "the newest briefings with the tag {}",
    "weight": "how rare the tag {} is",
    "month": "the briefings of {}",
    "thread": "the story {}",
    "look": "{} and the templates behind it",
    "passed": "whether {} has passed",
    "address": "what stands at {}",
    "by_slug": "the briefing with the slug {}",
    "collection": "the collection",
    "contents": "the list of content files",
    "listing": "the list of files in content/",
    "request": "config.yaml and the options of the command",
    "theme": "the theme",
    "closures": "the templates",
    "assets": "the theme's assets",
    "setting": "what every page shows of the site",
    "outputs": "the list of the site's files",
    "order": "the order of all briefings",
}


#: What a person changes.
SHOWN = ("briefing", "request", "theme")


class Explanation(msgspec.Struct, frozen=True):
    """A file of the site: its path in the output folder, the build that last made it, what it was made from, and what
    made it run.
    """

    path: str
    build: int
    made_from: tuple[str, ...]
    because: tuple[str, ...]


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
    return Explanation(path, node.ran, tuple(made_from), tuple(dict.fromkeys(reasons(store, node, set()))))


def needs(store: Store, node: Node) -> Iterator[Node]:
    """What a value was made from; of a page also what it was put together from."""
    for each in store.numbered(unpacked(node.needs)):
        yield from needs(store, each) if each.key.kind.endswith(PLAN) else (each,)


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
    for why in node.why:
        if why in PLAIN:
            yield PLAIN[why]
            continue
        kind, _, name = why.partition(":")
        cause = store.load(Key(kind, name))
        if cause is None or cause.key in seen:
            continue
        if cause.ran != node.ran or not cause.why or cause.change:
            yield f"{label(cause.key)}: {cause.change or 'changed'}"
        else:
            yield from reasons(store, cause, seen)
    if not node.why:
        yield f"{label(node.key)}: {node.change or 'changed'}"


def label(key: Key) -> str:
    """A key as its owner knows it."""
    if (kind := key.kind.removesuffix(PLAN)) in PAGES:
        return f"the page {key.name or kind}"
    return WORDS.get(key.kind, "{} " + key.kind if key.name else key.kind).format(key.name).strip()


def told(ran: Sequence[Ran], paths: Mapping[Key, str], *, whole: bool) -> Iterator[str]:
    """A line for each thing that ran in a build and changed, and with `whole` for those that turned out the same;
    `paths` are those of files in the output folder.
    """
    known = {str(each.key): each for each in ran}
    for each in ran:
        if whole or ((each.changed or each.forced) and (each.key in paths or each.key.kind in SHOWN)):
            name = paths.get(each.key) or label(each.key)
            causes = dict.fromkeys(cause for why in each.why for cause in causes_of(known, why))
            what = each.change or ("" if each.changed or each.forced else "the same as before")
            yield ": ".join(part for part in (name, what or ", ".join(causes) or "changed") if part)


def causes_of(known: Mapping[str, Ran], why: str) -> Iterator[str]:
    """What a person did that made something run."""
    if why in PLAIN:
        yield PLAIN[why]
    elif (cause := known.get(why)) is None or cause.change or not cause.why:
        yield f"{label(Key(*why.partition(':')[::2]))}{f' ({cause.change})' if cause and cause.change else ' changed'}"
    else:
        for each in cause.why:
            yield from causes_of(known, each)
