"""The command line: what can be typed, and the exit code that answers it.

Everything heavy is imported inside the command that needs it, so that `--help` is there at once.
"""

import functools
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

import briefings
from briefings.shell import reporting
from briefings.shell.arguments import EPILOG, Commands, building, placing, publishing, shared
from briefings.shell.options import Options
from briefings.shell.report import Report
from briefings.shell.running import answer, finish

INTERRUPTED = 130


@click.group(
    cls=Commands,
    invoke_without_command=True,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@building
@placing
@publishing
@shared
@click.version_option(briefings.__version__, "--version", prog_name="briefings", message="%(prog)s %(version)s")
def cli(**given: Any) -> int | None:
    """Turns the documents in seeds/ into a cross-linked briefing site in public/.

    Without a command: convert, then build, with the options of `build`. In a checkout, `python build.py` is the same
    as `briefings`.

    \b
    A day's work:
      cp ~/clippings/*.html seeds/    drop in what you have read
      briefings convert               a Markdown briefing for each, in content/
      briefings serve                 edit them, and watch the pages change
      briefings build --strict        the site, if nothing at all is wrong
    """
    context = click.get_current_context()
    context.obj = given
    return finish("convert and build", convert_and_build) if context.invoked_subcommand is None else None


@cli.command(short_help="Write a briefing for each document in seeds/.", epilog=EPILOG)
@click.argument("seeds", nargs=-1, metavar="[SEED]...")
@click.option("--check", is_flag=True, help="Change nothing; exit 1 where converting would change something.")
@click.option("--again", multiple=True, metavar="SEED", help="Convert this seed although its briefing was deleted.")
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="Fetch a feed into seeds/ and convert its entries.")
@click.option("--url", "urls", multiple=True, metavar="URL", help="Fetch a page into seeds/ and convert it.")
@click.option("--review", is_flag=True, help="Write nothing; show what the last conversion found, and how sure it is.")
@click.option("--join", is_flag=True, help="Make one briefing of several: the first stays, with the sources of all.")
@shared
def convert(
    seeds: tuple[str, ...],
    check: bool,
    again: tuple[str, ...],
    feeds: tuple[str, ...],
    urls: tuple[str, ...],
    review: bool,
    join: bool,
    **given: Any,
) -> int:
    """Write a Markdown briefing into content/ for each document in seeds/.

    SEED is a file of seeds/, or `-` for a document on standard input, which is saved there under its title.

    A file that you have edited is merged with what its seed says now: your edits stand, and where a new conversion says
    something else, `briefings resolve` shows both. Files that you have deleted stay deleted. A seed that cannot be read
    is reported, and the others are converted.

    \b
    Examples:
      briefings convert
      briefings convert seeds/summit.html
      briefings convert --again seeds/summit.html    restore a deleted briefing
      briefings convert --review seeds/summit.html   what was found in it
      briefings convert --join content/summit.md content/summit-2.md
      pbpaste | briefings convert -
      briefings convert --feed https://example.org/feed.xml --url https://example.org/summit
    """
    from briefings.shell.commands import convert as command

    wish = command.Wish(seeds, again, check, feeds, urls)
    if join or review:
        if check or again or wish.wanted or (join and review):
            raise click.UsageError("--join and --review stand alone.")
        return finish("convert", functools.partial(other(join=join), named=seeds), given)
    if check and wish.wanted:
        raise click.UsageError("--check changes nothing, so it takes no --feed, --url or `-`.")
    return finish("convert", lambda chosen: command.run(chosen, wish), given)


def other(*, join: bool) -> Callable[..., Report]:
    """What `convert` does instead of converting."""
    from briefings.shell.commands import joining, reviewing

    return joining.run if join else reviewing.run


@cli.command(short_help="Build the site from content/ and the theme.", epilog=EPILOG)
@building
@placing
@publishing
@shared
def build(**given: Any) -> int:
    """Build the site from content/ and the theme into public/.

    Only what changed since the last build is made again; what is remembered of it lies in .briefings/ and may be
    deleted. A broken briefing is reported and left out, and the others are published; --strict publishes nothing then.
    Files that no build wrote are never touched; an output folder that is not empty and that no build made is refused.

    \b
    Examples:
      briefings build
      briefings build --strict --base-url https://example.org/briefings/
      briefings build --file-links --out /tmp/site
    """

    def command(chosen: Options) -> Report:
        from briefings.shell.commands import build as command

        return command.run(chosen)

    return finish("build", command, given)


@cli.command(short_help="Show the site, and every edit as it is saved.", epilog=EPILOG)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where to listen; 0 takes any free port.",
)
@click.option("--open/--no-open", "browser", default=False, help="Open the site in a browser.")
@building
@shared
def serve(port: int, browser: bool, **given: Any) -> int:
    """Show the site in a browser, and every edit as it is saved.

    Only this machine can see it. The preview is built into .briefings/preview/; public/ stays as it is. A briefing that
    an edit has broken keeps its last good page, with the problem shown over it. Ctrl-C ends it.

    \b
    Examples:
      briefings serve --drafts
      briefings serve --port 9000 --open
    """

    def command(chosen: Options) -> Report:
        from briefings.shell.serving import preview

        return preview.run(chosen, port, browser)

    return finish("serve", command, given)


