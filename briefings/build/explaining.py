"""Why a file of the site is as it is: what it was made from and what made it run last, in the words of its owner."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote, urlsplit

import msgspec

from briefings.build.building import ROOT
from briefings.build.making import PAGES
from briefings.build.tree import Output, Outputs
from briefings.engine import Key
from briefings.engine.scheduler import FIRST, FORCED, Ran
from briefings.engine.store import Store
from briefings.engine.traces import Node
from briefings.text.near import Names

#: Reasons that are no keys.
PLAIN = {
    FIRST: "it was made for the first time",
    FORCED: "its file had been changed or deleted, or held back by --strict",
}
#: Of something that was not there before.
NEW = "new"
SAME = "the same as before"
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
    needs = store.numbered(node.needs)
    made_from = dict.fromkeys(label(each.key) for each in needs if each.key.kind != "request")
    because = dict.fromkeys(reasons(store, node, set()))
    waits = any(each.number == node.number for each in store.waiting())
    return Explanation(path, node.ran, tuple(made_from), tuple(because), waits)


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


def telling(why: Sequence[str]) -> Sequence[str]:
    """Of several reasons those that name something: that a file was not there is a reason only where it is the one."""
    return [each for each in why if each not in PLAIN] or why


def ends(why: Sequence[str], change: str) -> bool:
    """Whether nothing that is worth telling stands behind a value."""
    return bool(change) or all(each in PLAIN for each in why)


def key_of(why: str) -> Key:
    """The key that a reason names."""
    kind, _, name = why.partition(":")
    return Key(kind, name)


def label(key: Key) -> str:
    """A key as its owner knows it."""
    if key.kind in PAGES:
        return f"the page {key.name or key.kind}"
    return WORDS.get(key.kind, "{} " + key.kind if key.name else key.kind).format(key.name).strip()


def told(
    ran: Sequence[Ran], paths: Mapping[Key, str], earlier: Mapping[str, str], *, whole: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each thing that ran in a build and changed, and with `whole` those that turned out the same: its name, and why or
    how. `paths` are those of files in the output folder, `earlier` tells how values differed in a build before.
    """
    known = {str(each.key): each for each in ran if each.changed}
    for each in ran:
        if whole or ((each.changed or each.forced) and (each.key in paths or each.key.kind in SHOWN)):
            name = paths.get(each.key) or label(each.key)
            causes = dict.fromkeys(cause for why in telling(each.why) for cause in causes_of(known, earlier, why))
            if each.change or not (each.changed or each.forced):
                causes = {each.change or SAME: None}
            elif each.key.kind in SHOWN and FIRST in each.why:
                causes = {NEW: None}
            yield name, tuple(causes) or ("changed",)


def causes_of(known: Mapping[str, Ran], earlier: Mapping[str, str], why: str) -> Iterator[str]:
    """What a person did that made something run."""
    if why in PLAIN:
        yield PLAIN[why]
    elif (cause := known.get(why)) is None:
        yield changed(why, earlier.get(why, ""))
    elif ends(cause.why, cause.change):
        yield changed(why, cause.change or (NEW if FIRST in cause.why else ""))
    else:
        for each in telling(cause.why):
            yield from causes_of(known, earlier, each)


def changed(why: str, how: str) -> str:
    """That something changed, and how where that is known."""
    return f"{label(key_of(why))} ({how})" if how else f"{label(key_of(why))} changed"
