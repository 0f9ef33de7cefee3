"""Documents that come from elsewhere: standard input, feeds and pages of the web. Each becomes a seed file."""

import sys
from pathlib import Path

from briefings.config import Config
from briefings.content.drafting import drafted_of
from briefings.errors import Stop, issue
from briefings.seed.formats import format_of
from briefings.shell.options import Options
from briefings.shell.seed_folder import SEEDS, folder, new_file, suffix_for
from briefings.shell.taking import Taken, Wanted
from briefings.text import slugs

INPUT = "-"


def take(options: Options, config: Config, wanted: Wanted) -> Taken:
    """Takes everything in."""
    made: list[Taken] = []
    if wanted.feeds or wanted.pages:
        from briefings.shell import web_intake  # heavy, and only for those who fetch

        made += web_intake.take(options, config, wanted)
    if wanted.standard_input:
        made.append(typed(options.site, config))
    return Taken(
        tuple(seed for each in made for seed in each.seeds),
        tuple(line for each in made for line in each.lines),
        tuple(problem for each in made for problem in each.issues),
    )


def typed(site: Path, config: Config) -> Taken:
    """Standard input as a seed named after its title."""
    data = sys.stdin.buffer.read(config.limits.seed_bytes + 1)
    suffix = suffix_for(format_of("", data), data)
    drafted = drafted_of(f"{SEEDS}/{INPUT}{suffix}", data, config)
    if not drafted.sheets:
        raise Stop(*(issue("-", each.code, each.message, hint=each.hint) for each in drafted.issues))
    path = new_file(folder(site), slugs.slug(drafted.sheets[0].title), suffix, data)
    return Taken((path,), (f"{path} holds what was read",))
