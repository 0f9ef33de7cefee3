"""What pages are put together from is kept: a new look, or a lost output folder, costs only their rendering."""

import shutil
from pathlib import Path

import pytest

from briefings.build import rendering
from briefings.page import Page
from briefings.shell import output, planning
from briefings.shell.options import Options
from tests.cli.sites import make, put, run

FRAME = '{{% extends "parent:base.html" %}}{{% block foot %}}<p>Frame {}</p>{{% endblock %}}'


def framed(site: Path, number: int) -> None:
    put(site, "themes/own/theme.yaml", "name: own\ncontract: 1\nextends: broadsheet\n")
    put(site, "themes/own/templates/base.html", FRAME.format(number))
    put(site, "config.yaml", "base_url: https://example.org/\ntheme: {name: own}\n")


@pytest.fixture
def together(monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    """The pages that are put together from now on."""
    made: list[Page] = []

    def encoded(page: Page) -> bytes:
        made.append(page)
        return encode(page)

    encode = rendering.encoded
    monkeypatch.setattr(rendering, "encoded", encoded)
    return made


def built(site: Path) -> int:
    """How many files a build in this process wrote."""
    options = Options(site=site, jobs=1)
    with output.opened(options.output, site) as out, planning.changed(options, out) as change:
        return len(change.publish().written)


def test_a_new_frame_renders_every_page_and_puts_none_together(tmp_path: Path, together: list[Page]) -> None:
    site = make(tmp_path / "site")
    framed(site, 1)
    built(site)
    pages = len(together)
    assert pages > 1
    framed(site, 2)
    assert built(site) >= pages
    assert len(together) == pages
    assert run("build", "--verify", site=site).code == 0


def test_a_lost_output_folder_puts_no_page_together(tmp_path: Path, together: list[Page]) -> None:
    site = make(tmp_path / "site")
    framed(site, 1)
    first, pages = built(site), len(together)
    shutil.rmtree(site / "public")
    assert built(site) == first
    assert len(together) == pages
