"""Merging a curator's edits, a new conversion and the last one: nothing that the curator wrote is lost."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.content import blocks, merging, values
from briefings.content.conflicts import place
from briefings.text import front_matter, yaml_writer

BASE = """---
title: Rivers rise in the north
# Ask the district for its own count.
date: 2021-02-18
status: published
tags: [rivers, floods]
people:
- name: Jane Doe
  role: head of the district
- {name: Bob Roe}
seeds:
- {path: seeds/a.txt, sha256: aa}
---

The rivers rose by two metres on Monday.

Nobody was hurt, the district said in the evening.

::: figure
A bridge under water.

credit: The district
:::

The water is expected to fall by Thursday.
"""


def edited(text: str, *edits: tuple[str, str]) -> str:
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return text


def merged(mine: str, new: str, base: str = BASE) -> str:
    done = merging.merge(base.encode(), mine.encode(), new.encode())
    assert done is not None
    return done.data.decode()


def conflicts(mine: str, new: str) -> dict[str, tuple[Any, Any]]:
    done = merging.merge(BASE.encode(), mine.encode(), new.encode())
    assert done is not None
    version = merging.read(done.data)
    assert version is not None
    return {place(each, blocks.texts(version.body)): (each.mine, each.new) for each in done.conflicts}


def test_what_each_side_changed_alone_is_taken_and_every_other_line_stays() -> None:
    mine = edited(BASE, ("Rivers rise", "'Rivers swell"), ("in the north", "in the north'"), ("two metres", "2 metres"))
    new = edited(BASE, ("2021-02-18", "2021-02-19"), ("by Thursday", "by Friday"), ("sha256: aa", "sha256: bb"))
    both = edited(mine, ("2021-02-18", "2021-02-19"), ("by Thursday", "by Friday"), ("sha256: aa", "sha256: bb"))
    assert merged(mine, new) == both
    assert conflicts(mine, new) == {}


def test_the_curator_wins_every_conflict_and_both_versions_are_kept() -> None:
    mine = edited(BASE, ("Rivers rise", "Rivers swell"), ("was hurt", "was killed"), ("head of", "mayor of"))
    new = edited(BASE, ("Rivers rise", "Floods"), ("was hurt", "was injured"), ("head of", "chief of"))
    assert merged(mine, new) == mine
    assert conflicts(mine, new) == {
        "title": ("Rivers swell in the north", "Floods in the north"),
        "people[Jane Doe].role": ("mayor of the district", "chief of the district"),
        "body[2]": (
            ["Nobody was killed, the district said in the evening."],
            ["Nobody was injured, the district said in the evening."],
        ),
    }


def test_lists_are_sets_additions_and_removals_of_both_sides_count() -> None:
    mine = edited(BASE, ("[rivers, floods]", "[Rivers, north]"), ("- {name: Bob Roe}\n", "- {name: Eve Poe}\n"))
    new = edited(BASE, ("[rivers, floods]", "[weather, rivers, floods]"), ("Bob Roe}", "Bob Roe, role: cook}"))
    done = merged(mine, new)
    assert "tags: [weather, Rivers, north]\n" in done
    assert "Bob Roe" not in done
    assert "- {name: Eve Poe}\n" in done


def test_a_list_of_lines_stays_one_and_its_other_items_keep_theirs() -> None:
    mine = edited(BASE, ("tags: [rivers, floods]", "tags:\n  - 'rivers'  # not seas\n  - floods"))
    done = merged(mine, edited(BASE, ("rivers, floods]", "rivers, floods, rain]")))
    assert done == edited(mine, ("  - floods\n", "  - floods\n  - rain\n"))


def test_a_field_that_the_curator_deleted_stays_deleted() -> None:
    mine = edited(BASE, ("status: published\n", ""), ("tags: [rivers, floods]\n", ""))
    new = edited(BASE, ("status: published", "status: review"), ("floods]", "floods, rain]"))
    assert merged(mine, new) == mine
    assert conflicts(mine, new) == {}


def test_a_new_field_stands_in_its_place_and_comments_stay_in_theirs() -> None:
    mine = edited(BASE, ("floods]", "floods, mud]"))
    new = edited(BASE, ("date:", "summary: They rose.\ndate:"))
    assert merged(mine, new) == edited(mine, ("the north\n", "the north\nsummary: They rose.\n"))


def test_a_field_that_conversion_finds_no_more_goes_unless_it_was_edited() -> None:
    new = edited(BASE, ("status: published\n", ""), ("- {name: Bob Roe}\n", ""))
    assert merged(edited(BASE, ("floods]", "mud]")), new) == edited(new, ("floods]", "mud]"))
    mine = edited(BASE, ("published", "draft"), ("{name: Bob Roe}", "{name: Bob Roe, role: cook}"))
    assert merged(mine, new) == mine


def test_a_deleted_paragraph_stays_deleted_though_it_is_worded_anew() -> None:
    mine = edited(BASE, ("Nobody was hurt, the district said in the evening.\n\n", ""))
    new = edited(BASE, ("was hurt", "was injured"), ("by Thursday", "by Friday"))
    assert merged(mine, new) == edited(mine, ("by Thursday", "by Friday"))
    assert conflicts(mine, new) == {}


def test_a_deleted_paragraph_stays_deleted_though_conversion_moves_it() -> None:
    hurt = "Nobody was hurt, the district said in the evening.\n\n"
    mine = edited(BASE, (hurt, ""))
    assert merged(mine, edited(BASE, (hurt, ""), ("The water is", f"{hurt}The water is"))) == mine


def test_a_paragraph_that_conversion_moves_stays_once_where_the_curator_has_it() -> None:
    base, mine, new = ("---\ntitle: x\n---\n\n" + "\n\n".join(each) + "\n" for each in ("ABC", "AC", "BA"))
    assert merged(mine, new, base) == "---\ntitle: x\n---\n\nA\n"


def test_a_paragraph_that_the_curator_moved_is_worded_anew_where_it_is() -> None:
    hurt = "Nobody was hurt, the district said in the evening.\n\n"
    mine = edited(BASE, (hurt, ""), ("The rivers rose", f"{hurt}The rivers rose"))
    new = edited(BASE, ("was hurt", "was injured"))
    assert merged(mine, new) == edited(mine, ("was hurt", "was injured"))
    assert conflicts(mine, new) == {}


def test_a_change_of_every_paragraph_reaches_those_that_the_curator_left() -> None:
    many = "".join(f"Paragraph {number} says what it says of its own.\n\n" for number in range(100))
    base = BASE.replace("Nobody", f"{many}Nobody")
    done = merged(
        base.replace("Paragraph 50 says", "Paragraph 50, I think, says"),
        base.replace("says of its own", "says for its own"),
        base,
    )
    assert done.count("it says for its own") == 99
    assert "Paragraph 50, I think, says what it says of its own." in done
    mine = edited(BASE, ("Nobody was hurt, the", "Nobody was harmed or hurt, the"))
    new = edited(BASE, ("rose by", "had risen by"), ("said in", "says in"), ("is expected", "is now expected"))
    done = merged(mine, new)
    assert "had risen by" in done
    assert "harmed or hurt, the district said" in done
    assert "now expected" in done
    assert list(conflicts(mine, new)) == ["body[2]"]


def test_paragraphs_that_both_sides_add_at_one_place_both_stand() -> None:
    last = "The water is expected to fall by Thursday.\n"
    mine, new = BASE + "\nMine to say.\n", edited(BASE, (last, last + "\nSchools are closed until then.\n"))
    assert merged(mine, new).endswith("\nMine to say.\n\nSchools are closed until then.\n")


WITHOUT_TEXT = BASE[: BASE.index("\nThe rivers rose")]


def test_when_the_text_is_no_longer_taken_over_only_what_the_curator_wrote_stays() -> None:
    mine = edited(BASE, ("Nobody was hurt", "Nobody at all was hurt"))
    left = merged(mine, WITHOUT_TEXT)
    assert left.endswith("---\n\nNobody at all was hurt, the district said in the evening.\n")
    back = merged(left, BASE, WITHOUT_TEXT)
    assert back == mine


def test_paragraphs_that_both_sides_add_in_other_words_stand_once_and_are_a_conflict() -> None:
    added = edited(BASE, ("evening.\n", "evening.\n\nThe bridges of the town were closed.\n"))
    other = edited(BASE, ("evening.\n", "evening.\n\nThe bridges of the old town were closed.\n\nSchools were shut.\n"))
    assert merged(added, other) == edited(added, ("town were closed.\n", "town were closed.\n\nSchools were shut.\n"))
    assert [each.partition("[")[0] for each in conflicts(added, other)] == ["body"]


def test_a_deleted_paragraph_is_no_part_of_the_conflict_about_the_heading_below_it() -> None:
    base = edited(BASE, ("::: figure", "## Third accident this year\n\n::: figure"))
    mine = edited(
        base, ("Nobody was hurt, the district said in the evening.\n\n", ""), ("Third accident this", "Again")
    )
    new = edited(base, ("Third accident this year", "Calls for dredging"))
    done = merging.merge(base.encode(), mine.encode(), new.encode())
    assert done is not None
    assert [(each.mine, each.new) for each in done.conflicts] == [(["## Again year"], ["## Calls for dredging"])]


def test_a_figure_is_one_block_whatever_blank_lines_it_holds() -> None:
    mine = edited(BASE, ("credit: The district", "credit: Jane Doe"))
    new = edited(BASE, ("A bridge under water.", "A bridge under the water."))
    assert merged(mine, new) == mine
    assert list(conflicts(mine, new)) == ["body[3]"]


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_line_ends_and_byte_order_mark_of_the_curator_stay(ends: str) -> None:
    mine = ("\ufeff" + edited(BASE, ("two metres", "2 metres"))).replace("\n", ends)
    new = edited(BASE, ("by Thursday", "by Friday"))
    assert merged(mine, new) == edited(mine, ("by Thursday", "by Friday"))


@pytest.mark.parametrize(
    "broken", ["title: [\n", "title: a\ntitle: b\n", "a: &x 1\nb: *x\n", "- a\n", "title: 'a\n", "\ttitle: a\n"]
)
def test_what_cannot_be_read_is_not_merged(broken: str) -> None:
    new = edited(BASE, ("by Thursday", "by Friday")).encode()
    assert merging.merge(BASE.encode(), f"---\n{broken}---\n\nMine.\n".encode(), new) is None
    assert merging.merge(BASE.encode(), b"---\ntitle: never closed\n", new) is None
    assert merging.merge(BASE.encode(), b"\xff\xfe", new) is None


@pytest.mark.parametrize(
    "matter", ["{title: Mine, tags: [a]}\n", '"title": Mine\n', "? title\n: Mine\n", "# only this\n"]
)
def test_front_matter_in_an_unusual_form_is_merged_too(matter: str) -> None:
    mine = f"---\n{matter}---\n\nMine.\n"
    new = edited(BASE, ("date:", "summary: They rose.\ndate:"))
    version = merging.read(merged(mine, new).encode())
    assert version is not None
    assert version.fields["summary"] == "They rose."
    assert "Mine." in version.body


WORDS = st.sampled_from(
    ["rivers", "rose", "by two", "no", "12:30", "# x", "a: b", "über", "“quoted”", "- item", "1.50"]
)
TEXT = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
BLOCK = st.one_of(
    TEXT,
    st.lists(TEXT, min_size=2, max_size=3).map("\n".join),
    TEXT.map(lambda text: f"::: figure\n{text}\n\ncredit: x\n:::"),
    TEXT.map(lambda text: f"```\n{text}\n\n\nend\n```"),
)
PERSON = st.fixed_dictionaries({"name": WORDS}, optional={"role": TEXT, "aliases": st.lists(WORDS, max_size=2)})
FIELDS = st.fixed_dictionaries(
    {"title": TEXT},
    optional={
        "summary": TEXT,
        "date": st.sampled_from(["2021-02-18", "2021-02-19"]),
        "tags": st.lists(WORDS, max_size=4),
        "key_points": st.lists(TEXT, max_size=3),
        "people": st.lists(PERSON, max_size=3),
        "dateline": st.fixed_dictionaries({}, optional={"place": WORDS, "country": st.sampled_from(["NO", "IQ"])}),
        "numbers": st.lists(st.fixed_dictionaries({"value": st.integers(0, 3), "what": WORDS}), max_size=3),
        "locked": st.booleans(),
    },
)


@st.composite
def files(draw: st.DrawFn, among: st.SearchStrategy[list[str]] = st.lists(BLOCK, max_size=6)) -> str:  # noqa: B008
    """A content file; all of a test draw their blocks from few words, so that versions share many."""
    body = "\n\n".join(draw(among))
    return front_matter.join(yaml_writer.write(draw(FIELDS)), f"{body}\n" if body else "")


@st.composite
def versions(draw: st.DrawFn) -> tuple[str, str, str]:
    """Base, mine and new, which share fields and blocks as versions do."""
    fields, body = draw(FIELDS), draw(st.lists(BLOCK, max_size=6))

    def another() -> str:
        other = {key: value for key, value in fields.items() if key == "title" or draw(st.booleans())}
        other |= {key: each for key, each in draw(FIELDS).items() if draw(st.booleans())}
        kept = [each for each in body if draw(st.integers(0, 3))]
        for each in draw(st.lists(BLOCK, max_size=2)):
            kept.insert(draw(st.integers(0, len(kept))), each)
        text = "\n\n".join(kept)
        return front_matter.join(yaml_writer.write(other), f"{text}\n" if text else "")

    text = "\n\n".join(body)
    return front_matter.join(yaml_writer.write(fields), f"{text}\n" if text else ""), another(), another()


@given(files(), files())
@settings(max_examples=60)
def test_a_conversion_that_is_as_it_was_changes_nothing(base: str, mine: str) -> None:
    assert merged(mine, base, base) == mine


@given(files(), files())
@settings(max_examples=60)
def test_a_file_that_nobody_edited_becomes_the_new_conversion(base: str, new: str) -> None:
    assert merged(base, new, base) == new


@given(versions())
@settings(max_examples=300)
def test_nothing_that_a_curator_wrote_is_lost_and_the_result_can_be_read(three: tuple[str, str, str]) -> None:
    base, mine, new = three
    result = merging.read(merged(mine, new, base).encode())
    old, own = merging.read(base.encode()), merging.read(mine.encode())
    assert result is not None
    assert old is not None
    assert own is not None
    written = blocks.texts(own.body)
    kept = blocks.texts(result.body)
    for each in set(written) - set(blocks.texts(old.body)):
        assert kept.count(each) >= written.count(each)
    for key, value in own.fields.items():
        if isinstance(value, str) and value != old.fields.get(key):
            assert result.fields[key] == value
    for key in ("tags", "key_points"):
        ours = [each for each in own.fields.get(key, ()) if each not in old.fields.get(key, ())]
        assert set(ours) <= set(result.fields.get(key, ()))


@given(versions())
@settings(max_examples=200)
def test_merging_again_changes_nothing(three: tuple[str, str, str]) -> None:
    base, mine, new = three
    once = merged(mine, new, base)
    assert merged(once, new, new) == once


@given(versions())
@settings(max_examples=200, derandomize=True)
def test_merging_again_with_the_old_base_changes_nothing_either(three: tuple[str, str, str]) -> None:
    base, mine, new = three
    once = merged(mine, new, base)
    if all(map(blocks_differ, three)):
        assert body(merged(once, new, base)) == body(once)
    if all(map(names_differ, three)):
        assert front(merged(once, new, base)) == front(once)


def front(text: str) -> dict[str, Any]:
    version = merging.read(text.encode())
    assert version is not None
    return version.fields


def body(text: str) -> list[str]:
    version = merging.read(text.encode())
    assert version is not None
    return blocks.texts(version.body)


def blocks_differ(text: str) -> bool:
    """Whether no block stands twice."""
    return len(set(body(text))) == len(body(text))


def names_differ(text: str) -> bool:
    """Whether no list holds two items of one name: of twins nobody can say which was removed."""
    lists = [each for each in front(text).values() if isinstance(each, list)]
    return all(len({values.fold(values.label(each)) for each in items}) == len(items) for items in lists)


@given(files())
def test_a_body_is_its_blocks(text: str) -> None:
    version = merging.read(text.encode())
    assert version is not None
    assert blocks.join(*blocks.split(version.body)) == version.body
