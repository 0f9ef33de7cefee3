"""Pictures of seeds on their page: whole, described, and their place kept free before they come."""

from pathlib import Path

import pytest

from tests.browser.conftest import NewPage, Serve
from tests.cli.sites import put, run
from tests.convert.pictured import NAME, image, page
from tests.pictures import png

MEASURES = "[...document.querySelectorAll('figure img')].map(each => [each.width, each.height, each.alt])"


@pytest.mark.parametrize("width", [390, 1200])
def test_a_picture_keeps_its_place_free_and_its_shape(
    tmp_path: Path, new_page: NewPage, serve: Serve, width: int
) -> None:
    put(tmp_path, "config.yaml", "base_url: https://example.org/\nconvert: {images: true, unknown_rights: ignore}\n")
    put(tmp_path, "seeds/x.html", page(image("x_files/crane.png"), image("x_files/quay.png", "A quay")).decode())
    (tmp_path / "seeds/x_files").mkdir()
    (tmp_path / "seeds/x_files/crane.png").write_bytes(png(1200, 800))
    (tmp_path / "seeds/x_files/quay.png").write_bytes(png(300, 450, 7))
    assert run("convert", site=tmp_path).code == 0
    assert run("build", site=tmp_path).code == 0
    opened = new_page(viewport={"width": width, "height": 800})
    held = {"held": True}
    opened.route("**/media/**", lambda route: None if held["held"] else route.continue_())
    address = f"{serve(tmp_path / 'public')}briefings/{NAME}/"
    opened.goto(address, wait_until="domcontentloaded")
    before = opened.evaluate(MEASURES)
    held["held"] = False
    opened.goto(address, wait_until="networkidle")
    opened.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    opened.wait_for_function("[...document.images].every(each => each.complete && each.naturalWidth)")
    assert opened.evaluate(MEASURES) == before
    assert [alt for _, _, alt in before] == ["A crane", "A quay"]
    (wide, high, _), (narrow, tall, _) = before
    assert abs(wide / high - 1.5) < 0.02
    assert abs(tall / narrow - 1.5) < 0.02
    assert opened.evaluate("document.documentElement.scrollWidth") == width
