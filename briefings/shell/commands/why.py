"""`why`: what a page was made from, and what made it run last; read from the memory of the last build."""

import sqlite3

from briefings.build import explaining
from briefings.errors import Stop, issue
from briefings.shell import memory, output, settings
from briefings.shell.memory.cache import Damaged
from briefings.shell.options import Options
from briefings.shell.report import Outcome, Report

#: Of many things that a page was made from, so many are named, unless all are asked for.
NAMED = 12


def run(options: Options, wanted: str) -> Report:
    """Explains one file of the site; the memory stays as it is."""
    label = output.shown(options.output, options.site)
    base = settings.read(options.site).base_path
    nothing = unknown(label, "nothing is remembered of how this was built")
    if not memory.place(options.memory, label).is_file():
        raise nothing
    try:
        with memory.consulted(options.memory, label) as remembered:
            found = explaining.explain(remembered, wanted, (label, base))
    except explaining.Unknown as none:
        hint = f"did you mean {label}/{none.near}?" if none.near else "write a path, an address or a content file"
        raise Stop(issue(wanted, "W101", "no file of the last build has this name", hint=hint)) from None
    except memory.Empty:
        raise nothing from None
    except memory.Foreign:
        raise unknown(label, "what is remembered is of another version of the program or of a library") from None
    except (Damaged, sqlite3.Error) as trouble:
        raise unknown(label, f"what is remembered cannot be read: {trouble}") from None
    parts = {"made from": found.made_from, "because": found.because}
    outcomes = tuple(Outcome(f"{label}/{found.path}", what, each) for what, told in parts.items() for each in told)
    return Report("why", 0, lines(found, label, whole=options.voice.verbose), outcomes=outcomes)


def unknown(label: str, message: str) -> Stop:
    """Why there is no answer before another build."""
    return Stop(issue(label, "W102", message, hint="build it first"), exit_code=2)


def lines(found: explaining.Explanation, label: str, *, whole: bool) -> tuple[str, ...]:
    """An explanation for people."""
    names = found.made_from if whole else found.made_from[:NAMED]
    more = len(found.made_from) - len(names)
    return (
        f"{label}/{found.path}",
        "  made from:",
        *(f"    {each}" for each in names),
        *([f"    and {more} more (-v names them)"] if more else []),
        "  the next build makes it again, because:" if found.waits else f"  last made in build {found.build}, because:",
        *(f"    {each}" for each in found.because),
    )
