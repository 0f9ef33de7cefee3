"""`resolve`: settle where a curator's edits and a new conversion differ."""

from pathlib import Path

import msgspec

from briefings.content import CONVERTED, conflicts, is_briefing, resolving
from briefings.content.resolving import Open
from briefings.content.shelf import Library
from briefings.errors import Issue, Stop, issue
from briefings.shell import draft_files, settings, shelf
from briefings.shell.commands import convert
from briefings.shell.options import Options
from briefings.shell.report import Outcome, Report, count
from briefings.shell.shelf import Shelf


class Wish(msgspec.Struct, frozen=True):
    """The content file, the version to take (empty: only look), and the fields (none: all)."""

    file: str
    take: str = ""
    fields: tuple[str, ...] = ()


def run(options: Options, wish: Wish) -> Report:
    """Shows what is open, or settles it."""
    settings.read(options.site)
    if not wish.take:
        return shown(*opened(shelf.content(options.site), content_path(options.site, wish.file), wish))
    with convert.alone(options.site):
        draft_files.heal(options.site)
        content = shelf.content(options.site)
        home, found = opened(content, content_path(options.site, wish.file), wish)
        issues = settle(options.site, content, found, wish) if found else []
    lines = told(home, found, wish)
    return Report("resolve", int(bool(issues)), lines, outcomes=outcomes(found, wish.take), issues=tuple(issues))


def content_path(site: Path, typed: str) -> str:
    """The content file that was named by its path, from here or from the site, or by its bare name."""
    path = convert.seed_path(site, typed)
    bare = f"content/{typed.removesuffix('.md')}.md"
    return path if is_briefing(path) and (site / path).is_file() else bare if (site / bare).is_file() else path


def opened(content: Shelf, home: str, wish: Wish) -> tuple[str, list[Open]]:
    """The open conflicts that are meant; a name that fits none is wrong usage."""
    library = Library(content)
    if home not in library.files:
        raise Stop(issue(home, "S307", "there is no such briefing", hint="name a file of content/"), exit_code=2)
    found = list(resolving.of(library, resolving.name_of(library, home)))
    for name in wish.fields:
        if not any(resolving.is_meant(each, {name}) for each in found):
            there = ", ".join(each.where for each in found) or "nothing"
            raise Stop(issue(home, "S314", f"nothing is open about {name}", hint=f"open: {there}"), exit_code=2)
    return home, [each for each in found if resolving.is_meant(each, wish.fields)]


def settle(site: Path, content: Shelf, found: list[Open], wish: Wish) -> list[Issue]:
    """Writes the chosen versions, and forgets what was open about them."""
    library, home = Library(content), found[0].home
    name = resolving.name_of(library, home)
    settled = [each.conflict for each in found]
    path = f"{CONVERTED}/{name}{conflicts.ENDING}"
    writes = {path: conflicts.encode(tuple(each for each in library.conflicts(name) if each not in settled))}
    if wish.take == "new":
        data = resolving.taken(library.read(home) or b"", settled)
        if data is None:
            raise Stop(issue(home, "S304", "its front matter cannot be read", hint="`briefings check` says why"))
        writes[home] = data
    return draft_files.write(site, writes, content.before)


def shown(home: str, found: list[Open]) -> Report:
    """Both versions of everything that is open."""
    lines = [line for each in found for line in versions(each)]
    hint = f"Settle them: `briefings resolve {home} --take mine` (or `new`), and the names of some."
    closing = (hint,) if found else (f"{home}: nothing to settle.",)
    return Report("resolve", lines=(*lines, *closing), outcomes=outcomes(found, "open"))


def versions(found: Open) -> list[str]:
    """A conflict as three lines."""
    place = f"{found.home}:{found.line}: {found.where}"
    mine, new = resolving.full(found.conflict.mine), resolving.full(found.conflict.new)
    return [place, f"  mine: {mine or '(nothing)'}", f"  new:  {new or '(nothing)'}"]


def outcomes(found: list[Open], what: str) -> tuple[Outcome, ...]:
    """The same for scripts."""
    return tuple(Outcome(each.home, what, each.where) for each in found)


def told(home: str, found: list[Open], wish: Wish) -> tuple[str, ...]:
    """What was settled."""
    if not found:
        return (f"{home}: nothing to settle.",)
    whose = "your version stays" if wish.take == "mine" else "the new conversion's version is taken"
    return (f"{home}: {count(len(found), 'conflict')} settled, {whose}: {', '.join(each.where for each in found)}",)
