"""From a command and what was typed to an exit code, with everything said on the way."""

import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from briefings.errors import Stop, in_order
from briefings.shell import output, reporting
from briefings.shell.options import Options, Voice
from briefings.shell.report import Report

#: Options that make no difference to a command which does not have them.
EVERYWHERE = {"site", "jobs", "json", "quiet", "verbose"}


def finish(name: str, command: Callable[[Options], Report], given: dict[str, Any] | None = None) -> int:
    """Runs a command with the options before and after its name, says what came of it, and returns the exit code."""
    before = typed_before(click.get_current_context())
    after = {key: each for key, each in (given or {}).items() if each}
    chosen = gather({**before, **after})
    return reporting.show(answer(name, command, chosen), chosen.voice)


def typed_before(context: click.Context) -> dict[str, Any]:
    """The options before the name of a command; one that the command does not have is wrong usage."""
    before = {key: each for key, each in (context.find_root().obj or {}).items() if each}
    own = {parameter.name for parameter in context.command.params}
    for key in before:
        if key not in own and key not in EVERYWHERE:
            context.fail(f"No such option '--{key.replace('_', '-')}' for `{context.info_name}`.")
    return before


def answer(name: str, command: Callable[[Options], Report], chosen: Options) -> Report:
    """The report of a command; one that could not go on says why."""
    try:
        return command(chosen)
    except Stop as stop:
        return Report(name, stop.exit_code, issues=tuple(in_order(list(stop.issues))))
    except OSError as trouble:  # a disk or a folder with which nobody reckoned
        return Report(name, 2, issues=(output.unforeseen(trouble, chosen.site, name),))


def gather(given: dict[str, Any]) -> Options:
    """The options as one value."""
    voice = Voice(
        json=given.pop("json", False),
        quiet=given.pop("quiet", False),
        verbose=given.pop("verbose", False),
        program=program(sys.argv[0], given.get("site")),
    )
    given["site"] = given.get("site") or Path()
    given["jobs"] = given.get("jobs") or 0
    return Options(voice=voice, **given)


def program(started: str, site: Path | None) -> str:
    """What to type before a command to run it as this one was: hints can then be copied."""
    ways = {"build.py": f"{interpreter()} {shlex.quote(started)}", "__main__.py": f"{interpreter()} -m briefings"}
    return f"{ways.get(Path(started).name, 'briefings')}{f' --site {shlex.quote(str(site))}' if site else ''}"


def interpreter() -> str:
    """How this Python is called from here: by its name where that finds it, else by its place."""
    found = shutil.which("python")
    if found and Path(found).absolute() == Path(sys.executable).absolute():
        return "python"
    try:
        return shlex.quote(str(Path(sys.executable).absolute().relative_to(Path.cwd())))
    except ValueError:
        return shlex.quote(sys.executable)
