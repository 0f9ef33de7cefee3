"""Why a value is to be made, followed back to what came from outside."""

from collections.abc import Iterable, Mapping


def origins(causes: Mapping[str, tuple[str, ...]], reasons: Iterable[str]) -> tuple[str, ...]:
    """The reasons behind these reasons. `causes` says what made a value run that is itself no beginning."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    waiting = list(reasons)[::-1]
    while waiting:
        reason = waiting.pop()
        if reason in seen:
            continue
        seen.add(reason)
        if behind := causes.get(reason):
            waiting += behind[::-1]
        else:
            found[reason] = None
    return tuple(found)
