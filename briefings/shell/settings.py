"""From `config.yaml` and the command line to the settings of a run."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from briefings.config import Config, loading
from briefings.errors import Issue, Stop, issue, note
from briefings.shell import tree
from briefings.text import addresses
from briefings.text.fields import Problem

NAME = "config.yaml"


class Settings(msgspec.Struct, frozen=True):
    """The configuration, the address that holds for this run (empty where nobody has set one), and remarks."""

    config: Config
    base_url: str
    notes: tuple[Issue, ...] = ()

    @property
    def base_path(self) -> str:
        """The path part of the address: `/` or `/repo/`."""
        return f"{urlsplit(self.base_url).path.rstrip('/')}/"


def read(site: Path, base_url: str | None = None) -> Settings:
    """The settings of the site; raises `errors.Stop` with exit code 2 where the configuration is wrong."""
    config, notes = configuration(site)
    if base_url and not loading.is_base(base_url):
        hint = "for instance https://example.org/briefings/"
        trouble = issue("--base-url", "C202", f"expected an http or https address, got {base_url!r}", hint=hint)
        raise Stop(trouble, exit_code=2)
    address = addresses.external(base_url or config.base_url)
    return Settings(config, f"{address.rstrip('/')}/" if address else "", notes)


def configuration(site: Path) -> tuple[Config, tuple[Issue, ...]]:
    """What `config.yaml` says; the defaults, and a remark, where there is none."""
    data = text(site)
    if data is None:
        must_be_site(site)
        return Config(), (note(NAME, "C203", "there is no such file, so the defaults hold"),)
    config, issues = loading.load(data, NAME)
    if config is None:
        raise Stop(*issues, exit_code=2)
    return config, tuple(issues)


def text(site: Path) -> bytes | None:
    """The bytes of `config.yaml`, which may be a link to a file elsewhere; None where there is none."""
    try:
        return tree.read_file(Path(os.path.realpath(site / NAME)), NAME)
    except FileNotFoundError:
        if (site / NAME).is_symlink():
            gone = issue(NAME, "C204", "is a symbolic link to a file that is not there", hint="put a file here")
            raise Stop(gone, exit_code=2) from None
        return None
    except Stop as stop:
        raise Stop(*stop.issues, exit_code=2) from None


def wrong(site: Path, *problems: Problem) -> Stop:
    """What only shows once more than `config.yaml` is read (a theme, its options), at its place in the file."""
    return Stop(*loading.located(list(problems), text(site) or b"", NAME), exit_code=2)


def must_be_site(site: Path) -> None:
    """Keeps a command in the wrong folder from leaving things there."""
    if not any((site / name).exists() for name in (NAME, "content", "seeds")):
        hint = 'go to a site\'s folder, name it with --site, or begin one in an empty folder: `briefings new "A title"`'
        message = "this folder is no site: it has neither config.yaml nor content/ nor seeds/"
        raise Stop(issue(str(site), "C205", message, hint=hint), exit_code=2)
