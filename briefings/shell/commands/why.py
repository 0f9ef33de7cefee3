"""`why`: what a page was made from, and what made it run last; read from the memory of the last build."""

from briefings.build import explaining
from briefings.errors import Stop, issue
from briefings.shell import memory, output
from briefings.shell.memory.cache import Damaged
from briefings.shell.options import Options
from briefings.shell.report import Report

#: Of many things that a page was made from, so many are named, unless all are asked for.
NAMED = 12


def run(options: Options, wanted: str) -> Report:
    """Explains one file of the site."""
    label = output.shown(options.output, options.site)
    if not memory.place(options.memory, label).is_file():
        hint = "build it first"
        raise Stop(issue(label, "W102", "nothing is remembered of how this was built", hint=hint), exit_code=2)
    with memory.opened(options.memory, label) as remembered:
        try:
            found = explaining.explain(remembered.cache, wanted)
        except explaining.Unknown as unknown:
            hint = (
                f"did you mean {label}/{unknown.near}?"
                if unknown.near
                else "write a path, an address or a content file"
            )
            raise Stop(issue(wanted, "W101", "no file of the last build has this name", hint=hint)) from None
        except Damaged:
            raise Stop(*remembered.notes, issue(label, "W102", "the memory is damaged", hint="build again")) from None
    return Report("why", 0, lines(found, label, whole=options.voice.verbose))


def lines(found: explaining.Explanation, label: str, *, whole: bool) -> tuple[str, ...]:
    """An explanation for people."""
    names = found.made_from if whole else found.made_from[:NAMED]
    more = len(found.made_from) - len(names)
    return (
        f"{label}/{found.path}",
        "  made from:",
        *(f"    {each}" for each in names),
        *([f"    and {more} more (-v names them)"] if more else []),
        f"  last made in build {found.build}, because:",
        *(f"    {each}" for each in found.because),
    )
