"""`convert --join`: one briefing of several reports of one event."""

from collections.abc import Sequence

from briefings.content import joining
from briefings.content.shelf import Library
from briefings.errors import Stop, issue
from briefings.shell import draft_files, settings, shelf
from briefings.shell.commands import convert
from briefings.shell.options import Options
from briefings.shell.report import Outcome, Report


def run(options: Options, named: Sequence[str]) -> Report:
    """Joins, writes, and takes the other files away: a copy of what was edited in them stays beside the evidence."""
    settings.read(options.site)
    if len(named) < 2:
        message, hint = "one briefing is nothing to join", "name two or more, the one that stays first"
        raise Stop(issue("--join", "S309", message, hint=hint), exit_code=2)
    paths = [convert.seed_path(options.site, each) for each in named]
    with convert.alone(options.site):
        draft_files.heal(options.site)
        content = shelf.content(options.site)
        made = joining.join(Library(content), paths[0], paths[1:])
        if made.issues:
            return Report("convert", 1, ("Nothing joined.",), issues=made.issues)
        issues = draft_files.write(options.site, made.writes, content.before)
        if not issues:
            issues = draft_files.remove(options.site, made.gone, content.before)
    lines = () if issues else tuple(f"{each} is joined to {made.home}" for each in made.gone)
    return Report(
        "convert",
        lines=lines,
        details=tuple(f"wrote {each}" for each in made.writes),
        outcomes=tuple(Outcome(each, "joined", made.home) for each in made.gone) if lines else (),
        issues=tuple(issues),
    )
