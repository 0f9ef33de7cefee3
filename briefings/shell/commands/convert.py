"""`convert`: a Markdown briefing for each seed, and a word about each that a person has taken into his own hands."""

import functools
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec

from briefings.build import converting
from briefings.content import Action, Conversion, Outcome
from briefings.content.request import Request
from briefings.draft.entities.model import missing
from briefings.errors import Issue, Severity, Stop, in_order, issue, warning
from briefings.shell import draft_files, locks, output, progress, report, settings, shelf, spool, tree
from briefings.shell.intake import INPUT, Taken, Wanted, take
from briefings.shell.options import Options
from briefings.shell.report import Report, count
from briefings.shell.settings import Settings
from briefings.shell.shelf import Shelf
from briefings.text.fields import Problem

#: How many files that were left alone are named one by one without `-v`.
FEW = 10
CONVERTED = draft_files.CONVERTED
LOCK = f"{CONVERTED}.lock"
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


class Wish(msgspec.Struct, frozen=True):
    """Which seeds (none: all; `-` is standard input), which of them although their briefing was deleted, whether only
    to look, and what to fetch first.
    """

    seeds: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    check: bool = False
    feeds: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()

    @property
    def wanted(self) -> Wanted:
        """What comes from elsewhere than the folder of seeds."""
        return Wanted(INPUT in self.seeds, self.feeds, self.urls)


def run(options: Options, wish: Wish) -> Report:
    """Takes in what comes from elsewhere, converts and writes; with `check` it only says what it would write."""
    if wish.check:
        made, _ = decided(options, wish, spool.nowhere)
        return told(made, wish)
    chosen = configured(options.site)  # a wrong configuration leaves no lock behind
    if not wish.wanted:
        return told(converted(options, wish), wish)
    taken = take(options, chosen.config, wish.wanted)
    named = (*(each for each in wish.seeds if each != INPUT), *(str(options.site / each) for each in taken.seeds))
    rest = msgspec.structs.replace(wish, seeds=named)
    return with_taken(told(converted(options, rest) if named else Conversion(), rest), taken)


def converted(options: Options, wish: Wish) -> Conversion:
    """What conversion made and wrote."""
    with alone(options.site), spool.Spool() as pictures:
        draft_files.heal(options.site)
        made, content = decided(options, wish, pictures.put)
        seen = content.before
        late = draft_files.write(options.site, made.writes, seen, made.bases, pictures.place) if made.writes else []
    return msgspec.structs.replace(made, issues=tuple(in_order([*made.issues, *late])))


def with_taken(done: Report, taken: Taken) -> Report:
    """The report with what was taken in before."""
    return msgspec.structs.replace(
        done,
        exit_code=max(done.exit_code, int(any(each.severity is Severity.ERROR for each in taken.issues))),
        lines=(*taken.lines, *done.lines),
        issues=tuple(in_order([*taken.issues, *done.issues])),
    )


@contextmanager
def alone(site: Path) -> Iterator[None]:
    """Keeps a second conversion of the same site away; leaves no empty folders."""
    fresh = [folder for folder in (site / "content", site / CONVERTED) if not folder.exists()]
    with ExitStack() as stack:
        for folder in fresh:
            stack.callback(output.remove_empty, folder)
        try:
            (site / CONVERTED).mkdir(parents=True, exist_ok=True)
            stack.enter_context(locks.held(site / LOCK, "content"))
        except OSError as trouble:
            message, hint = f"cannot be written to: {tree.reason(trouble)}", "make room, or see to its permissions"
            raise Stop(issue("content", "O107", message, hint=hint), exit_code=2) from None
        yield


def decided(options: Options, wish: Wish, keep: Callable[[str, bytes], bytes]) -> tuple[Conversion, Shelf]:
    """What conversion makes of the site, and the content that it saw; `keep` takes its pictures."""
    chosen = configured(options.site)
    seeds, content = shelf.seeds(options.site), shelf.content(options.site)
    again = frozenset(seed_path(options.site, each) for each in wish.again)
    request = Request(
        seeds=seeds,
        content=content,
        config=chosen.config,
        again=again,
        only=frozenset(seed_path(options.site, each) for each in wish.seeds) | (again if wish.seeds else frozenset()),
        spool=keep,
    )
    made = converting.convert(request, options.workers, functools.partial(progress.shown, options.voice))
    issues = [*chosen.notes, *seeds.files.issues, *content.files.issues, *made.issues, *unknown(again, seeds)]
    return msgspec.structs.replace(made, issues=tuple(in_order([*issues, *unfinished(options.site)]))), content


