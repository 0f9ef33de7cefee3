"""A shelf that lives in memory, for conversions without a disk."""

from collections.abc import Iterable, Mapping

from briefings.config import Config
from briefings.content import Conversion
from briefings.content.conversion import Run, convert
from briefings.content.request import Request


class Folder:
    """Files by path."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)

    def paths(self) -> Iterable[str]:
        return list(self.files)

    def read(self, path: str) -> bytes | None:
        return self.files.get(path)


class Site:
    """A site in memory whose seeds can be converted again and again."""

    def __init__(self, seeds: Mapping[str, bytes], content: Mapping[str, bytes] | None = None) -> None:
        self.seeds = {f"seeds/{name}": data for name, data in seeds.items()}
        self.content = dict(content or {})

    def convert(self, *, config: Config | None = None, again: str = "", only: str = "", run: Run = map) -> Conversion:
        """Converts, and writes what conversion says."""
        wish = frozenset(filter(None, [again])), frozenset(filter(None, [only]))
        done = convert(Request(Folder(self.seeds), Folder(self.content), config or Config(), *wish), run)
        self.content = {path: data for path, data in (self.content | done.writes).items() if data}
        return done

    def text(self, name: str) -> str:
        """The content file of that name."""
        return self.content[f"content/{name}.md"].decode()
