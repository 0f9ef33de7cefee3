"""Which seeds have to be drafted, and what became of those whose last conversion still holds."""

import hashlib
from collections.abc import Iterator

from briefings.content import FOLDER, Action, Outcome, notices
from briefings.content.drafting import settings, wants_pictures
from briefings.content.jobs import Jobs, beside
from briefings.content.request import Request
from briefings.content.saved import Saved
from briefings.content.shelf import Library, Record
from briefings.content.writing import CONVERTER
from briefings.draft.entities.register import Register
from briefings.errors import Issue, Stop
from briefings.seed.reading import is_seed, sidecar_of

SEEDS = "seeds"


class Selection:
    """The seeds of one run; `outcomes` and `issues` are of those that are not drafted."""

    def __init__(self, request: Request, library: Library, register: Register) -> None:
        self.request, self.library = request, library
        self.settings = settings(request.config, register)
        self.outcomes: list[Outcome] = []
        self.issues: list[Issue] = []
        self.present = frozenset(request.seeds.paths())
        self.saved = Saved(request.seeds, self.present, request.config.limits, wants_pictures(request.config))

    def jobs(self) -> Jobs:
        """The seeds to draft, in order."""
        waiting = [path for path in self.wanted() if not self.settled(path)]
        return Jobs(self.request.seeds, waiting, self.present, self.saved)

    def wanted(self) -> Iterator[str]:
        """The seeds to convert, in order; a path that leaves the folder is an issue."""
        for path in sorted(self.present):
            if self.request.only and not {path, sidecar_of(path)} & self.request.only:
                continue
            if is_outside(path):
                self.issues.append(notices.outside(path))
            elif is_seed(path, self.present):
                yield path
        self.issues += notices.lonely(self.present) if not self.request.only else []
        self.issues += [notices.missing(path) for path in sorted(self.request.only - self.present)]

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
        records = self.library.by_seed.get(path, [])
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


def is_outside(path: str) -> bool:
    """Whether a path is not one of a file below the folder of seeds."""
    parts = path.split("/")
    return parts[0] != SEEDS or len(parts) < 2 or bool({"", ".", ".."} & set(parts)) or "\\" in path or "\0" in path
