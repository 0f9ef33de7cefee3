"""How much of a seed is taken over, and whether a build minds that nobody has said what the rights are."""

from pathlib import Path

import msgspec
import pytest

from briefings.config import Config, Convert
from briefings.content import Action, merging
from briefings.content.merging import Version
from tests.cli.sites import edit, put, run
from tests.convert.folder import Site

STORY = b"""Rivers rise in the north

Key points

- The rivers rose by two metres.
- Schools stay closed until Thursday.

The rivers rose by two metres on Monday, officials said. "We have never seen such a flood," said Jane Doe.
"""
NAME = "rivers-rise-in-the-north"
PATH = f"content/{NAME}.md"


def converted(rights: str) -> tuple[Site, Version]:
    site = Site({"a.txt": STORY})
    site.convert(config=settings(rights))
    version = merging.read(site.content[PATH])
    assert version is not None
    return site, version


def settings(rights: str) -> Config:
    return Config(convert=msgspec.convert({"rights": rights}, Convert))


def test_full_rights_take_the_whole_text_over() -> None:
    _, version = converted("full")
    assert "We have never seen such a flood" in version.body


def test_a_digest_has_what_the_front_matter_says_and_no_text() -> None:
    _, full = converted("full")
    _, version = converted("digest")
    assert version.body.strip() == ""
    assert version.fields == full.fields
    assert version.fields["summary"]


def test_a_link_has_no_sentence_of_the_report_not_even_in_its_evidence() -> None:
    site, version = converted("link")
    assert version.body.strip() == ""
    assert version.fields["title"] == "Rivers rise in the north"
    assert version.fields["seeds"]
    for data in site.content.values():
        assert b"two metres" not in data
        assert b"never seen" not in data


def test_fewer_rights_take_the_text_away_but_nothing_that_a_curator_wrote() -> None:
    site, _ = converted("full")
    site.content[PATH] += b"\nMy own line.\n"
    assert site.convert(config=settings("digest")).outcomes[0].action is Action.MERGED
    version = merging.read(site.content[PATH])
    assert version is not None
    assert version.body.strip() == "My own line."


def test_fewer_rights_leave_only_edited_paragraphs_and_say_so() -> None:
    site = Site({"a.txt": STORY + b"\nNobody was hurt in the villages, the officials said in the evening.\n"})
    site.convert(config=settings("full"))
    site.content[PATH] = site.content[PATH].replace(b"Nobody was hurt", b"Nobody at all was hurt")
    done = site.convert(config=settings("digest"))
    version = merging.read(site.content[PATH])
    assert version is not None
    assert version.body.strip() == "Nobody at all was hurt in the villages, the officials said in the evening."
    assert [each.code for each in done.issues if each.location.path == PATH] == ["S315"]
    site.convert(config=settings("full"))
    assert site.content[PATH].count(b"hurt in the villages") == 1


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that minds."""
    put(tmp_path, "config.yaml", "base_url: https://example.org/\nconvert: {unknown_rights: warn}\n")
    put(tmp_path, "seeds/a.txt", STORY.decode())
    put(tmp_path, "content/own.md", "---\ntitle: Mine\n---\n\nI wrote this.\n")
    run("convert", site=tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_whole_text_of_unknown_rights_is_a_warning(site: Path, command: str) -> None:
    done = run(command, site=site)
    assert done.code == 0
    assert f"{PATH}: warning: U101 has the whole text of a seed" in done.err
    assert done.err.count("U101") == 1


def test_many_of_them_are_one_line_that_names_each_where_asked(site: Path) -> None:
    for number in range(4):
        put(
            site,
            f"content/{number}.md",
            f"---\ntitle: T{number}\nseeds: [{{path: seeds/{number}.txt}}]\n---\n\nText.\n",
        )
    done = run("build", site=site)
    assert "content: warning: U101 5 briefings have the whole text of a seed" in done.err
    assert done.err.count("U101") == 1
    assert run("check", site=site).err.count("U101") == 1
    assert run("check", "-v", site=site).err.count("U101") == 5
    assert len([each for each in run("check", "--json", site=site).document["issues"] if each["code"] == "U101"]) == 5


def test_it_may_be_an_error_and_is_left_out_then(site: Path) -> None:
    edit(site / "config.yaml", "warn", "error")
    assert run("build", site=site).code == 1
    assert not (site / f"public/briefings/{NAME}").exists()
    assert (site / "public/briefings/own/index.html").exists()


def test_it_may_be_ignored(site: Path) -> None:
    edit(site / "config.yaml", "warn", "ignore")
    assert run("build", site=site).err == ""


def test_rights_that_are_stated_are_known(site: Path) -> None:
    run("build", site=site)
    edit(site / PATH, "seeds:", "sources: [{name: The Gazette, rights: CC BY 4.0}]\nseeds:")
    assert run("build", site=site).err == ""
