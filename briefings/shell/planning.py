"""Building a site in memory: what `build`, `check` and `serve` have in common."""

from collections.abc import Mapping

import msgspec

from briefings import checks, theme
from briefings.build import building
from briefings.errors import Issue, Severity, Stop, besides, in_order
from briefings.shell import clock, settings, themes, tree
from briefings.shell.atomic import Wanted
from briefings.shell.options import Options
from briefings.shell.settings import Settings

CONTENT = "content"


class Plan(msgspec.Struct, frozen=True):
    """A site that is ready to be published."""

    settings: Settings
    files: Mapping[str, Wanted]
    counts: building.Counts
    issues: tuple[Issue, ...]

    @property
    def is_broken(self) -> bool:
        """Whether any issue is an error."""
        return has_errors(self.issues)


def plan(options: Options, *, thorough: bool = False) -> Plan:
    """Reads the site and builds it; `thorough` also looks at every finished page.

    Raises `errors.Stop`, with what the reading found too, where it cannot be built.
    """
    chosen = settings.read(options.site, options.base_url)
    found = tree.scan(options.site, CONTENT)
    if any(each.location.path == CONTENT for each in found.issues):  # a site without any page is not what was meant
        raise Stop(*chosen.notes, *found.issues)
    with besides([*chosen.notes, *found.issues]):
        built = building.build(request(options, chosen), found, look(options, chosen))
    issues = [*chosen.notes, *found.issues, *built.issues, *(checks.run(built) if thorough else ())]
    return Plan(chosen, on_disk(built, found), built.counts, tuple(in_order(issues)))


def request(options: Options, chosen: Settings) -> building.Request:
    """What to build."""
    return building.Request(
        config=chosen.config,
        now=clock.now(),
        base_url=chosen.base_url,
        drafts=options.drafts,
        file_links=options.file_links,
        jobs=options.workers,
    )


def look(options: Options, chosen: Settings) -> theme.Theme:
    """The configured theme with those it extends; its options are looked at here, where their places are known."""
    found = theme.assemble(themes.chain(options.site, chosen.config.theme.name))
    _, problems = theme.choose(found.options, chosen.config.theme.options)
    if problems:
        raise settings.wrong(options.site, *problems)
    return found


def on_disk(built: building.Built, found: tree.Tree) -> dict[str, Wanted]:
    """The planned files, with copies as the places of their sources."""
    return {
        path: each if isinstance(each, bytes) else found.root / found.names[each.source]
        for path, each in built.files.items()
    }


def has_errors(issues: tuple[Issue, ...]) -> bool:
    """Whether any issue is an error."""
    return any(each.severity is Severity.ERROR for each in issues)
