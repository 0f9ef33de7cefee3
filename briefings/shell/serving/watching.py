"""Noticing edits: what changed below the watched folders, once the editor has finished writing."""

import os
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from briefings.shell import tree

#: Seconds of quiet after which an edit counts as finished: editors write, rename and set times in a row.
QUIET = 0.05
#: Seconds after which a rebuild starts even where something goes on changing.
PATIENCE = 1.0
CHANGING = frozenset({"created", "modified", "deleted", "moved", "closed"})


class Changes:
    """Paths that changed since somebody last asked; nothing is lost while he is busy."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.some = threading.Condition()

    def add(self, path: str) -> None:
        """Notes a change, from any thread."""
        with self.some:
            self.paths.add(path)
            self.some.notify_all()

    def wait(self, seconds: float | None = None) -> frozenset[str]:
        """Sleeps until there is a change and then quiet; gives every path that changed (none where time ran out)."""
        with self.some:
            if not self.some.wait_for(lambda: self.paths, seconds):
                return frozenset()
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end and self.some.wait(QUIET):
                pass
            found, self.paths = frozenset(self.paths), set()
            return found


class Handler(FileSystemEventHandler):
    """Passes on what is an edit; reading, hidden files and editors' leftovers are none. With `names` only those count,
    and of the `vital` ones that they are gone.
    """

    def __init__(self, changes: Changes, names: Iterable[str] | None = None, vital: Iterable[str] = ()) -> None:
        self.changes = changes
        self.names = names
        self.vital = vital

    def dispatch(self, event: FileSystemEvent) -> None:
        """Called by watchdog, in its thread."""
        if event.event_type not in CHANGING or (event.is_directory and event.event_type == "modified"):
            return
        for path in (os.fsdecode(event.src_path), os.fsdecode(event.dest_path or "")):
            name = os.path.basename(path)  # noqa: PTH119  (watchdog's paths are texts)
            is_edit = name and not tree.ignored(name) and (self.names is None or name in self.names)
            if is_edit or (name in self.vital and not os.path.lexists(path)):
                self.changes.add(path)


class Watcher:
    """Watches a site: some folders with all that is in them, and some names in the site's own folder, among them the
    `vital` ones, without which the preview cannot go on.
    """

    def __init__(self, site: Path, folders: Iterable[Path], changes: Changes, vital: Iterable[str] = ()) -> None:
        self.site = site
        self.folders = tuple(folders)
        self.changes = changes
        self.vital = frozenset(vital)
        self.watches: dict[Path, tuple[int, ObservedWatch]] = {}
        self.observer: BaseObserver = Observer()

    def start(self) -> None:
        """Begins; where the system offers no more notifications, the folders are looked through every second."""
        try:
            self.begin()
        except OSError:
            self.observer = PollingObserver()
            self.watches.clear()
            self.begin()

    def begin(self) -> None:
        """Watches the site's folder (without what is below it) and each of the others."""
        names = {"config.yaml", *(folder.name for folder in self.folders)}
        self.observer.schedule(Handler(self.changes, names, self.vital), str(self.site), recursive=False)
        self.follow()
        self.observer.start()

    def follow(self) -> None:
        """Watches folders that have come, or come back as others, since the last time."""
        for folder in self.folders:
            there = folder.stat().st_ino if folder.is_dir() else 0
            known, watch = self.watches.get(folder, (0, None))
            if there == known:
                continue
            if watch is not None:
                self.observer.unschedule(watch)
                del self.watches[folder]
            if there:
                handler = Handler(self.changes)
                self.watches[folder] = (there, self.observer.schedule(handler, str(folder), recursive=True))

    def stop(self) -> None:
        """Ends, and waits until its thread has."""
        self.observer.stop()
        self.observer.join()
