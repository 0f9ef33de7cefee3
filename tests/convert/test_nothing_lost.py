"""A person's work is never lost, and converting again changes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.config import Config, Convert
from briefings.content import Action
from briefings.content.ties import Document, ties
from tests.convert.folder import Site

STORY = b"Rivers rise in the north\n\nThe rivers rose by two metres on Monday, officials of the district said.\n"
NEWER = STORY.replace(b"two metres", b"three metres")
NAME = "rivers-rise-in-the-north"
PATH = f"content/{NAME}.md"


@pytest.fixture
def site() -> Site:
    made = Site({"a.txt": STORY})
    made.convert()
    return made


def action(site: Site, *, again: str = "") -> Action:
    return site.convert(again=again).outcomes[0].action


def test_a_new_seed_becomes_a_briefing_with_its_base_and_its_evidence(site: Site) -> None:
    assert sorted(site.content) == [f"content/.converted/{NAME}.json", f"content/.converted/{NAME}.md", PATH]
    assert site.content[PATH] == site.content[f"content/.converted/{NAME}.md"]


def test_converting_twice_writes_nothing(site: Site) -> None:
    done = site.convert()
    assert (done.writes, [each.action for each in done.outcomes]) == ({}, [Action.UNCHANGED])


def test_an_unchanged_seed_is_not_read_again(site: Site) -> None:
    def refuse(*_: object) -> list[bytes]:
        assert not list(_[1])  # type: ignore[call-overload]
        return []

    assert site.convert(run=refuse).outcomes[0].action is Action.UNCHANGED


def test_a_changed_seed_updates_a_briefing_that_nobody_touched(site: Site) -> None:
    site.seeds["seeds/a.txt"] = NEWER
    assert action(site) is Action.UPDATED
    assert "three metres" in site.text(NAME)
    assert site.convert().writes == {}


def test_a_changed_setting_updates_a_briefing_that_nobody_touched(site: Site) -> None:
    done = site.convert(config=Config(convert=Convert(status="review")))
    assert done.outcomes[0].action is Action.UPDATED
    assert "status: review" in site.text(NAME)


@given(edit=st.binary(max_size=200), at=st.integers(0, 400), seed=st.sampled_from([STORY, NEWER]))
@settings(max_examples=60)
def test_an_edited_file_is_never_overwritten(edit: bytes, at: int, seed: bytes) -> None:
    site = Site({"a.txt": STORY})
    site.convert()
    edited = site.content[PATH][:at] + edit + site.content[PATH][at:]
    if edited == site.content[PATH]:
        return
    before = dict(site.content) | {PATH: edited}
    site.content, site.seeds["seeds/a.txt"] = dict(before), seed
    for again in ("", "seeds/a.txt"):
        done = site.convert(again=again)
        assert PATH not in done.writes
        assert site.content[PATH] == edited
        # A file that names another document is not this one's any more; asked for again, this one gets a new file.
        if not again or not claims_another(edited):
            assert done.writes == {}


def claims_another(data: bytes) -> bool:
    """Whether a content file names documents, and this one is not among them."""
    documents = ties(data).documents
    return bool(documents) and Document("seeds/a.txt") not in documents


def test_a_file_given_to_another_document_stays_and_the_first_can_be_had_again(site: Site) -> None:
    given_away = site.content[PATH] = site.content[PATH].replace(b"seeds/a.txt", b"seeds/b.txt")
    assert action(site) is Action.DELETED
    done = site.convert(again="seeds/a.txt")
    assert (list(done.writes), done.outcomes[0].action) == ([f"content/{NAME}-2.md"], Action.RESTORED)
    assert site.content[PATH] == given_away
    assert action(site) is Action.UNCHANGED


def test_an_edited_file_is_reported_when_its_seed_changed(site: Site) -> None:
    site.content[PATH] += b"\nMy own line.\n"
    assert site.convert().issues == ()
    site.seeds["seeds/a.txt"] = NEWER
    done = site.convert()
    assert done.outcomes[0].action is Action.KEPT
    assert [str(each.location) for each in done.issues if each.code == "S301"] == [PATH]


def test_an_edit_that_equals_the_new_conversion_becomes_the_base(site: Site) -> None:
    other = Site({"a.txt": NEWER})
    other.convert()
    site.seeds["seeds/a.txt"], site.content[PATH] = NEWER, other.content[PATH]
    done = site.convert()
    assert done.outcomes[0].action is Action.UNCHANGED
    assert site.content == other.content


@pytest.mark.parametrize(("lost", "code"), [("md", "S303"), ("json", "S301")])
def test_a_lost_base_never_overwrites(site: Site, lost: str, code: str) -> None:
    del site.content[f"content/.converted/{NAME}.{lost}"]
    site.content[PATH] += b"\nMy own line.\n"
    site.seeds["seeds/a.txt"] = NEWER
    before = dict(site.content)
    done = site.convert()
    assert (done.writes, done.outcomes[0].action) == ({}, Action.KEPT)
    assert code in {each.code for each in done.issues}
    assert site.content == before


def test_a_lost_base_comes_back_where_nobody_edited(site: Site) -> None:
    before = dict(site.content)
    for name in [each for each in site.content if ".converted" in each]:
        del site.content[name]
    assert action(site) is Action.UNCHANGED
    assert site.content == before


def test_a_deleted_briefing_stays_deleted(site: Site) -> None:
    del site.content[PATH]
    assert action(site) is Action.DELETED
    site.seeds["seeds/a.txt"] = NEWER
    assert action(site) is Action.DELETED
    assert PATH not in site.content


def test_a_deleted_briefing_comes_back_when_asked_for(site: Site) -> None:
    before = site.content.pop(PATH)
    assert action(site, again="seeds/a.txt") is Action.RESTORED
    assert site.content[PATH] == before


def test_a_locked_file_is_never_touched(site: Site) -> None:
    locked = site.content[PATH].replace(b"title:", b"locked: true\ntitle:")
    site.content[PATH], site.seeds["seeds/a.txt"] = locked, NEWER
    assert action(site) is Action.LOCKED
    assert site.content[PATH] == locked


def test_a_moved_file_keeps_its_tie(site: Site) -> None:
    moved = "content/2021/rivers.md"
    site.content[moved] = site.content.pop(PATH)
    site.seeds["seeds/a.txt"] = NEWER
    done = site.convert()
    assert [(each.action, each.content) for each in done.outcomes] == [(Action.UPDATED, moved)]
    assert PATH not in site.content
    assert site.convert().writes == {}


def test_a_moved_and_edited_file_is_left_alone(site: Site) -> None:
    moved = "content/2021/rivers.md"
    site.content[moved] = site.content.pop(PATH) + b"\nMine.\n"
    site.seeds["seeds/a.txt"] = NEWER
    assert action(site) is Action.KEPT
    assert PATH not in site.content


def test_a_file_whose_front_matter_is_broken_is_left_alone(site: Site) -> None:
    site.content[PATH] = b"---\ntitle: [\n---\nMine.\n"
    site.seeds["seeds/a.txt"] = NEWER
    assert action(site) is Action.KEPT


def test_a_seed_that_disappeared_leaves_its_briefing_and_a_note(site: Site) -> None:
    del site.seeds["seeds/a.txt"]
    done = site.convert()
    assert (done.writes, done.outcomes) == ({}, ())
    assert [(each.code, each.severity.value) for each in done.issues] == [("S302", "note")]


def test_a_renamed_seed_keeps_its_briefing(site: Site) -> None:
    site.seeds = {"seeds/b.txt": site.seeds["seeds/a.txt"]}
    done = site.convert()
    assert [(each.action, each.content) for each in done.outcomes] == [(Action.UPDATED, PATH)]
    assert "path: seeds/b.txt" in site.text(NAME)
    assert site.convert().writes == {}


def test_a_file_that_another_seed_took_over_is_not_overwritten(site: Site) -> None:
    site.content[PATH] = site.content[PATH].replace(b"seeds/a.txt", b"seeds/other.txt")
    site.seeds["seeds/a.txt"] = NEWER
    before = site.content[PATH]
    assert action(site) is Action.DELETED
    assert site.content[PATH] == before
