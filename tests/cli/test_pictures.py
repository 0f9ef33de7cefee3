"""From a saved page with pictures to the site: what a person types, and what comes of it."""

from pathlib import Path

import pytest

from tests.cli.sites import put, run, tree
from tests.convert.pictured import FIRST, NAME, SECOND, TITLE, image, page
from tests.pictures import SECRET, exif, jpeg, png

FIGURE = '<figure><img src="x_files/quay.png" alt="A quay"><figcaption>The quay on Tuesday.</figcaption></figure>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a saved page that shows two pictures, turned and not."""
    put(tmp_path, "config.yaml", "base_url: https://example.org/\nconvert: {images: true, unknown_rights: ignore}\n")
    saved = page(FIGURE, lead=image("x_files/crane.jpg"))
    saved = saved.replace(b"<head>", b'<head><meta property="article:published_time" content="2026-10-06">')
    put(tmp_path, "seeds/x.html", saved.decode())
    (tmp_path / "seeds/x_files").mkdir()
    (tmp_path / "seeds/x_files/crane.jpg").write_bytes(jpeg(640, 400, more=exif(6)))
    (tmp_path / "seeds/x_files/quay.png").write_bytes(png())
    return tmp_path


def test_a_page_shows_its_pictures_in_their_size_beside_its_text(site: Path) -> None:
    done = run("convert", site=site)
    assert (done.code, done.err, "1 new; 2 pictures beside them" in done.out) == (0, "", True)
    assert run("build", "--verify", "--strict", site=site).code == 0
    files = tree(site / "public")
    html = files[f"briefings/{NAME}/index.html"].decode()
    crane, quay = sorted(path for path in files if path.startswith(f"media/{NAME}/"))
    assert f'<figure><img src="../../{crane}" width="400" height="640" alt="A crane" loading="lazy"' in html
    assert f'<img src="../../{quay}" width="640" height="400" alt="A quay" loading="lazy"' in html
    assert files[quay] == png()
    assert SECRET not in files[crane]
    article = html.partition("<article")[2]
    assert article.index(crane) < article.index(FIRST) < article.index(quay) < article.index(SECOND)
    assert TITLE in html


def test_a_look_names_the_pictures_and_writes_none(site: Path) -> None:
    done = run("convert", "--check", "-v", site=site)
    assert done.code == 1
    assert done.out.count(f"would write content/{NAME}/") == 2
    assert not (site / "content").exists()
    run("convert", site=site)
    assert "crane-46e4edec.jpg; quay-" in run("convert", "--review", site=site).out
    assert run("convert", "--check", site=site).code == 0


def test_a_picture_that_went_is_an_error_where_it_is_shown(site: Path) -> None:
    run("convert", site=site)
    for each in (site / "content" / NAME).iterdir():
        each.unlink()
    done = run("build", site=site)
    lines = (site / "content" / f"{NAME}.md").read_text().split("\n")
    places = [number for number, line in enumerate(lines, 1) if line.startswith("image: ")]
    for number in places:
        assert f"content/{NAME}.md:{number}: L304" in done.err.replace(": error", "")
    assert run("convert", site=site).code == 0
    assert not [*(site / "content" / NAME).iterdir()]


def test_a_picture_that_changes_its_size_changes_its_page(site: Path) -> None:
    run("convert", site=site)
    run("build", site=site)
    quay = next((site / "content" / NAME).glob("quay-*"))
    quay.write_bytes(png(800, 500))
    assert run("build", "--verify", site=site).code == 0
    assert 'width="800" height="500"' in (site / "public/briefings" / NAME / "index.html").read_text()


def test_a_link_in_place_of_the_folder_is_left_alone(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (site / "content").mkdir()
    (site / "content" / NAME).symlink_to(elsewhere)
    done = run("convert", site=site)
    assert (done.code, f"content/{NAME}: R101" in done.err.replace(": error", "")) == (1, True)
    assert not [*elsewhere.iterdir()]
    assert not (site / "content" / f"{NAME}.md").exists()
