#!/usr/bin/env python3
"""Takes the pictures in `docs/images/`: the repository's own site, wide and narrow, light and dark.

make screenshots
"""

import runpy
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
IMAGES = ROOT / "docs" / "images"
BRIEFING = "briefings/nato-expands-its-mission-in-iraq-after-a-deadly-missile-strike/"
#: Name of the picture, path of the page, width and height of the window.
VIEWS = [
    ("home", "", 1200, 900),
    ("briefing", BRIEFING, 1200, 1100),
    ("tag", "tags/nato/", 1200, 900),
    ("briefing-phone", BRIEFING, 390, 800),
]


class Quiet(SimpleHTTPRequestHandler):
    """Serves without a line for each request."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def main() -> None:
    """Builds the site into a temporary folder and photographs it."""
    from briefings.shell.cli import run

    with tempfile.TemporaryDirectory() as folder:
        if code := run(["build", "-q", "--site", str(ROOT), "--out", folder]):
            raise SystemExit(code)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
        Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            flags = runpy.run_path(str(ROOT / ".ci" / "browser.py"))["FLAGS"]
            path = (ROOT / ".venv" / "browser").read_text()
            browser = playwright.chromium.launch(executable_path=path, args=flags)
            photograph(browser, f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()


def photograph(browser: Browser, home: str) -> None:
    """Every view in both colour schemes."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, path, width, height in VIEWS:
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(home + path)
            page.screenshot(path=IMAGES / f"{name}-{scheme}.png")
            page.close()


if __name__ == "__main__":
    main()
