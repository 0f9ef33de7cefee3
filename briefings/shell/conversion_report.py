"""What there is to say of a conversion: a word about each file that its curator has taken into his own hands, and one
line for all.
"""

from collections import Counter

from briefings.content import Action, Conversion, Outcome
from briefings.errors import Severity
from briefings.shell import report
from briefings.shell.report import Report, count

#: How many files that were left alone are named one by one without `-v`.
FEW = 10
WORDS = {
    Action.CREATED: "new",
    Action.RESTORED: "restored",
    Action.UPDATED: "changed",
    Action.UNCHANGED: "unchanged",
    Action.MERGED: "merged with your edits",
    Action.KEPT: "edited and left alone",
    Action.LOCKED: "locked",
    Action.DELETED: "deleted and left so",
    Action.JOINED: "joined to another",
}
LEFT = {
    Action.KEPT: "was edited: left alone",
    Action.LOCKED: "is locked: left alone",
    Action.DELETED: "was deleted: left so",
}


def told(made: Conversion, check: bool) -> Report:
    """What there is to say."""
    broken = any(each.severity is Severity.ERROR for each in made.issues)
    counts = Counter(each.action for each in made.outcomes)
    merged = {each.content for each in made.outcomes if each.action is Action.MERGED}
    told_of = [each for each in made.outcomes if each.action in (*LEFT, Action.MERGED)]
    left = [left_alone(each, check) for each in told_of if each.is_news]
    as_before = [left_alone(each, check) for each in told_of if not each.is_news]
    return Report(
        "convert",
        exit_code=int(broken or (check and bool(made.writes))),
        lines=(*(left if len(left) <= FEW else ()), summary(counts, made, check)),
        details=(*(deed(path, merged, check) for path in made.writes), *(left if len(left) > FEW else ()), *as_before),
        counts={
            **{str(action): counts[action] for action in Action},
            "written": len(made.writes),
            "queries": queries(made),
            "pictures": sum(each.pictures for each in made.outcomes),
        },
        outcomes=tuple(report.Outcome(each.content, str(each.action), each.seed) for each in made.outcomes),
        issues=made.issues,
    )


def deed(path: str, merged: set[str], check: bool) -> str:
    """Says what is done with one file, or would be."""
    present, past = ("merge", "merged") if path in merged else ("write", "wrote")
    return f"{f'would {present}' if check else past} {path}"


def left_alone(outcome: Outcome, check: bool) -> str:
    """Says of one file that its curator has the last word, and what was taken over."""
    if outcome.action is not Action.MERGED:
        return f"{outcome.content} {LEFT[outcome.action]}"
    verb = "would be merged" if check else "merged"
    what = [each for each in outcome.taken if each != "seeds"]  # the tie to its seed goes into every merge
    return f"{outcome.content} was edited: {verb} with the new conversion ({', '.join(what) or 'no text'})"


def summary(counts: Counter[Action], made: Conversion, check: bool) -> str:
    """One line: how many, and what became of them."""
    what = ", ".join(f"{counts[action]:,} {word}" for action, word in WORDS.items() if counts[action])
    if check:
        verdict = "converting would change " + count(len(made.writes), "file") if made.writes else "nothing to do"
        return f"Checked {count(len(made.outcomes), 'document')}: {verdict}"
    return (
        f"Converted {count(len(made.outcomes), 'document')}{f': {what}' if what else ''}{shown(made)}{left_open(made)}"
    )


def shown(made: Conversion) -> str:
    """Says that pictures were taken over."""
    number = sum(each.pictures for each in made.outcomes)
    return f"; {count(number, 'picture')} beside them" if number else ""


def left_open(made: Conversion) -> str:
    """Says that there is something to decide, and where to read what."""
    number = queries(made)
    return (
        f"; {count(number, 'open query', 'open queries')} (`briefings convert --review` shows them)" if number else ""
    )


def queries(made: Conversion) -> int:
    """How much the new texts leave open."""
    return sum(each.queries for each in made.outcomes)
