"""Converting a folder of seeds: which are new or changed, where each briefing is, and what may be written there."""

import functools
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec

from briefings.config import Config
from briefings.content import (
    CONVERTED,
    FOLDER,
    Action,
    Conversion,
    Outcome,
    album,
    alike,
    conflicts,
    naming,
    stem,
)
from briefings.content.alike import Remembered
from briefings.content.blocks import texts
from briefings.content.conflicts import Conflict
from briefings.content.deciding import WRITES_BASE, WRITES_CONTENT, Standing, decide
from briefings.content.drafting import Drafted, Job, Sheet, draft_job, ready, settings, wants_pictures
from briefings.content.saved import Saved
from briefings.content.shelf import Library, Record, Shelf
from briefings.content.sidecar import NONE, Sidecar
from briefings.content.ties import Document, ties
from briefings.content.writing import CONVERTER
from briefings.draft.entities import register
from briefings.draft.entities.register import Register
from briefings.errors import Issue, Stop, in_order, issue, note, warning
from briefings.seed.reading import is_seed, is_sidecar, sidecar_of

SEEDS = "seeds"
STATUS = re.compile(rb"^status: [a-z]+$", re.M)
#: Conflicts of one file that are named in a line.
FEW = 5
#: What became of documents that have a briefing of their own.
THERE = frozenset(Action) - {Action.DELETED, Action.JOINED}
Run = Callable[[Callable[[Job], bytes], Sequence[Job]], Iterable[bytes]]


def in_memory(_: str, data: bytes) -> bytes:
    """Keeps the bytes of a picture among the writes."""
    return data


class Request(msgspec.Struct, frozen=True):
    """What to convert: the files of `seeds/` and of `content/` (hidden ones included), the settings, and which seeds.

    `only` empty means all; `again` names seeds whose briefing was deleted and is wanted back. `spool` keeps the bytes
    of a picture, which is written to a path, and gives what stands for them among the writes.
    """

    seeds: Shelf
    content: Shelf
    config: Config
    again: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    spool: Callable[[str, bytes], bytes] = in_memory


def convert(request: Request, run: Run = map) -> Conversion:
    """What conversion would do; nothing is written here.

    `run` is `map`, or something like it over a pool of workers that shows progress: results in the order of the jobs.
    """
    desk = Desk(request)
    waiting = [path for path in desk.wanted() if not desk.settled(path)]
    if waiting:
        ready()
    draft = functools.partial(draft_job, request.config, register=desk.register)
    for answer in run(draft, Jobs(request.seeds, waiting, desk.present, desk.saved)):
        desk.take(msgspec.msgpack.decode(answer, type=Drafted))
    desk.tell_gone()
    desk.tell_alike()
    outcomes = sorted(desk.outcomes, key=lambda each: (each.seed, each.item))
    return Conversion(tuple(outcomes), dict(sorted(desk.writes.items())), tuple(in_order(desk.issues)), desk.bases)


def registered(content: Shelf) -> Register:
    """The curator's register; raises `errors.Stop` where it is broken, since without it every briefing would change."""
    if register.PATH not in content.paths():
        return register.NONE
    found, issues = register.parse(content.read(register.PATH) or b"")
    if issues:
        rest = note(register.PATH, "E103", "nothing is converted before it is mended: it may change every briefing")
        raise Stop(*issues, rest, exit_code=2)
    return found


class Jobs(Sequence[Job]):
    """Seeds to draft; each is read when its turn comes, so that a large folder is never in memory whole."""

    def __init__(self, seeds: Shelf, paths: list[str], present: frozenset[str], saved: Saved) -> None:
        self.seeds, self.paths, self.present, self.saved = seeds, paths, present, saved

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return Jobs(self.seeds, self.paths[index], self.present, self.saved)
        path = self.paths[index]
        data = self.seeds.read(path) or b""
        return Job(path, data, beside(self.seeds, path, self.present), self.saved.beside(path, data))


def beside(seeds: Shelf, path: str, present: frozenset[str]) -> Sidecar:
    """The sidecar of a seed; none where it has none, or one that vanished just now."""
    place = sidecar_of(path)
    data = seeds.read(place) if place in present else None
    return NONE if data is None else Sidecar(place, data)


