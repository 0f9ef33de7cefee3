"""Whether a build did what it claims and left a whole site; a figure of anything else would be worth nothing."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import corpus
from corpus import Collection
from measuring import Outcome
from programs import Program

#: What a build of Briefings counted, by name; empty for other programs, which do not say.
Counts = dict[str, int]
BRIEFING = re.compile(r"<loc>[^<]*/briefings/([^/<]+)/</loc>")
#: A look into so many pages, spread evenly over all.
SAMPLES = 500


class Untrue(Exception):
    """A build did not do what it was measured for."""


def ensure(holds: bool, message: str) -> None:
    """Raises `Untrue` where something does not hold."""
    if not holds:
        raise Untrue(message)


def counts(outcome: Outcome, collection: Collection) -> Counts:
    """Looks at how a process ended; what it counted, where it said so in JSON."""
    ensure(outcome.code == 0, f"exit code {outcome.code}\n{outcome.out[-2000:]}\n{outcome.err[-2000:]}")
    if not outcome.out.lstrip().startswith("{"):
        return {}
    document: dict[str, Any] = json.loads(outcome.out)
    said: Counts = document["counts"]
    ensure(not document["issues"], f"issues: {document['issues'][:3]}")
    ensure(said["briefings"] == collection.count and not said["left_out"], f"{said['briefings']} briefings were built")
    return said


def complete(program: Program, collection: Collection) -> None:
    """Looks for every page, feed and address that the collection gives rise to."""
    output = program.output
    missing = [path for path in expected(program, collection) if not (output / path).is_file()]
    ensure(not missing, f"{len(missing)} files are missing, such as {missing[:3]}")
    listed = set(BRIEFING.findall("".join(each.read_text("utf-8") for each in output.glob("sitemap*.xml"))))
    ensure(listed == set(collection.names), f"the sitemap lists {len(listed)} briefings")
    for page in samples(program, collection):
        text = page.read_text("utf-8")
        ensure(text.rstrip().endswith("</html>") and "<h1>" in text, f"{page} is not whole")


def expected(program: Program, collection: Collection) -> Iterator[str]:
    """The paths that a site must have; a numbered list may keep up to two pages' worth on its front page."""
    yield from ("index.html", program.feed, "sitemap.xml")
    yield from (f"briefings/{name}/index.html" for name in collection.names)
    for tag in map(corpus.slug, collection.tags):
        yield from (f"tags/{tag}/index.html", f"tags/{tag}/{program.feed}")
    yield from (f"page/{number}/index.html" for number in range(2, collection.count // 20))


def samples(program: Program, collection: Collection) -> list[Path]:
    """Some finished briefing pages."""
    names = collection.names[:: max(1, collection.count // SAMPLES)]
    return [program.output / "briefings" / name / "index.html" for name in names]


def fingerprints(folder: Path) -> dict[str, bytes]:
    """A digest of each file of a tree."""
    files = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): hashlib.blake2b(each.read_bytes()).digest() for each in files}


def same(left: dict[str, bytes], right: dict[str, bytes]) -> None:
    """Compares two trees by their digests."""
    different = sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))
    ensure(not different, f"{len(different)} files differ from those of a clean build, such as {different[:3]}")
