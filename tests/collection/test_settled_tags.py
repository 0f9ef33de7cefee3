"""What the register settles of tags holds on the site, and a build after an edit of it is clean."""

from pathlib import Path

import pytest

from briefings.collection.gathering import Beside, Collection, gather
from briefings.collection.tags import Tag
from briefings.draft.entities.register import PATH, parse
from tests.build.test_nothing_stale import is_right
from tests.cli.sites import edit, put, run
from tests.summaries import summary

REGISTER = """entries:
- name: climate change
  aliases: [Global warming, heating]
  description: What burning coal does to the weather.
- name: press conference
  never: true
"""


def collection(*tags: str) -> Collection:
    register, issues = parse(REGISTER.encode())
    assert not issues
    summaries = [summary(f"b{number}", tags=tuple(each.split("|"))) for number, each in enumerate(tags)]
    return gather(summaries, Beside(register=register))[0]


def test_other_spellings_are_one_tag_under_its_settled_name() -> None:
    made = collection("global-warming|heating", "Global warming", "Climate Change|coal")
    assert made.tag("global warming") == made.tag("climate change") == Tag("climate change", "climate-change")
    assert len(made.members("climate change")) == 3
    assert [each.key for each in made.tags()] == ["climate change", "coal"]
    assert made.description("climate change") == "What burning coal does to the weather."


def test_addresses_of_other_spellings_lead_to_the_tag_where_it_is_used() -> None:
    assert collection("heating").tag_aliases() == {
        "/tags/global-warming/": "climate change",
        "/tags/heating/": "climate change",
    }
    assert collection("coal").tag_aliases() == {}


def test_what_is_never_a_tag_has_no_page() -> None:
    assert [each.key for each in collection("press conference|coal").tags()] == ["coal"]


def briefing(title: str, tags: str) -> str:
    text = "See [the tag](/tags/global-warming/) and [[tag:heating]]."
    return f"---\ntitle: {title}\ndate: 2021-01-01\ntags: [{tags}]\n---\n\n{text}\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    put(made, "config.yaml", "base_url: https://example.org/\n")
    put(made, PATH, REGISTER)
    put(made, "content/a.md", briefing("Alpha", "heating"))
    put(made, "content/b.md", briefing("Beta", "global warming"))
    assert run("build", site=made).code == 0
    return made


def test_the_page_of_a_tag_shows_its_description_and_old_spellings_redirect(site: Path) -> None:
    page = (site / "public/tags/climate-change/index.html").read_text()
    assert "What burning coal does to the weather." in page
    assert "Alpha" in page
    assert "Beta" in page
    assert "../../tags/climate-change/" in (site / "public/tags/heating/index.html").read_text()
    assert 'href="../../tags/climate-change/"' in (site / "public/briefings/a/index.html").read_text()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("burning coal", "burning coal and oil"),
        ("[Global warming, heating]", "[Global warming, heating, hot air]"),
        ("name: climate change", "name: Climate crisis"),
        ("name: press conference", "name: nothing"),
    ],
)
def test_a_build_after_an_edit_of_the_register_equals_a_clean_one(site: Path, old: str, new: str) -> None:
    edit(site / PATH, old, new)
    is_right(site)


def test_so_it_does_when_the_register_comes_and_goes(site: Path) -> None:
    put(site, "content/a.md", briefing("Alpha", "heating").partition("See")[0])
    put(site, "content/b.md", briefing("Beta", "global warming").partition("See")[0])
    is_right(site)
    (site / PATH).unlink()
    is_right(site)
    assert (site / "public/tags/heating/index.html").exists()
    put(site, PATH, REGISTER)
    is_right(site)


def test_a_broken_register_is_told_and_the_tags_stay_as_they_are_written(site: Path) -> None:
    edit(site / PATH, "never: true", "never: maybe")
    done = run("build", site=site)
    assert done.code == 1
    assert f"{PATH}:6:3: E102" in done.err
