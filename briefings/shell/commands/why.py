"""`why`: what a page was made from, and what made it run last; read from the memory of the last build."""

import sqlite3

from briefings.build import explaining
from briefings.content import is_briefing
from briefings.content.fitting import STATUS
from briefings.content.shelf import Library
from briefings.errors import Stop, issue
from briefings.shell import memory, output, settings, shelf
from briefings.shell.commands import convert
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
        near = f"did you mean {label}/{none.near}?" if none.near else "write a path, an address or a content file"
        message, hint = no_page(options, wanted) or ("no file of the last build has this name", near)
        raise Stop(issue(wanted, "W101", message, hint=hint)) from None
    except memory.Empty:
        raise nothing from None
    except memory.Foreign:
        raise unknown(label, "what is remembered is of another version of the program or of a library") from None
    except (Damaged, sqlite3.Error) as trouble:
        raise unknown(label, f"what is remembered cannot be read: {trouble}") from None
    parts = {"made from": found.made_from, "because": found.because}
    outcomes = tuple(Outcome(f"{label}/{found.path}", what, each) for what, told in parts.items() for each in told)
    return Report("why", 0, lines(found, label, whole=options.voice.verbose), outcomes=outcomes)


def no_page(options: Options, wanted: str) -> tuple[str, str] | None:
    """Why a seed or a content file that is there has no page, and what to do; None where there is no such file."""
    path = convert.seed_path(options.site, wanted)
    content = shelf.content(options.site)
    if is_briefing(path) and (data := content.read(path)) is not None:
        status = STATUS.search(data.partition(b"\n---\n")[0])
        if status is None or status[0] == b"status: published":
            return "the last build left it out", "`briefings check` says why; build again if it is newer than that"
        return f"the last build left it out: it has `{status[0].decode()}`", "build with `--drafts` to see it"
    if not path.startswith("seeds/") or not (options.site / path).is_file():
        return None
    library = Library(content)
    homes = [library.home(each, known.name) for each, known in library.records.items() if each.path == path]
    found = sorted({home for home in homes if home})
    if not found:
        return "it has no briefing", f"`briefings convert {path}` makes one"
    return f"a seed has no page of its own: it became {', '.join(found)}", f"`briefings why {found[0]}`"


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
