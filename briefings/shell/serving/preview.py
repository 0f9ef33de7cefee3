"""The preview's life: build, serve, wait for an edit, build again; in the main thread, where time limits work."""

import datetime
import signal
import threading
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from briefings.errors import Issue, Severity, Stop, besides, in_order
from briefings.shell import output, planning, reporting, settings, themes
from briefings.shell.options import Options
from briefings.shell.report import Report, count
from briefings.shell.serving.premises import Premises
from briefings.shell.serving.server import PreviewServer, listen
from briefings.shell.serving.stage import Stage, State
from briefings.shell.serving.watching import Changes, Watcher


class Round(msgspec.Struct, frozen=True):
    """What one build came to: the line that tells it, its issues, and whether any file changed."""

    line: str
    issues: tuple[Issue, ...] = ()
    changed: bool = False
    base: str = ""


def run(options: Options, port: int, browser: bool) -> Report:
    """Serves until Ctrl-C or a plain kill; raises `errors.Stop` where the configuration is wrong from the start."""
    base = settings.read(options.site, options.base_url).base_path
    for each in (signal.SIGINT, signal.SIGTERM):  # also where a script started us in the background
        signal.signal(each, signal.default_int_handler)
    try:
        with Premises(options) as premises:
            Preview(options, premises, base).live(port, browser)
    except KeyboardInterrupt:
        pass
    return Report("serve", 0, ("Stopped.",))


class Preview:
    """One site being previewed."""

    def __init__(self, options: Options, premises: Premises, base: str) -> None:
        self.options = options
        self.premises = premises
        self.root = output.real(premises.folder)
        self.builds = 0
        self.started = f"{time.time_ns():x}"
        self.stage = Stage(self.root, base, self.token)
        self.changes = Changes()
        self.said: tuple[Issue, ...] = ()

    @property
    def token(self) -> str:
        """What tells one state of the site from the next, and this preview from the one before it."""
        return f"{self.started}-{self.builds}"

    def live(self, port: int, browser: bool) -> None:
        """Builds, then serves and watches until somebody interrupts."""
        with self.watching() as watcher:
            self.rebuild(frozenset())
            with serving(port, self.stage) as server:
                self.say(*greeting(server, port))
                if browser:
                    webbrowser.open(server.url)
                while True:
                    changed = self.changes.wait()
                    watcher.follow()
                    self.rebuild(changed)

    @contextmanager
    def watching(self) -> Iterator[Watcher]:
        """Watches before the first build: an edit during it is not lost."""
        site = self.options.site.resolve()
        folders = dict.fromkeys([site / "content", site / "themes", *themes.shelves(site)])
        watcher = Watcher(site, folders, self.changes, vital={self.options.memory.name})
        watcher.start()
        try:
            yield watcher
        finally:
            watcher.stop()

    def rebuild(self, changed: frozenset[str]) -> None:
        """Builds, shows the result to the browsers, and tells it, unless nothing came of it."""
        done = self.build(changed)
        self.builds += done.changed
        files = output.manifest(self.root)
        errors = tuple(str(each) for each in done.issues if each.severity is Severity.ERROR)
        self.stage.turn(files, State(self.token, errors), done.base or self.stage.base)
        if done.changed or done.issues != self.said:
            self.say(done.line)
            reporting.show_issues(self.worth_saying(done.issues), self.options.voice)
        self.said = done.issues

    def worth_saying(self, issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
        """Problems each time, for they are still there; remarks once."""
        return tuple(each for each in issues if each.severity is not Severity.NOTE or each not in self.said)

    def build(self, changed: frozenset[str]) -> Round:
        """One build; where anything is broken, pages that it would take away stay as they were."""
        begun, why = time.perf_counter(), cause(changed, anew=self.premises.is_gone)
        try:
            out = self.premises.current()
            with besides(out.damage), planning.changed(self.options, out) as change:
                plan = change.plan
                with besides(plan.issues):
                    done = change.publish(keep=plan.is_broken)
        except Stop as stop:
            return Round(f"{why}: not built", tuple(in_order(list(stop.issues))))
        except OSError as trouble:  # somebody deletes a folder while it is built into: the next build may succeed
            return Round(f"{why}: not built", (output.unforeseen(trouble, self.options.site, "serve"),))
        took = f"{count(len(done.written), 'file')} written in {time.perf_counter() - begun:.2f} s"
        base = plan.settings.base_path
        return Round(f"{why}: {took}", change.issues, bool(done.written or done.removed), base)

    def say(self, *lines: str) -> None:
        """Lines for people, unless nobody wants them."""
        if not (self.options.voice.quiet or self.options.voice.json):
            reporting.say(*lines)


def cause(changed: frozenset[str], *, anew: bool = False) -> str:
    """What made this build run, and when; folders, and an editor's temporary file that is gone again, are not named."""
    there = [each for each in changed if Path(each).is_file()]
    names = sorted(Path(each).name for each in there or changed)
    what = f"{names[0]}{f' and {len(names) - 1} more' if names[1:] else ''} changed" if names else "first build"
    if anew:
        what = "the preview's folder was deleted, so all is built anew"
    return f"{datetime.datetime.now():%H:%M:%S} {what}"


def greeting(server: PreviewServer, port: int) -> list[str]:
    """Where to look, and whether that is elsewhere than was asked."""
    moved = [f"Port {port} is in use; this is the next free one."] if port not in (0, server.server_address[1]) else []
    return [*moved, f"Serving {server.url} (Ctrl-C stops)"]


@contextmanager
def serving(port: int, stage: Stage) -> Iterator[PreviewServer]:
    """A server in a thread of its own."""
    server = listen(port, stage)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        stage.close()
        server.shutdown()
        server.server_close()
        thread.join()
