"""The preview's web server: HTTP/1.1 on this machine alone, nothing cached, nothing listed, nothing from outside."""

import mimetypes
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from briefings.errors import Stop, issue
from briefings.shell.serving.stage import Stage, State

ADDRESS = "127.0.0.1"
#: The names under which a browser may ask. Any other name that leads here belongs to somebody who rebinds his.
HERE = frozenset({"127.0.0.1", "localhost", "::1"})
OWN = ".briefings/"
SCRIPT = Path(__file__).with_name("reload.js")
#: How many ports after the wanted one are tried.
TRIES = 20
#: Seconds after which a silent event stream says something, to learn whether anybody still listens.
HEARTBEAT = 15.0
HTML = "text/html; charset=utf-8"
TYPES = {
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".atom": "application/atom+xml",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}
UNBUILT = b"<!doctype html><html lang=en><title>Not built yet</title><body><p>Nothing is built yet.</p></body></html>"


class PreviewServer(ThreadingHTTPServer):
    """Serves a stage, a thread for each connection."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, stage: Stage) -> None:
        self.stage = stage
        super().__init__((ADDRESS, port), Handler)

    @property
    def url(self) -> str:
        """Where to look."""
        return f"http://{ADDRESS}:{self.server_address[1]}{self.stage.base}"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002  (socketserver's signature)
        """A browser that goes away in the middle of an answer is nothing to speak of."""
        trouble = sys.exception()
        if not isinstance(trouble, ConnectionError | TimeoutError):
            print(f"preview: {type(trouble).__name__}: {trouble}", file=sys.stderr)


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    server: PreviewServer

    def do_GET(self) -> None:
        """The file, page or stream that was asked for."""
        if not is_here(self.headers.get("Host", "")):
            self.plain(HTTPStatus.MISDIRECTED_REQUEST, "This preview only answers to 127.0.0.1 and localhost.\n")
            return
        path = self.path.partition("?")[0].partition("#")[0]
        own: dict[str, Callable[[], None]] = {"reload.js": self.script, "events": self.events}
        answer = own.get(path.removeprefix(f"{self.server.stage.base}{OWN}"), lambda: self.page(path))
        answer()

    do_HEAD = do_GET  # noqa: N815  (the library's name)

    def page(self, path: str) -> None:
        """A file of the preview; an address that ends without its slash is sent on; else the site's own 404 page."""
        stage = self.server.stage
        state, found = stage.state, stage.find(path)  # the state first: a page may be newer than it says, never older
        if found.redirect:
            self.respond(HTTPStatus.FOUND, HTML, b"", {"Location": found.redirect})
        elif found.file:
            self.file(HTTPStatus.OK, found.file, state)
        elif stage.files:
            self.file(HTTPStatus.NOT_FOUND, "404.html", state)
        else:
            self.respond(HTTPStatus.SERVICE_UNAVAILABLE, HTML, self.scripted(UNBUILT, state))

    def file(self, status: HTTPStatus, name: str, state: State) -> None:
        """The bytes of a file; an HTML page gets the script that loads it again."""
        try:
            data = (self.server.stage.root / name).read_bytes()
        except OSError:
            self.plain(HTTPStatus.NOT_FOUND, "Not found.\n")
            return
        kind = content_type(name)
        self.respond(status, kind, self.scripted(data, state) if kind == HTML else data)

    def scripted(self, page: bytes, state: State) -> bytes:
        """A page with the script at its end; its address says which build the page is of."""
        tag = f'<script src="{self.server.stage.base}{OWN}reload.js?{state.build}" defer></script>'.encode()
        before, end, after = page.rpartition(b"</body>")
        return before + tag + end + after if end else page + tag

    def script(self) -> None:
        """The script itself."""
        self.respond(HTTPStatus.OK, TYPES[".js"], SCRIPT.read_bytes())

    def events(self) -> None:
        """The states of the site, as they come, until the browser or the preview goes."""
        self.close_connection = True
        self.respond(HTTPStatus.OK, "text/event-stream", None, {"Connection": "close"})
        seen: State | None = None
        while self.command == "GET" and not self.server.stage.closed:
            state = self.server.stage.after(seen, HEARTBEAT)
            self.wfile.write(b"data: " + msgspec.json.encode(state) + b"\n\n" if state else b": still here\n\n")
            self.wfile.flush()
            seen = state or seen

    def plain(self, status: HTTPStatus, text: str) -> None:
        """A line of text."""
        self.respond(status, TYPES[".txt"], text.encode())

    def respond(self, status: HTTPStatus, kind: str, body: bytes | None, extra: dict[str, str] | None = None) -> None:
        """A whole answer, or only its head where `body` is None."""
        self.send_response(status)
        headers = {"Content-Type": kind, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
        headers |= {"Content-Length": str(len(body))} if body is not None else {}
        for name, value in (headers | (extra or {})).items():
            self.send_header(name, value)
        self.end_headers()
        if body and self.command != "HEAD":
            self.wfile.write(body)

    def version_string(self) -> str:
        """What the server calls itself."""
        return "briefings"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the library's name)
        """The terminal is for rebuilds and issues."""


def is_here(host: str) -> bool:
    """Whether a Host header names this machine."""
    try:
        return urlsplit(f"//{host}").hostname in HERE
    except ValueError:
        return False


def content_type(name: str) -> str:
    """What a browser should take a file for."""
    ending = Path(name).suffix.lower()
    return TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def listen(port: int, stage: Stage) -> PreviewServer:
    """A server on that port, or on the next one that is free."""
    for each in range(port, min(port + TRIES, 65_536)):
        try:
            return PreviewServer(each, stage)
        except OSError:
            continue
    message = f"no port from {port} to {min(port + TRIES, 65_536) - 1} is free"
    raise Stop(issue("--port", "W103", message, hint="choose another with --port"), exit_code=2)
