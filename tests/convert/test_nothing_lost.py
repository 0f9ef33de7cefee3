"""A person's work is never lost, and converting again changes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.config import Config, Convert
from briefings.content import Action, Conversion, blocks, conflicts, merging
from briefings.content.ties import Document, ties
from briefings.errors import Stop
from tests.convert.folder import Site

STORY = b"Rivers rise in the north\n\nThe rivers rose by two metres on Monday, officials of the district said.\n"
NEWER = STORY.replace(b"two metres", b"three metres")
NAME = "rivers-rise-in-the-north"
PATH = f"content/{NAME}.md"
BASE = f"content/.converted/{NAME}.md"
CONFLICTS = f"content/.converted/{NAME}.conflicts.json"


@pytest.fixture
def site() -> Site:
    made = Site({"a.txt": STORY})
    made.convert()
    return made


def action(site: Site, *, again: str = "") -> Action:
    return site.convert(again=again).outcomes[0].action


def codes(done: Conversion) -> list[str]:
    """What a run has to say of content files."""
    return [each.code for each in done.issues if each.code.startswith("S3")]


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
    done = site.convert(config=Config(convert=Convert(language="fr")))
    assert done.outcomes[0].action is Action.UPDATED
    assert "language: fr" in site.text(NAME)


def test_the_status_of_new_briefings_is_nothing_to_those_that_are_there(site: Site) -> None:
    """Else one line of the configuration would take a whole site off the web."""
    drafts = Config(convert=Convert(status="draft"))
    site.seeds |= {"seeds/a.txt": NEWER, "seeds/new.txt": b"Roads close in the south\n\nThe roads closed on Monday.\n"}
    site.convert(config=drafts)
    assert "three metres" in site.text(NAME)
    assert "status: published" in site.text(NAME)
    assert "status: draft" in site.text("roads-close-in-the-south")
    site.content[f"content/{NAME}.md"] += b"\nMine.\n"
    site.seeds["seeds/a.txt"] = NEWER.replace(b"three", b"four")
    site.convert(config=drafts)
    assert "status: published" in site.text(NAME)


@given(edit=st.binary(max_size=200), at=st.integers(0, 400), seed=st.sampled_from([STORY, NEWER]))
@settings(max_examples=60)
def test_an_edited_file_is_never_overwritten(edit: bytes, at: int, seed: bytes) -> None:
    site = Site({"a.txt": STORY})
    site.convert()
    base = site.content[PATH]
    edited = base[:at] + edit + base[at:]
    if edited == base:
        return
    before = dict(site.content) | {PATH: edited}
    for again in ("", "seeds/a.txt"):
        site.content, site.seeds["seeds/a.txt"] = dict(before), seed
        done = site.convert(again=again)
        own, old, result = map(merging.read, (edited, base, site.content[PATH]))
        if claims_another(edited):
            assert site.content[PATH] == edited
        elif own is None or seed == STORY:
            assert PATH not in done.writes
        else:
            assert old is not None
            assert result is not None
            written = set(blocks.texts(own.body)) - set(blocks.texts(old.body))
            assert written <= set(blocks.texts(result.body))
        assert done.writes == {} or seed == NEWER or again


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


def test_an_edited_file_is_merged_with_what_its_seed_says_now(site: Site) -> None:
    site.content[PATH] += b"\nMy own line.\n"
    site.seeds["seeds/a.txt"] = NEWER
    done = site.convert()
    assert (done.outcomes[0].action, codes(done)) == (Action.MERGED, [])
    assert "three metres" in site.text(NAME)
    assert site.text(NAME).endswith("\nMy own line.\n")
    assert b"three metres" in site.content[BASE]
    again = site.convert()
    assert (again.writes, again.outcomes[0].action) == ({}, Action.KEPT)


def test_where_both_say_something_else_the_edit_stands_and_the_other_is_kept(site: Site) -> None:
    site.content[PATH] = site.content[PATH].replace(b"two metres", b"2 metres")
    site.seeds["seeds/a.txt"] = NEWER
    done = site.convert()
    (issue,) = [each for each in done.issues if each.code.startswith("S3")]
    assert (str(issue.location), issue.code, issue.severity.value) == (PATH, "S301", "warning")
    assert issue.message.endswith(": summary, body[1]")
    assert "three metres" not in site.text(NAME)
    assert "<<<" not in site.text(NAME)
    assert [each.field for each in conflicts.decode(site.content[CONFLICTS])] == ["summary", "body"]


def test_a_conflict_lasts_until_somebody_settles_it(site: Site) -> None:
    site.content[PATH] = site.content[PATH].replace(b"two metres", b"2 metres")
    site.seeds["seeds/a.txt"] = NEWER
    site.convert()
    site.seeds["seeds/a.txt"] = NEWER + b"\nSchools are closed in the whole district until Thursday.\n"
    site.convert()
    assert "Schools are closed" in site.text(NAME)
    assert len(conflicts.decode(site.content[CONFLICTS])) == 2
    site.content[PATH] = site.content[PATH].replace(b"2 metres", b"three metres")
    site.seeds["seeds/a.txt"] = NEWER
    site.convert()
    assert CONFLICTS not in site.content


def test_an_edit_that_equals_the_new_conversion_becomes_the_base(site: Site) -> None:
    other = Site({"a.txt": NEWER})
    other.convert()
    site.seeds["seeds/a.txt"], site.content[PATH] = NEWER, other.content[PATH]
    done = site.convert()
    assert done.outcomes[0].action is Action.UNCHANGED
    assert site.content == other.content


def test_a_lost_base_never_overwrites(site: Site) -> None:
    del site.content[BASE]
    site.content[PATH] += b"\nMy own line.\n"
    site.seeds["seeds/a.txt"] = NEWER
    before = dict(site.content)
    done = site.convert()
    assert (done.writes, done.outcomes[0].action) == ({}, Action.KEPT)
    assert "S303" in {each.code for each in done.issues}
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


def test_what_there_is_to_say_of_a_deleted_briefing_is_said_to_nobody(site: Site) -> None:
    site.seeds["seeds/b.txt"] = b"Roads close in the south\n\nThe roads closed after the storm, officials said.\n"
    assert [each.code for each in site.convert().issues] == ["S201"]
    del site.content["content/roads-close-in-the-south.md"]
    site.seeds["seeds/b.txt"] += b"\nMore of them closed.\n"
    assert site.convert().issues == ()


def test_a_broken_register_says_that_nothing_is_converted(site: Site) -> None:
    site.content["content/register.yaml"] = b"entries:\n- nam: x\n"
    site.seeds["seeds/a.txt"] = NEWER
    with pytest.raises(Stop, match=r"register.yaml: note: E103 nothing is converted before it is mended"):
        site.convert()


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


def test_lost_evidence_still_merges(site: Site) -> None:
    del site.content[f"content/.converted/{NAME}.json"]
    site.content[PATH] += b"\nMy own line.\n"
    site.seeds["seeds/a.txt"] = NEWER
    assert action(site) is Action.MERGED
    assert "My own line." in site.text(NAME)


def test_a_moved_and_edited_file_is_merged_where_it_is(site: Site) -> None:
    moved = "content/2021/rivers.md"
    site.content[moved] = site.content.pop(PATH) + b"\nMine.\n"
    site.seeds["seeds/a.txt"] = NEWER
    assert action(site) is Action.MERGED
    assert PATH not in site.content
    assert b"three metres" in site.content[moved]
    assert site.content[moved].endswith(b"\nMine.\n")
    assert site.convert().writes == {}


def test_a_file_whose_front_matter_is_broken_is_left_alone(site: Site) -> None:
    site.content[PATH] = b"---\ntitle: [\n---\nMine.\n"
    site.seeds["seeds/a.txt"] = NEWER
    before = dict(site.content)
    for _ in range(2):
        done = site.convert()
        assert (done.outcomes[0].action, codes(done)) == (Action.KEPT, ["S304"])
        assert site.content == before


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


def test_a_locked_file_is_not_merged_either(site: Site) -> None:
    site.content[PATH] = site.content[PATH].replace(b"title:", b"locked: true\ntitle:") + b"\nMine.\n"
    site.seeds["seeds/a.txt"] = NEWER
    before = dict(site.content)
    assert action(site) is Action.LOCKED
    assert site.content == before
