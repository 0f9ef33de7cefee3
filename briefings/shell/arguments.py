"""The options that several commands share, and what happens to a command that nobody knows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
ANYWHERE = click.Path(path_type=Path)


class Commands(click.Group):
    """The commands in the order of the work, with the nearest one named where a name is wrong."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """In the order in which they are written below."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Says which command was meant."""
        if not args[0].startswith("-") and args[0] not in self.commands:
            from briefings.text.fields import nearest

            hint = nearest(args[0], list(self.commands)) or f"there are {', '.join(self.commands)}"
            ctx.fail(f"there is no command {args[0]!r} ({hint})")
        return super().resolve_command(ctx, args)


def options(*each: Callable[[F], F]) -> Callable[[F], F]:
    """Several option decorators as one, in the order in which `--help` shows them."""

    def decorate(command: F) -> F:
        for option in reversed(each):
            command = option(command)
        return command

    return decorate


shared = options(
    click.option("--site", type=FOLDER, metavar="DIR", help="The folder of the site (default: this one)."),
    click.option(
        "--jobs",
        type=click.IntRange(1),
        metavar="N",
        help="Processes that work at once (default: as many as there are processors).",
    ),
    click.option("--json", is_flag=True, help="Print one JSON document instead of lines, for scripts."),
    click.option("-q", "--quiet", is_flag=True, help="Print nothing but problems."),
    click.option("-v", "--verbose", is_flag=True, help="Name every file that is written or removed."),
)
building = options(
    click.option("--drafts", is_flag=True, help="Include briefings that are not published yet."),
    click.option("--base-url", metavar="URL", help="Where the site will live, instead of what config.yaml says."),
)
publishing = options(
    click.option("--strict", is_flag=True, help="Publish nothing if there is any error."),
    click.option("--file-links", is_flag=True, help="Link to …/index.html, for a site that is opened from the disk."),
    click.option("--verify", is_flag=True, help="Build clean too, and report every file that differs."),
    click.option(
        "--explain",
        is_flag=True,
        help="Print a line for each file that was made anew, and why (-v: for everything that ran).",
    ),
)
placing = click.option("--out", type=ANYWHERE, metavar="DIR", help="The output folder (default: public/ of the site).")

EPILOG = """\b
Exit codes:
  0    done
  1    problems in content, seeds or theme (each is named)
  2    wrong usage or configuration
  130  interrupted; nothing is half-written, and the next run goes on"""
