"""What ran in a build, and why, in the words of those whose site it is."""

from collections.abc import Iterator, Mapping

import msgspec

from briefings.build.building import Built
from briefings.build.wording import NEW, PLAIN, ends, key_of, label, telling
from briefings.engine.scheduler import FIRST, Ran

#: What a person changes.
SHOWN = ("briefing", "request", "theme")
CHANGED, SAME = "changed", "the same as before"


class Told(msgspec.Struct, frozen=True):
    """A thing that ran: a file by its path in the output folder, or another by its name; and why, or how it differs."""

    name: str
    why: tuple[str, ...]
    is_file: bool
    is_same: bool = False


def told(built: Built, *, whole: bool) -> Iterator[Told]:
    """Each thing that ran in a build and changed, and with `whole` those that turned out the same."""
    known = {str(each.key): each for each in built.ran if each.changed}
    for each in built.ran:
        if whole or (is_new(each) and (each.key in built.paths or each.key.kind in SHOWN)):
            name = built.paths.get(each.key) or label(each.key)
            why = told_of(each, known, built.earlier)
            yield Told(name, why, is_file=each.key in built.paths, is_same=not is_new(each))


def is_new(each: Ran) -> bool:
    """Whether what ran differs, or had to be made once more."""
    return each.changed or each.forced


def told_of(each: Ran, known: Mapping[str, Ran], earlier: Mapping[str, str]) -> tuple[str, ...]:
    """How a thing differs, or what made it run."""
    if not is_new(each):
        return (SAME,)
    if each.change:
        return (each.change,)
    if each.key.kind in SHOWN and FIRST in each.why:
        return (NEW,)
    causes = dict.fromkeys(cause for why in telling(each.why) for cause in causes_of(known, earlier, why))
    return tuple(causes) or (CHANGED,)


def causes_of(known: Mapping[str, Ran], earlier: Mapping[str, str], why: str) -> Iterator[str]:
    """What a person did that made something run."""
    if why in PLAIN:
        yield PLAIN[why]
    elif (cause := known.get(why)) is None:
        yield changed(why, earlier.get(why, ""))
    elif ends(cause.why, cause.change):
        yield changed(why, cause.change or (NEW if FIRST in cause.why else ""))
    else:
        for each in telling(cause.why):
            yield from causes_of(known, earlier, each)


def changed(why: str, how: str) -> str:
    """That something changed, and how where that is known."""
    name = label(key_of(why))
    return f"{name} ({how})" if how else f"{name} {CHANGED}"