class Desk:
    """The state of one run; seen by nobody else."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.library = Library(request.content)
        self.register = registered(request.content)
        self.settings = settings(request.config, self.register)
        self.outcomes: list[Outcome] = []
        self.writes: dict[str, bytes] = {}
        self.bases: dict[str, str] = {}
        self.drafted: dict[Document, Remembered] = {}  # the documents of this run
        self.issues: list[Issue] = []
        self.present = frozenset(request.seeds.paths())
        self.saved = Saved(request.seeds, self.present, request.config.limits, wants_pictures(request.config))

    def wanted(self) -> Iterator[str]:
        """The seeds to convert, in order; a path that leaves the folder is an issue."""
        for path in sorted(self.present):
            if self.request.only and not {path, sidecar_of(path)} & self.request.only:
                continue
            if (
                not path.startswith(f"{SEEDS}/")
                or {"", ".", ".."} & set(path.split("/"))
                or "\\" in path
                or "\0" in path
            ):
                self.issues.append(
                    issue(path, "S107", "it is not inside the folder of seeds", hint="move it to `seeds/`")
                )
            elif is_seed(path, self.present):
                yield path
        self.issues += lonely(self.present) if not self.request.only else []
        for path in sorted(self.request.only - self.present):
            self.issues.append(issue(path, "S108", "there is no such seed", hint="name a file below `seeds/`"))

    @functools.cached_property
    def by_seed(self) -> dict[str, list[Record]]:
        """The records of each seed file."""
        found: dict[str, list[Record]] = {}
        for record in self.library.records.values():
            found.setdefault(record.seed.path, []).append(record)
        return found

    @functools.cached_property
    def by_name(self) -> dict[str, Record]:
        """The records by their names, which a seed that was given another name keeps."""
        return {record.name: record for record in self.library.records.values()}

    def settled(self, path: str) -> bool:
        """Whether a seed needs no reader: nothing changed since its last conversion, or it cannot even be opened."""
        try:
            data = self.request.seeds.read(path)
            sidecar = beside(self.request.seeds, path, self.present).digest
        except Stop as problem:
            self.issues += problem.issues
            return True
        if data is None:
            return True
        digest = hashlib.sha256(data).hexdigest()
        records = self.by_seed.get(path, [])
        pictured = self.saved.beside(path, data).digest
        fresh = [record for record in records if record.beside == pictured]
        outcomes = [self.same(record) for record in fresh if self.fresh(record, digest, sidecar)]
        if not records or len(outcomes) < len(records) or None in outcomes:
            return False
        self.outcomes += [each for each in outcomes if each]
        return True

    def fresh(self, record: Record, digest: str, sidecar: str) -> bool:
        """Whether converting again would give the same."""
        said = (record.seed.sha256, record.sidecar, record.converter, record.settings)
        return said == (digest, sidecar, CONVERTER, self.settings)

    def same(self, record: Record) -> Outcome | None:
        """The outcome for a seed that has not changed, None where it has to be converted all the same."""
        home = self.library.home(record.document, record.name)
        base = self.library.base(record.name)
        if base is None or (home is None and record.seed.path in self.request.again):
            return None
        content = self.library.read(home) if home else None
        action = Action.UNCHANGED if content == base else Action.KEPT
        if content is None:
            host = self.library.hosts.get(record.document)
            action, home = (Action.JOINED, host) if host else (Action.DELETED, home)
        path = home or f"{FOLDER}/{record.name}.md"
        return Outcome(record.seed.path, path, action, item=record.seed.item, is_news=False)

    def take(self, drafted: Drafted) -> None:
        """Places the documents of a seed; what there is to say of them is nothing to anybody where none has a briefing
        any more.
        """
        before = len(self.outcomes)
        for sheet in drafted.sheets:
            self.place(sheet)
        actions = {each.action for each in self.outcomes[before:]}
        if not actions or actions - {Action.JOINED, Action.DELETED}:
            self.issues += drafted.issues

    def place(self, sheet: Sheet) -> None:
        """Decides what becomes of one drafted document, and where."""
        document = Document(sheet.seed, sheet.item)
        self.drafted[document] = Remembered(sheet.sketch, sheet.event)
        record = self.library.records.get(document) or self.renamed(sheet)
        home = self.library.home(record.document if record else document, record.name if record else "")
        name = record.name if record else stem(home) if home else ""
        content = self.library.read(home) if home else None
        base = self.library.base_of(document, name, record)
        sheet = as_before(housed(sheet, name), base)
        wanted = sheet.seed in self.request.again
        standing = Standing(
            sheet.markdown,
            base,
            content,
            wanted,
            content is not None and ties(content).locked,
        )
        action = decide(standing)
        if action in (Action.DELETED, Action.CREATED) and not wanted and document in self.library.hosts:
            action, home = Action.JOINED, self.library.hosts[document]
        elif action in (Action.CREATED, Action.RESTORED):
            name, home = self.new_home(sheet, name)
            sheet = housed(sheet, name)
        elif action is Action.MERGED:
            self.merge(sheet, standing, home or "", name)
            return
        self.write(action, sheet, home or f"{FOLDER}/{name}.md", name)
        if action is Action.KEPT:
            self.remember(sheet, name) if base else self.issues.append(base_lost(home or "", sheet.seed))

    def merge(self, sheet: Sheet, standing: Standing, home: str, name: str) -> None:
        """Takes into an edited file what its curator has not touched."""
        from briefings.content import merging  # heavy, and hardly ever needed

        mine = standing.content or b""
        merged = merging.merge(standing.base or b"", mine, sheet.markdown)
        if merged is None:
            self.outcomes.append(Outcome(sheet.seed, home, Action.KEPT, sheet.title, sheet.item))
            self.issues.append(not_read(home, sheet.seed))
            return
        action = Action.KEPT if merged.data == mine else Action.MERGED
        taken = tuple(merging.changes(mine, merged.data))
        if action is Action.MERGED:
            self.writes[home] = merged.data
        kept = merging.together(self.library.conflicts(name), merged.conflicts, merged.data)
        count = self.hang(sheet, home, name, (merged.data, conflicts.encode(kept)))
        done = Outcome(sheet.seed, home, action, sheet.title, sheet.item, sheet.queries, count, taken=taken)
        self.outcomes.append(done)
        self.note_conflicts(name, kept)
        self.remember(sheet, name)
        self.bases[home] = f"{CONVERTED}/{name}.md"
        if merged.conflicts:
            self.issues.append(disagree(home, sheet.seed, places(merged.conflicts, merged.data)))

    def note_conflicts(self, name: str, kept: tuple[Conflict, ...]) -> None:
        """Writes what is left to the curator; an empty file stands for none."""
        path = f"{CONVERTED}/{name}{conflicts.ENDING}"
        data = conflicts.encode(kept)
        if data != (self.library.read(path) or b""):
            self.writes[path] = data

    def remember(self, sheet: Sheet, name: str) -> None:
        """Makes the new conversion the base of the next merge."""
        files = {f"{CONVERTED}/{name}.md": sheet.markdown, f"{CONVERTED}/{name}.json": sheet.evidence}
        self.writes |= {path: data for path, data in files.items() if self.library.read(path) != data}

    def renamed(self, sheet: Sheet) -> Record | None:
        """The record of a seed of the same bytes that is gone: the file was given another name."""
        gone = self.gone.get((sheet.sha256, sheet.item), [])
        return gone.pop(0) if gone else None

    @functools.cached_property
    def gone(self) -> dict[tuple[str, str], list[Record]]:
        """Records of seeds that are no longer there, by what they held."""
        found: dict[tuple[str, str], list[Record]] = {}
        for record in self.library.records.values():
            if record.seed.path not in self.present:
                found.setdefault((record.seed.sha256, record.seed.item), []).append(record)
        return found

    @functools.cached_property
    def taken(self) -> set[str]:
        """Names that are given away, those of this run included."""
        return self.library.taken()

    def new_home(self, sheet: Sheet, name: str) -> tuple[str, str]:
        """The name of the record and the path of the content file for a briefing that is written anew."""
        if name and f"{FOLDER}/{name}.md" not in self.library.files:
            return name, f"{FOLDER}/{name}.md"
        fresh = naming.name(sheet.title, self.taken)
        self.taken.add(fresh.casefold())
        return name or fresh, f"{FOLDER}/{fresh}.md"

    def write(self, action: Action, sheet: Sheet, home: str, name: str) -> None:
        """Notes the outcome, and what to write for it."""
        queries = sheet.queries if action in WRITES_CONTENT else 0
        count = self.hang(sheet, home, name, (sheet.markdown,), action) if action in WRITES_BASE else 0
        self.outcomes.append(Outcome(sheet.seed, home, action, sheet.title, sheet.item, queries, count))
        if action in WRITES_CONTENT:
            self.writes[home] = sheet.markdown
            self.bases[home] = f"{CONVERTED}/{name}.md"
        if action in WRITES_BASE:
            self.note_conflicts(name, ())
            self.remember(sheet, name)

    def hang(self, sheet: Sheet, home: str, name: str, texts: tuple[bytes, ...], action: Action | None = None) -> int:
        """Writes the new pictures that some texts show, and notes those that the seed has no more; how many are new."""
        record = self.by_name.get(name)
        before = record.images if record else {}
        place, there = album.folder(home, name), self.library.files
        wanted = album.shown(sheet.photos, texts)
        new = list(album.new(wanted, place, there, () if action is Action.RESTORED else before))
        for each in new:
            path = f"{place}/{each.name}"
            self.writes[path] = self.request.spool(path, each.data)
        gone = sorted(before.keys() - album.told(sheet.photos).keys())
        self.issues += album.no_more(gone, place, there, sheet.seed)
        return len(new)

    def tell_gone(self) -> None:
        """A seed that disappeared leaves its briefing, and a note."""
        if self.request.only:
            return
        for record in (each for records in self.gone.values() for each in records):
            home = self.library.home(record.document, record.name)
            if home:
                message = f"the seed of {home} is gone; the briefing stays"
                hint = f"delete {home} too if nobody needs it"
                self.issues.append(note(record.seed.path, "S302", message, hint=hint))

    def tell_alike(self) -> None:
        """Names the reports of this run that belong to others; what is about both is the curator's to decide."""
        if not self.drafted:
            return
        homes = {Document(each.seed, each.item): each.content for each in self.outcomes if each.action in THERE}
        for document, record in self.library.records.items():
            if document not in homes and document.path in self.present and self.request.only:
                homes[document] = self.library.home(document, record.name) or ""
        known = {document: self.remembered(document) for document in sorted(homes) if homes[document]}
        self.issues += alike.notes(homes, known, self.drafted.keys())

    def remembered(self, document: Document) -> Remembered:
        """What is remembered of a document, of this run or an earlier one."""
        record = self.library.records.get(document)
        return self.drafted.get(document) or (Remembered(record.sketch, record.event) if record else Remembered())


