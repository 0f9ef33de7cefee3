"""The browser tests would notice: a page that misbehaves is a complaint, so that silence means something."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

POLICY = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">"


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("<script>console.error('broken')</script>", "console: broken"),
        ("<script>throw new Error('thrown')</script>", "exception: thrown"),
        ("<img src=nowhere.png>", "404"),
        ("<img src=https://tracker.invalid/pixel.png>", "asked for https://tracker.invalid/pixel.png"),
        (POLICY + "<p style='color: red'>", "Content-Security-Policy: style-src-attr forbids inline"),
    ],
)
def test_a_page_that_misbehaves_is_a_complaint(
    html: str, complaint: str, tmp_path: Path, serve: Callable[..., str], page: Page, complaints: list[str]
) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{html}")
    page.goto(serve(tmp_path), wait_until="networkidle")
    assert any(complaint in said for said in complaints)
    complaints.clear()


def test_a_site_is_served_under_its_base_path_alone(
    tmp_path: Path, serve: Callable[..., str], page: Page, complaints: list[str]
) -> None:
    (tmp_path / "404.html").write_text("<!doctype html><title>Not found</title>")
    (tmp_path / "tags").mkdir()
    (tmp_path / "tags" / "index.html").write_text("<!doctype html><title>Tags</title>")
    home = serve(tmp_path, "/repo/")
    page.goto(home + "tags")
    assert (page.title(), page.url) == ("Tags", home + "tags/")
    for outside in (home.removesuffix("repo/") + "tags/", home + "none/", home):
        answer = page.goto(outside)
        assert (answer and answer.status, page.title()) == (404, "Not found")
    assert len(complaints) == 3
    complaints.clear()
