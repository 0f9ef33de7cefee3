"""Ways in which a page could stay behind, each found once; the long search for more is in test_incremental."""

from pathlib import Path

import pytest

from tests.cli.sites import ALPHA, BETA, put, run, tree

OWN = "name: own\ncontract: 1\nextends: broadsheet\n"
FUSSY = "{% if page.item.title == 'Beta' %}{{ page.item.nothing }}{% endif %}changed"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Briefings of which most do not show each other."""
    made = tmp_path / "site"
    put(made, "config.yaml", "base_url: https://example.org/\ntheme: {name: own}\nbuild: {related: 0}\n")
    put(made, "themes/own/theme.yaml", OWN)
    put(made, "content/alpha.md", ALPHA)
    put(made, "content/beta.md", BETA)
    for number in range(5):
        put(made, f"content/old{number}.md", f"---\ntitle: Old {number}\ndate: 2020-0{number + 1}-01\n---\n\nText.\n")
    assert run("build", site=made).code == 0
    return made


def is_right(site: Path) -> None:
    assert run("build", site=site).code == 0
    assert run("build", "--out", site.parent / "clean", site=site).code == 0
    assert tree(site / "public") == tree(site.parent / "clean")


def test_pages_that_a_mistake_in_the_theme_kept_back_are_published_when_the_content_avoids_it(site: Path) -> None:
    put(site, "themes/own/templates/margin.html", FUSSY)
    assert run("build", site=site).code == 1
    put(site, "content/beta.md", BETA.replace("Beta", "Better"))
    is_right(site)


def test_pages_that_a_mistake_in_the_theme_kept_back_are_published_after_another_mistake(site: Path) -> None:
    put(site, "themes/own/templates/margin.html", FUSSY)
    assert run("build", site=site).code == 1
    put(site, "content/old1.md", "---\ntitle: Beta\ndate: 2020-02-01\n---\n\nText.\n")
    put(site, "content/beta.md", BETA.replace("Beta", "Better"))
    assert run("build", site=site).code == 1
    (site / "content/old1.md").unlink()
    is_right(site)


def test_pages_that_a_strict_build_withheld_are_published_by_the_next_build(site: Path) -> None:
    put(site, "content/broken.md", "---\ntitel: Broken\n---\n")
    put(site, "content/alpha.md", ALPHA.replace("first", "other"))
    put(site, "content/static/new.txt", "new")
    (site / "content/old2.md").unlink()
    before = tree(site / "public")
    assert run("build", "--strict", site=site).code == 1
    assert run("build", "--strict", site=site).code == 1
    assert tree(site / "public") == before
    (site / "content/broken.md").unlink()
    is_right(site)


def test_pages_that_a_file_in_the_way_kept_back_are_published_when_it_is_gone(site: Path) -> None:
    (site / "public/new.txt").write_text("mine")
    put(site, "content/static/new.txt", "new")
    put(site, "content/alpha.md", ALPHA.replace("first", "other"))
    done = run("build", site=site)
    assert done.code == 1
    assert "public/new.txt: O105" in done.err
    (site / "public/new.txt").unlink()
    is_right(site)


def test_pages_that_a_clash_of_addresses_kept_back_are_published_when_it_is_settled(site: Path) -> None:
    put(site, "content/alpha.md", ALPHA.replace("first", "other"))
    put(site, "content/static/briefings/beta/index.html", "mine")
    assert run("build", site=site).code == 1
    (site / "content/static/briefings/beta/index.html").unlink()
    is_right(site)