def base_lost(home: str, seed: str) -> Issue:
    """Says that what may be a person's work was not overwritten."""
    message = f"its last conversion is lost, so it may have been edited: the conversion of {seed} is left out"
    return warning(home, "S303", message, hint="delete the file and convert again if nobody edited it")


def not_read(home: str, seed: str) -> Issue:
    """Says that a file in which something is broken was left alone."""
    message = f"was edited, and its front matter cannot be read: the new conversion of {seed} is left out"
    return warning(home, "S304", message, hint="`briefings check` says what is wrong; convert again when it is mended")


def disagree(home: str, seed: str, where: list[str]) -> Issue:
    """Says where a person's version stands against the new conversion."""
    named = ", ".join(where[:FEW]) + (f" and {len(where) - FEW} more" if len(where) > FEW else "")
    message = f"the new conversion of {seed} differs from your edits, which stand: {named}"
    return warning(home, "S301", message, hint=f"`briefings resolve {home}` shows both versions")


def housed(sheet: Sheet, name: str) -> Sheet:
    """A document whose pictures lie in the folder of that name."""
    if not sheet.photos or not name:
        return sheet
    return msgspec.structs.replace(sheet, markdown=album.housed(sheet.markdown, name))


def as_before(sheet: Sheet, base: bytes | None) -> Sheet:
    """A document with the status that it had: what the configuration says of new ones is nothing to those that are
    there.
    """
    known = STATUS.search(base.partition(b"\n---\n")[0]) if base else None
    if known is None or not sheet.status:
        return sheet
    return msgspec.structs.replace(sheet, markdown=STATUS.sub(lambda _: known[0], sheet.markdown, count=1))


def places(kept: tuple[Conflict, ...], data: bytes) -> list[str]:
    """Where conflicts are, as a person calls it."""
    from briefings.content import merging  # as above

    version = merging.read(data)
    paragraphs = texts(version.body) if version else []
    return list(dict.fromkeys(conflicts.place(each, paragraphs) for each in kept))


def lonely(present: frozenset[str]) -> list[Issue]:
    """Warnings about sidecars that stand beside no seed."""
    served = {sidecar_of(path) for path in present if is_seed(path, present)}
    hint = "name it after its seed: `x.meta.yaml` for `x.html`"
    return [
        warning(path, "S205", "no seed has this name", hint=hint)
        for path in sorted(present)
        if is_sidecar(path) and path not in served
    ]
