"""What conversion finds: the seeds, the content files, and the records of earlier conversions."""

import functools
from collections.abc import Iterable
from typing import Protocol

import msgspec

from briefings.content import CONVERTED, FOLDER, conflicts, is_briefing, stem
from briefings.content.conflicts import Conflict
from briefings.content.ties import Document, Ties, ties
from briefings.draft.parts import SeedTie

#: Files of which the bytes are kept for the next question: those of one document, and a few.
RECENT = 8


class Shelf(Protocol):
    """Files by their path relative to the site; `read` gives None for a file that is not there."""

    def paths(self) -> Iterable[str]: ...

    def read(self, path: str) -> bytes | None: ...


class Record(msgspec.Struct, frozen=True):
    """What the evidence of an earlier conversion says of itself."""

    seed: SeedTie
    converter: str = ""
    settings: str = ""
    sidecar: str = ""
    name: str = ""
    #: The phrases of the report, as `likeness` remembers them.
    sketch: str = ""
    #: The digest of what a browser had saved beside the seed.
    beside: str = ""
    #: The pictures that it showed: their files, and the digests of these.
    images: dict[str, str] = {}
    #: Its traits, as `same_event` remembers them.
    event: str = ""

    @property
    def document(self) -> Document:
        """The document that was converted."""
        return Document(self.seed.path, self.seed.item)


class Library:
    """The content folder with its index, made only when somebody asks for it."""

    def __init__(self, content: Shelf) -> None:
        self.shelf = content
        self.files = frozenset(content.paths())
        self.recent: dict[str, bytes | None] = {}

    def read(self, path: str) -> bytes | None:
        """The bytes of a file of `content/`, None where it is not there.

        Several questions about one document come one after the other, and each file is read once for them all.
        """
        if path not in self.files:
            return None
        if path not in self.recent:
            if len(self.recent) >= RECENT:
                self.recent.clear()
            self.recent[path] = self.shelf.read(path)
        return self.recent[path]

    def base(self, name: str) -> bytes | None:
        """The last conversion of that name."""
        return self.read(f"{CONVERTED}/{name}.md")

    def base_of(self, document: Document, name: str, record: Record | None) -> bytes | None:
        """The last conversion of a document; where its evidence is lost, only one that names the document itself."""
        base = self.base(name) if name else None
        return base if base is not None and (record or document in ties(base).documents) else None

    @functools.cached_property
    def records(self) -> dict[Document, Record]:
        """The records of all earlier conversions by document; one that cannot be read counts as lost."""
        found: dict[Document, Record] = {}
        for path in sorted(self.files):
            if path.startswith(f"{CONVERTED}/") and path.endswith(".json") and not path.endswith(conflicts.ENDING):
                record = recorded(self.read(path) or b"", path)
                if record:
                    found.setdefault(record.document, record)
        return found

    @functools.cached_property
    def by_seed(self) -> dict[str, list[Record]]:
        """The records of each seed file."""
        found: dict[str, list[Record]] = {}
        for record in self.records.values():
            found.setdefault(record.seed.path, []).append(record)
        return found

    @functools.cached_property
    def by_name(self) -> dict[str, Record]:
        """The records by their names, which a seed that was given another name keeps."""
        return {record.name: record for record in self.records.values()}

    @functools.cached_property
    def said(self) -> dict[str, Ties]:
        """What every content file says of itself."""
        return {path: ties(self.read(path) or b"") for path in sorted(self.files) if is_briefing(path)}

    @functools.cached_property
    def homes(self) -> dict[Document, str]:
        """The content file of each document, which names it first; the first by path where several do."""
        found: dict[Document, str] = {}
        for path, said in self.said.items():
            for document in said.documents[:1]:
                found.setdefault(document, path)
        return found

    @functools.cached_property
    def hosts(self) -> dict[Document, str]:
        """The content file that each document was joined to: it names another one first."""
        found: dict[Document, str] = {}
        for path, said in self.said.items():
            for document in said.documents[1:]:
                found.setdefault(document, path)
        return found

    def conflicts(self, name: str) -> tuple[Conflict, ...]:
        """What earlier merges left to the curator."""
        return conflicts.decode(self.read(f"{CONVERTED}/{name}{conflicts.ENDING}"))

    def taken(self) -> set[str]:
        """Names that a new file cannot have, with their case folded."""
        names = {stem(path) for path in self.files if is_briefing(path) or path.startswith(f"{CONVERTED}/")}
        names |= {stem(path.removesuffix(".json")) for path in self.files if path.startswith(f"{CONVERTED}/")}
        return {each.casefold() for each in names | {said.slug for said in self.said.values() if said.slug}}

    def home(self, document: Document, name: str) -> str | None:
        """Where a document's briefing is: where it was written (unless that file is another's), else where it moved."""
        expected = f"{FOLDER}/{name}.md"
        data = self.read(expected) if name else None
        if data is not None:
            if data == self.base(name):
                return expected
            documents = ties(data).documents
            if not documents or document in documents:
                return expected
        return self.homes.get(document)


def recorded(data: bytes, path: str) -> Record | None:
    """The record in an evidence file, None where it cannot be read."""
    try:
        record = msgspec.json.decode(data, type=Record)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return msgspec.structs.replace(record, name=path.rpartition("/")[2].removesuffix(".json"))
