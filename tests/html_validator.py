"""Judges built pages: by the Nu HTML checker where the set-up could bring it, else by html5lib's strict parser."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib

JAR = Path(__file__).resolve().parent.parent / ".venv" / "vnu" / "vnu.jar"
# Pages with deep nesting overflow Java's usual stack.
CHECKER = ["java", "-Xss64m", "-jar", str(JAR), "--errors-only", "--format", "json", "--skip-non-html"]


def html_problems(paths: Iterable[Path]) -> list[str]:
    """The errors in these pages or folders of pages, each as `path:line:column: message`."""
    places = [Path(path) for path in paths]
    return list(by_checker(places) if has_checker() else by_parser(places))


def has_checker() -> bool:
    return JAR.exists() and shutil.which("java") is not None


def by_checker(places: list[Path]) -> Iterator[str]:
    """One run for all pages, because starting Java takes longer than judging a page."""
    done = subprocess.run([*CHECKER, *map(str, places)], capture_output=True, text=True, check=False)
    for message in json.loads(done.stderr)["messages"]:
        path = unquote(urlsplit(message.get("url", "")).path)
        yield f"{path}:{message.get('lastLine', 0)}:{message.get('lastColumn', 0)}: {message['message']}"


def by_parser(places: list[Path]) -> Iterator[str]:
    for page in sorted(page for place in places for page in pages(place)):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(page.read_bytes(), transport_encoding="utf-8")
        for (line, column), code, _ in parser.errors:
            yield f"{page}:{line}:{column}: {code}"


def pages(place: Path) -> Iterable[Path]:
    return place.rglob("*.html") if place.is_dir() else [place]