def configured(site: Path) -> Settings:
    """The settings; raises `errors.Stop` where they name a model that is not installed."""
    chosen = settings.read(site)
    if lacking := list(lacking_models(chosen.config.convert.models)):
        raise settings.wrong(site, *lacking)
    return chosen


def lacking_models(models: Mapping[str, str]) -> Iterator[Problem]:
    """The models of the configuration that are not installed, so that no conversion does without them unnoticed."""
    for language, model in models.items():
        if missing(model):
            hint = f"pip install 'briefings[nlp]', then the model: python -m spacy download {model}; or drop the key"
            yield ("convert", "models", language), f"the spaCy model {model!r} is not installed", hint


def unknown(again: frozenset[str], seeds: Shelf) -> Iterator[Issue]:
    """Wishes for seeds that are not there."""
    for path in sorted(again - set(seeds.paths())):
        yield issue(path, "S108", "there is no such seed", hint="name a file below `seeds/`")


def unfinished(site: Path) -> Iterator[Issue]:
    """Says that an earlier run was killed (only a run that writes may heal it)."""
    if draft_files.is_unfinished(site):
        yield warning("content", "V111", "the last conversion was interrupted", hint="convert again")


def seed_path(site: Path, typed: str) -> str:
    """A seed as conversion names it, from what was typed: relative to here, to the site, or to its seeds."""
    home = site.resolve()
    for place in (Path.cwd(), home, home / "seeds"):
        found = place / typed
        if found.exists() and home in found.resolve().parents:
            return tree.normal(found.resolve().relative_to(home).as_posix())
    return tree.shown(typed)


def told(made: Conversion, wish: Wish) -> Report:
    """What there is to say."""
    broken = any(each.severity is Severity.ERROR for each in made.issues)
    counts = Counter(each.action for each in made.outcomes)
    merged = {each.content for each in made.outcomes if each.action is Action.MERGED}
    told_of = [each for each in made.outcomes if each.action in (*LEFT, Action.MERGED)]
    left = [left_alone(each, wish) for each in told_of if each.is_news]
    as_before = [left_alone(each, wish) for each in told_of if not each.is_news]
    return Report(
        "convert",
        exit_code=int(broken or (wish.check and bool(made.writes))),
        lines=(*(left if len(left) <= FEW else ()), summary(counts, made, wish)),
        details=(*(deed(path, merged, wish) for path in made.writes), *(left if len(left) > FEW else ()), *as_before),
        counts={
            **{str(action): counts[action] for action in Action},
            "written": len(made.writes),
            "queries": queries(made),
            "pictures": sum(each.pictures for each in made.outcomes),
        },
        outcomes=tuple(report.Outcome(each.content, str(each.action), each.seed) for each in made.outcomes),
        issues=made.issues,
    )


def deed(path: str, merged: set[str], wish: Wish) -> str:
    """Says what is done with one file, or would be."""
    present, past = ("merge", "merged") if path in merged else ("write", "wrote")
    return f"{f'would {present}' if wish.check else past} {path}"


def left_alone(outcome: Outcome, wish: Wish) -> str:
    """Says of one file that its curator has the last word, and what was taken over."""
    if outcome.action is not Action.MERGED:
        return f"{outcome.content} {LEFT[outcome.action]}"
    verb = "would be merged" if wish.check else "merged"
    what = [each for each in outcome.taken if each != "seeds"]  # the tie to its seed goes into every merge
    return f"{outcome.content} was edited: {verb} with the new conversion ({', '.join(what) or 'no text'})"


def summary(counts: Counter[Action], made: Conversion, wish: Wish) -> str:
    """One line: how many, and what became of them."""
    what = ", ".join(f"{counts[action]:,} {word}" for action, word in WORDS.items() if counts[action])
    if wish.check:
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
