"""`new`: a content file to write in."""

from pathlib import Path
from typing import Any, BinaryIO

from briefings.briefing.front_matter import TITLE
from briefings.errors import Stop, issue
from briefings.shell import clock, output, settings, tree
from briefings.shell.options import Options
from briefings.shell.report import Outcome, Report
from briefings.text import characters, front_matter, slugs, yaml_writer


def run(options: Options, title: str, page: bool) -> Report:
    """Writes the file, named after its title; one that is there already stays as it is, and so does a folder that is
    somebody else's.
    """
    if any(options.site.iterdir()):  # an empty folder becomes a site
        settings.must_be_site(options.site)
    title = characters.one_line(characters.clean(title))
    if not title:
        raise Stop(
            issue("new", "N101", "the title is empty", hint='write one, such as `briefings new "A title"`'), exit_code=2
        )
    if len(title) > TITLE:
        raise Stop(
            issue("new", "N104", f"the title has {len(title):,} characters, more than {TITLE:,}", hint="shorten it"),
            exit_code=2,
        )
    folder = options.site / "content" / ("pages" if page else "")
    file = folder / f"{slugs.slug(title)}.md"
    create(file, content(title, page), output.shown(file, options.site))
    name = output.shown(file, options.site)
    hint = "" if page else "; `briefings serve --drafts` shows it, and without `status: draft` it is published"
    return Report("new", 0, (f"{name} is yours to write{hint}",), outcomes=(Outcome(name, "created"),))


def content(title: str, page: bool) -> bytes:
    """A plain page has a title alone; a briefing is a draft of today until its curator says otherwise."""
    fields: dict[str, Any] = {"title": title}
    if not page:
        fields |= {"date": yaml_writer.Plain(clock.today()), "status": "draft"}
    return front_matter.join(yaml_writer.write(fields), "").encode()


def create(file: Path, data: bytes, name: str) -> None:
    """Makes the file, never over another."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as target:
            fill(target, data)
    except FileExistsError:
        raise Stop(issue(name, "N102", "is there already", hint="choose another title"), exit_code=2) from None
    except OSError as trouble:
        message, hint = f"cannot be written: {tree.reason(trouble)}", "make room, or see to its permissions"
        raise Stop(issue(name, "N103", message, hint=hint), exit_code=2) from None


def fill(target: BinaryIO, data: bytes) -> None:
    """Writes the file whole, or takes it away again."""
    try:
        target.write(data)
        target.flush()
    except BaseException:
        Path(target.name).unlink()
        raise
