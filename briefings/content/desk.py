"""Where the documents of a run go: for each one what becomes of its briefing, and which files that writes."""

import functools

from briefings.content import (
    CONVERTED,
    FOLDER,
    Action,
    Outcome,
    album,
    alike,
    conflicts,
    naming,
    notices,
    stem,
)
from briefings.content.alike import Remembered
from briefings.content.blocks import texts
from briefings.content.conflicts import Conflict
from briefings.content.deciding import WRITES_BASE, WRITES_CONTENT, Standing, decide
from briefings.content.drafting import Drafted, Sheet
from briefings.content.fitting import as_before, housed
from briefings.content.request import Request
from briefings.content.selecting import Selection
from briefings.content.shelf import Library, Record
from briefings.content.ties import Document, ties

#: What became of documents that have a briefing of their own.
THERE = frozenset(Action) - {Action.DELETED, Action.JOINED}


class Desk:
    """The state of one run; seen by nobody else."""

    def __init__(self, request: Request, library: Library, selection: Selection) -> None:
        self.request, self.library, self.present = request, library, selection.present
        self.outcomes, self.issues = [*selection.outcomes], [*selection.issues]
        self.writes: dict[str, bytes] = {}
        self.bases: dict[str, str] = {}
        self.drafted: dict[Document, Remembered] = {}  # the documents of this run

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
        locked = content is not None and ties(content).locked
        standing = Standing(sheet.markdown, base, content, sheet.seed in self.request.again, locked)
        self.settle(sheet, standing, home, name)

    def settle(self, sheet: Sheet, standing: Standing, home: str | None, name: str) -> None:
        """Does what is decided about one document, whose briefing is at `home` where it has one."""
        action, host = decide(standing), self.library.hosts.get(Document(sheet.seed, sheet.item))
        if action in (Action.DELETED, Action.CREATED) and not standing.again and host is not None:
            action, home = Action.JOINED, host
        elif action in (Action.CREATED, Action.RESTORED):
            name, home = self.new_home(sheet, name)
            sheet = housed(sheet, name)
        elif action is Action.MERGED:
            self.merge(sheet, standing, home or "", name)
            return
        self.write(action, sheet, home or f"{FOLDER}/{name}.md", name)
        if action is Action.KEPT:
            self.remember(sheet, name) if standing.base else self.issues.append(
                notices.base_lost(home or "", sheet.seed)
            )

    def merge(self, sheet: Sheet, standing: Standing, home: str, name: str) -> None:
        """Takes into an edited file what its curator has not touched."""
        from briefings.content import merging  # heavy, and hardly ever needed

        mine = standing.content or b""
        merged = merging.merge(standing.base or b"", mine, sheet.markdown)
        if merged is None:
            self.outcomes.append(Outcome(sheet.seed, home, Action.KEPT, sheet.title, sheet.item))
            self.issues.append(notices.not_read(home, sheet.seed))
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
        if (
            merging.has_body(standing.base or b"")
            and merging.has_body(merged.data)
            and not merging.has_body(sheet.markdown)
        ):
            self.issues.append(notices.text_stays(home, sheet.seed))
        if merged.conflicts:
            self.issues.append(notices.disagree(home, sheet.seed, places(merged.conflicts, merged.data)))

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
        record = self.library.by_name.get(name)
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
                self.issues.append(notices.seed_gone(record.seed.path, home))

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


def places(kept: tuple[Conflict, ...], data: bytes) -> list[str]:
    """Where conflicts are, as a person calls it."""
    from briefings.content import merging  # as above

    version = merging.read(data)
    paragraphs = texts(version.body) if version else []
    return list(dict.fromkeys(conflicts.place(each, paragraphs) for each in kept))
