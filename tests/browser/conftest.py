"""What a browser test stands on: one Chromium, pages that watch for any complaint, and a server for a built site."""

import os
import runpy
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
FLAGS: list[str] = runpy.run_path(str(ROOT / ".ci" / "browser.py"))["FLAGS"]
TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", event =>
    console.error(`Content-Security-Policy: ${event.violatedDirective} forbids ${event.blockedURI}`));
"""

NewPage = Callable[..., Page]
Serve = Callable[..., str]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that the set-up found; without one the test is skipped, or fails where CI=true."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


def chromium() -> str:
    try:
        path = (ROOT / ".venv" / "browser").read_text()
    except OSError:
        path = ""
    if not path:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("no Chromium for the browser tests: install one, delete .venv/browser, and run make test")
    return path


@pytest.fixture
def complaints() -> list[str]:
    """What went wrong on this test's pages; a test that expects something takes it out."""
    return []


@pytest.fixture
def new_page(browser: Browser, complaints: list[str]) -> Iterator[NewPage]:
    """Opens pages, each in a profile of its own with the options of Playwright's `new_context`.

    A console error, an exception, a violated Content-Security-Policy or a request to another host fails the test.
    """
    contexts = []

    def new_page(**options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        context.add_init_script(TELL_VIOLATIONS)
        context.route(is_foreign, refuse)
        page = context.new_page()
        watch(page, complaints)
        return page

    yield new_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


def watch(page: Page, complaints: list[str]) -> None:
    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(f"{page.url}: console: {message.text}")

    def on_request(request: Request) -> None:
        if is_foreign(request.url):
            complaints.append(f"{page.url}: asked for {request.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: exception: {error}"))
    page.on("request", on_request)


def refuse(route: Route) -> None:
    route.abort()


def is_foreign(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"about", "blob", "data", "file"} and parts.hostname != "127.0.0.1"


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serves a folder as GitHub Pages would, under a base path, and returns its address (it ends in a slash)."""
    servers = []

    def serve(folder: Path, base_path: str = "/") -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, folder, base_path))
        servers.append(server)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}{base_path}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with 404.html what it does not have, as GitHub Pages does, and lists no folder."""

    def __init__(self, folder: Path, base_path: str, *rest: Any) -> None:
        self.base_path = base_path
        super().__init__(*rest, directory=str(folder))

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base_path):
            return os.devnull + "/nothing"
        return super().translate_path("/" + path.removeprefix(self.base_path))

    def list_directory(self, path: Any) -> None:  # noqa: ARG002 - the name is the base class's
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        own = Path(self.directory) / "404.html"
        if code != 404 or not own.exists():
            super().send_error(code, message, explain)
            return
        body = own.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Says nothing: the tests look at what the browser got."""
