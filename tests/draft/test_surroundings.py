"""All the text of a page: its machinery goes, and no sentence of an article that only looks a little like it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.draft.converting import converted

TITLE = "Rivers rise in the north of the country"
LEAD = "The rivers Foo and Bar rose by two metres on Monday, officials of the district said at a news conference."
SECOND = "Nobody was hurt, and the bridges of the town were opened again in the evening, the officials said."
THIRD = "The town will look at its dykes before the summer and pay for new pumps, the council decided."
MENU = ("Home", "News", "Sport", "Weather", "Log in", "Search")
FOOT = ("More stories", "A new school opens", "Ferry is late again", "About us", "Contact", "Privacy policy")


def test_menu_and_footer_go_and_are_on_record() -> None:
    found = converted("The Daily Dyke", *MENU, TITLE, LEAD, SECOND, THIRD, *FOOT)
    assert (found.matter["title"], found.body) == (TITLE, [LEAD, SECOND, THIRD])
    assert found.dropped["The Daily Dyke"] == "above the headline"
    assert found.dropped["A new school opens"] == "below the article"


def test_a_numbered_list_of_other_stories_goes_with_its_label() -> None:
    found = converted(
        *MENU, TITLE, LEAD, SECOND, "Share", "Most read", "1. A new school opens\n2. Late ferry", "Contact"
    )
    assert found.body == [LEAD, SECOND]


def test_stamps_and_bylines_among_the_menu_are_read() -> None:
    found = converted(*MENU, "May 3, 2021 4:45 PM", TITLE, "By Jane Doe", "Share", "Save", LEAD, SECOND, *FOOT)
    assert (found.date, found.matter["authors"]) == ("2021-05-03T16:45:00", ["Jane Doe"])
    assert found.body == [LEAD, SECOND]


def test_a_correction_below_the_article_is_kept() -> None:
    note = "Correction: an earlier version of this article gave a wrong height for the river Foo."
    found = converted(*MENU, TITLE, LEAD, SECOND, "Share", note, *FOOT)
    assert [found.text[each["start"] : each["end"]] for each in found.evidence["corrections"]] == [note]


def test_short_lines_without_machinery_stay() -> None:
    lines = ("Foo: 2 metres", "Bar: 3 metres", "Baz: 1 metre", "Qux: 2 metres", "Quux: 4 metres")
    found = converted(TITLE, LEAD, SECOND, THIRD, "\n".join(lines))
    assert all(line in "\n".join(found.body) for line in lines)


def test_questions_and_answers_stay() -> None:
    turns = [each for number in range(6) for each in (f"What about bridge {number}?", SECOND)]
    assert len(converted(TITLE, LEAD, *turns, "Share", "Print").body) == 1 + len(turns)


def test_a_list_at_the_end_stays() -> None:
    items = "\n".join(f"• bridge {number}" for number in range(12))
    found = converted(TITLE, LEAD, SECOND, items, "Share", "Print")
    assert found.body[-1].count("\n") == 11


@given(
    st.lists(
        st.sampled_from([LEAD, SECOND, THIRD, "Nobody slept.", "“We waited,” he said.", "What next?"]), max_size=12
    )
)
def test_paragraphs_alone_are_never_taken_for_a_page(paragraphs: list[str]) -> None:
    found = converted(TITLE, LEAD, *paragraphs, SECOND)
    assert not {"above the headline", "below the article"} & set(found.dropped.values())


def test_a_label_above_or_below_is_told_for_what_it_is() -> None:
    found = converted(*MENU, TITLE, "Share", "Save", LEAD, SECOND, THIRD, "Print", *FOOT)
    assert {found.dropped[each] for each in ("Share", "Save", "Print")} == {"page furniture"}
