"""`convert`: a Markdown briefing for each seed, and a word about each that a person has taken into his own hands."""

import functools
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec

from briefings.build import converting
from briefings.content import Conversion, notices
from briefings.content.request import Request
from briefings.draft.entities.model import missing
from briefings.errors import Issue, Severity, Stop, in_order, issue, warning
from briefings.shell import draft_files, locks, output, progress, settings, shelf, spool, tree
from briefings.shell.conversion_report import told
from briefings.shell.intake import INPUT, take
from briefings.shell.options import Options
from briefings.shell.report import Report
from briefings.shell.settings import Settings
from briefings.shell.shelf import Shelf
from briefings.shell.taking import Taken, Wanted
from briefings.text.fields import Problem

CONVERTED = draft_files.CONVERTED
LOCK = f"{CONVERTED}.lock"


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
        return told(made, wish.check)
    chosen = configured(options.site)  # a wrong configuration leaves no lock behind
    if not wish.wanted:
        return told(converted(options, wish), wish.check)
    taken = take(options, chosen.config, wish.wanted)
    named = (*(each for each in wish.seeds if each != INPUT), *(str(options.site / each) for each in taken.seeds))
    rest = msgspec.structs.replace(wish, seeds=named)
    return with_taken(told(converted(options, rest) if named else Conversion(), wish.check), taken)


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
    yield from map(notices.missing, sorted(again - set(seeds.paths())))


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
