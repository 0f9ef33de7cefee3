"""Holding a published site against a clean build of the same content, byte for byte."""

from collections.abc import Iterator
from pathlib import Path

from briefings.errors import Issue, issue
from briefings.shell import output, tree
from briefings.shell.output import Output
from briefings.shell.planning import Plan

HINT = "this is a bug of ours: please report it; `briefings clean` and a new build mend the site"


def differences(out: Output, clean: Plan) -> Iterator[Issue]:
    """Every file that is missing, differs, or should not be there."""
    wanted = clean.files
    for path, each in wanted.items():
        here = out.root / path
        if not here.is_file():
            yield issue(f"{out.label}/{path}", "V101", "is missing, and a clean build has it", hint=HINT)
        elif here.read_bytes() != (tree.read_file(each, path) if isinstance(each, Path) else each):
            yield issue(f"{out.label}/{path}", "V102", "differs from what a clean build makes", hint=HINT)
    for path in sorted(output.manifest(out.root) - wanted.keys()):
        yield issue(f"{out.label}/{path}", "V103", "is there, and a clean build does not have it", hint=HINT)