@cli.command(short_help="Report what is wrong; publish nothing.", epilog=EPILOG)
@building
@shared
def check(**given: Any) -> int:
    """Report everything that is wrong in content/, and what is left to settle; publish nothing.

    \b
    Example:
      briefings check --json
    """

    def command(chosen: Options) -> Report:
        from briefings.shell.commands import check as command

        return command.run(chosen)

    return finish("check", command, given)


@cli.command(short_help="Settle where your edits and a new conversion differ.", epilog=EPILOG)
@click.argument("file", metavar="FILE")
@click.argument("fields", nargs=-1, metavar="[FIELD]...")
@click.option("--take", type=click.Choice(["mine", "new"]), help="The version that stays; without it, both are shown.")
@shared
def resolve(file: str, fields: tuple[str, ...], take: str | None, **given: Any) -> int:
    """Show or settle where your edits of FILE and a new conversion of its seed differ.

    Your version stands until you say otherwise. FIELD is a field of the front matter, `body`, or one place as it is
    shown, such as `body[4]` for the fourth paragraph; without any, all are meant. Changing the place by hand settles it
    too.

    \b
    Examples:
      briefings resolve content/summit.md
      briefings resolve content/summit.md --take new title 'body[4]'
      briefings resolve content/summit.md --take mine
    """
    from briefings.shell.commands import resolve as command

    wish = command.Wish(file, take or "", fields)
    return finish("resolve", lambda chosen: command.run(chosen, wish), given)


@cli.command(short_help="Say what a page was made from, and why it was made last.", epilog=EPILOG)
@click.argument("page", metavar="PATH_OR_URL")
@placing
@shared
def why(page: str, **given: Any) -> int:
    """Say what a file of the site was made from, and what made it run last.

    PATH_OR_URL is a file of the output folder, an address, or the content file that the page stands for.

    \b
    Examples:
      briefings why /tags/nato/
      briefings why content/summit.md
      briefings why -v public/index.html    name everything that it was made from
    """

    def command(chosen: Options) -> Report:
        from briefings.shell.commands import why as command

        return command.run(chosen, page)

    return finish("why", command, given)


@cli.command(short_help="Make a content file to write in.", epilog=EPILOG)
@click.argument("title")
@click.option("--page", is_flag=True, help="A plain page in content/pages/ instead of a briefing.")
@shared
def new(title: str, page: bool, **given: Any) -> int:
    """Make a content file to write in, named after TITLE; a file that is there already stays as it is.

    \b
    Examples:
      briefings new "Ministers agree on a larger mission"
      briefings new --page "About us"
    """

    def command(chosen: Options) -> Report:
        from briefings.shell.commands import new as command

        return command.run(chosen, title, page)

    return finish("new", command, given)


@cli.command(short_help="Remove what builds wrote, and nothing else.", epilog=EPILOG)
@placing
@shared
def clean(**given: Any) -> int:
    """Remove what builds wrote (by the list in the output folder) and .briefings/, and nothing else.

    \b
    Example:
      briefings clean
    """

    def command(chosen: Options) -> Report:
        from briefings.shell.commands import clean as command

        return command.run(chosen)

    return finish("clean", command, given)


@cli.command(short_help="Print the JSON Schema of config.yaml.", epilog=EPILOG)
@click.option(
    "--out",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it here instead of printing it.",
)
@click.option("--reference", is_flag=True, help="The keys as Markdown tables, for people, instead.")
@click.option("--register", is_flag=True, help="The schema of content/register.yaml instead.")
def schema(file: Path | None, reference: bool, register: bool) -> int:
    """Print the JSON Schema of config.yaml, from which editors complete and check it.

    \b
    Example:
      briefings schema --out config.schema.json
      and as the first line of config.yaml:
      # yaml-language-server: $schema=config.schema.json
    """

    def command(chosen: Options) -> Report:  # noqa: ARG001  (every command has this signature)
        from briefings.shell.commands import schema as command

        return command.run(file, reference=reference, register=register)

    return finish("schema", command)


def convert_and_build(chosen: Options) -> Report:
    """Both, whatever the first finds wrong; the exit code is the worse."""
    from briefings.shell.commands import build, convert
    from briefings.shell.report import joined

    first = answer("convert", lambda each: convert.run(each, convert.Wish()), chosen)
    if first.exit_code > 1:
        return first
    return joined("convert and build", first, answer("build", build.run, chosen))


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The door: ends the process with the exit code. A plain kill, or a terminal that is closed, counts as Ctrl-C."""
    reporting.never_fail_to_print()
    for each in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(each) is signal.SIG_DFL:
            signal.signal(each, signal.default_int_handler)
    leave(run(arguments))


def leave(code: int) -> NoReturn:
    """Ends the process at once, once all is said: taking a site apart object by object would serve nobody."""
    if threading.active_count() > 1:  # somebody is still at work
        sys.exit(code)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):  # whoever reads has gone, and Python has its own way to end then
        sys.exit(code)
    os._exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a command line."""
    try:
        return int(cli.main(arguments, standalone_mode=False) or 0)
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except click.Abort:
        click.echo("Interrupted. Nothing is half-written; the next run goes on from here.", err=True)
        return INTERRUPTED
    except OSError as trouble:  # commands answer for their own files: this is the terminal, or what stands in its place
        reporting.unheard(trouble)
        return 1
