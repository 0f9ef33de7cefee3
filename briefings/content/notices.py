"""What a conversion says to the person who runs it: seeds that cannot be converted, files that were left alone."""

from briefings.errors import Issue, issue, note, warning
from briefings.seed.reading import is_seed, is_sidecar, sidecar_of

#: Conflicts of one file that are named in a line.
FEW = 5


def outside(path: str) -> Issue:
    """Says that a path leaves the folder of seeds."""
    return issue(path, "S107", "it is not inside the folder of seeds", hint="move it to `seeds/`")


def missing(path: str) -> Issue:
    """Says that a seed that was named is not there."""
    return issue(path, "S108", "there is no such seed", hint="name a file below `seeds/`")


def seed_gone(seed: str, home: str) -> Issue:
    """Says that a seed disappeared, and that its briefing did not."""
    message = f"the seed of {home} is gone; the briefing stays"
    return note(seed, "S302", message, hint=f"delete {home} too if nobody needs it")


def base_lost(home: str, seed: str) -> Issue:
    """Says that what may be a person's work was not overwritten."""
    message = f"its last conversion is lost, so it may have been edited: the conversion of {seed} is left out"
    return warning(home, "S303", message, hint="delete the file and convert again if nobody edited it")


def not_read(home: str, seed: str) -> Issue:
    """Says that a file in which something is broken was left alone."""
    message = f"was edited, and its front matter cannot be read: the new conversion of {seed} is left out"
    return warning(home, "S304", message, hint="`briefings check` says what is wrong; convert again when it is mended")


def disagree(home: str, seed: str, where: list[str]) -> Issue:
    """Says where a person's version stands against the new conversion."""
    named = ", ".join(where[:FEW]) + (f" and {len(where) - FEW} more" if len(where) > FEW else "")
    message = f"the new conversion of {seed} differs from your edits, which stand: {named}"
    return warning(home, "S301", message, hint=f"`briefings resolve {home}` shows both versions")


def text_stays(home: str, seed: str) -> Issue:
    """Says that a person's paragraphs stand where rights no longer allow the text of a report."""
    message = f"the text of {seed} is no longer taken over, but paragraphs that you edited stay"
    return warning(home, "S315", message, hint="delete those that are not your own words")


def lonely(present: frozenset[str]) -> list[Issue]:
    """Warnings about sidecars that stand beside no seed."""
    served = {sidecar_of(path) for path in present if is_seed(path, present)}
    hint = "name it after its seed: `x.meta.yaml` for `x.html`"
    return [
        warning(path, "S205", "no seed has this name", hint=hint)
        for path in sorted(present)
        if is_sidecar(path) and path not in served
    ]
