"""Converting a folder of seeds: which are new or changed, where each briefing is, and what may be written there."""

import functools
from collections.abc import Callable, Iterable, Sequence

import msgspec

from briefings.content import Conversion
from briefings.content.desk import Desk
from briefings.content.drafting import Drafted, Job, draft_job, ready
from briefings.content.request import Request
from briefings.content.selecting import Selection
from briefings.content.shelf import Library, Shelf
from briefings.draft.entities import register
from briefings.draft.entities.register import Register
from briefings.errors import Stop, in_order, note

Run = Callable[[Callable[[Job], bytes], Sequence[Job]], Iterable[bytes]]


def convert(request: Request, run: Run = map) -> Conversion:
    """What conversion would do; nothing is written here.

    `run` is `map`, or something like it over a pool of workers that shows progress: results in the order of the jobs.
    """
    library, names = Library(request.content), registered(request.content)
    selection = Selection(request, library, names)
    if jobs := selection.jobs():
        ready()
    desk = Desk(request, library, selection)
    for answer in run(functools.partial(draft_job, request.config, register=names), jobs):
        desk.take(msgspec.msgpack.decode(answer, type=Drafted))
    desk.tell_gone()
    desk.tell_alike()
    outcomes = sorted(desk.outcomes, key=lambda each: (each.seed, each.item))
    return Conversion(tuple(outcomes), dict(sorted(desk.writes.items())), tuple(in_order(desk.issues)), desk.bases)


def registered(content: Shelf) -> Register:
    """The curator's register; raises `errors.Stop` where it is broken, since without it every briefing would change."""
    if register.PATH not in content.paths():
        return register.NONE
    found, issues = register.parse(content.read(register.PATH) or b"")
    if issues:
        rest = note(register.PATH, "E103", "nothing is converted before it is mended: it may change every briefing")
        raise Stop(*issues, rest, exit_code=2)
    return found
