"""`serve` in a real browser: an edit appears by itself, and what is broken is shown over the last good page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.cli.previews import Preview
from tests.cli.sites import ALPHA, make, put

#: Milliseconds for an edit to be seen, on a machine that is busy with other tests.
PATIENCE = 20_000


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    preview = Preview(make(tmp_path), "--base-url", "https://example.org/repo/")
    yield preview
    preview.close()


def test_an_edit_appears_by_itself_and_a_broken_one_is_shown(preview: Preview, page: Page) -> None:
    # the preview comes first and so goes last: a page that outlives its server complains of the lost event stream
    page.goto(f"{preview.url.geturl()}briefings/alpha/")
    expect(page.get_by_text("The first text.")).to_be_visible(timeout=PATIENCE)
    put(preview.site, "content/alpha.md", ALPHA.replace("first text", "edited text"))
    expect(page.get_by_text("The edited text.")).to_be_visible(timeout=PATIENCE)
    put(preview.site, "content/alpha.md", ALPHA.replace("title:", "titel:"))
    expect(page.get_by_role("alert")).to_contain_text("content/alpha.md:2:1: F103", timeout=PATIENCE)
    expect(page.get_by_text("The edited text.")).to_be_visible(timeout=PATIENCE)
    put(preview.site, "content/alpha.md", ALPHA.replace("first text", "mended text"))
    expect(page.get_by_text("The mended text.")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("alert")).to_have_count(0, timeout=PATIENCE)
