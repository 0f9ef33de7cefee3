"""A preview in a process of its own, and what it tells browsers."""

import http.client
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tests.cli.sites import ROOT

PATIENCE = 30


class Preview:
    """A running preview."""

    def __init__(self, site: Path, *arguments: str) -> None:
        command = [
            sys.executable,
            "-u",
            str(ROOT / "build.py"),
            "serve",
            "--site",
            str(site),
            "--port",
            "0",
            *arguments,
        ]
        self.site = site
        self.child = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", cwd=site
        )
        self.guard = threading.Timer(PATIENCE, self.child.kill)  # a preview that hangs fails its test, not the run
        self.guard.start()
        self.url = urlsplit(self.until("Serving http").split()[1])

    def until(self, words: str) -> str:
        """The first line from now on that holds these words."""
        assert self.child.stdout
        lines = []
        for line in self.child.stdout:
            lines.append(line)
            if words in line:
                return line
        raise AssertionError(f"{words!r} was never said, only: {''.join(lines)}")

    def ask(self, path: str) -> tuple[int, str]:
        """The status and the body of an answer."""
        connection = http.client.HTTPConnection(self.url.netloc, timeout=PATIENCE)
        try:
            connection.request("GET", self.url.path + path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def states(self) -> Iterator[dict[str, object]]:
        """What browsers are told."""
        connection = http.client.HTTPConnection(self.url.netloc, timeout=PATIENCE)
        connection.request("GET", f"{self.url.path}.briefings/events")
        for line in connection.getresponse():
            if line.startswith(b"data: "):
                yield json.loads(line[6:])
        connection.close()

    def end(self) -> tuple[int, str]:
        """Ctrl-C: the exit code, and what was said last."""
        self.child.send_signal(signal.SIGINT)
        out, _ = self.child.communicate(timeout=PATIENCE)
        return self.child.returncode, out

    def close(self) -> None:
        """Leaves nothing running."""
        self.guard.cancel()
        self.child.kill()
        self.child.communicate()

    def eventually(self, path: str, words: str, status: int = 200) -> None:
        """Asks again with each state until the answer holds these words: an edit may be seen in two steps."""
        assert any(self.ask(path)[0] == status and words in self.ask(path)[1] for _ in self.states())
