"""Pictures belong to the curator once they are there."""

from pathlib import Path

import pytest

from briefings.content import Action
from briefings.shell import draft_files
from tests.convert.folder import Site
from tests.convert.pictured import HOME, NAME, WANTED, album, codes, converted, image, page, with_crane
from tests.pictures import png
from tests.shell.killing import killed_at


@pytest.fixture
def site() -> Site:
    return with_crane()


def test_converting_again_writes_nothing(site: Site) -> None:
    assert converted(site).writes == {}


def test_a_picture_that_changed_beside_its_page_is_converted_again(site: Site) -> None:
    site.seeds["seeds/x_files/fallen-crane.png"] = png(colour=9)
    done = converted(site)
    assert done.outcomes[0].action is Action.UPDATED
    assert len(album(site)) == 2
    assert codes(done) == ["S313"]
    new = next(name for name, data in album(site).items() if data == png(colour=9))
    assert f"image: {NAME}/{new}" in site.text(NAME)


def test_a_picture_that_its_curator_replaced_stays_replaced(site: Site) -> None:
    (name,) = album(site)
    site.content[f"content/{NAME}/{name}"] = b"mine"
    site.seeds["seeds/x.html"] = page(image("x_files/fallen-crane.png"), "<p>A new sentence came later that day.</p>")
    converted(site)
    assert "A new sentence" in site.text(NAME)
    assert album(site) == {name: b"mine"}


def test_a_picture_that_its_curator_deleted_stays_deleted(site: Site) -> None:
    (name,) = album(site)
    del site.content[f"content/{NAME}/{name}"]
    site.content[HOME] += b"\nMine.\n"
    site.seeds["seeds/x.html"] = page(image("x_files/fallen-crane.png"), "<p>A new sentence came later that day.</p>")
    done = converted(site)
    assert done.outcomes[0].action is Action.MERGED
    assert album(site) == {}


def test_a_new_picture_comes_into_a_text_that_its_curator_edited(site: Site) -> None:
    site.content[HOME] += b"\nMine.\n"
    site.seeds["seeds/x.html"] = page(image("x_files/fallen-crane.png"), image("x_files/quay.png", "The quay"))
    site.seeds["seeds/x_files/quay.png"] = png(colour=7)
    done = converted(site)
    assert (done.outcomes[0].action, done.outcomes[0].pictures) == (Action.MERGED, 1)
    assert site.text(NAME).count("image:") == 2
    assert "Mine." in site.text(NAME)


def test_a_new_picture_that_an_edit_stands_against_is_there_to_be_chosen(site: Site) -> None:
    site.content[HOME] = site.content[HOME].replace(b"alt: A crane", b"alt: A crane on its side")
    site.seeds["seeds/x_files/fallen-crane.png"] = png(colour=9)
    done = converted(site)
    assert "alt: A crane on its side" in site.text(NAME)
    assert "S301" in codes(done)
    assert png(colour=9) in album(site).values()


def test_pages_in_folders_have_their_own_pictures() -> None:
    files = {"a/x.html": page(image("x_files/a.png")), "a/x_files/a.png": png(colour=1), "x_files/a.png": png(colour=2)}
    made = Site(files)
    converted(made)
    assert list(album(made).values()) == [png(colour=1)]


def test_a_picture_of_no_seed_any_more_stays_and_is_named(site: Site) -> None:
    site.seeds["seeds/x.html"] = page()
    done = converted(site)
    assert ":::" not in site.text(NAME)
    assert len(album(site)) == 1
    assert codes(done) == ["S313"]
    assert codes(converted(site)) == []


def test_a_deleted_briefing_comes_back_with_its_pictures(site: Site) -> None:
    before = album(site)
    site.content = {path: data for path, data in site.content.items() if path.startswith("content/.converted/")}
    site.convert(config=WANTED, again="seeds/x.html")
    assert album(site) == before


def test_a_moved_briefing_has_new_pictures_beside_it(site: Site) -> None:
    (name,) = album(site)
    moved = {HOME: f"content/port/{NAME}.md", f"content/{NAME}/{name}": f"content/port/{NAME}/{name}"}
    site.content = {moved.get(path, path): data for path, data in site.content.items()}
    site.seeds["seeds/x_files/fallen-crane.png"] = png(colour=9)
    converted(site)
    assert len([path for path in site.content if path.startswith(f"content/port/{NAME}/")]) == 2


def test_a_renamed_page_keeps_its_pictures(site: Site) -> None:
    before = dict(site.content)
    site.seeds = {path.replace("/x", "/y"): data.replace(b"x_files", b"x_files") for path, data in site.seeds.items()}
    converted(site)
    assert set(album(site)) == {path.rpartition("/")[2] for path in before if path.startswith(f"content/{NAME}/")}


def test_a_conversion_killed_at_any_moment_loses_no_picture(tmp_path: Path) -> None:
    made = Site({"x.html": page(image("x_files/a.png")), "x_files/a.png": png()})
    done = made.convert(config=WANTED)
    rename, killed = 1, True
    while killed:
        place = tmp_path / str(rename)
        place.mkdir()
        killed = killed_at(rename, lambda: draft_files.write(place, done.writes, {}, done.bases))  # noqa: B023  (run at once)
        draft_files.heal(place)
        there = {
            path.relative_to(place).as_posix(): path.read_bytes()
            for path in place.rglob("content/**/*")
            if path.is_file()
        }
        after = Site({name.removeprefix("seeds/"): data for name, data in made.seeds.items()}, there)
        converted(after)
        assert after.content == made.content, f"killed at rename {rename}"
        rename += 1
    assert rename > 4
